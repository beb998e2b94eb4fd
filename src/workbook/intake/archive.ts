import type { Finding } from '../../model/finding';
import type { Codec } from '../xlsx/codec';
import { LIMITS, type Limits } from '../xlsx/limits';
import { isRefusal, refuse } from '../xlsx/refusal';
import { openZip, readEntry, type ZipEntry } from '../xlsx/zip';

/**
 * Owns a .zip of files as people pack them: its entries by name, one inflated at a time. Names are for showing only: nothing is
 * ever written under them, so `../` leads nowhere.
 */
export interface Archive {
  readonly entries: readonly ArchiveEntry[];
}

export interface ArchiveEntry {
  /** As packed, with `/` between folders; what a terminal could act on is taken out. */
  readonly name: string;
  /** The bytes, or why they cannot be had. */
  readonly read: () => { readonly bytes: Uint8Array } | { readonly finding: Finding };
}

/** A thousand applications with pictures in them. */
export const ARCHIVE_LIMITS: Limits = {
  ...LIMITS,
  fileBytes: 1e9,
  entries: 20_000,
  partBytes: 64e6,
  totalBytes: 4e9,
};

const FOLDER = /[\\/]$/;

export function openArchive(
  bytes: Uint8Array,
  codec: Codec,
  limits: Limits = ARCHIVE_LIMITS,
): Archive | { readonly finding: Finding } {
  if (bytes.length > limits.fileBytes) return { finding: refuse('file-too-large', { limit: limits.fileBytes / 1e6 }) };
  const zip = openZip(bytes, limits, nameOf);
  if (isRefusal(zip)) return { finding: zip };
  let left = limits.totalBytes;
  const read = (entry: ZipEntry): ReturnType<ArchiveEntry['read']> => {
    const inflated = readEntry(entry, codec, limits, left);
    if (isRefusal(inflated)) return { finding: inflated };
    left -= entry.size;
    return { bytes: inflated };
  };
  return {
    entries: [...zip.entries.values()]
      .filter(({ name }) => !FOLDER.test(name))
      .map((entry) => ({ name: plainName(entry.name), read: () => read(entry) })),
  };
}

const UTF8_NAMES = 0x0800;
const STRICT = new TextDecoder('utf-8', { fatal: true });

/** Without the flag for UTF-8 a name is in the packer's own code page: on a Chinese Windows, GBK. */
function nameOf(raw: Uint8Array, flags: number): string {
  if (flags & UTF8_NAMES) return new TextDecoder().decode(raw);
  try {
    return STRICT.decode(raw);
  } catch {
    return new TextDecoder('gb18030').decode(raw);
  }
}

function plainName(name: string): string {
  return name.replaceAll('\\', '/').replace(/\p{Cc}/gu, ' ');
}
