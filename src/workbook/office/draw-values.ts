import type { CellDraft } from '../../model/patch';
import type { fullRows } from '../xlsx/draft-cells';
import { storedValue } from '../xlsx/draft-cells';
import { LOOKS } from '../xlsx/draft-looks';
import { spoken } from './formula';
import type { Step } from './steps';
import { CALL, groups, weightOf } from './steps';
import { written } from './text';

/**
 * Owns what stands in the cells of a sheet of ours: number formats by areas, then values and our own formulas row by row. A text
 * goes the same way as a formula, and stays a text by its apostrophe.
 */
type Rows = ReturnType<typeof fullRows>;
type On = (weight: number, draw: (sheet: Excel.Worksheet) => void) => Step;

/** Office.js cuts larger matrices into calls of its own, of about so many cells. */
const CELLS_AT_A_TIME = 1_400;

export function drawValues(on: On, rows: Rows, height: number, columns: number, date1904: boolean): Step[] {
  const byRow = new Map(rows.map(({ row, cells }) => [row, new Map(cells.map((cell) => [cell.column, cell]))]));
  const all = Array.from({ length: height }, (_, row) => row);
  const blocks = groups(all, Math.max(1, Math.floor(CELLS_AT_A_TIME / columns)));
  return blocks.map((some) => {
    const matrix = some.map((row) =>
      Array.from({ length: columns }, (__, column) => contentOf(byRow.get(row)?.get(column), date1904)),
    );
    const weight = matrix.flat().reduce((sum: number, value) => sum + weightOf(value), CALL * 2);
    return on(weight, (sheet) => {
      sheet.getRangeByIndexes(some[0] ?? 0, 0, some.length, columns).formulas = matrix;
    });
  });
}

function contentOf(cell: CellDraft | undefined, date1904: boolean): string | number | boolean {
  if (!cell) return '';
  return cell.formula === undefined ? written(storedValue(cell, date1904)) : spoken(cell.formula);
}

interface Run {
  readonly format: string;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  right: number;
}

/** Before the values: a cell for texts takes what is written as it is. */
export function drawFormats(on: On, rows: Rows, columns: number): Step[] {
  const byColumn = Array.from({ length: columns }, (): Run[] => []);
  for (const { row, cells } of rows) {
    for (const cell of cells) {
      const format = formatOf(cell);
      if (format === undefined) continue;
      const runs = byColumn[cell.column] ?? [];
      const last = runs.at(-1);
      if (last?.format === format && last.bottom === row - 1) runs[runs.length - 1] = { ...last, bottom: row };
      else runs.push({ format, top: row, bottom: row, left: cell.column, right: cell.column });
    }
  }
  return groups(joined(byColumn), 200).map((some) =>
    on(some.length * CALL, (sheet) => {
      for (const { format, top, bottom, left, right } of some) {
        const range = sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
        // One value is given to all cells, though the types promise a matrix.
        (range as { numberFormat: unknown }).numberFormat = format;
      }
    }),
  );
}

/** A formula in a cell for texts would be shown, not calculated. */
function formatOf({ style, formula }: CellDraft): string | undefined {
  const { format } = LOOKS[style];
  return format === '@' && formula !== undefined ? undefined : format;
}

/** Runs over the same rows of columns that stand side by side, as one area. */
function joined(byColumn: readonly (readonly Run[])[]): Run[] {
  const areas: Run[] = [];
  let before: Run[] = [];
  for (const runs of byColumn) {
    before = runs.map((run) => {
      const left = before.find(
        ({ format, top, bottom }) => format === run.format && top === run.top && bottom === run.bottom,
      );
      if (left) left.right = run.right;
      else areas.push(run);
      return left ?? run;
    });
  }
  return areas;
}
