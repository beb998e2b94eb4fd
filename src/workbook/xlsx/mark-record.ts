import { xmlText, withoutEscapes, xmlValue } from './draft-text';
import type { Book } from './patch-book';
import { crc32 } from './crc';
import type { Changes, Package } from './patch-package';
import { change, noChanges, sumOf } from './patch-package';
import { partBytes } from './patch-part';
import type { Trace } from './patch-splice';
import { unspliced } from './patch-splice';
import type { Element } from './patch-tree';
import { childrenNamed, treeOf, valueOf } from './patch-tree';
import { isRefusal } from './refusal';
import type { ZipPart } from './zip';

/**
 * Owns the record that a marked workbook carries of its own marking (a legal part of custom XML), and the exact way back
 * by it. It is believed only where every checksum holds: another program may have saved the file, or written the record.
 */
export const NAMESPACE = 'urn:starcloud:marks';

/** The record of a marked package: what was changed in each part, and which parts are new. */
export function recordMarkup(
  before: Package,
  after: Package,
  traces: ReadonlyMap<string, readonly Trace[]>,
  added: readonly string[],
  watched: readonly string[],
): string {
  const sum = (parts: Package, name: string): string => {
    const part = parts.get(name);
    if (!part) throw new Error(`${name} is recorded but is not there`);
    return sumOf(part).toString(16);
  };
  const changed = [...new Set([...traces.keys(), ...watched])].map((name) => {
    const own = (traces.get(name) ?? []).map(({ at, length, removed, purpose }) => {
      return `<splice at="${at}" length="${length}" purpose="${purpose}">${xmlText(removed)}</splice>`;
    });
    return `<part name="${xmlValue(name)}" sum="${sum(after, name)}" was="${sum(before, name)}">${own.join('')}</part>`;
  });
  const news = added.map((name) => `<added name="${xmlValue(name)}" sum="${sum(after, name)}"/>`);
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<marks xmlns="${NAMESPACE}" version="1">${[...changed, ...news].join('')}</marks>`
  );
}

/** A marked package taken back to what it was, and the changes that would mark it again. */
export interface Unmarked {
  readonly parts: Package;
  readonly marks: Changes;
  /** Name of the record's own part. */
  readonly record: string;
}

const OWN = new RegExp(`<[^<>]*\\sxmlns(?::\\w+)?\\s*=\\s*["']${NAMESPACE}["']`);

/** Name of the part that is our record, whole or not; undefined when there is none. */
export function recordPart(book: Book): string | undefined {
  return book.custom.find((name) => OWN.test(book.texts.get(name)?.text ?? ''));
}

/** The book as it was before it was marked, letter for letter; undefined when that cannot be known for certain. */
export function unmarkExactly(book: Book): Unmarked | undefined {
  const record = recordPart(book);
  const recorded = record === undefined ? undefined : book.texts.get(record)?.text;
  if (record === undefined || recorded === undefined) return undefined;
  const root = treeOf(recorded, record, ({ local }) => local === 'part');
  if (isRefusal(root)) return undefined;
  const parts = new Map<string, ZipPart>(book.parts);
  const marks = noChanges();
  for (const element of childrenNamed(root, 'part')) {
    const name = valueOf(element, 'name') ?? '';
    const part = parts.get(name);
    const text = book.texts.get(name);
    if (!part || !text || !sums(part, element, 'sum')) return undefined;
    const traces = childrenNamed(element, 'splice').map((splice) => traceOf(splice, recorded));
    const back = unspliced(text.text, traces);
    if (!back) return undefined;
    if (back.splices.length === 0) continue;
    const bytes = partBytes({ ...text, text: back.text });
    if (crc32(bytes).toString(16) !== valueOf(element, 'was')) return undefined;
    parts.set(name, { name, bytes });
    change(marks, name, ...back.splices);
  }
  for (const element of childrenNamed(root, 'added')) {
    const name = valueOf(element, 'name') ?? '';
    const part = parts.get(name);
    const text = book.texts.get(name);
    if (!part || !text || !sums(part, element, 'sum')) return undefined;
    parts.delete(name);
    marks.added.set(name, text.text);
  }
  parts.delete(record);
  // A record that does not know of its own entry in the workbook is not one we wrote.
  return marks.splices.has(book.relations) ? { parts, marks, record } : undefined;
}

function sums(part: ZipPart, element: Element, name: string): boolean {
  return sumOf(part).toString(16) === valueOf(element, name);
}

function traceOf(splice: Element, text: string): Trace {
  const whole = (name: string): number => {
    const number = Number(valueOf(splice, name));
    return Number.isSafeInteger(number) && number >= 0 ? number : Infinity;
  };
  // Taken from the text itself: white space that a reader of XML may tidy counts here.
  const removed = withoutEscapes(text.slice(splice.inner, splice.innerEnd));
  const purpose = valueOf(splice, 'purpose') === 'select' ? 'select' : 'mark';
  return { at: whole('at'), length: whole('length'), removed, purpose };
}
