import { receive } from '../../src/consolidate';
import type { Received, Submission } from '../../src/model/summary';
import { filled } from '../county/application';
import { firm, type Firm } from '../county/firms';
import { gridOf } from '../form-support/grid';

/** Owns what came from enterprises, for summaries that are written into an open workbook. */

export function submission(own: Firm): Submission {
  const received = receive({ file: `${own.name}.xlsx`, hash: String(own.uscc) }, { grid: gridOf(filled(own)) }, {});
  if (received.kind !== 'application') throw new Error(JSON.stringify(received.findings));
  return received;
}

/** So many different enterprises; a few are read, the others differ from them by name, code and phone only. */
export function submissions(count: number): Received[] {
  const read = Array.from({ length: Math.min(count, 60) }, (_, index) => submission(firm(index)));
  return Array.from({ length: count }, (_, index): Received => {
    const one = read[index % read.length]!;
    if (index < read.length) return one;
    const { name, uscc, mobile } = firm(index);
    const told = {
      企业名称: { ...one.told['企业名称']!, value: name },
      统一社会信用代码: { value: uscc, cell: null },
      联系电话: { value: mobile, cell: null },
    };
    return { ...one, invoices: [], file: `${name}.xlsx`, hash: String(uscc), told: { ...one.told, ...told } };
  });
}
