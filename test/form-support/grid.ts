/** A drafted workbook as the grid a reader would see, and back to cells: the tests' own bridge, no part of the product. */
import type { CellValue } from '../../src/model/cell';
import type { Grid, Row, Sheet } from '../../src/model/grid';
import type { CellDraft, SheetDraft, WorkbookDraft } from '../../src/model/patch';

export function gridOf(draft: WorkbookDraft): Grid {
  return { sheets: draft.sheets.map(sheetOf), names: draft.names.map((name) => ({ ...name })), macros: false };
}

function sheetOf(draft: SheetDraft): Sheet {
  const rows = draft.rows
    .map(({ row, cells }): Row => ({
      row,
      hidden: false,
      cells: [...cells]
        .sort((one, other) => one.column - other.column)
        .flatMap((cell) => {
          const value = valueOf(cell);
          return value.kind === 'blank' ? [] : [{ column: cell.column, value }];
        }),
    }))
    .filter(({ cells }) => cells.length > 0);
  return { name: draft.name, visibility: 'visible', protected: false, rows, merges: draft.merges };
}

function valueOf({ value, style }: CellDraft): CellValue {
  if (value === null || value === '') return { kind: 'blank' };
  if (typeof value === 'number') return { kind: 'number', number: value };
  if (typeof value === 'boolean') return { kind: 'boolean', boolean: value };
  return style === 'date' && /^\d{4}-\d\d-\d\d$/.test(value)
    ? { kind: 'date', day: value }
    : { kind: 'text', text: value };
}
