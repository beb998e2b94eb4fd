import type { Entry } from '../model/application';

/** Questions about one entry or one line of a table that every check asks alike. */

/** What was read, or undefined for everything else: blank, absent, unreadable, not calculated, damaged. */
export function read<T>(entry: Entry<T>): T | undefined {
  return entry.state === 'read' && entry.value !== null ? entry.value : undefined;
}

/** True for a field that is not filled in, or filled in with 无 or a dash. */
export function isNone(entry: Entry<unknown>): boolean {
  return entry.state === 'blank' || /^\s*(?:无|暂无|没有|[-—－/／]+)\s*$/u.test(entry.shown);
}

/**
 * Whether somebody filled in a line of a table. Its printed number does not count, nor does the 0 or the missing value of a
 * formula that waits for the rest of the line.
 */
export function isUsed(line: object): boolean {
  return Object.entries(line as Record<string, Entry<unknown>>).some(
    ([name, { state, value }]) =>
      name !== 'number' && state !== 'blank' && state !== 'absent' && state !== 'uncalculated' && value !== 0,
  );
}
