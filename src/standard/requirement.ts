import type { Many, Requirement } from '../model/edition';
import { list, mapping, number, text, type Reading } from './reading';
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
    if (entry === undefined) return null;
    if (entry === NOT_IN_HAND) return 'unknown';
    if (entry === NOT_JUDGED) return 'shown';
    if (typeof entry === 'string' && NOT_REQUIRED.includes(entry)) return null;
    return one(entry, `${where}[${column + 1}]`);
  });
}

/** A number of items: `4`, `全部`, or `{ 明确: 2, 存疑: 1, 理由: … }`. */
export function many(on: Reading, value: unknown, where: string): Many {
  if (value === ALL) return 'all';
  if (typeof value !== 'object') return whole(on, value, where);
  const raw = mapping(on, value, where, ['明确', '存疑', '理由']);
  return {
    sure: whole(on, raw?.['明确'], `${where}.明确`),
    doubtful: whole(on, raw?.['存疑'], `${where}.存疑`),
    why: text(on, raw?.['理由'], `${where}.理由`),
  };
}

/** A whole number not below zero. */
export function whole(on: Reading, value: unknown, where: string): number {
  const count = number(on, value, where);
  if (!Number.isInteger(count)) on.problem('standard/not-whole', where, { value: String(value) });
  return count;
}
