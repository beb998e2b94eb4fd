import { existsSync, writeFileSync } from 'node:fs';
import { reportDraft, rowsOf, sample, sampleDraft, shareOf, unpublished } from '../follow-up';
import { editionById, editionIds, findingRow, say, type Language } from '../flow';
import type { WorkbookDraft } from '../model/patch';
import type { ReceivedTable } from '../model/summary';
import { writeWorkbook } from '../workbook/xlsx/write-workbook';
import { readBytes } from './files';
import { complain, EXIT, print, tell, wrongUse } from './output';
import { readAll } from './summarize-read';
import { NO_STATE } from './summarize-state';

/** What is due once the summary stands: the on-site sample, and the report with the list to be published. */

interface AfterRequest {
  readonly tables: readonly string[];
  readonly output: string;
  readonly force: boolean;
  readonly language: Language;
}

export interface SampleRequest extends AfterRequest {
  /** Percent; the edition's own when left out. */
  readonly share?: number;
  /** Today when left out: it is stated, and whoever draws with it draws the same. */
  readonly seed?: string;
  readonly standard?: string;
  readonly json: boolean;
}

export async function writeSample(request: SampleRequest): Promise<number> {
  const { language, output, standard } = request;
  if (standard !== undefined && !editionById(standard))
    return wrongUse(language, 'cli/unknown-standard', { standard, known: editionIds() });
  const tables = await readTables(request);
  if (!tables) return EXIT.unreadable;
  const seed = request.seed ?? new Date().toISOString().slice(0, 10);
  const drawn = sample(rowsOf(tables), request.share ?? shareOf(standard), seed);
  if (drawn.population.length === 0) return wrongUse(language, 'summary/nothing');
  if (!(await write(request, sampleDraft(drawn, language)))) return EXIT.wrongUse;
  const { population, share } = drawn;
  const names = drawn.drawn.map(({ row, number }) => ({
    number,
    name: row.values['企业名称'] ?? null,
    uscc: row.values['统一社会信用代码'] ?? null,
    star: row.values['申报星级'] ?? null,
  }));
  if (request.json)
    print(JSON.stringify({ output, seed, share, population: population.length, drawn: names }, null, 2));
  else {
    print(say(language, 'summary/sample-facts', { population: population.length, share, count: names.length, seed }));
    for (const { number, name } of names) print(`  ${number}  ${String(name ?? '')}`);
  }
  return EXIT.done;
}

export interface ReportRequest extends AfterRequest {
  readonly unit?: string;
}

export async function writeReport(request: ReportRequest): Promise<number> {
  const tables = await readTables(request);
  if (!tables) return EXIT.unreadable;
  const rows = rowsOf(tables);
  if (rows.length === 0) return wrongUse(request.language, 'summary/nothing');
  const unit = request.unit ?? tables.map((table) => table.unit).find((name) => name !== '') ?? '';
  if (!(await write(request, reportDraft(rows, unit, request.language)))) return EXIT.wrongUse;
  const out = unpublished(rows);
  if (out > 0) tell(say(request.language, 'summary/publicity-out', { count: out }));
  return EXIT.done;
}

async function readTables({ tables, language }: AfterRequest): Promise<ReceivedTable[] | undefined> {
  const sources = tables.map((file) => ({ file, read: () => readBytes(file) }));
  const received = await readAll({ sources, options: {}, list: true, state: NO_STATE });
  for (const { file, kind, findings } of received) {
    if (kind === 'table') continue;
    const why = findings.map((found) => findingRow(language, found).what).join('；');
    tell(say(language, 'summary/list-unreadable', { file, why }));
  }
  const read = received.filter((one): one is ReceivedTable => one.kind === 'table');
  return read.length === received.length ? read : undefined;
}

async function write({ output, force, language }: AfterRequest, draft: WorkbookDraft): Promise<boolean> {
  if (existsSync(output) && !force) {
    complain(language, 'cli/file-exists', { file: output });
    return false;
  }
  try {
    writeFileSync(output, await writeWorkbook(draft));
    tell(say(language, 'cli/written', { file: output }));
    return true;
  } catch {
    complain(language, 'cli/cannot-write', { file: output });
    return false;
  }
}
