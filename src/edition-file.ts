/**
 * The story of an edition as a file: what an officer wrote → an edition that judges, for as long as the program runs. Beside
 * `flow.ts`, which knows the editions there are; this file brings further ones in. It reads no file and has no clock.
 */
import './explain/wording-files';
import { say, type Language } from './flow';
import type { Edition } from './model/edition';
import { finding, type Finding } from './model/finding';
import type { Grid } from './model/grid';
import type { WorkbookDraft } from './model/patch';
import { differenceSheets } from './standard/diff-sheet';
import { addEdition, editionData } from './standard/editions';
import { editionSheets } from './standard/sheet-draft';
import { editionOfSheets } from './standard/sheet-read';
import { readEditionFile, type EditionFile } from './standard/parse';
import { yamlOf, yamlOnto } from './standard/write-yaml';

export type { EditionFile };

/** What came of a file: the edition in use from now on, or all that is wrong with the file. */
export type Used =
  | { readonly edition: Edition; readonly instead: boolean; readonly findings: readonly Finding[] }
  | { readonly findings: readonly Finding[] };

/** An edition file as it came: the text of a YAML file, or the workbook that `standards print --xlsx` wrote. */
export type EditionSource = { readonly text: string } | { readonly grid: Grid };

/** Reads and checks a file; nothing is taken in yet. */
export function readEditionSource(source: EditionSource): ReturnType<typeof readEditionFile> {
  return 'grid' in source ? editionOfSheets(source.grid) : readEditionFile(source.text);
}

/** Reads a file and judges by its edition from now on, in place of a compiled one of the same id. */
export function useEdition(source: EditionSource): Used {
  const read = readEditionSource(source);
  if (!('edition' in read)) return read;
  const { edition } = read;
  const { instead } = addEdition(read);
  const told = finding(instead ? 'edition/loaded-instead' : 'edition/loaded', 'hint', [], {
    standard: edition.id,
    title: edition.title,
  });
  return { edition, instead, findings: [told, ...read.findings] };
}

/** An edition as a workbook that can be changed and read again. */
export function editionWorkbook(id: string, language: Language): WorkbookDraft {
  return editionSheets(editionData(id), (code, values) => say(language, code, values));
}

/** What changed from one edition to another, as a workbook. */
export function differencesWorkbook(from: Edition, to: Edition, language: Language): WorkbookDraft {
  return differenceSheets(from, to, (code, values) => say(language, code, values));
}

/** The text of an edition file; onto an older text, its comments and order stay where they can. */
export function editionYaml(data: unknown, comment: string, older?: string): string {
  return (older === undefined ? undefined : yamlOnto(older, data)) ?? yamlOf(data, comment);
}
