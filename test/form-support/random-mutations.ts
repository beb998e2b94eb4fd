/** Random changes of a filled application, none of which may alter the facts in silence. */
import fc from 'fast-check';
import type { Cell, CellValue } from '../../src/model/cell';
import {
  appendBelow,
  bottomOf,
  copySheet,
  deleteColumn,
  deleteRow,
  insertColumns,
  insertRows,
  set,
  swapColumns,
  text,
  type Book,
  type Leaf,
} from './book';

/** A change, given numbers that choose where. It does nothing where it does not apply. */
type Change = (book: Book, pick: (count: number) => number) => void;

export interface Step {
  readonly kind: string;
  readonly picks: readonly number[];
}

interface Place {
  readonly leaf: Leaf;
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

function places(book: Book, wanted: (place: Place) => boolean): Place[] {
  return book.sheets.flatMap((leaf) =>
    [...leaf.cells].flatMap(([row, cells]) =>
      [...cells.values()]
        .map((cell) => ({ leaf, row, column: cell.column, cell }))
        .filter(wanted)
        .sort((one, other) => one.column - other.column),
    ),
  );
}

function words({ cell }: Place): string {
  return cell.value.kind === 'text' ? cell.value.text : '';
}

function one<T>(from: readonly T[], pick: (count: number) => number): T | undefined {
  return from.length === 0 ? undefined : from[pick(from.length)];
}

/** How a label may be written without becoming another. */
const DECORATIONS: readonly ((label: string) => string)[] = [
  (label) => `${label}：`,
  (label) => ` ${label} `,
  (label) => Array.from(label).join(' '),
  (label) => `${label.slice(0, 1)}\n${label.slice(1)}`,
  (label) => label.replace(/[A-Za-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
  (label) => `${label}¹`,
  (label) => label.replaceAll('（', '(').replaceAll('）', ')'),
  (label) => `\u200b${label}`,
];
const YES = ['是', '√', '✓', '✔', '☑', '■', '●', 'Y', 'true', '1', '有', '已上云', '是（见附件）'];
const NO = ['否', '×', '☐', '□', 'N', 'no', '0', '无', '未上云', '—', '／'];

/** `labels`: the words of the form; `isMark`: how a mark reads, undefined when the text is none. */
export function changes(
  labels: ReadonlySet<string>,
  isMark: (text: string) => boolean | undefined,
): Record<string, Change> {
  const isLabel = (place: Place): boolean => labels.has(words(place));
  const sheetWith = (book: Book, heading: string, pick: (count: number) => number): Place | undefined =>
    one(
      places(book, (place) => words(place) === heading),
      pick,
    );
  const retype = (book: Book, pick: (count: number) => number, how: (label: string) => string): void => {
    const place = one(places(book, isLabel), pick);
    if (place) set(place.leaf, place.row, place.column, text(how(words(place))));
  };
  const marks = (book: Book): Place[] => {
    const heading = places(book, (place) => words(place).replace(/\s/g, '') === '是否上云');
    return heading.flatMap(({ leaf, row, column }) =>
      places(
        { sheets: [leaf], names: [] },
        (place) =>
          place.column === column &&
          place.row > row &&
          isMark(words(place)) !== undefined &&
          !isStatement(leaf, place.row),
      ),
    );
  };
  return {
    'insert rows': (book, pick) => {
      const leaf = one(book.sheets, pick);
      if (leaf) insertRows(leaf, pick(bottomOf(leaf) + 2), 1 + pick(3));
    },
    'insert columns': (book, pick) => {
      const leaf = one(book.sheets, pick);
      if (leaf) insertColumns(leaf, pick(8), 1 + pick(2));
    },
    'rename sheets': (book, pick) => {
      const leaf = one(book.sheets, pick);
      if (leaf) leaf.name = `表${pick(1000)}-${book.sheets.indexOf(leaf)}`;
    },
    'reorder sheets': (book, pick) => {
      book.sheets.push(...book.sheets.splice(0, pick(book.sheets.length)));
    },
    'one sheet below another': (book, pick) => {
      const [from] = book.sheets.splice(pick(book.sheets.length), 1);
      const to = one(book.sheets, pick);
      if (from && to) appendBelow(to, from, pick(3));
      else if (from) book.sheets.push(from);
    },
    'undo a merge': (book, pick) => {
      const leaf = one(book.sheets, pick);
      if (leaf) leaf.merges.splice(pick(Math.max(1, leaf.merges.length)), 1);
    },
    'undo all merges': (book) => {
      for (const leaf of book.sheets) leaf.merges = [];
    },
    'merge cells': (book, pick) => {
      const place = one(
        places(book, () => true),
        pick,
      );
      if (!place) return;
      const { leaf, row, column } = place;
      const area = { top: row, left: column, bottom: row + pick(3), right: column + pick(2) };
      const touches = leaf.merges.some(
        (merge) =>
          merge.top <= area.bottom && merge.bottom >= area.top && merge.left <= area.right && merge.right >= area.left,
      );
      // A cell merged down over blank ones of a list says its words for each line: that is a change of the facts.
      const says = [...leaf.cells].some(
        ([at, cells]) => at !== row && at >= area.top && at <= area.bottom && !cells.has(column),
      );
      const list = ![...leaf.cells.values()].some((cells) =>
        [...cells.values()].some((each) => /^(是否上云|中文名称)$/.test(words({ leaf, row, column, cell: each }))),
      );
      if (says && list) return;
      if (!touches && (area.top < area.bottom || area.left < area.right)) leaf.merges.push(area);
    },
    'hide rows': (book, pick) => {
      const leaf = one(book.sheets, pick);
      if (leaf) for (let row = pick(40), left = 1 + pick(5); left > 0; row++, left--) leaf.hidden.add(row);
    },
    'hide a sheet': (book, pick) => {
      const leaf = one(book.sheets, pick);
      if (leaf) leaf.visibility = 'hidden';
    },
    'lose the stamp': (book) => {
      book.names = [];
    },
    'write a label otherwise': (book, pick) => {
      retype(book, pick, one(DECORATIONS, pick) ?? ((label) => label));
    },
    'mistype a label': (book, pick) => {
      retype(book, pick, (label) => {
        const at = pick(label.length);
        return `${label.slice(0, at)}误${label.slice(at + 1)}`;
      });
    },
    'clear a label': (book, pick) => {
      const place = one(places(book, isLabel), pick);
      if (place) set(place.leaf, place.row, place.column, null);
    },
    'copy a sheet': (book, pick) => {
      const leaf = one(book.sheets, pick);
      if (leaf) copySheet(book, leaf.name, `${leaf.name} (${book.sheets.length})`);
    },
    'copy a sheet and change a mark': (book, pick) => {
      const leaf = one(book.sheets, pick);
      if (!leaf) return;
      const copy = copySheet(book, leaf.name, `${leaf.name} (${book.sheets.length})`);
      const mark = one(marks({ sheets: [copy], names: [] }), pick);
      if (mark) set(copy, mark.row, mark.column, text(isMark(words(mark)) === true ? '否' : '是'));
    },
    'copy a sheet and empty the marks': (book, pick) => {
      const leaf = one(book.sheets, pick);
      if (!leaf) return;
      const copy = copySheet(book, leaf.name, `${leaf.name} (${book.sheets.length})`);
      for (const mark of marks({ sheets: [copy], names: [] })) set(copy, mark.row, mark.column, null);
    },
    'delete a sheet': (book, pick) => {
      if (book.sheets.length > 1 && book.copied !== true) book.sheets.splice(pick(book.sheets.length), 1);
    },
    'swap two columns of a table': (book, pick) => {
      const place = sheetWith(book, one(['是否上云', '发票号码', '是否提供', '设备名称'], pick) ?? '', pick);
      if (!place) return;
      const { leaf, row } = place;
      const columns = [...(leaf.cells.get(row)?.keys() ?? [])];
      const [left, right] = [one(columns, pick), one(columns, pick)];
      const end = leaf.cells.size === 0 ? row : nextTitle(leaf, row);
      if (left !== undefined && right !== undefined) swapColumns(leaf, left, right, row, end);
    },
    'double a row of 附表1': (book, pick) => {
      const mark = one(marks(book), pick);
      if (!mark) return;
      const { leaf, row } = mark;
      insertRows(leaf, row);
      for (const [column, cell] of leaf.cells.get(row + 1) ?? []) set(leaf, row, column, cell.value);
    },
    'delete a row of 附表1': (book, pick) => {
      const mark = one(marks(book), pick);
      if (mark) deleteRow(mark.leaf, mark.row);
    },
    'delete a column of a table': (book, pick) => {
      const place = sheetWith(
        book,
        one(['是否上云', '类', '子类', '付款日期', '对应子类', '凭证情况', '上云投入金额/万元'], pick) ?? '',
        pick,
      );
      if (place) deleteColumn(place.leaf, place.column);
    },
    'tick in another style': (book, pick) => {
      const mark = one(marks(book), pick);
      if (!mark) return;
      const style = one(isMark(words(mark)) === true ? YES : NO, pick) ?? '';
      set(mark.leaf, mark.row, mark.column, text(style));
    },
    'tick one column too far': (book, pick) => {
      const mark = one(marks(book), pick);
      if (!mark) return;
      set(mark.leaf, mark.row, mark.column + 1, mark.cell.value);
      set(mark.leaf, mark.row, mark.column, null);
    },
    'numbers as text': (book, pick) => {
      const place = one(
        places(book, ({ cell }) => cell.value.kind === 'number'),
        pick,
      );
      if (place?.cell.value.kind === 'number')
        set(place.leaf, place.row, place.column, text(` ${place.cell.value.number}`));
    },
    'a formula without a value': (book, pick) => {
      const place = one(places(book, isValue), pick);
      if (place) set(place.leaf, place.row, place.column, { kind: 'uncalculated' });
    },
    'an error': (book, pick) => {
      const place = one(places(book, isValue), pick);
      if (place) set(place.leaf, place.row, place.column, { kind: 'error', error: '#N/A' });
    },
    'a title more': (book, pick) => {
      const leaf = one(book.sheets, pick);
      if (!leaf) return;
      insertRows(leaf, 0);
      set(leaf, 0, 0, text('江苏省2024年度申报材料'));
    },
  };
}

function isValue({ cell }: Place): boolean {
  const kinds: CellValue['kind'][] = ['number', 'date'];
  return kinds.includes(cell.value.kind);
}

/** A remark behind a tick makes a statement of these two, which people judge. */
function isStatement(leaf: Leaf, row: number): boolean {
  return [...(leaf.cells.get(row)?.values() ?? [])].some(
    ({ value }) => value.kind === 'text' && /上云背景|上云方案/.test(value.text.replace(/\s/g, '')),
  );
}

/** Last row before the next title of a sheet that holds several tables. */
function nextTitle(leaf: Leaf, from: number): number {
  const titles = [...leaf.cells].filter(
    ([row, cells]) =>
      row > from &&
      [...cells.values()].some(({ value }) => value.kind === 'text' && /^(附表|配套|星级|江苏省2024)/.test(value.text)),
  );
  return Math.min(bottomOf(leaf), ...titles.map(([row]) => row - 1));
}

export function steps(kinds: readonly string[]): fc.Arbitrary<Step[]> {
  const step = fc.record({
    kind: fc.constantFrom(...kinds),
    picks: fc.array(fc.nat(10_000), { minLength: 6, maxLength: 6 }),
  });
  return fc.array(step, { minLength: 1, maxLength: 4 });
}

/** Applies the steps; numbers that run out begin anew. */
export function apply(book: Book, list: readonly Step[], known: Record<string, Change>): void {
  for (const { kind, picks } of list) {
    let next = 0;
    const pick = (count: number): number => (picks[next++ % picks.length] ?? 0) % Math.max(1, count);
    known[kind]?.(book, pick);
  }
}
