/** Puts the tables of lines together: 附表2, 附表3, 附表4 and the checklist, each from wherever it stands, once or in parts. */
import type { Entry } from '../model/application';
import type { Field, ListPart } from '../model/form';
import { keyOf } from './key';
import { ABSENT, alike, disputed, isFilled } from './entry';
import { note, type Notes } from './notes';
import type { Line, Lines } from './read-lines';

export interface ListContent {
  readonly lines: readonly Line[];
  readonly totals: ReadonlyMap<string, Entry<unknown>>;
}

/** One table from several finds: a copy counts once, a continuation adds its lines, what contradicts itself is disputed. */
export function joinLines(notes: Notes, part: ListPart, finds: readonly Lines[]): ListContent {
  const filled = finds.filter(({ lines, totals }) => lines.length > 0 || [...totals.values()].some(isFilled));
  const [first, ...others] = filled.length > 0 ? filled : finds;
  if (!first) return { lines: [], totals: new Map() };
  const lines = [...first.lines];
  let totals = first.totals;
  for (const other of others) {
    if (sameLines(first.lines, other.lines)) {
      note(notes, 'form/table-copied', 'hint', cellsOf(other), { table: part.columns[1]?.label ?? '' });
      continue;
    }
    note(notes, 'form/table-continued', 'warning', cellsOf(other), { count: other.lines.length });
    for (const line of other.lines) {
      const before = lines.findIndex((known) => sameInvoice(part, known, line));
      if (before < 0) lines.push(line);
      else lines[before] = merged(notes, part, lines[before] ?? line, line);
    }
    totals = agreedTotals(notes, part, totals, other.totals);
  }
  missingTotals(notes, part, first, { lines, totals });
  return { lines, totals };
}

/** Totals that a table with lines ought to have. */
export function missingTotals(notes: Notes, part: ListPart, { segment }: Lines, { lines, totals }: ListContent): void {
  const missing = part.totals.filter(({ fills }) => !totals.has(fills ?? ''));
  if (lines.length === 0 || missing.length === 0) return;
  const cell = { sheet: segment.sheet.sheet.name, row: segment.end, column: segment.left };
  note(notes, 'form/total-missing', 'warning', [cell], { labels: missing.map(({ label }) => label) });
}

function cellsOf({ segment }: Lines): { sheet: string; row: number; column: number }[] {
  return [{ sheet: segment.sheet.sheet.name, row: segment.top, column: segment.left }];
}

function sameLines(left: readonly Line[], right: readonly Line[]): boolean {
  return left.length === right.length && left.every((line, index) => sameLine(line, right[index] ?? {}));
}

function sameLine(left: Line, right: Line): boolean {
  return Object.keys(left).every((name) => {
    const [one, other] = [left[name], right[name]];
    return one !== undefined && other !== undefined && alike(one, other);
  });
}

/** The same invoice listed in two tables is one line, or nobody knows what it is. */
function sameInvoice(part: ListPart, left: Line, right: Line): boolean {
  const name = part.fills === 'investment' ? 'invoiceNumber' : undefined;
  const [one, other] = name === undefined ? [] : [left[name], right[name]];
  if (one?.state === 'read' && other?.state === 'read') return one.value === other.value;
  return sameLine(left, right);
}

function merged(notes: Notes, part: ListPart, left: Line, right: Line): Line {
  if (sameLine(left, right)) return left;
  const line: Record<string, Entry<unknown>> = {};
  for (const field of part.columns) {
    const name = field.fills ?? `:${field.label}`;
    const both = [left[name] ?? ABSENT, right[name] ?? ABSENT] as const;
    line[name] = agreed(notes, field, both);
  }
  return line;
}

function agreed(notes: Notes, field: Field, [one, other]: readonly [Entry<unknown>, Entry<unknown>]): Entry<unknown> {
  if (alike(one, other) || field.fills === 'number') return one;
  if (!isFilled(one)) return other;
  if (!isFilled(other)) return one;
  const values = { label: field.label, said: [one.shown, other.shown] };
  note(notes, 'form/label-twice', 'error', [one.cell, other.cell], values);
  return disputed([one, other]);
}

function agreedTotals(
  notes: Notes,
  part: ListPart,
  left: ReadonlyMap<string, Entry<unknown>>,
  right: ReadonlyMap<string, Entry<unknown>>,
): ReadonlyMap<string, Entry<unknown>> {
  return new Map(
    part.totals.map((field) => {
      const name = field.fills ?? '';
      return [name, agreed(notes, field, [left.get(name) ?? ABSENT, right.get(name) ?? ABSENT])];
    }),
  );
}

/** The lines of a fixed list in the form's order, then what was added; a line of the form that is gone is absent. */
export function fixedLines(
  notes: Notes,
  part: ListPart,
  lines: readonly Line[],
): readonly { name: string; line: Line }[] {
  const byName = new Map<string, Line>();
  const extra: { name: string; line: Line }[] = [];
  const known = new Map(part.fixed.map(({ name }) => [keyOf(name), name]));
  for (const line of lines) {
    const name = line.name;
    const said = typeof name?.value === 'string' ? name.value : '';
    const key = keyOf(said);
    const before = byName.get(key);
    if (!known.has(key)) extra.push({ name: said, line });
    else byName.set(key, before ? merged(notes, part, before, line) : line);
  }
  const missing = part.fixed.filter(({ name }) => !byName.has(keyOf(name))).map(({ name }) => name);
  if (missing.length > 0 && lines.length > 0) note(notes, 'form/materials-missing', 'hint', [], { materials: missing });
  return [...part.fixed.map(({ name }) => ({ name, line: byName.get(keyOf(name)) ?? {} })), ...extra];
}
