import { finding, type Values } from '../../model/finding';
import type { Unreceived } from '../../model/summary';
import type { Archive } from './archive';

/** Owns what is done with a file that was handed in, by its name alone: read, unpacked, listed as not readable, or not seen at all. */
export type Handling = 'read' | 'unpack' | 'pass-over' | 'ignore';

const READ = /\.(?:xls[xm]?|et|docx)$/i;
const ARCHIVE = /\.zip$/i;
/** What systems leave behind: nobody sent these in. */
const LITTER = /^(?:~\$.*|\.(?!\.?$).*|thumbs\.db|desktop\.ini|__macosx)$/i;

/** `path` with `/` or `\` between folders; a folder of litter makes all within it litter. A file without an ending is looked into. */
export function handling(path: string): Handling {
  const parts = path.split(/[\\/]/u);
  if (parts.some((part) => LITTER.test(part))) return 'ignore';
  if (ARCHIVE.test(path)) return 'unpack';
  return READ.test(path) || extension(path) === '' ? 'read' : 'pass-over';
}

export interface Packed {
  /** Files to be read, by their place among the entries. */
  readonly taken: readonly { readonly file: string; readonly index: number }[];
  readonly skipped: readonly Unreceived[];
}

/** The entries of an archive; undefined for a workbook that somebody renamed to .zip. */
export function packedIn({ entries }: Archive, name: string): Packed | undefined {
  if (entries.some((entry) => entry.name === '[Content_Types].xml')) return undefined;
  const taken: { file: string; index: number }[] = [];
  const skipped: Unreceived[] = [];
  for (const [index, entry] of entries.entries()) {
    const handled = handling(entry.name);
    if (handled === 'ignore') continue;
    const file = `${name} › ${entry.name}`;
    if (handled === 'unpack') skipped.push(unread(file, 'summary/nested-archive'));
    else if (handled === 'read' && READ.test(entry.name)) taken.push({ file, index });
    else skipped.push(passedOver(file));
  }
  return { taken, skipped };
}

export function passedOver(file: string): Unreceived {
  const ending = extension(file);
  const kind =
    ending === '.doc' || ending === '.wps'
      ? 'doc'
      : ending === '.pdf'
        ? 'pdf'
        : ['.rar', '.7z', '.gz', '.tar'].includes(ending)
          ? 'archive'
          : 'other';
  return unread(file, `summary/skipped-${kind}`);
}

export function unread(file: string, code: string, values: Values = {}): Unreceived {
  return { kind: 'unread', file, hash: '', findings: [finding(code, 'error', [], values)] };
}

/** `.xlsx`; empty for none, and for a name that is only an ending. */
function extension(path: string): string {
  return (/[^\\/](\.[^.\\/]*)$/u.exec(path)?.[1] ?? '').toLowerCase();
}
