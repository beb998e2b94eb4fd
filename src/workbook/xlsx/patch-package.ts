import type { Finding } from '../../model/finding';
import { finding } from '../../model/finding';
import type { Codec } from './codec';
import { crc32 } from './crc';
import { partKey } from './parts';
import type { PartText } from './patch-part';
import { partBytes, partText } from './patch-part';
import type { Splice, Trace } from './patch-splice';
import { spliced } from './patch-splice';
import type { ZipPart } from './zip';
import { readEntry } from './zip';

/**
 * Owns a package as named parts in order, and what it is after some of them were changed: a part that is not changed
 * stays the very bytes it was in the zip. It does not know what the parts mean.
 */
export type Package = ReadonlyMap<string, ZipPart>;

/** What is to be done to a package. */
export interface Changes {
  readonly splices: Map<string, Splice[]>;
  /** New parts: name → text. They come last, in this order. */
  readonly added: Map<string, string>;
  readonly removed: Set<string>;
}

/** Whether there are reasons against it instead of an answer. */
export function refused(answer: object): answer is readonly Finding[] {
  return Array.isArray(answer);
}

export function noChanges(): Changes {
  return { splices: new Map(), added: new Map(), removed: new Set() };
}

export function change(changes: Changes, part: string, ...splices: readonly Splice[]): void {
  changes.splices.set(part, [...(changes.splices.get(part) ?? []), ...splices]);
}

/** The text of an XML part, or why it cannot be had. */
export function textOf(parts: Package, name: string, codec: Codec): PartText | Finding {
  const part = parts.get(name);
  if (!part) return finding('mark/part-missing', 'error', [], { part: name });
  const bytes = 'bytes' in part ? part.bytes : readEntry(part, codec);
  if (!(bytes instanceof Uint8Array)) return bytes;
  return partText(bytes) ?? finding('mark/part-encoding', 'error', [], { part: name });
}

/** The checksum of a part's bytes. */
export function sumOf(part: ZipPart): number {
  return 'bytes' in part ? crc32(part.bytes) : part.crc;
}

/** The package after the changes, and the traces of ours in each part. `texts` holds every part that is spliced. */
export function changed(
  parts: Package,
  texts: ReadonlyMap<string, PartText>,
  { splices, added, removed }: Changes,
): { parts: Map<string, ZipPart>; traces: Map<string, Trace[]> } {
  const result = new Map<string, ZipPart>([...parts].filter(([name]) => !removed.has(name)));
  const traces = new Map<string, Trace[]>();
  for (const [name, own] of splices) {
    const part = texts.get(name);
    if (!part) throw new Error(`${name} is changed but was never read`);
    if (removed.has(name)) continue;
    const done = spliced(part.text, own);
    // A part whose changes come to nothing stays as it was compressed.
    if (done.text === part.text) continue;
    result.set(name, { name, bytes: partBytes({ ...part, text: done.text }) });
    if (done.traces.length > 0) traces.set(name, done.traces);
  }
  for (const [name, text] of added) result.set(name, { name, bytes: partBytes({ text, encoding: 'utf-8' }) });
  return { parts: result, traces };
}

/** The name, as it stands in the package, of the part that is meant by `name`; undefined when there is none. */
export function partNamed(parts: Package, name: string): string | undefined {
  if (parts.has(name)) return name;
  const wanted = partKey(name);
  return [...parts.keys()].find((other) => partKey(other) === wanted);
}

/** The first name of `xl/worksheets/sheet1.xml`, `…sheet2.xml` … that no part bears. */
export function freePart(
  parts: Package,
  taken: ReadonlyMap<string, unknown>,
  name: (number: number) => string,
): string {
  for (let number = 1; ; number++) {
    const free = name(number);
    if (!taken.has(free) && partNamed(parts, free) === undefined) return free;
  }
}
