import { shown } from '../../model/cell';
import type { CellDraft, RowDraft, SheetDraft } from '../../model/patch';
import { BASE_FONT, INDENT, LOOKS } from './draft-looks';

/**
 * Owns how high a row must be for the text that stands in it. Excel measures rows when it opens a file, other programs do
 * not, and merged cells nobody measures: so we estimate, rather a little too high than too low.
 */

const DEFAULT_WIDTH = 8.43;
/** Height of a line, as a multiple of the size of its letters. */
const LINE = 1.35;
const MARGIN = 4;
/** Excel's own limit. */
const HIGHEST = 409;

/** Height in points; undefined when one line is enough, so that the program's own height does. */
export function neededHeight(sheet: SheetDraft, row: RowDraft): number | undefined {
  const needs = row.cells.map((cell) => linesOf(sheet, row.row, cell) * sizeOf(cell) * LINE);
  const height = Math.ceil(Math.max(0, ...needs)) + MARGIN;
  return height <= BASE_FONT.size * LINE + MARGIN + 1 ? undefined : Math.min(height, HIGHEST);
}

function sizeOf({ style }: CellDraft): number {
  return LOOKS[style].size ?? BASE_FONT.size;
}

/** Lines the cell's text needs; a merge over several rows shares them out. */
function linesOf(sheet: SheetDraft, row: number, cell: CellDraft): number {
  if (cell.value === null || cell.value === '') return 0;
  const merge = sheet.merges.find(({ top, left }) => top === row && left === cell.column);
  let width = 0;
  for (let column = cell.column; column <= (merge?.right ?? cell.column); column++) {
    width += sheet.widths[column] ?? DEFAULT_WIDTH;
  }
  // Widths count digits of the base font; a larger letter takes more of them, and a little room stays at the edges.
  const room = Math.max(1, (width - 1.5 - 2 * INDENT[LOOKS[cell.style].across]) * (BASE_FONT.size / sizeOf(cell)));
  const text = typeof cell.value === 'string' ? cell.value : shown(valueShown(cell.value));
  const lines = text.split(/\r\n?|\n/).map((line) => (LOOKS[cell.style].wraps ? Math.ceil(breadth(line) / room) : 1));
  const total = lines.reduce((sum, count) => sum + Math.max(1, count), 0);
  return merge ? total / (merge.bottom - merge.top + 1) : total;
}

function valueShown(value: number | boolean): Parameters<typeof shown>[0] {
  return typeof value === 'number' ? { kind: 'number', number: value } : { kind: 'boolean', boolean: value };
}

/** In digits: an ideograph or full-width letter takes two. */
function breadth(line: string): number {
  return Array.from(line).reduce(
    (sum, letter) => sum + (letter.charCodeAt(0) > 0x2e7f || letter > '\uffff' ? 2 : 1),
    0,
  );
}
