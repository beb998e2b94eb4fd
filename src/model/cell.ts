/** Where a fact stands and what stands there. Indexes are zero-based, as in Office.js; addresses are A1 texts. */

/** One cell of one sheet. `row` and `column` are zero-based. */
export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export const NO_CELLS: readonly CellRef[] = [];

/** A rectangle of one sheet, all four edges inclusive and zero-based. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/**
 * What a cell holds. A blank, an Excel error, a formula without a stored value and a number that has
 * lost digits are four different things, never one null.
 */
export type CellValue =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string }
  /** `percent` is true when the number format shows a percentage, so 0.3 means 30 %. */
  | { readonly kind: 'number'; readonly number: number; readonly percent?: true }
  /** A calendar day, `YYYY-MM-DD`: no time of day, no time zone. */
  | { readonly kind: 'date'; readonly day: string }
  | { readonly kind: 'boolean'; readonly boolean: boolean }
  /** An Excel error value such as `#REF!`. */
  | { readonly kind: 'error'; readonly error: string }
  /** A formula that no program has calculated yet. */
  | { readonly kind: 'uncalculated' };

/** A non-empty cell of a row. `formula` is its text without the leading `=`. */
export interface Cell {
  readonly column: number;
  readonly value: CellValue;
  readonly formula?: string;
}

export const BLANK: CellValue = { kind: 'blank' };

const A = 'A'.charCodeAt(0);

/** `0` → `A`, `26` → `AA`. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(A + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `{row: 11, column: 2}` → `C12`. */
export function address(at: { readonly row: number; readonly column: number }): string {
  return columnName(at.column) + String(at.row + 1);
}

/** `C12` → `{row: 11, column: 2}`; undefined when the text is not an A1 address. `$` is allowed. */
export function parseAddress(text: string): { row: number; column: number } | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text);
  if (!match?.[1] || !match[2]) return undefined;
  let column = 0;
  for (const letter of match[1].toUpperCase()) column = column * 26 + letter.charCodeAt(0) - A + 1;
  return { row: Number(match[2]) - 1, column: column - 1 };
}

/** The text a person sees in the cell, near enough to quote it back to them. */
export function shown(value: CellValue): string {
  switch (value.kind) {
    case 'blank':
    case 'uncalculated':
      return '';
    case 'text':
      return value.text;
    case 'number':
      return value.percent ? `${String(Number((value.number * 100).toPrecision(12)))}%` : String(value.number);
    case 'date':
      return value.day;
    case 'boolean':
      return value.boolean ? 'TRUE' : 'FALSE';
    case 'error':
      return value.error;
  }
}
