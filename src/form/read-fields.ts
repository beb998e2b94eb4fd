/** Reads every field by its label, and settles what stands in several places. */
import type { Entry } from '../model/application';
import { nearest } from '../model/label';
import { sight, type Sighting } from './beside';
import { ABSENT, alike, disputed, isFilled } from './entry';
import type { Place } from './lexicon';
import { labelsIn, type Found, type SheetLabels } from './locate-fields';
import { doubt, note, outside, type Notes } from './notes';
import { dense } from './reading';
import type { Segment } from './segment';
import { refOf, type SheetIndex } from './sheet-index';

interface Candidate {
  readonly labels: SheetLabels;
  readonly found: Found;
}

/** Facts by the place they fill. */
export function readFields(notes: Notes, segments: readonly Segment[]): ReadonlyMap<string, Entry<unknown>> {
  const candidates = candidatesIn(notes, segments);
  const seen = new Map<Place, readonly Sighting[]>();
  for (const [place, list] of candidates) {
    seen.set(
      place,
      list.map(({ labels, found }) => sight(notes, labels, found, segments)),
    );
  }
  const all = [...seen.values()].flat();
  const filled = new Set(all.flatMap(({ found, entry }) => (isFilled(entry) ? [found.spot.sheet] : [])));
  const facts = new Map<string, Entry<unknown>>();
  const echoes: { place: Place; entry: Entry<unknown> }[] = [];
  for (const place of notes.lexicon.places) {
    const entry = settle(notes, place, withoutEmptyCopies(seen.get(place) ?? [], filled));
    if (place.field.fills === null) continue;
    if (place.field.echo) echoes.push({ place, entry });
    else facts.set(place.field.fills, entry);
  }
  for (const { place, entry } of echoes) compareEcho(notes, place, entry, facts.get(place.field.fills ?? '') ?? ABSENT);
  return facts;
}

/**
 * The labels of each field, from the sheets that hold most fields; where those lack one, from a sheet that holds a few.
 * A word or two that another sheet happens to share make it no part of the form.
 */
function candidatesIn(notes: Notes, segments: readonly Segment[]): ReadonlyMap<Place, readonly Candidate[]> {
  const sheets = notes.sheets.map((sheet) => labelsIn(sheet, notes.lexicon, segments));
  const scored = sheets.map((labels) => ({ labels, score: scoreOf(labels) }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  const candidates = new Map<Place, Candidate[]>();
  for (const enough of [(score: number) => score >= 2 && score * 3 >= best, (score: number) => score >= 2]) {
    const known = new Set(candidates.keys());
    for (const { labels, score } of scored) {
      if (!enough(score)) continue;
      const fresh = labels.found.filter(({ place }) => !known.has(place));
      if (fresh.length === 0) continue;
      if (!notes.homes.has(labels.sheet)) welcome(notes, labels);
      for (const found of fresh)
        candidates.set(found.place, [...(candidates.get(found.place) ?? []), { labels, found }]);
    }
  }
  return candidates;
}

/** How many fields have a label of their own here, under its group. */
function scoreOf({ found }: SheetLabels): number {
  return new Set(found.filter(({ proper }) => proper).map(({ place }) => place)).size;
}

/** Takes a sheet for a part of the form. */
function welcome(notes: Notes, { sheet, labels, doubtful }: SheetLabels): void {
  notes.homes.add(sheet);
  for (const spot of labels) notes.understood.add(spot);
  for (const { spot, places } of doubtful) {
    const candidates = places.map(({ group, field }) => `${group?.label ?? ''} › ${field.label}`);
    note(notes, 'form/label-ambiguous', 'error', [refOf(spot)], { label: spot.text, candidates });
  }
}

/** A copy of the sheet in which nothing is filled in does not contradict the one that is. */
function withoutEmptyCopies(seen: readonly Sighting[], filled: ReadonlySet<SheetIndex>): readonly Sighting[] {
  const used = seen.filter(({ found }) => filled.has(found.spot.sheet));
  return used.length > 0 ? used : seen;
}

/** One entry from all the places where the field was found. */
function settle(notes: Notes, place: Place, seen: readonly Sighting[]): Entry<unknown> {
  const { field, group } = place;
  const label = group ? `${group.label} › ${field.label}` : field.label;
  const proper = seen.filter(({ found }) => found.proper);
  const used = proper.length > 0 ? proper : seen;
  const [first] = used;
  if (!first) {
    if (field.fills !== null && !field.echo && !field.unprinted) missing(notes, place, label);
    return ABSENT;
  }
  if (proper.length === 0) {
    const values = { label: first.found.spot.text, under: '', printed: group?.label ?? place.part.side?.label ?? '' };
    note(notes, 'form/label-moved', 'hint', [refOf(first.found.spot)], values);
  }
  const entries = used.map(({ entry }) => entry);
  if (entries.every((entry) => alike(entry, first.entry))) {
    if (first.why !== null && field.fills !== null) doubt(notes, label, first.entry, first.why);
    outside(notes, label, field, first.entry);
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
