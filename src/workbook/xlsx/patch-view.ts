import type { CellRef } from '../../model/cell';
import type { Book, BookSheet } from './patch-book';
import type { Changes } from './patch-package';
import { change } from './patch-package';
import { activateSheet, deselectSheet, selectCell } from './patch-select';
import type { Splice } from './patch-splice';
import { spliced } from './patch-splice';
import type { Element } from './patch-tree';
import { treeOf } from './patch-tree';
import { isRefusal } from './refusal';

/** Owns the opening view of a workbook as a whole: one active sheet, one selected cell, no other sheet selected with it. */
export function selectPlace(
  book: Book,
  /** Every sheet of the result; one of ours may bear the name it was drafted under besides its own. */
  sheets: readonly (BookSheet & { readonly draft?: string })[],
  at: CellRef,
  changes: Changes,
  ours: boolean,
): void {
  // A sheet of ours comes before a sheet of the user's that bore the name already.
  const draft = sheets.findIndex(({ draft }) => draft === at.sheet);
  const index = draft >= 0 ? draft : sheets.findIndex(({ name }) => name === at.sheet);
  const tagged = (splices: readonly Splice[]): Splice[] =>
    splices.map((splice) => (ours ? { ...splice, ours: 'select' } : splice));
  const hidden = sheets[index]?.hidden ?? true;
  // A hidden sheet cannot be the active one; the cell is selected in it for the day it is shown.
  if (!hidden) change(changes, book.workbook, ...tagged(activateSheet(book.root, index)));
  sheets.forEach(({ part }, place) => {
    if (part === undefined) return;
    const text = changes.added.get(part) ?? book.texts.get(part)?.text ?? '';
    const root = treeOf(text, part, isView);
    if (isRefusal(root)) return;
    const splices = place === index ? selectCell(root, at) : hidden ? [] : deselectSheet(root);
    if (changes.added.has(part)) changes.added.set(part, spliced(text, splices).text);
    else if (splices.length > 0) change(changes, part, ...tagged(splices));
  });
}

function isView({ local }: Element): boolean {
  return local === 'sheetViews' || local === 'sheetView';
}
