import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, parse, resolve } from 'node:path';
import { finding, type Finding } from '../model/finding';
import { handling } from '../workbook/intake/handed';

/** Files in and out: what is named, what a folder holds, and never a path outside the folder we were given. */

/** A workbook is some hundred kilobytes; what is larger than this is not an application. */
const LARGEST = 64 * 1024 * 1024;

/** The files meant: each file named, and every workbook of each folder named (Excel's own lock files left out). */
export function workbooksOf(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    if (!isFolder(path)) return [path];
    return readdirSync(path)
      .filter((name) => name.includes('.') && handling(name) === 'read')
      .sort()
      .map((name) => join(path, name));
  });
}

export function readBytes(path: string): { readonly bytes: Uint8Array } | { readonly finding: Finding } {
  try {
    const { size } = statSync(path);
    if (size > LARGEST)
      return {
        finding: finding('cli/file-too-large', 'error', [], {
          file: basename(path),
          megabytes: Math.round(size / 1e6),
        }),
      };
    return { bytes: readFileSync(path) };
  } catch {
    return { finding: finding('cli/file-not-found', 'error', [], { file: path }) };
  }
}

/**
 * Where copies go: into one folder, each under its file's own name, numbered when two files share one. None of the files that
 * are read is ever written over: undefined is answered instead of a path.
 */
export function copiesInto(
  folder: string,
  originals: readonly string[],
): (name: string, bytes: Uint8Array) => string | undefined {
  const kept = new Set(originals.map((path) => resolve(path)));
  const taken = new Set<string>();
  return (name, bytes) => {
    const { name: stem, ext } = parse(basename(name));
    let path = join(folder, `${stem}${ext}`);
    for (let number = 2; taken.has(path); number++) path = join(folder, `${stem} (${number})${ext}`);
    if (kept.has(resolve(path))) return undefined;
    taken.add(path);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, bytes);
    return path;
  };
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
