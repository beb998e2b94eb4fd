import type { Application, Entry } from '../model/application';
import { finding, type Finding } from '../model/finding';
import { sameAmount, scaleOf, sumOf } from './amount';
import { tableName } from './clause';
import type { CheckContext } from './context';
import { isUsed, read } from './entries';
import { EQUIPMENT_VALUE, INVESTMENT, itemOf, TIME_IN_USE } from './items';

/** 附表1's three figures against the tables and the day they come from. */
export function checkConsistency(application: Application, context: CheckContext): readonly Finding[] {
  const clause = tableName(application, 1);
  return [
    ...investment(application, context, clause),
    ...time(application, context, clause),
    ...equipment(application, context, clause),
  ];
}

/** 上云投入 = the total of 附表2, or the sum of its lines where no total is given. */
function investment(application: Application, context: CheckContext, clause: string): readonly Finding[] {
  const mark = itemOf(application, context.edition, INVESTMENT)?.mark;
  const { total, lines } = application.investment;
  const used = lines.filter(isUsed);
  return figure(mark, context, (stated) => {
    const itemised = read(total) ?? summed(used.map(({ amount }) => amount));
    if (itemised === undefined) {
      if (used.length > 0 || stated === 0 || total.state !== 'blank') return [];
      return [
        finding(
          'check/investment-lines-missing',
          'warning',
          [mark?.cell ?? null],
          { shown: mark?.shown ?? '' },
          clause,
        ),
      ];
    }
    if (sameAmount(stated, itemised)) return [];
    const cells = [
      mark?.cell ?? null,
      ...(total.state === 'read' ? [total.cell] : used.map(({ amount }) => amount.cell)),
    ];
    return [
      finding(
        'check/investment-differs',
        'warning',
        cells,
        { stated, total: itemised, table: tableName(application, 2) },
        clause,
      ),
    ];
  });
}

/** 接入工业设备价值 = the total of 附表4, where it has lines. */
function equipment(application: Application, context: CheckContext, clause: string): readonly Finding[] {
  const mark = itemOf(application, context.edition, EQUIPMENT_VALUE)?.mark;
  const used = application.equipment.filter(isUsed);
  return figure(mark, context, (stated) => {
    const entries = used.map(({ amount }) => amount);
    const total = summed(entries);
    if (total === undefined || sameAmount(stated, total, scaleOf(entries.map((entry) => read(entry) ?? 0)))) return [];
    const cells = [mark?.cell ?? null, ...entries.map(({ cell }) => cell)];
    return [
      finding('check/equipment-differs', 'warning', cells, { stated, total, table: tableName(application, 4) }, clause),
    ];
  });
}

function figure(
  mark: Entry<string | number | boolean> | undefined,
  { amountOf }: CheckContext,
  compare: (stated: number) => readonly Finding[],
): readonly Finding[] {
  const value = mark && read(mark);
  const stated = value === undefined ? undefined : amountOf(value);
  return stated === undefined ? [] : compare(stated);
}

/** The sum, or undefined when there is nothing to add or a line cannot be read. */
function summed(entries: readonly Entry<number>[]): number | undefined {
  const amounts = entries.map(read).filter((amount) => amount !== undefined);
  return amounts.length === 0 || amounts.length < entries.length ? undefined : sumOf(amounts);
}

/**
 * 上云时长 against 上云开始时间 on the day of judgement. A month more or less is rounding; less than the calendar allows is
 * only worth a look, since some services may have begun later.
 */
function time(application: Application, context: CheckContext, clause: string): readonly Finding[] {
  const { asOf, monthsOf } = context;
  const { startDate } = application.applicant;
  const start = read(startDate);
  if (start === undefined || asOf === undefined) return [];
  if (start > asOf)
    return [finding('check/start-after-as-of', 'warning', [startDate.cell], { start, asOf }, '申请表 上云开始时间')];
  const mark = itemOf(application, context.edition, TIME_IN_USE)?.mark;
  const value = mark && read(mark);
  const stated = value === undefined ? undefined : monthsOf(value, asOf);
  const months = monthsOf(start, asOf);
  if (mark === undefined || stated === undefined || months === undefined || Math.abs(stated - months) <= 1) return [];
  const severity = stated > months ? 'warning' : 'hint';
  const values = { shown: mark.shown, stated, months, start, asOf };
  return [finding('check/months-differ', severity, [mark.cell, startDate.cell], values, clause)];
}
