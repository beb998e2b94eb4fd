import { writeFileSync } from 'node:fs';
import { columnsText } from '../consolidate';
import { say, type Language } from '../flow';
import { EXIT, tell, wrongUse } from './output';
import { readColumns } from './summarize-lists';

/** Writes the column set of a bureau's own table, for a person to confirm what is guessed; an existing file is kept unless `force`. */
export function writeColumns(table: string, file: string, force: boolean, language: Language): number {
  const set = readColumns(table, language);
  if (!set) return EXIT.wrongUse;
  try {
    writeFileSync(file, columnsText(set), { flag: force ? 'w' : 'wx' });
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    return wrongUse(language, exists ? 'cli/file-exists' : 'cli/cannot-write', { file });
  }
  const own = set.columns.filter(({ helper }) => !helper);
  const guessed = own.filter((column) => column.guessed).length;
  const known = own.filter(({ holds }) => holds !== 'hand').length;
  tell(say(language, 'summary/columns-written', { file, known, guessed, hand: own.length - known - guessed }));
  return EXIT.done;
}
