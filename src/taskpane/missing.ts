/** The criteria of a star that stand in its way, those for a person to judge, and the others, as the verdict says. */
import type { CriterionVerdict, StarVerdict } from '../model/verdict';

export function missingOf(verdict: StarVerdict): CriterionVerdict[] {
  return verdict.criteria.filter(({ kind }) => kind === 'unmet' || kind === 'open');
}

export function reviewOf(verdict: StarVerdict): CriterionVerdict[] {
  return verdict.criteria.filter(({ kind }) => kind === 'review');
}

export function heldOf(verdict: StarVerdict): CriterionVerdict[] {
  return verdict.criteria.filter(({ kind }) => kind === 'met' || kind === 'exempt');
}
