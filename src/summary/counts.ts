/** Counts a summary by what its rows share: county, industry, cluster, star; and adds up what was invested. */
import type { SummaryRow } from '../model/summary';

export interface Group {
  readonly name: string;
  /** How many apply for three, four and five stars, and without a star. */
  readonly stars: readonly [number, number, number, number];
  readonly count: number;
  /** 上云投入, 万元: the sum, and of how many rows an amount is known. */
  readonly invested: number;
  readonly known: number;
}

const STARS = [3, 4, 5];

/** A row may belong to several groups (clusters), or to none: then it counts under `otherwise`. */
export function countBy(
  rows: readonly SummaryRow[],
  groupsOf: (row: SummaryRow) => readonly string[],
  otherwise: string,
): Group[] {
  const groups = new Map<string, SummaryRow[]>();
  for (const row of rows) {
    const names = groupsOf(row).filter((name) => name !== '');
    for (const name of names.length > 0 ? new Set(names) : [otherwise]) {
      const members = groups.get(name) ?? [];
      groups.set(name, members);
      members.push(row);
    }
  }
  return [...groups].map(([name, members]) => groupOf(name, members));
}

export function groupOf(name: string, rows: readonly SummaryRow[]): Group {
  const star = (wanted: number) => rows.filter(({ values }) => values['申报星级'] === wanted).length;
  const [three, four, five] = STARS.map(star) as [number, number, number];
  const amounts = rows.flatMap(({ values }) => (typeof values['上云投入'] === 'number' ? [values['上云投入']] : []));
  return {
    name,
    stars: [three, four, five, rows.length - three - four - five],
    count: rows.length,
    invested: Number(amounts.reduce((sum, amount) => sum + amount, 0).toPrecision(15)),
    known: amounts.length,
  };
}
