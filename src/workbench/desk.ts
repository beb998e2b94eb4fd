/**
 * What lies open on the page and what is in front, one file at a time. It knows no page, no grid library and no sentence; what
 * it needs of those is handed to it.
 */
import { finding, type Finding } from '../model/finding';
import type { Grid } from '../model/grid';
import type { Outcome } from '../model/port';
import type { NamedBytes, Spreadsheet, WebWorkbook } from '../model/spreadsheet';
import { failed } from '../taskpane/watch';
import type { FileHandle } from './file-access';
import { readOnlyPort } from './read-only-port';
import { givenBytes, type Given, type Tab } from './tab';

export interface DeskState {
  readonly tabs: readonly Tab[];
  /** Undefined: the start screen. */
  readonly front: number | undefined;
  /** The file being opened just now. */
  readonly opening: Opening | undefined;
  /** What was not done, and why. */
  readonly refused: readonly Refused[];
}

export interface Opening {
  readonly name: string;
  /** From 0 to 1; undefined while nothing is known of it. */
  readonly share?: number;
}

export interface Refused {
  readonly id: number;
  readonly name: string;
  /** The sentence about the file; the findings say why. */
  readonly code: 'workbench/not-opened' | 'workbench/not-saved' | 'workbench/not-done';
  readonly findings: readonly Finding[];
}

export interface DeskNeeds {
  /** Called when the first file is opened, and again if it failed. */
  readonly spreadsheet: () => Promise<Spreadsheet>;
  /** Reads what the spreadsheet cannot show. */
  readonly read: (file: NamedBytes) => Promise<Outcome<{ readonly grid: Grid }>>;
}

export interface Desk {
  readonly state: () => DeskState;
  readonly onChanged: (listener: () => void) => () => void;
  /** Gives those that lie open now: not the refused ones, nor those that were called off. */
  readonly open: (files: readonly Given[]) => Promise<readonly Given[]>;
  /** Calls off what is being opened just now; what waits behind it comes next. */
  readonly callOff: () => void;
  /** Opens what the page itself made. */
  readonly give: (file: NamedBytes) => Promise<Outcome<object>>;
  readonly show: (id: number | undefined) => void;
  /** Unsaved changes are lost: ask first. */
  readonly close: (id: number) => void;
  /** The file stands at that place from now on, under its name. */
  readonly placed: (id: number, handle: FileHandle) => void;
  readonly refuse: (refused: Omit<Refused, 'id'>) => void;
  readonly dismiss: (id: number) => void;
}

/** An application is some hundred kilobytes, a list of twenty thousand rows a few megabytes. */
const LARGEST = 64e6;
/** Of an opening, what is told at a time. */
const STEP = 0.1;

export function createDesk({ spreadsheet, read }: DeskNeeds): Desk {
  let state: DeskState = { tabs: [], front: undefined, opening: undefined, refused: [] };
  let last: Promise<unknown> = Promise.resolve();
  let counted = 0;
  let calling = new AbortController();
  const listeners = new Set<() => void>();

  function set(change: Partial<DeskState>): void {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  }
  function setTab(id: number, change: Partial<Tab>): void {
    set({ tabs: state.tabs.map((tab) => (tab.id === id ? { ...tab, ...change } : tab)) });
  }
  /** The same thing tried again says its reason once. */
  function refuse(refused: Omit<Refused, 'id'>): void {
    const others = state.refused.filter(({ name, code }) => name !== refused.name || code !== refused.code);
    set({ refused: [...others, { ...refused, id: ++counted }] });
  }
  function show(id: number | undefined): void {
    state.tabs.find((tab) => tab.id === id)?.workbook?.show();
    set({ front: id });
  }
  function add(tab: Omit<Tab, 'id' | 'edited'>): void {
    const id = ++counted;
    tab.workbook?.onEdited(() => {
      const edited = tab.workbook?.edited() ?? false;
      if (state.tabs.some((known) => known.id === id && known.edited !== edited)) setTab(id, { edited });
    });
    set({ tabs: [...state.tabs, { ...tab, id, edited: tab.workbook?.edited() ?? false }], front: id });
  }

  async function shown(file: NamedBytes): Promise<Outcome<{ readonly workbook: WebWorkbook }>> {
    const part = await spreadsheet().catch(() => undefined);
    if (!part) return { findings: [finding('workbench/no-grid', 'warning', [])] };
    const { signal } = calling;
    const onProgress = (share: number) => {
      // The whole page listens.
      if (share - (state.opening?.share ?? 0) >= STEP) set({ opening: { name: file.name, share } });
    };
    return part.open(file, { signal, onProgress }).catch(failed);
  }

  async function openOne({ name, size, bytes, handle }: Given): Promise<Outcome<{ readonly opened: boolean }>> {
    if (size > LARGEST) {
      const values = { megabytes: Math.round(size / 1e6), limit: LARGEST / 1e6 };
      return { findings: [finding('workbench/too-large', 'error', [], values)] };
    }
    const content = await bytes().catch(() => undefined);
    if (!content) return { findings: [finding('workbench/unreadable', 'error', [])] };
    const file = { name, bytes: content };
    const outcome = await shown(file);
    if (calling.signal.aborted) {
      if ('workbook' in outcome) outcome.workbook.close();
      return { opened: false };
    }
    const place = handle ? { handle } : {};
    if ('workbook' in outcome) {
      const { workbook } = outcome;
      add({ name, port: workbook.port, workbook, notShown: workbook.notDrawn, ...place });
      return { opened: true };
    }
    const judged = await read(file).catch(failed);
    if ('findings' in judged) return judged;
    const lost = outcome.findings.some(({ code }) => code === 'workbench/no-grid');
    const why = lost ? outcome.findings : [finding('workbench/only-judged', 'hint', [])];
    add({ name, port: readOnlyPort(judged.grid), notShown: why, ...place });
    return { opened: true };
  }

  /** One after the other, in the order given. */
  function inTurn(file: Given): ReturnType<typeof openOne> {
    const turn = last.then(async () => {
      calling = new AbortController();
      set({ opening: { name: file.name } });
      const outcome = await openOne(file).catch(failed);
      set({ opening: undefined });
      return outcome;
    });
    last = turn;
    return turn;
  }

  return {
    state: () => state,
    onChanged(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    async open(files) {
      const turns = files.map(async (file) => {
        const outcome = await inTurn(file);
        if ('opened' in outcome) return outcome.opened ? [file] : [];
        refuse({ name: file.name, code: 'workbench/not-opened', findings: outcome.findings });
        return [];
      });
      return (await Promise.all(turns)).flat();
    },
    callOff: () => {
      calling.abort();
    },
    give: (file) => inTurn(givenBytes(file)),
    show,
    close(id) {
      const at = state.tabs.findIndex((tab) => tab.id === id);
      const closing = state.tabs[at];
      const tabs = state.tabs.filter((tab) => tab.id !== id);
      set({ tabs });
      // Another one comes to the front first: a spreadsheet is never left without one while there are others.
      if (state.front === id) show((tabs[at] ?? tabs.at(-1))?.id);
      closing?.workbook?.close();
    },
    placed(id, handle) {
      setTab(id, { handle, name: handle.name });
    },
    refuse,
    dismiss(id) {
      set({ refused: state.refused.filter((each) => each.id !== id) });
    },
  };
}
