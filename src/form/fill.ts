/** Makes the workbook of a form with an application in it; reading it back gives the application again. */
import type { Application, Entry, ItemEntry } from '../model/application';
import type { Edition } from '../model/edition';
import type { Form, ListPart } from '../model/form';
import type { WorkbookDraft } from '../model/patch';
import { drawn } from './blank';
import type { Filled } from './draw-list';
import type { ItemRow } from './rows';

type Line = Readonly<Record<string, Entry<unknown>>>;

export function fill(form: Form, edition: Edition, application: Application): WorkbookDraft {
  const items = new Map(application.items.map((item) => [item.path.join('/'), item]));
  return drawn(form, edition, {
    field: (fills) => (fills === null ? null : entryAt(application, fills)),
    item: (row: ItemRow): ItemEntry | undefined => items.get(row.path.join('/')),
    tables: (part) => tablesOf(application, part),
  });
}

function tablesOf(application: Application, part: ListPart): readonly Filled[] {
  const plain = (lines: readonly object[], values: object = {}): Filled => ({
    lines: lines as readonly Line[],
    values: (fills) => (fills === null ? null : entryAt(values, fills)),
  });
  switch (part.fills) {
    case 'investment':
      return [plain(application.investment.lines, application.investment)];
    case 'equipment':
      return [plain(application.equipment)];
    case 'materials':
      return [plain(application.materials.map((material) => ({ ...material, name: said(material.name) })))];
    case 'invoices':
      return application.invoices.length === 0
        ? [plain([])]
        : application.invoices.map((invoice) => plain(invoice.lines, invoice));
  }
}

function said(text: string): Entry<string> {
  return { value: text, state: 'read', shown: text, cell: null };
}

/** The fact at `applicant.contact.name`; null when there is none. */
export function entryAt(from: object, place: string): Entry<unknown> | null {
  let found: unknown = from;
  for (const name of place.split('.')) {
    found = typeof found === 'object' && found !== null ? (found as Record<string, unknown>)[name] : undefined;
  }
  return typeof found === 'object' && found !== null && 'state' in found ? (found as Entry<unknown>) : null;
}
