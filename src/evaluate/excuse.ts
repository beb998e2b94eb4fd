import { NO_CELLS } from '../model/cell';
import type { Condition, Criterion } from '../model/criterion';
import type { CriterionVerdict } from '../model/verdict';
import type { Asked, AskedExemption } from './asked';
import { holds } from './condition';
import { marksOf } from './count';
import { alone, entryOf, ruled, said, step, turned, type Case, type Outcome } from './ruled';

/** 免予要求, 不适用, 未收录, 不评: what keeps a criterion from being judged as printed. It judges nothing itself. */

/**
 * The outcome under the criterion's exemptions. A certain exemption wins even where another cannot be decided. Where nobody
 * said whether one applies, what falls short without it and not with it is open; where the applicant says so and the official
 * list does not, a person decides. `judge` is also given what is put instead.
 */
export function excused(asked: Asked, on: Case, judge: Judge): Outcome {
  let certain: AskedExemption | undefined;
  let possible: AskedExemption | undefined;
  for (const exemption of asked.exemptions) {
    const applies = holds(exemption.when, on.facts);
    if (applies) certain ??= exemption;
    else if (applies === undefined) possible ??= exemption;
  }
  const claimed = certain !== undefined && entryOf(on.facts, certain.when.fact)?.listed === false;
  if (certain && !claimed) return under(certain, asked, on, judge);
  const outcome = judge(asked, on);
  if (certain && outcome.kind !== 'met') return forReview(outcome, certain, on);
  if (outcome.kind !== 'unmet' || !possible || under(possible, asked, on, judge).kind === 'unmet') return outcome;
  return perhaps(outcome, 'step/exemption-unknown', possible.when, possible.clause);
}

type Judge = (asked: Asked, on: Case) => Outcome;

function under(exemption: AskedExemption, asked: Asked, on: Case, judge: Judge): Outcome {
  const { when, clause, instead, last } = exemption;
  if (instead !== undefined) return judge(instead, on);
  const entry = entryOf(on.facts, when.fact);
  if (last && last.entry === entry) return last.outcome;
  const outcome = passed(asked, on, when, 'step/exempt', { clause });
  exemption.last = { entry, outcome };
  return outcome;
}

/** Nobody said whether a condition holds: what falls short is open, not unmet. */
export function perhaps(outcome: Outcome, code: string, { fact }: Condition, clause = ''): Outcome {
  if (outcome.kind !== 'unmet') return outcome;
  const why = step(code, { fact, clause });
  const open = (verdict: CriterionVerdict): CriterionVerdict =>
    verdict.kind === 'unmet' ? turned(verdict, 'open', why) : verdict;
  return { kind: 'open', verdicts: outcome.verdicts.map(open), outside: outcome.outside };
}

/** The applicant claims what the list in hand does not bear out: other parts of the list are not in hand. */
function forReview(outcome: Outcome, { when: { fact }, clause }: AskedExemption, on: Case): Outcome {
  const why = step('step/not-on-roster', { clause, fact, document: rosterOf(fact, on) });
  const claim = entryOf(on.facts, fact)?.cells ?? NO_CELLS;
  const shown = (verdict: CriterionVerdict): CriterionVerdict =>
    verdict.kind === 'met'
      ? verdict
      : { ...verdict, kind: 'review', cells: [...claim, ...verdict.cells], steps: [why, ...verdict.steps] };
  return { kind: 'review', verdicts: outcome.verdicts.map(shown), outside: outcome.outside };
}

function rosterOf(fact: string, on: Case): string {
  return on.edition.rosters.find((roster) => roster.fact === fact)?.document ?? '';
}

/** The text limits the criterion to other applicants: listed as exempt, and no member of its group. */
export function notApplicable(asked: Asked, only: Condition, on: Case): Outcome {
  return { ...passed(asked, on, only, 'step/not-applicable', {}), outside: true };
}

function passed(
  asked: Asked,
  on: Case,
  { fact }: Condition,
  code: string,
  values: { readonly clause?: string },
): Outcome {
  const cells = entryOf(on.facts, fact)?.cells ?? NO_CELLS;
  const item = asked.name;
  const listed = entryOf(on.facts, fact)?.listed === true;
  const vouched = listed ? [step('step/on-roster', { fact, document: rosterOf(fact, on) })] : [];
  return alone(ruled(asked, 'exempt', null, null, cells, [step(code, { item, fact, ...values }), ...vouched]));
}

/** The document is not in our hands (`open`), or it lists the row without a readable minimum (`review`). */
export function unjudged(asked: Asked, on: Case): Outcome {
  const { actual, cells } = stated(asked.criterion, on);
  const item = asked.name;
  const [kind, code] =
    asked.requirement === 'unknown'
      ? (['open', 'step/not-in-hand'] as const)
      : (['review', 'step/not-judged'] as const);
  return alone(ruled(asked, kind, null, actual, cells, [step(code, { item, edition: on.edition.id })]));
}

/** What the applicant states, to be held against the paper by a person. */
function stated(criterion: Criterion, on: Case): Pick<CriterionVerdict, 'actual' | 'cells'> {
  if (criterion.shape === 'group') return { actual: null, cells: NO_CELLS };
  if (criterion.shape === 'count') {
    const { yes } = marksOf(criterion, on);
    return { actual: yes.items.length, cells: yes.cells };
  }
  const entry = entryOf(on.facts, criterion.fact);
  return { actual: typeof entry?.value === 'number' ? entry.value : said(entry), cells: entry?.cells ?? NO_CELLS };
}
