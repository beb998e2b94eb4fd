import type { Criterion, Edition, Exemption, Requirement } from '../model/edition';
import type { Facts } from '../model/facts';
import type { CriterionVerdict, StarVerdict, Verdict } from '../model/verdict';
import { attest, choice } from './attest';
import { holds } from './condition';
import { count, marksOf } from './count';
import { group } from './group';
import { amount, hold, use, word } from './measure';
import { NO_CELLS, passes, ruled, step, type Case, type Outcome } from './ruled';

/**
 * 预评: the verdict of an edition on what is known of one applicant. Pure: the same facts give the same verdict, whatever
 * was judged before. A star is granted when every criterion of it is met, exempt or for review; the highest such star wins.
 */
export function evaluate(edition: Edition, facts: Facts): Verdict {
  const on: Case = { edition, facts };
  const columns = edition.stars.map((_, column) => column);
  const judged = edition.criteria.map((criterion) => outcomes(criterion, on));
  const stars = columns.map((column): StarVerdict => {
    const criteria = judged.flatMap((outcome) => outcome[column]?.verdicts ?? []);
    return { star: edition.stars[column] ?? 3, granted: criteria.every(({ kind }) => passes(kind)), criteria };
  });
  return {
    edition: edition.id,
    star: stars.reduce<Verdict['star']>((best, { star, granted }) => (granted && star > best ? star : best), 0),
    stars,
  };
}

/** One outcome per star column; undefined where the star does not ask for the criterion. */
function outcomes(criterion: Criterion, on: Case): (Outcome | undefined)[] {
  const applies = criterion.only === undefined ? true : holds(criterion.only, on.facts);
  if (applies === false) return [];
  const judged = outcomesOf(criterion, on);
  return applies ? judged : judged.map((outcome) => outcome && perhaps(criterion, outcome));
}

/** Nobody said whether the criterion applies to this applicant: what falls short is open, not unmet. */
function perhaps(criterion: Criterion, outcome: Outcome): Outcome {
  if (outcome.kind !== 'unmet') return outcome;
  const why = step('step/condition-unknown', { fact: criterion.only?.fact ?? '' });
  const verdicts = outcome.verdicts.map((verdict) => ({
    ...verdict,
    kind: verdict.kind === 'unmet' ? ('open' as const) : verdict.kind,
    steps: [...verdict.steps, why],
  }));
  return { kind: 'open', verdicts };
}

/** The only switch over shapes. */
function outcomesOf(criterion: Criterion, on: Case): (Outcome | undefined)[] {
  const alone = (verdict: CriterionVerdict): Outcome => ({ kind: verdict.kind, verdicts: [verdict] });
  switch (criterion.shape) {
    case 'group': {
      const members = criterion.criteria.map((member) => ({
        name: member.path.at(-1) ?? '',
        outcomes: outcomes(member, on),
      }));
      return criterion.requires.map((requirement, column) => {
        if (requirement === null) return undefined;
        const asked = members.flatMap(({ name, outcomes: each }) =>
          each[column] ? [{ name, outcome: each[column] }] : [],
        );
        return special(criterion, requirement, column, on) ?? group(criterion, requirement, column, asked);
      });
    }
    case 'count': {
      const marks = marksOf(criterion, on);
      return each(criterion, on, (requirement, column) => alone(count(criterion, requirement, column, marks)));
    }
    case 'attest':
      return each(criterion, on, (requirement, column) => alone(attest(criterion, requirement, column, on)));
    case 'choice':
      return each(criterion, on, (requirement, column) => alone(choice(criterion, requirement, column, on)));
    case 'use':
      return each(criterion, on, (requirement, column) => alone(use(criterion, requirement, column, on)));
    case 'amount':
      return each(criterion, on, (requirement, column) => alone(amount(criterion, requirement, column, on)));
    case 'hold':
      return each(criterion, on, (requirement, column) => alone(hold(criterion, requirement, column, on)));
    case 'word':
      return each(criterion, on, (requirement, column) => alone(word(criterion, requirement, column, on)));
  }
}

function each<T>(
  criterion: Criterion & { readonly requires: readonly Requirement<T>[] },
  on: Case,
  judge: (requirement: Requirement<T>, column: number) => Outcome,
): (Outcome | undefined)[] {
  return criterion.requires.map((requirement, column) => {
    if (requirement === null) return undefined;
    const exemption = exemptionFor(criterion, column, on);
    const lesser = exemption?.instead?.[column];
    if (lesser !== undefined) return judge(lesser as Requirement<T>, column);
    return special(criterion, requirement, column, on, exemption) ?? judge(requirement, column);
  });
}

/** Exempt, not in hand, or listed without being judged: the same for every shape. */
function special(
  criterion: Criterion,
  requirement: Requirement<unknown>,
  column: number,
  on: Case,
  exemption = exemptionFor(criterion, column, on),
): Outcome | undefined {
  const alone = (kind: CriterionVerdict['kind'], code: string, values = {}): Outcome => ({
    kind,
    verdicts: [
      ruled(criterion, column, kind, null, null, NO_CELLS, [
        step(code, { item: criterion.path.at(-1) ?? '', ...values }),
      ]),
    ],
  });
  if (exemption) return alone('exempt', 'step/exempt', { clause: exemption.clause, fact: exemption.when.fact });
  if (requirement === 'unknown') return alone('open', 'step/not-in-hand', { edition: on.edition.id });
  if (requirement === 'shown') return alone('review', 'step/not-judged');
  return undefined;
}

/** A certain exemption wins even where another cannot be decided; one with nothing instead for this star does not touch it. */
function exemptionFor(criterion: Criterion, column: number, on: Case): Exemption | undefined {
  return criterion.exemptions.find(
    ({ when, instead }) => (instead === undefined || instead[column] !== undefined) && holds(when, on.facts) === true,
  );
}
