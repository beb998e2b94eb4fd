import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import * as sheetjs from '@e965/xlsx';
import { readXlsx as hucreRead, writeXlsx } from 'hucre/xlsx';
import type { Browser, BrowserContextOptions, Download, Locator, Page } from 'playwright-core';
import { checkGrid } from '../../src/flow';
import { nodeCodec } from '../../src/workbook/xlsx/node';
import { readXlsx } from '../../src/workbook/xlsx/read';
import { isRefusal } from '../../src/workbook/xlsx/refusal';
import { openZip, readEntry, type Zip } from '../../src/workbook/xlsx/zip';
import { bytesOf as formOf } from '../county/application';
import { firm } from '../county/firms';
import { sample, SAMPLES } from '../office/samples';
import { violations } from './accessible';
import { launchChromium } from './chromium';
import { rested } from './grid-stage';
import { beginTyping, chosen, openPage, served, type, type Opened, type Served } from './workbench-stage';

jest.setTimeout(180_000);

const NEAR = SAMPLES.find((name) => name.includes('只差一项'))!;
const READY = SAMPLES.find((name) => name.startsWith('02-'))!;

let browser: Browser;
let at: Served;
const opened: Opened[] = [];
/** Loading the spreadsheet is most of what a page costs: tests that need none of their own come to this one, with no file open. */
let common: Opened | undefined;
let errors: string[] = [];
beforeAll(async () => {
  at = await served();
  browser = await launchChromium();
  // Where the page was not built before, that takes longest of all.
}, 600_000);
afterAll(async () => {
  await browser.close();
  await at.close();
});
afterEach(async () => {
  const all = opened.splice(0);
  await Promise.all(all.map(({ page }) => page.context().close()));
  expect([...all.flatMap(({ complaints }) => complaints), ...errors.splice(0)]).toEqual([]);
});

async function open(path = 'index.html', look: BrowserContextOptions = {}): Promise<Page> {
  const one = await openPage(browser, at.address + path, look);
  opened.push(one);
  return one.page;
}

/** What a test does on the common page, which is left as it was found; after a test that failed the next comes to a new one. */
async function onCommon(work: (page: Page) => Promise<void>, taken = common): Promise<void> {
  const one = taken ?? (await openPage(browser, `${at.address}index.html`));
  common = undefined;
  errors = one.complaints;
  try {
    await work(one.page);
    if (!one.page.isClosed()) {
      await closeAll(one.page);
      common = one;
    }
  } finally {
    if (common === undefined) await one.page.context().close();
  }
}

/** The same with the sample open of which one thing is missing for four stars. */
function onSample(work: (page: Page) => Promise<void>): Promise<void> {
  return onCommon(async (page) => {
    await chosen(page, near('05-申报四星-只差一项.xlsx'));
    await star(page, '三星级');
    await work(page);
  });
}

async function closeAll(page: Page): Promise<void> {
  // What has just been shown is still being drawn.
  await rested(page, 0);
  const files = page.locator('li').filter({ has: page.getByRole('button', { name: /^关闭 / }) });
  for (let left = await files.count(); left > 0; left--) {
    const edited = (await files.first().getByText('有未保存的修改').count()) > 0;
    await files
      .first()
      .getByRole('button', { name: /^关闭 / })
      .click();
    if (edited) await page.getByRole('button', { name: '不保存' }).click();
    await files.nth(left - 1).waitFor({ state: 'detached' });
  }
  await said(page, '打开一份申请表，逐条看预评');
}

const near = (name: string) => ({
  ...{ name, buffer: Buffer.from(sample(NEAR)), mimeType: 'application/octet-stream' },
});

const said = (page: Page, words: string | RegExp) => page.getByText(words).filter({ visible: true }).first().waitFor();
const star = (page: Page, name: string) =>
  page
    .getByRole('img', { name: `预评星级：${name}` })
    .filter({ visible: true })
    .waitFor();

async function bytesOf(download: Download): Promise<Uint8Array> {
  return new Uint8Array(readFileSync(await download.path()));
}

async function savedBy(page: Page, work: () => Promise<void>): Promise<Uint8Array> {
  const coming = page.waitForEvent('download');
  await work();
  return bytesOf(await coming);
}

/** The parts that are not byte for byte the same in both packages. */
function differing(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [before, after].map((bytes) => new Map(partsOf(bytes))) as [
    Map<string, string>,
    Map<string, string>,
  ];
  return [...new Set([...old.keys(), ...now.keys()])].filter((name) => old.get(name) !== now.get(name)).sort();
}

/** The parts of a package by name, in base64. */
function partsOf(bytes: Uint8Array): [name: string, text: string][] {
  const zip = openZip(bytes);
  if (isRefusal(zip)) throw new Error(zip.code);
  return [...zip.entries.keys()].map((name) => [name, textOf(zip, name)]);
}

function textOf(zip: Zip, name: string): string {
  const bytes = readEntry(zip.entries.get(name)!, nodeCodec);
  if (isRefusal(bytes)) throw new Error(bytes.code);
  return Buffer.from(bytes).toString('base64');
}

function textAt(bytes: Uint8Array, sheet: string, cell: string): unknown {
  return (sheetjs.read(bytes, { type: 'array' }).Sheets[sheet]?.[cell] as sheetjs.CellObject | undefined)?.v;
}

test('npm start: open, check, mark, jump, edit, undo, redo, save; only the touched parts of the file differ', async () => {
  await onCommon(
    async (page) => {
      await star(page, '三星级');
      await said(page, '还差 1 条');
      const untouched = await savedBy(page, () => page.keyboard.press('Control+s'));
      expect(differing(sample(NEAR), untouched)).toEqual([]);

      await page
        .getByRole('button', { name: /附表1!C40 数据报表/ })
        .first()
        .click();
      await said(page, '已跳到 附表1!C40');
      expect(await page.locator('.sheet-room input[type=text]').last().inputValue()).toBe('C40');

      await type(page, 'C40', '是');
      await star(page, '四星级');
      await page.getByRole('button', { name: /05-申报四星-只差一项.xlsx 有未保存的修改/ }).waitFor();
      await page.getByRole('navigation').getByRole('button', { name: '撤销' }).click();
      await star(page, '三星级');
      await page.getByRole('navigation').getByRole('button', { name: '重做' }).click();
      await star(page, '四星级');

      const bytes = await savedBy(page, () => page.keyboard.press('Control+s'));
      expect(await page.getByText('有未保存的修改').count()).toBe(0);
      expect(differing(sample(NEAR), bytes)).toEqual(['xl/worksheets/sheet2.xml']);
      const read = readXlsx(bytes, nodeCodec);
      if ('findings' in read) throw new Error(JSON.stringify(read.findings));
      const checked = checkGrid(read.grid);
      expect('verdict' in checked && checked.verdict.star).toBe(4);
      // Two programs that are not ours.
      expect(textAt(bytes, '附表1', 'C40')).toBe('是');
      const { sheets } = await hucreRead(bytes);
      expect(sheets.find(({ name }) => name === '附表1')?.rows[39]?.[2]).toBe('是');
    },
    await openPage(browser, at.address),
  );
});

test('the first load is small, and the grid is no part of it', () =>
  onCommon(async (page) => {
    const weight = async (): Promise<number> => {
      const names = await page.evaluate(() =>
        performance.getEntriesByType('resource').map(({ name }) => decodeURIComponent(new URL(name).pathname.slice(1))),
      );
      const files = ['index.html', ...new Set(names)].filter((name) => /\.(html|js|css)$/.test(name));
      return files.reduce((sum, name) => sum + gzipSync(readFileSync(join(at.folder, name)), { level: 9 }).length, 0);
    };
    const scripts = await page.evaluate(() => [...document.scripts].map(({ src }) => new URL(src).pathname));
    expect(scripts[0]).toBe('/workbench.js');
    const first = ['index.html', 'workbench.js', 'workbench.css'].map((name) => readFileSync(join(at.folder, name)));
    const begin = first.reduce((sum, bytes) => sum + gzipSync(bytes, { level: 9 }).length, 0);
    await chosen(page, { name: '甲.xlsx', buffer: Buffer.from(sample(NEAR)), mimeType: 'application/octet-stream' });
    await star(page, '三星级');
    const all = await weight();
    console.info(
      `gzip: first load ${String(Math.round(begin / 1e3))} kB, with the grid ${String(Math.round(all / 1e3))} kB`,
    );
    expect(begin).toBeLessThan(450_000);
    expect(all).toBeLessThan(2_700_000);
  }));

const TOUCHED_BY_MARKS =
  /^(xl\/worksheets\/sheet2\.xml|xl\/styles\.xml|\[Content_Types\]\.xml|_rels\/\.rels|xl\/_rels\/workbook\.xml\.rels|customXml\/.*)$/;

test('marks stand in the saved file, and clearing them brings the original back', () =>
  onSample(async (page) => {
    await page.getByRole('button', { name: '标注', exact: true }).click();
    await said(page, /^已在表中标注/);
    const marked = await savedBy(page, () => page.getByRole('button', { name: '保存', exact: true }).click());
    const touched = differing(sample(NEAR), marked);
    // The sheet that is marked, the looks of marks, and the record by which they are taken away again exactly.
    expect(touched).toContain('xl/worksheets/sheet2.xml');
    expect(touched.filter((name) => !TOUCHED_BY_MARKS.test(name))).toEqual([]);
    await page.getByRole('button', { name: '清除标记' }).click();
    await said(page, /^已清除标记/);
    expect(differing(sample(NEAR), await savedBy(page, () => page.keyboard.press('Control+s')))).toEqual([]);
  }));

test('marking counts what is still being typed', () =>
  onSample(async (page) => {
    await page
      .getByRole('button', { name: /附表1!C40/ })
      .first()
      .click();
    await said(page, '已跳到 附表1!C40');
    await beginTyping(page, 'C40', '是');
    await page.getByRole('button', { name: '标注', exact: true }).click();
    await said(page, '没有需要标注的单元格');
    await star(page, '四星级');
  }));

test('several files are tabs of their own; one that cannot be opened says why; a file that is only judged says so', () =>
  onCommon(async (page) => {
    const file = (name: string, buffer: Buffer) => ({ name, buffer, mimeType: 'application/octet-stream' });
    await chosen(page, [
      file('甲.xlsx', Buffer.from(sample(NEAR))),
      file('坏.xlsx', Buffer.from(sample(NEAR).slice(0, 9000))),
      file('乙.xlsx', Buffer.from(sample(READY))),
      file('老.xls', oldFile()),
    ]);
    await said(page, '坏.xlsx 没有打开');
    await said(page, /文件不完整/);
    await page.getByRole('button', { name: '老.xls', exact: true }).waitFor();
    await said(page, /这个文件不能在表格里显示和修改/);
    await page.getByRole('button', { name: '甲.xlsx', exact: true }).click();
    await star(page, '三星级');
    await page.getByRole('button', { name: '乙.xlsx', exact: true }).click();
    await star(page, '四星级');

    await type(page, 'B2', '乙方试改');
    await page.getByRole('button', { name: '乙.xlsx 有未保存的修改' }).waitFor();
    await page.getByRole('button', { name: '关闭 乙.xlsx' }).click();
    await page.getByRole('button', { name: '取消', exact: true }).click();
    await page.getByRole('button', { name: '关闭 乙.xlsx' }).click();
    await page.getByRole('button', { name: '不保存' }).click();
    await page.getByRole('button', { name: '关闭 甲.xlsx' }).click();
    await page.getByRole('button', { name: '关闭 老.xls' }).click();
    await said(page, '打开一份申请表，逐条看预评');
    // What was opened lately is listed by name, and forgotten when asked.
    await page
      .getByRole('list', { name: '最近打开' })
      .getByRole('button', { name: /乙.xlsx/ })
      .first()
      .waitFor();
    await page.getByRole('button', { name: '清除记录' }).click();
    await page.getByRole('list', { name: '最近打开' }).waitFor({ state: 'detached' });
  }));

function oldFile(): Buffer {
  const book = sheetjs.utils.book_new();
  sheetjs.utils.book_append_sheet(
    book,
    sheetjs.utils.aoa_to_sheet([['星级上云企业遴选申请表'], ['申报企业', '旧表样例有限公司']]),
    '申请表',
  );
  return Buffer.from(sheetjs.write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer);
}

test('a file with a place is written back to it, and stands among the recent files', () =>
  onCommon(async (page) => {
    await page.evaluate(
      async (text) => {
        const folder = await navigator.storage.getDirectory();
        const handle = await folder.getFileHandle('原件.xlsx', { create: true });
        const stream = await handle.createWritable();
        await stream.write(Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)));
        await stream.close();
        Object.assign(window, { showOpenFilePicker: () => Promise.resolve([handle]) });
      },
      Buffer.from(sample(NEAR)).toString('base64'),
    );
    await page.keyboard.press('Control+o');
    await star(page, '三星级');
    await type(page, 'C40', '是').catch(() => undefined);
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await said(page, '已保存 原件.xlsx');
    const written = await page.evaluate(async () => {
      const folder = await navigator.storage.getDirectory();
      const file = await (await folder.getFileHandle('原件.xlsx')).getFile();
      return [...new Uint8Array(await file.arrayBuffer())];
    });
    expect(differing(sample(NEAR), Uint8Array.from(written))).toEqual(['xl/worksheets/sheet1.xml']);
    await page.getByRole('button', { name: '关闭 原件.xlsx' }).click();
    await page.getByRole('list', { name: '最近打开' }).getByRole('button', { name: '原件.xlsx', exact: true }).click();
    await page.getByRole('button', { name: '关闭 原件.xlsx' }).waitFor();
    await star(page, '三星级');
    await page.evaluate(() => Object.assign(window, { showOpenFilePicker: undefined }));
  }));

/** The cells are drawn: what they are told by is the grid library's. */
const wrongWith = (page: Page) => violations(page, { leaving: ['.sheet-room canvas'] });

/** Of the page with the sample open, beside the sheet or (narrow) instead of it, and of the start screen. */
async function soundEverywhere(page: Page, narrow = false): Promise<void> {
  await page
    .getByRole('button', { name: /附表1!C40/ })
    .first()
    .waitFor();
  await page.waitForTimeout(500);
  expect(['beside the sheet', await wrongWith(page)]).toEqual(['beside the sheet', []]);
  if (narrow) {
    await page.getByRole('button', { name: '预览表格' }).click();
    expect(['the sheet', await wrongWith(page)]).toEqual(['the sheet', []]);
  }
  await page.getByRole('button', { name: /^(首页|Home)$/ }).click();
  expect(['at home', await wrongWith(page)]).toEqual(['at home', []]);
}

test('ten files opened and closed leave little behind', () =>
  onCommon(async (page) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    const heap = async (): Promise<number> => {
      await session.send('HeapProfiler.collectGarbage');
      const { metrics } = await session.send('Performance.getMetrics');
      return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0) / 1e6;
    };
    const file = { name: '甲.xlsx', buffer: Buffer.from(sample(NEAR)), mimeType: 'application/octet-stream' };
    const openAndClose = async (files: number): Promise<void> => {
      await chosen(
        page,
        Array.from({ length: files }, () => file),
      );
      const closing = page.getByRole('button', { name: '关闭 甲.xlsx' });
      await closing.nth(files - 1).waitFor();
      await star(page, '三星级');
      for (let left = files; left > 0; left--) await closing.first().click();
      await said(page, '打开一份申请表，逐条看预评');
    };
    await openAndClose(1);
    const before = await heap();
    await openAndClose(10);
    const after = await heap();
    console.info(`heap after one file ${before.toFixed(0)} MB, after ten more ${after.toFixed(0)} MB`);
    expect(after - before).toBeLessThan(60);
  }));

test('nothing outside the canvas has an accessibility violation', () => onSample((page) => soundEverywhere(page)));

test('nor has it in English and dark; a new official form opens as a file of its own, in the language chosen', async () => {
  const page = await open('', { colorScheme: 'dark', locale: 'en-US' });
  await soundEverywhere(page);
  await page.getByRole('button', { name: 'New official application' }).click();
  // There are more forms than the page is high.
  const last = page.getByRole('menuitem').last();
  await last.scrollIntoViewIfNeeded();
  const { y = 0, height = 0 } = (await last.boundingBox()) ?? {};
  expect(y + height).toBeLessThanOrEqual(page.viewportSize()?.height ?? 0);
  await page.getByRole('menuitem', { name: 'four stars' }).first().click();
  await said(page, /This is a blank application|blank/i);
  await page.getByRole('button', { name: 'Language and look' }).click();
  await page.getByRole('menuitemradio', { name: '中文' }).click();
  await said(page, '这是一份空白的申请表');
  expect(await page.getByRole('button', { name: '保存', exact: true }).count()).toBe(1);
});

test('on a phone the result comes first, going to a cell shows the sheet, and no screen has an accessibility violation', async () => {
  const page = await open('', { viewport: { width: 390, height: 800 } });
  await star(page, '三星级');
  const canvas = page.locator('.sheet-room canvas').last();
  expect(await canvas.isVisible()).toBe(false);
  await page
    .getByRole('button', { name: /附表1!C40/ })
    .first()
    .click();
  await canvas.waitFor({ state: 'visible' });
  await page.getByRole('button', { name: '返回预评' }).click();
  await star(page, '三星级');
  await page.setViewportSize({ width: 320, height: 700 });
  await soundEverywhere(page, true);
});

test('everything of the page can be reached by keyboard, in the order it is read; the border moves with the arrows', async () => {
  const page = await open();
  await said(page, '选择文件');
  const names: string[] = [];
  for (let step = 0; step < 11; step++) {
    await page.keyboard.press('Tab');
    names.push(
      await page.evaluate(
        () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
      ),
    );
  }
  expect(names.slice(0, 3)).toEqual(['打开', '新建官方申请表', '样例']);
  expect(names).toContain('选择文件');
  const border = page.getByRole('separator');
  const before = Number(await border.getAttribute('aria-valuenow'));
  await border.press('ArrowLeft');
  expect(Number(await border.getAttribute('aria-valuenow'))).toBe(before + 20);
});

/** 20,000 × 20 cells: a list of a province, not an application. */
function large(): Promise<Uint8Array> {
  return (written ??= write());
}
let written: Promise<Uint8Array> | undefined;

function write(): Promise<Uint8Array> {
  const rows = Array.from({ length: 20_000 }, (_, row) =>
    Array.from({ length: 20 }, (_, column) => (column === 0 ? `企业${String(row)}` : row * column)),
  );
  return writeXlsx({ sheets: [{ name: '明细', rows }] });
}

test('a workbook of 20,000 × 20 cells opens while the page goes on answering', () =>
  onSample(async (page) => {
    // The spreadsheet itself is there: loading it is not the file's.
    await page.evaluate(() => {
      const blocks: number[] = [];
      Object.assign(window, { blocks });
      new PerformanceObserver((list) => {
        blocks.push(...list.getEntries().map(({ duration }) => duration));
      }).observe({ entryTypes: ['longtask'] });
    });
    // No other: the summary's comes with the summary.
    expect(page.workers().map((worker) => worker.url())).toEqual([expect.stringContaining('package-worker')]);
    const begun = Date.now();
    await chosen(page, { name: '大.xlsx', buffer: Buffer.from(await large()), mimeType: 'application/octet-stream' });
    await page.getByRole('button', { name: '关闭 大.xlsx' }).waitFor({ timeout: 120_000 });
    const shown = Date.now() - begun;
    await said(page, /没有认出申请表/);
    const blocks = await page.evaluate(() => (window as unknown as { blocks: number[] }).blocks);
    const long = blocks.filter((each) => each > 200).map(Math.round);
    console.info(`20,000 × 20: shown after ${String(shown)} ms; blocks over 200 ms: ${long.join(', ') || 'none'}`);
    await type(page, 'A19000', '改到了');
    await page.getByRole('button', { name: '大.xlsx 有未保存的修改' }).waitFor();
    // On two busy cores everything takes several times as long as alone.
    expect(Math.max(0, ...blocks)).toBeLessThan(3000);
  }));

test('a file that takes long says how far it is, and can be called off', () =>
  onSample(async (page) => {
    // A click is refused where something else lies above: the grid has layers of its own.
    await chosen(page, { name: '慢.xlsx', buffer: Buffer.from(await large()), mimeType: 'application/octet-stream' });
    await page.getByRole('progressbar', { name: '正在打开 慢.xlsx' }).waitFor();
    await page.getByRole('button', { name: '不打开了' }).click();
    await page.getByRole('progressbar').waitFor({ state: 'detached' });
    expect(await page.getByText('慢.xlsx 没有打开').count()).toBe(0);
    await page.getByRole('button', { name: '关闭 慢.xlsx' }).waitFor({ state: 'detached' });
    await chosen(page, { name: '甲.xlsx', buffer: Buffer.from(sample(NEAR)), mimeType: 'application/octet-stream' });
    await page.getByRole('button', { name: '关闭 甲.xlsx' }).waitFor();
    await star(page, '三星级');
    // Nor is it among the recent files.
    await page.getByRole('button', { name: '首页' }).click();
    const recent = page.getByRole('list', { name: '最近打开' });
    await recent.getByText('甲.xlsx').waitFor();
    expect(await recent.getByText('慢.xlsx').count()).toBe(0);
  }));

test('a summary is put into the open workbook, and again in its place, with its columns and what was typed there', () =>
  onSample(async (page) => {
    const shown = (one: Locator) => one.filter({ visible: true }).last();
    const tab = (name: string) => shown(page.getByRole('tab', { name })).click();
    const press = (name: string) => shown(page.getByRole('button', { name })).click();
    await tab('汇总');
    const firms = [0, 9, 18].map((index) => firm(index));
    const files = await Promise.all(
      firms.map(async (own) => ({
        ...{ name: `${own.name}.xlsx`, mimeType: 'application/octet-stream' },
        buffer: Buffer.from(await formOf(own)),
      })),
    );
    await page.locator('input[data-pick=files]').setInputFiles(files);
    await said(page, /^收到 3 份/);
    await tab('选项');
    await press('删去设区市');
    await tab('输出');
    const insert = async () => {
      await press('写进当前工作簿');
      // What was said the time before still stands meanwhile.
      await shown(page.getByRole('button', { name: '写进当前工作簿', disabled: false })).waitFor();
      await said(page, '已写进当前工作簿，工作表“汇总表”；标出 2 行需要处理的');
      const bytes = await savedBy(page, () => page.keyboard.press('Control+s'));
      const read = readXlsx(bytes, nodeCodec);
      if ('findings' in read) throw new Error(JSON.stringify(read.findings));
      const table = read.grid.sheets.find(({ name }) => name === '汇总表')!;
      const rows = table.rows.map(({ row, cells }) => ({
        row,
        texts: new Map(cells.map(({ column, value }) => [column, value.kind === 'text' ? value.text : ''])),
      }));
      return { bytes, names: read.grid.sheets.map(({ name, visibility }) => `${name} ${visibility}`), rows };
    };
    const first = await insert();
    expect(first.names.slice(-5)).toEqual([
      ...['汇总表', '退回补正', '问题清单', '收到的文件'].map((name) => `${name} visible`),
      '底稿 veryHidden',
    ]);
    const heads = [...first.rows.find(({ row }) => row === 2)!.texts.values()];
    expect(heads.slice(0, 3)).toEqual(['序号', '县（市、区）', '企业名称']);
    const wanted = first.rows.find(({ texts }) => texts.get(2) === firms[1]!.name)!;
    await type(page, `${String.fromCharCode(65 + heads.indexOf('初审意见'))}${wanted.row + 1}`, '同意推荐');
    await page.getByRole('button', { name: /有未保存的修改/ }).waitFor();
    const again = await insert();
    expect(again.names).toEqual(first.names);
    const typed = new Map(wanted.texts).set(heads.indexOf('初审意见'), '同意推荐');
    expect(again.rows).toEqual(first.rows.map((one) => (one.row === wanted.row ? { ...one, texts: typed } : one)));
    const marks = ({ bytes }: { bytes: Uint8Array }) =>
      partsOf(bytes).flatMap(([name, text]) =>
        name.includes('worksheets/sheet')
          ? (Buffer.from(text, 'base64')
              .toString()
              .match(/starcloud:\w+/gu) ?? [])
          : [],
      );
    expect(marks(first)).not.toEqual([]);
    expect(marks(again)).toEqual(marks(first));
    // What was typed into the sheet before it was renewed cannot be undone there any more; nothing breaks.
    await page.getByRole('navigation').getByRole('button', { name: '撤销' }).click();
    expect((await insert()).rows).toEqual(again.rows);
  }));

test('what has no room in the ribbon stands behind one button, and nothing beyond its ends', () =>
  onSample(async (page) => {
    await page.waitForFunction(() => {
      const bar = document.querySelector('[data-u-comp="ribbon-toolbar"]');
      const [first, last] = [bar?.firstElementChild, bar?.lastElementChild].map((each) =>
        each?.getBoundingClientRect(),
      );
      const room = bar?.getBoundingClientRect();
      return room && first && last && first.left >= room.left && last.right <= room.right + 1;
    });
    await page.locator('[data-u-comp="ribbon-toolbar-more"] button').click();
    await page.getByRole('button', { name: '换行方式' }).filter({ visible: true }).waitFor();
    await page.keyboard.press('Escape');
  }));

test('what others wrote is named with its licence: every package of the page, and no tool of development', async () => {
  const text = readFileSync(join(at.folder, 'third-party-licenses.txt'), 'utf8');
  const named = new Set([...text.matchAll(/^(\S+) \d\S* \([\w.-]+\)$/gm)].map(([, name]) => name));
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, object>;
  // Parts of merged modules and of the threads too; the first is made of others, the second belongs to the command line.
  const others = ['@fluentui/react-components', 'commander'];
  expect(Object.keys(dependencies!).filter((name) => !named.has(name))).toEqual(others);
  expect([...named]).toEqual(
    expect.arrayContaining(['@univerjs/sheets-ui', '@fluentui/react-dialog', 'scheduler', 'opentype.js']),
  );
  expect(Object.keys(devDependencies!).filter((name) => named.has(name))).toEqual([]);
  for (const words of ['Copyright (c) Facebook', 'Apache License', 'Permission is hereby granted'])
    expect(text).toContain(words);
  await onSample(async (page) => {
    await page.getByRole('tab', { name: '设置' }).filter({ visible: true }).click();
    const link = page.getByRole('link', { name: '用到的第三方软件及其许可' }).filter({ visible: true });
    expect((await page.request.get(new URL((await link.getAttribute('href'))!, at.address).href)).ok()).toBe(true);
  });
});

test('the same page runs from a folder without a server', async () => {
  const one = await openPage(browser, `${pathToFileURL(at.folder).href}/index.html#sample`);
  opened.push(one);
  await star(one.page, '三星级');
  await one.page.locator('.sheet-room canvas').last().waitFor();
});

test('what is still being typed is saved, stays when another file comes to the front, and is asked for before its file is closed', () =>
  onSample(async (page) => {
    const at = (bytes: Uint8Array, cell: string) =>
      sheetjs.read(bytes, { type: 'array' }).Sheets['申请表']?.[cell] as sheetjs.CellObject | undefined;
    const [save, close] = ['保存', /^关闭 05/].map((name) => page.getByRole('button', { name, exact: true }));
    await beginTyping(page, 'H20', '按钮');
    expect(at(await savedBy(page, () => save!.click()), 'H20')?.v).toBe('按钮');
    await beginTyping(page, 'H21', '快捷键');
    expect(at(await savedBy(page, () => page.keyboard.press('Control+s')), 'H21')?.v).toBe('快捷键');
    await beginTyping(page, 'H22', '换页前');
    await chosen(page, { name: '甲.xlsx', buffer: Buffer.from(sample(READY)), mimeType: 'application/octet-stream' });
    await star(page, '四星级');
    await page.getByRole('button', { name: /^05.*有未保存的修改/ }).click();
    await star(page, '三星级');
    await beginTyping(page, 'H23', '又换页');
    await page.getByRole('button', { name: '甲.xlsx', exact: true }).click();
    await star(page, '四星级');
    await page.getByRole('button', { name: /^05.*有未保存的修改/ }).click();
    const saved = await savedBy(page, () => save!.click());
    expect(['H22', 'H23'].map((cell) => at(saved, cell)?.v)).toEqual(['换页前', '又换页']);
    await page.getByRole('button', { name: /有未保存的修改/ }).waitFor({ state: 'detached' });
    await beginTyping(page, 'H24', '关闭前');
    await close!.click();
    await page.getByRole('button', { name: '取消' }).click();
    expect(at(await savedBy(page, () => save!.click()), 'H24')?.v).toBe('关闭前');
  }));

test('files dropped anywhere are opened; leaving with unsaved work asks first', () =>
  onCommon(async (page) => {
    const data = Buffer.from(sample(NEAR)).toString('base64');
    const transfer = await page.evaluateHandle((text) => {
      const held = new DataTransfer();
      held.items.add(new File([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))], '拖来.xlsx'));
      return held;
    }, data);
    const target = page.locator('main').filter({ visible: true });
    await target.dispatchEvent('dragover', { dataTransfer: transfer });
    await said(page, '松开鼠标，打开文件');
    await target.dispatchEvent('drop', { dataTransfer: transfer });
    await star(page, '三星级');
    // Without leaving the cell.
    await beginTyping(page, 'B2', '改名');
    const asked = page.waitForEvent('dialog');
    const left = page.waitForEvent('close');
    const leaving = page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.accept();
    await leaving;
    await left;
  }));
