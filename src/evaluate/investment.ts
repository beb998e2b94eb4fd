import { NO_CELLS, type CellRef } from '../model/cell';
import type { AmountCriterion } from '../model/criterion';
import { isUnclear, type InvestmentFact, type InvestmentFacts } from '../model/facts';
import type { Values } from '../model/finding';
import type { CriterionVerdict, Step } from '../model/verdict';
import type { AskedOf } from './asked';
import { atLeast, entryOf, ruled, step, tidy, type Case } from './ruled';

/**
 * 上云投入 from its lines (2024 note 1): a line counts for a star when it was paid in the window, serves an item of that
 * star's table and is vouched for. What is missing makes the line open: listed, not counted.
 */
export type LineRuling =
  | { readonly kind: 'counts' }
  | { readonly kind: 'open'; readonly why: Step }
  | { readonly kind: 'excluded'; readonly why: Step };

/** How one line fares for a star whose table holds `items`: what surely excludes it wins over what is missing. */
export function ruleLine(
  line: InvestmentFact,
  items: ReadonlySet<string>,
  rules: Omit<InvestmentFacts, 'lines'>,
): LineRuling {
  const rulings = [
    amountRuling(line),
    paymentRuling(line, rules),
    rules.asksItems ? itemsRuling(line, items) : COUNTS,
    rules.asksVouchers && line.vouchers !== true ? missing('line/vouchers-missing', line) : COUNTS,
  ];
  return rulings.find(({ kind }) => kind === 'excluded') ?? rulings.find(({ kind }) => kind === 'open') ?? COUNTS;
}

const COUNTS: LineRuling = { kind: 'counts' };

function missing(code: string, line: InvestmentFact, values: Values = {}): LineRuling {
  return { kind: 'open', why: step(code, { line: line.label, ...values }) };
}

function amountRuling(line: InvestmentFact): LineRuling {
  return isSum(line.amount) ? COUNTS : missing('line/amount-unreadable', line);
}

/** A day outside the window excludes a line even where the form does not ask for the day. */
function paymentRuling(line: InvestmentFact, { asksPayment, from, to }: Omit<InvestmentFacts, 'lines'>): LineRuling {
  const { paid } = line;
  if (paid === null || isUnclear(paid)) return asksPayment ? missing('line/payment-day-missing', line) : COUNTS;
  if ((from === undefined || paid >= from) && (to === undefined || paid <= to)) return COUNTS;
  return {
    kind: 'excluded',
    why: step('line/outside-window', { line: line.label, paid, from: from ?? '…', to: to ?? '…' }),
  };
}

function itemsRuling(line: InvestmentFact, items: ReadonlySet<string>): LineRuling {
  if (line.items.some((item) => items.has(item))) return COUNTS;
  if (line.unknownItems.length > 0) return missing('line/items-unknown', line, { items: line.unknownItems });
  if (line.items.length === 0) return missing('line/items-missing', line);
  return { kind: 'excluded', why: step('line/other-items', { line: line.label, items: line.items }) };
}

function isSum(amount: InvestmentFact['amount']): amount is number {
  return typeof amount === 'number' && Number.isFinite(amount);
}

/** Sums of a star's lines, 万元: what counts, and what open lines could add or (a credit note) take away. */
export function sumLines(
  investment: InvestmentFacts,
  items: ReadonlySet<string>,
): {
  readonly counted: number;
  readonly open: number;
  readonly less: number;
  readonly steps: readonly Step[];
  readonly openCells: readonly CellRef[];
} {
  let [counted, open, less] = [0, 0, 0];
  const steps: Step[] = [];
  const openCells: CellRef[] = [];
  for (const line of investment.lines) {
    const ruling = ruleLine(line, items, investment);
    const sum = isSum(line.amount) ? line.amount : Infinity;
    if (ruling.kind === 'counts') {
      counted += sum;
      continue;
    }
    steps.push(ruling.why);
    if (ruling.kind !== 'open') continue;
    if (sum < 0) less += sum;
    else open += sum;
    if (line.cell) openCells.push(line.cell);
  }
  return { counted: tidy(counted), open, less, steps, openCells };
}

/** The criterion where the form itemises: the figure typed in 附表1 is only shown beside it. */
export function itemisedAmount(
  asked: AskedOf<AmountCriterion>,
  minimum: number,
  on: Case,
  investment: InvestmentFacts,
): CriterionVerdict {
  const { criterion, column } = asked;
  const { unit, fact: item } = criterion;
  const typed = entryOf(on.facts, item);
  const typedCells = typed?.cells ?? NO_CELLS;
  if (investment.lines.length === 0) {
    const given = typeof typed?.value === 'number' ? typed.value : null;
    const why =
      given === null ? step('step/absent', { item }) : step('step/not-itemised', { item, actual: given, unit });
    return ruled(asked, 'open', minimum, given, typedCells, [why]);
  }
  const { counted, open, less, steps, openCells } = sumLines(investment, on.edition.tables[column]?.items ?? NO_ITEMS);
  const kind = atLeast(counted + less, minimum) ? 'met' : atLeast(counted + open, minimum) ? 'open' : 'unmet';
  const lineCells = investment.lines.flatMap((line) => (line.cell ? [line.cell] : []));
  const cells = kind === 'open' ? openCells : kind === 'unmet' ? [...typedCells, ...lineCells] : lineCells;
  const values = { item, actual: counted, minimum, unit, lines: investment.lines.length };
  const decisive = step(`step/itemised-${kind}`, values);
  return ruled(asked, kind, minimum, counted, cells, [decisive, ...steps, ...remarks(investment)]);
}

const NO_ITEMS: ReadonlySet<string> = new Set();

/** What the form does not ask for stays with the reviewer. */
function remarks({ asksPayment, asksItems, asksVouchers }: InvestmentFacts): Step[] {
  const unasked = [
    asksPayment ? '' : 'step/payment-not-asked',
    asksItems ? '' : 'step/items-not-asked',
    asksVouchers ? '' : 'step/vouchers-not-asked',
  ];
  return unasked.filter((code) => code !== '').map((code) => step(code));
}
