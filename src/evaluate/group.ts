import type { GroupCriterion, Many, Requirement } from '../model/edition';
import type { CriterionVerdict, Kind } from '../model/verdict';
import { bounds } from './count';
import { NO_CELLS, passes, ruled, step, type Outcome } from './ruled';

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
  const counted = members.filter(({ outcome }) => !outcome.outside);
  const { sure, doubtful, why } = bounds(requirement, counted.length);
  const passing = counted.filter(({ outcome }) => passes(outcome.kind));
  const open = counted.filter(({ outcome }) => outcome.kind === 'open').length;
  const held = passing.length;
  const kind: Kind = held >= sure ? 'met' : held + open >= doubtful ? 'open' : 'unmet';
  const verdicts = members.flatMap(({ outcome }) => outcome.verdicts);
  if (requirement === 'all') return { kind, verdicts };
  const names = passing.map(({ name }) => name);
  const values = { group: criterion.path.at(-1) ?? '', count: held, members: names, minimum: sure };
  const steps = [step(held === 0 ? 'step/group-none' : `step/group-${kind}`, values)];
  const unsaid = why !== undefined && kind === 'open' && held >= doubtful;
  if (unsaid) steps.push(step('step/doubtful', { why }));
  const own = ruled(criterion, column, kind, sure, held, NO_CELLS, steps);
  const release = (verdict: CriterionVerdict) => released(verdict, kind, unsaid, names);
  return { kind, verdicts: [...verdicts.map(release), own] };
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
