import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { newBook, sheetNamed } from '../office/book';
import type { ExcelPage } from '../office/browser';
import { openPane, ORIGIN, production } from '../office/browser';
import type { ExcelHost, HostOptions } from '../office/host';
import { excelHost } from '../office/host';
import { openBook } from '../office/open-book';
import { sample, SAMPLES } from '../office/samples';
import { violations } from './accessible';
import { launchChromium } from './chromium';
import { shoot } from './pane-stage';

/** The production folder in Chromium, on the genuine Office.js and the emulated Excel. */
jest.setTimeout(120_000);

const NEAR = SAMPLES.find((name) => name.includes('只差一项'))!;

let browser: Browser;
let folder: string;
beforeAll(async () => {
  folder = production();
  browser = await launchChromium();
});
afterAll(() => browser.close());

const open: { at: ExcelPage; host: ExcelHost }[] = [];
afterEach(async () => {
  const all = open.splice(0);
  await Promise.all(all.map(({ at }) => at.close()));
  expect(all.flatMap(({ at }) => at.complaints)).toEqual([]);
  expect(all.flatMap(({ host }) => host.lacking)).toEqual([]);
});

async function excel(
  book = newBook(),
  options: HostOptions = {},
): Promise<{ page: ExcelPage['page']; host: ExcelHost }> {
  const host = excelHost(book, options);
  const at = await openPane(browser, host);
  open.push({ at, host });
  return { page: at.page, host };
}

const rulesIn = ({ book }: ExcelHost): number => book.sheets.flatMap(({ rules }) => rules).length;

describe('the production bundle beside Excel', () => {
  test('checks the application, marks it, clears it exactly, and shows the cell of a finding', async () => {
    const { page, host } = await excel(await openBook(sample(NEAR)));
    await page.getByRole('tabpanel').getByText('三星级').first().waitFor();
    await shoot(page, 'excel-result');
    const before = host.state();
    await page.getByRole('button', { name: '标注', exact: true }).click();
    await page.getByText('已在表中标注').first().waitFor();
    expect(rulesIn(host)).toBeGreaterThan(0);
    await page.getByRole('button', { name: '清除标记' }).click();
    await page.getByText('已清除标记').first().waitFor();
    expect(host.state()).toEqual(before);
    expect(host.undoCleared).toEqual([]);
  });

  test('an edit in the sheet updates the pane by itself, reading only what changed', async () => {
    const { page, host } = await excel(await openBook(sample(NEAR)));
    await page.getByText('还差').first().waitFor();
    const sheet = sheetNamed(host.book, '附表1')!;
    const [item] = [...sheet.cells].find(([, { value }]) => value === '数据报表')!;
    const row = Number(item.split(',')[0]) + 1;
    const said = await page.locator('main').innerText();
    const from = host.exchanges.length;
    host.user.type('附表1', `C${String(row)}`, '是');
    await page.waitForFunction((before) => document.querySelector('main')?.innerText !== before, said);
    const syncs = host.exchanges.slice(from).filter(({ kind }) => kind === 'sync');
    expect(syncs).toHaveLength(1);
    expect(syncs[0]!.received).toBeLessThan(3_000);
  });

  test('the functions answer in cells: a star, a spilled table, an error with its sentence', async () => {
    const metadata = JSON.parse(readFileSync(join(folder, 'functions.json'), 'utf8')) as NonNullable<
      HostOptions['metadata']
    >;
    const { page, host } = await excel(await openBook(sample(NEAR)), { metadata });
    await page.getByText('还差').first().waitFor();
    host.user.add('试');
    host.user.type('试', 'A1', '=STARCLOUD.STARLEVEL(附表1!A3:B64,附表1!C3:C64)');
    host.user.type('试', 'A3', '=STARCLOUD.STANDARDS()');
    await host.calculated();
    const cells = sheetNamed(host.book, '试')!.cells;
    expect([0, 3, 4, 5]).toContain(cells.get('0,0')?.value);
    expect([...cells.values()].filter(({ spilled }) => spilled === '2,0').length).toBeGreaterThan(3);
    const broken = await host.invoke('STARLEVEL', [[['不认识的标签']], [['是']]]);
    expect(broken).toMatchObject({ error: '#N/A' });
    expect('message' in broken && broken.message).toMatch(/\p{Script=Han}/u);
  });

  test('every function of the metadata is registered, and no other; both languages list the same', async () => {
    const { page } = await excel();
    await page.getByRole('tablist').first().waitFor();
    const registered = await page.evaluate(() =>
      Object.keys((CustomFunctions as unknown as { _association: { mappings: object } })._association.mappings),
    );
    for (const name of ['functions.json', 'functions-en.json']) {
      const { functions } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { functions: { id: string }[] };
      expect(functions.map(({ id }) => id).sort()).toEqual([...registered].sort());
    }
    const actions = await page.evaluate(() =>
      Object.keys((Office.actions as unknown as { _association: { mappings: object } })._association.mappings),
    );
    const named = [...readFileSync(join(folder, 'manifest.xml'), 'utf8').matchAll(/<FunctionName>(\w+)</g)];
    expect(actions.sort()).toEqual(named.map((match) => match[1]!.toUpperCase()).sort());
  });

  test('a workbook that is no application, a cell being edited and an old Excel each say what to do', async () => {
    const { page } = await excel(newBook(['流水账']));
    await page.getByRole('button', { name: '新建申请表' }).first().waitFor();
    const editing = excelHost(await openBook(sample(NEAR)));
    editing.user.editing(true);
    const second = await openPane(browser, editing);
    open.push({ at: second, host: editing });
    await second.page.getByText('有单元格正在编辑').first().waitFor();
    editing.user.editing(false);
    await second.page.getByText('还差').first().waitFor();
    const old = await excel(newBook(), { version: 'ltsc2019' });
    await old.page.getByText('这个版本的 Excel').first().waitFor();
  });

  test('a protected sheet is judged all the same, and marking says what was left', async () => {
    const book = await openBook(sample(NEAR));
    for (const sheet of book.sheets) sheet.guarded = true;
    const { page, host } = await excel(book);
    await page.getByText('还差').first().waitFor();
    await page.getByRole('button', { name: '标注', exact: true }).click();
    await page.getByText('受保护').first().waitFor();
    await shoot(page, 'excel-protected');
    expect(rulesIn(host)).toBe(0);
  });

  test('the pane beside Excel has no accessibility violation, in either language', async () => {
    for (const language of ['zh-CN', 'en-US'] as const) {
      const { page } = await excel(await openBook(sample(NEAR)), { language });
      await page.locator('main [role=tabpanel]').waitFor();
      await page.getByRole('button').nth(3).waitFor();
      expect(await violations(page)).toEqual([]);
      await shoot(page, `excel-${language}`);
    }
  });

  test('the manifest and the help carry the address of production everywhere', () => {
    for (const name of ['manifest.xml', 'functions.json', 'functions-en.json', 'functions.html', 'taskpane.html']) {
      expect([name, readFileSync(join(folder, name), 'utf8').includes('localhost')]).toEqual([name, false]);
    }
    expect(readFileSync(join(folder, 'manifest.xml'), 'utf8').split(ORIGIN).length).toBeGreaterThan(20);
  });

  test('the first load is at most 250 kB of ours', () => {
    expect(gzipSync(readFileSync(join(folder, 'taskpane.js')), { level: 9 }).length).toBeLessThanOrEqual(250_000);
  });
});

test("the pane's folder names what others wrote, and nothing that is not in it", () => {
  const text = readFileSync(join(folder, 'third-party-licenses.txt'), 'utf8');
  for (const name of ['react 18', '@fluentui/react-tabster 9', 'fflate 0']) expect(text).toContain(`\n${name}`);
  expect(text).not.toMatch(/@univerjs|office-js|webpack \d/);
});
