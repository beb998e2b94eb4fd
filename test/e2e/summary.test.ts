import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { say } from '../../src/flow';
import { shown } from '../../src/model/cell';
import '../../src/summary-words';
import { nodeCodec } from '../../src/workbook/xlsx/node';
import { readXlsx } from '../../src/workbook/xlsx/read';
import { writeWorkbook } from '../../src/workbook/xlsx/write-workbook';
import { draftOf } from '../county/application';
import type { County } from '../county/county';
import { keptCounty } from '../county/kept';
import { nearMiss } from '../taskpane/applications';
import { violations } from './accessible';
import { NARROW, shoot, stage, type Stage } from './pane-stage';

/** A county of 300 files in Chromium: the table is the command line's, letter for letter, and what was planted is what is told. */
jest.setTimeout(300_000);

const cli = resolve(__dirname, '../../dist/cli/starcloud.cjs');
const LISTS = ['roster', 'stars', 'blacklist', 'prior'] as const;
const STATES = { met: '条件具备', unmet: '有不满足', open: '待核实' } as const;

declare global {
  interface Window {
    /** When and how long the page stood still, ms. */
    starcloudBlocks?: { start: number; ms: number }[];
  }
}

let on: Stage;
let made: County;
let folder: string;
let page: Page;
/** What the command line answers on the same files; it works while the page does. */
let commandLine: Promise<{ status: number | null; out: string }>;
/** When the test itself looked at the page, which holds it up too. */
const looks: [from: number, to: number][] = [];

beforeAll(async () => {
  [on, made] = await Promise.all([stage(), keptCounty()]);
  folder = mkdtempSync(join(tmpdir(), 'starcloud-county-'));
  const put = (name: string, bytes: Uint8Array) => {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  };
  for (const { file, bytes } of made.files) put(join('样例县', plain(file)), bytes);
  for (const name of LISTS) put(`${name}.xlsx`, await writeWorkbook(draftOf(made.lists[name])));
  commandLine = summarized();
  page = await on.open({ grid: nearMiss, look: { viewport: { ...NARROW } } });
  await page.evaluate(() => {
    const blocks: { start: number; ms: number }[] = [];
    window.starcloudBlocks = blocks;
    new PerformanceObserver((list) => {
      blocks.push(...list.getEntries().map(({ startTime, duration }) => ({ start: startTime, ms: duration })));
    }).observe({ entryTypes: ['longtask'] });
  });
  page.setDefaultTimeout(120_000);
  await page.getByRole('tab', { name: '汇总' }).click();
  await page.getByText('拖到这里').waitFor();
});
afterAll(async () => {
  if (process.env.STARCLOUD_SCREENSHOTS !== undefined) {
    // Told, not judged: how long a page stands still is the machine's too.
    const blocks = await page.evaluate(() => window.starcloudBlocks!);
    const own = blocks.filter(({ start, ms }) => !looks.some(([from, to]) => start < to && start + ms > from));
    const longest = Math.max(0, ...own.map(({ ms }) => ms));
    console.log(`longest block ${longest.toFixed(0)} ms`);
  }
  await commandLine;
  rmSync(folder, { recursive: true, force: true });
  await on.close();
});
afterEach(() => {
  expect(on.complaints()).toEqual([]);
});

/** The command line calls a list by its path, the page by its name. */
function summarized(): Promise<{ status: number | null; out: string }> {
  const out = join(folder, '命令行.xlsx');
  const lists = LISTS.flatMap((name) => [`--${name}`, `${name}.xlsx`]);
  const run = spawn(process.execPath, [cli, 'summarize', '样例县', '-o', out, ...lists], {
    cwd: folder,
    stdio: 'ignore',
  });
  return new Promise((settle) => {
    run.on('close', (status) => {
      settle({ status, out });
    });
  });
}

/** A name that leads out of the folder is part of the county; on a disk it must not. */
function plain(file: string): string {
  return file.replaceAll('../', '');
}

const part = (name: string) => page.getByRole('tab', { name: new RegExp(`^${name}`) }).last();

/** A picture and the rules of accessibility, of the screen that is meant and of no other. */
async function looked(name: string, screen: string): Promise<void> {
  const now = () => page.evaluate(() => performance.now());
  const from = await now();
  expect(await part(screen).getAttribute('aria-selected')).toBe('true');
  expect(await page.getByRole('tabpanel').last().getAttribute('aria-labelledby')).toBe(
    await part(screen).getAttribute('id'),
  );
  await shoot(page, `summary-${name}`);
  // Of a long list of the same, what is said of the first few is said of all.
  expect(await violations(page, { leaving: ['main li:nth-child(n+6)'] })).toEqual([]);
  looks.push([from, await now()]);
  expect(await page.evaluate(() => document.querySelector('main')?.scrollWidth)).toBeLessThanOrEqual(NARROW.width);
}

/** What a code says, whatever its blanks are filled with. */
function sentence(code: string): RegExp {
  const said = say('zh-CN', code);
  if (said === code) throw new Error(`${code} says nothing`);
  const pieces = said.split(/\{\w+\}/u).map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  return new RegExp(pieces.join('.*'), 'su');
}

/** The texts of all items, page after page. */
async function itemsOf(list: Locator, items: string): Promise<string[]> {
  const found: string[] = [];
  for (;;) {
    found.push(...(await list.locator(items).allInnerTexts()));
    const next = list.getByRole('button', { name: '下一页' });
    if ((await next.count()) === 0 || (await next.getAttribute('aria-disabled')) === 'true') return found;
    await next.click();
  }
}

test('a folder of 300 files is read with progress, paused and taken up again, and every file is told of', async () => {
  await page.locator('input[data-pick=folder]').setInputFiles(join(folder, '样例县'));
  await page.getByRole('progressbar').waitFor();
  await page.getByText(/^正在读第 [1-9]\d* \/ 300 份/).waitFor();
  await shoot(page, 'summary-progress');
  await page.getByRole('button', { name: '暂停' }).click();
  await page.getByText('已暂停').first().waitFor();
  // With progress, figures and files that brought nothing, as far as it has come.
  await looked('paused', '收件');
  await page.getByRole('button', { name: '继续' }).click();
  await page.getByRole('progressbar').waitFor({ state: 'detached', timeout: 240_000 });
  await page.getByText(/^收到 300 份/).waitFor();
  await shoot(page, 'summary-files');
  const { unread } = made.truth;
  const section = page.getByRole('region', { name: new RegExp(`^没有读成的文件\\s*${String(unread.size)}$`) });
  const told = (await itemsOf(section, 'li')).map((text) => [text.split('\n')[0]!, text] as const);
  expect(told.map(([file]) => file).sort()).toEqual([...unread.keys()].sort());
  expect(told.filter(([file, text]) => !sentence(unread.get(file)!).test(text))).toEqual([]);
});

test('lists are given; every row stands with its star, its state and what it lacks, and no other has anything wrong', async () => {
  await part('选项').click();
  for (const name of LISTS) await page.locator(`input[data-pick=${name}]`).setInputFiles(join(folder, `${name}.xlsx`));
  for (const name of LISTS) await page.getByText(new RegExp(`^${name}\\.xlsx，\\d+ 行$`)).waitFor();
  await looked('options', '选项');
  await part('企业').click();
  const { rows, own } = made.truth;
  await page.getByText(`${rows.length} 行，共 ${rows.length} 行`).waitFor();
  await looked('rows', '企业');
  const cards = (await itemsOf(page.getByRole('tabpanel').last(), '[data-row]')).sort();
  const wanted = rows.map(({ firm: { name, target, truth, county }, file, listed }) => {
    const state = listed ? '无申请表' : STATES[truth.state];
    const judged = listed ? [] : [`预评${say('zh-CN', `star/${truth.star}`)}`];
    const stand = [state, ...judged, listed ? county.replace(/区$/u, '') : county, ...(listed ? [] : ['2024年版'])];
    const lacks = listed ? [] : truth.lacks.map((lack) => `${truth.state === 'open' ? '?' : '✗'} ${lack}`);
    if (own.has(file)) lacks.push(`错误 ${own.get(file)!.length} 处`);
    return [name, say('zh-CN', `star/${target}`), stand.join(' · '), lacks.join('　')].filter((line) => line !== '');
  });
  expect(cards.map((text) => text.split('\n').filter((line) => line.trim() !== ''))).toEqual(
    wanted.sort((one, other) => (one.join('\n') < other.join('\n') ? -1 : 1)),
  );
});

test('a row opens: what it lacks with clause and cell, the file at that cell, what is wrong in the form itself', async () => {
  const find = async (file: string, name: string) => {
    await page.getByRole('searchbox').fill(plain(file));
    await page.getByText(/^1 行，共/).waitFor();
    await page.locator('[data-row]', { hasText: name }).click();
    await page.getByRole('heading', { name }).waitFor();
  };
  const wanted = made.truth.rows.find(({ firm, listed }) => !listed && firm.truth.lacks.includes('基础应用成效'))!;
  const { name, target, items } = wanted.firm;
  await page.getByLabel('情况').selectOption('unmet');
  await find(wanted.file, name);
  const lacks = page.getByRole('region', { name: `${say('zh-CN', `star/${target}`)}还差的条件` });
  await lacks.waitFor();
  expect(await lacks.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual(['基础应用成效']);
  await lacks.getByRole('button', { name: '为什么：基础应用成效' }).click();
  // The tables of 3★, 4★ and 5★ are the three annexes.
  expect(await lacks.locator('dt', { hasText: '条款' }).locator('+ dd').innerText()).toBe(
    `附件${target - 2} 基础应用成效`,
  );
  await page.getByText('退回补正的话').waitFor();
  await looked('detail', '企业');
  const cell = lacks.getByRole('button', { name: /跳到 附表1!/u }).first();
  const address = (await cell.innerText()).trim();
  await cell.click();
  await page.waitForFunction(() => (window.starcloudGiven?.length ?? 0) === 1);
  const [given] = await page.evaluate(() => window.starcloudGiven!);
  expect(given!.name).toBe(plain(wanted.file).split('/').at(-1));
  const read = readXlsx(Buffer.from(given!.base64, 'base64'), nodeCodec);
  if (!('grid' in read)) throw new Error(JSON.stringify(read.findings));
  const { sheet, row, column } = given!.at!;
  expect(address).toBe(`${sheet}!${String.fromCharCode(65 + column)}${row + 1}`);
  const line = read.grid.sheets.find((each) => each.name === sheet)!.rows.find((each) => each.row === row)!;
  const texts = line.cells.map(({ value }) => shown(value));
  // The cell is an effect's, and holds what the enterprise said of it.
  const effect = texts.find((text) => /成本下降|可视化|提升|节能减排|优化/u.test(text))!;
  const said = shown(line.cells.find((each) => each.column === column)?.value ?? { kind: 'blank' });
  expect(said).toBe(items.includes(effect) ? '是' : '');
  await page.getByRole('button', { name: '返回列表' }).click();
  await page.getByLabel('情况').selectOption('');
  const [file, codes] = [...made.truth.own].find(([each]) => made.truth.rows.some((one) => one.file === each))!;
  await find(file, made.truth.rows.find((one) => one.file === file)!.firm.name);
  const own = page.getByRole('region', { name: /^申请表自身的问题/ });
  await own.waitFor();
  const findings = await own.locator('li').allInnerTexts();
  expect(findings.map((text) => codes.filter((code) => sentence(code).test(text)))).toEqual(
    codes.map((code) => [code]),
  );
});

test('the table, its marks and all its sheets are those of the command line, letter for letter', async () => {
  await part('输出').click();
  await page.getByText(/^名单 \d+ 家/).waitFor();
  await looked('outputs', '输出');
  await page.getByRole('button', { name: '汇总表文件' }).click();
  await page.waitForFunction(() => window.starcloudGiven?.some(({ name }) => name.includes('汇总表')));
  const base64 = await page.evaluate(() => window.starcloudGiven!.find(({ name }) => name.includes('汇总表'))!.base64);
  expect(existsSync(cli)).toBe(true);
  const { status, out } = await commandLine;
  expect(status).toBe(3);
  const [ours, theirs] = [Buffer.from(base64, 'base64'), readFileSync(out)].map((bytes) => readXlsx(bytes, nodeCodec));
  expect(ours).toEqual(theirs);
});

test('every planted fault stands under 问题 with its sentence and the names of its files, and nothing else does', async () => {
  await part('问题').click();
  await looked('between', '问题');
  const counted = await page.locator('section h2 span').allInnerTexts();
  expect(counted.reduce((total, text) => total + Number(text), 0)).toBe(made.truth.findings.length);
  const items: string[] = [];
  for (const section of await page.locator('section').all()) {
    for (const more of await section.getByRole('button', { name: /^其余/ }).all()) await more.click();
    items.push(...(await itemsOf(section, 'li')));
  }
  const names = [...made.files.map(({ file }) => plain(file)), ...LISTS.map((name) => `${name}.xlsx`)];
  const told = items.map((text) => {
    const lines = text.split('\n').map((line) => line.trim());
    return {
      text,
      files: lines.flatMap((line) => names.filter((name) => line === name || line.startsWith(`${name} › `))),
    };
  });
  const key = (files: readonly string[]) => [...files].sort().join(' + ');
  const named = (file: string) => (LISTS.some((name) => name === file) ? `${file}.xlsx` : plain(file));
  const untold = made.truth.findings.filter(({ code, files }) => {
    const at = told.findIndex((one) => key(one.files) === key(files.map(named)) && sentence(code).test(one.text));
    if (at >= 0) told.splice(at, 1);
    return at < 0;
  });
  expect(untold).toEqual([]);
  expect(told).toEqual([]);
});
