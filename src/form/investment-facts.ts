/** The lines of 附表2 as facts: what each serves, when it was paid, what vouches for it. Whether it counts is judged elsewhere. */
import type { Entry, Investment, InvestmentLine } from '../model/application';
import type { Batch, Edition } from '../model/edition';
import type { InvestmentFact, InvestmentFacts, Unclear } from '../model/facts';
import { finding, type Finding } from '../model/finding';
import { nearest } from '../model/label';
import { keyOf } from './key';
import { resolve } from './resolve';
import { readVouchers } from './vouchers';

export function investmentFacts(
  { lines, has }: Investment,
  edition: Edition,
  batch?: Batch,
): { readonly facts: InvestmentFacts; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const facts: InvestmentFacts = {
    lines: lines.map((line, index) => lineFact(line, index, edition, findings)),
    ...(batch?.paidFrom === undefined ? {} : { from: batch.paidFrom }),
    ...(batch?.paidTo === undefined ? {} : { to: batch.paidTo }),
    asksPayment: has.paid,
    asksItems: has.items,
    asksVouchers: has.vouchers,
  };
  return { facts, findings };
}

function lineFact(line: InvestmentLine, index: number, edition: Edition, findings: Finding[]): InvestmentFact {
  const label = line.number.state === 'read' && line.number.value !== null ? line.number.value : String(index + 1);
  const served = (line.items.value ?? []).map((word) => ({ word, resolved: resolve(edition, [word]) }));
  const unknownItems: string[] = [];
  const items: string[] = [];
  for (const { word, resolved } of served) {
    if (resolved !== null && 'fact' in resolved) items.push(resolved.fact.key);
    else {
      unknownItems.push(word);
      findings.push(unknownItem(line, label, word, edition));
    }
  }
  const vouchers = line.vouchers.value === null ? null : readVouchers(line.vouchers.value);
  if (line.vouchers.value !== null && vouchers === null) {
    const values = { line: label, said: line.vouchers.shown };
    findings.push(finding('form/vouchers-unclear', 'warning', [line.vouchers.cell], values));
  }
  return {
    amount: valueOf(line.amount, 'why/not-an-amount'),
    paid: valueOf(line.paid, 'why/not-a-day'),
    items: [...new Set(items)],
    unknownItems,
    vouchers,
    cell: line.amount.cell ?? line.invoiceNumber.cell ?? line.seller.cell,
    label,
  };
}

function unknownItem(line: InvestmentLine, label: string, word: string, edition: Edition): Finding {
  const near = nearest(keyOf(word), edition.labels.keys());
  const key = near === undefined ? undefined : edition.labels.get(near)?.[0];
  const code = key === undefined ? 'form/item-unknown' : 'form/item-unknown-near';
  return finding(code, 'warning', [line.items.cell], {
    line: label,
    said: word,
    ...(key === undefined ? {} : { near: key }),
  });
}

function valueOf<T>({ value, state, shown }: Entry<T>, why: string): T | Unclear | null {
  if (state === 'read' || state === 'blank' || state === 'absent') return value;
  return { unclear: shown, why: state === 'uncalculated' ? 'why/not-calculated' : why };
}
