import type { Star } from '../model/star';
import type { Edition } from '../model/edition';
import type { Facts } from '../model/facts';
import type { CriterionVerdict, StarVerdict, Verdict } from '../model/verdict';
import { askedOf, type Asked } from './asked';
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
  const columns = askedOf(edition);
  const stars = edition.stars.map((star, column) => starVerdict(star, columns[column] ?? [], on));
  return {
    edition: edition.id,
    star: stars.reduce<Verdict['star']>((best, { star, granted }) => (granted && star > best ? star : best), 0),
    stars,
  };
}

function starVerdict(star: Star, asked: readonly Asked[], on: Case): StarVerdict {
  const criteria: CriterionVerdict[] = [];
  let granted = true;
  for (const each of asked) {
    for (const verdict of outcomeOf(each, on).verdicts) {
      criteria.push(verdict);
      granted &&= passes(verdict.kind);
    }
  }
  return { star, granted, criteria };
}

function outcomeOf(asked: Asked, on: Case): Outcome {
  const { only } = asked;
  const applies = only === undefined ? true : holds(only, on.facts);
  if (applies === false && only) return notApplicable(asked, only, on);
  const outcome = excused(asked, on, remembered);
  return only && !applies ? perhaps(outcome, 'step/condition-unknown', only) : outcome;
}

/** Outcomes remembered of a criterion: as many as there are words and marks to be met. */
const REMEMBERED = 6;

function remembered(asked: Asked, on: Case): Outcome {
  const { rests } = asked;
  if (!rests) return judged(asked, on);
  const entry = on.facts.values.get(rests.on);
  for (const before of rests.met) if (before.entry === entry) return before.outcome;
  const outcome = judged(asked, on);
  if (rests.met.length < REMEMBERED) rests.met.push({ entry, outcome });
  return outcome;
}

/** The only switch over shapes. */
function judged(asked: Asked, on: Case): Outcome {
  if (asked.requirement === 'unknown' || asked.requirement === 'shown') return unjudged(asked, on);
  switch (asked.shape) {
    case 'group':
      return group(asked, membersOf(asked.members, on), on.facts);
    case 'count':
      return alone(count(asked, on));
    case 'attest':
      return alone(attest(asked, on));
    case 'choice':
      return alone(choice(asked, on));
    case 'use':
      return alone(use(asked, on));
    case 'amount':
      return alone(amount(asked, on));
    case 'hold':
      return alone(hold(asked, on));
    case 'word':
      return alone(word(asked, on));
  }
}

function membersOf(members: readonly Asked[], on: Case): Member[] {
  const put: Member[] = [];
  for (const asked of members) put.push({ asked, outcome: outcomeOf(asked, on) });
  return put;
}
