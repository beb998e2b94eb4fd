import type { GroupCriterion, Many, Requirement } from '../model/edition';
import type { CriterionVerdict, Kind } from '../model/verdict';
import { bounds } from './count';
import { passes, ruled, step, type Outcome } from './ruled';

/**
 * So many of these criteria, each complete. Where the group holds, members that fall short are exempt: the text does not
 * ask for them. Where every member is demanded there is no group to speak of, and the members stand alone.
 */
export function group(
  criterion: GroupCriterion,
  requirement: Requirement<Many>,
  column: number,
  members: readonly { readonly name: string; readonly outcome: Outcome }[],
): Outcome {
  const { sure, doubtful, why } = bounds(requirement, members.length);
  const passing = members.filter(({ outcome }) => passes(outcome.kind));
  const open = members.filter(({ outcome }) => outcome.kind === 'open').length;
  const held = passing.length;
  const kind: Kind = held >= sure ? 'met' : held + open >= doubtful ? 'open' : 'unmet';
  const verdicts = members.flatMap(({ outcome }) => outcome.verdicts);
  if (requirement === 'all') return { kind, verdicts };
  const names = passing.map(({ name }) => name);
  const steps = [
    step(`step/group-${kind}`, { group: criterion.path.at(-1) ?? '', count: held, members: names, minimum: sure }),
  ];
  if (why !== undefined && kind === 'open') steps.push(step('step/doubtful', { why }));
  const own = ruled(criterion, column, kind, sure, held, [], steps);
  return { kind, verdicts: [...verdicts.map((verdict) => released(verdict, kind, held >= doubtful, names)), own] };
}

function released(verdict: CriterionVerdict, group: Kind, maybe: boolean, held: readonly string[]): CriterionVerdict {
  if (passes(verdict.kind)) return verdict;
  if (group === 'met')
    return { ...verdict, kind: 'exempt', steps: [...verdict.steps, step('step/released', { members: held })] };
  if (group === 'open' && maybe)
    return { ...verdict, kind: 'open', steps: [...verdict.steps, step('step/maybe-released')] };
  return verdict;
}
