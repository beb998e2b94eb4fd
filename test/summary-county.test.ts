import { createHash } from 'node:crypto';
import { consolidate, receive, receiveList, summaryDraft, wordsOf, type SummaryContent } from '../src/consolidate';
import { shown } from '../src/model/cell';
import type { FileFinding, Received, ReceivedTable } from '../src/model/summary';
import type { Sheet } from '../src/model/grid';
import { openWorkbook } from '../src/workbook/intake/open';
import { readXls } from '../src/workbook/intake/xls';
import { nodeCodec } from '../src/workbook/xlsx/node';
import { applyPatches } from '../src/workbook/xlsx/patch';
import { readXlsx } from '../src/workbook/xlsx/read';
import { writeWorkbook } from '../src/workbook/xlsx/write-workbook';
import { TABLE, type County } from './county/county';
import { keptCounty } from './county/kept';
import { differing, reopened, seenIn, testWithLibreOffice } from './libre-office';

/** A county of 300 files: every planted fault is found, nothing else is, and every row of the written workbook is right. */
let made: County;
let received: readonly Received[];
let content: SummaryContent;
let sheets: readonly Sheet[];
let written: Uint8Array;

beforeAll(async () => {
  made = await keptCounty();
  received = made.files.map(({ file, bytes }) => {
    const hash = createHash('sha256').update(bytes).digest('hex');
    return receive({ file, hash }, openWorkbook(bytes, nodeCodec, readXls), {});
  });
  const lists = Object.fromEntries(
    Object.entries(made.lists).map(([name, grid]) => [
      name,
      receiveList({ file: name, hash: name }, { grid }) as ReceivedTable,
    ]),
  );
  content = consolidate(received, { lists });
  const { draft, marks } = summaryDraft(content, 'zh-CN');
  const marked = applyPatches(await writeWorkbook(draft), marks, nodeCodec);
  if (!('bytes' in marked)) throw new Error(JSON.stringify(marked.findings));
  written = marked.bytes;
  const read = readXlsx(written, nodeCodec);
  if (!('grid' in read)) throw new Error(JSON.stringify(read.findings));
  sheets = read.grid.sheets;
}, 120_000);

const spoken = ({ code, places }: FileFinding) =>
  `${code} ${places
    .map(({ file }) => file)
    .sort()
    .join(' + ')}`;

test('the county has 300 files, .xls and .docx and files of other programs among them', () => {
  expect(made.files).toHaveLength(300);
  expect(received).toHaveLength(300);
  expect(made.files.filter(({ file }) => file.endsWith('.xls') && /^\d\d-/.test(file))).toHaveLength(6);
  expect(made.files.filter(({ file }) => file.endsWith('.docx') && /^\d\d-/.test(file))).toHaveLength(6);
});

test('every finding planted between files is found, and no other', () => {
  const expected = made.truth.findings.map(({ code, files }) => `${code} ${[...files].sort().join(' + ')}`);
  expect(content.findings.map(spoken).sort()).toEqual(expected.sort());
});

test('every finding between files points at cells, except that two files are the same', () => {
  const cellless = content.findings.filter(
    ({ code, places }) => code !== 'summary/same-file' && places.some(({ cell }) => !cell),
  );
  expect(cellless).toEqual([]);
});

test('every file that brings nothing is listed under its reason, and no other file is', () => {
  const unread = received
    .filter(({ kind }) => kind === 'unread')
    .map(({ file, findings }) => [file, findings[0]?.code]);
  expect(new Map(unread as [string, string][])).toEqual(made.truth.unread);
});

test('no application has errors or warnings of its own but those with planted ones', () => {
  const own = received
    .filter(({ kind }) => kind === 'application')
    .map(
      ({ file, findings }) =>
        [file, findings.filter(({ severity }) => severity !== 'hint').map(({ code }) => code)] as const,
    )
    .filter(([, codes]) => codes.length > 0);
  expect(new Map(own)).toEqual(made.truth.own);
});

test("the county's own table is read whole: two heading rows, subtotals, its own column", () => {
  const table = received.find(({ file }) => file === TABLE) as ReceivedTable;
  expect(table.unit).toBe('样例县工业和信息化局');
  expect(table.findings.map(({ code }) => code)).toEqual(['summary/heading-unknown', 'summary/subtotal-differs']);
  expect(content.layout.columns.map(({ heading }) => heading)).toContain('县里的备注');
});

/** The sheet as a person reads it: headings, then a row for each enterprise. */
function table(name: string): { headings: string[]; rows: Record<string, string>[] } {
  const sheet = sheets.find((each) => each.name === name)!;
  const [, , heads, ...body] = sheet.rows;
  const headings = heads!.cells.map(({ value }) => shown(value));
  const rows = body.map(({ cells }) =>
    Object.fromEntries(
      headings.map((heading, column) => [
        heading,
        shown(cells.find((cell) => cell.column === column)?.value ?? { kind: 'blank' }),
      ]),
    ),
  );
  return { headings, rows: rows.filter((row) => /^\d+$/.test(row['序号']!)) };
}

test('every row of the written table is right, and none is missing or doubled', () => {
  const words = wordsOf('zh-CN');
  const star = (value: number) => words.say(`star/${value}`);
  const expected = made.truth.rows.map(({ firm, file, listed }) => ({
    设区市: listed ? '' : '连云港市',
    '县（市、区）': listed ? firm.county.replace(/区$/u, '') : firm.county,
    企业名称: firm.name,
    统一社会信用代码: firm.uscc ?? '',
    '所属行业（大类）': listed ? `C35${firm.industry}` : firm.industry,
    先进制造业集群: listed ? '' : firm.cluster,
    申报星级: star(firm.target),
    已获星级: listed ? '' : firm.current === 0 ? '无' : star(firm.current),
    云部署模型: listed ? '' : firm.model,
    '云服务商/上云合作机构': listed ? '' : firm.partner,
    上云开始时间: listed ? '' : firm.start,
    '上云投入（万元）': String(listed ? Number(firm.truth.counted.toFixed(2)) : firm.truth.counted),
    '接入设备价值（万元）': listed || firm.equipment === null ? '' : String(firm.equipment),
    初审意见: '同意推荐',
    联系人: firm.contact,
    联系电话: firm.mobile,
    类别: firm.target === 3 ? '认定' : '推荐',
    预评星级: listed ? '' : star(firm.truth.star),
    file,
  }));
  const left = made.truth.findings.find(({ code }) => code === 'summary/not-listed')!.files[0];
  const { rows } = table('汇总表');
  const actual = rows.map((row) => ({
    ...Object.fromEntries(Object.keys(expected[0]!).map((heading) => [heading, row[heading] ?? ''])),
    file: row['来源文件']!.replace(/、县汇总表\.xlsx/gu, ''),
  }));
  const key = (row: Record<string, string>) => `${row['企业名称']} ${row['统一社会信用代码']} ${row['申报星级']}`;
  const byKey = (list: Record<string, string>[]) => [...list].sort((one, other) => (key(one) < key(other) ? -1 : 1));
  const wanted = expected.map((row) => (row.file === left ? { ...row, 初审意见: '' } : row));
  const firstFile = (row: Record<string, string>) => ({ ...row, file: row.file!.split('、')[0]! });
  expect(byKey(actual).map(firstFile)).toEqual(byKey(wanted).map(firstFile));
});

test('the rows stand in the order of star and county, numbered through', () => {
  const { rows } = table('汇总表');
  expect(rows.map((row) => row['序号'])).toEqual(rows.map((_, index) => String(index + 1)));
  const stars = rows.map((row) => '三四五'.indexOf(row['申报星级']!.charAt(0)));
  expect(stars).toEqual([...stars].sort());
});

test('what stands in the way of each enterprise is told in its row', () => {
  const { rows } = table('汇总表');
  for (const { firm, listed } of made.truth.rows) {
    const row = rows.find(
      (each) => each['企业名称'] === firm.name && each['申报星级'] === wordsOf('zh-CN').say(`star/${firm.target}`),
    )!;
    if (listed) expect(row['待处理']).toBe('未收到申请表，没有预评');
    else if (firm.truth.state === 'met') expect(row['待处理']).toBe('条件具备');
    else
      for (const lack of firm.truth.lacks)
        expect(row['待处理']).toContain(`${firm.truth.state === 'open' ? '?' : '✗'} ${lack}`);
  }
});

test("strangers' texts are text in every sheet: the only formulas are our own totals", () => {
  const formulas = sheets.flatMap(({ name, rows }) =>
    rows.flatMap(({ cells }) =>
      cells.flatMap(({ formula }) => (formula === undefined ? [] : [`${name} ${formula.replace(/[A-Z]+\d+/g, 'A1')}`])),
    ),
  );
  expect(new Set(formulas)).toEqual(new Set(['汇总表 SUBTOTAL(109,A1:A1)']));
});

test('each enterprise that must correct something has one paragraph, in which no other enterprise is named', () => {
  const returned = sheets.find(({ name }) => name === '退回补正')!;
  const paragraphs = returned.rows.slice(2).map(({ cells }) => cells.map(({ value }) => shown(value)));
  const names = made.truth.rows.map(({ firm }) => firm.name);
  const due = made.truth.rows.filter(({ firm, listed }) => !listed && firm.truth.state !== 'met');
  expect(paragraphs).toHaveLength(due.length + made.truth.unread.size);
  for (const cells of paragraphs) {
    const [name = ''] = cells;
    const text = cells.join(' ');
    expect(names.filter((other) => other !== name && text.includes(other) && !name.includes(other))).toEqual([]);
  }
});

test('every file stands in the list of files with what became of it', () => {
  const files = sheets.find(({ name }) => name === '收到的文件')!;
  expect(files.rows.slice(2).map(({ cells }) => shown(cells[0]!.value))).toEqual(made.files.map(({ file }) => file));
});

testWithLibreOffice('the written workbook is the same after LibreOffice opened and saved it', () => {
  const saved = reopened(new Map([['county.xlsx', written]])).get('county.xlsx')!;
  const [ours, theirs] = [seenIn(written), seenIn(saved)];
  expect(ours.values.size).toBeGreaterThan(5000);
  expect(theirs.sheets).toEqual(ours.sheets);
  expect(differing(ours.values, theirs.values)).toEqual([]);
  expect(differing(ours.formulas, theirs.formulas)).toEqual([]);
  expect(theirs.marks).toEqual(ours.marks);
  return Promise.resolve();
});
