import { eligibleInvestment, readStar, readWords, type TypedLine } from '../flow';
import type { Batch } from '../model/edition';
import { isUnclear, type InvestmentFacts } from '../model/facts';
import { failure, isEmpty, type Answer, type CellInput, type Matrix } from './answer';
import { dayOfInput } from './day';
import { basisOf } from './starlevel';

/**
 * CLOUDINVEST(amounts, [dates], [from], [to], [items], [star], [standard]): eligible 上云投入, 万元: the lines paid in
 * [from, to], both days inclusive, that serve an item of that star's table (2024 note 1). A test that is left out is not
 * made; where dates or items are given, a line without its own is not counted. Without `star`, the highest star's table.
 * Where `standard` names a batch (`2024-1`) and no day is given, the batch's own days of payment are the window.
 */
export function cloudInvest(
  amounts: Matrix,
  dates?: Matrix | null,
  from?: CellInput,
  to?: CellInput,
  items?: Matrix | null,
  star?: CellInput,
  standard?: CellInput,
): Answer<number> {
  const basis = basisOf(standard);
  if ('error' in basis) return basis;
  if ('day' in basis) return failure('#N/A', 'function/none-in-force', { day: basis.day });
  const { edition, batch } = basis;
  const count = amounts.length;
  for (const range of [dates, items]) {
    if (range && range.length !== count) {
      return failure('#VALUE!', 'function/shapes-differ', { labels: `${range.length}`, values: `${count}` });
    }
  }
  const first = dayOfInput(from, 'start');
  const last = dayOfInput(to, 'end');
  if (first === undefined) return failure('#VALUE!', 'function/unreadable-day', { said: String(from) });
  if (last === undefined) return failure('#VALUE!', 'function/unreadable-day', { said: String(to) });
  const wanted = isEmpty(star) ? edition.stars.at(-1) : readStar(star);
  const column = edition.stars.findIndex((known) => known === wanted);
  if (column < 0) return failure('#VALUE!', 'function/unknown-star', { star: String(star) });
  const lines = amounts.map((row, index): TypedLine => ({
    amount: row[0] ?? null,
    paid: dayOfInput(dates?.[index]?.[0]) ?? null,
    items: (items?.[index] ?? []).flatMap((cell) => wordsOf(cell)),
  }));
  const sum = eligibleInvestment(edition, column, lines, {
    asksPayment: Boolean(dates),
    asksItems: Boolean(items),
    asksVouchers: false,
    ...windowOf(first, last, batch),
  });
  return typeof sum === 'number'
    ? sum
    : failure('#VALUE!', 'function/unreadable-row', { row: sum.row + 1, label: '', said: sum.said });
}

/** The days given; the batch's own where neither is. */
function windowOf(first: string | null, last: string | null, batch?: Batch): Pick<InvestmentFacts, 'from' | 'to'> {
  const [from, to] = first === null && last === null ? [batch?.paidFrom, batch?.paidTo] : [first, last];
  return { ...(from ? { from } : {}), ...(to ? { to } : {}) };
}

/** One cell may name several items, as 对应子类 does. */
function wordsOf(cell: CellInput): readonly string[] {
  const words = readWords(cell);
  return words === null || isUnclear(words) ? [] : words;
}
