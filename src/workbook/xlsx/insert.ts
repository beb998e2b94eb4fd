import type { Finding } from '../../model/finding';
import type { WorkbookDraft } from '../../model/patch';
import type { Codec } from './codec';
import { addSheets, styled } from './mark-apply';
import type { Book } from './patch-book';
import { openBook, relationsName } from './patch-book';
import type { Changes } from './patch-package';
import { change, changed, noChanges, partNamed } from './patch-package';
import type { NewPart } from './patch-register';
import { forget, register } from './patch-register';
import type { Element } from './patch-tree';
import { childNamed, childrenNamed, valueOf } from './patch-tree';
import { isRefusal } from './refusal';
import { ROLE_TAG, sheetNamed } from './sheet-named';
import { openZip, writeZip } from './zip';

/**
 * Owns the putting of a new workbook's sheets into somebody's file, to stay, with its formulas and names and without our tags: in
 * place of those they renew, else behind all others.
 */
export function insertSheets(
  bytes: Uint8Array,
  draft: WorkbookDraft,
  codec: Codec,
):
  | { readonly bytes: Uint8Array; readonly sheets: readonly string[]; readonly renewed: readonly string[] }
  | { readonly findings: readonly Finding[] } {
  const zip = openZip(bytes);
  if (isRefusal(zip)) return { findings: [zip] };
  const book = openBook(zip.entries, codec);
  if (isRefusal(book)) return { findings: [book] };
  const changes = noChanges();
  const parts: NewPart[] = [];
  const looks = [
    ...new Set(draft.sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ style }) => style)))),
  ];
  const styles = styled(book, looks, [], changes, parts);
  const defined = definedNames(book);
  const renewed = renewedBy(draft, book, defined);
  for (const index of renewed.values()) withdraw(book, index, defined, changes);
  if (renewed.size > 0) withoutOrder(book, changes);
  const { sheets, names } = addSheets(book, { drafts: draft.sheets }, styles, changes, parts, false, renewed);
  const known = defined.map((name) => valueOf(name, 'name')?.toLowerCase());
  // A name that is there already belongs to the sheets that are there already.
  const fresh = draft.names.filter(({ name }) => !known.includes(name.toLowerCase()));
  register(book, parts, [...names, ...fresh.map((name) => ({ ...name, hidden: false }))], changes);
  const after = changed(book.parts, book.texts, changes).parts;
  return {
    bytes: writeZip([...after.values()], codec),
    sheets: sheets.map(({ name }) => name),
    renewed: [...renewed.values()].map((index) => book.sheets[index]?.name ?? ''),
  };
}

function definedNames({ root }: Book): readonly Element[] {
  const list = childNamed(root, 'definedNames');
  return list ? childrenNamed(list, 'definedName') : [];
}

/** Which sheet of the file each draft takes the place of: the one Excel tagged for it, or in a file of our own the one of its name. */
function renewedBy({ sheets, names }: WorkbookDraft, book: Book, defined: readonly Element[]): Map<string, number> {
  const called = (name: Element) => valueOf(name, 'name') ?? '';
  const tagged = new Map(
    defined
      .filter((name) => called(name).startsWith(ROLE_TAG))
      .map((name) => [called(name).slice(ROLE_TAG.length), sheetNamed(name.text)] as const),
  );
  const stamps = new Set(defined.map((name) => called(name).toLowerCase()));
  const ours = tagged.size === 0 && names.some(({ name }) => stamps.has(name.toLowerCase()));
  return new Map(
    sheets.flatMap(({ name, role }): [string, number][] => {
      const wanted = role === undefined ? undefined : (tagged.get(role) ?? (ours ? name.toLowerCase() : undefined));
      const index = book.sheets.findIndex((sheet) => sheet.cells && sheet.name.toLowerCase() === wanted);
      return index < 0 ? [] : [[name, index]];
    }),
  );
}

/** Takes back what belongs to a sheet that is drawn anew: its print set-up, and what hangs on its part. */
function withdraw(book: Book, index: number, defined: readonly Element[], changes: Changes): void {
  const own = defined.filter(
    (name) => valueOf(name, 'localSheetId') === String(index) && valueOf(name, 'name')?.startsWith('_xlnm.'),
  );
  change(changes, book.workbook, ...own.map(({ start, end }) => ({ at: start, remove: end - start, insert: '' })));
  const part = book.sheets[index]?.part;
  const relations = part === undefined ? undefined : partNamed(book.parts, relationsName(part));
  if (relations !== undefined) changes.removed.add(relations);
}

/** The order of calculation names cells that have no formula any more: the next program makes it anew. */
function withoutOrder(book: Book, changes: Changes): void {
  if (book.calcChain === undefined) return;
  changes.removed.add(book.calcChain);
  forget(book, [book.calcChain], changes);
}
