import { columnSetInText, columnSetOfTable, PROPOSED, type Lists } from '../consolidate';
import { findingRow, say, type Language } from '../flow';
import { finding, type Finding } from '../model/finding';
import type { ColumnSet, ReceivedTable } from '../model/summary';
import { openWorkbook } from '../workbook/intake/open';
import { nodeCodec } from '../workbook/xlsx/node';
import { readBytes } from './files';
import { tell } from './output';
import { readAll } from './summarize-read';
import { NO_STATE } from './summarize-state';

/** Owns what is read before the first application: the lists to compare with, and the column set. One that fails ends the run. */

export const LISTS = ['prior', 'roster', 'blacklist', 'stars'] as const;

/** Undefined when a list cannot be read: the user has been told. */
export async function readLists(
  paths: Readonly<Partial<Record<(typeof LISTS)[number], string>>>,
  language: Language,
): Promise<Lists | undefined> {
  const lists: Partial<Record<(typeof LISTS)[number], ReceivedTable>> = {};
  for (const name of LISTS) {
    const path = paths[name];
    if (path === undefined) continue;
    const sources = [{ file: path, read: () => readBytes(path) }];
    const [received] = await readAll({ sources, options: {}, list: true, state: NO_STATE });
    if (received?.kind === 'table') lists[name] = received;
    else {
      const why = (received?.findings ?? []).map((found) => sentence(found, language)).join('；');
      tell(say(language, 'summary/list-unreadable', { file: path, why }));
      return undefined;
    }
  }
  return lists;
}

/** The column set asked for: ours, a YAML file, or the headings of a bureau's own table. Undefined: the user has been told. */
export function readColumns(path: string | undefined, language: Language): ColumnSet | undefined {
  if (path === undefined) return PROPOSED;
  const read = /\.ya?ml$/i.test(path) ? columnsInYaml(path) : columnsInTable(path);
  if ('findings' in read) {
    for (const found of read.findings) tell(sentence(found, language));
    return undefined;
  }
  for (const { heading, aliases, guessed } of read.columns.columns) {
    if (guessed) tell(say(language, 'summary/told-guessed', { heading, fact: aliases[0] ?? '' }));
  }
  return read.columns;
}

type Columns = ReturnType<typeof columnSetInText>;

function columnsInTable(path: string): Columns {
  const read = readBytes(path);
  if ('finding' in read) return { findings: [read.finding] };
  const opened = openWorkbook(read.bytes, nodeCodec);
  if ('findings' in opened) return opened;
  const columns = columnSetOfTable(opened.grid);
  return columns ? { columns } : { findings: [finding('summary/not-a-table', 'error', [])] };
}

function columnsInYaml(path: string): Columns {
  const read = readBytes(path);
  return 'finding' in read ? { findings: [read.finding] } : columnSetInText(new TextDecoder().decode(read.bytes));
}

function sentence(found: Finding, language: Language): string {
  const { what, remedy } = findingRow(language, found);
  return remedy === '' ? what : `${what} → ${remedy}`;
}
