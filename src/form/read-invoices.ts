/** Reads 附表3: each invoice is a block of its own, on one sheet or several; a table that goes on below has no new heads. */
import type { Entry } from '../model/application';
import { isUnclear } from '../model/facts';
import type { Field, ListPart } from '../model/form';
import { keyOf } from './key';
import { ABSENT, alike, blankAt, entryOf, isFilled } from './entry';
import { readField } from './field-value';
import { labelsOf } from './lexicon';
import { doubt, note, type Notes } from './notes';
import type { Line, Lines } from './read-lines';
import { missingTotals } from './read-lists';
import type { Segment } from './segment';
import { refOf, type Spot } from './sheet-index';

export interface InvoiceContent {
  readonly heads: ReadonlyMap<string, Entry<unknown>>;
  readonly lines: readonly Line[];
  readonly totals: ReadonlyMap<string, Entry<unknown>>;
}

export function readInvoices(
  notes: Notes,
  part: ListPart,
  finds: readonly Lines[],
  all: readonly Segment[],
): readonly InvoiceContent[] {
  const blocks: { heads: ReadonlyMap<string, Entry<unknown>>; lines: Line[]; totals: Map<string, Entry<unknown>> }[] =
    [];
  for (const find of finds) {
    const { segment, lines, totals } = find;
    missingTotals(notes, part, find, { lines, totals });
    const above = all.filter((other) => other.sheet === segment.sheet && other.end < segment.top);
    const from = Math.max(-1, ...above.map((other) => other.end));
    const heads = readHeads(notes, part, segment, from);
    const last = blocks.at(-1);
    const goesOn = heads.size === 0 && above.some(({ table }) => table === segment.table);
    if (goesOn && last) {
      last.lines.push(...lines);
      for (const [name, entry] of totals) if (!isFilled(last.totals.get(name) ?? ABSENT)) last.totals.set(name, entry);
    } else blocks.push({ heads, lines: [...lines], totals: new Map(totals) });
  }
  const filled = blocks.filter(({ heads, lines, totals }) => {
    return lines.length > 0 || [...heads.values(), ...totals.values()].some(isFilled);
  });
  return filled.filter((block, index) => {
    const copy = filled.slice(0, index).find((other) => sameBlock(other, block));
    if (copy)
      note(
        notes,
        'form/table-copied',
        'hint',
        [...block.heads.values()].map(({ cell }) => cell),
        { table: part.columns[1]?.label ?? '' },
      );
    return copy === undefined;
  });
}

/** Labels with values between the table above and this table's headings. */
function readHeads(notes: Notes, part: ListPart, { sheet, top }: Segment, from: number): Map<string, Entry<unknown>> {
  const heads = new Map<string, Entry<unknown>>();
  const isHead = (spot: Spot): boolean => part.heads.some((field) => matches(field, spot.key));
  for (const field of part.heads) {
    for (const label of labelsOf(field)) {
      const key = keyOf(label);
      for (const spot of sheet.words.get(key) ?? []) {
        if (spot.top <= from || spot.top >= top) continue;
        const right = (sheet.byRow.get(spot.top) ?? []).filter(({ left }) => left > spot.right);
        const [value] = right;
        const none = value === undefined || isHead(value);
        const entry = none
          ? blankAt({ ...refOf(spot), column: spot.right + 1 })
          : entryFor(notes, field, value, value.cell.value);
        for (const used of [spot, none ? undefined : value]) if (used) notes.understood.add(used);
        keep(notes, heads, field, entry);
      }
      for (const { spot, rest } of sheet.inline.get(key) ?? []) {
        if (spot.top <= from || spot.top >= top) continue;
        notes.understood.add(spot);
        keep(notes, heads, field, entryFor(notes, field, spot, { kind: 'text', text: rest }));
      }
    }
  }
  return heads;
}

function matches(field: Field, key: string): boolean {
  return labelsOf(field).some((label) => keyOf(label) === key);
}

function keep(notes: Notes, heads: Map<string, Entry<unknown>>, field: Field, entry: Entry<unknown>): void {
  const name = field.fills ?? '';
  const before = heads.get(name);
  if (before && isFilled(before) && isFilled(entry) && !alike(before, entry)) {
    note(notes, 'form/label-twice', 'warning', [before.cell, entry.cell], {
      label: field.label,
      said: [before.shown, entry.shown],
    });
  }
  if (!before || !isFilled(before)) heads.set(name, entry);
}

function entryFor(notes: Notes, field: Field, spot: Spot, value: Spot['cell']['value']): Entry<unknown> {
  const read = readField(field, value);
  const entry = entryOf(value, read, refOf(spot));
  if (isUnclear(read)) doubt(notes, field.label, entry, read.why);
  return entry;
}

function sameBlock(left: InvoiceContent, right: InvoiceContent): boolean {
  const same = (one: ReadonlyMap<string, Entry<unknown>>, other: ReadonlyMap<string, Entry<unknown>>): boolean =>
    [...one].every(([name, entry]) => alike(entry, other.get(name) ?? ABSENT));
  if (!isFilled(left.heads.get('number') ?? ABSENT) || left.lines.length !== right.lines.length) return false;
  return (
    same(left.heads, right.heads) &&
    same(left.totals, right.totals) &&
    left.lines.every((line, index) =>
      same(new Map(Object.entries(line)), new Map(Object.entries(right.lines[index] ?? {}))),
    )
  );
}
