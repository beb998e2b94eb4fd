import type { Many, Requirement } from '../model/criterion';
import { isMapping, list, mapping, text, whole, type Reading } from './reading';
import { ALL, NOT_IN_HAND, NOT_JUDGED, NOT_REQUIRED } from './word';

/** Reads one requirement per star column: a value of the row's own kind, or `-`, 未收录, 不评. */
export function requirements<T>(
  on: Reading,
  value: unknown,
  where: string,
  columns: number,
  one: (value: unknown, where: string) => T,
): Requirement<T>[] {
  const entries = list(on, value, where, columns);
  return Array.from({ length: columns }, (_, column) => {
    const entry = entries[column];
    if (entry === undefined || isNotRequired(entry)) return null;
    if (entry === NOT_IN_HAND) return 'unknown';
    if (entry === NOT_JUDGED) return 'shown';
    return one(entry, `${where}[${column + 1}]`);
  });
}

export function isNotRequired(entry: unknown): boolean {
  return typeof entry === 'string' && NOT_REQUIRED.includes(entry);
}

/** A number of things out of `available`: `4`, `全部`, or `{ 明确: 2, 存疑: 1, 理由: … }`. */
export function many(on: Reading, value: unknown, where: string, available: number): Many {
  if (value === ALL) return 'all';
  if (!isMapping(value)) return within(on, whole(on, value, where), where, available);
  const raw = mapping(on, value, where, ['明确', '存疑', '理由']);
  const sure = within(on, whole(on, raw?.['明确'], `${where}.明确`), where, available);
  const doubtful = whole(on, raw?.['存疑'], `${where}.存疑`);
  if (doubtful >= sure) on.problem('standard/doubt-not-less', where, { sure, doubtful });
  return { sure, doubtful, why: text(on, raw?.['理由'], `${where}.理由`) };
}

function within(on: Reading, count: number, where: string, available: number): number {
  if (available > 0 && count > available) on.problem('standard/more-than-items', where, { count, items: available });
  return count;
}
