import { FORMS, template } from '../../src/flow';
import { nodeCodec } from '../../src/workbook/xlsx/node';
import { readXlsx } from '../../src/workbook/xlsx/read';
import { writeWorkbook } from '../../src/workbook/xlsx/write-workbook';
import { cell, newBook, sheetNamed } from './book';
import { closePages, codes, done, gridIn, opened } from './fixture';

afterEach(closePages);

const draft = template(FORMS[0]!.id)!;

describe('a new application in the open workbook', () => {
  test('reads as the blank file does, stands behind the user’s sheets, in two trips below 1 MB', async () => {
    const { host, port } = await opened(newBook(['我的数据']));
    const { value, cost } = await host.counted(() => port.insert(draft));
    expect(value).toEqual({});
    expect(cost.syncs).toBe(2);
    expect(cost.largest).toBeLessThan(1e6);
    const grid = gridIn(await port.read());
    expect(grid.sheets[0]?.name).toBe('我的数据');
    const file = readXlsx(await writeWorkbook(draft), nodeCodec);
    if (!('grid' in file)) throw new Error(JSON.stringify(file.findings));
    expect(grid.sheets.slice(1)).toEqual(file.grid.sheets.filter(({ visibility }) => visibility === 'visible'));
    expect(grid.names).toEqual(draft.names);
    expect(host.undoCleared).toEqual([]);
  });

  test('looks, dropdowns, prompts, print set-up and frozen rows come along', async () => {
    const { host, port } = await opened(newBook());
    done(await port.insert(draft));
    const book = host.book;
    const first = sheetNamed(book, draft.sheets[0]!.name)!;
    expect(book.active).toBe(first);
    expect(cell(first, 0, 0).look).toMatchObject({ 'Font/Name': '宋体', 'Font/Size': 16, 'Font/Bold': true });
    const second = sheetNamed(book, '附表1')!;
    const rules = [...second.validations.values()];
    expect(rules.some(({ Rule }) => JSON.stringify(Rule).includes('是,否'))).toBe(true);
    expect(rules.every(({ ErrorAlert }) => !(ErrorAlert as { showAlert: boolean }).showAlert)).toBe(true);
    expect(second.page).toMatchObject({ PaperSize: 'A4', Zoom: { horizontalFitToPages: 1 } });
    expect(second.page.PrintArea).toContain('附表1!A1:');
  });

  test('a second one gets names of its own, and the stamp points at it', async () => {
    const { host, port } = await opened(newBook(['附表1']));
    done(await port.insert(draft));
    expect(host.book.sheets.map(({ name }) => name)).toContain('附表1 (2)');
    done(await port.insert(draft));
    expect(host.book.names.filter(({ name }) => name === draft.names[0]!.name)).toHaveLength(1);
  });

  test('a workbook whose structure is protected takes none, and that is said', async () => {
    const { host, port } = await opened(newBook());
    host.book.locked = true;
    const before = host.state();
    expect(codes(await port.insert(draft))).toEqual(['host/structure-protected']);
    expect(host.state()).toEqual(before);
  });

  test('every version of Excel from the floor on can take one', async () => {
    const { port } = await opened(newBook(), { version: 'ltsc2021' });
    expect(await port.insert(draft)).toEqual({});
  });
});
