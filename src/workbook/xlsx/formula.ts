import { columnName, parseAddress } from '../../model/cell';

/** Owns the text of a shared formula in another cell: its relative references moved. It evaluates nothing. */

/** Texts, quoted sheet names and bracketed columns are skipped; then whole columns, whole rows, cells; then any other word. */
const TOKEN =
  /"[^"]*"|'[^']*'|\[[^\]]*\]|(\$?[A-Za-z]{1,3}):(\$?[A-Za-z]{1,3})(?![\w.(!\u0080-\uffff])|(\$?\d{1,7}):(\$?\d{1,7})(?![\w.])|(\$?[A-Za-z]{1,3}\$?\d{1,7})(?![\w.(!\u0080-\uffff])|[\w.\u0080-\uffff]+/g;

/** `A1+$B$1` moved by one row and no column → `A2+$B$1`; a reference pushed off the sheet becomes `#REF!`. */
export function movedFormula(text: string, rows: number, columns: number): string {
  return text.replace(TOKEN, (whole, left?: string, right?: string, top?: string, bottom?: string, cell?: string) => {
    if (cell !== undefined) return moved(cell, rows, columns);
    // A column is the first cell of itself, a row too: then all three move alike.
    if (left !== undefined && right !== undefined) {
      return `${moved(`${left}$1`, 0, columns).replace('$1', '')}:${moved(`${right}$1`, 0, columns).replace('$1', '')}`;
    }
    if (top !== undefined && bottom !== undefined) {
      return `${moved(`$A${top}`, rows, 0).slice(2)}:${moved(`$A${bottom}`, rows, 0).slice(2)}`;
    }
    return whole;
  });
}

function moved(reference: string, rows: number, columns: number): string {
  const at = parseAddress(reference);
  if (!at) return reference;
  const fixedColumn = reference.startsWith('$');
  const fixedRow = reference.lastIndexOf('$') > 0;
  const column = fixedColumn ? at.column : at.column + columns;
  const row = fixedRow ? at.row : at.row + rows;
  if (column < 0 || column > 16_383 || row < 0 || row > 1_048_575) return '#REF!';
  return `${fixedColumn ? '$' : ''}${columnName(column)}${fixedRow ? '$' : ''}${String(row + 1)}`;
}
