import type { Application, Entry, InvestmentLine } from '../model/application';
import { finding, type Finding } from '../model/finding';
import { tableName } from './clause';
import { read } from './entries';
import { groupBy, usedLines, type Named } from './lines';
import { firmKey } from './name';

/** 发票号码: 8 digits, or 20 for a fully digital invoice. Region digits are not checked: sellers are everywhere. */

const NUMBER = /^(?:\d{8}|\d{20})$/;

/**
 * The numbers in a cell: several may be listed, `No.` may stand before one, and the 发票代码 (10 or 12 digits) of an older
 * invoice may stand beside its number.
 */
export function invoiceNumbers(text: string): readonly string[] {
  const parts = text
    .normalize('NFKC')
    .split(/[\s、,;/]+/u)
    .map((part) => part.replace(/^(?:no\.?|№|发票号码?:?)/iu, ''))
    .filter((part) => part !== '');
  const bare = parts.filter((part) => !/^(?:\d{10}|\d{12})$/.test(part));
  return bare.length > 0 ? bare : parts;
}

/** Shape of every number in 附表2, and numbers that occur twice. */
export function checkInvoiceNumbers(application: Application): readonly Finding[] {
  const lines = usedLines(application.investment.lines);
  const clause = tableName(application, 2);
  return [
    ...lines.flatMap(({ line }) => numberShape(line.invoiceNumber, clause)),
    ...lines.flatMap((line) => year(line, clause)),
    ...twice(lines, clause),
  ];
}

/** Shape of the number of an invoice explained in 附表3 or listed in 附表2. */
export function numberShape(entry: Entry<string>, clause: string): readonly Finding[] {
  const values = { shown: entry.shown };
  const text = read(entry);
  if (text === undefined || invoiceNumbers(text).every((number) => NUMBER.test(number))) return [];
  return [finding('check/invoice-number-shape', 'warning', [entry.cell], values, clause)];
}

/** The first two of 20 digits are the year of issue: a payment a year earlier or later is common, more is not. */
function year({ line: { invoiceNumber, paid }, name }: Named<InvestmentLine>, clause: string): readonly Finding[] {
  const day = read(paid);
  if (day === undefined) return [];
  const odd = invoiceNumbers(read(invoiceNumber) ?? '').filter(
    (number) => /^\d{20}$/.test(number) && Math.abs(2000 + Number(number.slice(0, 2)) - Number(day.slice(0, 4))) > 1,
  );
  return odd.map((number) => {
    const values = { line: name, number, year: `20${number.slice(0, 2)}`, paid: day };
    return finding('check/invoice-year', 'hint', [invoiceNumber.cell, paid.cell], values, clause);
  });
}

/** One number in one line of 附表2. */
export interface Listed extends Named<InvestmentLine> {
  readonly invoice: string;
  /** True when the line lists other numbers too, so that its amount is not this invoice's alone. */
  readonly shared: boolean;
}

/** Every number listed in 附表2, each once a line. */
export function listedInvoices(lines: readonly Named<InvestmentLine>[]): readonly Listed[] {
  return lines.flatMap((named) => {
    const numbers = [...new Set(invoiceNumbers(read(named.line.invoiceNumber) ?? ''))];
    return numbers.map((invoice) => ({ ...named, invoice, shared: numbers.length > 1 }));
  });
}

/** Eight digits are unique only within a seller's own invoices, twenty everywhere. */
function twice(lines: readonly Named<InvestmentLine>[], clause: string): readonly Finding[] {
  const keyOf = ({ line, invoice }: Listed): string =>
    /^\d{20}$/.test(invoice) ? invoice : `${firmKey(read(line.seller) ?? '')} ${invoice}`;
  return [...groupBy(listedInvoices(lines), keyOf).values()].flatMap((listed) => {
    const [first] = listed;
    if (!first || listed.length < 2) return [];
    const seller = first.line.seller.shown;
    const values = { number: first.invoice, seller, lines: listed.map(({ name }) => name) };
    const cells = listed.map(({ line }) => line.invoiceNumber.cell);
    return [finding('check/invoice-twice', 'warning', cells, values, clause)];
  });
}
