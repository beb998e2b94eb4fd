import type { CellRef } from '../src/model/cell';
import { finding } from '../src/model/finding';
import type { CriterionVerdict, Kind, Verdict } from '../src/model/verdict';
import { marksFor } from '../src/mark/mark';
import { HEADING_KEYS, type Headings, type Report, type ReportRow } from '../src/mark/report';
import { reportSheet } from '../src/mark/report-sheet';
import { writeWorkbook } from '../src/workbook/xlsx/write-workbook';
import zh from '../standards/wording/zh-CN/mark.yaml';
import en from '../standards/wording/en/mark.yaml';

const at = (row: number, column = 1): CellRef => ({ sheet: '附表1', row, column });

function criterion(kind: Kind, ...cells: CellRef[]): CriterionVerdict {
  const id = `${kind} ${cells.map(({ row }) => row).join()}`;
  return { kind, criterion: id, clause: '附件1', category: '类', expected: 4, actual: 3, cells, steps: [] };
}

function verdict(...criteria: CriterionVerdict[]): Verdict {
  return {
    edition: '2024',
    star: 0,
    stars: [
      { star: 3, granted: false, criteria: [criterion('unmet', at(99))] },
      { star: 4, granted: false, criteria },
    ],
  };
}

const say = (what: object): string =>
  'code' in what ? String(what.code) : 'criterion' in what ? String(what.criterion) : '';
const marks = (given: Verdict, ...findings: ReturnType<typeof finding>[]) => {
  return marksFor({ verdict: given, target: 4, findings, say }).map((patch) =>
    patch.do === 'mark' ? [patch.at.row, patch.kind, patch.note] : [patch.do],
  );
};

test('what is unmet, open or for a person to judge is marked, what is met or exempt is not', () => {
  const kinds: Kind[] = ['met', 'unmet', 'exempt', 'open', 'review'];
  expect(marks(verdict(...kinds.map((kind, row) => criterion(kind, at(row)))))).toEqual([
    [1, 'unmet', 'unmet 1'],
    [3, 'open', 'open 3'],
    [4, 'review', 'review 4'],
  ]);
});

test('only the star applied for is marked', () => {
  expect(marks(verdict(criterion('met', at(1))))).toEqual([]);
  expect(marksFor({ verdict: verdict(), target: 3, findings: [], say })).toHaveLength(1);
  expect(marksFor({ verdict: verdict(), target: 5, findings: [], say })).toEqual([]);
});

test('every cell of the evidence is marked, once', () => {
  expect(marks(verdict(criterion('unmet', at(1), at(2), at(1))))).toEqual([
    [1, 'unmet', 'unmet 1,2,1'],
    [2, 'unmet', 'unmet 1,2,1'],
  ]);
});

test.each([
  [['review', 'open', 'unmet'], 'unmet'],
  [['unmet', 'open', 'review'], 'unmet'],
  [['open', 'review'], 'open'],
  [['review', 'open'], 'open'],
] as const)('a cell wanted as %s is marked %s, with the sentence of that', (kinds, gravest) => {
  expect(marks(verdict(...kinds.map((kind) => criterion(kind, at(1)))))).toEqual([[1, gravest, `${gravest} 1`]]);
});

test('an error in the form is an open mark on all its cells; a warning and a hint are none', () => {
  const found = (severity: 'error' | 'warning' | 'hint', row: number) =>
    finding(`form/${severity}`, severity, [at(row), at(row + 1)]);
  expect(marks(verdict(), found('error', 1), found('warning', 5), found('hint', 7))).toEqual([
    [1, 'open', 'form/error'],
    [2, 'open', 'form/error'],
  ]);
});

test('cells of two sheets or columns are two cells', () => {
  const other = { ...at(1), sheet: '附表2' };
  expect(marks(verdict(criterion('open', at(1), at(1, 2), other)))).toHaveLength(3);
});

const headings = Object.fromEntries(HEADING_KEYS.map((key) => [key, `【${key}】`])) as Headings;
const row = (kind: Kind, cells: CellRef[]): ReportRow => {
  const words = { clause: '附件1', category: '基础云能力', expected: '4', actual: '0012', sign: '✗', status: '不满足' };
  return { ...words, kind, explanation: '=已实现 3 项', cells };
};
const report: Report = {
  facts: [
    ['申报企业', '江苏示例装备有限公司'],
    ['预评星级', '三星级'],
  ],
  tables: [
    { heading: '三星级', rows: [row('unmet', [at(4), at(5)])] },
    { heading: '四星级', rows: [row('review', [])] },
  ],
  findings: [
    { severity: 'error', what: '统一社会信用代码有误', remedy: '请核对', cells: [at(7)] },
    { severity: 'hint', what: '页码未填', remedy: '请补填', cells: [] },
  ],
  wayUp: ['再实现 1 项'],
  headings,
};

function said(sheet: ReturnType<typeof reportSheet>): unknown[] {
  return sheet.rows.flatMap(({ cells }) => cells.map(({ value }) => value));
}

test('the report says all it was given: facts, a table for each star, findings, way up', () => {
  const words = said(reportSheet(report));
  for (const word of [
    '【title】',
    '申报企业',
    '江苏示例装备有限公司',
    '三星级',
    '四星级',
    '✗ 不满足',
    '=已实现 3 项',
    '统一社会信用代码有误',
    '请补填',
    '【hint】',
    '再实现 1 项',
  ]) {
    expect(words).toContain(word);
  }
  expect(words.indexOf('三星级')).toBeLessThan(words.indexOf('四星级'));
  expect(words.indexOf('四星级')).toBeLessThan(words.indexOf('统一社会信用代码有误'));
  expect(words.indexOf('统一社会信用代码有误')).toBeLessThan(words.indexOf('再实现 1 项'));
});

test('evidence leads to its first cell and says how many more there are', () => {
  const links = reportSheet(report).rows.flatMap(({ cells }) => cells.filter(({ link }) => link !== undefined));
  expect(links.map(({ value, link, style }) => [value, link, style])).toEqual([
    ['附表1!B5 +1', at(4), 'link'],
    ['附表1!B8', at(7), 'link'],
  ]);
});

test('a bare number is a number, anything else stays the words it is', () => {
  const words = said(reportSheet(report));
  expect(words).toContain(4);
  expect(words).toContain('0012');
});

test('the status looks like its kind, an error like something open', () => {
  const looks = reportSheet(report).rows.flatMap(({ cells }) => cells.map(({ style }) => style));
  expect(looks.filter((style) => ['unmet', 'review', 'open'].includes(style))).toEqual(['unmet', 'review', 'open']);
});

test('without findings and without a way up the report says so', () => {
  const words = said(reportSheet({ ...report, findings: [], wayUp: [] }));
  expect(words.filter((word) => word === '【none】')).toHaveLength(2);
});

test('no two merges of the report overlap, all is printed, and the sheet can be written', async () => {
  const sheet = reportSheet(report);
  const covered = sheet.merges.flatMap(({ top, left, bottom, right }) => {
    expect(top).toBe(bottom);
    return Array.from({ length: right - left + 1 }, (_, index) => `${String(top)},${String(left + index)}`);
  });
  expect(new Set(covered).size).toBe(covered.length);
  expect(sheet.print?.area).toEqual({ top: 0, left: 0, bottom: sheet.rows.length - 1, right: 6 });
  expect(sheet.rows.map((each) => each.row)).toEqual(sheet.rows.map((_, index) => index));
  await expect(writeWorkbook({ sheets: [sheet], names: [] })).resolves.toBeInstanceOf(Uint8Array);
});

test('every fixed word of the report is said in both languages', () => {
  for (const words of [zh, en] as Record<string, unknown>[]) {
    expect(HEADING_KEYS.filter((key) => typeof words[`mark/${key}`] !== 'string')).toEqual([]);
  }
});
