import { checkGrid } from '../../src/flow';
import type { Grid, Sheet } from '../../src/model/grid';
import { nodeCodec } from '../../src/workbook/xlsx/node';
import { readXlsx } from '../../src/workbook/xlsx/read';
import type { Book } from './book';
import { calculate } from './calculate';
import { addSheet, cell, newBook, sheetNamed } from './book';
import { enter } from './entry';
import { closePages, codes, gridIn, opened } from './fixture';
import { openBook } from './open-book';
import { sample, SAMPLES } from './samples';

afterEach(closePages);

function gridOf(bytes: Uint8Array): Grid {
  const read = readXlsx(bytes, nodeCodec);
  if (!('grid' in read)) throw new Error(JSON.stringify(read.findings));
  // Print areas and titles are no names to Excel, and nothing to the reader of forms.
  return { ...read.grid, names: read.grid.names.filter((defined) => !defined.name.startsWith('_xlnm.')) };
}

function verdictOf(grid: Grid): unknown {
  const checked = checkGrid(grid);
  if (!('verdict' in checked)) throw new Error(JSON.stringify(checked.findings));
  return checked.verdict;
}

/** A workbook with one sheet, filled by rows from A1 the way a person types. */
function typed(rows: readonly (readonly unknown[])[], formats: Readonly<Record<string, string>> = {}): Book {
  const book = newBook(['表']);
  rows.forEach((line, row) => {
    line.forEach((value, column) => {
      const target = cell(book.sheets[0]!, row, column);
      target.format = formats[`${String(row)},${String(column)}`] ?? 'General';
      enter(target, value);
    });
  });
  calculate(book);
  return book;
}

async function sheetOf(book: Book): Promise<Sheet> {
  const { port } = await opened(book);
  return gridIn(await port.read()).sheets[0]!;
}

describe('reading the open workbook', () => {
  test.each(SAMPLES)('%s gives the grid that its file gives, in two trips and under 70 kB each', async (name) => {
    const bytes = sample(name);
    const { host, port } = await opened(await openBook(bytes));
    const { value, cost } = await host.counted(() => port.read());
    expect(gridIn(value)).toEqual(gridOf(bytes));
    expect(cost.syncs).toBe(2);
    expect(cost.largest).toBeLessThan(70_000);
  });

  test('numbers, days, percentages, yes and no, texts and errors are told apart', async () => {
    const sheet = await sheetOf(
      typed(
        [
          [6, '30%', true, '文字', '#REF!'],
          [45413, 0.3, 45413, 45413, ''],
        ],
        { '1,0': 'yyyy"年"m"月"d"日"', '1,1': '0.0%', '1,2': 'm/d/yyyy', '1,3': '[$-F400]h:mm:ss AM/PM' },
      ),
    );
    expect(sheet.rows.map(({ cells }) => cells.map(({ value }) => value))).toEqual([
      [
        { kind: 'number', number: 6 },
        { kind: 'number', number: 0.3, percent: true },
        { kind: 'boolean', boolean: true },
        { kind: 'text', text: '文字' },
        { kind: 'error', error: '#REF!' },
      ],
      [
        { kind: 'date', day: '2024-05-01' },
        { kind: 'number', number: 0.3, percent: true },
        { kind: 'date', day: '2024-05-01' },
        { kind: 'number', number: 45413 },
      ],
    ]);
  });

  test('days of the 1904 system are the days a person sees', async () => {
    const book = typed([[43951]], { '0,0': 'yyyy-mm-dd' });
    book.date1904 = true;
    const sheet = await sheetOf(book);
    expect(sheet.rows[0]?.cells[0]?.value).toEqual({ kind: 'date', day: '2024-05-01' });
  });

  test('a formula keeps its text and value; a text that looks like one is a text', async () => {
    const sheet = await sheetOf(typed([[1, '=A1', "'=A1", "'001"]]));
    expect(sheet.rows[0]?.cells).toEqual([
      { column: 0, value: { kind: 'number', number: 1 } },
      { column: 1, value: { kind: 'number', number: 1 }, formula: 'A1' },
      { column: 2, value: { kind: 'text', text: '=A1' } },
      { column: 3, value: { kind: 'text', text: '001' } },
    ]);
  });

  test('a function that has not answered yet is not calculated, not an error', async () => {
    const book = typed([['x']]);
    Object.assign(cell(book.sheets[0]!, 0, 1), { formula: '=STARCLOUD.STARLEVEL(A1,A1)', value: { error: '#BUSY!' } });
    const sheet = await sheetOf(book);
    expect(sheet.rows[0]?.cells[1]).toEqual({
      column: 1,
      value: { kind: 'uncalculated' },
      formula: 'STARCLOUD.STARLEVEL(A1,A1)',
    });
  });

  test('hidden rows, hidden sheets, protection, merges and names come along', async () => {
    const book = typed([['a'], ['b'], ['c', 'd']]);
    const [sheet] = book.sheets;
    sheet!.hiddenRows.add(1);
    sheet!.merges.push({ top: 2, left: 1, bottom: 2, right: 3 });
    sheet!.guarded = true;
    addSheet(book, '藏').visibility = 'Hidden';
    addSheet(book, '深').visibility = 'VeryHidden';
    book.names.push({ name: 'STARCLOUD_FORM', formula: '="application-2024/1"', visible: true });
    const { port } = await opened(book);
    const grid = gridIn(await port.read());
    expect(grid.sheets[0]?.rows.map(({ hidden }) => hidden)).toEqual([false, true, false]);
    expect(grid.sheets[0]?.merges).toEqual([{ top: 2, left: 1, bottom: 2, right: 3 }]);
    expect(grid.sheets.map(({ visibility }) => visibility)).toEqual(['visible', 'hidden', 'veryHidden']);
    expect(grid.sheets.map((one) => one.protected)).toEqual([true, false, false]);
    expect(grid.names).toEqual([{ name: 'STARCLOUD_FORM', refers: '"application-2024/1"' }]);
  });

  test('an empty workbook is read', async () => {
    const { port } = await opened(newBook());
    expect(gridIn(await port.read()).sheets).toEqual([
      { name: 'Sheet1', visibility: 'visible', protected: false, rows: [], merges: [] },
    ]);
  });

  test('a sheet of 2,000 rows with 1,000 merges is read whole', async () => {
    const book = typed([]);
    for (let row = 0; row < 2000; row++) {
      for (let column = 0; column < 10; column++) enter(cell(book.sheets[0]!, row, column), row * 10 + column);
      if (row % 2 === 0) book.sheets[0]!.merges.push({ top: row, left: 8, bottom: row + 1, right: 9 });
    }
    const { host, port } = await opened(book);
    const { value, cost } = await host.counted(() => port.read());
    const [sheet] = gridIn(value).sheets;
    expect(sheet?.rows).toHaveLength(2000);
    expect(sheet?.rows[1999]?.cells[9]?.value).toEqual({ kind: 'number', number: 19_999 });
    expect(sheet?.merges).toHaveLength(1000);
    expect(cost.syncs).toBe(2);
  });

  test('100,000 cells take a trip for every 30,000, each far below 5 MB', async () => {
    const book = typed([]);
    for (let row = 0; row < 5000; row++) {
      for (let column = 0; column < 20; column++) enter(cell(book.sheets[0]!, row, column), '基础云能力');
    }
    const { host, port } = await opened(book);
    const { value, cost } = await host.counted(() => port.read());
    expect(gridIn(value).sheets[0]?.rows).toHaveLength(5000);
    expect(cost.syncs).toBe(5);
    expect(cost.largest).toBeLessThan(2.5e6);
  });

  test('long texts that outgrow a trip are read in smaller ones', async () => {
    const book = typed(Array.from({ length: 120 }, () => ['长'.repeat(10_000)]));
    const { host, port } = await opened(book);
    const grid = gridIn(await port.read());
    expect(grid.sheets[0]?.rows).toHaveLength(120);
    expect(host.exchanges.filter(({ received }) => received > 5 * 1024 * 1024)).toHaveLength(1);
    expect(host.exchanges.filter(({ kind }) => kind === 'sync')).toHaveLength(6);
  });

  test('a sheet used far beyond any form is refused by name', async () => {
    const book = typed([['x']]);
    enter(cell(book.sheets[0]!, 1_000_000, 5), 'stray');
    const { port } = await opened(book);
    const read = await port.read();
    expect(codes(read)).toEqual(['host/sheet-too-large']);
  });

  test('more sheets than one chain holds are all read, in their order', async () => {
    const book = newBook(Array.from({ length: 90 }, (_, index) => `表${String(index)}`));
    enter(cell(sheetNamed(book, '表89')!, 0, 0), 'last');
    const { port } = await opened(book);
    const grid = gridIn(await port.read());
    expect(grid.sheets.map(({ name }) => name)).toEqual(book.sheets.map(({ name }) => name));
    expect(grid.sheets[89]?.rows).toHaveLength(1);
  });

  test('a host that does not go on from null objects is asked sheet by sheet', async () => {
    const bytes = sample(SAMPLES[0]!);
    const { port } = await opened(await openBook(bytes), { strictNulls: true });
    expect(gridIn(await port.read())).toEqual(gridOf(bytes));
  });

  test('a workbook that may only be looked at is read, and marking says that it is not allowed', async () => {
    const bytes = sample(SAMPLES[0]!);
    const { port } = await opened(await openBook(bytes), { viewOnly: true });
    const grid = gridOf(bytes);
    const sheets = grid.sheets.map((sheet) => ({ ...sheet, merges: [] }));
    const read = gridIn(await port.read());
    expect(read).toEqual({ ...grid, sheets });
    expect(verdictOf(read)).toEqual(verdictOf(grid));
    const mark = { do: 'mark', at: { sheet: '附表1', row: 8, column: 2 }, kind: 'unmet', note: '' } as const;
    expect(codes(await port.apply([mark]))).toEqual(['host/denied']);
  });

  test('a cell being edited is said, and nothing else', async () => {
    const { host, port } = await opened(newBook());
    host.user.editing(true);
    expect(codes(await port.read())).toEqual(['host/cell-editing']);
    host.user.editing(false);
    expect(codes(await port.read())).toEqual([]);
  });

  test('an Excel below the floor is refused before it is asked anything', async () => {
    const { host, port } = await opened(newBook(), { version: 'ltsc2019' });
    const { value, cost } = await host.counted(() => port.read());
    expect(codes(value)).toEqual(['host/too-old']);
    expect(cost.syncs).toBe(0);
  });

  test.each(['web', 'mac', 'ltsc2024', 'ltsc2021'] as const)('Excel %s has all that reading needs', async (version) => {
    const { port } = await opened(await openBook(sample(SAMPLES[0]!)), { version });
    expect(gridIn(await port.read()).sheets.length).toBeGreaterThan(3);
  });
});
