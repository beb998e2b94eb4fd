import { DEFAULT_EDITION, editionById, judgePairs, type Judged } from '../flow';
import { failure, isEmpty, type Answer, type CellInput, type Matrix } from './answer';
import { pairsOf } from './pairs';
import type { Edition } from '../model/edition';

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
  const edition = editionOf(standard);
  if ('error' in edition) return edition;
  const pairs = pairsOf(labels, values);
  if ('error' in pairs) return pairs;
  const judged = judgePairs(edition, pairs);
  if (judged.facts.values.size === 0) return failure('#N/A', 'function/no-known-label', { standard: edition.id });
  const bad = judged.unreadable[0];
  if (bad) return failure('#VALUE!', 'function/unreadable-row', { row: bad.row + 1, label: bad.key, said: bad.said });
  return judged;
}

export function editionOf(standard: CellInput): Answer<Edition> {
  const id = isEmpty(standard) ? DEFAULT_EDITION : String(standard).trim();
  return editionById(id) ?? failure('#VALUE!', 'function/unknown-standard', { standard: id });
}
