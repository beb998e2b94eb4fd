/** Reads the value of each field beside its label, and settles what stands in several places. */
import type { Entry } from '../model/application';
import { shown, type CellValue } from '../model/cell';
import { isUnclear } from '../model/facts';
import { nearest } from '../model/label';
import { ABSENT, alike, blankAt, disputed, entryOf, isFilled } from './entry';
import { readField, unhinted } from './field-value';
import type { Place } from './lexicon';
import { labelsIn, reachOf, type Found, type SheetLabels } from './locate-fields';
import { doubt, note, type Notes } from './notes';
import { dense, isBlank } from './reading';
import { within, type Segment } from './segment';
import { refOf, type SheetIndex, type Spot } from './sheet-index';

interface Sighting {
  readonly found: Found;
  readonly entry: Entry<unknown>;
  readonly why: string | null;
}

/** Facts by the place they fill. */
export function readFields(notes: Notes, segments: readonly Segment[]): ReadonlyMap<string, Entry<unknown>> {
  const sheets = notes.sheets.map((sheet) => labelsIn(sheet, notes.lexicon, segments));
  const homes = homesOf(sheets);
  for (const { sheet } of homes) notes.homes.add(sheet);
  const sightings = new Map<Place, Sighting[]>();
  for (const labels of homes) {
    for (const spot of labels.labels) notes.understood.add(spot);
    for (const found of labels.found) {
      const seen = sight(notes, labels, found, segments);
      sightings.set(found.place, [...(sightings.get(found.place) ?? []), seen]);
    }
    for (const { spot, places } of labels.doubtful) {
      const candidates = places.map(({ group, field }) => `${group?.label ?? ''} › ${field.label}`);
      note(notes, 'form/label-ambiguous', 'error', [refOf(spot)], { label: spot.text, candidates });
    }
  }
  const facts = new Map<string, Entry<unknown>>();
  const echoes: { place: Place; entry: Entry<unknown> }[] = [];
  for (const place of notes.lexicon.places) {
    const entry = settle(notes, place, withoutEmptyCopies(sightings.get(place) ?? [], sightings));
    if (place.field.fills === null) continue;
    if (place.field.echo) echoes.push({ place, entry });
    else facts.set(place.field.fills, entry);
  }
  for (const { place, entry } of echoes) compareEcho(notes, place, entry, facts.get(place.field.fills ?? '') ?? ABSENT);
  return facts;
}

/** Sheets that hold a part of the fields: a word or two that another sheet happens to share make no home. */
function homesOf(sheets: readonly SheetLabels[]): readonly SheetLabels[] {
  const score = ({ found }: SheetLabels): number =>
    new Set(found.filter(({ proper }) => proper).map(({ place }) => place)).size;
  const enough = sheets.filter((labels) => score(labels) >= 3);
  return enough.length > 0 ? enough : sheets.filter((labels) => score(labels) === 2);
}

/** A copy of the sheet in which nothing is filled in does not contradict the one that is. */
function withoutEmptyCopies(
  seen: readonly Sighting[],
  all: ReadonlyMap<Place, readonly Sighting[]>,
): readonly Sighting[] {
  if (seen.length < 2) return seen;
  const isEmpty = (sheet: SheetIndex): boolean =>
    [...all.values()].flat().every(({ found, entry }) => found.spot.sheet !== sheet || !isFilled(entry));
  const filled = seen.filter(({ found }) => !isEmpty(found.spot.sheet));
  return filled.length > 0 ? filled : seen;
}

/** The cell beside the label: what stands between it and the next label, hints and units taken off. */
function sight(notes: Notes, { sheet, labels }: SheetLabels, found: Found, segments: readonly Segment[]): Sighting {
  const { place, spot, rest } = found;
  const { field } = place;
  const at = { ...refOf(spot), column: spot.right + 1 };
  const read = (value: CellValue, from: Spot, ref = refOf(from)): Sighting => {
    const reading = readField(field, value, spot.text);
    notes.understood.add(from);
    return { found, entry: entryOf(value, reading, ref), why: isUnclear(reading) ? reading.why : null };
  };
  const values = valuesBeside(sheet, found, labels, segments).filter((value) => {
    const bare = unhinted(value.cell.value, field.type === 'choices' ? [] : field.placeholders);
    const nothing = isBlank(bare) || field.units.some((unit) => dense(value.text) === dense(unit));
    if (nothing) notes.understood.add(value);
    return !nothing;
  });
  const inline = rest === null ? null : unhinted({ kind: 'text', text: rest }, field.placeholders);
  const [first, ...more] = values;
  if (inline !== null && !isBlank(inline) && !first) return read(inline, spot);
  if (!first) return { found, entry: blankAt(at), why: null };
  if (field.lines > 1 && field.type === 'text' && more.length > 0) {
    for (const value of values) notes.understood.add(value);
    return read({ kind: 'text', text: values.map(({ cell }) => shown(cell.value)).join('\n') }, first);
  }
  const said = inline === null || isBlank(inline) ? '' : dense(shown(inline));
  if (said !== '' && said !== dense(shown(first.cell.value))) {
    note(notes, 'form/label-twice', 'error', [refOf(spot), refOf(first)], {
      label: field.label,
      said: [said, first.text],
    });
    return { found, entry: disputed([blankAt(refOf(spot)), read(first.cell.value, first).entry]), why: null };
  }
  if (more.length > 0 && first.left !== at.column) {
    const said = values.map(({ cell }) => shown(cell.value));
    for (const value of values) notes.understood.add(value);
    note(notes, 'form/value-several', 'error', values.map(refOf), { label: field.label, said });
    return { found, entry: { ...disputed([read(first.cell.value, first).entry]), shown: said.join(' | ') }, why: null };
  }
  return read(first.cell.value, first);
}

function valuesBeside(
  sheet: SheetIndex,
  { place, spot }: Found,
  labels: ReadonlySet<Spot>,
  segments: readonly Segment[],
): Spot[] {
  const bottom = place.field.lines > 1 ? reachOf(sheet, spot) : spot.bottom;
  const values: Spot[] = [];
  for (const { row, spots } of sheet.rows) {
    if (row < spot.top) continue;
    if (row > bottom || segments.some((segment) => segment.sheet === sheet && within(segment, { ...spot, top: row })))
      break;
    const right = spots.filter(({ left }) => left > spot.right);
    if (row > spot.top && right.some((other) => labels.has(other))) break;
    const next = right.find((other) => labels.has(other));
    values.push(...right.filter((other) => !next || other.left < next.left));
  }
  return values;
}

/** One entry from all the places where the field was found. */
function settle(notes: Notes, place: Place, seen: readonly Sighting[]): Entry<unknown> {
  const { field, group } = place;
  const label = group ? `${group.label} › ${field.label}` : field.label;
  const proper = seen.filter(({ found }) => found.proper);
  const used = proper.length > 0 ? proper : seen;
  const [first] = used;
  if (!first) {
    if (field.fills !== null && !field.echo) missing(notes, place, label);
    return ABSENT;
  }
  if (proper.length === 0) {
    const values = { label: first.found.spot.text, under: '', printed: group?.label ?? place.part.side?.label ?? '' };
    note(notes, 'form/label-moved', 'hint', [refOf(first.found.spot)], values);
  }
  const entries = used.map(({ entry }) => entry);
  if (entries.every((entry) => alike(entry, first.entry))) {
    if (first.why !== null && field.fills !== null) doubt(notes, label, first.entry, first.why);
    return first.entry;
  }
  const cells = entries.map(({ cell }) => cell);
  if (field.fills !== null)
    note(notes, 'form/label-twice', 'error', cells, { label, said: entries.map((entry) => entry.shown) });
  return disputed(entries);
}

/** A label that is gone; the nearest unread word of the sheets may be what became of it. */
function missing(notes: Notes, { field, sheet }: Place, label: string): void {
  const words = [...notes.homes].flatMap((home) => home.rows.flatMap(({ spots }) => spots));
  const strange = words.filter((spot) => spot.key !== '' && !notes.understood.has(spot));
  const near = nearest(
    field.label,
    strange.map(({ key }) => key),
  );
  const spot = strange.find(({ key }) => key === near);
  if (spot) note(notes, 'form/label-mistyped', 'warning', [refOf(spot)], { label, said: spot.text });
  else note(notes, 'form/label-missing', 'warning', [], { label, part: sheet });
}

function compareEcho(notes: Notes, { field }: Place, echo: Entry<unknown>, main: Entry<unknown>): void {
  if (!isFilled(echo) || (main.state === 'read' && dense(main.shown) === dense(echo.shown))) return;
  if (typeof main.value === 'string' && echo.value === main.value) return;
  note(notes, 'form/echo-differs', 'warning', [echo.cell, main.cell], {
    label: field.label,
    said: echo.shown,
    main: main.shown,
  });
}
