/** Compares a 小计 or 合计 of a table with the rows above it. It adds nothing to the table. */
import { finding, type Finding } from '../model/finding';
import { readPlain, type Readers } from './readers';
import type { Spot } from './spots';
import type { NamedColumn } from './table';

/** Sums by column id: since the last subtotal, and of all rows. */
export interface Sums {
  readonly since: Map<string, number>;
  readonly all: Map<string, number>;
}

/** Half of the last digit people keep. */
const SLACK = 0.006;

export function checkSubtotal(
  sheet: string,
  row: number,
  spots: ReadonlyMap<number, Spot>,
  columns: readonly NamedColumn[],
  sums: Sums,
  readers: Readers,
): Finding[] {
  const found = columns.flatMap(({ id, column, meaning, heading }): Finding[] => {
    const spot = spots.get(column);
    if (!spot || meaning?.type !== 'amount') return [];
    const { value: stated } = readPlain(spot.value, 'amount', heading, readers);
    if (typeof stated !== 'number') return [];
    const offers = [sums.since.get(id) ?? 0, sums.all.get(id) ?? 0];
    if (offers.some((sum) => Math.abs(sum - stated) <= SLACK)) return [];
    const sum = Number((offers[1] ?? 0).toPrecision(12));
    return [finding('summary/subtotal-differs', 'warning', [{ sheet, row, column }], { heading, stated, sum })];
  });
  sums.since.clear();
  return found;
}
