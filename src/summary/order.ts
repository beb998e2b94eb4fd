/** The order of the rows: star, then county as the divisions list them, then name. The same rows always stand alike. */
import type { Divisions } from '../model/reference';
import type { SummaryRow } from '../model/summary';

export function inOrder(rows: readonly SummaryRow[], divisions: Divisions): SummaryRow[] {
  const places = placesOf(divisions);
  const keys = new Map(rows.map((row) => [row, keyOf(row, places)] as const));
  const compare = (one: readonly (string | number)[], other: readonly (string | number)[]): number => {
    for (const [index, left] of one.entries()) {
      const right = other[index] ?? '';
      if (left !== right) return left < right ? -1 : 1;
    }
    return 0;
  };
  return [...rows].sort((one, other) => compare(keys.get(one) ?? [], keys.get(other) ?? []));
}

/** `连云港市` and `连云港市 海州区` → their place in the official list. */
export function placesOf({ cities }: Divisions): ReadonlyMap<string, number> {
  const names = cities.flatMap(({ name, counties, zones }) => [
    name,
    ...counties.map((county) => `${name} ${county.name}`),
    ...zones.map((zone) => `${name} ${zone}`),
  ]);
  return new Map(names.map((name, index) => [name, index]));
}

function keyOf({ values, files }: SummaryRow, places: ReadonlyMap<string, number>): (string | number)[] {
  const star = typeof values['申报星级'] === 'number' ? values['申报星级'] : Infinity;
  const [city, county] = [String(values['设区市'] ?? ''), String(values['县区'] ?? '')];
  const place = places.get(`${city} ${county}`) ?? places.get(city) ?? Infinity;
  return [star, place, `${city} ${county}`, String(values['企业名称'] ?? ''), files[0] ?? ''];
}
