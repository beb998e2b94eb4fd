/** Arranges the 汇总表: title, 填报单位, headings, rows, totals, 填报人. It decides nothing and knows no file format. */
import { address, type Area } from '../model/cell';
import type { CellDraft, Patch, RowDraft, SheetDraft, StyleName, ValidationDraft } from '../model/patch';
import type { ColumnSet, SummaryColumn, SummaryRow } from '../model/summary';
import { cellOf } from './cell-of';
import { footLines, type OwnLines } from './foot';
import type { Words } from './words';

export interface SummaryLayout {
  readonly set: ColumnSet;
  /** Columns of the set, then those that only the tables have, then those beside the official table. */
  readonly columns: readonly SummaryColumn[];
  readonly unit: string;
}

export const FIRST_ROW = 3;
const HEADING_ROW = 2;

/** The set's own columns, the further ones, the helpers: the printed ones stand together at the left. */
export function layoutOf(set: ColumnSet, extra: readonly SummaryColumn[], unit: string): SummaryLayout {
  const printed = set.columns.filter(({ helper }) => !helper);
  const helpers = set.columns.filter(({ helper }) => helper);
  return { set, unit, columns: [...printed, ...extra, ...helpers] };
}

export function summarySheet(
  layout: SummaryLayout,
  rows: readonly SummaryRow[],
  lines: { readonly own: OwnLines; readonly typed: readonly string[] },
  words: Words,
): SheetDraft {
  const { columns, set } = layout;
  const last = printedColumns(columns) - 1;
  const table = rows.map((row, index) => ({
    row: FIRST_ROW + index,
    cells: columns.map((column, at) => cellOf(row, column, { index, column: at }, words)),
  }));
  const below = FIRST_ROW + rows.length;
  const foot = [totalsOf(layout, rows, below, words), ...footOf(lines, below + 1)];
  const wide = (row: number): Area => ({ top: row, left: 0, bottom: row, right: last });
  return {
    name: words.say('summary/sheet'),
    role: 'summary',
    widths: columns.map(({ width }) => width),
    rows: [
      line(0, set.title, 'title'),
      line(1, words.say('summary/unit-line', { unit: layout.unit }), 'note'),
      { row: HEADING_ROW, cells: columns.map(headingOf) },
      ...table,
      ...foot,
    ],
    merges: last > 0 ? [wide(0), wide(1), ...foot.slice(1).map(({ row }) => wide(row))] : [],
    validations: columns.flatMap((column, at) => dropdown(column, at, rows.length)),
    frozenRows: FIRST_ROW,
    frozenColumns: columns.findIndex(({ id }) => id === '企业名称') + 1,
    filter: { top: HEADING_ROW, left: 0, bottom: Math.max(HEADING_ROW, below - 1), right: columns.length - 1 },
    print: {
      orientation: 'landscape',
      area: { top: 0, left: 0, bottom: below + footLines(lines.own, lines.typed).length, right: last },
      titleRows: { first: 0, last: HEADING_ROW },
      footer: words.say('summary/footer'),
    },
  };
}

/** How many columns are printed: helpers stand at the right of them. */
function printedColumns(columns: readonly SummaryColumn[]): number {
  return columns.filter(({ helper }) => !helper).length;
}

function line(row: number, text: string, style: StyleName): RowDraft {
  return { row, cells: [{ column: 0, value: text, style }] };
}

function headingOf({ heading, helper }: SummaryColumn, column: number): CellDraft {
  return { column, value: heading, style: helper ? 'helper' : 'heading' };
}

function dropdown({ options }: SummaryColumn, column: number, rows: number): ValidationDraft[] {
  if (options.length === 0 || rows === 0) return [];
  return [{ area: { top: FIRST_ROW, left: column, bottom: FIRST_ROW + rows - 1, right: column }, list: options }];
}

/** 合计 of the columns that have one. */
function totalsOf({ columns }: SummaryLayout, rows: readonly SummaryRow[], below: number, words: Words): RowDraft {
  const totals = columns.map((column, at): CellDraft => {
    if (at === 0) return { column: at, value: words.say('summary/total'), style: 'heading' };
    if (!column.total) return { column: at, value: null, style: column.helper ? 'helper-value' : 'value' };
    const amounts = rows.flatMap(({ values }) => numberIn(values[column.id]));
    const sum = Number(amounts.reduce((total, amount) => total + amount, 0).toPrecision(15));
    const [from, to] = [FIRST_ROW, below - 1].map((row) => address({ row, column: at }));
    // 109 adds what the filter leaves in view.
    const formula = rows.length > 0 ? { formula: `SUBTOTAL(109,${from ?? ''}:${to ?? ''})` } : {};
    return { column: at, value: sum, style: 'amount', ...formula };
  });
  return { row: below, cells: totals };
}

/** What is printed, then what the columns rest on. */
function footOf(
  { own, typed }: { readonly own: OwnLines; readonly typed: readonly string[] },
  first: number,
): RowDraft[] {
  const lines = [...footLines(own, typed), ...(own.note === undefined ? [] : [own.note])];
  return lines.map((text, index) => line(first + index, text, 'note'));
}

function numberIn(value: unknown): number[] {
  return typeof value === 'number' ? [value] : [];
}

/** Marks on the rows that are not clear yet, to lie over the table and be cleared again. */
export function summaryMarks(layout: SummaryLayout, rows: readonly SummaryRow[], words: Words): Patch[] {
  const column = Math.max(
    0,
    layout.columns.findIndex(({ id }) => id === '企业名称'),
  );
  const sheet = words.say('summary/sheet');
  return rows.flatMap((row, index): Patch[] => {
    if (row.state === 'met') return [];
    const lacks = (row.submission?.lacks ?? []).filter(({ kind }) => kind !== 'review').map(words.explain);
    const errors = row.submission?.findings.filter(({ severity }) => severity === 'error').length ?? 0;
    if (errors > 0) lacks.push(words.say('summary/errors', { count: errors }));
    const note = lacks.length > 0 ? lacks.join('\n') : words.say(`summary/${row.state}`);
    const kind = row.state === 'unjudged' ? 'review' : row.state;
    return [{ do: 'mark', at: { sheet, row: FIRST_ROW + index, column }, kind, note }];
  });
}
