import type { CellRef } from '../model/cell';
import type { AmountCriterion } from '../model/edition';
import { isUnclear, type InvestmentFact, type InvestmentFacts } from '../model/facts';
import type { CriterionVerdict, Step } from '../model/verdict';
import { atLeast, entryOf, ruled, step, tidy, type Case } from './ruled';

/**
 * 上云投入 from its lines (2024 note 1): a line counts for a star when it was paid in the window, serves an item of that
 * star's table and is vouched for. What is missing makes the line open: listed, not counted.
 */
export type LineRuling =
  | { readonly kind: 'counts' }
  | { readonly kind: 'open'; readonly why: Step }
  | { readonly kind: 'excluded'; readonly why: Step };

/** How one line fares for a star whose table holds `items`. */
export function ruleLine(
  line: InvestmentFact,
  items: ReadonlySet<string>,
  rules: Omit<InvestmentFacts, 'lines'>,
): LineRuling {
  const values = { line: line.label };
  if (line.amount === null || isUnclear(line.amount))
    return { kind: 'open', why: step('line/amount-unreadable', values) };
  if (rules.asksPayment) {
    if (line.paid === null || isUnclear(line.paid))
      return { kind: 'open', why: step('line/payment-day-missing', values) };
    const early = rules.from !== undefined && line.paid < rules.from;
    const late = rules.to !== undefined && line.paid > rules.to;
    if (early || late) {
      const window = { from: rules.from ?? '', to: rules.to ?? '' };
      return { kind: 'excluded', why: step('line/outside-window', { ...values, paid: line.paid, ...window }) };
    }
  }
  if (rules.asksItems && !line.items.some((item) => items.has(item))) {
    if (line.unknownItems.length > 0)
      return { kind: 'open', why: step('line/items-unknown', { ...values, items: line.unknownItems }) };
    if (line.items.length === 0) return { kind: 'open', why: step('line/items-missing', values) };
    return { kind: 'excluded', why: step('line/other-items', { ...values, items: line.items }) };
  }
  if (rules.asksVouchers && line.vouchers !== true) return { kind: 'open', why: step('line/vouchers-missing', values) };
  return { kind: 'counts' };
}

/** Sums of a star's lines, 万元: what counts, and what open lines could add. */
export function sumLines(
  investment: InvestmentFacts,
  items: ReadonlySet<string>,
): {
  readonly counted: number;
  readonly open: number;
  readonly steps: readonly Step[];
  readonly openCells: readonly CellRef[];
} {
  let counted = 0;
  let open = 0;
  const steps: Step[] = [];
  const openCells: CellRef[] = [];
  for (const line of investment.lines) {
    const ruling = ruleLine(line, items, investment);
    const sum = typeof line.amount === 'number' ? line.amount : 0;
    if (ruling.kind === 'counts') {
      counted += sum;
      continue;
    }
    steps.push(ruling.why);
    if (ruling.kind !== 'open') continue;
    open += typeof line.amount === 'number' ? sum : Infinity;
    if (line.cell) openCells.push(line.cell);
  }
  return { counted: tidy(counted), open, steps, openCells };
}

/** The criterion where the form itemises: the figure typed in 附表1 is only shown beside it. */
export function itemisedAmount(
  criterion: AmountCriterion,
  minimum: number,
  column: number,
  on: Case,
  investment: InvestmentFacts,
): CriterionVerdict {
  const { unit, fact: item } = criterion;
  const typed = entryOf(on.facts, criterion.fact);
  const typedCells = typed?.cells ?? [];
  if (investment.lines.length === 0) {
    const said = typeof typed?.value === 'number' ? typed.value : null;
    const code = said === null ? 'step/absent' : 'step/not-itemised';
    return ruled(criterion, column, 'open', minimum, said, typedCells, [
      step(code, { item, actual: said ?? '', unit }),
    ]);
  }
  const { counted, open, steps, openCells } = sumLines(investment, on.edition.tables[column]?.items ?? new Set());
  const lineCells = investment.lines.flatMap((line) => (line.cell ? [line.cell] : []));
  const met = atLeast(counted, minimum);
  const kind = met ? 'met' : atLeast(counted + open, minimum) ? 'open' : 'unmet';
  const values = { item, actual: counted, minimum, unit, lines: investment.lines.length };
  const remarks = [
    ...(investment.asksPayment ? [] : [step('step/payment-not-asked')]),
    ...(investment.asksItems ? [] : [step('step/items-not-asked')]),
  ];
  const cells = kind === 'open' ? openCells : kind === 'unmet' ? [...typedCells, ...lineCells] : lineCells;
  return ruled(criterion, column, kind, minimum, counted, cells, [
    step(`step/itemised-${kind}`, values),
    ...steps,
    ...remarks,
  ]);
}
