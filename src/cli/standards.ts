import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import {
  differencesWorkbook,
  editionWorkbook,
  editionYaml,
  readEditionSource,
  type EditionFile,
} from '../edition-file';
import { diffEditions, editionById, editionIds, say, tablesAsText, type Language } from '../flow';
import type { Edition } from '../model/edition';
import type { Finding } from '../model/finding';
import type { WorkbookDraft } from '../model/patch';
import { textTable } from '../model/width';
import { writeWorkbook } from '../workbook/xlsx/write-workbook';
import { EXIT, print, tell, wrongUse } from './output';
import { sourceOf, takeStandardFile, tellFindings } from './standard-file';

interface Output {
  readonly standardFile?: string;
  readonly output?: string;
  readonly xlsx?: string;
  readonly force: boolean;
  readonly language: Language;
}

/** The list of editions: id, document, and when it was last compared with the official text. */
export function listStandards(): number {
  print(
    textTable(
      editionIds().flatMap((id) => {
        const edition = editionById(id);
        return edition ? [[edition.id, edition.title, `${edition.checked.date} ${edition.checked.against}`]] : [];
      }),
    ),
  );
  return EXIT.done;
}

/** The official tables of an edition, to be read; or with `xlsx` as a workbook that can be changed and imported. */
export async function printStandard(id: string | undefined, options: Output): Promise<number> {
  const { language, standardFile, xlsx } = options;
  const loaded = standardFile === undefined ? undefined : takeStandardFile(standardFile, language);
  if (standardFile !== undefined && !loaded) return EXIT.unreadable;
  const edition = known(id ?? loaded?.id ?? '', language);
  if (typeof edition === 'number') return edition;
  if (xlsx !== undefined) return writeBook(xlsx, editionWorkbook(edition.id, language), options);
  print(tablesAsText(edition));
  return EXIT.done;
}

/** What changed from one edition to another, clause by clause; an item that only one of them has is never mapped to another. */
export async function diffStandards(from: string, to: string | undefined, options: Output): Promise<number> {
  const { language, standardFile, output } = options;
  const loaded = standardFile === undefined ? undefined : takeStandardFile(standardFile, language);
  if (standardFile !== undefined && !loaded) return EXIT.unreadable;
  const before = known(from, language);
  if (typeof before === 'number') return before;
  const after = known(to ?? loaded?.id ?? '', language);
  if (typeof after === 'number') return after;
  if (output !== undefined) return writeBook(output, differencesWorkbook(before, after, language), options);
  const rows = diffEditions(before, after).map((change) => [
    change.from,
    change.to,
    say(language, change.code, change.values),
  ]);
  print(textTable([[before.id, after.id, say(language, 'cli/change')], ...rows]));
  return EXIT.done;
}

/** The workbook of `print --xlsx`, as an officer changed it → an edition file. Onto an older file its comments stay. */
export function importStandard(file: string, { output = '', force, language }: Output): number {
  const read = readFrom(file);
  tellFindings(file, read.findings, language);
  if (!('edition' in read)) return EXIT.unreadable;
  const exists = existsSync(output);
  if (exists && !force) {
    return wrongUse(language, 'cli/file-exists', { file: output });
  }
  try {
    const older = exists ? readFileSync(output, 'utf8') : undefined;
    writeFileSync(output, editionYaml(read.data, say(language, 'edition/yaml-head'), older));
  } catch {
    return wrongUse(language, 'cli/cannot-write', { file: output });
  }
  tell(say(language, 'cli/written', { file: output }));
  return EXIT.done;
}

function readFrom(file: string): EditionFile | { readonly findings: readonly Finding[] } {
  const source = sourceOf(file);
  return 'findings' in source ? source : readEditionSource(source);
}

async function writeBook(file: string, draft: WorkbookDraft, { force, language }: Output): Promise<number> {
  try {
    writeFileSync(file, await writeWorkbook(draft), { flag: force ? 'w' : 'wx' });
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    return wrongUse(language, exists ? 'cli/file-exists' : 'cli/cannot-write', { file });
  }
  tell(say(language, 'cli/written', { file }));
  return EXIT.done;
}

/** An edition by its name, or by the file that holds it. */
function known(name: string, language: Language): Edition | number {
  const edition = editionById(name);
  if (edition) return edition;
  if (/\.(?:ya?ml|xlsx)$/i.test(name) && existsSync(name)) return takeStandardFile(name, language) ?? EXIT.unreadable;
  return wrongUse(language, 'cli/unknown-standard', { standard: name, known: editionIds() });
}
