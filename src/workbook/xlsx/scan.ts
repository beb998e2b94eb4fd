/**
 * Owns the small readings on the hot path: addresses and numbers straight from a span of the markup, nothing sliced off.
 * What they cannot read at once they hand back as NaN, for the slow and complete way.
 */

/** Columns of a sheet: also the base of an address as one number. */
export const SHEET_COLUMNS = 16_384;
export const SHEET_ROWS = 1_048_576;
/** `C12` → row × 16,384 + column, zero-based; NaN when it is no address within the sheet's bounds. */
export function addressAt(xml: string, start: number, end: number): number {
  let at = start;
  let column = 0;
  for (; at < end; at++) {
    const letter = (xml.charCodeAt(at) | 32) - 96;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  const row = integerAt(xml, at, end);
  return at > start && at - start < 4 && column <= SHEET_COLUMNS && row >= 1 && row <= SHEET_ROWS
    ? (row - 1) * SHEET_COLUMNS + column - 1
    : NaN;
}

/** Up to 15 digits and nothing else; NaN otherwise. */
export function integerAt(xml: string, start: number, end: number): number {
  if (end === start || end - start > 15) return NaN;
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = xml.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return NaN;
    value = value * 10 + digit;
  }
  return value;
}

const DOUBLE = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
const LONGEST_NUMBER = 400;

/** Any number XML Schema allows a cell to hold; NaN for `NaN`, `1e999` and all other texts. */
export function numberOf(text: string): number {
  const bare = text.trim();
  const value = bare.length <= LONGEST_NUMBER && DOUBLE.test(bare) ? Number(bare) : NaN;
  return Number.isFinite(value) ? value : NaN;
}
