import type { Finding } from '../../model/finding';
import type { WorkbookDraft } from '../../model/patch';
import { freeSheetName } from '../xlsx/draft-names';
import { drawSheet } from './draw';
import { attemptQuietly } from './quiet';
import { isFinding, refusal } from './run';
import { send } from './steps';
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
  let first: Excel.Worksheet | undefined;
  const steps = draft.sheets.flatMap((sheet, index) => {
    const open = ({ workbook }: Excel.RequestContext): Excel.Worksheet => {
      const added = workbook.worksheets.add(names[index]);
      first ??= added;
      return added;
    };
    return drawSheet(open, sheet, { date1904, others: names });
  });
  const done = await attemptQuietly((context) =>
    send(context, steps, () => {
      for (const { name, refers } of draft.names) putName(context, name, `=${refers}`, found.names);
      first?.activate();
      first?.getRange('A1').select();
    }),
  );
  return isFinding(done) ? done : undefined;
}

/** A name that is there already, from an earlier form, points at the new one. */
function putName(context: Excel.RequestContext, name: string, formula: string, known: readonly string[]): void {
  const { names } = context.workbook;
  if (known.includes(name.toLowerCase())) names.getItem(name).formula = formula;
  else names.add(name, formula);
}
