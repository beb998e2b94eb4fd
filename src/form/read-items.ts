/** Reads 附表1: every row found by its label path. What an item's mark means is read later, under an edition. */
import type { ItemEntry } from '../model/application';
import { shown } from '../model/cell';
import type { ItemsPart } from '../model/form';
import { ABSENT, blankAt, isFilled } from './entry';
import { settleItems, type Sighting } from './item-copies';
import { isHint, isTick, markColumns, markEntry, ownSpot, pagesEntry, type MarkColumns } from './item-mark';
import { identify, levelsOf, pathAt } from './item-path';
import { keyOf } from './key';
import { BESIDE } from './lexicon';
import { note, type Notes } from './notes';
import { dense } from './reading';
import type { Segment } from './segment';
import { refOf, spotAt, type Spot } from './sheet-index';

interface Gathered {
  readonly sightings: Map<number, Sighting[]>;
  /** Rows that seem to be filled in in the wrong column. */
  readonly beside: { readonly label: string; readonly spots: readonly Spot[] }[];
}

export function readItems(notes: Notes, part: ItemsPart, segments: readonly Segment[]): readonly ItemEntry[] {
  const gathered: Gathered = { sightings: new Map(), beside: [] };
  for (const segment of segments) readSegment(notes, part, segment, gathered);
  const { sightings, beside } = gathered;
  if (beside.length > 0) {
    const cells = beside.flatMap(({ spots }) => spots.map(refOf));
    note(notes, 'form/value-beside', 'warning', cells, { items: beside.map(({ label }) => label) });
  }
  return settleItems(notes, sightings, segments);
}

function readSegment(notes: Notes, part: ItemsPart, segment: Segment, { sightings, beside }: Gathered): void {
  const levels = levelsOf(part, segment);
  const marks = markColumns(segment);
  const pagesColumn = segment.columns.get('pages')?.left;
  const nameless: Spot[] = [];
  /** Which item a mark was read for: one that has several lines is answered once for all of them. */
  const markedBy = new Map<Spot, number>();
  for (const { row, spots } of segment.sheet.rows) {
    if (row <= segment.head || row > segment.end || (marks?.no !== undefined && row === segment.head + 1)) continue;
    const path = pathAt(levels, row);
    const markSpot = marks && spotAt(segment.sheet, row, marks.yes);
    const marked = markSpot?.top === row && markSpot.left >= (marks?.yes ?? 0);
    const index = identify(notes, levels, path, marked);
    const label = path.alternatives.find(({ spot }) => notes.lexicon.items.has(spot.key))?.spot;
    if (index === undefined || !label) {
      const named = path.own.some(({ key }) => !notes.lexicon.categories.has(key));
      if (marked && !named && !isHint(part, markSpot)) nameless.push(markSpot);
      continue;
    }
    for (const spot of path.own) notes.understood.add(spot);
    const goesOn = markSpot !== undefined && markSpot.top > segment.head && markSpot.top < row;
    if (goesOn && markedBy.get(markSpot) === index) continue;
    if (markSpot) markedBy.set(markSpot, index);
    const cell = { sheet: segment.sheet.sheet.name, row, column: marks?.yes ?? label.left };
    const labels = [label.text, ...path.above.filter((text) => notes.lexicon.items.get(keyOf(text))?.includes(index))];
    const reference = spots.filter((spot) => isReference(part, segment, spot, notes.lexicon.rows[index]?.path ?? []));
    const unit = reference.find(({ left }) => left === segment.columns.get('unit')?.left)?.text;
    const said = marks ? markEntry(notes, part, index, { labels, unit }, markSpot, cell) : ABSENT;
    const noSpot = isFilled(said) ? undefined : deniedAt(segment, row, marks);
    const mark = noSpot
      ? { ...blankAt(refOf(noSpot)), value: '否', state: 'read' as const, shown: shown(noSpot.cell.value) }
      : said;
    const atPages = ownSpot(segment, row, pagesColumn);
    const pagesSpot = atPages === markSpot ? undefined : atPages;
    const pages = pagesEntry(part, pagesSpot, pagesColumn === undefined ? null : { ...cell, column: pagesColumn });
    for (const spot of [markSpot, noSpot, pagesSpot, ...reference]) if (spot) notes.understood.add(spot);
    const odd = spots.filter((spot) => {
      if (spot === label || spot === markSpot || spot === noSpot || spot.left < segment.left) return false;
      if (reference.includes(spot)) return false;
      if (path.own.includes(spot)) return !isFilled(mark) && isTick(spot);
      return (!isFilled(mark) && spot.left > segment.left) || (spot === pagesSpot && isTick(spot));
    });
    if (odd.length > 0) beside.push({ label: label.text, spots: odd });
    const percent = markSpot?.cell.value.kind === 'number' && markSpot.cell.value.percent === true;
    sightings.set(index, [...(sightings.get(index) ?? []), { segment, mark, percent, pages }]);
  }
  if (nameless.length > 0) {
    for (const spot of nameless) notes.understood.add(spot);
    const said = nameless.map((spot) => shown(spot.cell.value));
    note(notes, 'form/no-label', 'warning', nameless.map(refOf), { said });
  }
}

/** A tick in the column headed 否. */
function deniedAt(segment: Segment, row: number, marks: MarkColumns | undefined): Spot | undefined {
  const spot = ownSpot(segment, row, marks?.no);
  return spot !== undefined && isTick(spot) ? spot : undefined;
}

/** A unit, or under a heading that repeats the printed table what is printed there: else somebody filled it in there. */
function isReference(part: ItemsPart, { columns }: Segment, spot: Spot, path: readonly string[]): boolean {
  const under = (name: string): boolean => {
    const heading = columns.get(name);
    return heading !== undefined && spot.left >= heading.left && spot.left <= heading.right;
  };
  if (under('unit')) return true;
  const column = part.beside.findIndex((_, index) => under(`${BESIDE}${index}`));
  if (column < 0) return false;
  const printed = part.beside[column]?.cells.get(path.join('/'))?.text ?? '';
  return dense(shown(spot.cell.value)) === dense(printed);
}
