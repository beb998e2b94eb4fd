import type { Area } from '../../src/model/cell';

/**
 * Owns the workbook behind the emulated host: what Excel would keep in memory, as plain data that can be compared.
 * It knows no protocol. Ids are given out here and are no part of the state.
 */
export interface Book {
  readonly sheets: BookSheet[];
  readonly names: BookName[];
  readonly comments: BookComment[];
  readonly settings: Map<string, unknown>;
  readonly xmlParts: { readonly id: string; readonly xml: string }[];
  date1904: boolean;
  /** Sheets can neither be added nor removed. */
  locked: boolean;
  active: BookSheet;
  /** Every id that was ever given out. */
  issued: number;
}

export interface BookSheet {
  readonly id: string;
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  guarded: boolean;
  /** By `row,column`. */
  readonly cells: Map<string, BookCell>;
  readonly hiddenRows: Set<number>;
  readonly heights: Map<number, number>;
  readonly widths: Map<number, number>;
  readonly merges: Area[];
  /** The first has the highest priority. */
  readonly rules: BookRule[];
  /** By `row,column`. */
  readonly validations: Map<string, Validation>;
  readonly names: BookName[];
  /** Cells with an old-style note, by `row,column`: they take no comment. */
  readonly notes: Set<string>;
  readonly properties: Map<string, string>;
  readonly page: Record<string, unknown>;
  frozen: Area | undefined;
  /** Heading row and rows below it that bear filter arrows. */
  filter: Area | undefined;
  selected: Area;
}

export type Stored = string | number | boolean | null | { readonly error: string };

export interface BookCell {
  value: Stored;
  /** With its `=`. */
  formula?: string;
  /** The text was kept from being understood by an apostrophe. */
  quoted?: true;
  format: string;
  /** Filled by the array formula of that cell. */
  spilled?: string;
  link?: unknown;
  /** Property path → value, for instance `Fill/Color`. */
  look: Record<string, unknown>;
}

export interface BookRule {
  readonly id: string;
  readonly type: string;
  readonly areas: readonly Area[];
  stopIfTrue: boolean;
  /** Property path → value, for instance `Rule/Formula`. */
  readonly parts: Record<string, unknown>;
}

export type Validation = Record<string, unknown>;

export interface BookName {
  readonly name: string;
  formula: string;
  visible: boolean;
}

export interface BookComment {
  readonly id: string;
  readonly sheet: BookSheet;
  readonly row: number;
  readonly column: number;
  content: string;
  readonly replies: { readonly id: string; readonly content: string }[];
}

export function newId(book: Book, prefix = ''): string {
  const number = (++book.issued).toString(16).toUpperCase().padStart(12, '0');
  return prefix === '' ? `{00000000-0001-0000-0000-${number}}` : `${prefix}${number}`;
}

/** A workbook with these sheets, empty. */
export function newBook(sheetNames: readonly string[] = ['Sheet1']): Book {
  const book = {
    ...{
      sheets: [],
      names: [],
      comments: [],
      settings: new Map(),
      xmlParts: [],
      date1904: false,
      issued: 0,
      locked: false,
    },
  } as unknown as Book;
  for (const name of sheetNames) addSheet(book, name);
  book.active = book.sheets[0]!;
  return book;
}

export function addSheet(book: Book, name: string): BookSheet {
  const sheet: BookSheet = {
    ...{ id: newId(book), name, visibility: 'Visible', guarded: false, cells: new Map(), hiddenRows: new Set() },
    ...{
      heights: new Map(),
      widths: new Map(),
      merges: [],
      rules: [],
      validations: new Map(),
      names: [],
      notes: new Set(),
    },
    ...{
      properties: new Map(),
      page: {},
      frozen: undefined,
      filter: undefined,
      selected: { top: 0, left: 0, bottom: 0, right: 0 },
    },
  };
  book.sheets.push(sheet);
  return sheet;
}

/** The sheet of that name without regard to case, as Excel finds it, or of that id. */
export function sheetNamed(book: Book, key: string): BookSheet | undefined {
  const folded = key.toLowerCase();
  return book.sheets.find(({ id, name }) => id === key || name.toLowerCase() === folded);
}

/** Made once each: tests that write a thousand rows ask for them millions of times. */
const places: string[][] = [];

export function at(row: number, column: number): string {
  return ((places[row] ??= [])[column] ??= `${String(row)},${String(column)}`);
}

/** The cell to read; undefined when nothing was ever done to it. */
export function peek(sheet: BookSheet, row: number, column: number): BookCell | undefined {
  return sheet.cells.get(at(row, column));
}

/** The cell to change. */
export function cell(sheet: BookSheet, row: number, column: number): BookCell {
  const known = peek(sheet, row, column);
  if (known) return known;
  const fresh: BookCell = { value: null, format: 'General', look: {} };
  sheet.cells.set(at(row, column), fresh);
  return fresh;
}

/** The smallest area around what the sheet holds; `valuesOnly` leaves formatted blanks out. */
export function usedArea(sheet: BookSheet, valuesOnly: boolean): Area | undefined {
  let used: { top: number; left: number; bottom: number; right: number } | undefined;
  for (const [key, { value, formula }] of sheet.cells) {
    if (valuesOnly && value === null && formula === undefined) continue;
    const [row = 0, column = 0] = key.split(',').map(Number);
    used ??= { top: row, left: column, bottom: row, right: column };
    used.top = Math.min(used.top, row);
    used.left = Math.min(used.left, column);
    used.bottom = Math.max(used.bottom, row);
    used.right = Math.max(used.right, column);
  }
  return used;
}

/** Everything a user could notice, without ids and without what is selected: equal states are equal workbooks. */
export function stateOf(book: Book): unknown {
  return {
    names: book.names.map((name) => ({ ...name })),
    date1904: book.date1904,
    locked: book.locked,
    comments: book.comments.map(({ sheet, row, column, content, replies }) => {
      return { sheet: sheet.name, row, column, content, replies: replies.map((reply) => reply.content) };
    }),
    settings: [...book.settings],
    xmlParts: book.xmlParts.map(({ xml }) => xml),
    sheets: book.sheets.map((sheet) => ({
      ...{ name: sheet.name, visibility: sheet.visibility, guarded: sheet.guarded, frozen: sheet.frozen ?? null },
      filter: sheet.filter ?? null,
      cells: sorted(sheet.cells).filter(([, cell]) => !isBlank(cell)),
      hiddenRows: [...sheet.hiddenRows].sort((a, b) => a - b),
      heights: [...sheet.heights].sort(([a], [b]) => a - b),
      widths: [...sheet.widths].sort(([a], [b]) => a - b),
      merges: sheet.merges.map((area) => ({ ...area })),
      rules: sheet.rules.map(({ type, areas, stopIfTrue, parts }) => ({
        type,
        areas,
        stopIfTrue,
        parts: { ...parts },
      })),
      validations: sorted(sheet.validations),
      names: sheet.names.map((name) => ({ ...name })),
      notes: [...sheet.notes],
      properties: [...sheet.properties],
      page: { ...sheet.page },
    })),
  };
}

function isBlank({ value, formula, format, link, look }: BookCell): boolean {
  const plain = value === null && formula === undefined && format === 'General' && link === undefined;
  return plain && Object.keys(look).length === 0;
}

function sorted<T extends object>(map: ReadonlyMap<string, T>): (readonly [string, T])[] {
  const order = (key: string): number => {
    const [row = 0, column = 0] = key.split(',').map(Number);
    return row * 16_384 + column;
  };
  return [...map].sort(([a], [b]) => order(a) - order(b)).map(([key, value]) => [key, structuredClone(value)] as const);
}
