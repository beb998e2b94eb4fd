/** What an officer has chosen for a summary, and the run it is chosen for: one for the page, whichever pane shows it. */
import { PROPOSED } from '../../consolidate';
import type { CheckOptions } from '../../flow';
import type { Finding } from '../../model/finding';
import type { ColumnSet, Received } from '../../model/summary';
import type { ListName } from './desk';
import { openRun, type Run, type RunState } from './run';
import type { Thread } from './thread';

/** A file beside those handed in: what it is called and what came of it. */
export interface Side {
  readonly file: string;
  /** How many enterprises it lists. */
  readonly rows: number;
  /** Sheets that somebody added to the last summary. */
  readonly added?: readonly string[];
}

export type SideName = ListName | 'previous';

export interface Choices {
  readonly check: CheckOptions;
  readonly unit: string;
  readonly live: boolean;
  readonly columns: ColumnSet;
  readonly sides: Readonly<Partial<Record<SideName, Side>>>;
  /** Why a file beside could not be taken. */
  readonly refused: Readonly<Partial<Record<SideName | 'columns', readonly Finding[]>>>;
}

export interface SessionState extends RunState, Choices {}

export interface Session {
  readonly run: Run;
  readonly state: () => SessionState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly check: (options: CheckOptions) => void;
  readonly unit: (unit: string) => void;
  readonly live: (live: boolean) => void;
  readonly columns: (columns: ColumnSet) => void;
  /** The column set of a bureau's own table. */
  readonly columnsFrom: (file: File) => Promise<void>;
  readonly refuse: (name: SideName | 'columns', findings: readonly Finding[]) => void;
  readonly put: (name: SideName, file: File | undefined) => Promise<void>;
}

export function openSession(start: () => Thread): Session {
  const run = openRun(start);
  const listeners = new Set<() => void>();
  let choices: Choices = { check: {}, unit: '', live: false, columns: PROPOSED, sides: {}, refused: {} };
  let state: SessionState = { ...run.state(), ...choices };
  let previous: File | undefined;

  function tell(): void {
    state = { ...run.state(), ...choices };
    for (const listener of listeners) listener();
  }
  function change(changed: Partial<Choices>): void {
    choices = { ...choices, ...changed };
    tell();
  }
  function settle(): void {
    const { columns, unit, live, check } = choices;
    const { standard } = check;
    run.settle({
      columns,
      live,
      ...(unit === '' ? {} : { unit }),
      ...(standard === undefined ? {} : { standard }),
    });
  }
  function read(which?: (file: string) => boolean): void {
    run.read({ ...choices.check, columns: choices.columns }, which);
  }
  function took(name: SideName, side: Side | undefined): void {
    const others = Object.entries(choices.sides).filter(([other]) => other !== name);
    change({ sides: Object.fromEntries(side ? [...others, [name, side]] : others) });
    refuse(name, []);
    void run.refresh();
  }
  function refuse(name: SideName | 'columns', findings: readonly Finding[]): void {
    change({ refused: { ...choices.refused, [name]: findings } });
  }
  async function putList(name: ListName, file: File): Promise<void> {
    const answer = await run.ask({ file: file.name, held: { blob: file }, want: 'list', options: {} });
    const one = 'received' in answer ? (JSON.parse(answer.received) as Received) : undefined;
    if (one?.kind !== 'table') {
      refuse(name, one?.findings ?? ('findings' in answer ? answer.findings : []));
      return;
    }
    await run.desk.list(name, one);
    took(name, { file: file.name, rows: one.rows.length });
  }
  async function putPrevious(file: File): Promise<void> {
    const { columns } = choices;
    const answer = await run.ask({ file: file.name, held: { blob: file }, want: 'previous', columns });
    if (!('previous' in answer)) {
      refuse('previous', 'findings' in answer ? answer.findings : []);
      return;
    }
    previous = file;
    await run.desk.previous(answer.previous);
    took('previous', { file: file.name, rows: answer.previous.table.rows.length, added: answer.added });
  }
  run.subscribe(tell);

  return {
    run,
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    check(check) {
      change({ check });
      settle();
      read();
    },
    unit(unit) {
      change({ unit });
      settle();
    },
    live(live) {
      change({ live });
      settle();
    },
    columns(columns) {
      change({ columns });
      refuse('columns', []);
      settle();
      // Its headings are also how tables are read; what an application says rests on no column.
      const tables = new Set(
        state.view?.files.filter(({ outcome }) => outcome !== 'taken' && outcome !== 'left').map(({ file }) => file),
      );
      read((file) => tables.has(file));
      if (previous) void putPrevious(previous);
    },
    async columnsFrom(file) {
      const answer = await run.ask({ file: file.name, held: { blob: file }, want: 'columns' });
      if ('columns' in answer) this.columns(answer.columns);
      else refuse('columns', 'findings' in answer ? answer.findings : []);
    },
    refuse,
    async put(name, file) {
      if (file) return name === 'previous' ? putPrevious(file) : putList(name, file);
      if (name === 'previous') {
        previous = undefined;
        await run.desk.previous(undefined);
      } else await run.desk.list(name, undefined);
      took(name, undefined);
    },
  };
}

let shared: Session | undefined;

/** The session of this page; begun when it is first asked for. */
export function sessionOfPage(): Session {
  return (shared ??= openSession(startThread));
}

function startThread(): Thread {
  return new Worker(/* webpackChunkName: "summary-worker" */ new URL('./worker.ts', import.meta.url));
}
