import { basisNamed, DEFAULT_EDITION, judgePairs, type Judged } from '../judge';
import type { Batch, Edition } from '../model/edition';
import { isUnclear, type Facts } from '../model/facts';
import { failure, isEmpty, type Answer, type CellInput, type Matrix } from './answer';
import { dayOfInput, FIRST_SERIAL } from './day';
import { pairsOf } from './pairs';

/**
 * STARLEVEL(labels, values, [standard]): the 预评星级 0, 3, 4 or 5.
 * Wrong shapes, an unknown standard or an unreadable amount give #VALUE! with the row; no known label at all gives #N/A.
 */
export function starLevel(labels: Matrix, values: Matrix, standard?: CellInput): Answer<number> {
  const judged = judgedRange(labels, values, standard);
  return 'error' in judged ? judged : judged.verdict.star;
}

/** The verdict on a range, shared by STARLEVEL and UNMET. */
export function judgedRange(labels: Matrix, values: Matrix, standard?: CellInput): Answer<Judged> {
  const basis = basisOf(standard);
  if ('error' in basis) return basis;
  const pairs = pairsOf(labels, values);
  if ('error' in pairs) return pairs;
  if ('day' in basis) return judgePairs(undefined, pairs, basis.day);
  const judged = judgePairs(basis.edition, pairs, basis.batch?.cutOff);
  if (judged.facts.values.size === 0) return failure('#N/A', 'function/no-known-label', { standard: basis.edition.id });
  const bad = firstUnreadable(basis.edition, judged.facts);
  if (bad) return failure('#VALUE!', 'function/unreadable-row', { row: bad.row + 1, label: bad.key, said: bad.said });
  return judged;
}

/** The first amount or time that could not be read, by the row of its pair. */
function firstUnreadable(
  edition: Edition,
  facts: Facts,
): { readonly row: number; readonly key: string; readonly said: string } | undefined {
  for (const { key, kind } of edition.facts) {
    const entry = kind === 'mark' || kind === 'text' ? undefined : facts.values.get(key);
    if (entry && isUnclear(entry.value)) return { row: entry.cells[0]?.row ?? 0, key, said: entry.value.unclear };
  }
  return undefined;
}

export interface Basis {
  readonly edition: Edition;
  readonly batch?: Batch;
}

/**
 * What `standard` names: an edition (`2024`), the edition of a batch (`2020-1`) or of a day; a day on which none was in force
 * stays a day, under which everything is open.
 */
export function basisOf(standard: CellInput): Answer<Basis | { readonly day: string }> {
  const said = isEmpty(standard) ? DEFAULT_EDITION : String(standard).trim();
  const asDay = typeof standard === 'number' ? standard >= FIRST_SERIAL : /\d{4}\D+\d{1,2}\D+\d{1,2}/u.test(said);
  const day = asDay ? dayOfInput(standard, 'end') : undefined;
  return basisNamed(day ?? said) ?? failure('#VALUE!', 'function/unknown-standard', { standard: said });
}

/** The edition alone, for what no edition can answer in part. */
export function editionOf(standard: CellInput): Answer<Edition> {
  const basis = basisOf(standard);
  if ('error' in basis) return basis;
  return 'day' in basis ? failure('#N/A', 'function/none-in-force', { day: basis.day }) : basis.edition;
}
