/** The published shape of a verdict, as an object and, for thousands of verdicts, as ready bytes. */
import type { CriterionVerdict, Verdict } from '../model/verdict';
import { REMEMBERED } from './bytes';
import type { Page } from './page';

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

/** A row as far as it is the edition's, with a comma before it. */
interface Row extends Pick<CriterionVerdict, 'category' | 'kind' | 'expected'> {
  readonly bytes: Uint8Array;
}

/** What the verdicts so far have been written with. */
interface Written {
  /** By clause: few rows each, as many as it has kinds and numbers; nobody but an officer writes editions. */
  readonly rows: Map<string, Row[]>;
  /** By what the applicant has. */
  readonly tails: Map<CriterionVerdict['actual'], Uint8Array>;
}

/**
 * A writer of verdicts that remembers what it has written of a criterion: `JSON.stringify(verdictJson(verdict))`, the same
 * to the byte. What an edition asks for is the same for everybody; only `actual` is the applicant's. `more`, properties in
 * JSON with a comma before them, goes to the end.
 */
export function verdictWriter(): (verdict: Verdict, page: Page, more?: string) => void {
  const written: Written = { rows: new Map(), tails: new Map() };
  return ({ star, stars }, page, more = '') => {
    page.text(`{"star":${star},"stars":{`);
    let comma = '';
    for (const { star: column, criteria } of [...stars].sort((left, right) => left.star - right.star)) {
      page.text(`${comma}"${column}":[`);
      comma = ',';
      let first = true;
      for (const verdict of criteria) {
        const bytes = rowOf(verdict, written);
        page.put(first ? bytes.subarray(1) : bytes);
        page.put(tailOf(verdict, written));
        first = false;
      }
      page.put(TABLE_ENDS);
    }
    if (more === '') page.put(VERDICT_ENDS);
    else page.text(`}${more}}`);
  };
}

const TABLE_ENDS = Buffer.from(']');
const VERDICT_ENDS = Buffer.from('}}');

/** A criterion's row up to what the applicant has. */
function rowOf({ clause, category, kind, expected }: CriterionVerdict, { rows }: Written): Uint8Array {
  let known = rows.get(clause);
  if (!known) rows.set(clause, (known = []));
  for (const each of known) {
    if (each.kind === kind && each.expected === expected && each.category === category) return each.bytes;
  }
  const json = JSON.stringify(row({ clause, category, kind, expected, actual: null }));
  const bytes = Buffer.from(`,${json.slice(0, -'null}'.length)}`);
  known.push({ category, kind, expected, bytes });
  return bytes;
}

function tailOf({ actual }: CriterionVerdict, { tails }: Written): Uint8Array {
  const before = tails.get(actual);
  if (before !== undefined) return before;
  const made = Buffer.from(`${JSON.stringify(actual)}}`);
  if (tails.size >= REMEMBERED) tails.clear();
  tails.set(actual, made);
  return made;
}
