import type { Cursor } from '../xlsx/xml-cursor';
import { attribute } from '../xlsx/xml-text';
import type { StoredArray } from './facts';
import type { CellData, RangeData } from './snapshot';
import { rangesOf } from './validations';

/** Owns formulas that fill an area, as a file has them: one cell has the formula, the others its values only. */

/** Whether any cell of these may have one: nearly no sheet has, and the others need not be looked into. */
export function mayHaveArrays(xml: string): boolean {
  return /\st\s*=\s*["'](?:array|dataTable)["']/.test(xml);
}

/** The area that the formula just opened fills. */
export function arrayIn(x: Cursor): Omit<StoredArray, 'cells'> | undefined {
  const type = attribute(x, 't');
  const [area] = type === 'array' || type === 'dataTable' ? rangesOf(attribute(x, 'ref') ?? '') : [];
  return area && { area, fixed: type === 'dataTable' };
}

/** Takes the values that such formulas gave out of the cells: there they would stand in the formulas' way. */
export function lifted(
  cells: Record<number, Record<number, CellData>>,
  found: readonly Omit<StoredArray, 'cells'>[],
): StoredArray[] {
  let left = MOST_CELLS;
  return found.flatMap(({ area, fixed }): StoredArray[] => {
    left -= sizeOf(area);
    if (left < 0) return [];
    const own: Record<number, Record<number, CellData>> = {};
    for (let row = area.startRow; row <= area.endRow; row++) {
      for (let column = area.startColumn; column <= area.endColumn; column++) {
        const cell = cells[row]?.[column];
        if (!cell) continue;
        const { v, t } = cell;
        (own[row] ??= {})[column] = { v: v ?? null, t: t ?? null };
        const first = row === area.startRow && column === area.startColumn;
        if (!first && !fixed) bare(cell);
      }
    }
    return [{ area, fixed, cells: own }];
  });
}

function bare(cell: CellData): void {
  delete cell.v;
  delete cell.t;
  delete cell.p;
}

/** More cells than arrays of a form fill; a file that names more is made to exhaust the page. */
const MOST_CELLS = 200_000;

const sizeOf = ({ startRow, endRow, startColumn, endColumn }: RangeData): number =>
  (endRow - startRow + 1) * (endColumn - startColumn + 1);
