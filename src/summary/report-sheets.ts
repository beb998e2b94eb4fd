/** Arranges the evaluation report: counts by county, industry and cluster with charts that the spreadsheet draws, and 公示名单. */
import type { Area } from '../model/cell';
import type { ChartDraft, RowDraft, SheetDraft, WorkbookDraft } from '../model/patch';
import type { SummaryRow } from '../model/summary';
import { countBy, groupOf, type Group } from './counts';
import { listSheet } from '../model/list-sheet';
import type { Words } from './words';

export interface ReportContent {
  readonly rows: readonly SummaryRow[];
  readonly unit: string;
  /** 国民经济行业大类 of what a row calls its industry; '' when unknown. */
  readonly industry: (said: string) => string;
  /** `连云港市 海州区` → its place in the official list. */
  readonly places: ReadonlyMap<string, number>;
}

export function reportWorkbook({ rows, unit, industry, places }: ReportContent, words: Words): WorkbookDraft {
  const say = (key: string, values = {}) => words.say(`summary/${key}`, values);
  const unknown = say('unknown');
  const text = ({ values }: SummaryRow, id: string) => String(values[id] ?? '').trim();
  const county = (row: SummaryRow) => [[text(row, '设区市'), text(row, '县区')].join(' ').trim()];
  const clusters = (row: SummaryRow) =>
    text(row, '先进制造业集群')
      .split(/[、，,；;]/u)
      .map((name) => name.trim());
  const largest = (groups: Group[]) => groups.sort((one, other) => other.count - one.count);
  const place = ({ name }: Group) =>
    places.get(name) ?? places.get(name.split(' ')[0] ?? '') ?? Number.MAX_SAFE_INTEGER;
  const inPlace = (groups: Group[]) => groups.sort((one, other) => place(one) - place(other));
  const notes = (more: string[] = []) => [say('report-line', { unit, count: rows.length }), ...more];
  return {
    sheets: [
      groupSheet('county', inPlace(countBy(rows, county, unknown)), rows, notes(), words),
      groupSheet(
        'industry',
        largest(countBy(rows, (row) => [industry(text(row, '所属行业'))], unknown)),
        rows,
        notes(),
        words,
      ),
      groupSheet('cluster', largest(countBy(rows, clusters, unknown)), rows, notes([say('report-clusters')]), words),
      publicitySheet(rows, words),
    ],
    names: [],
  };
}

const HEADING = 2;
const WIDE = 8;

function groupSheet(
  by: 'county' | 'industry' | 'cluster',
  groups: readonly Group[],
  rows: readonly SummaryRow[],
  notes: readonly string[],
  words: Words,
): SheetDraft {
  const heading = (key: string) => words.say(`summary/column-${key}`);
  const stars = [3, 4, 5].map((star) => words.say(`star/${star}`));
  const total = groupOf(words.say('summary/total'), rows);
  const line = ({ name, stars: counts, count, invested, known }: Group) => [
    name,
    ...counts,
    count,
    invested,
    known === 0 ? null : Number((invested / known).toPrecision(6)),
  ];
  const sheet = listSheet({
    name: words.say(`summary/sheet-${by}`),
    title: words.say(`summary/title-${by}`),
    notes,
    columns: [
      { heading: heading(by), width: 30 },
      ...[...stars, heading('no-star'), heading('count')].map((text) => ({
        heading: text,
        width: 10,
        style: 'value' as const,
      })),
      { heading: heading('invested'), width: 16, style: 'amount' },
      { heading: heading('mean'), width: 16, style: 'amount' },
    ],
    rows: groups.map(line),
    footer: words.say('summary/footer'),
  });
  const first = notes.length + HEADING;
  const last = first + groups.length - 1;
  const foot: RowDraft = {
    row: last + 1,
    cells: line(total).map((value, column) => ({ column, value, style: column >= 6 ? 'amount' : 'heading' })),
  };
  const charts = groups.length === 0 ? [] : [chartOf(by, first, last, stars, words)];
  const bottom = charts[0]?.area.bottom ?? last + 1;
  const area: Area = { top: 0, left: 0, bottom, right: WIDE - 1 };
  return { ...sheet, rows: [...sheet.rows, foot], charts, ...(sheet.print ? { print: { ...sheet.print, area } } : {}) };
}

/** Below the table, as high as its groups need. */
function chartOf(by: string, first: number, last: number, stars: readonly string[], words: Words): ChartDraft {
  const column = (at: number): Area => ({ top: first, left: at, bottom: last, right: at });
  const top = last + 3;
  return {
    kind: 'bar',
    title: words.say(`summary/chart-${by}`),
    area: { top, left: 0, bottom: top + Math.max(16, Math.min(60, (last - first + 1) * 2)), right: WIDE - 1 },
    categories: column(0),
    series: stars.map((name, index) => ({ name, values: column(index + 1) })),
    stacked: true,
  };
}

/** An officer who says no in 初审意见 keeps the enterprise off the list. */
const NO = /^(?:不|否|退回|未通过|暂缓|取消)/u;

export function leftOut(row: SummaryRow): boolean {
  return NO.test(String(row.values['初审意见'] ?? '').trim());
}

function publicitySheet(rows: readonly SummaryRow[], words: Words): SheetDraft {
  const heading = (key: string) => words.say(`summary/column-${key}`);
  const listed = rows.filter((row) => !leftOut(row));
  const out = rows.length - listed.length;
  const star = ({ values }: SummaryRow) =>
    typeof values['申报星级'] === 'number' ? words.say(`star/${values['申报星级']}`) : '';
  return listSheet({
    name: words.say('summary/sheet-publicity'),
    title: words.say('summary/title-publicity'),
    notes: [
      words.say('summary/publicity-note'),
      ...(out > 0 ? [words.say('summary/publicity-out', { count: out })] : []),
    ],
    columns: [
      { heading: heading('index'), width: 8, style: 'value' },
      { heading: heading('name'), width: 40 },
      { heading: heading('code'), width: 24 },
      { heading: heading('place'), width: 24 },
      { heading: heading('star'), width: 12, style: 'value' },
    ],
    rows: listed.map((row, index) => [
      index + 1,
      String(row.values['企业名称'] ?? ''),
      String(row.values['统一社会信用代码'] ?? ''),
      [row.values['设区市'], row.values['县区']].filter(Boolean).join(' '),
      star(row),
    ]),
    footer: words.say('summary/footer'),
    orientation: 'portrait',
  });
}
