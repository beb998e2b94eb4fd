/**
 * The open workbook as the pane may use it. Excel, the web page and a test's memory each stand behind one port;
 * nothing here decides anything, and no name of a host occurs here.
 */
import type { Area, CellRef } from './cell';
import type { Finding } from './finding';
import type { Grid } from './grid';
import type { Patch, WorkbookDraft } from './patch';

export interface WorkbookPort {
  /**
   * The whole workbook; or, given the grid read before and what has changed since, that grid with only the changed parts
   * read again.
   */
  read(before?: {
    readonly grid: Grid;
    readonly changes: readonly Change[];
  }): Promise<Outcome<{ readonly grid: Grid }>>;
  /** Applies what can be applied; what cannot (a protected sheet) is told by the findings of `kept`. */
  apply(patches: readonly Patch[]): Promise<Outcome<Applied>>;
  /** Shows the cell and selects it. */
  select(at: CellRef): Promise<Outcome<object>>;
  /** Puts a new official workbook into the open one. */
  insert(draft: WorkbookDraft): Promise<Outcome<object>>;
  /** Tells of every change that a person or another program makes, not of our own; returns what stops it. */
  onChanged(listener: (changes: readonly Change[]) => void): () => void;
}

/** What was asked for, or why it could not be done: `host/cell-editing`, `host/protected`, `host/too-large` … */
export type Outcome<T> = T | { readonly findings: readonly Finding[] };

/** An area of a sheet whose cells have changed; without `area`, the whole sheet; without `sheet`, the whole workbook. */
export interface Change {
  readonly sheet?: string;
  readonly area?: Area;
}

export interface Applied {
  /** Marks now standing in the workbook. */
  readonly marked: number;
  /** What was left as it was, and why. */
  readonly kept: readonly Finding[];
}
