/** Reads an age in years: a number of years, a span in words, or the day it began, counted to a fixed day. */
import { isUnclear } from '../model/facts';
import { readMonths } from './months';
import { readNumber } from './number';
import { dense, given, isBlank, unclear, type Given, type Reading } from './reading';

/** Older than any enterprise: such a number is a day written in digits, or one that has lost its look. */
const OLDEST = 1000;
const CALENDAR_YEAR = /^(?:19|20)\d{2}年?$/u;

/** Years; a day in whole months until `until`. `why`: `why/not-an-age` and those of a day. */
export function readAge(from: Given, until: string): Reading<number> {
  const value = given(from);
  if (isBlank(value)) return null;
  if (value.kind === 'text' && CALENDAR_YEAR.test(dense(value.text))) return unclear(value, 'why/not-an-age');
  const years = readNumber(value, ['年', '周年']);
  if (typeof years === 'number' && years >= 0 && years < OLDEST) return years;
  const months = readMonths(value, until);
  // Tenths of a year, never rounded up to the next whole one.
  if (typeof months === 'number') return Math.floor((months * 10) / 12) / 10;
  if (isUnclear(months) && months.why !== 'why/not-months') return months;
  return unclear(value, 'why/not-an-age');
}
