import type { Application, Invoice } from '../model/application';
import { finding, type Finding } from '../model/finding';
import { sameAmount, scaleOf, sumOf } from './amount';
import { tableName } from './clause';
import { read } from './entries';
import { numberOf, usedInvoices } from './invoice';
import { invoiceNumbers, listedInvoices, type Listed } from './invoice-number';
import { groupBy, usedLines } from './lines';
import { sameName } from './name';

/** 附表3 against 附表2: every invoice explained is listed, by the same seller, with the same 上云投入. */
export function checkExplained(application: Application): readonly Finding[] {
  const clause = tableName(application, 3);
  const byNumber = groupBy(listedInvoices(usedLines(application.investment.lines)), ({ invoice }) => invoice);
  return usedInvoices(application).flatMap((invoice) => {
    const [only, ...more] = invoiceNumbers(read(invoice.number) ?? '');
    if (only === undefined || more.length > 0) return [];
    const listed = byNumber.get(only) ?? [];
    if (listed.length === 0) {
      const values = { number: numberOf(invoice), table: tableName(application, 2) };
      return [finding('check/invoice-not-listed', 'warning', [invoice.number.cell], values, clause)];
    }
    const ofSeller = listed.filter(({ line }) => !differs(line.seller, invoice.provider));
    if (ofSeller.length > 0) return difference(invoice, ofSeller, clause);
    const values = {
      number: numberOf(invoice),
      provider: invoice.provider.shown,
      sellers: [...new Set(listed.map(({ line }) => line.seller.shown))],
    };
    const cells = [invoice.provider.cell, ...listed.map(({ line }) => line.seller.cell)];
    return [finding('check/invoice-provider', 'warning', cells, values, clause)];
  });
}

function differs(seller: Invoice['provider'], provider: Invoice['provider']): boolean {
  const [left, right] = [read(seller), read(provider)];
  return left !== undefined && right !== undefined && !sameName(left, right);
}

/** 发票中上云投入合计 against what the lines of this invoice state together; a line of several invoices says nothing. */
function difference(invoice: Invoice, listed: readonly Listed[], clause: string): readonly Finding[] {
  const stated = read(invoice.cloudTotal);
  const amounts = listed.map(({ line }) => read(line.amount)).filter((amount) => amount !== undefined);
  if (stated === undefined || amounts.length < listed.length || listed.some(({ shared }) => shared)) return [];
  const sum = sumOf(amounts);
  if (sameAmount(stated, sum, scaleOf(amounts))) return [];
  const values = { number: numberOf(invoice), stated, listed: sum, lines: listed.map(({ name }) => name) };
  const cells = [invoice.cloudTotal.cell, ...listed.map(({ line }) => line.amount.cell)];
  return [finding('check/invoice-line-differs', 'warning', cells, values, clause)];
}
