/** The published shape of a verdict, as an object and, for thousands of verdicts, as ready bytes. */
import type { CriterionVerdict, Verdict } from '../model/verdict';
import { bytesOf, REMEMBERED, type Bytes } from './bytes';

/** The published shape of a verdict. */
export function verdictJson({ star, stars }: Verdict): { star: number; stars: Record<string, object[]> } {
  const tables: Record<string, object[]> = {};
  for (const { star: column, criteria } of stars) tables[column] = criteria.map(row);
  return { star, stars: tables };
}

type Shown = Pick<CriterionVerdict, 'clause' | 'category' | 'kind' | 'expected' | 'actual'>;

function row({ clause, category, kind, expected, actual }: Shown): object {
  return { clause, category, kind, expected, actual };
}

/** A row as far as it is the edition's. */
interface Row extends Pick<CriterionVerdict, 'category' | 'kind' | 'expected'> {
  readonly bytes: Bytes;
}

/**
 * A writer of verdicts that remembers what it has written of a criterion: `JSON.stringify(verdictJson(verdict))`, the same
 * to the byte. What an edition asks for is the same for everybody; only `actual` is the applicant's.
 */
export function verdictWriter(): (verdict: Verdict) => Bytes {
  /** By clause: few rows each, as many as it has kinds and numbers; nobody but an officer writes editions. */
  const rows = new Map<string, Row[]>();
  const tails = new Map<CriterionVerdict['actual'], Bytes>();
  const tailOf = (actual: CriterionVerdict['actual']): Bytes => {
    const before = tails.get(actual);
    if (before !== undefined) return before;
    const made = bytesOf(`${JSON.stringify(actual)}}`);
    if (tails.size >= REMEMBERED) tails.clear();
    tails.set(actual, made);
    return made;
  };
  return ({ star, stars }) => {
    const text = [`{"star":${star},"stars":{`];
    let table = '';
    for (const { star: column, criteria } of [...stars].sort((left, right) => left.star - right.star)) {
      text.push(`${table}"${column}":[`);
      let comma = false;
      for (const verdict of criteria) {
        if (comma) text.push(',');
        text.push(rowOf(rows, verdict), tailOf(verdict.actual));
        comma = true;
      }
      text.push(']');
      table = ',';
    }
    text.push('}}');
    return text.join('');
  };
}

/** A criterion's row up to what the applicant has. */
function rowOf(rows: Map<string, Row[]>, { clause, category, kind, expected }: CriterionVerdict): Bytes {
  let known = rows.get(clause);
  if (!known) rows.set(clause, (known = []));
  for (const each of known) {
    if (each.kind === kind && each.expected === expected && each.category === category) return each.bytes;
  }
  const json = JSON.stringify(row({ clause, category, kind, expected, actual: null }));
  const bytes = bytesOf(json.slice(0, -'null}'.length));
  known.push({ category, kind, expected, bytes });
  return bytes;
}
