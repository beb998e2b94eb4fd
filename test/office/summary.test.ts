import type { SummaryContent } from '../../src/consolidate';
import { consolidate, PROPOSED, receivePrevious, summaryDraft } from '../../src/consolidate';
import { checkGrid } from '../../src/flow';
import { parseAddress, address } from '../../src/model/cell';
import type { Received } from '../../src/model/summary';
import type { WorkbookDraft } from '../../src/model/patch';
import { officePort } from '../../src/workbook/office/port';
import { nodeCodec } from '../../src/workbook/xlsx/node';
import { readXlsx } from '../../src/workbook/xlsx/read';
import { writeWorkbook } from '../../src/workbook/xlsx/write-workbook';
import { firm } from '../county/firms';
import type { Book, BookSheet } from './book';
import { cell, newBook, peek, sheetNamed } from './book';
import { submission, submissions } from './county';
import type { Opened } from './fixture';
import { closePages, codes, done, gridIn, opened } from './fixture';
import { excelHost } from './host';
import { openExcel } from './jsdom';
import { openBook } from './open-book';
import { sample, SAMPLES } from './samples';

afterEach(closePages);

jest.setTimeout(120_000);

const SHEETS = ['汇总表', '退回补正', '问题清单', '收到的文件', '底稿'];

const drawn = (received: readonly Received[], live = false): ReturnType<typeof summaryDraft> =>
  summaryDraft(consolidate(received, { live }), 'zh-CN');

/** As the pane does it: what the open workbook holds is read, kept, and the new summary put in its place. */
async function again({ port }: Opened, received: readonly Received[], live = false): Promise<SummaryContent> {
  const previous = receivePrevious('打开的工作簿', gridIn(await port.read()), PROPOSED);
  const content = consolidate(received, { live, ...(previous ? { previous } : {}) });
  const { draft, marks } = summaryDraft(content, 'zh-CN');
  done(await port.insert(draft));
  done(await port.apply(marks));
  return content;
}

/** The A1 address below a heading in the row of an enterprise. */
function place(sheet: BookSheet, name: string, heading: string): string {
  const find = (text: string): string[] =>
    [...sheet.cells].flatMap(([key, { value }]) => (value === text ? [key] : []));
  const [row = ''] = find(name)[0]?.split(',') ?? [];
  const [, column = ''] = find(heading)[0]?.split(',') ?? [];
  return address({ row: Number(row), column: Number(column) });
}

function shown(sheet: BookSheet, at: string): unknown {
  const { row, column } = parseAddress(at)!;
  return peek(sheet, row, column)?.value ?? null;
}

const marked = ({ rules }: BookSheet): number =>
  rules.reduce((sum, { areas }) => sum + areas.reduce((cells, { top, bottom }) => cells + bottom - top + 1, 0), 0);

const formulas = (book: Book): string[] =>
  book.sheets.flatMap(({ cells }) => [...cells.values()].flatMap(({ formula }) => formula ?? []));

describe('a summary in the open workbook', () => {
  test('reads as the file does, with its filter, panes, dropdowns, print set-up and hidden 底稿', async () => {
    const { draft, marks } = drawn(submissions(40));
    const { host, port } = await opened(newBook(['我的数据']));
    done(await port.insert(draft));
    const applied = done(await port.apply(marks));
    expect(applied).toEqual({ marked: marks.length, kept: [] });
    const { book } = host;
    const table = sheetNamed(book, '汇总表')!;
    expect(book.active).toBe(table);
    expect(table.filter).toEqual(draft.sheets[0]!.filter);
    expect(table.frozen).toMatchObject({ bottom: 2, right: draft.sheets[0]!.frozenColumns! - 1 });
    expect(table.page.PrintTitleRows).toContain('1:3');
    const lists = [...table.validations.values()].map(({ Rule }) => JSON.stringify(Rule));
    expect(draft.sheets[0]!.validations).not.toEqual([]);
    for (const { list } of draft.sheets[0]!.validations) expect(lists.join()).toContain(list!.join());
    expect(marked(table)).toBe(marks.length);
    expect(book.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['我的数据', 'Visible'],
      ...SHEETS.map((name) => [name, name === '底稿' ? 'VeryHidden' : 'Visible']),
    ]);
    const file = readXlsx(await writeWorkbook(draft), nodeCodec);
    if (!('grid' in file)) throw new Error(JSON.stringify(file.findings));
    expect(gridIn(await port.read()).sheets.slice(1)).toEqual(file.grid.sheets);
    expect(host.undoCleared).toEqual([]);
  });

  test('live formulas are said as Excel says them, and answer what the file stores', async () => {
    const { draft } = drawn(submissions(12), true);
    const host = excelHost(newBook());
    const page = await openExcel(host);
    const { CustomFunctions: runtime } = page.window as unknown as { CustomFunctions: typeof CustomFunctions };
    Object.assign(globalThis, { CustomFunctions: runtime });
    const functions = await import('../../src/functions/functions');
    for (const [name, work] of Object.entries(functions)) runtime.associate(name.toUpperCase(), work as never);
    done(await officePort().insert(draft));
    await host.calculated();
    const table = sheetNamed(host.book, '汇总表')!;
    const stars = draft.sheets[0]!.rows.flatMap(({ row, cells }) =>
      cells.flatMap(({ column, value, formula }) =>
        formula?.includes('STARLEVEL')
          ? [[value, peek(table, row, column)?.value, peek(table, row, column)?.formula]]
          : [],
      ),
    );
    expect(stars).toHaveLength(12);
    for (const [stored, answered, formula] of stars) {
      expect(answered).toBe(stored);
      expect(formula).toMatch(/^=STARCLOUD\.STARLEVEL\(\$/);
    }
    expect(formulas(host.book).filter((formula) => formula.includes('_xl'))).toEqual([]);
    expect(
      formulas(host.book).filter((formula) => formula.startsWith('=TEXTJOIN("；",TRUE,INDEX(STARCLOUD.UNMET(')),
    ).toHaveLength(12);
    expect(host.lacking).toEqual([]);
    page.close();
  });

  test('what strangers wrote stays a text, whatever it begins with', async () => {
    const evil = ['=HYPERLINK("http://x","看")', '+1+1', '-2+3', '@SUM(A1)', "'=1", '＝1+1', '\t=1', '=cmd|calc!A1'];
    const received = evil.map((name, index) => submission({ ...firm(index), name, contact: name, industry: name }));
    const { draft, marks } = drawn(received, true);
    const { host, port } = await opened(newBook());
    done(await port.insert(draft));
    done(await port.apply(marks));
    const ours = /^=(?:SUBTOTAL\(109,[A-Z]+\d+:[A-Z]+\d+\)|STARCLOUD\.STARLEVEL\(|TEXTJOIN\()/;
    expect(formulas(host.book).filter((formula) => !ours.test(formula))).toEqual([]);
    const table = sheetNamed(host.book, '汇总表')!;
    const values = new Set([...table.cells.values()].map(({ value }) => value));
    // The names as the form's reader gives them.
    const names = received.map(({ told }) => told['企业名称']!.value);
    expect(names.filter((name) => !values.has(name as string))).toEqual([]);
    expect(names).toContain(evil[0]);
  });

  test('a larger one goes in parts below 5 MB each', async () => {
    const { draft } = drawn(submissions(40));
    const [table] = draft.sheets as [WorkbookDraft['sheets'][number]];
    const long = '说明'.repeat(9_000);
    const rows = table.rows.map((row, index) => ({
      ...row,
      cells: [...row.cells, ...(index < 3 ? [] : [{ column: 40, value: `${long}"\n`, style: 'text' as const }])],
    }));
    const { host, port } = await opened(newBook());
    const { cost } = await host.counted(() =>
      port.insert({ ...draft, sheets: [{ ...table, rows }, ...draft.sheets.slice(1)] }),
    );
    const trips = cost.syncs - 1;
    expect(trips).toBe(Math.ceil((rows.length * long.length * 3) / 4e6));
    expect(cost.largest).toBeLessThan(4.2e6);
  });

  test('every version of Excel from the floor on can take one', async () => {
    const { draft, marks } = drawn(submissions(3), true);
    const { port } = await opened(newBook(), { version: 'ltsc2021' });
    done(await port.insert(draft));
    done(await port.apply(marks));
  });
});

describe('summarizing again in the same workbook', () => {
  test('rows are brought up to date in the same sheets, what officers typed stays, nothing is doubled', async () => {
    const at = await opened(newBook(['我的数据']));
    const [first, second, third] = [0, 1, 2].map(firm);
    await again(at, [first!, second!].map(submission));
    const { book, user } = at.host;
    const table = sheetNamed(book, '汇总表')!;
    user.type('汇总表', place(table, first!.name, '初审意见'), '同意推荐');
    user.type('汇总表', place(table, second!.name, '联系电话'), '0518-12345678');
    user.rename('汇总表', '海州区汇总');
    user.hideRows('海州区汇总', 4, 4, true);
    const ids = book.sheets.map(({ id }) => id);
    const names = book.names.length;
    const content = await again(at, [third!, first!, second!].map(submission));
    expect(book.sheets.map(({ id }) => id)).toEqual(ids);
    expect(book.names).toHaveLength(names);
    expect(table.name).toBe('海州区汇总');
    expect(content.rows).toHaveLength(3);
    for (const { name } of [first!, second!, third!]) {
      expect([...table.cells.values()].filter(({ value }) => value === name)).toHaveLength(1);
    }
    expect(shown(table, place(table, first!.name, '初审意见'))).toBe('同意推荐');
    expect(shown(table, place(table, second!.name, '联系电话'))).toBe('0518-12345678');
    expect(table.hiddenRows.size).toBe(0);
    expect(sheetNamed(book, '底稿')?.visibility).toBe('VeryHidden');
    expect(marked(table)).toBe(content.rows.filter(({ state }) => state !== 'met').length);
    expect(at.host.undoCleared).toEqual([]);
    // And once more: what is ours is not taken for handwriting.
    expect((await again(at, [third!, first!, second!].map(submission))).findings.map(({ code }) => code)).toEqual([
      'summary/typed',
    ]);
  });

  test('fewer rows leave nothing of the others behind', async () => {
    const at = await opened(newBook());
    done(await at.port.insert(drawn(submissions(9), true).draft));
    done(await at.port.insert(drawn(submissions(2)).draft));
    const other = await opened(newBook());
    done(await other.port.insert(drawn(submissions(2)).draft));
    const state = (book: Book) => gridState(book);
    expect(state(at.host.book)).toEqual(state(other.host.book));
  });

  test('a summary that came as a file is brought up to date where it stands', async () => {
    const files = [0, 1].map(firm).map(submission);
    const at = await opened(await openBook(await writeWorkbook(drawn(files).draft)));
    const table = sheetNamed(at.host.book, '汇总表')!;
    at.host.user.type('汇总表', place(table, firm(0).name, '初审意见'), '不同意推荐');
    await again(at, files);
    await again(at, files);
    expect(at.host.book.sheets.map(({ name }) => name)).toEqual(SHEETS);
    expect(shown(table, place(table, firm(0).name, '初审意见'))).toBe('不同意推荐');
  });

  test('a sheet of the user’s own that bears our name is left alone; the marks go to ours', async () => {
    const at = await opened(newBook(['汇总表']));
    cell(at.host.book.sheets[0]!, 0, 0).value = '我自己的表';
    const before = JSON.stringify([...at.host.book.sheets[0]!.cells]);
    const { draft, marks } = drawn(submissions(12));
    expect(marks).not.toEqual([]);
    for (let round = 0; round < 2; round++) {
      done(await at.port.insert(draft));
      done(await at.port.apply(marks));
    }
    expect(at.host.book.sheets.map(({ name }) => name)).toEqual(['汇总表', '汇总表 (2)', ...SHEETS.slice(1)]);
    expect(JSON.stringify([...at.host.book.sheets[0]!.cells])).toBe(before);
    expect(at.host.book.sheets.slice(0, 2).map(marked)).toEqual([0, marks.length]);
  });

  test('a sheet that was taken away is added again', async () => {
    const at = await opened(newBook(['我的数据']));
    const { draft } = drawn(submissions(3));
    done(await at.port.insert(draft));
    at.host.user.remove('退回补正');
    done(await at.port.insert(draft));
    done(await at.port.insert(draft));
    expect(at.host.book.sheets.map(({ name }) => name).sort()).toEqual(['我的数据', ...SHEETS].sort());
  });

  test('when one of its sheets is protected nothing at all is changed, and that is said', async () => {
    const at = await opened(newBook());
    done(await at.port.insert(drawn(submissions(3)).draft));
    at.host.user.protect('汇总表', true);
    const before = at.host.state();
    expect(codes(await at.port.insert(drawn(submissions(4)).draft))).toEqual(['host/protected']);
    expect(at.host.state()).toEqual(before);
  });

  test('what happens between writing and marking is seen', async () => {
    const at = await opened(newBook(['甲']));
    const { draft, marks } = drawn(submissions(12));
    done(await at.port.insert(draft));
    at.host.user.remove('汇总表');
    const applied = done(await at.port.apply(marks));
    expect(applied.kept.map(({ code }) => code)).toEqual(['mark/sheet-missing']);
  });
});

test('an application in the same workbook is judged as before', async () => {
  const at = await opened(await openBook(sample(SAMPLES.find((name) => name.includes('只差一项'))!)));
  const judged = async (): Promise<unknown> => checkGrid(gridIn(await at.port.read()));
  const before = await judged();
  await again(at, submissions(5), true);
  expect(await judged()).toEqual(before);
  const content = await again(at, submissions(5), true);
  expect(content.rows).toHaveLength(5);
  expect(content.findings).toEqual([]);
});

/** What stands where, without the order in which names were given. */
function gridState(book: Book): unknown {
  return book.sheets.map((sheet) => ({
    name: sheet.name,
    cells: [...sheet.cells].filter(([, { value, formula }]) => value !== null || formula !== undefined).sort(),
    merges: sheet.merges,
    validations: [...sheet.validations.keys()].sort(),
    filter: sheet.filter,
  }));
}
