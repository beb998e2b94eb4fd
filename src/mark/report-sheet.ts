import { address, type Area, type CellRef } from '../model/cell';
import type { CellDraft, RowDraft, SheetDraft, StyleName } from '../model/patch';
import type { Headings, Report, ReportFinding, ReportRow } from './report';

/** Owns the arrangement of the 预评 sheet: what stands where, in which look, leading where. It words nothing. */

/** 条款 类别 要求 现状 状态 说明 单元格, in characters. */
const WIDTHS = [26, 16, 14, 16, 12, 60, 18];
const LAST = WIDTHS.length - 1;
const [CLAUSE, CATEGORY, EXPECTED, ACTUAL, STATUS, TEXT, CELL] = [0, 1, 2, 3, 4, 5, 6] as const;

interface Page {
  readonly rows: RowDraft[];
  readonly merges: Area[];
}

export function reportSheet(report: Report): SheetDraft {
  const { headings } = report;
  const page: Page = { rows: [], merges: [] };
  wide(page, headings.title, 'title');
  wide(page, headings.caution, 'note');
  for (const [label, value] of report.facts) {
    const row = add(page, [draft(CLAUSE, label, 'label'), draft(CATEGORY, value, 'text')]);
    page.merges.push({ top: row, left: CATEGORY, bottom: row, right: LAST });
  }
  for (const table of report.tables) criteria(page, table.heading, table.rows, headings);
  findings(page, report.findings, headings);
  section(page, headings['way-up']);
  for (const line of report.wayUp.length > 0 ? report.wayUp : [headings.none]) wide(page, line, 'text');
  return {
    name: headings.sheet,
    widths: WIDTHS,
    rows: page.rows,
    merges: page.merges,
    validations: [],
    frozenRows: 1,
    print: {
      orientation: 'landscape',
      area: { top: 0, left: 0, bottom: page.rows.length - 1, right: LAST },
      titleRows: { first: 0, last: 0 },
      footer: headings.footer,
    },
  };
}

function criteria(page: Page, heading: string, rows: readonly ReportRow[], headings: Headings): void {
  section(page, heading);
  const { clause, category, expected, actual, status, explanation, cell } = headings;
  add(page, headed([clause, category, expected, actual, status, explanation, cell]));
  for (const row of rows) {
    add(page, [
      draft(CLAUSE, row.clause, 'value'),
      draft(CATEGORY, row.category, 'value'),
      draft(EXPECTED, typed(row.expected), 'value'),
      draft(ACTUAL, typed(row.actual), 'value'),
      draft(STATUS, `${row.sign} ${row.status}`, row.kind),
      draft(TEXT, row.explanation, 'text'),
      evidence(row.cells),
    ]);
  }
}

function findings(page: Page, found: readonly ReportFinding[], headings: Headings): void {
  section(page, headings.findings);
  if (found.length === 0) {
    wide(page, headings.none, 'text');
    return;
  }
  const { severity, what, remedy, cell } = headings;
  spread(page, add(page, headed([severity, what, '', '', '', remedy, cell])));
  for (const one of found) {
    const style = one.severity === 'error' ? 'open' : 'value';
    const cells = [
      draft(CLAUSE, headings[one.severity], style),
      draft(CATEGORY, one.what, 'text'),
      draft(TEXT, one.remedy, 'text'),
      evidence(one.cells),
    ];
    spread(page, add(page, cells));
  }
}

/** What is wrong takes the room of four columns. */
function spread(page: Page, row: number): void {
  page.merges.push({ top: row, left: CATEGORY, bottom: row, right: STATUS });
}

function section(page: Page, heading: string): void {
  add(page, []);
  wide(page, heading, 'heading');
}

function wide(page: Page, text: string, style: StyleName): void {
  const row = add(page, [draft(CLAUSE, text, style)]);
  page.merges.push({ top: row, left: 0, bottom: row, right: LAST });
}

function add(page: Page, cells: readonly CellDraft[]): number {
  return page.rows.push({ row: page.rows.length, cells }) - 1;
}

function headed(words: readonly string[]): CellDraft[] {
  return words.flatMap((word, column) => (word === '' ? [] : [draft(column, word, 'heading')]));
}

function draft(column: number, value: string | number, style: StyleName): CellDraft {
  return { column, value, style };
}

/** A bare number is written as one, so that the program does not warn of a number kept as text. */
function typed(text: string): string | number {
  return text !== '' && String(Number(text)) === text ? Number(text) : text;
}

/** The first cell, a click away, and how many more there are. */
function evidence(cells: readonly CellRef[]): CellDraft {
  const [first] = cells;
  if (!first) return draft(CELL, '', 'value');
  const more = cells.length > 1 ? ` +${cells.length - 1}` : '';
  return { column: CELL, value: `${first.sheet}!${address(first)}${more}`, style: 'link', link: first };
}
