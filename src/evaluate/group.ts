import type { GroupCriterion, Many, Requirement } from '../model/edition';
import type { CriterionVerdict, Kind } from '../model/verdict';
import { bounds } from './count';
import { NO_CELLS, passes, ruled, step, type Outcome } from './ruled';

export interface Member {
  readonly name: string;
  readonly outcome: Outcome;
  /** Whether the applicant says anything about it at all. */
  readonly stated: () => boolean;
}

/**
 * So many of these criteria, each complete. Where the group holds, members that fall short are exempt: the text does not
 * ask for them. Where every member is demanded there is no group to speak of, and the members stand alone.
 */
export function group(
  criterion: GroupCriterion,
  requirement: Requirement<Many>,
  column: number,
  asked: readonly Member[],
): Outcome {
  const members = requirement === 'all' ? asked : claimed(asked);
  const names: string[] = [];
  const verdicts: CriterionVerdict[] = [];
  let [put, open] = [0, 0];
  for (const { name, outcome } of members) {
    verdicts.push(...outcome.verdicts);
    if (outcome.outside) continue;
    put++;
    if (outcome.kind === 'open') open++;
    if (passes(outcome.kind)) names.push(name);
  }
  const { sure, doubtful, why } = bounds(requirement, put);
  const held = names.length;
  const kind: Kind = held >= sure ? 'met' : held + open >= doubtful ? 'open' : 'unmet';
  if (requirement === 'all') return { kind, verdicts };
  const values = { group: criterion.path.at(-1) ?? '', count: held, members: names, minimum: sure };
  const steps = [step(held === 0 ? 'step/group-none' : `step/group-${kind}`, values)];
  const unsaid = why !== undefined && kind === 'open' && held >= doubtful;
  if (unsaid) steps.push(step('step/doubtful', { why }));
  const own = ruled(criterion, column, kind, sure, held, NO_CELLS, steps);
  return { kind, verdicts: [...verdicts.map((verdict) => released(verdict, kind, unsaid, names)), own] };
}

/**
 * Of several that may be chosen from, one that the applicant leaves blank altogether is not applied for: a blank 子类 is not
 * implemented. Where nothing at all is filled in, what is missing stays open.
 */
function claimed(members: readonly Member[]): readonly Member[] {
  const short = members.filter(({ outcome }) => !passes(outcome.kind));
  if (short.every(({ stated }) => stated()) || !members.some(({ stated }) => stated())) return members;
  return members.map((member) =>
    passes(member.outcome.kind) || member.stated() ? member : { ...member, outcome: unclaimed(member.outcome) },
  );
}

function unclaimed(outcome: Outcome): Outcome {
  // What is not in our hands (nothing expected) stays open whoever applies.
  const not = (verdict: CriterionVerdict): CriterionVerdict =>
    verdict.kind === 'open' && verdict.expected !== null
      ? { ...verdict, kind: 'unmet', steps: [...verdict.steps, step('step/not-claimed')] }
      : verdict;
  return { ...outcome, kind: 'unmet', verdicts: outcome.verdicts.map(not) };
}

/** A member that falls short, in the light of its group: exempt where the group holds, open while the group is. */
function released(verdict: CriterionVerdict, group: Kind, unsaid: boolean, held: readonly string[]): CriterionVerdict {
  if (passes(verdict.kind) || group === 'unmet') return verdict;
  if (group === 'met')
    return { ...verdict, kind: 'exempt', steps: [...verdict.steps, step('step/released', { members: held })] };
  if (verdict.kind === 'open') return verdict;
  const why = step(unsaid ? 'step/maybe-released' : 'step/perhaps-released');
  return { ...verdict, kind: 'open', steps: [...verdict.steps, why] };
}
