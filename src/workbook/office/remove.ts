import type { Finding } from '../../model/finding';
import { finding } from '../../model/finding';
import type { Step } from './steps';
import { CALL, step } from './steps';
import type { SheetSurvey, Survey } from './survey';

/** Owns taking away what is ours, and nothing else: rules, comments, sheets, names, the record of another program. */

/** `reused`: how many of our sheets are going to be drawn anew and so stay. */
export function removing(found: Survey, reused: number): { readonly steps: Step[]; readonly kept: Finding[] } {
  const steps = found.sheets
    .filter((sheet) => !sheet.protected)
    .map(({ id, rules, comments }) =>
      step((rules.length + comments.length) * CALL, ({ workbook }) => {
        const formats = rules.length === 0 ? undefined : workbook.worksheets.getItem(id).getRange().conditionalFormats;
        for (const rule of rules) formats?.getItem(rule).delete();
        for (const comment of comments) workbook.comments.getItem(comment).delete();
      }),
    );
  const { record } = found;
  const old = step(CALL, ({ workbook }) => {
    if (record !== undefined) workbook.customXmlParts.getItem(record).delete();
  });
  const sheets = removingSheets(found, ourSheets(found).slice(reused));
  return { steps: [...steps, old, sheets.step], kept: sheets.kept };
}

/** In the order of the workbook. */
export function ourSheets({ sheets, tags }: Survey): SheetSurvey[] {
  return sheets.filter(({ name }) => tags.some(({ sheet }) => sheet === name.toLowerCase()));
}

/** The one call here that ends what the user can undo; a workbook must keep a sheet that can be seen. */
function removingSheets(
  found: Survey,
  gone: readonly SheetSurvey[],
): { readonly step: Step; readonly kept: Finding[] } {
  const left = found.sheets.some((sheet) => sheet.visible && !gone.includes(sheet));
  const stay = gone.length > 0 && (found.locked || !left);
  const pointing = (sheet: string): boolean => found.sheets.some(({ name }) => name.toLowerCase() === sheet);
  const going = (sheet: string): boolean => !stay && gone.some(({ name }) => name.toLowerCase() === sheet);
  const tags = found.tags.filter(({ sheet }) => !pointing(sheet) || going(sheet));
  return {
    step: step((gone.length + tags.length) * CALL, ({ workbook }) => {
      for (const { id } of stay ? [] : gone) workbook.worksheets.getItem(id).delete();
      for (const { name } of tags) workbook.names.getItem(name).delete();
    }),
    kept: stay ? gone.map(({ name }) => finding('host/sheet-kept', 'warning', [], { sheet: name })) : [],
  };
}
