/** Draws 附表1: headings, a row for each item under its merged category, and the notes of the official table. */
import type { ItemEntry } from '../model/application';
import type { Edition } from '../model/edition';
import type { ItemsPart } from '../model/form';
import type { StyleName } from '../model/patch';
import { advise } from './draw-fields';
import { area, linesOf, put, room, type Page } from './page';
import { itemRows, linesOfRow, notedLabel, printedLabel, type ItemRow } from './rows';
import { written } from './written';

export type ItemOf = (row: ItemRow, index: number) => ItemEntry | undefined;

export function drawItems(on: Page, part: ItemsPart, edition: Edition, itemOf: ItemOf): void {
  const { mark, pages, beside, unit } = part;
  const levels = part.levels.length;
  const headings = [...part.levels, ...beside, ...(unit ? [unit] : []), mark, pages];
  headings.forEach(({ label }, column) => {
    put(on, area(on.next, column), label, 'heading');
    room(on, on.next, linesOf(on, label, column, column));
  });
  const [markAt, pagesAt] = [headings.length - 2, headings.length - 1];
  const printed = beside.length > 0;
  on.next += 1;
  const rows = itemRows(part, edition);
  rows.forEach((row, index) => {
    drawPath(on, rows, index, levels, printed ? noted(row, edition) : printedLabel(row));
    beside.forEach((_, column) => {
      drawBeside(on, part, rows, index, column);
    });
    if (unit) put(on, area(on.next, markAt - 1), row.fact?.unit ?? null, 'value');
    const item = itemOf(row, index);
    const bottom = on.next + linesOfRow(row) - 1;
    const cell = area(on.next, markAt, markAt, bottom);
    const said = written(mark, item?.mark ?? null).value;
    const hint = row.placeholders[0] ?? null;
    // A hint is broken into lines, an amount is not.
    put(on, cell, said ?? hint, hint === null ? styleOf(row, printed) : 'value');
    advise(on, { ...mark, options: row.options ?? mark.options }, cell);
    put(on, area(on.next, pagesAt, pagesAt, bottom), written(pages, item?.pages ?? null).value, 'text');
    advise(on, pages, area(on.next, pagesAt, pagesAt, bottom));
    for (let line = on.next; line <= bottom; line++) room(on, line, 1);
    if (printed) room(on, on.next, linesOf(on, row.label, row.path.length - 1, levels - 1));
    if (hint !== null) room(on, on.next, linesOf(on, hint, markAt, markAt) - (bottom - on.next));
    on.next = bottom + 1;
  });
  if (part.rows === null) drawNotes(on, edition);
}

/** The label with the numbers of the notes that the edition prints beside it. */
function noted({ label, path }: ItemRow, { noteMarks }: Edition): string {
  return notedLabel(label, noteMarks.get(path.join('/')) ?? []);
}

/** A day typed where an age may be given must become a day: such a cell bears no number format. */
function styleOf({ fact }: ItemRow, printed: boolean): StyleName {
  if (fact === undefined || fact.kind === 'mark' || fact.kind === 'text') return 'value';
  return printed && !(fact.unit ?? '').endsWith('元') ? 'value' : 'amount';
}

/** The categories once, merged down; the label last, merged over the levels it has no words for, its requirements beside it. */
function drawPath(on: Page, rows: readonly ItemRow[], index: number, levels: number, own: string): void {
  const row = rows[index];
  if (!row) return;
  const depth = row.path.length;
  row.path.slice(0, -1).forEach((label, level) => {
    const same = (other: ItemRow | undefined): boolean =>
      other !== undefined &&
      other.path.length > level + 1 &&
      other.path.slice(0, level + 1).join('/') === row.path.slice(0, level + 1).join('/');
    if (same(rows[index - 1])) return;
    let size = 1;
    while (same(rows[index + size])) size += 1;
    const lines = rows.slice(index, index + size).reduce((sum, each) => sum + linesOfRow(each), 0);
    put(on, area(on.next, level, level, on.next + lines - 1), label, 'label');
  });
  const right = row.texts.length > 0 ? depth - 1 : levels - 1;
  put(on, area(on.next, depth - 1, right, on.next + linesOfRow(row) - 1), own, 'label');
  row.texts.forEach((text, line) => {
    put(on, area(on.next + line, depth, levels - 1), text, 'label');
    room(on, on.next + line, linesOf(on, text, depth, levels - 1));
  });
}

/** What the printed table says beside a row, once for all the rows that it covers there. */
function drawBeside(on: Page, part: ItemsPart, rows: readonly ItemRow[], index: number, column: number): void {
  const cellOf = (row: ItemRow | undefined) => row && part.beside[column]?.cells.get(row.path.join('/'));
  const own = cellOf(rows[index]);
  const same = (row: ItemRow | undefined): boolean => own !== undefined && own.of !== '' && cellOf(row)?.of === own.of;
  if (same(rows[index - 1])) return;
  let size = 1;
  while (same(rows[index + size])) size += 1;
  const left = part.levels.length + column;
  const text = own?.text ?? '';
  put(on, area(on.next, left, left, on.next + size - 1), text === '' ? null : text, 'value');
  const share = Math.ceil(linesOf(on, text, left, left) / size);
  for (let below = 0; below < size; below++) room(on, on.next + below, share);
}

function drawNotes(on: Page, edition: Edition): void {
  for (const line of noteLines(edition)) {
    put(on, area(on.next, 0, on.last), line, 'note');
    room(on, on.next, linesOf(on, line, 0, on.last));
    on.next += 1;
  }
}

/** The notes in the words of the highest star's table, which has them all. */
export function noteLines(edition: Edition): string[] {
  return edition.notes.map(
    ({ number, texts }) => `注${number}：${[...texts].reverse().find((text) => text !== '') ?? ''}`,
  );
}
