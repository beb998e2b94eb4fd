import type { Criterion, GroupCriterion, Many, Requirement } from '../model/criterion';
import type { Star } from '../model/star';
import type { Edition } from '../model/edition';
import type { Facts } from '../model/facts';
import type { CriterionVerdict, StarVerdict, Verdict } from '../model/verdict';
import { attest, choice } from './attest';
import { holds } from './condition';
import { count } from './count';
import { excused, notApplicable, perhaps, unjudged } from './excuse';
import { group, type Member } from './group';
import { amount, hold, use, word } from './measure';
import { alone, passes, type Case, type Outcome } from './ruled';

/**
 * 预评: the verdict of an edition on what is known of one applicant. Pure: the same facts give the same verdict, whatever
 * was judged before. A star is granted when every criterion of it is met, exempt or for review; the highest such star wins.
 */
export function evaluate(edition: Edition, facts: Facts): Verdict {
  const on: Case = { edition, facts, marks: new Map() };
  const stars = edition.stars.map((star, column) => starVerdict(star, column, on));
  return {
    edition: edition.id,
    star: stars.reduce<Verdict['star']>((best, { star, granted }) => (granted && star > best ? star : best), 0),
    stars,
  };
}

const NO_VERDICTS: readonly CriterionVerdict[] = [];

function starVerdict(star: Star, column: number, on: Case): StarVerdict {
  const criteria: CriterionVerdict[] = [];
  let granted = true;
  for (const criterion of on.edition.criteria) {
    for (const verdict of outcomeOf(criterion, column, on)?.verdicts ?? NO_VERDICTS) {
      criteria.push(verdict);
      granted &&= passes(verdict.kind);
    }
  }
  return { star, granted, criteria };
}

/** The outcome for one star column; undefined where the star does not ask for the criterion. */
function outcomeOf(criterion: Criterion, column: number, on: Case): Outcome | undefined {
  if ((criterion.requires[column] ?? null) === null) return undefined;
  const { only, exemptions } = criterion;
  const applies = only === undefined ? true : holds(only, on.facts);
  if (applies === false && only) return notApplicable(criterion, only, column, on);
  const outcome =
    exemptions.length === 0
      ? judged(criterion, column, on)
      : excused(criterion, column, on, (instead) => judged(criterion, column, on, instead));
  return only && !applies ? perhaps(outcome, 'step/condition-unknown', only) : outcome;
}

/** The only switch over shapes. `instead` takes the place of the printed requirement. */
function judged(criterion: Criterion, column: number, on: Case, instead?: number | string): Outcome {
  const printed = criterion.requires[column] ?? null;
  if (instead === undefined && (printed === 'unknown' || printed === 'shown')) {
    return unjudged(criterion, printed, column, on);
  }
  // The loader has made sure that what is put instead fits the shape.
  const asked = <T>({ requires }: { readonly requires: readonly Requirement<T>[] }): Requirement<T> =>
    (instead as Requirement<T> | undefined) ?? requires[column] ?? null;
  switch (criterion.shape) {
    case 'group':
      return group(criterion, asked<Many>(criterion), column, membersOf(criterion, column, on), on.facts);
    case 'count':
      return alone(count(criterion, asked(criterion), column, on));
    case 'attest':
      return alone(attest(criterion, asked(criterion), column, on));
    case 'choice':
      return alone(choice(criterion, asked(criterion), column, on));
    case 'use':
      return alone(use(criterion, asked(criterion), column, on));
    case 'amount':
      return alone(amount(criterion, asked(criterion), column, on));
    case 'hold':
      return alone(hold(criterion, asked(criterion), column, on));
    case 'word':
      return alone(word(criterion, asked(criterion), column, on));
  }
}

function membersOf({ criteria }: GroupCriterion, column: number, on: Case): Member[] {
  const members: Member[] = [];
  for (const member of criteria) {
    const outcome = outcomeOf(member, column, on);
    if (outcome) {
      members.push({ criterion: member, outcome });
    }
  }
  return members;
}
