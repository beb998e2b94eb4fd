import type { Application, Entry, InvestmentLine } from '../model/application';
import { finding, type Finding } from '../model/finding';
import { isRounded, sameAmount, scaleOf, sumOf } from './amount';
import { tableName } from './clause';
import type { CheckContext } from './context';
import { read } from './entries';
import { blankCells, groupBy, usedLines, type Named } from './lines';
import { firmKey, sameName } from './name';

/** 附表2 上云投入明细: complete lines, the parties, and the total. Which lines count for a star is the verdict's. */
export function checkInvestment(application: Application, context: CheckContext): readonly Finding[] {
  const clause = tableName(application, 2);
  const lines = usedLines(application.investment.lines);
  return [
    ...blankCells(lines, clause, [
      ['购买方名称', ({ buyer }) => buyer],
      ['销售方名称', ({ seller }) => seller],
      ['发票号码', ({ invoiceNumber }) => invoiceNumber],
      ['所对应合同在申报书中的页码', ({ contractPages }) => contractPages],
      ['上云投入金额', ({ amount }) => amount],
    ]),
    ...buyers(application.applicant.name, lines, clause),
    ...sellers(application.applicant.name, lines, clause),
    ...lines.flatMap((line) => amountAndDay(line, context, clause)),
    ...total(application, lines, clause),
  ];
}

type Line = Named<InvestmentLine>;

/** buyer = applicant, one finding for each other name. */
function buyers(applicant: Entry<string>, lines: readonly Line[], clause: string): readonly Finding[] {
  const name = read(applicant);
  if (name === undefined) return [];
  return [...groupBy(lines, ({ line }) => keyOf(line.buyer)).values()].flatMap((group) => {
    const buyer = group[0]?.line.buyer.shown ?? '';
    if (sameName(buyer, name)) return [];
    const cells = [...group.map(({ line }) => line.buyer.cell), applicant.cell];
    const values = { buyer, applicant: name, lines: group.map((member) => member.name) };
    return [finding('check/buyer-differs', 'warning', cells, values, clause)];
  });
}

/** seller ≠ buyer: neither the buyer of the line nor the applicant. */
function sellers(applicant: Entry<string>, lines: readonly Line[], clause: string): readonly Finding[] {
  const own = lines.filter(({ line: { seller, buyer } }) => {
    const key = keyOf(seller);
    return key !== undefined && (key === keyOf(buyer) || key === keyOf(applicant));
  });
  return [...groupBy(own, ({ line }) => keyOf(line.seller)).values()].map((group) => {
    const values = { seller: group[0]?.line.seller.shown ?? '', lines: group.map(({ name }) => name) };
    const cells = group.flatMap(({ line }) => [line.seller.cell, line.buyer.cell]);
    return finding('check/seller-is-buyer', 'warning', cells, values, clause);
  });
}

function keyOf(entry: Entry<string>): string | undefined {
  const text = read(entry);
  return text === undefined ? undefined : firmKey(text);
}

function amountAndDay({ line, name }: Line, { asOf }: CheckContext, clause: string): readonly Finding[] {
  const found: Finding[] = [];
  const amount = read(line.amount);
  if (amount !== undefined && amount <= 0) {
    const values = { line: name, label: '上云投入金额', shown: line.amount.shown };
    found.push(finding('check/line-not-positive', 'warning', [line.amount.cell], values, clause));
  }
  const paid = read(line.paid);
  if (paid !== undefined && asOf !== undefined && paid > asOf)
    found.push(finding('check/paid-after-as-of', 'warning', [line.paid.cell], { line: name, paid, asOf }, clause));
  return found;
}

/** 上云投入合计 against its lines; a total rounded to hundredths of 万元 is only worth a look. */
function total({ investment }: Application, lines: readonly Line[], clause: string): readonly Finding[] {
  const entry = investment.total;
  const stated = read(entry);
  const note = (code: string, severity: Finding['severity'], values: Finding['values'], more: readonly Line[] = []) => [
    finding(code, severity, [entry.cell, ...more.map(({ line }) => line.amount.cell)], values, clause),
  ];
  if (lines.length === 0)
    return stated === undefined || stated === 0
      ? []
      : note('check/investment-lines-missing', 'warning', { shown: entry.shown });
  if (entry.state === 'blank') return note('check/blank', 'warning', { label: '上云投入合计' });
  const amounts = lines.map(({ line }) => read(line.amount)).filter((amount) => amount !== undefined);
  if (stated === undefined || amounts.length < lines.length) return [];
  const sum = sumOf(amounts);
  if (sameAmount(stated, sum, scaleOf(amounts))) return [];
  return note('check/investment-total', isRounded(stated, sum) ? 'hint' : 'warning', { stated, sum }, lines);
}
