import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { nodeCodec } from '../../src/workbook/xlsx/node';
import { readXlsx } from '../../src/workbook/xlsx/read';
import { writeWorkbook } from '../../src/workbook/xlsx/write-workbook';
import { draftOf } from '../county/application';
import { county, type County } from '../county/county';
import { nearMiss } from '../taskpane/applications';
import { NARROW, shoot, stage, type Stage } from './pane-stage';

/** A county of 300 files in Chromium: the table is the command line's, letter for letter, and what was planted is what is told. */
jest.setTimeout(300_000);

const cli = resolve(__dirname, '../../dist/cli/starcloud.cjs');
const LISTS = ['roster', 'stars', 'blacklist', 'prior'] as const;

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
/** When the test itself looked at the page, which holds it up too. */
const looks: [from: number, to: number][] = [];

beforeAll(async () => {
  [on, made] = await Promise.all([stage(), county()]);
  folder = mkdtempSync(join(tmpdir(), 'starcloud-county-'));
  const put = (name: string, bytes: Uint8Array) => {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  };
  for (const { file, bytes } of made.files) put(join('样例县', plain(file)), bytes);
  for (const name of LISTS) put(`${name}.xlsx`, await writeWorkbook(draftOf(made.lists[name])));
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
  rmSync(folder, { recursive: true, force: true });
  await on.close();
});
afterEach(() => {
  expect(on.complaints()).toEqual([]);
});

/** A name that leads out of the folder is part of the county; on a disk it must not. */
function plain(file: string): string {
  return file.replaceAll('../', '');
}

const part = (name: string) => page.getByRole('tab', { name: new RegExp(`^${name}`) }).last();

async function violations(): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().exclude('[data-tabster-dummy]').analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

async function looked(name: string): Promise<void> {
  const now = () => page.evaluate(() => performance.now());
  const from = await now();
  await shoot(page, `summary-${name}`);
  expect(await violations()).toEqual([]);
  looks.push([from, await now()]);
  expect(await page.evaluate(() => document.querySelector('main')?.scrollWidth)).toBeLessThanOrEqual(NARROW.width);
}

test('a folder of 300 files is read with progress, paused and taken up again, and every file is told of', async () => {
  await page.locator('input[data-pick=folder]').setInputFiles(join(folder, '样例县'));
  await page.getByRole('progressbar').waitFor();
  await page.getByText(/^正在读第 [1-9]\d* \/ 300 份/).waitFor();
  await shoot(page, 'summary-progress');
  await page.getByRole('button', { name: '暂停' }).click();
  await page.getByText('已暂停').first().waitFor();
  await looked('paused');
  await page.getByRole('button', { name: '继续' }).click();
  await page.getByRole('progressbar').waitFor({ state: 'detached', timeout: 240_000 });
  await page.getByText(/^收到 300 份/).waitFor();
  await looked('files');
  const unread = made.truth.unread.size;
  await page.getByRole('heading', { name: new RegExp(`^没有读成的文件\\s*${String(unread)}$`) }).waitFor();
});

test('lists are given, rows are found and opened, and what lacks is told with clause and cell', async () => {
  await part('选项').click();
  for (const name of LISTS) await page.locator(`input[data-pick=${name}]`).setInputFiles(join(folder, `${name}.xlsx`));
  await page.getByText(/^stars\.xlsx，\d+ 行$/).waitFor();
  await looked('options');
  await part('企业').click();
  await page.getByLabel('情况').selectOption('unmet');
  await page.getByText(new RegExp(`^\\d+ 行，共 ${String(made.truth.rows.length)} 行$`)).waitFor();
  await looked('rows');
  const [wanted] = made.truth.rows.filter(({ firm, listed }) => !listed && firm.truth.state === 'unmet');
  await page.getByRole('searchbox').fill(wanted!.firm.name);
  await page.locator('[data-row]').first().click();
  await page.getByRole('heading', { name: wanted!.firm.name }).waitFor();
  await page
    .getByText(/还差的条件/)
    .first()
    .waitFor();
  await page.getByText('退回补正的话').waitFor();
  await looked('detail');
  await page
    .getByRole('button', { name: plain(wanted!.file) })
    .first()
    .click();
  await page.waitForFunction(() => (window.starcloudGiven?.length ?? 0) === 1);
});

test('the table, its marks and all its sheets are those of the command line, letter for letter', async () => {
  await part('输出').click();
  await page.getByText(/^名单 \d+ 家/).waitFor();
  await looked('outputs');
  await page.getByRole('button', { name: '汇总表文件' }).click();
  await page.waitForFunction(() => window.starcloudGiven?.some(({ name }) => name.includes('汇总表')));
  const base64 = await page.evaluate(() => window.starcloudGiven!.find(({ name }) => name.includes('汇总表'))!.base64);
  const out = join(folder, '命令行.xlsx');
  // The command line calls a list by its path, the page by its name.
  const lists = LISTS.flatMap((name) => [`--${name}`, `${name}.xlsx`]);
  expect(existsSync(cli)).toBe(true);
  const run = spawnSync(process.execPath, [cli, 'summarize', '样例县', '-o', out, ...lists], { cwd: folder });
  expect(run.status).toBe(3);
  const [ours, theirs] = [Buffer.from(base64, 'base64'), readFileSync(out)].map((bytes) => readXlsx(bytes, nodeCodec));
  expect(ours).toEqual(theirs);
});

test('every planted fault stands under 问题 with the names of its files, and nothing else does', async () => {
  await part('问题').click();
  const counted = await page.locator('section h2 span').allInnerTexts();
  expect(counted.reduce((total, text) => total + Number(text), 0)).toBe(made.truth.findings.length);
  const items: string[] = [];
  for (const section of await page.locator('section').all()) {
    const next = section.getByRole('button', { name: '下一页' });
    for (;;) {
      for (const more of await section.getByRole('button', { name: /^其余/ }).all()) await more.click();
      items.push(...(await section.locator('li').allInnerTexts()));
      if ((await next.count()) === 0 || (await next.getAttribute('aria-disabled')) === 'true') break;
      await next.click();
    }
  }
  expect(items).toHaveLength(made.truth.findings.length);
  const untold = made.truth.findings.filter(
    ({ files }) => !items.some((text) => files.every((file) => text.includes(plain(file)))),
  );
  expect(untold).toEqual([]);
});
