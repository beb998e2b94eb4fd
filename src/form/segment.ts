/** Finds the tables of a form in the sheets by their headings, wherever they stand, and says how far each reaches. */
import type { Area } from '../model/cell';
import { columnsOf, isForReference, type Lexicon, type Table } from './lexicon';
import { dense } from './reading';
import type { SheetIndex, Spot } from './sheet-index';

/** One table as found: its headings, and the rows below that belong to it. */
export interface Segment {
  readonly table: Table;
  readonly sheet: SheetIndex;
  /** Column name → its heading. */
  readonly columns: ReadonlyMap<string, Spot>;
  /** First and last row of headings. */
  readonly top: number;
  readonly head: number;
  /** Last row that may belong to it. */
  readonly end: number;
  readonly left: number;
  readonly right: number;
}

type Hits = Map<Table, Map<string, Spot[]>>;
interface Found {
  readonly table: Table;
  readonly columns: ReadonlyMap<string, readonly Spot[]>;
  readonly top: number;
  readonly head: number;
}

/** Headings that many tables share tell nothing. */
const WEAK = new Set(['序号', '页码', '数量', '金额', '类']);

export function segmentsOf(index: SheetIndex, lexicon: Lexicon): Segment[] {
  const found = headingRows(index, lexicon);
  const tops = found.flatMap(({ top, columns, table }) => twins(columns).map((each) => ({ table, top, each })));
  return found
    .flatMap((one) => twins(one.columns).map((columns) => ({ ...one, columns })))
    .map(({ table, columns, top, head }) => {
      const spots = [...columns.values()];
      const left = Math.min(...spots.map((spot) => spot.left));
      const right = Math.max(...spots.map((spot) => spot.right));
      const below = tops.filter((other) => other.top > head && overlaps([...other.each.values()], left, right));
      const next = Math.min(...below.map((other) => other.top), Infinity);
      return { table, sheet: index, columns, top, head, left, right, end: endOf(index, lexicon, head, next, left) };
    });
}

/** Rows that hold enough headings of a table; a second row of headings may complete the first. */
function headingRows(index: SheetIndex, lexicon: Lexicon): Found[] {
  const hits = hitsOf(index, lexicon);
  const offers = [...hits].flatMap(([row, tables]) =>
    [...tables].flatMap(([table, columns]) => {
      const below = hits.get(row + 1)?.get(table);
      const both =
        below && ![...below.keys()].some((name) => columns.has(name)) ? new Map([...columns, ...below]) : null;
      return [
        { table, columns, top: row, head: row },
        ...(both ? [{ table, columns: both, top: row, head: row + 1 }] : []),
      ];
    }),
  );
  const taken = new Set<number>();
  return offers
    .filter(({ table, columns }) => isEnough(table, columns))
    .sort((one, other) => other.columns.size - one.columns.size || one.head - one.top - (other.head - other.top))
    .filter(({ top, head }) => {
      if (taken.has(top) || taken.has(head)) return false;
      taken.add(top).add(head);
      return true;
    })
    .sort((one, other) => one.top - other.top);
}

function hitsOf(index: SheetIndex, lexicon: Lexicon): Map<number, Hits> {
  const rows = new Map<number, Hits>();
  for (const [word, columns] of lexicon.headings) {
    for (const spot of index.words.get(word) ?? []) {
      for (const { table, column } of columns) {
        const tables: Hits = rows.get(spot.top) ?? new Map<Table, Map<string, Spot[]>>();
        rows.set(spot.top, tables);
        const hits = tables.get(table) ?? new Map<string, Spot[]>();
        tables.set(table, hits);
        const before = hits.get(column) ?? [];
        if (!before.includes(spot)) hits.set(column, [...before, spot]);
      }
    }
  }
  return rows;
}

/** At least two telling headings and two fifths of the table's own; of 附表1 the column of marks, or all levels. */
function isEnough({ part }: Table, columns: ReadonlyMap<string, unknown>): boolean {
  const all = columnsOf(part).filter(({ field, column }) => !field?.helper && !isForReference(column));
  const present = all.filter(({ column }) => columns.has(column));
  if (part.part === 'items')
    return present.length >= 2 && (columns.has('mark') || present.length >= part.levels.length);
  const telling = present.filter(({ label }) => !WEAK.has(label));
  return telling.length >= Math.min(2, all.length - 2) && present.length * 5 >= all.length * 2;
}

/** A heading that stands twice in a row makes two tables of one: they must agree, whichever is meant. */
function twins(columns: ReadonlyMap<string, readonly Spot[]>): Map<string, Spot>[] {
  const most = Math.min(4, Math.max(...[...columns.values()].map((spots) => spots.length)));
  return Array.from({ length: most }, (_, copy) => {
    const pairs = [...columns].flatMap(([name, spots]) => {
      const spot = spots[copy] ?? spots[0];
      return spot ? [[name, spot] as const] : [];
    });
    return new Map(pairs);
  });
}

/** The last row before another part of the form begins. */
function endOf(index: SheetIndex, lexicon: Lexicon, head: number, next: number, left: number): number {
  let end = head;
  for (const { row, spots } of index.rows) {
    if (row <= head) continue;
    if (row >= next) break;
    const [first] = spots;
    if (first !== undefined && first.left <= left + 1 && isAnchor(lexicon, first)) break;
    end = row;
  }
  return end;
}

function isAnchor(lexicon: Lexicon, spot: Spot): boolean {
  if (spot.key === '') return false;
  return lexicon.anchors.has(spot.key) || lexicon.anchors.has(spot.exact) || lexicon.bracketed.has(dense(spot.exact));
}

function overlaps(spots: readonly Spot[], left: number, right: number): boolean {
  return spots.some((spot) => spot.left <= right && spot.right >= left);
}

/** Whether a spot lies in a table, headings included. */
export function within({ top, end, left, right }: Segment, spot: Area): boolean {
  return spot.top >= top && spot.top <= end && spot.left <= right && spot.right >= left;
}
