import type { CellRef } from '../../model/cell';
import type { Finding } from '../../model/finding';
import { finding } from '../../model/finding';
import type { Mark, Plan, Setting } from './plan';
import type { Survey } from './survey';

/** Owns which of the plan can be done: what lies on a protected sheet, or on none, is told instead. */
export function sort(
  plan: Plan,
  { sheets }: Survey,
): { readonly marks: readonly Mark[]; readonly settings: readonly Setting[]; readonly kept: readonly Finding[] } {
  const known = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const open = ({ at }: { readonly at: CellRef }): boolean => known.get(at.sheet)?.protected === false;
  const shut = [...plan.marks, ...plan.settings].filter((one) => !open(one));
  const bySheet = new Map<string, CellRef[]>();
  for (const { at } of shut) bySheet.set(at.sheet, [...(bySheet.get(at.sheet) ?? []), at]);
  const kept = [...bySheet].map(([sheet, cells]) =>
    known.has(sheet)
      ? finding('host/protected', 'warning', cells, { sheet, count: cells.length })
      : finding('mark/sheet-missing', 'error', cells, { sheet }),
  );
  const stuck = plan.marking ? sheets.filter((sheet) => sheet.protected && sheet.rules.length > 0) : [];
  return {
    marks: plan.marks.filter(open),
    settings: plan.settings.filter(open),
    kept: [...kept, ...stuck.map(({ name }) => finding('host/marks-kept', 'warning', [], { sheet: name }))],
  };
}
