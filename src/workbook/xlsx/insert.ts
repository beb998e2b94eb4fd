import type { Finding } from '../../model/finding';
import type { WorkbookDraft } from '../../model/patch';
import type { Codec } from './codec';
import { addSheets, styled } from './mark-apply';
import { openBook } from './patch-book';
import { changed, noChanges } from './patch-package';
import type { NewPart } from './patch-register';
import { register } from './patch-register';
import { childNamed, valueOf } from './patch-tree';
import { isRefusal } from './refusal';
import { openZip, writeZip } from './zip';

/** Owns the putting of a new workbook's sheets behind those of somebody's file, to stay: with its formulas and names, without our tags. */
export function insertSheets(
  bytes: Uint8Array,
  draft: WorkbookDraft,
  codec: Codec,
): { readonly bytes: Uint8Array; readonly sheets: readonly string[] } | { readonly findings: readonly Finding[] } {
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
  const { sheets, names } = addSheets(book, { drafts: draft.sheets }, styles, changes, parts, false);
  const known = (childNamed(book.root, 'definedNames')?.children ?? []).map((name) =>
    valueOf(name, 'name')?.toLowerCase(),
  );
  // A name that is there already belongs to the sheets that are there already.
  const fresh = draft.names.filter(({ name }) => !known.includes(name.toLowerCase()));
  register(book, parts, [...names, ...fresh.map((name) => ({ ...name, hidden: false }))], changes);
  const after = changed(book.parts, book.texts, changes).parts;
  return { bytes: writeZip([...after.values()], codec), sheets: sheets.map(({ name }) => name) };
}
