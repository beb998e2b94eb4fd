import type { Finding } from '../../model/finding';
import type { Patch } from '../../model/patch';
import type { Applied } from '../../model/port';
import { commentsFor, commentSteps } from './comment';
import { markSteps } from './mark';
import { isEmpty, planOf } from './plan';
import { removing } from './remove';
import { reporting } from './report';
import { attemptQuietly } from './quiet';
import { isFinding, refusal } from './run';
import { show } from './select';
import { allowed, settingSteps } from './set';
import { sort } from './sort';
import { send } from './steps';
import type { Survey } from './survey';
import { survey } from './survey';

interface Given {
  readonly comments?: boolean;
  /** What was seen a moment ago, so that no trip is needed to look; should it not be so any more, it is looked again. */
  readonly seen?: Survey;
}

/**
 * Owns applying patches to the open workbook: one trip to look, one to write, whatever their number. Protected sheets are
 * left as they are and told of. Nothing that takes the user's undo away is called, but for removing a sheet of ours.
 */
export async function applyPatches(
  patches: readonly Patch[],
  date1904: boolean,
  { comments = true, seen }: Given = {},
): Promise<Applied | Finding> {
  const plan = planOf(patches);
  if (isEmpty(plan)) return { marked: 0, kept: [] };
  const found = seen ?? (await survey());
  if (isFinding(found)) return found;
  const values = await allowed(plan.settings, found);
  if (isFinding(values)) return values;
  const { marks, settings, kept } = sort({ ...plan, settings: values.settings }, found);
  const remarks = comments ? commentsFor(marks, found) : [];
  const gone = plan.marking ? removing(found, plan.drafts.length) : { steps: [], kept: [] };
  const { kept: undrawn } = reporting(found, plan.drafts, date1904);
  const done = await attemptQuietly((context) => {
    const steps = [
      ...gone.steps,
      ...settingSteps(settings),
      ...marksBySheet(marks, found).flatMap(({ id, own }) => markSteps(own, id)),
      // Made anew for each attempt: they hold on to objects of their context.
      ...reporting(found, plan.drafts, date1904).steps,
      ...commentSteps(remarks),
    ];
    return send(context, steps, () => {
      if (plan.selected) show(context, plan.selected);
    });
  });
  if (!isFinding(done)) return { marked: marks.length, kept: [...values.kept, ...kept, ...gone.kept, ...undrawn] };
  // Somebody was quicker.
  if (seen) return applyPatches(patches, date1904);
  // A cell with an old-style note takes no comment: the marks then go without.
  if (remarks.length === 0 || !String(done.values.place).startsWith('Comment')) return done;
  const again = await applyPatches(patches, date1904, { comments: false });
  return isFinding(again)
    ? again
    : { ...again, kept: [...again.kept, { ...refusal('no-comments'), severity: 'hint' }] };
}

function marksBySheet<M extends { readonly at: { readonly sheet: string } }>(
  marks: readonly M[],
  { sheets }: Survey,
): { id: string; own: M[] }[] {
  return sheets.flatMap(({ id, name }) => {
    const own = marks.filter(({ at }) => at.sheet === name);
    return own.length === 0 ? [] : [{ id, own }];
  });
}
