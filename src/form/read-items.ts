/** Reads 附表1: every row found by its label path. What an item's mark means is read later, under an edition. */
import type { Entry, ItemEntry } from '../model/application';
import { shown } from '../model/cell';
import { isUnclear } from '../model/facts';
import type { ItemsPart } from '../model/form';
import { ABSENT, alike, blankAt, disputed, entryOf, isFilled } from './entry';
import { readField, unhinted } from './field-value';
import { identify, pathAt, type Levels } from './item-path';
import { doubt, note, type Notes } from './notes';
import { numeral } from './number';
import { isBlank } from './reading';
import { moneyUnit } from './resolve';
import type { ItemRow } from './rows';
import type { Segment } from './segment';
import { refOf, spotAt, type Spot } from './sheet-index';
import { readYesNo } from './yes-no';

/** One reading of one row. */
interface Sighting {
  readonly segment: Segment;
  readonly label: Spot;
  readonly mark: Entry<string | number | boolean>;
  readonly percent: boolean;
  readonly pages: Entry<string>;
}

export function readItems(notes: Notes, part: ItemsPart, segments: readonly Segment[]): readonly ItemEntry[] {
  const sightings = new Map<number, Sighting[]>();
  const beside: { label: string; spots: Spot[] }[] = [];
  for (const segment of segments) readSegment(notes, part, segment, sightings, beside);
  const { rows } = notes.lexicon;
  const empty = new Set(
    segments.filter((segment) =>
      [...sightings.values()].flat().every((one) => one.segment !== segment || !isFilled(one.mark)),
    ),
  );
  const copies = empty.size < segments.length ? (one: Sighting) => !empty.has(one.segment) : () => true;
  const used = rows.map((_, index) => (sightings.get(index) ?? []).filter(copies));
  const incomplete = lackedByCopies(used);
  const missing = rows
    .filter((_, index) => used[index]?.length === 0 || incomplete.has(index))
    .map(({ label }) => label);
  if (segments.length > 0 && missing.length > 0) note(notes, 'form/items-missing', 'warning', [], { items: missing });
  if (beside.length > 0) {
    const cells = beside.flatMap(({ spots }) => spots.map(refOf));
    note(notes, 'form/value-beside', 'warning', cells, { items: beside.map(({ label }) => label) });
  }
  const disputes: { label: string; marks: readonly Entry<unknown>[] }[] = [];
  const items = rows.map((row, index) => itemOf(row, used[index] ?? [], disputes));
  if (disputes.length > 0) {
    const cells = disputes.flatMap(({ marks }) => marks.map(({ cell }) => cell));
    note(notes, 'form/items-twice', 'error', cells, { items: disputes.map(({ label }) => label) });
  }
  return items;
}

/** Rows that one copy of the table has and another lacks; a table that merely goes on elsewhere has no row twice. */
function lackedByCopies(used: readonly (readonly Sighting[])[]): ReadonlySet<number> {
  const bySegment = new Map<Segment, Set<number>>();
  used.forEach((seen, index) => {
    for (const { segment } of seen) bySegment.set(segment, (bySegment.get(segment) ?? new Set()).add(index));
  });
  const all = [...bySegment.values()];
  const lacked = all.flatMap((one) =>
    all.flatMap((other) => {
      const absent = [...other].filter((index) => !one.has(index));
      return absent.length * 2 < other.size ? absent : [];
    }),
  );
  return new Set(lacked);
}

/** Rows found more than once must say the same. */
function itemOf(
  row: ItemRow,
  used: readonly Sighting[],
  disputes: { label: string; marks: readonly Entry<unknown>[] }[],
): ItemEntry {
  const { path, label } = row;
  const [first] = used;
  if (!first) return { path, label, mark: ABSENT, percent: false, pages: ABSENT };
  const marks = used.map(({ mark }) => mark);
  if (marks.every((mark) => alike(mark, first.mark))) {
    const pages = used.map((one) => one.pages).find(isFilled) ?? first.pages;
    return { path, label, mark: first.mark, percent: first.percent, pages };
  }
  disputes.push({ label, marks });
  return { path, label, mark: disputed(marks), percent: false, pages: first.pages };
}

function readSegment(
  notes: Notes,
  part: ItemsPart,
  segment: Segment,
  sightings: Map<number, Sighting[]>,
  beside: { label: string; spots: Spot[] }[],
): void {
  const levels: Levels = { part, segment, last: [], strange: new Set() };
  const markColumn = yesColumn(segment);
  const pagesColumn = segment.columns.get('pages')?.left;
  const nameless: Spot[] = [];
  for (const { row, spots } of segment.sheet.rows) {
    if (row <= segment.head || row > segment.end) continue;
    const path = pathAt(levels, row);
    const markSpot = markColumn === undefined ? undefined : spotAt(segment.sheet, row, markColumn);
    const marked = markSpot?.top === row && markSpot.left >= (markColumn ?? 0);
    const index = identify(notes, levels, path, marked);
    const found = path.alternatives.find(({ spot }) => index !== undefined && notes.lexicon.items.get(spot.key));
    if (index === undefined || !found) {
      const named = path.own.some(({ key }) => !notes.lexicon.categories.has(key));
      if (marked && !named && !isSubheading(segment, row) && !isHint(part, markSpot)) nameless.push(markSpot);
      continue;
    }
    const label = found.spot;
    const cell = { sheet: segment.sheet.sheet.name, row, column: markColumn ?? label.left };
    const mark = markColumn === undefined ? ABSENT : markEntry(notes, part, index, label, markSpot, cell);
    const atPages = ownSpot(segment, row, pagesColumn);
    const pagesSpot = atPages === markSpot ? undefined : atPages;
    const pages = pagesEntry(part, pagesSpot, pagesColumn === undefined ? null : { ...cell, column: pagesColumn });
    for (const spot of [markSpot, pagesSpot, ...path.own]) if (spot) notes.understood.add(spot);
    const odd = spots.filter((spot) => {
      if (spot === label || spot === markSpot || spot.left < segment.left) return false;
      if (path.own.includes(spot)) return !isFilled(mark) && isTick(spot);
      return (!isFilled(mark) && spot.left > segment.left) || (spot === pagesSpot && isTick(spot));
    });
    if (odd.length > 0) beside.push({ label: label.text, spots: odd });
    const percent = markSpot?.cell.value.kind === 'number' && markSpot.cell.value.percent === true;
    sightings.set(index, [...(sightings.get(index) ?? []), { segment, label, mark, percent, pages }]);
  }
  if (nameless.length > 0) {
    for (const spot of nameless) notes.understood.add(spot);
    const said = nameless.map((spot) => shown(spot.cell.value));
    note(notes, 'form/no-label', 'warning', nameless.map(refOf), { said });
  }
}

/** The cell that stands in a column, and does not reach into it from the left. */
function ownSpot({ sheet }: Segment, row: number, column: number | undefined): Spot | undefined {
  const spot = column === undefined ? undefined : spotAt(sheet, row, column);
  return spot === undefined || spot.left < (column ?? 0) ? undefined : spot;
}

function isHint(part: ItemsPart, spot: Spot): boolean {
  return isBlank(unhinted(spot.cell.value, part.mark.placeholders));
}

/** 是 and 否 below the heading of the marks. */
function isSubheading({ sheet, head }: Segment, row: number): boolean {
  return row === head + 1 && (sheet.byRow.get(row) ?? []).some(({ exact }) => exact === '是' || exact === '否');
}

function markEntry(
  notes: Notes,
  part: ItemsPart,
  index: number,
  label: Spot,
  spot: Spot | undefined,
  cell: { sheet: string; row: number; column: number },
): Entry<string | number | boolean> {
  const row = notes.lexicon.rows[index];
  if (!row || !spot) return blankAt(cell);
  if (spot.top !== cell.row || spot.left < cell.column) {
    // Excel keeps one value of a merge: what else it was meant for cannot be known.
    note(notes, 'form/merged-value', 'warning', [cell, refOf(spot)], {
      label: row.label,
      said: shown(spot.cell.value),
    });
    return { value: null, state: 'unreadable', shown: shown(spot.cell.value), cell };
  }
  const { value } = spot.cell;
  const field = { ...part.mark, placeholders: [...part.mark.placeholders, ...row.placeholders] };
  const read = readField(field, value) as Entry<string | number | boolean>['value'];
  const entry = entryOf(value, inUnit(read, row, label.text), refOf(spot));
  if (isUnclear(read)) doubt(notes, row.label, entry, read.why);
  return entry;
}

/** Where the row's label was changed to another unit of money, a bare number is given that unit. */
function inUnit(read: string | number | boolean | null, row: ItemRow, label: string): string | number | boolean | null {
  const unit = moneyUnit(label);
  if (unit === undefined || row.fact?.unit === undefined || unit === row.fact.unit) return read;
  const bare = typeof read === 'number' || (typeof read === 'string' && numeral(read) !== undefined);
  return bare ? `${read}${unit}` : read;
}

function pagesEntry(
  part: ItemsPart,
  spot: Spot | undefined,
  cell: { sheet: string; row: number; column: number } | null,
): Entry<string> {
  if (!cell) return ABSENT;
  if (spot?.top !== cell.row) return blankAt(cell);
  return entryOf(spot.cell.value, readField(part.pages, spot.cell.value) as string, refOf(spot));
}

/** A tick where a page number should stand was meant for the column beside. */
function isTick(spot: Spot): boolean {
  return typeof readYesNo(spot.cell.value) === 'boolean' && !/\d/.test(shown(spot.cell.value));
}

/** 是 and 否 as two columns under one heading: a tick counts in the column of 是. */
function yesColumn({ sheet, columns, head }: Segment): number | undefined {
  const mark = columns.get('mark');
  if (!mark) return undefined;
  const below = (sheet.byRow.get(head + 1) ?? []).filter(({ left }) => left >= mark.left && left <= mark.right);
  return below.find(({ exact }) => exact === '是')?.left ?? mark.left;
}
