/** 现场核查抽样: which enterprises are visited. The same list, share and seed give the same sample, whatever the order of the list. */
import { nameKey } from '../model/name';
import type { SummaryRow } from '../model/summary';
import { usccKey } from '../model/uscc';
import { chance } from './random';

export interface Sample {
  /** In the order in which numbers are drawn from: by star, then by code (by name without one). */
  readonly population: readonly SummaryRow[];
  readonly drawn: readonly Draw[];
  readonly share: number;
  readonly seed: string;
}

export interface Draw {
  readonly row: SummaryRow;
  /** Its number in the population, from 1. */
  readonly number: number;
  /** `star`: the one that each star is sure of; `share`: drawn from all that were left. */
  readonly way: 'star' | 'share';
}

/** @param share percent of the population, rounded up; at least one of each star present is drawn even if that is more */
export function drawSample(rows: readonly SummaryRow[], share: number, seed: string): Sample {
  const population = [...rows].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  const below = chance(seed);
  const left = population.map((row, index) => ({ row, number: index + 1 }));
  const drawn: Draw[] = [];
  const take = (offers: typeof left, way: Draw['way']) => {
    const one = offers[below(offers.length)];
    if (!one) return;
    drawn.push({ ...one, way });
    left.splice(left.indexOf(one), 1);
  };
  const stars = [...new Set(population.map(starOf))];
  for (const star of stars)
    take(
      left.filter(({ row }) => starOf(row) === star),
      'star',
    );
  // 10 % of 30 is 3, whatever 0.1 × 30 is in binary.
  const size = Math.ceil(Number(((population.length * share) / 100).toPrecision(12)));
  while (drawn.length < size && left.length > 0) take(left, 'share');
  return { population, drawn, share, seed };
}

function starOf({ values }: SummaryRow): number {
  const star = values['申报星级'];
  return typeof star === 'number' ? star : 0;
}

/** Plain code points, so that no machine's language changes the order. */
function keyOf(row: SummaryRow): string {
  const uscc = usccKey(String(row.values['统一社会信用代码'] ?? ''));
  const name = nameKey(String(row.values['企业名称'] ?? ''));
  return `${starOf(row)} ${uscc === '' ? '~' : uscc} ${name}`;
}
