/** Reads calendar days. No time zone, no clock, no `Date`: a day is a text `YYYY-MM-DD`. */
import { given, isBlank, refused, tidy, unclear, type Given, type Reading } from './reading';

const FULL =
  /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|\.(\d{1,2})\.(\d{1,2})\.?|年(\d{1,2})月(\d{1,2})[日号]?)$/;
const PACKED = /^(\d{4})(\d{2})(\d{2})?$/;
const MONTH = /^(\d{4})(?:[-/.](\d{1,2})|年(\d{1,2})月份?)$/;
const TIME = /\s+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/;
const TAIL = /(?:起|开始|至今|以来)$/;
const FILLERS = /^[\s_年月日号/.-]*$/;

/** Days of a month, leap years counted. */
export function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

function day(year: number, month: number, date: number): string | undefined {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || date < 1 || date > daysIn(year, month)) return undefined;
  return `${String(year)}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** Year, month and, when it is said, day. */
function parts(text: string): [number, number, number | undefined] | undefined {
  for (const shape of [FULL, PACKED, MONTH]) {
    const match = shape.exec(text);
    if (!match) continue;
    const [year = 0, month = 0, date] = match.slice(1).flatMap((part) => (part ? [Number(part)] : []));
    return [year, month, date];
  }
  return undefined;
}

/**
 * A day. A month without a day is its first day for a `start`, its last for an `end`.
 * `why`: `why/not-a-day`, `why/no-such-day` (2月30日), `why/month-doubtful` (the number 2023.1 was 2023.10 or 2023.1).
 */
export function readDay(from: Given, edge: 'start' | 'end' = 'start'): Reading<string> {
  const value = given(from);
  if (isBlank(value)) return null;
  if (value.kind === 'date') return value.day;
  if (value.kind !== 'text' && value.kind !== 'number') return refused(value) ?? unclear(value, 'why/not-a-day');
  if (value.kind === 'text' && FILLERS.test(tidy(value.text))) return null;
  if (value.kind === 'number' && /^\d{4}\.1$/.test(String(value.number))) return unclear(value, 'why/month-doubtful');
  const said = value.kind === 'number' ? String(value.number) : tidy(value.text);
  const found = parts(said.replace(TIME, '').replace(/\s+/gu, '').replace(TAIL, ''));
  if (!found) return unclear(value, 'why/not-a-day');
  const [year, month, date] = found;
  return day(year, month, date ?? (edge === 'start' ? 1 : daysIn(year, month))) ?? unclear(value, 'why/no-such-day');
}
