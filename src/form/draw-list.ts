/** Draws a table of lines: values above it, headings, lines, totals; helper columns stand right of the official ones. */
import type { Entry } from '../model/application';
import type { Field, ListPart } from '../model/form';
import { advise, drawValue, type EntryOf } from './draw-fields';
import { area, linesOf, put, room, type Page } from './page';
import { written } from './written';

/** One filled table: its values by property, and its lines. */
export interface Filled {
  readonly values: EntryOf;
  readonly lines: readonly Readonly<Record<string, Entry<unknown>>>[];
}

export const HELPER_BANNER = '辅助列（不属于官方表样，不打印）';

export function drawList(on: Page, part: ListPart, filled: Filled): void {
  for (const field of part.heads) {
    put(on, area(on.next, 0, 1), field.label, 'label');
    drawValue(on, field, 2, on.last, filled.values);
    on.next += 1;
  }
  const top = on.next;
  part.columns.forEach((field, column) => {
    put(on, area(top, column), field.label, field.helper ? 'helper' : 'heading');
  });
  const helpers = part.columns.findIndex(({ helper }) => helper);
  if (helpers >= 0 && top > 0) put(on, area(top - 1, helpers, part.columns.length - 1), HELPER_BANNER, 'helper');
  room(on, top, 2);
  const count = Math.max(part.lines, filled.lines.length);
  for (let line = 0; line < count; line++) drawLine(on, part, line, filled.lines[line]);
  part.columns.forEach((field, column) => {
    advise(on, field, area(top + 1, column, column, top + count));
  });
  on.next = top + count + 1;
  drawTotals(on, part.totals, filled.values);
  for (const line of part.footers) {
    put(on, area(on.next, 0, on.last), line, 'note');
    on.next += 1;
  }
}

function drawLine(on: Page, part: ListPart, line: number, entries?: Readonly<Record<string, Entry<unknown>>>): void {
  const row = on.next + line + 1;
  part.columns.forEach((field, column) => {
    const { value, style } = written(field, entries?.[field.fills ?? ''] ?? null);
    const own = preset(part, field, line, entries !== undefined) ?? value;
    put(on, area(row, column), own, field.fills === 'number' || field.fills === null ? 'value' : style);
    room(on, row, typeof own === 'string' ? linesOf(on, own, column, column) : 1);
  });
}

/** What a blank line says already: its number, and the words of a fixed list. */
function preset(part: ListPart, field: Field, line: number, filled: boolean): string | undefined {
  if (field.fills === null) return String(line + 1);
  if (field.fills === 'number' && !filled) return String(line + 1);
  return field.fills === 'name' && part.fills === 'materials' && !filled ? part.fixed[line]?.name : undefined;
}

/** Totals share one row, each with its value at the end of its share of the columns. */
function drawTotals(on: Page, totals: readonly Field[], values: EntryOf): void {
  const share = Math.floor((on.last + 1) / Math.max(1, totals.length));
  totals.forEach((field, index) => {
    const left = index * share;
    const right = index === totals.length - 1 ? on.last : left + share - 1;
    put(on, area(on.next, left, right - 1), field.label, 'label');
    drawValue(on, field, right, right, values);
  });
  if (totals.length > 0) on.next += 1;
}
