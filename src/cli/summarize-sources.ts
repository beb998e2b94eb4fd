import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { finding, type Finding } from '../model/finding';
import type { Unreceived } from '../model/summary';
import { openArchive, type Archive } from '../workbook/intake/archive';
import { handling, packedIn, passedOver } from '../workbook/intake/handed';
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

const DEEPEST = 12;

export function sourcesOf(paths: readonly string[], output: readonly string[]): Sources {
  const own = new Set(output.map(real));
  const found = named(
    paths.flatMap((path) => filesIn(path, paths.length > 1)).filter(({ path }) => !own.has(real(path))),
  );
  const sources: Source[] = [];
  const skipped: Unreceived[] = [];
  for (const { path, name } of found) {
    // A path that was named is never litter.
    const handled = handling(basename(path));
    if (handled === 'unpack') {
      const unpacked = unpackedFrom(path, name);
      sources.push(...unpacked.sources);
      skipped.push(...unpacked.skipped);
    } else if (handled === 'pass-over') skipped.push(passedOver(name));
    else sources.push({ file: name, read: () => readBytes(path) });
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
    .filter((name) => handling(name) !== 'ignore')
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

function unpackedFrom(path: string, name: string): Sources {
  const whole = { file: name, read: () => readBytes(path) };
  const archive = archiveAt(path);
  if ('finding' in archive) return { sources: [{ file: name, read: () => archive }], skipped: [] };
  const inside = packedIn(archive, name);
  if (!inside) return { sources: [whole], skipped: [] };
  const sources = inside.taken.map(({ file, index }) => ({ file, read: () => packed(path, index) }));
  return { sources, skipped: inside.skipped };
}

function packed(path: string, index: number): ReturnType<Source['read']> {
  const archive = archiveAt(path);
  if ('finding' in archive) return archive;
  return archive.entries[index]?.read() ?? { finding: finding('cli/file-not-found', 'error', [], { file: path }) };
}
