import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { finding, type Finding } from '../model/finding';

/** Files in and out: what is named, what a folder holds, and never a path outside the folder we were given. */

/** A workbook is some hundred kilobytes; what is larger than this is not an application. */
const LARGEST = 64 * 1024 * 1024;

/** The files meant: each file named, and every workbook of each folder named (Excel's own lock files left out). */
export function workbooksOf(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    if (!isFolder(path)) return [path];
    return readdirSync(path)
      .filter((name) => /\.xls[xm]?$/i.test(name) && !name.startsWith('~$'))
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

/** Writes into `folder` under the file's own name; the folder is made when it is not there. */
export function writeInto(folder: string, name: string, bytes: Uint8Array): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, basename(name));
  writeFileSync(path, bytes);
  return path;
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
