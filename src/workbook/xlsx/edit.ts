import type { CellRef } from '../../model/cell';
import type { Finding } from '../../model/finding';
import { finding } from '../../model/finding';
import type { Patch } from '../../model/patch';
import type { Codec } from './codec';
import { patched, patchPackage, startOf, type Edited } from './patch';
import type { Book } from './patch-book';
import { openBook, treeOfRead } from './patch-book';
import type { CellChange } from './patch-cell';
import { addLooks, type LookChange } from './patch-cell-looks';
import type { Setting } from './patch-cells';
import { change, noChanges, refused, type Package } from './patch-package';
import { isRefusal } from './refusal';
import { openZip, writeZip } from './zip';

/**
 * Owns the story of a file that a person edited in another program's grid: the cells as they are now are written into the
 * package the file came from, with the results of formulas, and everything else stays the same bytes. Then come the patches.
 */
export interface CellEdit {
  readonly at: CellRef;
  readonly value: string | number | boolean | null;
  readonly change: Omit<CellChange, 'style'>;
  /** The look it gets, by its place among `looks`. */
  readonly look?: number;
}

export interface Edit {
  readonly cells: readonly CellEdit[];
  readonly looks: readonly LookChange[];
  /** Results that rest on the edits could not be calculated: the next program must. */
  readonly stale: boolean;
}

export function editWorkbook(
  bytes: Uint8Array,
  edit: Edit,
  patches: readonly Patch[],
  codec: Codec,
): { readonly bytes: Uint8Array } | { readonly findings: readonly Finding[] } {
  const zip = openZip(bytes);
  if (isRefusal(zip)) return { findings: [zip] };
  const edited = edit.cells.length === 0 ? zip.entries : editPackage(zip.entries, edit, codec);
  if (refused(edited)) return { findings: edited };
  const parts = patches.length === 0 ? edited : patchPackage(edited, patches, codec);
  if (refused(parts)) return { findings: parts };
  const same = parts.size === zip.entries.size && [...parts].every(([name, part]) => zip.entries.get(name) === part);
  return { bytes: same ? bytes : writeZip([...parts.values()], codec) };
}

function editPackage(parts: Package, edit: Edit, codec: Codec): Package | readonly Finding[] {
  const book = openBook(parts, codec);
  if (isRefusal(book)) return [book];
  if (edit.looks.length === 0) {
    // Marks that stand in the file stay, with the record of how to take them back exactly.
    const start = startOf(book, [], codec);
    if (isRefusal(start)) return [start];
    const edited = settingsOf(start.book, edit, []);
    return refused(edited) ? edited : patched(start, [], edited);
  }
  const changes = noChanges();
  if (book.styles === undefined) return [finding('mark/part-missing', 'error', [], { part: 'xl/styles.xml' })];
  const text = book.texts.get(book.styles)?.text ?? '';
  const looks = addLooks(
    treeOfRead(book.texts, book.styles, () => true),
    text,
    edit.looks,
  );
  change(changes, book.styles, ...looks.splices);
  const edited = settingsOf(book, edit, looks.formats);
  return refused(edited) ? edited : patched({ book, changes, record: undefined, sheets: [] }, [], edited);
}

function settingsOf(book: Book, { cells, stale }: Edit, formats: readonly number[]): Edited | readonly Finding[] {
  const settings = new Map<string, Setting[]>();
  const parts = new Map(
    book.sheets.flatMap(({ name, cells, part }) => (cells && part !== undefined ? [[name, part] as const] : [])),
  );
  for (const { at, value, change, look } of cells) {
    const part = parts.get(at.sheet);
    if (part === undefined) return [finding('mark/sheet-missing', 'error', [at], { sheet: at.sheet })];
    const style = look === undefined ? undefined : formats[look];
    const setting = { at, value, overFormula: true, more: style === undefined ? change : { ...change, style } };
    const own = settings.get(part);
    if (own) own.push(setting);
    else settings.set(part, [setting]);
  }
  return { settings, stale };
}
