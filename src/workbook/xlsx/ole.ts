import type { Finding } from '../../model/finding';
import { refuse } from './refusal';

/**
 * Owns the old compound file (OLE2) as far as its directory tells what it is: an encrypted workbook, an old .xls, or
 * something else. It reads no stream.
 */
const FREE = 0xfffffffa;
/** Sectors of the directory that are looked at: names of interest stand first. */
const FAR_ENOUGH = 64;

export function isOle(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, index) => bytes[index] === byte);
}

export function refuseOle(bytes: Uint8Array): Finding {
  const names = streamNames(bytes);
  if (names.has('encryptedpackage') || names.has('encryptioninfo')) return refuse('encrypted');
  if (names.has('workbook') || names.has('book')) return refuse('xls');
  return refuse('not-a-workbook');
}

function streamNames(bytes: Uint8Array): ReadonlySet<string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names = new Set<string>();
  if (bytes.length < 512) return names;
  const size = view.getUint16(30, true) === 12 ? 4096 : 512;
  const placeOf = (sector: number): number => (sector + 1) * size;
  let sector = view.getUint32(48, true);
  for (let count = 0; count < FAR_ENOUGH && sector < FREE && placeOf(sector) + size <= bytes.length; count++) {
    for (let at = placeOf(sector); at < placeOf(sector) + size; at += 128) {
      const length = Math.min(64, view.getUint16(at + 64, true));
      if (length > 2) names.add(new TextDecoder('utf-16le').decode(bytes.subarray(at, at + length - 2)).toLowerCase());
    }
    sector = nextSector(view, sector, size);
  }
  return names;
}

/** The next sector of a chain, by the first 109 sectors of the allocation table, which the header lists. */
function nextSector(view: DataView, sector: number, size: number): number {
  const slot = Math.floor((sector * 4) / size);
  if (slot >= 109) return FREE;
  const at = (view.getUint32(76 + slot * 4, true) + 1) * size + ((sector * 4) % size);
  return at + 4 <= view.byteLength ? view.getUint32(at, true) : FREE;
}
