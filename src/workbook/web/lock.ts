import type { Element } from '../xlsx/patch-tree';
import { childNamed, childrenNamed, valueOf } from '../xlsx/patch-tree';
import { styleNumber } from './frame';
import type { ColumnData, RangeData } from './snapshot';
import type { Rows } from './rows';
import { rangesOf } from './validations';

/** Owns which cells of a protected sheet are locked: those whose look does not say otherwise, and no area leaves open. */
export interface Lock {
  /** What a cell, a row, a column says; the first that says anything counts. */
  readonly cells: Readonly<Record<number, Readonly<Record<number, boolean>>>>;
  readonly rows: Readonly<Record<number, boolean>>;
  readonly columns: Readonly<Record<number, boolean>>;
  readonly others: boolean;
  /** Areas that anybody may change. */
  readonly open: readonly RangeData[];
  /** Whether looks may be changed all the same. */
  readonly looks: boolean;
}

/** `unlocked` has the numbers of looks that unlock. */
export function lockOf(
  root: Element | undefined,
  { cells, rows }: Rows,
  columns: Readonly<Record<number, ColumnData>>,
  unlocked: ReadonlySet<number>,
): Lock | undefined {
  const protection = root && childNamed(root, 'sheetProtection');
  const said = (name: string, usual: string): boolean =>
    ['1', 'true'].includes((protection && valueOf(protection, name)) ?? usual);
  if (!root || !protection || !said('sheet', '0')) return undefined;
  const locks = (style: unknown): boolean => !unlocked.has(styleNumber(style) ?? 0);
  const own = <T extends { s?: unknown }>(all: Readonly<Record<number, T>>): Record<number, boolean> =>
    Object.fromEntries(
      Object.entries(all).flatMap(([key, { s }]) => (s === undefined ? [] : [[key, locks(s)] as const])),
    );
  const areas = childrenNamed(childNamed(root, 'protectedRanges') ?? root, 'protectedRange');
  const free = areas.filter((area) => SECRETS.every((secret) => valueOf(area, secret) === undefined));
  return {
    cells: Object.fromEntries(Object.entries(cells).map(([row, line]) => [row, own(line)])),
    ...{ rows: own(rows), columns: own(columns), others: locks('x0') },
    open: free.flatMap((area) => rangesOf(valueOf(area, 'sqref') ?? '')),
    looks: !said('formatCells', '1'),
  };
}

const SECRETS = ['password', 'hashValue', 'securityDescriptor'];

export function isLocked(lock: Lock, row: number, column: number): boolean {
  const open = lock.open.some(
    ({ startRow, endRow, startColumn, endColumn }) =>
      row >= startRow && row <= endRow && column >= startColumn && column <= endColumn,
  );
  return !open && (lock.cells[row]?.[column] ?? lock.rows[row] ?? lock.columns[column] ?? lock.others);
}
