import type { Finding } from '../../model/finding';
import type { Book } from './patch-book';
import { treeOfRead } from './patch-book';
import { CELLS, setCells, type Setting } from './patch-cells';
import { WORKBOOK } from './patch-order';
import type { Changes } from './patch-package';
import { change } from './patch-package';
import type { Plan } from './patch-plan';
import { forget } from './patch-register';
import { childNamed, placeFor, valueOf, withValue, type Element } from './patch-tree';

/**
 * Owns what setting values means for the workbook as a whole: formulas that rest on them are to be calculated anew.
 * `stale`: results of formulas that rest on what is set were not calculated, so the next program must.
 */
export function setValues(book: Book, settings: Plan['settings'], changes: Changes, stale = true): Finding[] {
  const findings: Finding[] = [];
  let overFormula = false;
  for (const [part, own] of settings) {
    // A large sheet is taken apart in the rows concerned only, unless a formula that others share is written over.
    const some = setCells(treeOfRead(book.texts, part, enterRows(own)), own);
    const whole = !Array.isArray(some) && some.unshares;
    const placed = whole ? setCells(treeOfRead(book.texts, part, isCells), own) : some;
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

const isCells = ({ local }: Element): boolean => CELLS.includes(local);

function enterRows(settings: readonly Setting[]): (element: Element) => boolean {
  const rows = new Set(settings.map(({ at }) => String(at.row + 1)));
  return (element) => {
    if (element.local !== 'row') return isCells(element);
    const row = valueOf(element, 'r');
    return row === undefined || rows.has(row.trim());
  };
}

function recalculate({ root, workbook }: Book, changes: Changes): void {
  const known = childNamed(root, 'calcPr');
  if (known) change(changes, workbook, withValue(known, 'fullCalcOnLoad', '1'));
  else {
    const at = placeFor(root, 'calcPr', WORKBOOK);
    change(changes, workbook, { at, remove: 0, insert: `<${root.prefix}calcPr fullCalcOnLoad="1"/>` });
  }
}
