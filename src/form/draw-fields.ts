/** Draws labels with room for a value beside each: 申请单位基本情况, a narrative, 真实性承诺. */
import type { Entry } from '../model/application';
import type { Field, FieldRow, FieldsPart } from '../model/form';
import { area, linesOf, put, room, type Page } from './page';
import { written } from './written';

export type EntryOf = (fills: string | null) => Entry<unknown> | null;

/** Columns of a part: with groups, two stand left of the first value. */
interface Columns {
  readonly first: number;
  readonly value: number;
}

export function drawFields(on: Page, part: FieldsPart, entryOf: EntryOf): void {
  const top = on.next;
  const first = part.side ? 1 : 0;
  const rows = part.rows.map(printed).filter(({ fields }) => fields.length > 0);
  const grouped = rows.some(({ group }) => group !== null);
  const columns: Columns = { first, value: first + (grouped ? 2 : 1) };
  if (part.text !== null) {
    put(on, area(on.next, first, on.last), part.text, 'text');
    room(on, on.next, linesOf(on, part.text, first, on.last));
    on.next += 1;
  }
  rows.forEach((row, index) => {
    drawGroup(on, rows, index, columns);
    drawRow(on, row, columns, entryOf);
  });
  if (part.side) put(on, area(top, 0, 0, on.next - 1), part.side.label, 'label');
}

/** The fields that the paper has too. */
function printed({ group, fields }: FieldRow): FieldRow {
  return { group, fields: fields.filter(({ unprinted }) => !unprinted) };
}

/** A group's label stands once, merged down over its rows. */
function drawGroup(on: Page, rows: readonly FieldRow[], index: number, columns: Columns): void {
  const group = rows[index]?.group ?? null;
  if (group === null || rows[index - 1]?.group === group) return;
  const size = rows.slice(index).findIndex((row) => row.group !== group);
  const bottom = on.next + (size < 0 ? rows.length - index : size) - 1;
  put(on, area(on.next, columns.first, columns.first, bottom), group.label, 'label');
}

function drawRow(on: Page, { group, fields }: FieldRow, columns: Columns, entryOf: EntryOf): void {
  const [one, two] = fields;
  if (!one) return;
  const labelFrom = group === null ? columns.first : columns.first + 1;
  const right = two ? on.last - 2 : on.last;
  const hinted = one.lines > 1 && one.type === 'text' && one.placeholders.length > 0;
  const bottom = on.next + (hinted ? 1 : 0);
  put(on, area(on.next, labelFrom, columns.value - 1, bottom), one.label, 'label');
  if (!hinted) room(on, on.next, linesOf(on, one.label, labelFrom, columns.value - 1));
  if (hinted) {
    const hint = one.placeholders.join('\n');
    put(on, area(on.next, columns.value, right), hint, 'note');
    room(on, on.next, linesOf(on, hint, columns.value, right));
    on.next += 1;
  }
  drawValue(on, one, columns.value, right, entryOf);
  if (two) {
    put(on, area(on.next, on.last - 1), two.label, 'label');
    drawValue(on, two, on.last, on.last, entryOf);
  }
  on.next += 1;
}

export function drawValue(on: Page, field: Field, left: number, right: number, entryOf: EntryOf): void {
  const { value, style } = written(field, entryOf(field.fills));
  put(on, area(on.next, left, right), value, style);
  const needed = typeof value === 'string' ? linesOf(on, value, left, right) : 1;
  room(on, on.next, Math.max(field.lines, needed));
  advise(on, field, { top: on.next, left, bottom: on.next, right });
}

/** The dropdown and the prompt of a field, over an area. */
export function advise(
  on: Page,
  field: Field,
  over: { top: number; left: number; bottom: number; right: number },
): void {
  const list = field.type === 'choices' ? [] : field.options;
  if (list.length === 0 && field.prompt === null) return;
  on.validations.push({
    area: over,
    ...(list.length === 0 ? {} : { list }),
    ...(field.prompt === null ? {} : { title: field.label, prompt: field.prompt }),
  });
}
