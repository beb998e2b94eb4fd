/** Draws 附表1: headings, a row for each item under its merged category, and the notes of the official table. */
import type { ItemEntry } from '../model/application';
import type { Edition } from '../model/edition';
import type { ItemsPart } from '../model/form';
import { advise } from './draw-fields';
import { area, linesOf, put, room, type Page } from './page';
import { itemRows, linesOfRow, printedLabel, type ItemRow } from './rows';
import { written } from './written';

export type ItemOf = (row: ItemRow, index: number) => ItemEntry | undefined;

export function drawItems(on: Page, part: ItemsPart, edition: Edition, itemOf: ItemOf): void {
  const { mark, pages } = part;
  const levels = part.levels.length;
  part.levels.forEach(({ label }, column) => {
    put(on, area(on.next, column), label, 'heading');
  });
  put(on, area(on.next, levels), mark.label, 'heading');
  put(on, area(on.next, levels + 1), pages.label, 'heading');
  room(on, on.next, 1);
  on.next += 1;
  const rows = itemRows(part, edition);
  rows.forEach((row, index) => {
    drawPath(on, rows, index, levels);
    const item = itemOf(row, index);
    const plain = row.fact === undefined || row.fact.kind === 'mark' || row.fact.kind === 'text';
    const bottom = on.next + linesOfRow(row) - 1;
    const cell = area(on.next, levels, levels, bottom);
    const said = written(mark, item?.mark ?? null).value;
    const hint = row.placeholders[0] ?? null;
    // A hint is broken into lines, an amount is not.
    put(on, cell, said ?? hint, plain || hint !== null ? 'value' : 'amount');
    advise(on, plain ? mark : { ...mark, options: [] }, cell);
    put(on, area(on.next, levels + 1, levels + 1, bottom), written(pages, item?.pages ?? null).value, 'text');
    advise(on, pages, area(on.next, levels + 1, levels + 1, bottom));
    for (let line = on.next; line <= bottom; line++) room(on, line, 1);
    if (hint !== null) room(on, on.next, linesOf(on, hint, levels, levels) - (bottom - on.next));
    on.next = bottom + 1;
  });
  if (part.rows === null) drawNotes(on, edition);
}

/** The categories once, merged down; the label last, merged over the levels it has no words for, its requirements beside it. */
function drawPath(on: Page, rows: readonly ItemRow[], index: number, levels: number): void {
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
  put(on, area(on.next, depth - 1, right, on.next + linesOfRow(row) - 1), printedLabel(row), 'label');
  row.texts.forEach((text, line) => {
    put(on, area(on.next + line, depth, levels - 1), text, 'label');
    room(on, on.next + line, linesOf(on, text, depth, levels - 1));
  });
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
