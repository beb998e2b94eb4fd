/**
 * Keeps a grid in step with the open workbook: reads it once, then after each change only what changed, one reading at a
 * time. Judges nothing and draws nothing.
 */
import { finding, type Finding } from '../model/finding';
import type { Grid } from '../model/grid';
import type { Change, Outcome, WorkbookPort } from '../model/port';

export type News =
  | { readonly news: 'grid'; readonly grid: Grid }
  /** The workbook cannot be read just now; the grid read before, if any, still stands. */
  | { readonly news: 'trouble'; readonly findings: readonly Finding[] };

interface Read {
  readonly grid: Grid;
}

export interface Watch {
  stop(): void;
  /** Reads the whole workbook again. */
  again(): void;
  /** The grid with everything that has changed until now, read without waiting for more. */
  current(): Promise<Outcome<Read>>;
}

/** Edits that follow one another within this time are read together, ms: well under the 300 ms a person waits for. */
const GATHER = 80;
/** While a cell is being edited the host answers nothing: asked again after this time, ms. */
const RETRY = 500;
const IN_EDIT = 'host/cell-editing';

export function watch(port: WorkbookPort, tell: (news: News) => void): Watch {
  let grid: Grid | undefined;
  let pending: Change[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let reading = false;
  let stopped = false;
  let waiting: ((outcome: Outcome<Read>) => void)[] = [];

  function later(wait: number): void {
    if (timer === undefined && !stopped) timer = setTimeout(read, wait);
  }

  function answer(outcome: Outcome<Read>): void {
    for (const told of waiting) told(outcome);
    waiting = [];
  }

  function read(): void {
    clearTimeout(timer);
    timer = undefined;
    if (reading || stopped) return;
    reading = true;
    const changes = pending;
    pending = [];
    void port
      .read(grid === undefined || changes.length === 0 ? undefined : { grid, changes })
      .catch(failed)
      .then((outcome) => {
        reading = false;
        if (stopped) return;
        const more = pending.length > 0;
        if (!more || 'findings' in outcome) answer(outcome);
        if ('grid' in outcome) {
          grid = outcome.grid;
          tell({ news: 'grid', grid });
        } else {
          pending = [...changes, ...pending];
          tell({ news: 'trouble', findings: outcome.findings });
        }
        if (more) later(waiting.length > 0 ? 0 : GATHER);
        else if ('findings' in outcome && outcome.findings.some(({ code }) => code === IN_EDIT)) later(RETRY);
      });
  }

  const silence = port.onChanged((changes) => {
    pending.push(...changes);
    if (!reading) later(GATHER);
  });
  read();
  return {
    stop() {
      stopped = true;
      clearTimeout(timer);
      silence();
      answer({ findings: [] });
    },
    again() {
      pending = [{}];
      later(0);
    },
    current() {
      if (grid && pending.length === 0 && !reading) return Promise.resolve({ grid });
      if (stopped) return Promise.resolve({ findings: [] });
      return new Promise((told) => {
        waiting.push(told);
        read();
      });
    },
  };
}

/** What went wrong unforeseen, as a finding that quotes it. */
export function failed(reason: unknown): { readonly findings: readonly Finding[] } {
  const said = reason instanceof Error ? reason.message : String(reason);
  return { findings: [finding('pane/failed', 'error', [], { said })] };
}
