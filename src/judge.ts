/**
 * The short story: labels and values → verdict, with the words to say it in. What worksheet functions and `facts` need of the core;
 * they are there without the forms.
 */
import { evaluate } from './evaluate/evaluate';
import { notInForce } from './evaluate/not-in-force';
import { readPairs, type Pair } from './form/pairs';
import type { Edition } from './model/edition';
import type { Facts } from './model/facts';
import type { Finding } from './model/finding';
import type { Verdict } from './model/verdict';
import { editionOn, isInForce } from './standard/in-force';

export { learn, remedy, say, type Language } from './explain/wording';
export { readDay } from './form/day';
export { basisNamed } from './standard/basis';
export { DEFAULT_EDITION, editionIds } from './standard/editions';
export { editionOn };
export type { Pair };

/** A verdict on bare labels and values. */
export interface Judged {
  readonly facts: Facts;
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
}

/** `edition` undefined: none was in force on the day `asOf`, and the verdict says so. */
export function judgePairs(edition: Edition | undefined, pairs: readonly Pair[], asOf?: string): Judged {
  const outside = asOf !== undefined && (!edition || !isInForce(edition, asOf));
  const read = edition ? readPairs(edition, pairs, asOf === undefined ? {} : { asOf }) : NOTHING_READ;
  const { facts, findings } = read;
  const verdict =
    !edition || outside ? notInForce(asOf ?? '', edition, editionOn(asOf ?? '')) : evaluate(edition, facts);
  return { facts, verdict, findings };
}

const NOTHING_READ: ReturnType<typeof readPairs> = { facts: { values: new Map() }, findings: [] };
