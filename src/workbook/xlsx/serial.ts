/** Owns the two day counts of Excel → calendar days, and ISO date texts; it knows no time zone and no clock. */

/** 9999-12-31 in the 1900 system. */
const LAST = 2_958_465;
/** Days from 1900-01-00 to 1904-01-01, the day 0 of the other system. */
export const SHIFT_1904 = 1462;
/** Serial of 1970-01-01. */
const TO_UNIX = 25_569;
/** About a tenth of a millisecond: what is lost when a day is computed from a time. */
const SLACK = 1e-9;

/** Serial number → `YYYY-MM-DD`; undefined when Excel itself shows no day for it. */
export function dayOf(serial: number, date1904: boolean): string | undefined {
  const day = Math.floor(serial + SLACK) + (date1904 ? SHIFT_1904 : 0);
  if (day < 1 || day > LAST) return undefined;
  // Excel's calendar keeps the 29 February 1900 that never was, and everything before it is a day early.
  if (day === 60) return '1900-02-29';
  return gregorian(day - TO_UNIX + (day < 60 ? 1 : 0));
}

/** Days since 1970-01-01 → the Gregorian day, counted in eras of 400 years that begin on a 1 March. */
function gregorian(days: number): string {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const day = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  return `${String(year)}-${month < 10 ? '0' : ''}${String(month)}-${day < 10 ? '0' : ''}${String(day)}`;
}

/** `2024-05-01`, `2024-05-01T08:30:00Z` → `2024-05-01`; undefined when it is no real day. */
export function isoDay(text: string): string | undefined {
  const day = /^(\d{4}-\d{2}-\d{2})(?:T[\d:.]*(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(text.trim())?.[1];
  if (day === undefined) return undefined;
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) ? day : undefined;
}
