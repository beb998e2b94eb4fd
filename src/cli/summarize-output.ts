import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { format, parse } from 'node:path';
import { receivePrevious, type Previous } from '../consolidate';
import { say, type Language } from '../flow';
import { addedSheets } from '../follow-up';
import type { Grid } from '../model/grid';
import type { ColumnSet } from '../model/summary';
import { nodeCodec } from '../workbook/xlsx/node';
import { readXlsx } from '../workbook/xlsx/read';
import { tell } from './output';

/** Owns the file the summary goes to: what the last run and the officers left in it, and how it is replaced without loss. */
export interface Output {
  readonly previous: Previous | undefined;
  /** Sets the old file aside, then puts the new one in its place; false when that cannot be done. */
  readonly write: (bytes: Uint8Array) => boolean;
}

/** Undefined when something else stands in the place of the output: the user has been told. */
export function openOutput(path: string, columns: ColumnSet, force: boolean, language: Language): Output | undefined {
  const old = existsSync(path) ? gridOf(path) : undefined;
  const previous = old && receivePrevious(path, old, columns);
  if (existsSync(path) && !previous && !force) {
    tell(say(language, 'summary/not-ours', { file: path }));
    return undefined;
  }
  return { previous, write: (bytes) => write(path, bytes, old, language) };
}

/** `汇总.xlsx` → `汇总.上次.xlsx` */
export function backupOf(path: string, language: Language): string {
  const { dir, name, ext } = parse(path);
  return format({ dir, base: `${name}.${say(language, 'summary/backup')}${ext}` });
}

function gridOf(path: string): Grid | undefined {
  try {
    const read = readXlsx(readFileSync(path), nodeCodec);
    return 'grid' in read ? read.grid : undefined;
  } catch {
    return undefined;
  }
}

function write(path: string, bytes: Uint8Array, old: Grid | undefined, language: Language): boolean {
  const backup = backupOf(path, language);
  const part = `${path}.part`;
  try {
    // First the new one in full, so that a full disk costs nothing.
    writeFileSync(part, bytes);
    if (existsSync(path)) {
      renameSync(path, backup);
      tell(say(language, 'summary/set-aside', { file: backup }));
    }
    renameSync(part, path);
  } catch {
    return false;
  }
  const sheets = old ? addedSheets(old) : [];
  if (sheets.length > 0) tell(say(language, 'summary/sheets-set-aside', { sheets, backup }));
  return true;
}
