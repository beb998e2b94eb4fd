/** The published shape of a verdict, as an object and, for thousands of verdicts, as ready bytes. */
import type { CriterionVerdict, Verdict } from '../model/verdict';

/** The published shape of a verdict. */
export function verdictJson({ star, stars }: Verdict): { star: number; stars: Record<string, object[]> } {
  const tables: Record<string, object[]> = {};
  for (const { star: column, criteria } of stars) tables[column] = criteria.map(row);
  return { star, stars: tables };
}

function row({ clause, category, kind, expected, actual }: CriterionVerdict): object {
  return { clause, category, kind, expected, actual };
}

/** A text whose every letter is one byte of UTF-8: such texts are joined and written without being encoded again. */
export type Bytes = string;

/** A text as it goes into the output. */
export function bytesOf(text: string): Bytes {
  return Buffer.from(text, 'utf8').toString('latin1');
}

/** What applicants wrote is remembered up to so many words. */
const REMEMBERED = 4096;

type Expected = CriterionVerdict['expected'];
type Actual = CriterionVerdict['actual'];
type Heads = Map<string, Map<string, Map<string, Map<Expected, Bytes>>>>;

/**
 * A writer of verdicts that remembers what it has written of a criterion: `JSON.stringify(verdictJson(verdict))`, the same
 * to the byte. What an edition asks for is the same for everybody; only `actual` is the applicant's.
 */
export function verdictWriter(): (verdict: Verdict) => Bytes {
  const heads: Heads = new Map();
  const tails = new Map<Actual, Bytes>();
  const tailOf = (actual: Actual): Bytes => {
    const before = tails.get(actual);
    if (before !== undefined) return before;
    const made = bytesOf(`${JSON.stringify(actual)}}`);
    if (tails.size >= REMEMBERED) tails.clear();
    tails.set(actual, made);
    return made;
  };
  return ({ star, stars }) => {
    let text = `{"star":${star},"stars":{`;
    let table = '';
    for (const { star: column, criteria } of [...stars].sort((left, right) => left.star - right.star)) {
      text += `${table}"${column}":[`;
      let comma = '';
      for (const verdict of criteria) {
        text += comma + headOf(heads, verdict) + tailOf(verdict.actual);
        comma = ',';
      }
      text += ']';
      table = ',';
    }
    return `${text}}}`;
  };
}

/** A criterion's row up to what the applicant has: bounded by the editions, which nobody but an officer writes. */
function headOf(heads: Heads, verdict: CriterionVerdict): Bytes {
  const { clause, category, kind, expected } = verdict;
  const known = heads.get(clause)?.get(category)?.get(kind)?.get(expected);
  if (known !== undefined) return known;
  const whole = JSON.stringify(row({ ...verdict, actual: null }));
  const made = bytesOf(whole.slice(0, -'null}'.length));
  under(under(under(heads, clause), category), kind).set(expected, made);
  return made;
}

function under<K, V>(map: Map<string, Map<K, V>>, key: string): Map<K, V> {
  const before = map.get(key);
  if (before) return before;
  const made = new Map<K, V>();
  map.set(key, made);
  return made;
}
