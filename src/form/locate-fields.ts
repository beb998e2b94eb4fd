/** Finds the labels of 申请单位基本情况, the narratives and 真实性承诺: by their path, never by where they usually stand. */
import type { Label } from '../model/form';
import { keyOf } from './key';
import { labelsOf, type Lexicon, type Place } from './lexicon';
import { inOneCell } from './one-cell';
import { within, type Segment } from './segment';
import { spotAt, type SheetIndex, type Spot } from './sheet-index';

/** A label of a field as found. `proper`: it stands under its group's label, or needs none. */
export interface Found {
  readonly place: Place;
  readonly spot: Spot;
  readonly proper: boolean;
  /** What stands behind the colon in the label's own cell. */
  readonly rest: string | null;
}

export interface SheetLabels {
  readonly sheet: SheetIndex;
  readonly found: readonly Found[];
  /** Every cell that is a label here, fields and groups: no value reaches beyond one. */
  readonly labels: ReadonlySet<Spot>;
  /** Labels whose path does not say which of several fields they are. */
  readonly doubtful: readonly { readonly spot: Spot; readonly places: readonly Place[] }[];
}

interface Group {
  readonly words: Label;
  readonly spot: Spot;
  /** Last row that it stands for. */
  readonly bottom: number;
}

export function labelsIn(sheet: SheetIndex, lexicon: Lexicon, segments: readonly Segment[]): SheetLabels {
  const free = (spot: Spot): boolean => !segments.some((segment) => segment.sheet === sheet && within(segment, spot));
  const groups = groupsIn(sheet, lexicon).filter(({ spot }) => free(spot));
  const found: Found[] = [];
  const labels = new Set<Spot>();
  const doubtful: { spot: Spot; places: readonly Place[] }[] = [];
  const meet = (word: string, places: readonly Place[], spot: Spot, rest: string | null): void => {
    if (!free(spot) || (spot.key === word && spot.exact !== word && lexicon.bracketed.has(spot.exact))) return;
    const above = groups.filter((group) => covers(group, spot));
    const proper = places.filter((place) => isProper(place, above));
    const meant = proper.length > 0 ? proper : places;
    labels.add(spot);
    for (const { spot: label } of above) if (proper.length > 0) labels.add(label);
    if (meant.length > 1) doubtful.push({ spot, places: meant });
    else for (const place of meant) found.push({ place, spot, proper: proper.length > 0, rest });
  };
  for (const [word, places] of lexicon.fields) {
    for (const spot of sheet.words.get(word) ?? []) meet(word, places, spot, null);
    for (const { spot, rest } of sheet.inline.get(word) ?? []) if (!labels.has(spot)) meet(word, places, spot, rest);
  }
  for (const one of inOneCell(sheet, lexicon)) {
    labels.add(one.spot);
    found.push(one);
  }
  return { sheet, found, labels, doubtful };
}

function groupsIn(sheet: SheetIndex, lexicon: Lexicon): Group[] {
  return [...lexicon.groups].flatMap(([word, groups]) =>
    (sheet.words.get(word) ?? [])
      .filter((spot) => !lexicon.bracketed.has(spot.exact))
      .flatMap((spot) => groups.map((words) => ({ words, spot, bottom: reachOf(sheet, spot) }))),
  );
}

/** A label stands for its merged rows; unmerged, for the rows down to the next word in its column. */
export function reachOf(sheet: SheetIndex, spot: Spot): number {
  if (spot.bottom > spot.top) return spot.bottom;
  let bottom = spot.top;
  for (const { row } of sheet.rows) {
    if (row <= spot.top) continue;
    if (spotAt(sheet, row, spot.left)) break;
    bottom = row;
  }
  return bottom;
}

function covers({ spot: group, bottom }: Group, spot: Spot): boolean {
  return group !== spot && group.top <= spot.top && spot.top <= bottom && group.right < spot.left;
}

/** Under its own group, as near as any; a field without a group stands under none but the side's label. */
function isProper({ group, part }: Place, above: readonly Group[]): boolean {
  const nearest = Math.max(-1, ...above.map(({ spot }) => spot.left));
  const direct = above.filter(({ spot }) => spot.left === nearest).map(({ words }) => words);
  if (group) return direct.some((words) => same(words, group));
  if (!part.side) return true;
  const { side } = part;
  return above.length === 0 || direct.some((words) => same(words, side));
}

function same(one: Label, other: Label): boolean {
  return one === other || labelsOf(one).some((label) => keyOf(label) === keyOf(other.label));
}
