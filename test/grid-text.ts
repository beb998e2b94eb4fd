import type { CellValue } from '../src/model/cell';
import { address } from '../src/model/cell';
import type { Grid, Sheet } from '../src/model/grid';
import { nodeCodec } from '../src/workbook/xlsx/node';
import { readXlsx } from '../src/workbook/xlsx/read';

/** Owns a grid written as one line for tests: `A1 "甲", B1 0.3 %, C1 2024-05-01, D1 ? =SUM(A1)`. */
function valueText(value: CellValue): string {
  switch (value.kind) {
    case 'text':
      return JSON.stringify(value.text);
    case 'number':
      return `${value.number}${value.percent ? ' %' : ''}`;
    case 'date':
      return value.day;
    case 'boolean':
      return value.boolean ? 'TRUE' : 'FALSE';
    case 'error':
      return value.error;
    case 'uncalculated':
      return '?';
    case 'blank':
      return 'blank';
  }
}

export const sheetText = (sheet: Sheet): string =>
  sheet.rows
    .flatMap(({ row, cells }) =>
      cells.map(
        ({ column, value, formula }) =>
          `${address({ row, column })} ${valueText(value)}${formula === undefined ? '' : ` =${formula}`}`,
      ),
    )
    .join(', ');

export function gridOf(bytes: Uint8Array): Grid {
  const read = readXlsx(bytes, nodeCodec);
  if (!('grid' in read)) throw new Error(JSON.stringify(read.findings));
  return read.grid;
}

/** The first sheet as a line, or the code of the refusal. */
export function firstSheet(bytes: Uint8Array): string {
  const read = readXlsx(bytes, nodeCodec);
  return 'grid' in read ? sheetText(read.grid.sheets[0]!) : read.findings.map(({ code }) => code).join();
}
