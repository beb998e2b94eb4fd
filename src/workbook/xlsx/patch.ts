import type { Finding } from '../../model/finding';
import type { Patch } from '../../model/patch';
import type { Codec } from './codec';
import { applyMarks } from './mark-apply';
import { clearMarks } from './mark-clear';
import { recordMarkup, unmarkExactly } from './mark-record';
import type { Book, BookSheet } from './patch-book';
import { openBook } from './patch-book';
import type { Changes, Package } from './patch-package';
import { changed, noChanges, refused } from './patch-package';
import type { Plan } from './patch-plan';
import { isMarking, planOf } from './patch-plan';
import { setValues } from './patch-values';
import { selectPlace } from './patch-view';
import { isRefusal } from './refusal';
import { openZip, writeZip } from './zip';

/**
 * Owns the story of changing somebody's workbook: the package as it is → what was ours taken back → the changes → a package
 * in which every part that is not concerned is the same bytes as before. All patches are applied, or none.
 *
 * Patches that mark (`mark`, `sheet`, `clear-marks`) replace all earlier marks and sheets of ours: marking twice is marking
 * once. Patches that do not mark leave the marks of a file in place. What marking changed is recorded in the file, so that
 * `clear-marks` gives back every part letter for letter; after another program has saved the file, `clear-marks` takes away
 * what bears our tag. Values of formulas that rest on a set cell are out of date until a program calculates them.
 */
export function applyPatches(
  bytes: Uint8Array,
  patches: readonly Patch[],
  codec: Codec,
): { readonly bytes: Uint8Array } | { readonly findings: readonly Finding[] } {
  const zip = openZip(bytes);
  if (isRefusal(zip)) return { findings: [zip] };
  const parts = patchPackage(zip.entries, patches, codec);
  if (refused(parts)) return { findings: parts };
  const same = parts.size === zip.entries.size && [...parts].every(([name, part]) => zip.entries.get(name) === part);
  return { bytes: same ? bytes : writeZip([...parts.values()], codec) };
}

/** The same of a package that is open: its parts after the patches. */
export function patchPackage(parts: Package, patches: readonly Patch[], codec: Codec): Package | readonly Finding[] {
  const book = openBook(parts, codec);
  if (isRefusal(book)) return [book];
  const start = startOf(book, patches, codec);
  return isRefusal(start) ? [start] : patched(start, patches);
}

/** A book without our marks, and the changes that put those back which are to stay. */
export interface Start {
  readonly book: Book;
  readonly changes: Changes;
  readonly record: string | undefined;
  /** Sheets of ours that the changes put back. */
  readonly sheets: readonly BookSheet[];
}

export function startOf(book: Book, patches: readonly Patch[], codec: Codec): Start | Finding {
  const marking = isMarking(patches);
  const exact = unmarkExactly(book);
  const nothing = { changes: noChanges(), record: undefined, sheets: [] };
  const before = exact && openBook(exact.parts, codec);
  // A record that leaves marks behind was not written for this file: then the tags count.
  if (exact && before && !isRefusal(before) && isClear(before)) {
    if (marking) return { book: before, ...nothing };
    const changes = patches.some((patch) => patch.do === 'select') ? withoutSelection(exact.marks) : exact.marks;
    const sheets = book.sheets.filter(({ part }) => part !== undefined && changes.added.has(part));
    return { book: before, changes, record: exact.record, sheets };
  }
  if (!marking) return { book, ...nothing };
  const cleared = openBook(changed(book.parts, book.texts, clearMarks(book)).parts, codec);
  return isRefusal(cleared) ? cleared : { book: cleared, ...nothing };
}

function isClear(book: Book): boolean {
  const { splices, removed } = clearMarks(book);
  return splices.size === 0 && removed.size === 0;
}

function withoutSelection(marks: Changes): Changes {
  const splices = [...marks.splices].map(([part, own]) => [part, own.filter(({ ours }) => ours !== 'select')] as const);
  return { ...marks, splices: new Map(splices) };
}

/** What a person edited elsewhere, by part. `stale`: results that rest on it are to be calculated by the next program. */
export interface Edited {
  readonly settings: Plan['settings'];
  readonly stale: boolean;
}

export function patched(
  { book, changes, record: kept, sheets: before }: Start,
  patches: readonly Patch[],
  edits?: Edited,
): Package | Finding[] {
  const plan = planOf(book, patches, before);
  const findings = [
    ...plan.findings,
    ...setValues(book, plan.settings, changes),
    ...(edits ? setValues(book, edits.settings, changes, edits.stale) : []),
  ];
  if (findings.length > 0) return findings;
  const marked = applyMarks(book, plan, changes);
  const record = marked.record ?? kept;
  if (plan.selected) {
    const sheets = [...book.sheets, ...before, ...marked.sheets];
    selectPlace(book, sheets, plan.selected, changes, record !== undefined);
  }
  const after = changed(book.parts, book.texts, changes);
  if (record === undefined) return after.parts;
  const unmarked = changed(book.parts, book.texts, withoutMarks(changes));
  const watched = book.sheets.flatMap(({ part }) => (part === undefined ? [] : [part]));
  const text = recordMarkup(unmarked.parts, after.parts, after.traces, [...changes.added.keys()], watched);
  return changed(after.parts, new Map(), { ...noChanges(), added: new Map([[record, text]]) }).parts;
}

function withoutMarks({ splices, removed }: Changes): Changes {
  const own = [...splices].map(([part, all]) => [part, all.filter(({ ours }) => ours === undefined)] as const);
  return { splices: new Map(own), added: new Map(), removed };
}
