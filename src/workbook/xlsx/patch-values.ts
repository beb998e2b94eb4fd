import type { Finding } from '../../model/finding';
import type { Book } from './patch-book';
import { treeOfRead } from './patch-book';
import { CELLS, setCells } from './patch-cells';
import { WORKBOOK } from './patch-order';
import type { Changes } from './patch-package';
import { change } from './patch-package';
import type { Plan } from './patch-plan';
import { forget } from './patch-register';
import { childNamed, placeFor, withValue } from './patch-tree';

/** Owns what setting values means for the workbook as a whole: formulas that rest on them are to be calculated anew. */
/** `stale`: results of formulas that rest on what is set were not calculated, so the next program must. */
export function setValues(book: Book, settings: Plan['settings'], changes: Changes, stale = true): Finding[] {
  const findings: Finding[] = [];
  let overFormula = false;
  for (const [part, own] of settings) {
    const placed = setCells(
      treeOfRead(book.texts, part, ({ local }) => CELLS.includes(local)),
      own,
    );
    if (Array.isArray(placed)) findings.push(...placed);
    else {
      change(changes, part, ...placed.splices);
      overFormula ||= placed.overFormula;
    }
  }
  if (settings.size > 0 && stale) recalculate(book, changes);
  // Excel calls a file damaged whose calculation chain names a cell without a formula; it makes a new chain itself.
  if (overFormula && book.calcChain !== undefined) {
    changes.removed.add(book.calcChain);
    forget(book, [book.calcChain], changes);
  }
  return findings;
}

function recalculate({ root, workbook }: Book, changes: Changes): void {
  const known = childNamed(root, 'calcPr');
  if (known) change(changes, workbook, withValue(known, 'fullCalcOnLoad', '1'));
  else {
    const at = placeFor(root, 'calcPr', WORKBOOK);
    change(changes, workbook, { at, remove: 0, insert: `<${root.prefix}calcPr fullCalcOnLoad="1"/>` });
  }
}
