/** What a person sees in the cells of a sheet, merges spread out. It knows no heading. */
import { shown, type CellValue } from '../model/cell';
import type { Sheet } from '../model/grid';

/** A filled cell, or the merge it fills. */
export interface Spot {
  readonly text: string;
  readonly value: CellValue;
  readonly row: number;
  readonly column: number;
}

/** No table of people is wider; a merge over a whole row must not be spread out over 16,384 columns. */
const WIDEST = 400;
/** Cells that merges are spread over, all together: a table of a city has some thousand. */
const MOST_SPREAD = 200_000;

/** By row below `before`, by column: each cell of a merge shows what its first cell holds. */
export function spotsOf(sheet: Sheet, before: number, from = 0): ReadonlyMap<number, ReadonlyMap<number, Spot>> {
  const spots = new Map<number, Map<number, Spot>>();
  const put = (row: number, column: number, spot: Spot) => {
    const cells = spots.get(row) ?? new Map<number, Spot>();
    spots.set(row, cells);
    cells.set(column, spot);
  };
  for (const { row, cells } of sheet.rows) {
    if (row >= before) break;
    if (row < from) continue;
    for (const { column, value } of cells) {
      const text = shown(value).trim();
      if (column < WIDEST && (text !== '' || value.kind === 'uncalculated'))
        put(row, column, { text, value, row, column });
    }
  }
  let left = MOST_SPREAD;
  const last = Math.min(before - 1, sheet.rows.at(-1)?.row ?? 0);
  for (const area of sheet.merges) {
    const first = spots.get(area.top)?.get(area.left);
    if (!first) continue;
    for (let row = area.top; row <= Math.min(area.bottom, last); row++) {
      for (let column = area.left; column <= Math.min(area.right, WIDEST) && left > 0; column++, left--) {
        if (row !== area.top || column !== area.left) put(row, column, first);
      }
    }
  }
  return new Map([...spots].sort(([one], [other]) => one - other));
}
