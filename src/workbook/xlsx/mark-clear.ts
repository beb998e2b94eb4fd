import { recordPart } from './mark-record';
import { unmarkCells } from './mark-rules';
import type { Book } from './patch-book';
import { relationsName, treeOfRead } from './patch-book';
import type { Changes } from './patch-package';
import { change, noChanges, partNamed } from './patch-package';
import { forget } from './patch-register';
import type { Splice } from './patch-splice';
import type { Element } from './patch-tree';
import { childNamed, childrenNamed, valueOf, withValue } from './patch-tree';
import { sheetNamed } from './sheet-named';

/**
 * Owns the clearing of marks from a workbook that another program has saved since: what bears our tag goes, everything else
 * stays as that program wrote it. Looks of ours may stay behind in the styles, where nothing uses them.
 */

/** A hidden name points at each sheet of ours: unlike a sheet's own name it follows when the user renames the sheet. */
export const SHEET_TAG = '_starcloud.sheet.';

export function clearMarks(book: Book): Changes {
  const changes = noChanges();
  for (const { part } of book.sheets) {
    const text = part === undefined ? undefined : book.texts.get(part);
    if (part === undefined || !text?.text.includes('starcloud:')) continue;
    const root = treeOfRead(book.texts, part, ({ local }) => ['conditionalFormatting', 'cfRule'].includes(local));
    const splices = unmarkCells(root);
    if (splices.length > 0) change(changes, part, ...splices);
  }
  clearSheets(book, changes);
  const record = recordPart(book);
  if (record !== undefined) {
    // Excel gives each item of custom XML a part of properties, under this name.
    const properties = partNamed(book.parts, record.replace(/item(\d+)\.xml$/, 'itemProps$1.xml'));
    removeParts(book, properties === undefined ? [record] : [record, properties], changes);
  }
  return changes;
}

function clearSheets(book: Book, changes: Changes): void {
  const defined = childNamed(book.root, 'definedNames');
  const names = defined ? childrenNamed(defined, 'definedName') : [];
  const tags = names.filter((name) => valueOf(name, 'name')?.startsWith(SHEET_TAG));
  // A name that belongs to one sheet only came about when the user copied the sheet: the copy is the user's.
  const owned = new Set(
    tags.filter((tag) => valueOf(tag, 'localSheetId') === undefined).map((tag) => sheetNamed(tag.text)),
  );
  const indexes = book.sheets.flatMap(({ name }, index) => (owned.has(name.toLowerCase()) ? [index] : []));
  // A workbook must keep a sheet that can be seen.
  const kept = book.sheets.some(({ hidden }, index) => !hidden && !indexes.includes(index));
  const gone = kept ? indexes : [];
  const list = childNamed(book.root, 'sheets');
  const cut = (element: Element | undefined): Splice[] =>
    element ? [{ at: element.start, remove: element.end - element.start, insert: '' }] : [];
  const splices = gone.flatMap((index) => cut(list && childrenNamed(list, 'sheet')[index]));
  const dropped = names.filter(
    (name) => tags.includes(name) || gone.includes(Number(valueOf(name, 'localSheetId') ?? -1)),
  );
  if (dropped.length > 0 && dropped.length === names.length) splices.push(...cut(defined));
  else splices.push(...dropped.flatMap(cut));
  const after = (index: number): number => index - gone.filter((other) => other < index).length;
  for (const name of names) {
    const index = valueOf(name, 'localSheetId');
    if (index === undefined || dropped.includes(name) || after(Number(index)) === Number(index)) continue;
    splices.push(withValue(name, 'localSheetId', String(after(Number(index)))));
  }
  for (const view of childNamed(book.root, 'bookViews')?.children ?? []) {
    for (const attribute of ['activeTab', 'firstSheet']) {
      const index = Number(valueOf(view, attribute) ?? 0);
      const visible = book.sheets.findIndex(({ hidden }, other) => !hidden && !gone.includes(other));
      const now = after(gone.includes(index) ? visible : index);
      if (now !== index) splices.push(withValue(view, attribute, String(now)));
    }
  }
  if (splices.length > 0) change(changes, book.workbook, ...splices);
  const parts = gone.map((index) => book.sheets[index]?.part).filter((part) => part !== undefined);
  removeParts(book, parts, changes);
}

/** Takes parts out with their relationships and what only they lead to in their own folder. */
function removeParts(book: Book, parts: readonly string[], changes: Changes): void {
  for (const part of parts) {
    changes.removed.add(part);
    const relations = partNamed(book.parts, relationsName(part));
    if (relations !== undefined) changes.removed.add(relations);
  }
  forget(book, parts, changes);
}
