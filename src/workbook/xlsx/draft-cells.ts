import { address } from '../../model/cell';
import type { Area, CellRef } from '../../model/cell';
import type { CellDraft, RowDraft, SheetDraft } from '../../model/patch';

/**
 * Owns what a draft means before any file format: which cells a sheet has, what type their values are, how a place is
 * written. Text stays text: nothing here, or after it, makes a formula of it.
 */

/** The rows of a sheet in order, with every cell that a merge covers given the look of the merge's first cell. */
export function fullRows(sheet: SheetDraft): RowDraft[] {
  const rows = new Map<number, Map<number, CellDraft>>();
  const cellsOf = (row: number): Map<number, CellDraft> => {
    const cells = rows.get(row) ?? new Map<number, CellDraft>();
    rows.set(row, cells);
    return cells;
  };
  for (const { row, cells } of sheet.rows) for (const cell of cells) cellsOf(row).set(cell.column, cell);
  for (const { top, left, bottom, right } of sheet.merges) {
    const first = rows.get(top)?.get(left);
    if (!first) continue;
    // Without this a border would end at the merge's first cell.
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        if (!cellsOf(row).has(column)) cellsOf(row).set(column, { column, value: null, style: first.style });
      }
    }
  }
  const heights = new Map(sheet.rows.map(({ row, height }) => [row, height]));
  for (const row of heights.keys()) cellsOf(row);
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => {
      const height = heights.get(row);
      const sorted = [...cells.values()].sort((a, b) => a.column - b.column);
      return height === undefined ? { row, cells: sorted } : { row, height, cells: sorted };
    });
}

const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;
const MILLISECONDS = 86_400_000;
/** Serial 60 is 29 February 1900, a day that never was: from the next on, serials count from 1899-12-30. */
const FIRST_SURE_SERIAL = 61;

/** Days between the first days of the two date systems of Excel. */
const SYSTEM_1904 = 1462;

/** The value as it is stored: a `YYYY-MM-DD` in a date cell becomes its serial, anything else stays what it is. */
export function storedValue(cell: CellDraft, date1904 = false): CellDraft['value'] {
  if (cell.style !== 'date' || typeof cell.value !== 'string') return cell.value;
  const [, year, month, day] = DAY.exec(cell.value) ?? [];
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const serial = (at - Date.UTC(1899, 11, 30)) / MILLISECONDS;
  // 2024-02-31 would roll over into March: kept as the text it is, for the reader to object to.
  const real = new Date(at).getUTCDate() === Number(day);
  if (!real || serial < (date1904 ? SYSTEM_1904 : FIRST_SURE_SERIAL)) return cell.value;
  return date1904 ? serial - SYSTEM_1904 : serial;
}

/** Excel keeps at most so many characters in a cell and calls a file with more damaged. */
export const LONGEST_TEXT = 32_767;

/** Text cut to what a place can hold, with `…` for what is left out. */
export function fit(text: string, longest: number): string {
  if (text.length <= longest) return text;
  // Never half of a character beyond the basic plane.
  return `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/u, '')}…`;
}

/** `'附表 1'`: quoted always, which is always legal. */
export function sheetPrefix(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'!`;
}

/** `'附表1'!C12`, as a link wants it. */
export function reference(cell: CellRef): string {
  return sheetPrefix(cell.sheet) + address(cell);
}

/** `B3:C5`, or `B3` for a single cell. */
export function areaName({ top, left, bottom, right }: Area): string {
  const first = address({ row: top, column: left });
  return top === bottom && left === right ? first : `${first}:${address({ row: bottom, column: right })}`;
}

/** `$B$3:$C$5`. */
export function fixedArea(area: Area): string {
  return areaName(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

/** Excel takes a dropdown's list written into the rule itself up to so many characters. */
const LONGEST_LIST = 255;

/** A dropdown's list as a rule holds it; undefined when it is too long, or has a comma within a word. */
export function inlineList(list: readonly string[]): string | undefined {
  const joined = list.join(',').replaceAll('"', '""');
  return joined.length <= LONGEST_LIST && !list.some((word) => word.includes(',')) ? `"${joined}"` : undefined;
}
