import { consolidate, receive, receivePrevious, summaryDraft, PROPOSED, type SummaryContent } from '../src/consolidate';
import { shown } from '../src/model/cell';
import type { Grid } from '../src/model/grid';
import type { Received } from '../src/model/summary';
import { nodeCodec } from '../src/workbook/xlsx/node';
import { readXlsx } from '../src/workbook/xlsx/read';
import { writeWorkbook } from '../src/workbook/xlsx/write-workbook';
import { filled } from './county/application';
import { firm, type Firm } from './county/firms';
import { bookOf, find, gridFrom, insertColumns, set, sheet, text, type Book } from './form-support/book';
import { gridOf } from './form-support/grid';

/** Summarizing again: rows are brought up to date, never doubled, and what an officer typed stays. */
const handed = (own: Firm): Received =>
  receive({ file: `${own.name}.xlsx`, hash: JSON.stringify(own) }, { grid: gridOf(filled(own)) }, {});

async function saved(content: SummaryContent): Promise<Grid> {
  const read = readXlsx(await writeWorkbook(summaryDraft(content, 'zh-CN').draft), nodeCodec);
  if (!('grid' in read)) throw new Error(JSON.stringify(read.findings));
  return read.grid;
}

/** What an officer does to the saved file. */
function edited(grid: Grid, change: (book: Book) => void): Grid {
  const book = bookOf(grid);
  change(book);
  return gridFrom(book);
}

function again(grid: Grid, received: readonly Received[], live = false): SummaryContent {
  const previous = receivePrevious('汇总.xlsx', grid, PROPOSED)!;
  return consolidate(received, { previous, live });
}

/** The cell of an enterprise's row under a heading. */
function cellOf(book: Book, name: string, heading: string): { row: number; column: number } {
  const leaf = sheet(book, '汇总表');
  return { row: find(leaf, name).row, column: find(leaf, heading).column };
}

function type(book: Book, name: string, heading: string, value: string | null): void {
  const { row, column } = cellOf(book, name, heading);
  set(sheet(book, '汇总表'), row, column, value === null ? null : text(value));
}

const three = [0, 1, 2].map(firm);
const [first, second] = three as [Firm, Firm];

test('the same files summarized again give the same table, and nothing is said about it', async () => {
  const content = consolidate(three.map(handed));
  const repeated = again(await saved(content), three.map(handed));
  expect(repeated.rows.map(({ values }) => values)).toEqual(content.rows.map(({ values }) => values));
  expect(repeated.layout.columns).toEqual(content.layout.columns);
  expect(repeated.findings).toEqual([]);
});

test.each(['hidden', 'visible'] as const)(
  'a 底稿 that another program, or a person, left %s is still no list of enterprises',
  async (visibility) => {
    const content = consolidate(three.map(handed));
    const grid = await saved(content);
    const sheets = grid.sheets.map((each) => (each.name === '底稿' ? { ...each, visibility } : each));
    expect(sheets).not.toEqual(grid.sheets);
    const repeated = again({ ...grid, sheets }, three.map(handed));
    expect(repeated.rows.map(({ values }) => values)).toEqual(content.rows.map(({ values }) => values));
    expect(repeated.findings).toEqual([]);
  },
);

test('the opinion, a correction and a column of their own stay; a cleared cell goes back to the file', async () => {
  const grid = edited(await saved(consolidate(three.map(handed))), (book) => {
    type(book, first.name, '初审意见', '同意推荐');
    type(book, first.name, '联系电话', '0518-12345678');
    type(book, second.name, '联系人', null);
    const leaf = sheet(book, '汇总表');
    const { column } = find(leaf, '联系人');
    insertColumns(leaf, column);
    set(leaf, 2, column, text('局领导批示'));
    set(leaf, find(leaf, second.name).row, column, text('请现场看一看'));
  });
  const content = again(grid, three.map(handed));
  const row = (own: Firm) => content.rows.find(({ values }) => values['企业名称'] === own.name)!.values;
  expect(row(first)['初审意见']).toBe('同意推荐');
  expect(row(first)['联系电话']).toBe('0518-12345678');
  expect(row(second)['联系人']).toBe(second.contact);
  expect(row(second)['局领导批示']).toBe('请现场看一看');
  expect(content.layout.columns.map(({ heading }) => heading)).toContain('局领导批示');
  expect(content.findings.map(({ code }) => code)).toEqual(['summary/typed']);
  expect(content.findings[0]?.values).toMatchObject({ typed: '0518-12345678', fresh: first.mobile });
});

test('what was typed stays through a third run, and through a fourth', async () => {
  let grid = edited(await saved(consolidate(three.map(handed))), (book) => {
    type(book, first.name, '初审意见', '同意');
    type(book, first.name, '县（市、区）', '高新区');
  });
  for (let run = 0; run < 3; run++) {
    const content = again(grid, three.map(handed));
    const row = content.rows.find(({ values }) => values['企业名称'] === first.name)!;
    expect([row.values['初审意见'], row.values['县区']]).toEqual(['同意', '高新区']);
    expect(content.rows).toHaveLength(3);
    grid = await saved(content);
  }
});

test('a corrected application brings its row up to date; where it meets a correction by hand, both are told', async () => {
  const grid = edited(await saved(consolidate(three.map(handed))), (book) => {
    type(book, second.name, '联系人', '手工改的');
  });
  const changed = three.map((own) => handed({ ...own, contact: '新联系人', model: '混合云' }));
  const content = again(grid, changed);
  const row = (own: Firm) => content.rows.find(({ values }) => values['企业名称'] === own.name)!.values;
  expect([row(first)['联系人'], row(first)['云部署模型']]).toEqual(['新联系人', '混合云']);
  expect([row(second)['联系人'], row(second)['云部署模型']]).toEqual(['手工改的', '混合云']);
  expect(content.findings.map(({ code, severity }) => [code, severity])).toEqual([
    ['summary/typed-and-changed', 'warning'],
  ]);
});

test('a row whose file did not come this time is kept, with what was typed in it, and taken up again when the file comes', async () => {
  const grid = edited(await saved(consolidate(three.map(handed))), (book) => {
    type(book, second.name, '初审意见', '材料不全');
    type(book, second.name, '联系人', '手工改的');
  });
  const less = again(grid, [handed(first)]);
  expect(less.rows).toHaveLength(3);
  expect(less.findings.map(({ code }) => code)).toEqual(['summary/row-kept', 'summary/row-kept']);
  const kept = less.rows.find(({ values }) => values['企业名称'] === second.name)!;
  expect([kept.state, kept.values['初审意见'], kept.values['联系人']]).toEqual(['unjudged', '材料不全', '手工改的']);
  const back = again(await saved(less), three.map(handed));
  const row = back.rows.find(({ values }) => values['企业名称'] === second.name)!;
  expect(back.rows).toHaveLength(3);
  expect([row.state === 'unjudged', row.values['初审意见'], row.values['联系人']]).toEqual([
    false,
    '材料不全',
    '手工改的',
  ]);
});

test('sorted by the officer, with a row added by hand, every row is found again', async () => {
  const grid = edited(await saved(consolidate(three.map(handed))), (book) => {
    type(book, first.name, '初审意见', '第一家');
    const leaf = sheet(book, '汇总表');
    const [one, other] = [find(leaf, first.name).row, find(leaf, second.name).row];
    const rows = [leaf.cells.get(one)!, leaf.cells.get(other)!];
    leaf.cells.set(one, rows[1]!);
    leaf.cells.set(other, rows[0]!);
    const total = find(leaf, '合计').row;
    set(leaf, total + 1, 0, null);
    leaf.cells.set(total + 1, new Map());
    set(leaf, total + 1, find(leaf, '企业名称').column, text('手工补录有限公司'));
    set(leaf, total + 1, find(leaf, '申报星级').column, text('三星级'));
  });
  const content = again(grid, three.map(handed));
  const opinions = content.rows.map(({ values }) => [values['企业名称'], values['初审意见'] ?? null]);
  expect(opinions).toHaveLength(4);
  expect(opinions).toContainEqual([first.name, '第一家']);
  expect(opinions).toContainEqual([second.name, null]);
  expect(opinions).toContainEqual(['手工补录有限公司', null]);
});

test('a table that another program made, without our 底稿, keeps its opinions and takes everything else from the files', async () => {
  const grid = edited(await saved(consolidate(three.map(handed))), (book) => {
    type(book, first.name, '初审意见', '同意');
    type(book, first.name, '联系人', '旧联系人');
    book.sheets = book.sheets.filter(({ name }) => name === '汇总表');
    book.names = [];
  });
  const content = again(grid, three.map(handed));
  const row = content.rows.find(({ values }) => values['企业名称'] === first.name)!.values;
  expect([row['初审意见'], row['联系人']]).toEqual(['同意', first.contact]);
});

test('the columns of live formulas are not taken for columns of the officer', async () => {
  const grid = await saved(consolidate(three.map(handed), { live: true }));
  const headings = grid.sheets[0]!.rows[2]!.cells.map(({ value }) => shown(value));
  expect(headings).toContain('计算资源');
  const content = again(grid, three.map(handed), true);
  expect(content.layout.columns.map(({ heading }) => heading)).not.toContain('计算资源');
  expect(content.layout.columns).toHaveLength(PROPOSED.columns.length);
});

test('what was typed below the table stays, also in place of our own 填报人 line, and is not doubled', async () => {
  const signed = '填报人：某科员　联系电话：0518-80000000　填报日期：2024年6月3日';
  const foot = (grid: Grid): string[] => {
    const leaf = sheet(bookOf(grid), '汇总表');
    const cells = [...leaf.cells.values()].flatMap((row) => [...row.values()]);
    return cells.flatMap(({ value }) => (value.kind === 'text' ? [value.text] : []));
  };
  let grid = await saved(consolidate(three.map(handed)));
  const blank = foot(grid).find((line) => line.startsWith('填报人'))!;
  grid = edited(grid, (book) => {
    const leaf = sheet(book, '汇总表');
    const at = find(leaf, blank);
    set(leaf, at.row, at.column, text(signed));
    set(leaf, at.row + 3, 0, text('两家企业的佐证材料另报'));
  });
  for (const files of [three, three.slice(0, 2), three]) {
    grid = await saved(again(grid, files.map(handed)));
    const lines = foot(grid);
    expect(lines.filter((line) => line.startsWith('填报人'))).toEqual([signed]);
    expect(lines.filter((line) => line === '两家企业的佐证材料另报')).toHaveLength(1);
    expect(lines.filter((line) => line.includes('共 3 家'))).toHaveLength(1);
  }
});
