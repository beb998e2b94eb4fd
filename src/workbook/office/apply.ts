import type { Finding } from '../../model/finding';
import type { Patch } from '../../model/patch';
import type { Applied } from '../../model/port';
import { commentsFor, writeComments } from './comment';
import { markSheet } from './mark';
import { isEmpty, planOf } from './plan';
import { quietly } from './quiet';
import { removeOurs } from './remove';
import { writeReports } from './report';
import { attemptUndoable, isFinding, refusal } from './run';
import { show } from './select';
import { allowed, writeSettings } from './set';
import { sort } from './sort';
import type { Survey } from './survey';
import { survey } from './survey';

/**
 * Owns applying patches to the open workbook: one trip to look, one to write, whatever their number. Protected sheets are
 * left as they are and told of. Nothing that takes the user's undo away is called, but for removing a sheet of ours.
 */
export async function applyPatches(
  patches: readonly Patch[],
  date1904: boolean,
  comments = true,
): Promise<Applied | Finding> {
  const plan = planOf(patches);
  if (isEmpty(plan)) return { marked: 0, kept: [] };
  const found = await survey();
  if (isFinding(found)) return found;
  const values = await allowed(plan.settings, found);
  if (isFinding(values)) return values;
  const { marks, settings, kept } = sort({ ...plan, settings: values.settings }, found);
  const remarks = comments ? commentsFor(marks, found) : [];
  const done = await attemptUndoable(async (context) => {
    const refused = quietly(context, () => {
      const gone = plan.marking ? removeOurs(context, found, plan.drafts.length) : [];
      writeSettings(context, settings);
      for (const { id, own } of marksBySheet(marks, found)) markSheet(context.workbook.worksheets.getItem(id), own);
      writeComments(context, remarks);
      return [...gone, ...writeReports(context, found, plan.drafts, date1904)];
    });
    if (plan.selected) show(context, plan.selected);
    await context.sync();
    return refused;
  });
  if (!isFinding(done)) return { marked: marks.length, kept: [...values.kept, ...kept, ...done] };
  // A cell with an old-style note takes no comment: the marks then go without.
  if (remarks.length === 0 || !String(done.values.place).startsWith('Comment')) return done;
  const again = await applyPatches(patches, date1904, false);
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
