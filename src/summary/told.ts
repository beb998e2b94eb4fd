/** A finished summary in numbers: what became of the files, and how the rows stand. */
import type { SummaryRow } from '../model/summary';
import type { SummaryContent } from './workbook';

export interface FileCounts extends Readonly<Record<string, number>> {
  readonly count: number;
  readonly taken: number;
  readonly tables: number;
  readonly left: number;
  readonly unread: number;
}

export interface RowCounts extends Readonly<Record<string, number>> {
  readonly count: number;
  readonly met: number;
  readonly unmet: number;
  readonly open: number;
  readonly unjudged: number;
}

export function fileCounts({ received, left }: Pick<SummaryContent, 'received' | 'left'>): FileCounts {
  const count = (kind: string) => received.filter((one) => one.kind === kind).length;
  const taken = received.filter(({ kind, file }) => kind === 'application' && !left.has(file)).length;
  return { count: received.length, taken, tables: count('table'), left: left.size, unread: count('unread') };
}

export function rowCounts({ rows }: Pick<SummaryContent, 'rows'>): RowCounts {
  const count = (state: SummaryRow['state']) => rows.filter((row) => row.state === state).length;
  return {
    count: rows.length,
    met: count('met'),
    unmet: count('unmet'),
    open: count('open'),
    unjudged: count('unjudged'),
  };
}
