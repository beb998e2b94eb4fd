import { NO_CELLS } from '../model/cell';
import type { Criterion, GroupCriterion } from '../model/criterion';
import type { Facts } from '../model/facts';
import type { CriterionVerdict, Kind, Step } from '../model/verdict';
import type { Asked, AskedOf } from './asked';
import { bounds } from './count';
import { passes, ruled, step, turned, type Outcome } from './ruled';

export interface Member {
  readonly asked: Asked;
  readonly outcome: Outcome;
}

/**
 * So many of these criteria, each complete. Where the group holds, members that fall short are exempt: the text does not
 * ask for them. Where every member is demanded there is no group to speak of, and the members stand alone.
 */
export function group(asked: AskedOf<GroupCriterion>, put: readonly Member[], facts: Facts): Outcome {
  const { requirement } = asked;
  const members = requirement === 'all' ? put : claimed(put, facts);
  const names: string[] = [];
  let [counted, open] = [0, 0];
  for (const { asked: member, outcome } of members) {
    if (outcome.outside) continue;
    counted++;
    if (outcome.kind === 'open') open++;
    if (passes(outcome.kind)) names.push(member.name);
  }
  const { sure, doubtful, why } = bounds(requirement, counted);
  const held = names.length;
  const kind: Kind = held >= sure ? 'met' : held + open >= doubtful ? 'open' : 'unmet';
  if (requirement === 'all') return { kind, verdicts: listed(members, kind, undefined), outside: false };
  const values = { group: asked.name, count: held, members: names, minimum: sure };
  const steps = [step(held === 0 ? 'step/group-none' : `step/group-${kind}`, values)];
  const unsaid = why !== undefined && kind === 'open' && held >= doubtful;
  if (unsaid) steps.push(step('step/doubtful', { why }));
  const release = releasing(kind, unsaid, names);
  const verdicts = listed(members, kind, release);
  verdicts.push(ruled(asked, kind, sure, held, NO_CELLS, steps));
  return { kind, verdicts, outside: false };
}

/** The members' verdicts, in the light of their group; pushed one by one, since flatMap takes several times as long. */
function listed(members: readonly Member[], group: Kind, release: Step | undefined): CriterionVerdict[] {
  const verdicts: CriterionVerdict[] = [];
  for (const { outcome } of members) {
    for (const verdict of outcome.verdicts) verdicts.push(release ? released(verdict, group, release) : verdict);
  }
  return verdicts;
}

/**
 * Of several that may be chosen from, one that the applicant leaves blank altogether is not applied for: a blank 子类 is not
 * implemented. Where nothing at all is filled in, what is missing stays open.
 */
function claimed(members: readonly Member[], facts: Facts): readonly Member[] {
  const isBlank = ({ asked, outcome }: Member) => !passes(outcome.kind) && !isStated(asked.criterion, facts);
  if (!members.some(isBlank) || !members.some(({ asked }) => isStated(asked.criterion, facts))) return members;
  return members.map((member) =>
    isBlank(member) ? { asked: member.asked, outcome: unclaimed(member.outcome) } : member,
  );
}

function unclaimed(outcome: Outcome): Outcome {
  // What is not in our hands (nothing expected) stays open whoever applies.
  const not = (verdict: CriterionVerdict): CriterionVerdict =>
    verdict.kind === 'open' && verdict.expected !== null ? turned(verdict, 'unmet', step('step/not-claimed')) : verdict;
  return { kind: 'unmet', verdicts: outcome.verdicts.map(not), outside: outcome.outside };
}

/** Why members that fall short stand otherwise in their group: it holds without them, or it may. */
function releasing(group: Kind, unsaid: boolean, held: readonly string[]): Step | undefined {
  if (group === 'unmet') return undefined;
  if (group === 'met') return step('step/released', { members: held });
  return step(unsaid ? 'step/maybe-released' : 'step/perhaps-released');
}

/** A member that falls short, in the light of its group: exempt where the group holds, open while the group is. */
function released(verdict: CriterionVerdict, group: Kind, why: Step): CriterionVerdict {
  if (passes(verdict.kind)) return verdict;
  if (group === 'met') return turned(verdict, 'exempt', why);
  return verdict.kind === 'open' ? verdict : turned(verdict, 'open', why);
}

/** Whether anything the criterion asks about is filled in; a no is as good as a blank. */
function isStated(criterion: Criterion, facts: Facts): boolean {
  switch (criterion.shape) {
    case 'group':
      return criterion.criteria.some((member) => isStated(member, facts));
    case 'count':
      return criterion.items.some(({ fact }) => isFilled(fact, facts));
    default:
      return isFilled(criterion.fact, facts);
  }
}

function isFilled(fact: string, { values }: Facts): boolean {
  return (values.get(fact)?.value ?? false) !== false;
}
