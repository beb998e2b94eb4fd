import type { Change } from '../../model/port';
import type { CellPlaces } from './edits';
import type { RangeData } from './snapshot';
import type { Deed } from './unit';

/** Owns which cells a deed of the grid changes. */
export interface Touched {
  readonly sheet: string;
  readonly places: CellPlaces;
}

export function cellsOf({ id, params }: Deed, unit: string): Touched[] {
  if (params.unitId !== unit || typeof params.subUnitId !== 'string') return [];
  const sheet = params.subUnitId;
  const own = (places: CellPlaces): Touched[] => [{ sheet, places }];
  switch (id) {
    case 'sheet.mutation.set-range-values':
      return own((params.cellValue ?? {}) as CellPlaces);
    case 'sheet.mutation.reorder-range':
      return own(placesIn([params.range as RangeData]));
    case 'sheet.mutation.set.numfmt':
      return own(
        placesIn(Object.values(params.values as Record<string, { ranges: RangeData[] }>).flatMap((v) => v.ranges)),
      );
    case 'sheet.mutation.remove.numfmt':
      return own(placesIn(params.ranges as RangeData[]));
    default:
      return [];
  }
}

function placesIn(ranges: readonly RangeData[]): CellPlaces {
  const places: Record<number, Record<number, unknown>> = {};
  for (const { startRow, endRow, startColumn, endColumn } of ranges) {
    for (let row = startRow; row <= endRow; row++) {
      const line = (places[row] ??= {});
      for (let column = startColumn; column <= endColumn; column++) line[column] = null;
    }
  }
  return places;
}

/** The smallest area that holds them all. */
export function areaOf(places: CellPlaces): Pick<Change, 'area'> {
  let [top, bottom, left, right] = [Infinity, -1, Infinity, -1];
  for (const [row, columns] of Object.entries(places)) {
    for (const column of Object.keys(columns ?? {})) {
      [top, bottom] = [Math.min(top, Number(row)), Math.max(bottom, Number(row))];
      [left, right] = [Math.min(left, Number(column)), Math.max(right, Number(column))];
    }
  }
  return bottom < 0 ? {} : { area: { top, bottom, left, right } };
}
