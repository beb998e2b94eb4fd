import type { Codec } from './codec';
import { crc32 } from './crc';
import type { ZipEntry } from './zip';

/**
 * Owns the writing of a zip: entries of an opened one are copied as they are compressed, new parts are deflated.
 * The same parts always give the same bytes; it writes no zip64, no comments and no extra fields.
 */
export type ZipPart = ZipEntry | { readonly name: string; readonly bytes: Uint8Array };

/** 1980-01-01 00:00, the first moment of MS-DOS time: a clock would make the output differ from run to run. */
const FIXED_TIME = 0x00210000;
const DESCRIPTOR = 0x0008;
const UTF8 = 0x0800;

/** One zip of these parts, in this order. Throws when the names repeat or the whole exceeds 4 GB. */
export function writeZip(parts: readonly ZipPart[], codec: Codec): Uint8Array {
  const entries = parts.map((part) => ('compressed' in part ? part : newEntry(part.name, part.bytes, codec)));
  if (new Set(entries.map(({ name }) => name)).size !== entries.length) throw new Error('a part is written twice');
  const total = entries.reduce((sum, { rawName, compressed }) => sum + 76 + 2 * rawName.length + compressed.length, 22);
  if (total > 0xffffffff || entries.length > 0xfffe) throw new RangeError('more than a zip without zip64 can hold');
  const bytes = new Uint8Array(total);
  const view = new DataView(bytes.buffer);
  const starts: number[] = [];
  let at = 0;
  for (const entry of entries) {
    starts.push(at);
    view.setUint32(at, 0x04034b50, true);
    common(view, at + 4, entry);
    bytes.set(entry.rawName, at + 30);
    bytes.set(entry.compressed, at + 30 + entry.rawName.length);
    at += 30 + entry.rawName.length + entry.compressed.length;
  }
  const directory = at;
  entries.forEach((entry, index) => {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, 20, true);
    common(view, at + 6, entry);
    view.setUint32(at + 42, starts[index] ?? 0, true);
    bytes.set(entry.rawName, at + 46);
    at += 46 + entry.rawName.length;
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}

/** The 26 bytes that the local header and the directory share, from `version needed` to the lengths. */
function common(view: DataView, at: number, entry: ZipEntry): void {
  view.setUint16(at, 20, true);
  // The sizes stand in the header itself, so no descriptor follows the data.
  view.setUint16(at + 2, entry.flags & ~DESCRIPTOR, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.time, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.compressed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.rawName.length, true);
}

function newEntry(name: string, bytes: Uint8Array, codec: Codec): ZipEntry {
  const deflated = codec.deflate(bytes);
  const method = deflated.length < bytes.length ? 8 : 0;
  const rawName = new TextEncoder().encode(name);
  const flags = rawName.length === name.length ? 0 : UTF8;
  const compressed = method === 8 ? deflated : bytes;
  return {
    name,
    rawName,
    method,
    flags,
    time: FIXED_TIME,
    crc: (codec.crc32 ?? crc32)(bytes),
    size: bytes.length,
    compressed,
  };
}
