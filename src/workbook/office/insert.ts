import type { Finding } from '../../model/finding';
import type { WorkbookDraft } from '../../model/patch';
import { freeSheetName } from '../xlsx/draft-names';
import { drawSheet } from './draw';
import { quietly } from './quiet';
import { attemptUndoable, isFinding, refusal } from './run';
import { survey } from './survey';

/**
 * Owns putting a new workbook's sheets into the open one, behind the user's own, by calls that the user can undo: so a file
 * of ours is never handed over, and nothing of the user's is renamed.
 */
export async function insertWorkbook(draft: WorkbookDraft, date1904: boolean): Promise<Finding | undefined> {
  const found = await survey();
  if (isFinding(found)) return found;
  if (found.locked) return refusal('structure-protected', { sheet: draft.sheets[0]?.name ?? '' });
  const taken = found.sheets.map(({ name }) => name);
  const names = draft.sheets.map(({ name }) => {
    const free = freeSheetName(name, taken);
    taken.push(free);
    return free;
  });
  const done = await attemptUndoable(async (context) => {
    const { worksheets } = context.workbook;
    const first = quietly(context, () => {
      const sheets = draft.sheets.map((sheet, index) => {
        const added = worksheets.add(names[index]);
        drawSheet(added, sheet, { date1904, others: names });
        return added;
      });
      for (const { name, refers } of draft.names) putName(context, name, `=${refers}`, found.names);
      return sheets[0];
    });
    first?.activate();
    first?.getRange('A1').select();
    await context.sync();
  });
  return isFinding(done) ? done : undefined;
}

/** A name that is there already, from an earlier form, points at the new one. */
function putName(context: Excel.RequestContext, name: string, formula: string, known: readonly string[]): void {
  const { names } = context.workbook;
  if (known.includes(name.toLowerCase())) names.getItem(name).formula = formula;
  else names.add(name, formula);
}
