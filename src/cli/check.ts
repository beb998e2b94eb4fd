import { basename } from 'node:path';
import { checkGrid, findingRow, markedFilePatches, say, type Checked, type CheckOptions, type Language } from '../flow';
import type { Finding } from '../model/finding';
import { nodeCodec } from '../workbook/xlsx/node';
import { applyPatches } from '../workbook/xlsx/patch';
import { groupLines, groupsOf } from './check-groups';
import { copiesInto, readBytes, workbooksOf } from './files';
import { complain, EXIT, print, tell } from './output';
import { checkedJson } from './json';
import { briefText, checkedText, overview, unreadText } from './report';
import { workbookReader, type WorkbookReader } from './workbook-reader';

export interface CheckRequest extends CheckOptions {
  readonly paths: readonly string[];
  readonly json: boolean;
  readonly strict: boolean;
  readonly language: Language;
  /** Folder for marked copies. */
  readonly marked?: string;
}

/** One file and what came of it. */
export type Outcome = { readonly file: string } & (
  { readonly checked: Checked } | { readonly findings: readonly Finding[] }
);

/** Checks every file; one that cannot be read is reported and never stops the rest. */
export async function check(request: CheckRequest): Promise<number> {
  const { language } = request;
  const files = workbooksOf(request.paths);
  if (files.length === 0) {
    tell(say(language, 'cli/nothing'));
    return EXIT.wrongUse;
  }
  const copy = request.marked === undefined ? undefined : copiesInto(request.marked, files);
  const outcomes: Outcome[] = [];
  const reader = workbookReader();
  try {
    for (const [index, file] of files.entries()) {
      if (files.length > 1)
        tell(say(language, 'cli/progress', { index: index + 1, count: files.length, file: basename(file) }));
      outcomes.push(await checkFile(file, request, reader, copy));
    }
  } finally {
    await reader.close();
  }
  const groups = groupsOf(outcomes);
  if (request.json)
    print(
      JSON.stringify(
        outcomes.map((outcome) => checkedJson(outcome, language, groups.get(outcome))),
        null,
        2,
      ),
    );
  else print(textOf(outcomes, language));
  return exitOf(outcomes, request.strict);
}

type Copy = ReturnType<typeof copiesInto>;

async function checkFile(
  file: string,
  request: CheckRequest,
  reader: WorkbookReader,
  copy: Copy | undefined,
): Promise<Outcome> {
  const read = readBytes(file);
  if ('finding' in read) return { file, findings: [read.finding] };
  const opened = await reader.open(read.bytes);
  if ('findings' in opened) return { file, findings: opened.findings };
  const checked = checkGrid(opened.grid, request);
  if (!('verdict' in checked)) return { file, findings: checked.findings };
  if (copy && opened.readOnly) complain(request.language, 'cli/no-marks', { file: basename(file) });
  else if (copy) writeMarked(file, read.bytes, checked, copy, request.language);
  return { file, checked };
}

function writeMarked(file: string, bytes: Uint8Array, checked: Checked, copy: Copy, language: Language): void {
  const patched = applyPatches(bytes, markedFilePatches(checked, language), nodeCodec);
  if ('findings' in patched) {
    for (const finding of patched.findings) tell(`${basename(file)}: ${findingRow(language, finding).what}`);
    return;
  }
  try {
    const path = copy(file, patched.bytes);
    tell(
      path === undefined
        ? say(language, 'cli/not-over-original', { file })
        : say(language, 'cli/written', { file: path }),
    );
  } catch {
    complain(language, 'cli/cannot-write', { file: basename(file) });
  }
}

/** One file in full; of many, a line each and then only what stands in the way. */
function textOf(outcomes: readonly Outcome[], language: Language): string {
  const [first, second] = outcomes;
  if (first && !second) {
    return 'checked' in first
      ? checkedText(first.file, first.checked, language)
      : unreadText(first.file, first.findings, language);
  }
  const together = groupLines(groupsOf(outcomes), language);
  return [
    overview(outcomes, language),
    ...together,
    ...outcomes.flatMap((outcome) => briefText(outcome, language)),
  ].join('\n\n');
}

function exitOf(outcomes: readonly Outcome[], strict: boolean): number {
  const wrongWords = ({ code }: Finding) => code.startsWith('cli/unknown-');
  if (outcomes.some((outcome) => 'findings' in outcome && outcome.findings.some(wrongWords))) return EXIT.wrongUse;
  if (outcomes.some((outcome) => 'findings' in outcome)) return EXIT.unreadable;
  const wanting = outcomes.some(
    (outcome) =>
      'checked' in outcome &&
      (outcome.checked.findings.some(({ severity }) => severity === 'error') || !targetGranted(outcome.checked)),
  );
  return strict && wanting ? EXIT.findings : EXIT.done;
}

export function targetGranted({ verdict, target }: Checked): boolean {
  return verdict.stars.some(({ star, granted }) => star === target && granted);
}
