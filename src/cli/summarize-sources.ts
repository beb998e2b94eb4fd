import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, extname, join, relative, resolve } from 'node:path';
import { finding, type Finding } from '../model/finding';
import type { Unreceived } from '../model/summary';
import { openArchive, type Archive } from '../workbook/intake/archive';
import { nodeCodec } from '../workbook/xlsx/node';
import { readBytes } from './files';

/**
 * Owns which files a summary is made of: files named, what folders hold at any depth, what is packed in archives. It reads one at
 * a time, when asked; links are not followed, and the output is never its own input.
 */
export interface Source {
  /** As shown, and as it is told apart from all others. */
  readonly file: string;
  readonly read: () => { readonly bytes: Uint8Array } | { readonly finding: Finding };
}

export interface Sources {
  readonly sources: readonly Source[];
  /** Files that cannot be read here, each with what to do about it. */
  readonly skipped: readonly Unreceived[];
}

const TAKEN = /\.(?:xls[xm]?|et|docx)$/i;
const ARCHIVE = /\.zip$/i;
/** What systems leave behind: nobody sent these in. */
const LITTER = /^(?:~\$.*|\.(?!\.?$).*|thumbs\.db|desktop\.ini|__macosx)$/i;
const DEEPEST = 12;

export function sourcesOf(paths: readonly string[], output: readonly string[]): Sources {
  const own = new Set(output.map(real));
  const found = named(
    paths.flatMap((path) => filesIn(path, paths.length > 1)).filter(({ path }) => !own.has(real(path))),
  );
  const sources: Source[] = [];
  const skipped: Unreceived[] = [];
  for (const { path, name } of found) {
    if (ARCHIVE.test(path)) {
      const packed = packedIn(path, name);
      sources.push(...packed.sources);
      skipped.push(...packed.skipped);
    } else if (TAKEN.test(path) || extname(path) === '') {
      sources.push({ file: name, read: () => readBytes(path) });
    } else skipped.push(passedOver(name));
  }
  return { sources, skipped };
}

interface Found {
  readonly path: string;
  readonly name: string;
}

function filesIn(path: string, several: boolean): Found[] {
  try {
    if (!statSync(path).isDirectory()) return [{ path, name: basename(path) }];
  } catch {
    return [{ path, name: path }];
  }
  const above = several ? basename(resolve(path)) : '';
  return walk(path, 0).map((file) => ({ path: file, name: join(above, relative(path, file)) }));
}

/** Every file below a folder, in the order of the names. */
function walk(folder: string, depth: number): string[] {
  if (depth > DEEPEST) return [];
  return readdirSync(folder)
    .filter((name) => !LITTER.test(name))
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      const stats = lstatSync(path);
      if (stats.isDirectory()) return walk(path, depth + 1);
      return stats.isFile() ? [path] : [];
    });
}

/** Two files of one name from two folders are shown with their paths. */
function named(found: readonly Found[]): Found[] {
  const count = new Map<string, number>();
  for (const { name } of found) count.set(name, (count.get(name) ?? 0) + 1);
  return found.map(({ path, name }) => ({ path, name: count.get(name) === 1 ? name : path }));
}

function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}

/** The archive whose entries are being read: one at a time stays in memory. */
let open: { readonly path: string; readonly archive: Archive } | undefined;

function archiveAt(path: string): Archive | { readonly finding: Finding } {
  if (open?.path === path) return open.archive;
  try {
    const archive = openArchive(readFileSync(path), nodeCodec);
    if ('finding' in archive) return archive;
    open = { path, archive };
    return archive;
  } catch {
    return { finding: finding('cli/file-not-found', 'error', [], { file: path }) };
  }
}

function packedIn(path: string, name: string): Sources {
  const archive = archiveAt(path);
  if ('finding' in archive) return { sources: [{ file: name, read: () => archive }], skipped: [] };
  // A workbook that somebody renamed is still one.
  if (archive.entries.some((entry) => entry.name === '[Content_Types].xml'))
    return { sources: [{ file: name, read: () => readBytes(path) }], skipped: [] };
  const sources: Source[] = [];
  const skipped: Unreceived[] = [];
  for (const [index, entry] of archive.entries.entries()) {
    const parts = entry.name.split('/');
    if (parts.some((part) => LITTER.test(part))) continue;
    const file = `${name} › ${entry.name}`;
    if (TAKEN.test(entry.name)) sources.push({ file, read: () => packed(path, index) });
    else skipped.push(ARCHIVE.test(entry.name) ? unread(file, 'summary/nested-archive') : passedOver(file));
  }
  return { sources, skipped };
}

function packed(path: string, index: number): ReturnType<Source['read']> {
  const archive = archiveAt(path);
  if ('finding' in archive) return archive;
  return archive.entries[index]?.read() ?? { finding: finding('cli/file-not-found', 'error', [], { file: path }) };
}

function passedOver(file: string): Unreceived {
  const extension = extname(file).toLowerCase();
  const kind =
    extension === '.doc' || extension === '.wps'
      ? 'doc'
      : extension === '.pdf'
        ? 'pdf'
        : ['.rar', '.7z', '.gz', '.tar'].includes(extension)
          ? 'archive'
          : 'other';
  return unread(file, `summary/skipped-${kind}`);
}

export function unread(file: string, code: string, values: Finding['values'] = {}): Unreceived {
  return { kind: 'unread', file, hash: '', findings: [finding(code, 'error', [], values)] };
}
