/** A grid that can be changed as people change a workbook: rows, columns, merges, words. For tests only. */
import type { Area, Cell, CellValue } from '../../src/model/cell';
import type { DefinedName, Grid, Row, Sheet } from '../../src/model/grid';

export interface Leaf {
  name: string;
  visibility: Sheet['visibility'];
  protected: boolean;
  /** By row, then by column. */
  cells: Map<number, Map<number, Cell>>;
  hidden: Set<number>;
  merges: Area[];
}

export interface Book {
  /** True once a sheet was copied: what is then deleted may be the original. */
  copied?: boolean;
  sheets: Leaf[];
  names: DefinedName[];
}

export function bookOf(grid: Grid): Book {
  return {
    names: [...grid.names],
    sheets: grid.sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      protected: sheet.protected,
      cells: new Map(sheet.rows.map(({ row, cells }) => [row, new Map(cells.map((cell) => [cell.column, cell]))])),
      hidden: new Set(sheet.rows.filter(({ hidden }) => hidden).map(({ row }) => row)),
      merges: [...sheet.merges],
    })),
  };
}

export function gridFrom(book: Book): Grid {
  const rowsOf = (leaf: Leaf): Row[] =>
    [...leaf.cells]
      .filter(([, cells]) => cells.size > 0)
      .sort(([one], [other]) => one - other)
      .map(([row, cells]) => ({
        row,
        hidden: leaf.hidden.has(row),
        cells: [...cells.values()].sort((one, other) => one.column - other.column),
      }));
  return {
    names: book.names,
    macros: false,
    sheets: book.sheets.map((leaf) => ({
      name: leaf.name,
      visibility: leaf.visibility,
      protected: leaf.protected,
      rows: rowsOf(leaf),
      merges: leaf.merges,
    })),
  };
}

export function sheet(book: Book, name: string): Leaf {
  const found = book.sheets.find((leaf) => leaf.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
}

export function text(value: string): CellValue {
  return { kind: 'text', text: value };
}

export function number(value: number): CellValue {
  return { kind: 'number', number: value };
}

export function get(leaf: Leaf, row: number, column: number): CellValue | undefined {
  return leaf.cells.get(row)?.get(column)?.value;
}

export function set(leaf: Leaf, row: number, column: number, value: CellValue | null): void {
  const cells = leaf.cells.get(row) ?? new Map<number, Cell>();
  leaf.cells.set(row, cells);
  if (value === null) cells.delete(column);
  else cells.set(column, { column, value });
}

export interface At {
  row: number;
  column: number;
}

/** The first cell that says so; the `nth` when it stands several times. */
export function find(leaf: Leaf, words: string, nth = 0): At {
  const all: At[] = [];
  for (const [row, cells] of leaf.cells) {
    for (const [column, { value }] of cells)
      if (value.kind === 'text' && value.text === words) all.push({ row, column });
  }
  all.sort((one, other) => one.row - other.row || one.column - other.column);
  const at = all[nth];
  if (!at) throw new Error(`no cell “${words}” in ${leaf.name}`);
  return at;
}

/** The area a cell is merged into, or the cell itself. */
export function areaAt(leaf: Leaf, { row, column }: At): Area {
  const merged = leaf.merges.find(
    ({ top, bottom, left, right }) => top <= row && row <= bottom && left <= column && column <= right,
  );
  return merged ?? { top: row, bottom: row, left: column, right: column };
}

/** The cell right of a label, past its merge. */
export function beside(leaf: Leaf, label: At): At {
  return { row: label.row, column: areaAt(leaf, label).right + 1 };
}

/** Every cell moved to where `place` says; null drops it. Merges follow their corners. */
function remap(leaf: Leaf, place: (at: At) => At | null, stretch: (area: Area) => Area | null): void {
  const before = [...leaf.cells].flatMap(([row, cells]) => [...cells.values()].map((cell) => ({ row, cell })));
  leaf.cells = new Map();
  for (const { row, cell } of before) {
    const at = place({ row, column: cell.column });
    if (at) {
      const cells = leaf.cells.get(at.row) ?? new Map<number, Cell>();
      leaf.cells.set(at.row, cells);
      cells.set(at.column, { ...cell, column: at.column });
    }
  }
  leaf.merges = leaf.merges.flatMap((area) => stretch(area) ?? []);
}

export function insertRows(leaf: Leaf, at: number, count = 1): void {
  const down = (row: number): number => (row >= at ? row + count : row);
  leaf.hidden = new Set([...leaf.hidden].map(down));
  remap(
    leaf,
    ({ row, column }) => ({ row: down(row), column }),
    (area) => ({ ...area, top: down(area.top), bottom: down(area.bottom) }),
  );
}

export function insertColumns(leaf: Leaf, at: number, count = 1): void {
  const over = (column: number): number => (column >= at ? column + count : column);
  remap(
    leaf,
    ({ row, column }) => ({ row, column: over(column) }),
    (area) => ({ ...area, left: over(area.left), right: over(area.right) }),
  );
}

export function deleteRow(leaf: Leaf, at: number): void {
  const up = (row: number): number => (row > at ? row - 1 : row);
  leaf.hidden = new Set([...leaf.hidden].filter((row) => row !== at).map(up));
  // What stood in the first row of a merge goes up with the merge, as in Excel.
  for (const area of leaf.merges.filter(({ top, bottom }) => top === at && bottom > at)) {
    const cell = leaf.cells.get(at)?.get(area.left);
    if (cell) set(leaf, at + 1, area.left, cell.value);
  }
  remap(
    leaf,
    ({ row, column }) => (row === at ? null : { row: up(row), column }),
    (area) => {
      const bottom = area.bottom >= at ? area.bottom - 1 : area.bottom;
      const top = up(area.top);
      return bottom < top || (bottom === top && area.left === area.right) ? null : { ...area, top, bottom };
    },
  );
}

export function deleteColumn(leaf: Leaf, at: number): void {
  const left = (column: number): number => (column > at ? column - 1 : column);
  remap(
    leaf,
    ({ row, column }) => (column === at ? null : { row, column: left(column) }),
    (area) => {
      const right = area.right >= at ? area.right - 1 : area.right;
      return right < left(area.left) ? null : { ...area, left: left(area.left), right };
    },
  );
}

export function swapColumns(leaf: Leaf, one: number, other: number, from: number, to: number): void {
  const swap = (column: number): number => (column === one ? other : column === other ? one : column);
  const inside = (row: number): boolean => row >= from && row <= to;
  remap(
    leaf,
    ({ row, column }) => ({ row, column: inside(row) ? swap(column) : column }),
    (area) =>
      area.left === area.right && inside(area.top) ? { ...area, left: swap(area.left), right: swap(area.right) } : area,
  );
}

/** Appends the cells of one sheet below those of another. */
export function appendBelow(leaf: Leaf, other: Leaf, gap = 1): void {
  const base = bottomOf(leaf) + 1 + gap;
  for (const [row, cells] of other.cells) {
    for (const cell of cells.values()) set(leaf, row + base, cell.column, cell.value);
  }
  for (const area of other.merges) leaf.merges.push({ ...area, top: area.top + base, bottom: area.bottom + base });
}

export function bottomOf(leaf: Leaf): number {
  return Math.max(-1, ...[...leaf.cells].filter(([, cells]) => cells.size > 0).map(([row]) => row));
}

export function copySheet(book: Book, name: string, copy: string): Leaf {
  const [made] = bookOf(gridFrom({ sheets: [sheet(book, name)], names: [] })).sheets;
  if (!made) throw new Error('no copy');
  made.name = copy;
  book.sheets.push(made);
  book.copied = true;
  return made;
}
