import { basisNamed, DEFAULT_EDITION, editionIds, editionOn, judgePairs, readDay, say, type Language } from '../judge';
import type { Verdict } from '../model/verdict';
import { textOf, bytesOf, type Bytes } from './bytes';
import { lineReader, type FactsLine } from './facts-line';
import { EXIT, problem, writeBeside } from './output';
import { Page } from './page';
import { verdictWriter } from './verdict-json';

/** Answers are kept back until those of one piece of input are together, up to about this many bytes. */
const BLOCK = 1 << 20;
const LINE_ENDS = Buffer.from('\n');
const MARK = bytesOf('\ufeff');

/**
 * NDJSON in, NDJSON out, line for line: `{"standard":"2024","values":{"计算资源":true,"上云投入":6}}` →
 * `{"star":…,"stars":{"3":[{"clause","category","kind","expected","actual"}]}}`. A bad line answers with an error and the
 * rest goes on; the exit code then says so.
 */
export async function facts(
  input: NodeJS.ReadableStream,
  standard: string | undefined,
  language: Language,
): Promise<number> {
  let exit: number = EXIT.done;
  let line = 0;
  const [read, write] = [lineReader(), verdictWriter()];
  // One is written by the system while the other is filled.
  let [page, other] = [new Page(2 * BLOCK), new Page(2 * BLOCK)];
  let writing = Promise.resolve();
  const flush = async () => {
    await writing;
    writing = writeBeside(page.filled());
    [page, other] = [other, page];
  };
  for await (const lines of linesOf(input)) {
    for (const said of lines) {
      const bytes = plainLine(said, line);
      line++;
      if (!bytes.startsWith('{') && textOf(bytes).trim() === '') continue;
      const answer = answerTo(read(bytes), standard, line, language);
      if ('error' in answer) {
        exit = EXIT.unreadable;
        page.text(JSON.stringify(answer));
      } else {
        const { verdict, findings } = answer;
        write(verdict, page, findings.length === 0 ? '' : `,"findings":${JSON.stringify(findings)}`);
      }
      page.put(LINE_ENDS);
      if (page.length >= BLOCK) await flush();
    }
    // Whoever waits for an answer before asking on gets it.
    await flush();
  }
  await writing;
  return exit;
}

/** The lines of each piece of input, as soon as they are whole; the last line need not end. */
async function* linesOf(input: NodeJS.ReadableStream): AsyncGenerator<readonly Bytes[]> {
  input.setEncoding('latin1');
  let begun = '';
  for await (const piece of input) {
    // A line of many pieces is not looked through anew with each of them.
    if (!piece.includes('\n')) {
      begun += piece as string;
      continue;
    }
    const lines = `${begun}${piece as string}`.split('\n');
    begun = lines.pop() ?? '';
    yield lines;
  }
  if (begun !== '') yield [begun];
}

/** As Windows writes them, lines end with a return, and three bytes before the first one say UTF-8. */
function plainLine(bytes: Bytes, before: number): Bytes {
  const from = before === 0 && bytes.startsWith(MARK) ? MARK.length : 0;
  return bytes.slice(from, bytes.endsWith('\r') ? -1 : undefined);
}

type Answer =
  | { readonly line: number; readonly error: string }
  | { readonly verdict: Verdict; readonly findings: readonly { readonly code: string; readonly what: string }[] };

function answerTo(read: FactsLine | undefined, standard: string | undefined, line: number, language: Language): Answer {
  if (!read) return { line, error: problem(language, 'cli/bad-facts-line', { line }) };
  const day = read.asOf === undefined ? undefined : readDay(read.asOf, 'end');
  if (day !== undefined && typeof day !== 'string')
    return { line, error: problem(language, 'cli/bad-day', { said: read.asOf ?? '' }) };
  const named = read.standard ?? standard;
  const basis = named === undefined ? basisOn(day) : basisNamed(named);
  if (!basis) {
    return { line, error: problem(language, 'cli/unknown-standard', { standard: named ?? '', known: editionIds() }) };
  }
  const { edition, batch } = 'day' in basis ? { edition: undefined, batch: undefined } : basis;
  const asOf = day ?? ('day' in basis ? basis.day : batch?.cutOff);
  const { verdict, findings } = judgePairs(edition, read.pairs, asOf);
  return { verdict, findings: findings.map(({ code, values }) => ({ code, what: say(language, code, values) })) };
}

/** Where no edition is named, the one in force on the day; without a day, the one of today's officers. */
function basisOn(day: string | undefined): ReturnType<typeof basisNamed> {
  if (day === undefined) return basisNamed(DEFAULT_EDITION);
  const edition = editionOn(day);
  return edition ? { edition } : { day };
}
