import type { Criterion, Edition, Requirement } from '../model/edition';
import type { Facts } from '../model/facts';
import type { CriterionVerdict, StarVerdict, Verdict } from '../model/verdict';
import { attest, choice } from './attest';
import { holds } from './condition';
import { count, marksOf } from './count';
import { excused, notApplicable, perhaps, unjudged } from './excuse';
import { group } from './group';
import { amount, hold, use, word } from './measure';
import { alone, passes, type Case, type Outcome } from './ruled';

/**
 * 预评: the verdict of an edition on what is known of one applicant. Pure: the same facts give the same verdict, whatever
 * was judged before. A star is granted when every criterion of it is met, exempt or for review; the highest such star wins.
 */
export function evaluate(edition: Edition, facts: Facts): Verdict {
  const on: Case = { edition, facts };
  const judged = edition.criteria.map((criterion) => outcomes(criterion, on));
  const stars = edition.stars.map((star, column): StarVerdict => {
    const criteria = judged.flatMap((outcome) => outcome[column]?.verdicts ?? []);
    return { star, granted: criteria.every(({ kind }) => passes(kind)), criteria };
  });
  return {
    edition: edition.id,
    star: stars.reduce<Verdict['star']>((best, { star, granted }) => (granted && star > best ? star : best), 0),
    stars,
  };
}

/** One outcome per star column; undefined where the star does not ask for the criterion. */
function outcomes(criterion: Criterion, on: Case): (Outcome | undefined)[] {
  const { only } = criterion;
  if (only === undefined) return outcomesOf(criterion, on);
  const applies = holds(only, on.facts);
  if (applies === false) {
    return criterion.requires.map((requirement, column) =>
      requirement === null ? undefined : notApplicable(criterion, only, column, on),
    );
  }
  const judged = outcomesOf(criterion, on);
  return applies ? judged : judged.map((outcome) => outcome && perhaps(outcome, 'step/condition-unknown', only));
}

/** The only switch over shapes. */
function outcomesOf(criterion: Criterion, on: Case): (Outcome | undefined)[] {
  switch (criterion.shape) {
    case 'group': {
      const members = criterion.criteria.map((member) => ({ name: nameOf(member), outcomes: outcomes(member, on) }));
      return each(criterion, on, (requirement, column) => {
        const asked = members.flatMap(({ name, outcomes: all }) =>
          all[column] ? [{ name, outcome: all[column] }] : [],
        );
        return group(criterion, requirement, column, asked);
      });
    }
    case 'count': {
      const marks = marksOf(criterion, on);
      return single(criterion, on, (requirement, column) => count(criterion, requirement, column, marks));
    }
    case 'attest':
      return single(criterion, on, (requirement, column) => attest(criterion, requirement, column, on));
    case 'choice':
      return single(criterion, on, (requirement, column) => choice(criterion, requirement, column, on));
    case 'use':
      return single(criterion, on, (requirement, column) => use(criterion, requirement, column, on));
    case 'amount':
      return single(criterion, on, (requirement, column) => amount(criterion, requirement, column, on));
    case 'hold':
      return single(criterion, on, (requirement, column) => hold(criterion, requirement, column, on));
    case 'word':
      return single(criterion, on, (requirement, column) => word(criterion, requirement, column, on));
  }
}

type Demanding<T> = Criterion & { readonly requires: readonly Requirement<T>[] };

function single<T>(
  criterion: Demanding<T>,
  on: Case,
  judge: (requirement: Requirement<T>, column: number) => CriterionVerdict,
): (Outcome | undefined)[] {
  return each(criterion, on, (requirement, column) => alone(judge(requirement, column)));
}

/** Judges each star column that demands the criterion, unless the applicant is exempt or nothing can be judged. */
function each<T>(
  criterion: Demanding<T>,
  on: Case,
  judge: (requirement: Requirement<T>, column: number) => Outcome,
): (Outcome | undefined)[] {
  const judged = (requirement: Requirement<T>, column: number): Outcome =>
    isUnjudged(requirement) ? unjudged(criterion, requirement, column, on) : judge(requirement, column);
  return criterion.requires.map((requirement, column) => {
    if (requirement === null) return undefined;
    if (criterion.exemptions.length === 0) return judged(requirement, column);
    return excused(criterion, column, on, (instead) =>
      judged(instead === undefined ? requirement : (instead as Requirement<T>), column),
    );
  });
}

function isUnjudged(requirement: unknown): requirement is 'unknown' | 'shown' {
  return requirement === 'unknown' || requirement === 'shown';
}

function nameOf(criterion: Criterion): string {
  return criterion.path.at(-1) ?? '';
}
