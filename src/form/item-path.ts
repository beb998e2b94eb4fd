/** The label path of a row of 附表1, merged or not, and which item it is. */
import type { ItemsPart } from '../model/form';
import { nearest } from '../model/label';
import { keyOf } from './key';
import { note, type Notes } from './notes';
import { dense } from './reading';
import type { Segment } from './segment';
import { refOf, spotAt, type Spot } from './sheet-index';

export interface Levels {
  readonly segment: Segment;
  /** Columns that hold the path, from the left. */
  readonly columns: readonly number[];
  /** The last words of each level, from the left: a blank cell below continues them. */
  readonly last: (string | undefined)[];
  /** Categories the form does not know, each reported once. */
  readonly strange: Set<string>;
}

const WIDEST = 5;

export interface RowPath {
  /** Cells of the levels that begin in this very row. */
  readonly own: readonly Spot[];
  readonly label: Spot | undefined;
  /** What stands left of the label, filled down. */
  readonly above: readonly string[];
  readonly alternatives: readonly { readonly spot: Spot; readonly above: readonly string[] }[];
}

/** A heading merged over several columns counts for each. */
export function levelsOf(part: ItemsPart, segment: Segment): Levels {
  const columns = part.levels.flatMap((_, level) => {
    const heading = segment.columns.get(`level${level}`);
    if (!heading) return [];
    const width = Math.min(heading.right - heading.left, WIDEST) + 1;
    return Array.from({ length: width }, (__, at) => heading.left + at);
  });
  return { segment, columns, last: [], strange: new Set() };
}

/** Reads the level cells of a row and carries the categories on. */
export function pathAt(levels: Levels, row: number): RowPath {
  const { segment, columns, last } = levels;
  const own: Spot[] = [];
  const alternatives: { spot: Spot; above: readonly string[] }[] = [];
  columns.forEach((column, level) => {
    const spot = spotAt(segment.sheet, row, column);
    if (!spot || spot.top <= segment.head) return;
    if (last[level] !== spot.text || spot.top === row) {
      last[level] = spot.text;
      last.length = level + 1;
    }
    if (spot.top !== row || own.includes(spot)) return;
    own.push(spot);
    alternatives.unshift({ spot, above: last.slice(0, level).filter((text) => text !== undefined) });
  });
  const [first] = alternatives;
  return { own, label: first?.spot, above: first?.above ?? [], alternatives };
}

/** Index of the form's row; undefined, with a finding where something would be lost, when it is none. */
export function identify(notes: Notes, levels: Levels, path: RowPath, marked: boolean): number | undefined {
  const { lexicon } = notes;
  for (const { spot, above } of path.alternatives) {
    const candidates = lexicon.items.get(spot.key) ?? [];
    if (candidates.length === 0) continue;
    const keys = above.map(keyOf);
    const fits = candidates.map((index) => {
      const printed = lexicon.rows[index]?.path.slice(0, -1).map(keyOf) ?? [];
      return keys.filter((key) => printed.includes(key)).length;
    });
    const best = candidates.filter((_, at) => fits[at] === Math.max(...fits));
    if (best.length > 1) {
      const names = best.map((index) => lexicon.rows[index]?.path.join(' › ') ?? '');
      note(notes, 'form/label-ambiguous', 'error', [refOf(spot)], { label: spot.text, candidates: names });
      return undefined;
    }
    const [index = 0] = best;
    checkCategory(notes, levels, spot, above, lexicon.rows[index]?.path ?? []);
    return index;
  }
  reportUnknown(notes, path, marked);
  return undefined;
}

/** The categories that stand left of an item: another one of the form means that the row has moved. */
function checkCategory(
  notes: Notes,
  levels: Levels,
  spot: Spot,
  above: readonly string[],
  printed: readonly string[],
): void {
  const expected = printed.map(keyOf);
  for (const category of above) {
    const key = keyOf(category);
    if (expected.includes(key) || key === '') continue;
    if (notes.lexicon.categories.has(key)) {
      const values = { label: spot.text, under: category, printed: printed.slice(0, -1).join(' › ') };
      note(notes, 'form/label-moved', 'hint', [refOf(spot)], values);
    } else if (!levels.strange.has(key)) {
      levels.strange.add(key);
      unknown(notes, 'hint', spot, category, notes.lexicon.categories);
    }
  }
}

/** A row nobody knows matters when something is filled in, or when it looks like a mistyped item. */
function reportUnknown(notes: Notes, path: RowPath, marked: boolean): void {
  const { lexicon } = notes;
  const [spot] = path.own.slice(-1);
  if (!spot) return;
  if (lexicon.categories.has(spot.key)) {
    notes.understood.add(spot);
    return;
  }
  if (spot.key === '' || lexicon.printed.has(dense(spot.text))) return;
  const mistyped = nearest(spot.key, lexicon.items.keys()) !== undefined;
  if (marked || mistyped) unknown(notes, 'warning', spot, spot.text, lexicon.items.keys());
}

function unknown(notes: Notes, severity: 'warning' | 'hint', spot: Spot, label: string, known: Iterable<string>): void {
  const word = nearest(keyOf(label), known);
  notes.understood.add(spot);
  if (word === undefined) note(notes, 'form/label-unknown', severity, [refOf(spot)], { label });
  else note(notes, 'form/label-unknown-near', severity, [refOf(spot)], { label, near: word });
}
