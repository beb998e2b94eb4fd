import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { addedEditions } from '../editions';
import { consolidate, summaryDraft, type SummaryContent } from '../consolidate';
import { DEFAULT_EDITION, editionIds, editionById, say, type CheckOptions, type Language } from '../flow';
import type { ColumnSet, Received } from '../model/summary';
import { nodeCodec } from '../workbook/xlsx/node';
import { writeMarked } from '../workbook/xlsx/write-marked';
import { complain, EXIT, print, tell, wrongUse } from './output';
import { LISTS, readColumns, readLists } from './summarize-lists';
import { backupOf, openOutput, type Output } from './summarize-output';
import { progress } from './summarize-progress';
import { readAll } from './summarize-read';
import { sourcesOf, type Source } from './summarize-sources';
import { NO_STATE, openState, type State } from './summarize-state';
import { summaryJson, summaryText } from './summarize-text';

export interface SummarizeRequest extends CheckOptions {
  readonly paths: readonly string[];
  readonly output: string;
  readonly prior?: string;
  readonly roster?: string;
  readonly blacklist?: string;
  readonly stars?: string;
  /** A column set, or a table whose headings become one. */
  readonly columns?: string;
  /** 填报单位 */
  readonly unit?: string;
  readonly resume?: string;
  readonly live: boolean;
  readonly json: boolean;
  readonly strict: boolean;
  readonly force: boolean;
  readonly language: Language;
}

/** Many files → one summary workbook, told on standard output. One bad file never stops the rest. */
export async function summarize(request: SummarizeRequest): Promise<number> {
  const { language, output: path } = request;
  const columns = readColumns(request.columns, language);
  if (!columns || !knownEdition(request)) return EXIT.wrongUse;
  const output = openOutput(path, columns, request.force, language);
  if (!output) return EXIT.wrongUse;
  const { sources, skipped } = sourcesOf(request.paths, ownFiles(request));
  if (sources.length + skipped.length === 0) return wrongUse(language, 'summary/nothing');
  const lists = await readLists(request, language);
  if (!lists) return EXIT.unreadable;
  const state = stateOf(request, columns);
  if (!state) return wrongUse(language, 'summary/state-unwritable', { file: request.resume ?? '' });
  const received = [...(await readFiles(request, columns, sources, state)), ...skipped];
  const { unit, standard, live } = request;
  const content = consolidate(received, {
    ...{ columns, lists, live },
    ...(unit === undefined ? {} : { unit }),
    ...(standard === undefined ? {} : { standard }),
    ...(output.previous ? { previous: output.previous } : {}),
  });
  if (!(await written(content, output, language))) return wrongUse(language, 'cli/cannot-write', { file: path });
  print(request.json ? JSON.stringify(summaryJson(content, path, language), null, 2) : summaryText(content, language));
  return exitOf(content, request.strict);
}

function knownEdition({ standard, batch, language }: SummarizeRequest): boolean {
  const edition = editionById(standard ?? DEFAULT_EDITION);
  if (!edition) {
    complain(language, 'cli/unknown-standard', { standard: standard ?? '', known: editionIds() });
    return false;
  }
  const known = edition.batches.map(({ id }) => id);
  if (batch === undefined || known.includes(batch)) return true;
  complain(language, 'cli/unknown-batch', { batch, known });
  return false;
}

/** Files that are ours or told by an option: never taken for something handed in. */
function ownFiles(request: SummarizeRequest): string[] {
  const lists = LISTS.map((name) => request[name]);
  const own = [request.output, backupOf(request.output, request.language), request.columns, request.resume, ...lists];
  return own.filter((path) => path !== undefined);
}

/** The same program and the same options, or nothing is believed: a rule may have changed in between. */
function stateOf({ resume, standard, batch, asOf, target }: SummarizeRequest, columns: ColumnSet): State | undefined {
  if (resume === undefined) return NO_STATE;
  const program = createHash('sha256').update(readFileSync(__filename));
  const options = JSON.stringify([standard, batch, asOf, target, columns, addedEditions().map(({ data }) => data)]);
  try {
    return openState(resume, program.update(options).digest('hex'));
  } catch {
    return undefined;
  }
}

async function readFiles(
  { standard, batch, asOf, target, resume, language }: SummarizeRequest,
  columns: ColumnSet,
  sources: readonly Source[],
  state: State,
): Promise<Received[]> {
  let done = 0;
  const stop = () => {
    const code = resume === undefined ? 'summary/interrupted' : 'summary/interrupted-resume';
    tell(`\n${say(language, code, { done, count: sources.length })}`);
    process.exit(130);
  };
  process.once('SIGINT', stop);
  const show = progress(language);
  const options = {
    columns,
    ...(standard === undefined ? {} : { standard }),
    ...(batch === undefined ? {} : { batch }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(target === undefined ? {} : { target }),
  };
  const onProgress = (now: number, count: number) => {
    done = now;
    show(now, count);
  };
  const received = await readAll({ sources, options, state, onProgress });
  process.off('SIGINT', stop);
  if (state.resumed() > 0) tell(say(language, 'summary/resumed', { count: state.resumed() }));
  return received;
}

async function written(content: SummaryContent, output: Output, language: Language): Promise<boolean> {
  const { draft, marks } = summaryDraft(content, language);
  return output.write(await writeMarked(draft, marks, nodeCodec));
}

function exitOf({ received, findings, rows }: SummaryContent, strict: boolean): number {
  if (received.some(({ kind }) => kind === 'unread')) return EXIT.unreadable;
  const wanting = findings.some(({ severity }) => severity !== 'hint') || rows.some(({ state }) => state !== 'met');
  return strict && wanting ? EXIT.findings : EXIT.done;
}
