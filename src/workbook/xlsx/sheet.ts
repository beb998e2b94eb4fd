import type { Area, Cell, CellValue } from '../../model/cell';
import type { Row, Sheet } from '../../model/grid';
import type { CellContext } from './cell';
import { readFormula, readValue, reject, textValue } from './cell';
import { OTHER, quickCell } from './quick-cell';
import { addressAt, integerAt, SHEET_COLUMNS, SHEET_ROWS } from './scan';
import { richText } from './strings';
import type { Cursor } from './xml-cursor';
import { child, named } from './xml';
import { attribute, attributeIndex, flag } from './xml-text';

/**
 * Owns one worksheet part: its rows and cells wherever they say they stand, its merges, whether it is protected.
 * The `dimension` is never believed, ranges are never spread out, and what holds nothing is not kept.
 */

/** Reads from the root just opened; a fault is in `x.problem`. */
export function readSheet(x: Cursor, at: CellContext): Pick<Sheet, 'rows' | 'merges' | 'protected'> {
  const rows: Row[] = [];
  const merges = new Map<string, Area>();
  let guarded = false;
  at.row = -1;
  while (child(x, 1)) {
    if (named(x, 'sheetData')) readRows(x, at, rows);
    else if (named(x, 'mergeCells')) readMerges(x, at, merges);
    else if (named(x, 'sheetProtection')) guarded = flag(x, 'sheet');
  }
  at.left.merges -= merges.size;
  const ordered = rows.every((row, index) => row.row > (rows[index - 1]?.row ?? -1));
  return { rows: ordered ? rows : inOrder(rows, x, at), merges: [...merges.values()], protected: guarded };
}

function readRows(x: Cursor, at: CellContext, rows: Row[]): void {
  while (child(x, 2)) {
    if (!named(x, 'row')) continue;
    const stated = attribute(x, 'r');
    at.row = stated === undefined ? at.row + 1 : integerAt(stated, 0, stated.length) - 1;
    if (!(at.row >= 0 && at.row < SHEET_ROWS)) {
      at.row = at.column = 0;
      reject(x, at, 'bad-address', { address: stated ?? '' });
      break;
    }
    const hidden = flag(x, 'hidden');
    at.column = -1;
    const cells = readCells(x, at, stated === undefined);
    if (cells.length > 0) rows.push({ row: at.row, hidden, cells });
  }
}

/** The cells of the row just opened. A row without a number takes the one its first cell states. */
function readCells(x: Cursor, at: CellContext, unnumbered: boolean): Cell[] {
  const cells: Cell[] = [];
  let ordered = true;
  let last = -1;
  for (;;) {
    const value = unnumbered ? OTHER : quickCell(x, at);
    let cell: Cell | undefined;
    if (value !== OTHER) {
      if (value === undefined || isEmpty(value)) continue;
      cell = { column: at.column, value };
    } else {
      if (!child(x, 3)) break;
      if (!named(x, 'c')) continue;
      cell = readCell(x, at, unnumbered);
      unnumbered = false;
      if (!cell) continue;
    }
    if (--at.left.cells < 0) reject(x, at, 'too-many-cells', { limit: at.limits.cells });
    if (cell.column <= last) ordered = false;
    last = cell.column;
    cells.push(cell);
  }
  return ordered ? cells : sorted(cells, x, at);
}

/** The cell just opened, whatever it looks like. */
function readCell(x: Cursor, at: CellContext, unnumbered: boolean): Cell | undefined {
  const { xml, attributes } = x;
  at.column++;
  const r = attributeIndex(x, 'r');
  if (r >= 0) {
    const place = addressAt(xml, attributes[r + 2] ?? 0, attributes[r + 3] ?? 0);
    if (unnumbered && place >= 0) at.row = Math.floor(place / SHEET_COLUMNS);
    at.column = place - at.row * SHEET_COLUMNS;
  }
  if (!(at.column >= 0 && at.column < SHEET_COLUMNS)) {
    at.column = 0;
    reject(x, at, 'bad-address', { address: attribute(x, 'r') ?? '' });
  }
  const t = attributeIndex(x, 't');
  const type = t < 0 ? 'n' : xml.slice(attributes[t + 2], attributes[t + 3]);
  const s = attributeIndex(x, 's');
  const style = s < 0 ? 0 : integerAt(xml, attributes[s + 2] ?? 0, attributes[s + 3] ?? 0);
  const { column } = at;
  let value: CellValue | undefined;
  let formula: string | undefined;
  while (child(x, 4)) {
    if (named(x, 'v')) value ??= readValue(x, at, type, style);
    else if (named(x, 'f')) formula = readFormula(x, at);
    else if (named(x, 'is')) value = textValue(x, at, richText(x));
  }
  if (formula !== undefined) return { column, value: value ?? { kind: 'uncalculated' }, formula };
  return value === undefined || isEmpty(value) ? undefined : { column, value };
}

const isEmpty = (value: CellValue): boolean => value.kind === 'text' && value.text === '';

function sorted(cells: Cell[], x: Cursor, at: CellContext): Cell[] {
  cells.sort((a, b) => a.column - b.column);
  const twice = cells.find((cell, index) => cell.column === cells[index - 1]?.column);
  if (twice) {
    at.column = twice.column;
    reject(x, at, 'duplicate-cell');
  }
  return cells;
}

/** Rows given out of order or in several pieces. */
function inOrder(rows: readonly Row[], x: Cursor, at: CellContext): Row[] {
  const byRow = new Map<number, Row[]>();
  for (const row of rows) {
    const pieces = byRow.get(row.row);
    if (pieces) pieces.push(row);
    else byRow.set(row.row, [row]);
  }
  return [...byRow]
    .sort(([a], [b]) => a - b)
    .map(([row, pieces]) => {
      at.row = row;
      const cells = sorted(
        pieces.flatMap((piece) => piece.cells),
        x,
        at,
      );
      return { row, hidden: pieces.some(({ hidden }) => hidden), cells };
    });
}

function readMerges(x: Cursor, at: CellContext, areas: Map<string, Area>): void {
  while (child(x, 2)) {
    const reference = attribute(x, 'ref') ?? '';
    const colon = reference.indexOf(':');
    if (colon < 0 || areas.has(reference)) continue;
    const from = addressAt(reference, 0, colon);
    const to = addressAt(reference, colon + 1, reference.length);
    at.row = at.column = 0;
    if (Number.isNaN(from + to)) reject(x, at, 'bad-address', { address: reference });
    else if (from !== to) areas.set(reference, area(from, to));
    if (areas.size > at.left.merges) reject(x, at, 'too-many-merges', { limit: at.limits.merges });
  }
}

function area(from: number, to: number): Area {
  const rows = [Math.floor(from / SHEET_COLUMNS), Math.floor(to / SHEET_COLUMNS)] as const;
  const columns = [from % SHEET_COLUMNS, to % SHEET_COLUMNS] as const;
  return { top: Math.min(...rows), left: Math.min(...columns), bottom: Math.max(...rows), right: Math.max(...columns) };
}
