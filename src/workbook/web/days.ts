import { customKind } from '../xlsx/number-format';
import { SHIFT_1904 } from '../xlsx/serial';
import type { Content } from './edits';

/**
 * Owns the days of a workbook that counts them from 1904: the grid counts from 1900, so its numbers under a format of days are
 * moved on the way in and back on the way out.
 */

/** What the file's count of days is behind the grid's. */
export const shiftOf = (days1904: boolean): number => (days1904 ? SHIFT_1904 : 0);

/** The number as the file has it. What is no day of its count, as the nothing of an empty cell, stays. */
export function filedNumber(value: Content['value'], pattern: string, shift: number): Content['value'] {
  return typeof value === 'number' && shift > 0 && value >= shift && customKind(pattern) === 'day'
    ? value - shift
    : value;
}
