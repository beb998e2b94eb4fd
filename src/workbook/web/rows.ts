import type { CellValue } from '../../model/cell';
import type { Sheet } from '../../model/grid';
import { addressAt, numberOf, SHEET_COLUMNS } from '../xlsx/scan';
import { child, cursor, named } from '../xlsx/xml';
import type { Cursor } from '../xlsx/xml-cursor';
import { attribute, attributeIndex, content, flag } from '../xlsx/xml-text';
import type { Theme } from './colour';
import { HIGHEST, POINTS_TO_PIXELS, styleName } from './frame';
import { shownFormula } from './formula-names';
import { inlineLetters } from './letters';
import { NUMBER, TEXT, YES_NO, type CellData, type Letters, type RowData } from './snapshot';

/** Owns the cells of a sheet: what the reader found in them, with the looks and heights that stand beside it in the file. */
export interface Rows {
  readonly cells: Record<number, Record<number, CellData>>;
  readonly rows: Record<number, RowData>;
  /** One past the last row and column that hold anything, looks included. */
  height: number;
  width: number;
}

/** Rows between two pauses: some milliseconds. */
const SLICE = 400;

/** What of the whole workbook a sheet's cells point at. */
export interface Shared {
  /** How many looks there are. */
  readonly styles: number;
  /** Shared texts whose letters have looks of their own, by their number. */
  readonly rich: ReadonlyMap<number, Letters>;
  readonly theme: Theme;
}

/** `xml` is the sheetData element alone, known to be well-formed. */
export function* readRows(xml: string, sheet: Sheet, shared: Shared): Generator<void, Rows> {
  const found: Rows = { cells: {}, rows: {}, height: 0, width: 0 };
  const numbers = new Map<number, Map<number, number>>();
  if (xml !== '') yield* looks(xml, sheet, shared, found, numbers);
  let done = 0;
  for (const { row, hidden, cells } of sheet.rows) {
    const line = (found.cells[row] ??= {});
    for (const { column, value, formula } of cells) {
      const cell = (line[column] ??= {});
      put(cell, value, numbers.get(row)?.get(column));
      if (formula !== undefined && formula !== '') cell.f = `=${shownFormula(formula)}`;
      found.width = Math.max(found.width, column + 1);
    }
    if (hidden) (found.rows[row] ??= {}).hd = 1;
    found.height = Math.max(found.height, row + 1);
    if (++done % SLICE === 0) yield;
  }
  return found;
}

/** As the grid holds a value: a text, a number or a yes/no; what is not calculated yet is left for the grid to calculate. */
function put(cell: CellData, value: CellValue, serial: number | undefined): void {
  switch (value.kind) {
    case 'text':
      [cell.v, cell.t] = [value.text, TEXT];
      break;
    case 'number':
      [cell.v, cell.t] = [value.number, NUMBER];
      break;
    case 'date':
      [cell.v, cell.t] = serial === undefined ? [value.day, TEXT] : [serial, NUMBER];
      break;
    case 'boolean':
      [cell.v, cell.t] = [value.boolean ? 1 : 0, YES_NO];
      break;
    case 'error':
      [cell.v, cell.t] = [value.error, TEXT];
  }
}

function* looks(
  xml: string,
  sheet: Sheet,
  shared: Shared,
  found: Rows,
  numbers: Map<number, Map<number, number>>,
): Generator<void> {
  const days = new Map(
    sheet.rows.flatMap(({ row, cells }) => {
      const own = cells.flatMap(({ column, value }) => (value.kind === 'date' ? [column] : []));
      return own.length > 0 ? [[row, new Set(own)] as const] : [];
    }),
  );
  const { styles } = shared;
  const x = cursor(xml, '');
  if (!child(x, 0)) return;
  let row = -1;
  let done = 0;
  while (child(x, 1)) {
    if (!named(x, 'row')) continue;
    row = Number(attribute(x, 'r') ?? row + 2) - 1;
    if (!(row >= 0 && row < MOST_ROWS)) break;
    const data = rowData(x, styles);
    if (data) found.rows[row] = data;
    let column = -1;
    while (child(x, 2)) {
      if (!named(x, 'c')) continue;
      const at = attributeIndex(x, 'r');
      const place = at < 0 ? NaN : addressAt(xml, x.attributes[at + 2] ?? 0, x.attributes[at + 3] ?? 0);
      column = Number.isNaN(place) ? column + 1 : place % SHEET_COLUMNS;
      const style = Number(attribute(x, 's') ?? 0);
      const isDay = days.get(row)?.has(column) === true;
      const cell: CellData = style >= 0 && style < styles ? { s: styleName(style) } : {};
      (found.cells[row] ??= {})[column] = cell;
      found.width = Math.max(found.width, column + 1);
      const type = attribute(x, 't') ?? 'n';
      const letters = lettersOf(x, type, shared);
      if (letters) cell.p = letters;
      const serial = isDay && type === 'n' ? storedNumber(x) : undefined;
      if (serial !== undefined) numbers.set(row, (numbers.get(row) ?? new Map<number, number>()).set(column, serial));
    }
    found.height = Math.max(found.height, row + 1);
    if (++done % SLICE === 0) yield;
  }
}

const MOST_ROWS = 1_048_576;

/** The number in the cell just opened. */
function storedNumber(x: Cursor): number | undefined {
  let number: number | undefined;
  while (child(x, 3)) if (named(x, 'v')) number ??= numberOf(content(x));
  return number;
}

/** The looks of the letters of the cell just opened, where they have any. */
function lettersOf(x: Cursor, type: string, { rich, theme }: Shared): Letters | undefined {
  if (type === 's' && rich.size > 0) {
    const number = storedNumber(x);
    return number === undefined ? undefined : rich.get(number);
  }
  if (type !== 'inlineStr') return undefined;
  let found: Letters | undefined;
  while (child(x, 3)) {
    if (!named(x, 'is')) continue;
    const start = x.name - 1;
    while (child(x, 4));
    found = inlineLetters(x.xml.slice(start, x.at), theme);
  }
  return found;
}

function rowData(x: Cursor, styles: number): RowData | undefined {
  if (x.attributesEnd <= 4) return undefined;
  const height = Number(attribute(x, 'ht') ?? NaN);
  const style = Number(attribute(x, 's') ?? 0);
  const high = height >= 0 && height <= HIGHEST;
  const data: RowData = {
    ...(high ? { h: Math.round(height * POINTS_TO_PIXELS), ia: 0 } : {}),
    ...(flag(x, 'hidden') ? { hd: 1 } : {}),
    ...(flag(x, 'customFormat') && style > 0 && style < styles ? { s: styleName(style) } : {}),
  };
  return Object.keys(data).length > 0 ? data : undefined;
}
