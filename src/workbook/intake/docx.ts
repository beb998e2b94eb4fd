import type { Area, Cell } from '../../model/cell';
import type { Finding } from '../../model/finding';
import type { Grid, Row, Sheet } from '../../model/grid';
import type { Codec } from '../xlsx/codec';
import { LIMITS, type Limits } from '../xlsx/limits';
import { openPart, openParts } from '../xlsx/parts';
import { isRefusal, refuse } from '../xlsx/refusal';
import { child, named } from '../xlsx/xml';
import type { Cursor } from '../xlsx/xml-cursor';
import { attribute } from '../xlsx/xml-text';
import { flowText } from './docx-text';

/**
 * Owns the way from the tables of a .docx to a Grid, for forms that come back as documents: each table is a sheet (`表格1`), below
 * the paragraphs that lead to it; what stands below the last table is the sheet `正文`. Text only; it follows no link and runs no field.
 */
export const DOCUMENT = 'word/document.xml';
const TEXT_SHEET = '正文';
const TABLE_SHEET = '表格';
/** Word itself allows 63 columns; a page has some hundred rows. */
const MOST_COLUMNS = 100;

export function readDocx(
  bytes: Uint8Array,
  codec: Codec,
  limits: Limits = LIMITS,
): { readonly grid: Grid } | { readonly findings: readonly Finding[] } {
  const parts = openParts(bytes, codec, limits);
  if (isRefusal(parts)) return { findings: [parts] };
  const x = openPart(parts, DOCUMENT, 'document');
  if (isRefusal(x)) return { findings: [x] };
  const book: Book = { tables: [], lines: [], left: limits.cells };
  while (child(x, 1)) if (named(x, 'body')) readBlocks(x, book);
  if (x.problem) return { findings: [x.problem] };
  if (book.left < 0) return { findings: [refuse('too-many-cells', { limit: limits.cells })] };
  const rest = rowsOf(book.lines);
  const sheets = rest.length > 0 ? [...book.tables, sheetOf(TEXT_SHEET, rest, [])] : book.tables;
  return { grid: { sheets, names: [], macros: false } };
}

interface Book {
  readonly tables: Sheet[];
  /** Paragraphs since the last table. */
  lines: string[];
  left: number;
}

/** Paragraphs and tables of the element just opened; a content control only wraps more of them. */
function readBlocks(x: Cursor, book: Book): void {
  const level = x.depth;
  while (child(x, level)) {
    if (named(x, 'p')) {
      const text = flowText(x).trim();
      if (text !== '' && --book.left >= 0) book.lines.push(text);
    } else if (named(x, 'tbl')) readTable(x, book);
    else if (named(x, 'sdt') || named(x, 'sdtContent')) readBlocks(x, book);
  }
}

/** An open vertical merge of a column: its first row and its width. */
interface Open {
  readonly top: number;
  readonly right: number;
}

function readTable(x: Cursor, book: Book): void {
  const rows = rowsOf(book.lines);
  const merges: Area[] = [];
  const open = new Map<number, Open>();
  let row = rows.length;
  book.lines = [];
  forRows(x, () => {
    const cells = readRow(x, book, row, open, merges);
    if (cells.length > 0) rows.push({ row, hidden: false, cells });
    row++;
  });
  book.tables.push(sheetOf(`${TABLE_SHEET}${book.tables.length + 1}`, rows, merges.filter(isWide)));
}

function rowsOf(lines: readonly string[]): Row[] {
  return lines.map((text, row) => ({ row, hidden: false, cells: [cellOf(0, text)] }));
}

/** Rows may stand in a content control. */
function forRows(x: Cursor, read: () => void): void {
  const level = x.depth;
  while (child(x, level)) {
    if (named(x, 'tr')) read();
    else if (named(x, 'sdt') || named(x, 'sdtContent')) forRows(x, read);
  }
}

function readRow(x: Cursor, book: Book, row: number, open: Map<number, Open>, merges: Area[]): Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  const level = x.depth;
  while (child(x, level)) {
    if (named(x, 'trPr')) column += numberIn(x, 'gridBefore');
    if (!named(x, 'tc') || column >= MOST_COLUMNS) continue;
    const { text, span, merge } = readCell(x);
    const right = column + span - 1;
    const before = open.get(column);
    if (merge === 'goes-on' && before) {
      stretch(merges, before.top, column, row);
    } else {
      open.delete(column);
      if (merge === 'begins') open.set(column, { top: row, right });
      merges.push({ top: row, left: column, bottom: row, right });
      if (text !== '' && --book.left >= 0) cells.push(cellOf(column, text));
    }
    column = right + 1;
  }
  return cells;
}

function stretch(merges: Area[], top: number, left: number, bottom: number): void {
  const index = merges.findLastIndex((area) => area.top === top && area.left === left);
  const area = merges[index];
  if (area) merges[index] = { ...area, bottom };
}

interface TableCell {
  text: string;
  span: number;
  merge: 'begins' | 'goes-on' | undefined;
}

function readCell(x: Cursor): TableCell {
  const cell: TableCell = { text: '', span: 1, merge: undefined };
  const lines: string[] = [];
  const level = x.depth;
  while (child(x, level)) {
    if (named(x, 'tcPr')) readLook(x, cell);
    else lines.push(flowText(x));
  }
  cell.text = lines.join('\n').trim();
  return cell;
}

function readLook(x: Cursor, cell: TableCell): void {
  const level = x.depth;
  while (child(x, level)) {
    if (named(x, 'gridSpan')) cell.span = Math.min(MOST_COLUMNS, Math.max(1, Number(attribute(x, ':val')) || 1));
    else if (named(x, 'vMerge')) cell.merge = attribute(x, ':val') === 'restart' ? 'begins' : 'goes-on';
  }
}

function numberIn(x: Cursor, name: string): number {
  let found = 0;
  const level = x.depth;
  while (child(x, level)) if (named(x, name)) found = Math.min(MOST_COLUMNS, Number(attribute(x, ':val')) || 0);
  return found;
}

const isWide = ({ top, left, bottom, right }: Area): boolean => top !== bottom || left !== right;

function cellOf(column: number, text: string): Cell {
  return { column, value: { kind: 'text', text } };
}

function sheetOf(name: string, rows: readonly Row[], merges: readonly Area[]): Sheet {
  return { name, visibility: 'visible', protected: false, rows, merges };
}
