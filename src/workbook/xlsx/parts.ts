import type { Finding } from '../../model/finding';
import type { Codec } from './codec';
import type { Limits } from './limits';
import { refuse, isRefusal } from './refusal';
import type { Cursor } from './xml-cursor';
import { child, named } from './xml';
import { cursor } from './xml-cursor';
import { attribute, decodeXml } from './xml-text';
import type { ZipEntry } from './zip';
import { openZip, readEntry } from './zip';

/**
 * Owns the package inside the zip (OPC): parts by name, their content types and relationships.
 * It follows a relationship one step when asked and never walks the graph, so cycles cannot hold it.
 */
export interface Parts {
  /** By `partKey`. */
  readonly entries: ReadonlyMap<string, ZipEntry>;
  readonly codec: Codec;
  readonly limits: Limits;
  /** Inflated bytes that may still be read. */
  left: number;
}

export interface Relationship {
  readonly id: string;
  /** The last word of the type: `worksheet`, alike in transitional and strict files. */
  readonly type: string;
  /** Part name from the root, `xl/worksheets/sheet1.xml`. */
  readonly target: string;
  readonly external: boolean;
}

/** A zip name has 16 bits of length; anything longer names no part. */
const LONGEST_NAME = 0xffff;

export function openParts(bytes: Uint8Array, codec: Codec, limits: Limits): Parts | Finding {
  const zip = openZip(bytes, limits);
  if (isRefusal(zip)) return zip;
  const entries = new Map([...zip.entries.values()].map((entry) => [partKey(entry.name), entry]));
  return { entries, codec, limits, left: limits.totalBytes };
}

/** Part names are compared without regard to case, slash direction or percent-encoding. */
export function partKey(name: string): string {
  const plain = name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
  if (!plain.includes('%')) return plain;
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}

export function hasPart(parts: Parts, name: string): boolean {
  return parts.entries.has(partKey(name));
}

/** A walk through one part whose root must bear the given name; it stands on that root. */
export function openPart(parts: Parts, name: string, root: string): Cursor | Finding {
  const entry = parts.entries.get(partKey(name));
  if (!entry) return refuse('part-missing', { part: name });
  const bytes = readEntry(entry, parts.codec, parts.limits, parts.left);
  if (isRefusal(bytes)) return bytes;
  parts.left -= entry.size;
  const xml = decodeXml(bytes);
  if (xml === undefined) return refuse('xml-encoding', { part: name });
  const x = cursor(xml, name, bytes);
  if (!child(x, 0)) return x.problem ?? refuse('xml-damaged', { part: name });
  return named(x, root) ? x : refuse('xml-unexpected', { part: name, expected: root });
}

/** The relationships of a part (of the whole package: `''`); none when it has no such part. */
export function relationships(parts: Parts, of: string): readonly Relationship[] | Finding {
  const slash = of.lastIndexOf('/') + 1;
  const name = `${of.slice(0, slash)}_rels/${of.slice(slash)}.rels`;
  if (!hasPart(parts, name)) return [];
  const x = openPart(parts, name, 'Relationships');
  if (isRefusal(x)) return x;
  const found: Relationship[] = [];
  while (child(x, 1)) {
    if (!named(x, 'Relationship')) continue;
    if (found.length === parts.limits.entries) return refuse('too-many-parts', { limit: parts.limits.entries });
    const external = attribute(x, 'TargetMode') === 'External';
    const target = attribute(x, 'Target')?.trim() ?? '';
    found.push({
      id: attribute(x, 'Id') ?? '',
      type: (attribute(x, 'Type') ?? '').replace(/^.*\//, ''),
      target: external ? target : resolve(of, target),
      external,
    });
  }
  return x.problem ?? found;
}

/** `xl/workbook.xml` + `../a/b.xml` → `a/b.xml`. It only makes a key: `..` above the root stays at the root. */
export function resolve(base: string, target: string): string {
  if (target.length > LONGEST_NAME) return target;
  const path = target.replaceAll('\\', '/');
  const whole = path.startsWith('/') ? path : base.slice(0, base.lastIndexOf('/') + 1) + path;
  const steps: string[] = [];
  for (const step of whole.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** Content type of a part; `''` when none is declared. */
export function contentType(parts: Parts, name: string): string | Finding {
  const x = openPart(parts, '[Content_Types].xml', 'Types');
  if (isRefusal(x)) return x;
  const key = partKey(name);
  let byExtension = '';
  let byName: string | undefined;
  while (child(x, 1)) {
    const type = attribute(x, 'ContentType')?.trim().toLowerCase() ?? '';
    if (named(x, 'Override')) {
      if (partKey(attribute(x, 'PartName') ?? '') === key) byName = type;
    } else if (key.endsWith(`.${(attribute(x, 'Extension') ?? '').toLowerCase()}`)) byExtension = type;
  }
  return x.problem ?? byName ?? byExtension;
}
