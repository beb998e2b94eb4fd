import { createInterface } from 'node:readline';
import { basisNamed, DEFAULT_EDITION, editionIds, editionOn, judgePairs, readDay, say, type Language } from '../flow';
import type { Verdict } from '../model/verdict';
import { EXIT, print } from './output';

/** Lines are collected into blocks of about this many characters, so that a fast stream is not written line by line. */
const BLOCK = 1 << 16;

/** What a line of input says: facts of one applicant under an edition. */
interface FactsLine {
  readonly standard?: string;
  readonly values: Readonly<Record<string, string | number | boolean | null>>;
  readonly asOf?: string;
}

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
  let block = '';
  let line = 0;
  for await (const text of createInterface({ input, crlfDelay: Infinity })) {
    line++;
    if (text.trim() === '') continue;
    const answer = answerTo(text, standard, line, language);
    if ('error' in answer) exit = EXIT.unreadable;
    block += `${JSON.stringify(answer)}\n`;
    if (block.length < BLOCK) continue;
    print(block);
    block = '';
  }
  if (block !== '') print(block);
  return exit;
}

function answerTo(text: string, standard: string | undefined, line: number, language: Language): object {
  const read = parseLine(text);
  if (!read) return { line, error: say(language, 'cli/bad-facts-line', { line }) };
  const day = read.asOf === undefined ? undefined : readDay(read.asOf, 'end');
  if (day !== undefined && typeof day !== 'string')
    return { line, error: say(language, 'cli/bad-day', { said: read.asOf ?? '' }) };
  const named = read.standard ?? standard;
  const basis = named === undefined ? basisOn(day) : basisNamed(named);
  if (!basis) {
    return { line, error: say(language, 'cli/unknown-standard', { standard: named ?? '', known: editionIds() }) };
  }
  const { edition, batch } = 'day' in basis ? { edition: undefined, batch: undefined } : basis;
  const asOf = day ?? ('day' in basis ? basis.day : batch?.cutOff);
  const pairs = Object.entries(read.values).map(([label, value]) => ({ path: [label], value }));
  const { verdict, findings } = judgePairs(edition, pairs, asOf);
  const answer = verdictJson(verdict);
  if (findings.length === 0) return answer;
  return { ...answer, findings: findings.map(({ code, values }) => ({ code, what: say(language, code, values) })) };
}

/** Where no edition is named, the one in force on the day; without a day, the one of today's officers. */
function basisOn(day: string | undefined): ReturnType<typeof basisNamed> {
  if (day === undefined) return basisNamed(DEFAULT_EDITION);
  const edition = editionOn(day);
  return edition ? { edition } : { day };
}

/** The published shape of a verdict. */
export function verdictJson({ star, stars }: Verdict): { star: number; stars: Record<string, object[]> } {
  const tables: Record<string, object[]> = {};
  for (const { star: column, criteria } of stars) {
    tables[column] = criteria.map(({ clause, category, kind, expected, actual }) => ({
      clause,
      category,
      kind,
      expected,
      actual,
    }));
  }
  return { star, stars: tables };
}

function parseLine(text: string): FactsLine | undefined {
  try {
    const line: unknown = JSON.parse(text);
    if (typeof line !== 'object' || line === null || !('values' in line)) return undefined;
    const { values, standard, asOf } = line as { values: unknown; standard?: unknown; asOf?: unknown };
    if (typeof values !== 'object' || values === null || Array.isArray(values)) return undefined;
    const plain = Object.values(values).every(
      (value) => value === null || ['string', 'number', 'boolean'].includes(typeof value),
    );
    if (!plain) return undefined;
    return {
      values: values as FactsLine['values'],
      ...(typeof standard === 'string' || typeof standard === 'number' ? { standard: String(standard) } : {}),
      ...(typeof asOf === 'string' ? { asOf } : {}),
    };
  } catch {
    return undefined;
  }
}
