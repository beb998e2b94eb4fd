/** Bare investment lines, as worksheet functions are given them → facts. Whether a line counts is judged elsewhere. */
import type { Edition } from '../model/edition';
import { isUnclear, type InvestmentFact } from '../model/facts';
import { readMoney } from './number';
import type { Given } from './reading';
import { resolve } from './resolve';

/** `paid` is a `YYYY-MM-DD`, or null when no day is known; `items` are labels of what the line serves. */
export interface TypedLine {
  readonly amount: Given;
  readonly paid: string | null;
  readonly items: readonly string[];
}

/** A blank amount is nothing paid. */
export function typedLines(edition: Edition, lines: readonly TypedLine[]): InvestmentFact[] {
  return lines.map(({ amount, paid, items }, index) => {
    const served = items.map((label) => ({ label, resolved: resolve(edition, [label]) }));
    return {
      amount: readMoney(amount) ?? 0,
      paid,
      items: served.flatMap(({ resolved }) => (resolved && 'fact' in resolved ? [resolved.fact.key] : [])),
      unknownItems: served.flatMap(({ label, resolved }) => (resolved && 'fact' in resolved ? [] : [label])),
      vouchers: null,
      cell: null,
      label: String(index + 1),
    };
  });
}

/** The first line whose amount is no amount. */
export function unreadableLine(
  lines: readonly InvestmentFact[],
): { readonly row: number; readonly said: string } | undefined {
  const row = lines.findIndex(({ amount }) => isUnclear(amount));
  const amount = lines[row]?.amount;
  return isUnclear(amount) ? { row, said: amount.unclear } : undefined;
}
