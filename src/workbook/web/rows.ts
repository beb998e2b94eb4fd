import type { CellValue } from '../../model/cell';
import type { Sheet } from '../../model/grid';
import { addressAt, numberOf, SHEET_COLUMNS } from '../xlsx/scan';
import { child, cursor, named } from '../xlsx/xml';
import type { Cursor } from '../xlsx/xml-cursor';
import { attribute, attributeIndex, content, flag } from '../xlsx/xml-text';
import type { Theme } from './colour';
import { arrayIn, lifted, mayHaveArrays } from './arrays';
import type { StoredArray } from './facts';
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
  /** Formulas that fill several cells. */
  readonly arrays: StoredArray[];
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
  /** What is added to the number of a day. */
  readonly shift: number;
}

/** `xml` is the sheetData element alone, known to be well-formed. */
export function* readRows(xml: string, sheet: Sheet, shared: Shared): Generator<void, Rows> {
  const found: Rows = { cells: {}, rows: {}, height: 0, width: 0, arrays: [] };
  const areas: Omit<StoredArray, 'cells'>[] = [];
  const numbers = new Map<number, Map<number, number>>();
  if (xml !== '') yield* looks(xml, sheet, shared, found, numbers, areas);
  let done = 0;
  for (const { row, hidden, cells } of sheet.rows) {
    const line = (found.cells[row] ??= {});
    for (const { column, value, formula } of cells) {
      const cell = (line[column] ??= {});
      put(cell, value, numbers.get(row)?.get(column), shared.shift);
      if (formula !== undefined && formula !== '') cell.f = `=${shownFormula(formula)}`;
      found.width = Math.max(found.width, column + 1);
    }
    if (hidden) (found.rows[row] ??= {}).hd = 1;
    found.height = Math.max(found.height, row + 1);
    if (++done % SLICE === 0) yield;
  }
  found.arrays.push(...lifted(found.cells, areas));
  return found;
}

/** As the grid holds a value: a text, a number or a yes/no; what is not calculated yet is left for the grid to calculate. */
function put(cell: CellData, value: CellValue, serial: number | undefined, shift: number): void {
  switch (value.kind) {
    case 'text':
      [cell.v, cell.t] = [value.text, TEXT];
      break;
    case 'number':
      [cell.v, cell.t] = [value.number, NUMBER];
      break;
    case 'date':
      [cell.v, cell.t] = serial === undefined ? [value.day, TEXT] : [serial + shift, NUMBER];
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
  areas: Omit<StoredArray, 'cells'>[],
): Generator<void> {
  const days = new Map(
    sheet.rows.flatMap(({ row, cells }) => {
      const own = cells.flatMap(({ column, value }) => (value.kind === 'date' ? [column] : []));
      return own.length > 0 ? [[row, new Set(own)] as const] : [];
    }),
  );
  const { styles } = shared;
  const arrays = mayHaveArrays(xml);
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
      const looked = isDay || arrays || type === 'inlineStr' || (type === 's' && shared.rich.size > 0);
      const inside = looked ? insideOf(x, type, shared) : undefined;
      if (inside?.letters) cell.p = inside.letters;
      if (inside?.array) areas.push(inside.array);
      const serial = isDay && type === 'n' ? inside?.number : undefined;
      if (serial !== undefined) numbers.set(row, (numbers.get(row) ?? new Map<number, number>()).set(column, serial));
    }
    found.height = Math.max(found.height, row + 1);
    if (++done % SLICE === 0) yield;
  }
}

const MOST_ROWS = 1_048_576;

interface Inside {
  number?: number | undefined;
  letters?: Letters | undefined;
  array?: Omit<StoredArray, 'cells'> | undefined;
}

/** What stands in the cell just opened besides its value as it was read: a day's number, looks of letters, a filled area. */
function insideOf(x: Cursor, type: string, { rich, theme }: Shared): Inside {
  const found: Inside = {};
  while (child(x, 3)) {
    if (named(x, 'f')) found.array = arrayIn(x) ?? found.array;
    else if (named(x, 'v')) found.number ??= numberOf(content(x));
    else if (named(x, 'is')) {
      const start = x.name - 1;
      while (child(x, 4));
      found.letters = inlineLetters(x.xml.slice(start, x.at), theme);
    }
  }
  if (type === 's' && found.number !== undefined) found.letters = rich.get(found.number);
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
