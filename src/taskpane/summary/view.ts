/** What the page shows of a summary: small and plain, so that it passes between threads a thousand rows at a time. Words nothing. */
import { fileCounts, rowCounts, type FileCounts, type RowCounts, type SummaryContent } from '../../consolidate';
import type { Finding } from '../../model/finding';
import type { FileFinding, Plain, Received, SummaryRow } from '../../model/summary';
import type { Kind } from '../../model/verdict';

export interface View {
  readonly rows: readonly RowView[];
  readonly files: readonly FileView[];
  readonly findings: readonly FileFinding[];
  readonly counts: { readonly files: FileCounts; readonly rows: RowCounts };
  /** 填报单位 as the table will name it. */
  readonly unit: string;
}

export interface RowView {
  /** The same for the same enterprise and star, however often the summary is made again. */
  readonly key: string;
  readonly name: string;
  readonly uscc: string;
  readonly city: string;
  readonly county: string;
  /** 申报星级 */
  readonly target: number | null;
  /** 预评星级; null without an application. */
  readonly star: number | null;
  readonly state: SummaryRow['state'];
  readonly lacks: readonly { readonly kind: Kind; readonly name: string }[];
  readonly errors: number;
  readonly warnings: number;
  /** `2024`, the edition it was judged under; empty without an application. */
  readonly edition: string;
  readonly form: string;
  readonly files: readonly string[];
}

export interface FileView {
  readonly file: string;
  /** `left`: another file was taken instead. */
  readonly outcome: 'taken' | 'left' | 'table' | 'unread';
  readonly instead?: string;
  readonly name: string;
  /** How many enterprises a table lists. */
  readonly rows?: number;
  /** Why it brought nothing, or what is doubtful in a table. */
  readonly findings: readonly Finding[];
}

export function viewOf(content: SummaryContent): View {
  const { rows, received, left, findings, layout } = content;
  const keys = new Map<string, number>();
  return {
    rows: rows.map((row) => rowView(row, keys)),
    files: received.map((one) => fileView(one, left.get(one.file))),
    findings,
    counts: { files: fileCounts(content), rows: rowCounts(content) },
    unit: layout.unit,
  };
}

/** The keys of the rows, in their order: by them a row is asked for again. */
export function keysOf(rows: readonly SummaryRow[]): readonly string[] {
  const keys = new Map<string, number>();
  return rows.map((row) => keyOf(row, keys));
}

function keyOf({ values }: SummaryRow, taken: Map<string, number>): string {
  const text = (id: string) => String(values[id] ?? '');
  const key = [text('企业名称'), text('统一社会信用代码'), text('申报星级')].join('|');
  const count = (taken.get(key) ?? 0) + 1;
  taken.set(key, count);
  return count === 1 ? key : `${key}|${String(count)}`;
}

function rowView(row: SummaryRow, keys: Map<string, number>): RowView {
  const { values, state, submission, files } = row;
  const text = (id: string) => String(values[id] ?? '');
  const count = (severity: Finding['severity']) =>
    submission?.findings.filter((found) => found.severity === severity).length ?? 0;
  return {
    key: keyOf(row, keys),
    name: text('企业名称'),
    uscc: text('统一社会信用代码'),
    city: text('设区市'),
    county: text('县区'),
    target: numberIn(values['申报星级']),
    star: submission?.star ?? numberIn(values['预评星级']),
    state,
    lacks: (submission?.lacks ?? [])
      .filter(({ kind }) => kind !== 'review')
      .map(({ kind, criterion }) => ({ kind, name: criterion.split('/').at(-1) ?? criterion })),
    errors: count('error'),
    warnings: count('warning'),
    edition: submission?.edition ?? '',
    form: submission?.form ?? '',
    files,
  };
}

function numberIn(value: Plain | undefined): number | null {
  return typeof value === 'number' ? value : null;
}

function fileView(one: Received, instead: string | undefined): FileView {
  const { file, kind } = one;
  const name = kind === 'application' ? String(one.told['企业名称']?.value ?? '') : '';
  const outcome = kind === 'application' ? 'taken' : kind;
  return {
    file,
    name,
    outcome: instead === undefined ? outcome : 'left',
    ...(instead === undefined ? {} : { instead }),
    ...(kind === 'table' ? { rows: one.rows.length } : {}),
    // What is wrong in an application is asked for with its row.
    findings: kind === 'application' ? [] : one.findings,
  };
}
