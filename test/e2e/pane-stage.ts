import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { freshBuild } from '../../scripts/fresh-build.cjs';
import type { Grid } from '../../src/model/grid';
import type { PaneHost } from '../../src/taskpane/pane-host';
import { launchChromium } from './chromium';

/** A pane in Chromium beside a workbook in memory, on a page of its own origin that reaches nothing else. */
export interface Stage {
  open(scene: Scene): Promise<Page>;
  /** What the browser complained of since the last time it was asked: errors, blocked scripts and styles. */
  complaints(): string[];
  close(): Promise<void>;
}

export interface Scene {
  readonly grid?: Grid;
  readonly missing?: NonNullable<PaneHost['missing']>;
  readonly slow?: number;
  readonly settings?: object;
  readonly look?: BrowserContextOptions;
}

const ORIGIN = 'https://pane.test';
export const NARROW = { width: 320, height: 780 };

/** The page's policy is the product's own, taken from its template. */
function pageHtml(): string {
  const template = readFileSync(resolve(__dirname, '../../src/taskpane/taskpane.html'), 'utf8');
  return template
    .replace(/<script[^>]*appsforoffice[^>]*><\/script>/, '')
    .replace('</head>', '<script defer src="pane.js"></script></head>');
}

export async function stage(): Promise<Stage> {
  const folder = freshBuild('test-pane', 'pane.js', undefined, 'test/e2e/pane-build.cjs');
  const files = new Map<string, { body: string | Buffer; contentType: string }>([
    ['/', { body: pageHtml(), contentType: 'text/html' }],
    ...readdirSync(folder).map(
      (name) => [`/${name}`, { body: readFileSync(join(folder, name)), contentType: 'text/javascript' }] as const,
    ),
    [
      '/taskpane.css',
      { body: readFileSync(resolve(__dirname, '../../src/taskpane/taskpane.css')), contentType: 'text/css' },
    ],
  ]);
  const browser = await launchChromium();
  const complaints: string[] = [];
  return {
    open: (scene) => openPage(browser, files, scene, (said) => complaints.push(said)),
    complaints: () => complaints.splice(0),
    close: () => browser.close(),
  };
}

async function openPage(
  browser: Browser,
  files: ReadonlyMap<string, { body: string | Buffer; contentType: string }>,
  { grid, missing, slow, settings, look }: Scene,
  complain: (said: string) => void,
): Promise<Page> {
  const context = await browser.newContext({ viewport: NARROW, reducedMotion: 'reduce', ...look });
  await context.route('**/*', (route) => {
    const file = files.get(new URL(route.request().url()).pathname);
    return file ? route.fulfill(file) : route.fulfill({ status: 404 });
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') complain(message.text());
  });
  page.on('pageerror', (error) => {
    complain(error.message);
  });
  await page.addInitScript(
    (given) => {
      if (given.settings) localStorage.setItem('starcloud.settings', JSON.stringify(given.settings));
      if (given.grid) window.starcloudGrid = given.grid;
      if (given.missing) window.starcloudMissing = given.missing;
      if (given.slow !== undefined) window.starcloudSlow = given.slow;
    },
    { grid, missing, slow, settings },
  );
  await page.goto(`${ORIGIN}/`);
  await page.getByRole('tablist').first().waitFor();
  return page;
}

/** Where screenshots go when somebody wants to look: the folder that `STARCLOUD_SCREENSHOTS` names. */
export async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env.STARCLOUD_SCREENSHOTS;
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  // The screen scrolls inside the page: for the picture the page is made as high as what it holds.
  const size = page.viewportSize() ?? NARROW;
  const height = await page.evaluate(() => {
    const main = document.querySelector('main');
    return main ? document.documentElement.clientHeight - main.clientHeight + main.scrollHeight : 0;
  });
  await page.setViewportSize({ width: size.width, height: Math.max(size.height, height) });
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await page.setViewportSize(size);
}
