/** Settles rows of 附表1 that were found more than once: a copied sheet, a doubled row. It never prefers one over another. */
import type { Entry, ItemEntry } from '../model/application';
import { ABSENT, alike, disputed, isFilled } from './entry';
import { note, type Notes } from './notes';
import type { ItemRow } from './rows';
import type { Segment } from './segment';
import { readYesNo } from './yes-no';

/** One reading of one row. */
export interface Sighting {
  readonly segment: Segment;
  readonly mark: ItemEntry['mark'];
  readonly percent: boolean;
  readonly pages: Entry<string>;
}

/** One entry for each row of the form, from all its sightings by index. */
export function settleItems(
  notes: Notes,
  all: ReadonlyMap<number, readonly Sighting[]>,
  segments: readonly Segment[],
): readonly ItemEntry[] {
  const { rows } = notes.lexicon;
  const sightings = new Map([...all].map(([index, seen]) => [index, answeredOnce(rows[index], seen)] as const));
  const filled = new Set(
    [...sightings.values()].flat().flatMap(({ segment, mark }) => (isFilled(mark) ? [segment] : [])),
  );
  // A copy in which nothing is filled in contradicts nothing.
  const counts = ({ segment }: Sighting): boolean => filled.size === 0 || filled.has(segment);
  const used = rows.map((_, index) => (sightings.get(index) ?? []).filter(counts));
  const incomplete = lackedByCopies(used);
  const missing = rows.filter((_, index) => used[index]?.length === 0 || incomplete.has(index));
  if (segments.length > 0 && missing.length > 0) {
    note(notes, 'form/items-missing', 'warning', [], { items: missing.map(({ label }) => label) });
  }
  const disputes: Dispute[] = [];
  const items = rows.map((row, index) => itemOf(row, used[index] ?? [], disputes));
  if (disputes.length > 0) {
    const cells = disputes.flatMap(({ marks }) => marks.map(({ cell }) => cell));
    note(notes, 'form/items-twice', 'error', cells, { items: disputes.map(({ label }) => label) });
  }
  return items;
}

/** An item printed in several lines is answered in one of them, or ticked in one and told in another. */
function answeredOnce(row: ItemRow | undefined, seen: readonly Sighting[]): readonly Sighting[] {
  if (row === undefined || row.texts.length < 2) return seen;
  const bySegment = new Map<Segment, Sighting[]>();
  for (const one of seen) bySegment.set(one.segment, [...(bySegment.get(one.segment) ?? []), one]);
  return [...bySegment.values()].flatMap((lines) => {
    const told = lines.filter(({ mark }) => isFilled(mark) && typeof readYesNo(mark.value) !== 'boolean');
    const answers = told.length > 0 ? told : lines.filter(({ mark }) => isFilled(mark));
    const pages = lines.map((line) => line.pages).find(isFilled);
    const chosen = answers.length > 0 ? answers : lines.slice(0, 1);
    return chosen.map((line) => (pages === undefined || isFilled(line.pages) ? line : { ...line, pages }));
  });
}

interface Dispute {
  readonly label: string;
  readonly marks: readonly Entry<unknown>[];
}

/** Rows found more than once must say the same. */
function itemOf(row: ItemRow, used: readonly Sighting[], disputes: Dispute[]): ItemEntry {
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
