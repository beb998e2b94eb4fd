import { existsSync, readFileSync } from 'node:fs';
import { dirname, extname, join, resolve } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { freshBuild } from '../../scripts/fresh-build.cjs';
import type { ExcelHost } from './host';
import { installShim } from './shim';

/**
 * Owns the production folder as Excel would load it, in a real browser: the pages come from `dist/excel` unchanged, Office.js
 * from its package in the place of Microsoft's address, and Excel is the emulated one. Nothing else is reachable.
 */
const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
export const ORIGIN = 'https://starcloud.example.com';

const root = resolve(__dirname, '../..');
const built = join(root, 'dist/excel');
const office = dirname(require.resolve('@microsoft/office-js/dist/office.js'));

const TYPES: Readonly<Record<string, string>> = {
  ...{ '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' },
  ...{ '.png': 'image/png', '.xml': 'text/xml' },
};

/** The folder that `npm run build` makes; made anew when a source is newer, by one test at a time. */
export function production(): string {
  return freshBuild('excel', 'taskpane.html');
}

export interface ExcelPage {
  readonly page: Page;
  /** What the browser complained of: errors, blocked scripts and styles, addresses asked for in vain. */
  readonly complaints: string[];
  close(): Promise<void>;
}

/** Opens the pane beside the emulated Excel. */
export async function openPane(
  browser: Browser,
  host: ExcelHost,
  look: BrowserContextOptions = {},
): Promise<ExcelPage> {
  const context = await browser.newContext({ viewport: { width: 320, height: 780 }, reducedMotion: 'reduce', ...look });
  const complaints: string[] = [];
  await context.route('**/*', (route) => {
    const url = new URL(route.request().url());
    const folder = url.href.startsWith(CDN) ? office : url.origin === ORIGIN ? built : undefined;
    const name = url.href.startsWith(CDN) ? url.href.slice(CDN.length).split('?')[0]! : url.pathname.slice(1);
    const file = folder && join(folder, name);
    if (folder !== undefined && file?.startsWith(folder) && existsSync(file)) {
      return route.fulfill({ body: readFileSync(file), contentType: TYPES[extname(file)] ?? 'text/plain' });
    }
    complaints.push(`nothing at ${url.href}`);
    return route.fulfill({ status: 404 });
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.exposeFunction('starcloudSend', (text: string) => {
    host.message(text);
  });
  host.connect((text) => {
    // A page that was closed meanwhile hears nothing more.
    page.evaluate(hear, text).catch(() => undefined);
  });
  await page.addInitScript(
    `(${installShim.toString()})(window, ${JSON.stringify(host.settings)}, (text) => starcloudSend(text))`,
  );
  await page.goto(`${ORIGIN}/taskpane.html`);
  return { page, complaints, close: () => context.close() };
}

/** Runs in the page. */
function hear(text: string): void {
  (
    globalThis as unknown as { _richApiNativeBridge: { onMessageFromHost(text: string): void } }
  )._richApiNativeBridge.onMessageFromHost(text);
}
