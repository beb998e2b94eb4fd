import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { freshBuild } from '../../scripts/fresh-build.cjs';
import { launchChromium } from './chromium';

/** The spreadsheet alone in Chromium, on a page of its own origin that reaches nothing else, under the workbench's policy. */
export interface GridStage {
  page(): Promise<Page>;
  /** What the browser complained of since it was last asked. */
  complaints(): string[];
  close(): Promise<void>;
}

const ORIGIN = 'https://grid.test';
const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css' };

/** The policy of the workbench's page, taken from it. */
function policy(): string {
  const html = readFileSync(resolve(__dirname, '../../src/workbench/workbench.html'), 'utf8');
  return /<meta\s+http-equiv="Content-Security-Policy"[^>]*>/.exec(html)?.[0] ?? '';
}

export async function gridStage(): Promise<GridStage> {
  const folder = freshBuild('test-grid', 'grid.js', undefined, 'test/e2e/grid-build.cjs');
  const files = new Map(readdirSync(folder).map((name) => [`/${name}`, readFileSync(join(folder, name))]));
  const styles = [...files.keys()].filter((name) => extname(name) === '.css');
  const links = styles.map((name) => `<link rel="stylesheet" href="${name}">`).join('');
  const html =
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">${policy()}${links}` +
    '<style>body{margin:0}#grid{height:100vh}</style></head><body><div id="grid"></div><script src="/grid.js"></script></body></html>';
  const browser: Browser = await launchChromium();
  const complaints: string[] = [];
  return {
    async page() {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 800 },
        permissions: ['clipboard-read', 'clipboard-write'],
      });
      await context.route('**/*', (route) => {
        const path = new URL(route.request().url()).pathname;
        const body = path === '/' ? html : files.get(path);
        if (body === undefined) return route.fulfill({ status: 404 });
        return route.fulfill({
          body,
          contentType: path === '/' ? 'text/html' : (TYPES[extname(basename(path))] ?? 'text/plain'),
        });
      });
      const page = await context.newPage();
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.goto(`${ORIGIN}/`, { timeout: 120_000 });
      await page.locator('body.ready').waitFor({ timeout: 120_000 });
      return page;
    },
    complaints: () => complaints.splice(0).filter((said) => !said.includes('favicon')),
    close: () => browser.close(),
  };
}

export async function openFile(page: Page, path: string): Promise<unknown> {
  return page.evaluate(([name, base64]) => window.grid.open(name, base64), [
    basename(path),
    readFileSync(path).toString('base64'),
  ] as const);
}

export async function savedFile(page: Page): Promise<Uint8Array> {
  const saved = await page.evaluate(() => window.grid.save());
  if (saved.base64 === undefined) throw new Error(JSON.stringify(saved.findings));
  return new Uint8Array(Buffer.from(saved.base64, 'base64'));
}

/** Gives the grid the time it gives itself, then waits until it has nothing left to do: on a busy machine that is much later. */
export async function rested(page: Page, milliseconds: number): Promise<void> {
  await page.waitForTimeout(milliseconds);
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        let idle = 0;
        const next = () =>
          requestAnimationFrame(() =>
            requestIdleCallback(() => {
              if (++idle < 3) next();
              else done();
            }),
          );
        next();
      }),
  );
}

/** Types into a cell as a quick person does, and leaves it. */
export async function type(page: Page, sheet: string, row: number, column: number, text: string): Promise<void> {
  await page.evaluate(
    ([name, r, c]) => {
      window.grid.changes();
      return window.grid.select(name, r, c);
    },
    [sheet, row, column] as const,
  );
  await rested(page, 100);
  await page.keyboard.type(text);
  await page.keyboard.press('Tab');
  await page.waitForFunction(() => window.grid.changes().length > 0);
}
