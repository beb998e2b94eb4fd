import type { Lock } from './lock';
import type { CellData, RangeData } from './snapshot';

/** What of a file the grid does not hold and editing must heed; plain data, sheets by the grid's names of them. */
export interface Facts {
  /** Days count from 1904. */
  readonly days1904: boolean;
  /** Of protected sheets. */
  readonly locks: Readonly<Record<string, Lock>>;
  readonly arrays: Readonly<Record<string, readonly StoredArray[]>>;
}

/** A formula that fills an area, its own cell being the first of it. */
export interface StoredArray {
  readonly area: RangeData;
  /** A table of what-if results: nothing of it is calculated here. */
  readonly fixed: boolean;
  /** What the file has in the area. */
  readonly cells: Record<number, Record<number, CellData>>;
}
