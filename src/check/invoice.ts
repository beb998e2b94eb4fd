import type { Application, Invoice, InvoiceLine } from '../model/application';
import { finding, type Finding } from '../model/finding';
import { isRounded, sameAmount, scaleOf, sumOf } from './amount';
import { tableName } from './clause';
import { isUsed, read } from './entries';
import { numberShape } from './invoice-number';
import { blankCells, usedLines, type Named } from './lines';
import { sameName } from './name';

/** 附表3 发票明细, one invoice at a time: its lines (元) and its totals (万元). What it has to do with 附表2 is another file. */
export function checkInvoices(application: Application): readonly Finding[] {
  const clause = tableName(application, 3);
  return usedInvoices(application).flatMap((invoice) => {
    const lines = usedLines(invoice.lines);
    return [
      ...heads(application, invoice, clause),
      ...blankCells(lines, clause, [
        ['金额', ({ amount }) => amount],
        ['是否为上云投入', ({ cloud }) => cloud],
      ]),
      ...lines.flatMap((line) => product(line, numberOf(invoice), clause)),
      ...total(invoice, lines, '发票总额合计', clause),
      ...total(invoice, lines, '发票中上云投入合计', clause),
    ];
  });
}

/** The invoices somebody filled in; a blank 附表3 explains none. */
export function usedInvoices({ invoices }: Application): readonly Invoice[] {
  return invoices.filter(
    ({ provider, number: invoice, total: all, cloudTotal, lines }) =>
      lines.some(isUsed) || isUsed({ provider, invoice, all, cloudTotal }),
  );
}

export function numberOf({ number }: Invoice): string {
  return number.shown.trim();
}

function heads({ applicant }: Application, invoice: Invoice, clause: string): readonly Finding[] {
  const fields = [
    ['云服务商名称', invoice.provider],
    ['发票号码', invoice.number],
  ] as const;
  const found = fields.flatMap(([label, { state, cell }]) =>
    state === 'blank' ? [finding('check/blank', 'warning', [cell], { label }, clause)] : [],
  );
  found.push(...numberShape(invoice.number, clause));
  const [stated, name] = [read(invoice.applicant), read(applicant.name)];
  if (stated !== undefined && name !== undefined && !sameName(stated, name)) {
    const values = { number: numberOf(invoice), stated, applicant: name };
    const cells = [invoice.applicant.cell, applicant.name.cell];
    found.push(finding('check/invoice-applicant', 'warning', cells, values, clause));
  }
  return found;
}

/** 金额 = 数量 × 单价, within 0.01 元. */
function product({ line, name }: Named<InvoiceLine>, number: string, clause: string): readonly Finding[] {
  const [quantity, price, amount] = [read(line.quantity), read(line.price), read(line.amount)];
  if (quantity === undefined || price === undefined || amount === undefined) return [];
  const expected = Number((quantity * price).toPrecision(15));
  if (Math.abs(amount - expected) <= 0.01 + Math.abs(expected) * 1e-14) return [];
  const cells = [line.amount.cell, line.quantity.cell, line.price.cell];
  const values = { number, line: name, quantity, price, product: Number(expected.toFixed(2)), amount };
  return [finding('check/product', 'warning', cells, values, clause)];
}

/** A total against its lines; a total written in 元 is told apart from one that does not add up. */
function total(
  invoice: Invoice,
  lines: readonly Named<InvoiceLine>[],
  label: Total,
  clause: string,
): readonly Finding[] {
  if (lines.length === 0) return [];
  const all = label === '发票总额合计';
  const entry = all ? invoice.total : invoice.cloudTotal;
  if (entry.state === 'blank') return [finding('check/blank', 'warning', [entry.cell], { label }, clause)];
  const stated = read(entry);
  if (stated === undefined || (!all && lines.some(({ line }) => read(line.cloud) === undefined))) return [];
  const summed = lines.filter(({ line }) => all || read(line.cloud) === true);
  const amounts = summed.map(({ line }) => read(line.amount)).filter((amount) => amount !== undefined);
  if (amounts.length < summed.length) return [];
  const yuan = sumOf(amounts);
  const sum = Number((yuan / 10000).toPrecision(15));
  if (sameAmount(stated, sum, scaleOf(amounts) / 10000)) return [];
  const cells = [entry.cell, ...summed.map(({ line }) => line.amount.cell)];
  const values = { number: numberOf(invoice), label, stated, sum, yuan };
  const inYuan = sameAmount(stated, yuan, scaleOf(amounts));
  const severity = !inYuan && isRounded(stated, sum) ? 'hint' : 'warning';
  return [finding(inYuan ? 'check/invoice-sum-unit' : 'check/invoice-sum', severity, cells, values, clause)];
}

type Total = '发票总额合计' | '发票中上云投入合计';
