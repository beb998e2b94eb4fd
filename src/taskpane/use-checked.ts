/** The state of the pane in one place: the workbook as last read, what the user chose, and what follows from both. */
import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import { checkGrid, type Checked, type CheckOptions } from '../flow';
import type { Finding } from '../model/finding';
import type { Grid } from '../model/grid';
import type { WorkbookPort } from '../model/port';
import { failed, watch, type News, type Watch } from './watch';

export interface CheckedState {
  /** `reading` until the workbook has been read once; `stopped` when it cannot be judged, and the findings say why. */
  readonly at: 'reading' | 'stopped' | 'checked';
  readonly checked?: Checked;
  readonly findings: readonly Finding[];
  /** Why the newest change is not in the result yet. */
  readonly delayed: readonly Finding[];
  readonly grid?: Grid;
  readonly choice: CheckOptions;
  readonly choose: (choice: CheckOptions) => void;
  readonly again: () => void;
  /** The verdict on everything that has been entered until now, or why there is none. */
  readonly current: () => Promise<Judged>;
}

/** What a grid comes to under the user's choice. */
export type Judged = ReturnType<typeof checkGrid>;

interface State {
  readonly grid?: Grid;
  readonly trouble: readonly Finding[];
  readonly choice: CheckOptions;
}

type Action = News | { readonly news: 'choice'; readonly choice: CheckOptions };

function next(state: State, action: Action): State {
  switch (action.news) {
    case 'grid':
      return { ...state, grid: action.grid, trouble: [] };
    case 'trouble':
      return { ...state, trouble: action.findings };
    case 'choice':
      return { ...state, choice: action.choice };
  }
}

/** Reads the workbook behind the port, follows its changes, and judges it under the user's choice. */
export function useChecked(port: WorkbookPort | undefined): CheckedState {
  const [{ grid, trouble, choice }, tell] = useReducer(next, { trouble: [], choice: {} });
  const watching = useRef<Watch>();
  useEffect(() => {
    if (!port) return undefined;
    const started = watch(port, tell);
    watching.current = started;
    return () => {
      started.stop();
    };
  }, [port]);
  const result = useMemo(() => (grid ? judged(grid, choice) : undefined), [grid, choice]);
  const again = useCallback(() => watching.current?.again(), []);
  const choose = useCallback((chosen: CheckOptions) => {
    tell({ news: 'choice', choice: chosen });
  }, []);
  const current = async (): Promise<Judged> => {
    const read = (await watching.current?.current()) ?? { findings: [] };
    if (!('grid' in read)) return read;
    return result && read.grid === grid ? result : judged(read.grid, choice);
  };
  const shared = { choice, choose, again, current, ...(grid ? { grid } : {}) };
  if (!result) return { at: trouble.length > 0 ? 'stopped' : 'reading', findings: trouble, delayed: [], ...shared };
  if (!isChecked(result)) return { at: 'stopped', findings: result.findings, delayed: trouble, ...shared };
  return { at: 'checked', checked: result, findings: result.findings, delayed: trouble, ...shared };
}

function isChecked(result: Judged): result is Checked {
  return 'verdict' in result;
}

/** A mistake of ours must not leave an empty pane: it is told like any other trouble. */
function judged(grid: Grid, choice: CheckOptions): Judged {
  try {
    return checkGrid(grid, choice);
  } catch (reason) {
    return failed(reason);
  }
}
