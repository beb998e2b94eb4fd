import type { Finding } from '../../model/finding';
import { finding } from '../../model/finding';
import type { SheetDraft } from '../../model/patch';
import { freeSheetName } from '../xlsx/draft-names';
import { drawSheet } from './draw';
import { SHEET_TAG } from './ours';
import { ourSheets } from './remove';
import type { Survey } from './survey';

/** Owns sheets of ours in the user's workbook: drawn into one we made before, else into a new one that bears our tag. */
export function writeReports(
  context: Excel.RequestContext,
  found: Survey,
  drafts: readonly SheetDraft[],
  date1904: boolean,
): Finding[] {
  const { worksheets, names } = context.workbook;
  const ours = ourSheets(found);
  const others = found.sheets.map(({ name }) => name);
  const taken = [...others];
  const used = new Set(found.names);
  return drafts.flatMap((draft, index): Finding[] => {
    const known = ours[index];
    if (known?.protected) return [finding('host/protected', 'warning', [], { sheet: known.name, count: 1 })];
    if (known) {
      drawSheet(emptied(worksheets.getItem(known.id)), draft, { date1904, others });
      return [];
    }
    if (found.locked) return [finding('host/structure-protected', 'warning', [], { sheet: draft.name })];
    const name = freeSheetName(draft.name, taken);
    taken.push(name);
    const sheet = worksheets.add(name);
    drawSheet(sheet, draft, { date1904, others });
    const tag = freeTag(used);
    used.add(tag);
    names.add(tag, sheet.getRange('A1')).visible = false;
    return [];
  });
}

/** Clearing takes values, looks, links and merges; rules and validations go apart. */
function emptied(sheet: Excel.Worksheet): Excel.Worksheet {
  const whole = sheet.getRange();
  whole.conditionalFormats.clearAll();
  whole.dataValidation.clear();
  whole.unmerge();
  whole.clear();
  sheet.freezePanes.unfreeze();
  return sheet;
}

function freeTag(used: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const tag = SHEET_TAG + String(number);
    if (!used.has(tag)) return tag;
  }
}
