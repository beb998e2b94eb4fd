/** Reads the lines and totals below one row of headings. Which table it is, and whether it stands twice, is not its business. */
import type { Entry } from '../model/application';
import { shown } from '../model/cell';
import { isUnclear } from '../model/facts';
import type { Field, ListPart } from '../model/form';
import { keyOf } from './key';
import { ABSENT, blankAt, entryOf, isFilled } from './entry';
import { readField } from './field-value';
import { labelsOf } from './lexicon';
import { doubt, note, outside, type Notes } from './notes';
import { dense } from './reading';
import type { Segment } from './segment';
import { refOf, spotAt, type Spot } from './sheet-index';
import { readYesNo } from './yes-no';

export type Line = Readonly<Record<string, Entry<unknown>>>;

export interface Lines {
  readonly segment: Segment;
  readonly lines: readonly Line[];
  readonly totals: ReadonlyMap<string, Entry<unknown>>;
}

const SUM = /(?:小计|合计|总计|共计|累计)/u;
const SEAL = /(?:盖章|公章|签字|签章)/u;

export function readLines(notes: Notes, part: ListPart, segment: Segment): Lines {
  const lines: Line[] = [];
  const totals = new Map<string, Entry<unknown>>();
  const skipped: Spot[] = [];
  for (const { row, spots } of segment.sheet.rows) {
    if (row <= segment.head || row > segment.end) continue;
    const inside = spots.filter(({ left, right }) => left <= segment.right && right >= segment.left);
    if (inside.length === 0 || readTotals(notes, part, segment, row, inside, totals)) continue;
    if (isAside(notes, part, segment, inside)) continue;
    if (inside.some((spot) => isSum(part, spot) && !isColumn(segment, spot, 'items'))) {
      skipped.push(...inside);
      continue;
    }
    const line = readLine(notes, part, segment, row);
    if (line) lines.push(line);
  }
  for (const spot of skipped) notes.understood.add(spot);
  const [first] = skipped;
  if (first) note(notes, 'form/subtotal', 'hint', skipped.map(refOf), { said: shown(first.cell.value) });
  return { segment, lines, totals };
}

/** A row that holds no line: a number alone, "……", or a printed remark, seal or date below the table. */
function isAside(notes: Notes, part: ListPart, segment: Segment, inside: readonly Spot[]): boolean {
  const [first] = inside;
  if (!first) return true;
  const alone = inside.length === 1 && isColumn(segment, first, 'number', ':序号');
  const footer = part.footers.some(
    (line) => keyOf(line.split(/[:：]/u)[0] ?? '') === keyOf(first.text.split(/[:：]/u)[0] ?? ''),
  );
  const printed = notes.lexicon.printed.has(dense(first.text)) || /^注\s*\d*\s*[:：]/u.test(first.text);
  const sealed = first.text !== '' && (footer || SEAL.test(first.text));
  if (!alone && !sealed && !printed) return false;
  for (const spot of inside) notes.understood.add(spot);
  return true;
}

function isColumn({ columns }: Segment, spot: Spot, ...names: readonly string[]): boolean {
  return names.some((name) => {
    const heading = columns.get(name);
    return heading !== undefined && spot.left >= heading.left && spot.left <= heading.right;
  });
}

/** Words that sum lines up: a subtotal must not be read as a line. */
function isSum(part: ListPart, spot: Spot): boolean {
  if (spot.key === '') return false;
  return (
    part.subtotals.some((label) => keyOf(label) === spot.key) || (spot.text.length <= 20 && SUM.test(dense(spot.text)))
  );
}

/** Totals of the row, each right of its label; false when the row has none. */
function readTotals(
  notes: Notes,
  part: ListPart,
  segment: Segment,
  row: number,
  inside: readonly Spot[],
  totals: Map<string, Entry<unknown>>,
): boolean {
  const labels = inside.flatMap((spot) => {
    const field = part.totals.find((total) => labelsOf(total).some((label) => keyOf(label) === spot.key));
    return field ? [{ spot, field }] : [];
  });
  labels.forEach(({ spot, field }, at) => {
    const name = field.fills ?? '';
    const until = labels[at + 1]?.spot.left ?? Infinity;
    const right = (segment.sheet.byRow.get(row) ?? []).filter(({ left }) => left > spot.right && left < until);
    const column = segment.columns.get('amount');
    const value = right.find((other) => labels.length === 1 && other.left === column?.left) ?? right[0];
    const at0 = { ...refOf(spot), column: spot.right + 1 };
    const entry = value ? entryFor(notes, field, value, spot.text) : blankAt(at0);
    for (const used of [spot, value]) if (used) notes.understood.add(used);
    const before = totals.get(name);
    if (before && isFilled(before) && isFilled(entry) && before.value !== entry.value) {
      note(notes, 'form/label-twice', 'warning', [before.cell, entry.cell], {
        label: field.label,
        said: [before.shown, entry.shown],
      });
    }
    if (!before || !isFilled(before)) totals.set(name, entry);
  });
  return labels.length > 0;
}

function entryFor(notes: Notes, field: Field, spot: Spot, said: string): Entry<unknown> {
  const read = readField(field, spot.cell.value, said);
  const entry = entryOf(spot.cell.value, read, refOf(spot));
  if (isUnclear(read)) doubt(notes, field.label, entry, read.why);
  outside(notes, field.label, field, entry);
  return entry;
}

/** A line, or undefined when nothing but its number is filled in. */
function readLine(notes: Notes, part: ListPart, segment: Segment, row: number): Line | undefined {
  const line: Record<string, Entry<unknown>> = {};
  let filled = false;
  const merged: Spot[] = [];
  for (const field of part.columns) {
    const name = field.fills ?? `:${field.label}`;
    const heading = segment.columns.get(name);
    if (!heading) {
      line[name] = ABSENT;
      continue;
    }
    const cell = { sheet: segment.sheet.sheet.name, row, column: heading.left };
    const spot = valueIn(segment, row, heading);
    const money = field.type === 'amount' || field.type === 'number';
    if (!spot || (money && spot.top !== row)) {
      if (spot) merged.push(spot);
      line[name] = blankAt(cell);
      continue;
    }
    const entry = spot.top === row ? entryFor(notes, field, spot, heading.text) : quiet(field, spot, heading.text);
    line[name] = entry;
    notes.understood.add(spot);
    if (spot.top === row && isFilled(entry) && field.fills !== 'number' && field.fills !== null) filled = true;
  }
  if (!filled) return undefined;
  strayTick(notes, part, line);
  for (const spot of merged) {
    note(notes, 'form/merged-amount', 'warning', [refOf(spot)], { said: shown(spot.cell.value) });
  }
  return line;
}

/** A tick in a column of words, while the column of ticks is blank. */
function strayTick(notes: Notes, part: ListPart, line: Line): void {
  const unticked = part.columns.some(({ type, fills }) => type === 'yes-no' && line[fills ?? '']?.state === 'blank');
  const texts = part.columns.filter(({ type }) => type === 'text').flatMap(({ fills }) => line[fills ?? ''] ?? []);
  const stray = texts.filter(({ shown: said }) => typeof readYesNo(said) === 'boolean' && !/\d/.test(said));
  if (!unticked || stray.length === 0) return;
  const name = texts.find((entry) => isFilled(entry) && !stray.includes(entry))?.shown ?? '';
  const cells = stray.map(({ cell }) => cell);
  note(notes, 'form/value-beside', 'warning', cells, { items: [name] });
}

/** A value that a merge shows beside several lines: it holds for each, and was reported with the first. */
function quiet(field: Field, spot: Spot, said: string): Entry<unknown> {
  return entryOf(spot.cell.value, readField(field, spot.cell.value, said), refOf(spot));
}

function valueIn(segment: Segment, row: number, heading: Spot): Spot | undefined {
  for (let column = heading.left; column <= Math.min(heading.right, heading.left + 20); column++) {
    const spot = spotAt(segment.sheet, row, column);
    // A merge that begins further left belongs to the column where it begins.
    if (spot && spot.top > segment.head && spot.left >= heading.left) return spot;
  }
  return undefined;
}
