import { columnName } from '../../model/cell';
import { SHEET_COLUMNS, SHEET_ROWS } from './scan';

/** Owns the text of a shared formula in another cell: its relative references moved. It evaluates nothing. */

const WORD = '\\w.\\u0080-\\uffff';
/** Texts, quoted sheet names and bracketed columns are skipped; then cells, whole columns, whole rows; then any other word. */
const TOKEN = new RegExp(
  [
    `"[^"]*"|'[^']*'|\\[[^[\\]]*\\]`,
    `(\\$?)([A-Za-z]{1,3})(\\$?)(\\d{1,7})(?![${WORD}(!])`,
    `(\\$?)([A-Za-z]{1,3}):(\\$?)([A-Za-z]{1,3})(?![${WORD}(!])`,
    `(\\$?)(\\d{1,7}):(\\$?)(\\d{1,7})(?![${WORD}])`,
    `[${WORD}]+`,
  ].join('|'),
  'g',
);

type Captured = string | undefined;

/** `A1+$B$1` moved by one row and no column → `A2+$B$1`; a reference pushed off the sheet becomes `#REF!`. */
export function movedFormula(text: string, rows: number, columns: number): string {
  const column = (fixed: Captured, letters: Captured): string => movedColumn(fixed, letters, columns);
  const row = (fixed: Captured, digits: Captured): string => movedRow(fixed, digits, rows);
  return text.replace(TOKEN, (whole, ...of: Captured[]) => {
    let moved = whole;
    if (of[1] !== undefined) moved = column(of[0], of[1]) + row(of[2], of[3]);
    else if (of[5] !== undefined) moved = `${column(of[4], of[5])}:${column(of[6], of[7])}`;
    else if (of[9] !== undefined) moved = `${row(of[8], of[9])}:${row(of[10], of[11])}`;
    else return whole;
    return moved.includes(OFF) ? '#REF!' : moved;
  });
}

/** No reference contains it. */
const OFF = '#';

function movedColumn(fixed: Captured, letters = '', by: number): string {
  if (fixed || by === 0) return `${fixed ?? ''}${letters}`;
  let column = -1;
  for (let at = 0; at < letters.length; at++) column = (column + 1) * 26 + (letters.charCodeAt(at) | 32) - 97;
  column += by;
  return column >= 0 && column < SHEET_COLUMNS ? columnName(column) : OFF;
}

function movedRow(fixed: Captured, digits = '', by: number): string {
  if (fixed || by === 0) return `${fixed ?? ''}${digits}`;
  const row = Number(digits) + by;
  return row >= 1 && row <= SHEET_ROWS ? String(row) : OFF;
}
