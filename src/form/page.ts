/** A sheet while it is being drawn, and the few strokes it is drawn with. It knows no form. */
import type { Area } from '../model/cell';
import type { CellDraft, SheetDraft, StyleName, ValidationDraft } from '../model/patch';

export interface Page {
  readonly name: string;
  readonly widths: readonly number[];
  /** The last column that prints. */
  readonly last: number;
  readonly rows: Map<number, { height?: number; cells: CellDraft[] }>;
  readonly merges: Area[];
  readonly validations: ValidationDraft[];
  /** The next free row. */
  next: number;
}

export function page(name: string, widths: readonly number[], last: number): Page {
  return { name, widths, last, rows: new Map(), merges: [], validations: [], next: 0 };
}

/** Writes into the first cell of an area, and merges the area if it is more than one cell. */
export function put(on: Page, area: Area, value: CellDraft['value'], style: StyleName): void {
  rowOf(on, area.top).cells.push({ column: area.left, value, style });
  if (area.top !== area.bottom || area.left !== area.right) on.merges.push(area);
}

export function area(top: number, left: number, right = left, bottom = top): Area {
  return { top, left, bottom, right };
}

/** Room for so many lines of text, in points; a row never shrinks. */
export function room(on: Page, row: number, lines: number): void {
  const target = rowOf(on, row);
  target.height = Math.min(400, Math.max(target.height ?? 0, lines <= 1 ? 24 : lines * 17 + 7));
}

/** How many lines a text takes in so many columns: a Chinese character is as wide as two others. */
export function linesOf(on: Page, text: string, left: number, right: number): number {
  const width = on.widths.slice(left, right + 1).reduce((sum, each) => sum + each, 0);
  const wide = (line: string): number => Array.from(line).length * 2.2;
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(wide(line) / Math.max(1, width))), 0);
}

function rowOf(on: Page, row: number): { height?: number; cells: CellDraft[] } {
  const found = on.rows.get(row) ?? { cells: [] };
  on.rows.set(row, found);
  return found;
}

export function finished(on: Page, more: Pick<SheetDraft, 'print' | 'frozenRows'>): SheetDraft {
  const rows = [...on.rows]
    .sort(([left], [right]) => left - right)
    .map(([row, { height, cells }]) => ({ row, cells, ...(height === undefined ? {} : { height }) }));
  return { name: on.name, widths: on.widths, rows, merges: on.merges, validations: on.validations, ...more };
}
