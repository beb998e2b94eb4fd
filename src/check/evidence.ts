import type { Application, ItemEntry } from '../model/application';
import { finding, type Finding } from '../model/finding';
import { tableName } from './clause';
import type { CheckContext } from './context';
import { factOf } from './items';

/** 证明材料在申报书中的页码: a page for every tick, and no page without one. Whether the page proves it is for people. */
export function checkEvidence(application: Application, context: CheckContext): readonly Finding[] {
  const isMark = (item: ItemEntry) => (factOf(item, context.edition)?.kind ?? 'mark') === 'mark';
  const rows = application.items.filter(isMark);
  // In the pool's table numbers and words are to be proved as well.
  const stated = application.pool
    ? application.items.filter((item) => !isMark(item) && item.mark.state === 'read')
    : [];
  const ticked = [...rows.filter((item) => markOf(item, context) === true), ...stated];
  const unticked = rows.filter((item) => item.mark.state === 'blank' || markOf(item, context) === false);
  const clause = `${tableName(application, 1)} 证明材料在申报书中的页码`;

  const missing = ticked.filter(({ pages }) => pages.state === 'blank');
  const shapeless = ticked.filter(({ pages }) => pages.state === 'read' && !/\d/.test(pages.shown.normalize('NFKC')));
  const stray = unticked.filter(({ pages }) => pages.state === 'read' && /\d/.test(pages.shown.normalize('NFKC')));
  return [
    ...together('check/page-missing', 'warning', missing, clause),
    ...together('check/page-shape', 'hint', shapeless, clause, { shown: shapeless.map(({ pages }) => pages.shown) }),
    ...together('check/page-without-tick', 'hint', stray, clause),
  ];
}

function markOf({ mark }: ItemEntry, context: CheckContext): boolean | undefined {
  return mark.state === 'read' && mark.value !== null ? context.isYes(mark.value) : undefined;
}

/** One finding for all rows of a kind: forty rows without a page are one oversight. */
function together(
  code: string,
  severity: Finding['severity'],
  rows: readonly ItemEntry[],
  clause: string,
  values: Finding['values'] = {},
): readonly Finding[] {
  if (rows.length === 0) return [];
  const cells = rows.map(({ pages }) => pages.cell);
  return [
    finding(code, severity, cells, { items: rows.map(({ label }) => label), count: rows.length, ...values }, clause),
  ];
}
