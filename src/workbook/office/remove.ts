import type { Finding } from '../../model/finding';
import { finding } from '../../model/finding';
import type { SheetSurvey, Survey } from './survey';

/** Owns taking away what is ours, and nothing else: rules, comments, sheets, names, the record of another program. */

/** `reused`: how many of our sheets are going to be drawn anew and so stay. */
export function removeOurs(context: Excel.RequestContext, found: Survey, reused: number): Finding[] {
  const { workbook } = context;
  for (const { id, rules, comments } of found.sheets.filter((sheet) => !sheet.protected)) {
    const formats = rules.length === 0 ? undefined : workbook.worksheets.getItem(id).getRange().conditionalFormats;
    for (const rule of rules) formats?.getItem(rule).delete();
    for (const comment of comments) workbook.comments.getItem(comment).delete();
  }
  if (found.record !== undefined) workbook.customXmlParts.getItem(found.record).delete();
  return removeSheets(context, found, ourSheets(found).slice(reused));
}

/** In the order of the workbook. */
export function ourSheets({ sheets, tags }: Survey): SheetSurvey[] {
  return sheets.filter(({ name }) => tags.some(({ sheet }) => sheet === name.toLowerCase()));
}

/** The one call here that ends what the user can undo; a workbook must keep a sheet that can be seen. */
function removeSheets(context: Excel.RequestContext, found: Survey, gone: readonly SheetSurvey[]): Finding[] {
  const left = found.sheets.some((sheet) => sheet.visible && !gone.includes(sheet));
  const stay = gone.length > 0 && (found.locked || !left);
  for (const { id } of stay ? [] : gone) context.workbook.worksheets.getItem(id).delete();
  for (const { name, sheet } of found.tags) {
    const lost = !found.sheets.some((known) => known.name.toLowerCase() === sheet);
    const dropped = !stay && gone.some((known) => known.name.toLowerCase() === sheet);
    if (lost || dropped) context.workbook.names.getItem(name).delete();
  }
  return stay ? gone.map(({ name }) => finding('host/sheet-kept', 'warning', [], { sheet: name })) : [];
}
