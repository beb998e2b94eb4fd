/** Reads how long a service has been in use, and counts whole months between two days. Days are never turned into months. */
import { daysIn, readDay } from './day';
import { isUnclear } from '../model/facts';
import { fifteen } from './number';
import { dense, given, isBlank, refused, unclear, type Given, type Reading } from './reading';
import { readYesNo } from './yes-no';

const COUNT = '(\\d{1,4}(?:\\.\\d{1,4})?|[一二两三四五六七八九十]{1,3})';
const SPAN = new RegExp(
  `^(?:已|连续|使用|不少于|超过|满){0,4}(?:(半年)|(?:${COUNT}年(半)?)?(?:零?${COUNT}个月)?)(?:以上|多|余)?$`,
  'u',
);
const DIGITS = '零一二三四五六七八九';

function count(text: string): number {
  if (/^\d/.test(text)) return Number(text);
  const digit = (letter: string): number => (letter === '两' ? 2 : DIGITS.indexOf(letter));
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : [undefined, text];
  const ten = text.includes('十') ? (tens === '' ? 1 : digit(tens)) * 10 : 0;
  return ten + (ones === '' ? 0 : digit(ones));
}

/** `1年3个月` → 15; `一年半` → 18; `3个月以上` → 3, the least it says. */
function span(text: string): number | undefined {
  const [, halfYear, years, half, months] = SPAN.exec(text) ?? [];
  if (halfYear !== undefined) return 6;
  if (years === undefined && months === undefined) return undefined;
  return fifteen((years ? count(years) * 12 : 0) + (half ? 6 : 0) + (months ? count(months) : 0));
}

/**
 * Whole months from one day to another, both `YYYY-MM-DD`; 0 when the second is earlier. The same day number
 * counts as full, and so does the last day of a month too short to have it (31 January to 28 February is one month).
 */
export function wholeMonths(start: string, end: string): number {
  const [startYear = 0, startMonth = 0, startDay = 0] = start.split('-').map(Number);
  const [endYear = 0, endMonth = 0, endDay = 0] = end.split('-').map(Number);
  const full = endDay >= startDay || endDay === daysIn(endYear, endMonth);
  return Math.max(0, (endYear - startYear) * 12 + endMonth - startMonth - (full ? 0 : 1));
}

/**
 * Months in use: a number of months, a span in words, or a start day with `asOf`; or a bare yes or no (实际在用).
 * `why`: `why/not-months`, `why/needs-as-of`, and those of a day.
 */
export function readMonths(from: Given, asOf?: string): Reading<number | boolean> {
  const value = given(from);
  if (isBlank(value)) return null;
  if (value.kind === 'number' && !value.percent && value.number >= 0 && value.number < 1200) return value.number;
  if (value.kind === 'boolean') return value.boolean;
  const refusal = refused(value);
  if (refusal) return refusal;
  if (value.kind === 'text') {
    const text = dense(value.text);
    if (/^\d{1,3}(?:\.\d+)?$/.test(text)) return Number(text);
    const said = span(text);
    if (said !== undefined) return said;
    const used = readYesNo(value);
    if (typeof used === 'boolean') return used;
  }
  const start = readDay(value, 'start');
  if (start === null) return null;
  if (isUnclear(start)) return start.why === 'why/not-a-day' ? unclear(value, 'why/not-months') : start;
  return asOf === undefined ? unclear(value, 'why/needs-as-of') : wholeMonths(start, asOf);
}
