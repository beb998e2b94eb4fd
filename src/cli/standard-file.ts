import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { useEdition, type EditionSource } from '../edition-file';
import { fileSentence, say, type Language } from '../flow';
import type { Edition } from '../model/edition';
import { finding, type Finding } from '../model/finding';
import { nodeCodec } from '../workbook/xlsx/node';
import { readXlsx } from '../workbook/xlsx/read';
import { tell } from './output';

/** `--standard-file`: an edition file taken in for this run, and what is said of it. */

/** The edition of the file, in use from now on; undefined when it cannot be used, which has been told. */
export function takeStandardFile(file: string, language: Language): Edition | undefined {
  const source = sourceOf(file);
  const used = 'findings' in source ? source : useEdition(source);
  tellFindings(file, used.findings, language);
  return 'edition' in used ? used.edition : undefined;
}

/** The text of a YAML file or the cells of a workbook, told apart by their bytes. */
export function sourceOf(file: string): EditionSource | { readonly findings: readonly Finding[] } {
  try {
    const bytes = readFileSync(file);
    if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readXlsx(bytes, nodeCodec);
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    const code = error instanceof TypeError ? 'edition/not-a-text' : 'cli/file-not-found';
    return { findings: [finding(code, 'error', [], { file })] };
  }
}

export function tellFindings(file: string, findings: readonly Finding[], language: Language): void {
  for (const found of findings) {
    const { what, remedy } = fileSentence(language, found);
    const severity = found.severity === 'hint' ? '' : `${say(language, `severity/${found.severity}`)} `;
    tell(`${basename(file)}: ${severity}${what}${remedy === '' ? '' : ` → ${remedy}`}`);
  }
}
