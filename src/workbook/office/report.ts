import type { Finding } from '../../model/finding';
import { finding } from '../../model/finding';
import type { SheetDraft } from '../../model/patch';
import { freeSheetName } from '../xlsx/draft-names';
import { drawSheet } from './draw';
import { emptied } from './empty';
import { SHEET_TAG } from './ours';
import { ourSheets } from './remove';
import type { Step } from './steps';
import type { Survey } from './survey';

/** Owns sheets of ours in the user's workbook: drawn into one we made before, else into a new one that bears our tag. */
export function reporting(
  found: Survey,
  drafts: readonly SheetDraft[],
  date1904: boolean,
): { readonly steps: Step[]; readonly kept: Finding[] } {
  const ours = ourSheets(found);
  const others = found.sheets.map(({ name }) => name);
  const taken = [...others];
  const used = new Set(found.names);
  const steps: Step[] = [];
  const kept: Finding[] = [];
  for (const [index, draft] of drafts.entries()) {
    const known = ours[index];
    if (known?.protected) kept.push(finding('host/protected', 'warning', [], { sheet: known.name, count: 1 }));
    else if (known) {
      const open = (context: Excel.RequestContext): Excel.Worksheet =>
        emptied(context.workbook.worksheets.getItem(known.id));
      steps.push(...drawSheet(open, draft, { date1904, others }));
    } else if (found.locked) kept.push(finding('host/structure-protected', 'warning', [], { sheet: draft.name }));
    else {
      const name = freeSheetName(draft.name, taken);
      const tag = freeTag(used);
      taken.push(name);
      used.add(tag);
      steps.push(...drawSheet((context) => added(context, name, tag), draft, { date1904, others }));
    }
  }
  return { steps, kept };
}

function added({ workbook }: Excel.RequestContext, name: string, tag: string): Excel.Worksheet {
  const sheet = workbook.worksheets.add(name);
  workbook.names.add(tag, sheet.getRange('A1')).visible = false;
  return sheet;
}

function freeTag(used: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const tag = SHEET_TAG + String(number);
    if (!used.has(tag)) return tag;
  }
}
