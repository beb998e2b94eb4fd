/** The criteria of a star that stand in its way, those for a person to judge, and the others, as the verdict says. */
import type { Checked } from '../flow';
import type { Star } from '../model/star';
import type { CriterionVerdict, Lacking, StarVerdict } from '../model/verdict';

export function missingOf({ lacking }: Checked, looked: Star): Lacking {
  return lacking.find(({ star }) => star === looked) ?? { star: looked, needed: [], instead: [] };
}

export function reviewOf(verdict: StarVerdict): CriterionVerdict[] {
  return verdict.criteria.filter(({ kind }) => kind === 'review');
}

export function heldOf(verdict: StarVerdict): CriterionVerdict[] {
  return verdict.criteria.filter(({ kind }) => kind === 'met' || kind === 'exempt');
}
