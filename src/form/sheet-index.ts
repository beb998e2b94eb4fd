/** One sheet, indexed once: which words stand where, and which cell a merge shows. It knows no form. */
import type { Area, Cell, CellRef } from '../model/cell';
import type { Sheet } from '../model/grid';
import { keyOf } from './key';
import { dense, isBlank, tidy } from './reading';

/** A filled cell as a person sees it: with the area its merge gives it. */
export interface Spot extends Area {
  readonly sheet: SheetIndex;
  readonly cell: Cell;
  /** The text as written, '' for what is no text. */
  readonly text: string;
  /** `keyOf` of the text; '' when it is too long for a label. */
  readonly key: string;
  /** The text without white space and closing colon, brackets kept: 法人代表(签字). */
  readonly exact: string;
}

/** `发票号码：12345678` in one cell: a label that holds its own value. */
export interface Inline {
  readonly spot: Spot;
  readonly rest: string;
}

export interface Covered {
  readonly spot: Spot;
  readonly under: Area;
}

export interface SheetIndex {
  readonly sheet: Sheet;
  /** Rows with filled cells, ascending; in each the spots from the left. */
  readonly rows: readonly { readonly row: number; readonly hidden: boolean; readonly spots: readonly Spot[] }[];
  readonly byRow: ReadonlyMap<number, readonly Spot[]>;
  /** By `key`, and by `exact` where that differs. */
  readonly words: ReadonlyMap<string, readonly Spot[]>;
  readonly inline: ReadonlyMap<string, readonly Inline[]>;
  /** By row below its first: the spots whose merge reaches down to it. */
  readonly covers: ReadonlyMap<number, readonly Spot[]>;
  /** Filled cells that a merge hides from sight, each with the merge. */
  readonly covered: readonly Covered[];
}

/** Labels are short; longer texts are values. */
const LONGEST_LABEL = 60;
/** An application sheet has some hundred cells; what has more than this is no sheet of a form. */
export const MOST_CELLS = 200_000;
const MOST_COVERS = 100_000;
/** Merges that overlap the same row; legal sheets have a few dozen. */
const MOST_MERGES_IN_ROW = 400;

interface Making extends SheetIndex {
  readonly rows: { row: number; hidden: boolean; spots: Spot[] }[];
  readonly byRow: Map<number, Spot[]>;
  readonly words: Map<string, Spot[]>;
  readonly inline: Map<string, Inline[]>;
  readonly covers: Map<number, Spot[]>;
  readonly covered: Covered[];
}

export function indexSheet(sheet: Sheet): SheetIndex {
  const index: Making = {
    sheet,
    rows: [],
    byRow: new Map(),
    words: new Map(),
    inline: new Map(),
    covers: new Map(),
    covered: [],
  };
  const merges = [...sheet.merges].sort((left, right) => left.top - right.top);
  let next = 0;
  let open: Area[] = [];
  for (const { row, hidden, cells } of sheet.rows) {
    open = open.filter(({ bottom }) => bottom >= row);
    for (let merge = merges[next]; merge && merge.top <= row; merge = merges[++next]) {
      if (merge.bottom >= row && open.length < MOST_MERGES_IN_ROW) open.push(merge);
    }
    const spots: Spot[] = [];
    for (const cell of cells) {
      if (isBlank(cell.value)) continue;
      const merge = open.find(({ left, right }) => left <= cell.column && cell.column <= right);
      if (merge && (merge.top !== row || merge.left !== cell.column)) {
        index.covered.push({ spot: spotOf(index, cell, row, undefined), under: merge });
        continue;
      }
      const spot = spotOf(index, cell, row, merge);
      spots.push(spot);
      remember(index, spot);
    }
    if (spots.length === 0) continue;
    index.rows.push({ row, hidden, spots });
    index.byRow.set(row, spots);
  }
  cover(index);
  return index;
}

function spotOf(sheet: SheetIndex, cell: Cell, row: number, merge: Area | undefined): Spot {
  const text = cell.value.kind === 'text' ? cell.value.text : '';
  const short = text !== '' && text.length <= LONGEST_LABEL;
  const at = merge ?? { top: row, left: cell.column, bottom: row, right: cell.column };
  return {
    top: at.top,
    left: at.left,
    bottom: at.bottom,
    right: at.right,
    sheet,
    cell,
    text,
    key: short ? keyOf(text) : '',
    exact: short ? exactKey(text) : '',
  };
}

export function exactKey(text: string): string {
  return dense(text).replace(/[:：]+$/u, '');
}

function remember(index: Making, spot: Spot): void {
  if (spot.key !== '') push(index.words, spot.key, spot);
  if (spot.exact !== '' && spot.exact !== spot.key) push(index.words, spot.exact, spot);
  const colon = /[:：]/u.exec(spot.text)?.index ?? -1;
  if (colon < 1 || colon > LONGEST_LABEL) return;
  const rest = tidy(spot.text.slice(colon + 1));
  if (rest !== '') push(index.inline, keyOf(spot.text.slice(0, colon)), { spot, rest });
}

function cover(index: Making): void {
  const numbers = index.rows.map(({ row }) => row);
  let left = MOST_COVERS;
  for (const { spots } of index.rows) {
    for (const spot of spots) {
      if (spot.bottom === spot.top) continue;
      for (let at = firstAbove(numbers, spot.top); at < numbers.length && left > 0; at++, left--) {
        const row = numbers[at] ?? 0;
        if (row > spot.bottom) break;
        push(index.covers, row, spot);
      }
    }
  }
}

/** Position of the first row number greater than `row`, in ascending `numbers`. */
function firstAbove(numbers: readonly number[], row: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) > row) high = middle;
    else low = middle + 1;
  }
  return low;
}

function push<K, T>(map: Map<K, T[]>, key: K, value: T): void {
  const found = map.get(key);
  if (found) found.push(value);
  else map.set(key, [value]);
}

/** The spot that stands in a cell, or whose merge covers it. */
export function spotAt(index: SheetIndex, row: number, column: number): Spot | undefined {
  const within = (spot: Spot): boolean => spot.left <= column && column <= spot.right;
  return index.byRow.get(row)?.find(within) ?? index.covers.get(row)?.find(within);
}

export function refOf(spot: Spot): CellRef {
  return { sheet: spot.sheet.sheet.name, row: spot.top, column: spot.left };
}
