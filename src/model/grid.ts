import type { Area, Cell } from './cell';

/** A workbook as read: a flat picture, plain data, checked before anything deep is built on it. */
export interface Grid {
  readonly sheets: readonly Sheet[];
  readonly names: readonly DefinedName[];
  /** True when the package carries VBA: kept when written back, never run. */
  readonly macros: boolean;
}

export interface Sheet {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** True when the sheet is protected: it can be read, and marks go to the report instead. */
  readonly protected: boolean;
  /** Rows that hold at least one cell, in ascending order of `row`. */
  readonly rows: readonly Row[];
  readonly merges: readonly Area[];
}

export interface Row {
  readonly row: number;
  readonly hidden: boolean;
  /** Non-empty cells, in ascending order of `column`. */
  readonly cells: readonly Cell[];
}

/** A defined name; `refers` is its formula text without `=`, for instance `'附表1'!$C$5` or `"application-2024"`. */
export interface DefinedName {
  readonly name: string;
  readonly refers: string;
}
