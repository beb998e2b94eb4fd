/** Finds the heading rows of a table of enterprises and what each column is. It reads no row below them. */
import type { CellRef } from '../model/cell';
import type { Sheet } from '../model/grid';
import { distance, labelKey } from '../model/label';
import type { ColumnSet, SummaryFact, SummaryType } from '../model/summary';
import { spotsOf, type Spot } from './spots';

/** What headings may say. */
export interface Vocabulary {
  /** labelKey → what a column under that heading holds. */
  readonly words: ReadonlyMap<string, Meaning>;
}

export interface Meaning {
  readonly id: string;
  readonly type: SummaryType;
}

export interface Headings {
  readonly columns: readonly HeadedColumn[];
  /** The first row below the headings. */
  readonly below: number;
  readonly top: number;
  /** How many columns are known for certain. */
  readonly known: number;
}

export interface HeadedColumn {
  readonly column: number;
  readonly heading: string;
  readonly meaning: Meaning | undefined;
  /** `meaning` rests on likeness only: to be confirmed. */
  readonly guessed: boolean;
  readonly cell: CellRef;
}

export const NUMBER: Meaning = { id: '序号', type: 'number' };

/** The column set's own headings come first, then every name and alias of the summary facts. */
export function vocabularyOf(columns: ColumnSet, facts: ReadonlyMap<string, SummaryFact>): Vocabulary {
  const words = new Map<string, Meaning>([...facts].map(([key, { name, type }]) => [key, { id: name, type }]));
  for (const word of ['序号', '编号', 'NO', 'No.']) words.set(labelKey(word), NUMBER);
  for (const { id, type, heading, aliases, holds } of columns.columns) {
    for (const word of [heading, ...aliases]) words.set(labelKey(word), holds === 'number' ? NUMBER : { id, type });
  }
  return { words };
}

/** Headings stand near the top: a title, a 填报单位 line, a note or two above them. */
const FARTHEST = 40;
const DEEPEST = 3;

/** The best heading rows of a sheet, or undefined when no row names an enterprise's name or code. */
export function findHeadings(sheet: Sheet, vocabulary: Vocabulary): Headings | undefined {
  const spots = spotsOf(sheet, FARTHEST + DEEPEST);
  let best: Headings | undefined;
  for (const top of [...spots.keys()].filter((row) => row < FARTHEST)) {
    for (let depth = 1; depth <= DEEPEST; depth++) {
      const headings = headingsAt(sheet.name, spots, top, depth, vocabulary);
      if (headings && isBetter(headings, best)) best = headings;
    }
  }
  return best;
}

/**
 * More columns known. Else, of rows that overlap, the one that ends further down, so that a second heading row is not taken for data,
 * and then the one without the title above. Headings that come again further down, as on each printed page, are not better.
 */
function isBetter(one: Headings, other: Headings | undefined): boolean {
  if (!other) return one.known > 0;
  if (one.known !== other.known) return one.known > other.known;
  if (one.top >= other.below) return false;
  return one.below !== other.below ? one.below > other.below : one.top > other.top;
}

type Spots = ReadonlyMap<number, ReadonlyMap<number, Spot>>;

function headingsAt(
  sheet: string,
  spots: Spots,
  top: number,
  depth: number,
  vocabulary: Vocabulary,
): Headings | undefined {
  const rows = Array.from({ length: depth }, (_, index) => spots.get(top + index) ?? new Map<number, Spot>());
  const numbers = [...new Set(rows.flatMap((row) => [...row.keys()]))].sort((left, right) => left - right);
  const taken = new Set<string>();
  const columns = numbers.flatMap((column): HeadedColumn[] => {
    const path = pathOf(rows, column);
    const last = path.at(-1);
    if (!last) return [];
    const meaning = meaningOf(path, vocabulary, taken);
    if (meaning) taken.add(meaning.id);
    const heading = path.map(({ text }) => text.replace(/\s+/gu, '')).join('/');
    return [{ column, heading, meaning, guessed: false, cell: { sheet, row: last.row, column } }];
  });
  if (!taken.has('企业名称') && !taken.has('统一社会信用代码')) return undefined;
  const known = columns.filter(({ meaning }) => meaning && meaning !== NUMBER).length;
  return { columns: withGuesses(columns, vocabulary, taken), below: top + depth, top, known };
}

/** The headings over a column from the top, each merged one once; a heading without a merge reaches to its last sub-heading. */
function pathOf(rows: readonly ReadonlyMap<number, Spot>[], column: number): Spot[] {
  const path: Spot[] = [];
  rows.forEach((row, index) => {
    const own = row.get(column);
    const below = rows[index + 1]?.get(column);
    const spot = own ?? (below && index + 1 < rows.length ? groupLeftOf(rows, index, column) : undefined);
    if (spot && !path.includes(spot)) path.push(spot);
  });
  return path;
}

function groupLeftOf(rows: readonly ReadonlyMap<number, Spot>[], index: number, column: number): Spot | undefined {
  for (let left = column - 1; left >= 0; left--) {
    const spot = rows[index]?.get(left);
    const below = rows[index + 1]?.get(left);
    if (!below) return undefined;
    if (spot) return spot === below ? undefined : spot;
  }
  return undefined;
}

function meaningOf(path: readonly Spot[], { words }: Vocabulary, taken: ReadonlySet<string>): Meaning | undefined {
  const keys = path.map(({ text }) => headingKey(text));
  const offers = [keys.join('/'), keys.slice(-2).join('/'), keys.at(-1) ?? ''];
  for (const key of offers) {
    const meaning = words.get(key);
    if (meaning && !taken.has(meaning.id)) return meaning;
  }
  return undefined;
}

/** 上云投入/万元 is 上云投入: what it is counted in is read with the values. */
function headingKey(text: string): string {
  const key = labelKey(text);
  return key.replace(/(?<=.)(?:[/,、]?万元|[/,、](?:元|人|个月))$/u, '');
}

/** A heading one slip away from a single word that no other column claims: used, and said to be a guess. */
function withGuesses(columns: readonly HeadedColumn[], { words }: Vocabulary, taken: Set<string>): HeadedColumn[] {
  return columns.map((column) => {
    if (column.meaning) return column;
    const key = labelKey(column.heading.split('/').at(-1) ?? '');
    const most = Math.floor(key.length / 3);
    const near = new Map(
      [...words].flatMap(([word, meaning]) => {
        if (taken.has(meaning.id) || Math.abs(word.length - key.length) > most) return [];
        return word.length >= 3 && distance(word, key) <= most ? [[meaning.id, meaning] as const] : [];
      }),
    );
    const [meaning] = [...near.values()];
    if (near.size !== 1 || !meaning) return column;
    taken.add(meaning.id);
    return { ...column, meaning, guessed: true };
  });
}
