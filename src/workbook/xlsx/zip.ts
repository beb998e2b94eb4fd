import type { Finding } from '../../model/finding';
import type { Codec } from './codec';
import { crc32 } from './crc';
import type { Limits } from './limits';
import { LIMITS } from './limits';
import { refuse } from './refusal';

/**
 * Owns the zip container: its directory read with limits, one entry inflated and checked, a new container written.
 * It refuses to repair: an entry whose place, size or checksum is in doubt is a finding. Names are keys only, never paths.
 */
export interface ZipEntry {
  readonly name: string;
  /** The name as it stands in the file. */
  readonly rawName: Uint8Array;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly flags: number;
  /** MS-DOS date × 65536 + time. */
  readonly time: number;
  readonly crc: number;
  /** Inflated size in bytes, as declared; `readEntry` holds the entry to it. */
  readonly size: number;
  /** A view of the file, not a copy. */
  readonly compressed: Uint8Array;
}

export interface Zip {
  /** By name, in the order of the directory. */
  readonly entries: ReadonlyMap<string, ZipEntry>;
}

const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 0x2041; // traditional, strong, masked directory
const UTF8 = new TextDecoder();
const utf8 = (raw: Uint8Array): string => UTF8.decode(raw);
const UNSET = 0xffffffff;
/** Below this size a high ratio harms nobody: a part of 1 MB of blanks. */
const RATIO_FROM = 1e6;

const damaged = (part: string): Finding => refuse('damaged', { part });

/**
 * The directory of a zip, every entry placed and checked but none inflated.
 * @param nameOf reads an entry's name; archives made by people are not always in UTF-8
 */
export function openZip(
  bytes: Uint8Array,
  limits: Limits = LIMITS,
  nameOf: (raw: Uint8Array, flags: number) => string = utf8,
): Zip | Finding {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findDirectory(view);
  if (!end) return refuse('truncated');
  if (end.count > limits.entries) {
    return refuse('too-many-parts', { limit: limits.entries });
  }
  const entries = new Map<string, ZipEntry>();
  const seen = new Set<string>();
  const places: { start: number; end: number; name: string }[] = [];
  let at = end.start;
  for (let index = 0; index < end.count; index++) {
    if (at + 46 > end.stop || view.getUint32(at, true) !== CENTRAL) return refuse('directory-damaged');
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > end.stop) return refuse('directory-damaged');
    const rawName = bytes.subarray(at + 46, at + 46 + nameLength);
    const flags = view.getUint16(at + 8, true);
    const name = nameOf(rawName, flags);
    const method = view.getUint16(at + 10, true);
    if (flags & ENCRYPTED) return refuse('zip-encrypted', { part: name });
    if (method !== STORED && method !== DEFLATED) {
      return refuse('zip-method', { part: name, method });
    }
    // Part names are equal when they differ in case or slash only (OPC §6.2.2.3).
    const key = name.replaceAll('\\', '/').toLowerCase();
    if (seen.has(key)) return refuse('duplicate-part', { part: name });
    seen.add(key);
    const [size, packed, start] = wideSizes(view, at, at + 46 + nameLength, extraLength);
    const data = dataStart(view, bytes, start, rawName);
    if (data === undefined || data + packed > end.start) return damaged(name);
    if (method === STORED && packed !== size) return damaged(name);
    places.push({ start, end: data + packed, name });
    const time = view.getUint32(at + 12, true);
    const crc = view.getUint32(at + 16, true);
    const compressed = bytes.subarray(data, data + packed);
    entries.set(name, { name, rawName, method, flags, time, crc, size, compressed });
    at = next;
  }
  if (at + 4 <= end.stop && view.getUint32(at, true) === CENTRAL) return refuse('directory-damaged');
  const overlap = firstOverlap(places);
  return overlap === undefined ? { entries } : refuse('overlapping-parts', { part: overlap });
}

/**
 * The bytes of one entry, or why it cannot be had: too large, inflated beyond its declared size, wrong checksum.
 * @param left what may still be inflated of the whole file, in bytes
 */
export function readEntry(
  entry: ZipEntry,
  codec: Codec,
  limits: Limits = LIMITS,
  left = limits.totalBytes,
): Uint8Array | Finding {
  const { name: part, size, compressed } = entry;
  if (size > RATIO_FROM && size > compressed.length * limits.ratio) {
    return refuse('zip-bomb', { part, ratio: Math.round(size / compressed.length) });
  }
  if (size > limits.partBytes) {
    return refuse('part-too-large', { part, size: Math.ceil(size / 1e6), limit: limits.partBytes / 1e6 });
  }
  if (size > left) return refuse('parts-too-large', { limit: limits.totalBytes / 1e6 });
  let bytes = compressed;
  if (entry.method === DEFLATED) {
    try {
      bytes = codec.inflate(compressed, size);
    } catch {
      return damaged(part);
    }
  }
  return bytes.length === size && (codec.crc32 ?? crc32)(bytes) === entry.crc ? bytes : damaged(part);
}

interface Directory {
  readonly count: number;
  readonly start: number;
  readonly stop: number;
}

/** The end record is the last one whose directory fits in front of it: bytes after it are a comment or junk. */
function findDirectory(view: DataView): Directory | undefined {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const directory = directoryAt(view, at);
    if (directory) return directory;
  }
  return undefined;
}

function directoryAt(view: DataView, at: number): Directory | undefined {
  let count = view.getUint16(at + 10, true);
  let size = view.getUint32(at + 12, true);
  let start = view.getUint32(at + 16, true);
  let stop = at;
  if (at >= 20 && view.getUint32(at - 20, true) === LOCATOR64) {
    const wide = Number(view.getBigUint64(at - 12, true));
    if (wide + 56 > at || view.getUint32(wide, true) !== END64) return undefined;
    count = Number(view.getBigUint64(wide + 32, true));
    size = Number(view.getBigUint64(wide + 40, true));
    start = Number(view.getBigUint64(wide + 48, true));
    stop = wide;
  }
  return start + size <= stop ? { count, start, stop: start + size } : undefined;
}

/** Inflated size, compressed size and place of the local header, from the zip64 field where the short ones are full. */
function wideSizes(view: DataView, at: number, extra: number, extraLength: number): [number, number, number] {
  const sizes: [number, number, number] = [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ];
  if (!sizes.includes(UNSET)) return sizes;
  for (let field = extra; field + 4 <= extra + extraLength; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let from = field + 4;
    const to = Math.min(from + view.getUint16(field + 2, true), extra + extraLength);
    for (const index of [0, 1, 2] as const) {
      if (sizes[index] !== UNSET || from + 8 > to) continue;
      sizes[index] = Number(view.getBigUint64(from, true));
      from += 8;
    }
  }
  return sizes;
}

/** Where the data of an entry begin; undefined when no local header of that name stands there. */
function dataStart(view: DataView, bytes: Uint8Array, at: number, name: Uint8Array): number | undefined {
  if (at + 30 > view.byteLength || view.getUint32(at, true) !== LOCAL) return undefined;
  if (view.getUint16(at + 26, true) !== name.length) return undefined;
  const local = bytes.subarray(at + 30, at + 30 + name.length);
  if (local.length !== name.length || local.some((byte, index) => byte !== name[index])) return undefined;
  return at + 30 + name.length + view.getUint16(at + 28, true);
}

function firstOverlap(places: { start: number; end: number; name: string }[]): string | undefined {
  places.sort((a, b) => a.start - b.start);
  return places.find((place, index) => place.start < (places[index - 1]?.end ?? 0))?.name;
}

export { writeZip, type ZipPart } from './rezip';
