import { displayWidth } from '../../model/width';
import type { CellData, CellStyle, RangeData, RowData, SheetFrame } from './snapshot';

/**
 * Owns the height of rows that the file leaves to the program that opens it: the grid does not measure text before its first
 * paint, so the lines are counted.
 */
export function fitHeights(
  cells: Record<number, Record<number, CellData>>,
  rows: Record<number, RowData>,
  frame: SheetFrame,
  merges: readonly RangeData[],
  styles: Readonly<Record<string, CellStyle>>,
): void {
  const merged = new Set(merges.map(({ startRow, startColumn }) => `${startRow} ${startColumn}`));
  for (const [key, line] of Object.entries(cells)) {
    const row = Number(key);
    if (rows[row]?.h !== undefined) continue;
    let height = 0;
    for (const [column, cell] of Object.entries(line)) {
      // As in Excel, a merged cell does not make its rows higher.
      if (merged.has(`${row} ${column}`)) continue;
      height = Math.max(height, needed(cell, styles, frame.columnData[Number(column)]?.w ?? frame.defaultColumnWidth));
    }
    if (height > frame.defaultRowHeight) rows[row] = { ...rows[row], h: Math.min(height, TALLEST) };
  }
}

/** 409 points, as high as Excel makes a row. */
const TALLEST = 546;
/** Of the size of the letters, in pixels. */
const LINE = 1.35;
const POINT = 96 / 72;

function needed({ v, s }: CellData, styles: Readonly<Record<string, CellStyle>>, width: number): number {
  const style = typeof s === 'string' ? styles[s] : undefined;
  const size = (style?.fs ?? 11) * POINT;
  if (v === null || v === undefined || v === '') return 0;
  const texts = typeof v === 'string' ? v.split('\n') : [String(v)];
  const room = Math.max(1, (width - 6) / (size / 2));
  const lines =
    style?.tb === 3 ? texts.reduce((sum, text) => sum + Math.max(1, Math.ceil(displayWidth(text) / room)), 0) : 1;
  return Math.ceil(lines * size * LINE + 3);
}
