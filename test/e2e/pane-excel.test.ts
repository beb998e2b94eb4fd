import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { newBook } from '../office/book';
import { openPane, production, type ExcelPage } from '../office/browser';
import { excelHost, type ExcelHost } from '../office/host';
import { openBook } from '../office/open-book';
import { sample, SAMPLES } from '../office/samples';
import { launchChromium } from './chromium';
import { shoot } from './pane-stage';

/** What only the pane and Excel together can show, on the production folder. */
jest.setTimeout(120_000);

const NEAR = SAMPLES.find((name) => name.includes('只差一项')) ?? '';

let browser: Browser;
let folder: string;
beforeAll(async () => {
  folder = production();
  browser = await launchChromium();
});
afterAll(() => browser.close());

async function beside(host: ExcelHost, work: (at: ExcelPage) => Promise<void>): Promise<void> {
  const at = await openPane(browser, host);
  try {
    await work(at);
  } finally {
    await at.close();
  }
  expect([at.complaints, host.lacking]).toEqual([[], []]);
}

test('a click in the pane goes to the cell in Excel', async () => {
  const host = excelHost(await openBook(sample(NEAR)));
  await beside(host, async ({ page }) => {
    await page.getByRole('button', { name: /^五星级/ }).click();
    await page
      .getByRole('button', { name: /附表1!C41 组态画面/ })
      .first()
      .click();
    await page
      .getByText(/^已跳到 附表1!C41/)
      .first()
      .waitFor();
    expect(host.book.active.name).toBe('附表1');
  });
});

test('a blank workbook gets the official form for a star, and the pane follows', async () => {
  const host = excelHost(newBook(['Sheet1']));
  await beside(host, async ({ page }) => {
    await page.getByRole('button', { name: '新建申请表' }).click();
    await page.getByLabel('申报星级').selectOption('4');
    await page.getByRole('button', { name: '插入申请表' }).click();
    await page
      .getByText(/^已插入申请表/)
      .first()
      .waitFor();
    await page.getByRole('tab', { name: '预评' }).click();
    await page.getByText('这是一份空白的申请表').waitFor();
    expect(await page.getByRole('button', { name: /^四星级/ }).getAttribute('aria-pressed')).toBe('true');
    expect(host.book.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['申请表', '附表1', '附表2']));
  });
});

test('the buttons of the ribbon are answered by the pane: the screen for a new form, and what was marked', async () => {
  const host = excelHost(await openBook(sample(NEAR)));
  await beside(host, async ({ page }) => {
    await page.getByRole('img', { name: '预评星级：三星级' }).waitFor();
    host.click('newApplication');
    await page.getByText('当前工作簿里已有申请表').waitFor();
    host.click('markWorkbook');
    await page
      .getByText(/^已在表中标注 \d+ 处/)
      .first()
      .waitFor();
    await shoot(page, 'excel-marked');
    expect(host.pane()).toBe('Visible');
  });
});

test('in a browser without Excel the page says where to open it, and its policy lets nothing be sent', async () => {
  const office = dirname(require.resolve('@microsoft/office-js/dist/office.js'));
  const context = await browser.newContext({ locale: 'zh-CN' });
  const blocked: string[] = [];
  await context.route('**/*', (route) => {
    const { hostname, pathname } = new URL(route.request().url());
    const file = hostname.endsWith('microsoft.com')
      ? join(office, pathname.replace('/lib/1/hosted/', ''))
      : join(folder, pathname);
    return existsSync(file) ? route.fulfill({ path: file }) : route.fulfill({ status: 404 });
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') blocked.push(message.text());
  });
  await page.goto('https://starcloud.example.com/taskpane.html');
  await page.getByText('这个页面不在 Excel 里，没有可以预评的工作簿').waitFor();
  // Office.js itself wants to report to Microsoft: that is all the policy has to stop.
  expect(blocked.filter((said) => !/telemetryservice.*Content Security Policy/s.test(said))).toEqual([]);
  await context.close();
});

test('the page names no script of its own text and no address but ours and Microsoft’s', () => {
  const page = readFileSync(join(folder, 'taskpane.html'), 'utf8');
  const policy = /content="(default-src[^"]*)"/.exec(page)?.[1] ?? '';
  expect(policy).toMatch(/^default-src 'none'; script-src 'self' https:\/\/appsforoffice\.microsoft\.com;/);
  expect(policy).not.toContain('unsafe-eval');
  expect([...page.matchAll(/<script(?![^>]*\bsrc=)/g)]).toEqual([]);
});
