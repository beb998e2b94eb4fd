import type { Area } from '../../src/model/cell';
import type { Book, BookSheet } from './book';
import { newBook, stateOf } from './book';
import { calculate } from './calculate';
import type { Env, HostEvent } from './env';
import { raise } from './env';
import { functionCells } from './functions';
import type { FunctionCells } from './functions';
import type { Action, RequestBody, ResponseBody } from './protocol';
import { perform } from './protocol';
import type { Version } from './requirements';
import { matrix } from './requirements';
import type { ShimSettings } from './shim';
import { CLEARS_UNDO } from './undo';
import type { User } from './user';
import { userOf } from './user';

/**
 * Owns the emulated Excel behind the genuine Office.js: what goes over the bridge, in order, with its limits and its
 * bookkeeping. The workbook itself is in `book.ts`, the meaning of a request in `protocol.ts`.
 */
export interface ExcelHost {
  readonly book: Book;
  readonly user: User;
  /** For the page's side, see `shim.ts`. */
  readonly settings: ShimSettings;
  /** Everything a user could notice. */
  state(): unknown;
  /** Takes a message of the page. */
  message(text: string): void;
  /** Sets where messages to the page go. */
  connect(receive: (text: string) => void): void;
  /** Clicks a ribbon button whose action was associated under that name. */
  click(action: string): void;
  /** Calls a custom function as a cell would; the error is Excel's, its sentence beside it. */
  invoke(name: string, args: readonly unknown[]): Promise<FunctionAnswer>;
  /** Counts what the work costs. */
  counted<T>(work: () => Promise<T>): Promise<{ value: T; cost: Cost }>;
  readonly exchanges: readonly Exchange[];
  /** Members used that clear the user's undo. */
  readonly undoCleared: readonly string[];
  /** What was asked for and is not emulated: a test that meets any must fail. */
  readonly lacking: readonly string[];
  /** `Visible` once the pane was shown. */
  pane(): string;
  /** Nothing is on its way between the page and here. */
  quiet(): boolean;
  /** Files that were opened in windows of their own, in base64. */
  readonly created: readonly string[];
  /** Resolves when no custom function is being waited for. */
  calculated(): Promise<void>;
}

export type FunctionAnswer = { readonly value: unknown } | { readonly error: string; readonly message: string };

export interface Exchange {
  /** `sync`: asked for by our code. `cleanup`: references given back. `service`: not about the workbook. */
  readonly kind: 'sync' | 'cleanup' | 'service';
  readonly actions: number;
  /** Bytes of the request and of the answer. */
  readonly sent: number;
  readonly received: number;
  readonly error: string | undefined;
}

export interface Cost {
  readonly syncs: number;
  readonly actions: number;
  /** Bytes of all requests, of all answers, and of the largest single one. */
  readonly sent: number;
  readonly received: number;
  readonly largest: number;
}

export interface HostOptions {
  readonly version?: Version;
  /** `zh-CN` unless told. */
  readonly language?: 'zh-CN' | 'en-US';
  /** Bytes a request or an answer may have; Excel on the web stops at 5 MB. */
  readonly payload?: number;
  readonly theme?: Readonly<Record<string, string>>;
  /** The metadata of the custom functions: Excel hands over a null for every parameter that is left out. */
  readonly metadata?: {
    readonly functions: readonly { readonly id: string; readonly parameters: readonly unknown[] }[];
  };
  /** The workbook may only be looked at: every request that says it writes is refused. */
  readonly viewOnly?: boolean;
  /** A host that refuses to go on from a null object. */
  readonly strictNulls?: boolean;
}

const PAYLOAD = 5 * 1024 * 1024;
const LIGHT = { bodyBackgroundColor: '#FFFFFF', bodyForegroundColor: '#000000' };
const PLATFORMS: Readonly<Partial<Record<Version, string>>> = { mac: 'Excel$Mac$16.00' };
/** Kept from tests that replace the timers. */
const later = setTimeout;

let instances = 0;

export function excelHost(book: Book = newBook(), options: HostOptions = {}): ExcelHost {
  const sets = matrix(options.version ?? 'm365');
  const chinese = options.language !== 'en-US';
  const exchanges: Exchange[] = [];
  const undoCleared: string[] = [];
  const lacking: string[] = [];
  const waiting: (() => void)[] = [];
  const dirty: Dirty[] = [];
  let receive: (text: string) => void = () => undefined;
  let editing = false;
  let underWay = 0;
  const soon = (work: () => void): void => {
    underWay++;
    later(() => {
      underWay--;
      work();
    }, 0);
  };
  const push = (entries: readonly object[]): void => {
    soon(() => {
      receive(JSON.stringify({ type: 3, message: { entries } }));
    });
  };
  const env: Env = {
    ...{ book, references: new Map(), listened: new Map(), raised: [], eventsOn: true },
    ...{ source: 'Unknown', pane: 'Background', created: [] },
    changed: (sheet, area) => {
      dirty.push({ sheet, area });
    },
    calculated: () => {
      if (dirty.length > 0) recalculate(env, cells, dirty.splice(0));
    },
    functions: {
      ready: false,
      answer: (id, ok, value, code) => {
        cells.answer(id, ok, value, code);
        flush();
      },
    },
  };
  const cells = functionCells(env, push, (name, given) => {
    const known = options.metadata?.functions.find(({ id }) => id === name)?.parameters.length ?? given.length;
    return [...given, ...Array.from({ length: Math.max(0, known - given.length) }, () => null)];
  });
  const flush = (): void => {
    const entries = env.raised.splice(0).flatMap((event) => entriesOf(env, event));
    if (entries.length > 0) push(entries);
  };
  const answer = (id: number, reply: object): void => {
    soon(() => {
      receive(JSON.stringify({ id, message: reply }));
      flush();
    });
  };

  function request(text: string): void {
    const { id, flags, message } = JSON.parse(text) as BridgeRequest;
    const body = typeof message.body === 'string' ? (JSON.parse(message.body) as RequestBody) : message.body;
    const kind = kindOf(body);
    if (editing && kind === 'sync') {
      if (flags & 64)
        waiting.push(() => {
          request(text);
        });
      else respond(id, kind, body.Actions, text, editError());
      return;
    }
    if (options.viewOnly && kind === 'sync' && flags & 1) {
      respond(id, kind, body.Actions, text, refusal('AccessDenied', 'The workbook is open for viewing only.'));
      return;
    }
    if (bytes(text) > (options.payload ?? PAYLOAD)) {
      exchanges.push({ kind, actions: body.Actions.length, sent: bytes(text), received: 0, error: 'RequestTooLarge' });
      answer(id, tooLarge('RequestPayloadSizeLimitExceeded', 'The request payload size has exceeded the limit.'));
      return;
    }
    env.source = 'ThisLocalAddin';
    const used = (member: string): void => {
      if (CLEARS_UNDO.has(member)) undoCleared.push(member);
    };
    const response = perform(
      { env, sets, used, lacking: (what) => lacking.push(what), strictNulls: options.strictNulls ?? false },
      body,
    );
    env.calculated();
    env.source = 'Unknown';
    respond(id, kind, body.Actions, text, response);
  }

  function respond(
    id: number,
    kind: Exchange['kind'],
    actions: readonly Action[],
    text: string,
    reply: ResponseBody,
  ): void {
    const body = JSON.stringify(reply);
    const error = reply.Error?.Code as string | undefined;
    exchanges.push({ kind, actions: actions.length, sent: bytes(text), received: bytes(body), error });
    if (bytes(body) > (options.payload ?? PAYLOAD)) {
      answer(id, tooLarge('ResponsePayloadSizeLimitExceeded', 'The response payload size has exceeded the limit.'));
    } else answer(id, { statusCode: 200, headers: {}, body });
  }

  const user = userOf(env, {
    flush,
    edit: (yes) => {
      editing = yes;
      if (!yes) for (const go of waiting.splice(0)) go();
    },
  });

  return {
    ...{ book, user, exchanges, undoCleared, lacking, state: () => stateOf(book), pane: () => env.pane },
    created: env.created,
    quiet: () => underWay === 0,
    settings: {
      hostInfo: `${PLATFORMS[options.version ?? 'm365'] ?? 'Excel$Win32$16.01'}$${chinese ? 'zh-CN' : 'en-US'}$telemetry$$disableLogging$3`,
      ...{ sets, locale: chinese ? 2052 : 1033, theme: options.theme ?? LIGHT },
      instance: `emulated-${String(++instances)}`,
    },
    message: (text) => {
      soon(() => {
        request(text);
      });
    },
    connect: (to) => {
      receive = to;
    },
    click: (action) => {
      const message = JSON.stringify([action, JSON.stringify({ source: { id: action }, type: 'action' })]);
      push([{ messageCategory: 2, messageType: 1000, targetId: '', message, id: 0 }]);
    },
    invoke: (name, args) => cells.invoke(name, args),
    calculated: () => cells.settled(),
    counted: async (work) => {
      const from = exchanges.length;
      const value = await work();
      return { value, cost: costOf(exchanges.slice(from)) };
    },
  };
}

interface BridgeRequest {
  readonly id: number;
  readonly flags: number;
  readonly message: { readonly body: RequestBody | string };
}

interface Dirty {
  readonly sheet: BookSheet;
  readonly area: Area;
}

function recalculate(env: Env, cells: FunctionCells, dirty: readonly Dirty[]): void {
  for (const { sheet, area } of dirty) cells.clear(sheet, area);
  for (const changed of calculate(env.book).keys()) raise(env, 16, changed, {});
  cells.refresh();
}

function kindOf({ Actions, ObjectPaths }: RequestBody): Exchange['kind'] {
  if (Object.values(ObjectPaths).some(({ ObjectPathType }) => ObjectPathType === 2)) return 'service';
  const giving = Actions.every(({ ActionType, Name }) => ActionType === 1 || Name === '_RemoveReference');
  return giving && Actions.some(({ Name }) => Name === '_RemoveReference') ? 'cleanup' : 'sync';
}

function entriesOf(env: Env, { type, targets, message }: HostEvent): object[] {
  return targets
    .filter((target) => (env.listened.get(`${String(type)} ${target}`) ?? 0) > 0)
    .map((targetId) => ({
      ...{ messageCategory: 65536, messageType: type, targetId, message: JSON.stringify(message), id: 0 },
    }));
}

function editError(): ResponseBody {
  const message =
    'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.';
  return refusal('InvalidOperationInCellEditMode', message);
}

function refusal(code: string, message: string): ResponseBody {
  return {
    ...{ Results: [], TraceIds: [] },
    Error: { Code: code, Message: message, Location: '', HttpStatusCode: 400 },
  };
}

const tooLarge = (code: string, message: string): object => ({
  statusCode: 400,
  headers: {},
  body: JSON.stringify({ error: { code, message } }),
});

const bytes = (text: string): number => Buffer.byteLength(text);

function costOf(exchanges: readonly Exchange[]): Cost {
  const syncs = exchanges.filter(({ kind }) => kind === 'sync');
  const sum = (read: (exchange: Exchange) => number): number => syncs.reduce((total, one) => total + read(one), 0);
  return {
    syncs: syncs.length,
    actions: sum(({ actions }) => actions),
    sent: sum(({ sent }) => sent),
    received: sum(({ received }) => received),
    largest: Math.max(0, ...syncs.flatMap(({ sent, received }) => [sent, received])),
  };
}
