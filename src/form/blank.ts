/** Makes the workbook of a form: official order and words, and nothing filled in. */
import type { Star } from '../model/star';
import type { Edition } from '../model/edition';
import type { Form, FormPart, FormSheet } from '../model/form';
import type { SheetDraft, WorkbookDraft } from '../model/patch';
import { drawFields, type EntryOf } from './draw-fields';
import { drawItems, type ItemOf } from './draw-items';
import { drawList, type Filled } from './draw-list';
import { area, finished, linesOf, page, put, room, type Page } from './page';

/** What stands in the places of a form; the blank has nothing. */
export interface Content {
  readonly field: EntryOf;
  readonly item: ItemOf;
  /** One per table to draw, at least one. */
  readonly tables: (part: FormPart & { part: 'list' }) => readonly Filled[];
}

const NOTHING: Content = {
  field: () => null,
  item: () => undefined,
  tables: () => [{ values: () => null, lines: [] }],
};

/** `star`: the star applied for, the only fact that a blank may hold. */
export function blank(form: Form, edition: Edition, star?: Star): WorkbookDraft {
  const applied: EntryOf = (fills) =>
    fills === 'applicant.targetStar' && star !== undefined
      ? { value: star, state: 'read', shown: '', cell: null }
      : null;
  return drawn(form, edition, { ...NOTHING, field: applied });
}

export function stampOf(form: Form): string {
  return `${form.id}/${String(form.version)}`;
}

export const VERSION_LINE = '表格版本：';

export function drawn(form: Form, edition: Edition, content: Content): WorkbookDraft {
  return {
    sheets: form.sheets.map((sheet, index) => drawSheet(form, sheet, index === 0, edition, content)),
    names: [{ name: form.stamp, refers: `"${stampOf(form)}"` }],
  };
}

function drawSheet(form: Form, sheet: FormSheet, first: boolean, edition: Edition, content: Content): SheetDraft {
  const helpers = sheet.parts.flatMap((part) =>
    part.part === 'list' ? part.columns.filter(({ helper }) => helper) : [],
  );
  const last = sheet.widths.length - helpers.length - 1;
  const on = page(sheet.name, sheet.widths, last);
  let headings: number | undefined;
  for (const part of sheet.parts) {
    if (part.part === 'items' || part.part === 'list')
      headings ??= on.next + (part.part === 'list' ? part.heads.length : 0);
    drawPart(on, part, edition, content);
  }
  if (first) {
    put(on, area(on.next, 0, last), VERSION_LINE + stampOf(form), 'note');
    on.next += 1;
  }
  const table = headings === undefined ? {} : { titleRows: { first: headings, last: headings } };
  const footer = '第 &P 页，共 &N 页';
  return finished(on, {
    print: { orientation: sheet.orientation, area: area(0, 0, last, on.next - 1), footer, ...table },
    ...(headings === undefined ? {} : { frozenRows: headings + 1 }),
  });
}

function drawPart(on: Page, part: FormPart, edition: Edition, content: Content): void {
  switch (part.part) {
    case 'text':
      for (const line of part.lines) {
        put(on, area(on.next, 0, on.last), line, part.style);
        room(on, on.next, part.style === 'title' ? 2 : linesOf(on, line, 0, on.last));
        on.next += 1;
      }
      return;
    case 'fields':
      drawFields(on, part, content.field);
      return;
    case 'items':
      drawItems(on, part, edition, content.item);
      return;
    case 'list':
      content.tables(part).forEach((filled, index) => {
        if (index > 0) on.next += 1;
        drawList(on, part, filled);
      });
  }
}
