import { spawn, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import type { Browser, BrowserContextOptions, FileChooser, Page } from 'playwright-core';
import { freshBuild } from '../../scripts/fresh-build.cjs';

/** The web workbench as `npm start` serves it, in Chromium. Nothing else may be asked for, and nothing may be complained of. */
const root = resolve(__dirname, '../..');

export interface Served {
  readonly address: string;
  readonly folder: string;
  close(): Promise<void>;
}

/** Runs what `npm start` runs. */
export async function served(): Promise<Served> {
  const folder = freshBuild('workbench', 'index.html');
  const server = spawn(process.execPath, ['scripts/start.cjs', '--no-open'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { address: await addressOf(server), folder, close: () => ended(server) };
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    server.stdout?.on('data', (piece: Buffer) => {
      said += piece.toString();
      const [address] = /http:\/\/127\.0\.0\.1:\d+\//.exec(said) ?? [];
      if (address !== undefined) resolve(address);
    });
    server.on('exit', (code) => {
      reject(new Error(`npm start ended with ${String(code)}: ${said}`));
    });
  });
}

function ended(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    server.removeAllListeners('exit');
    server.on('exit', () => {
      resolve();
    });
    server.kill();
  });
}

export interface Opened {
  readonly page: Page;
  readonly complaints: string[];
}

/** Pages remember what they asked for beyond the address, what was blocked and what failed. */
export async function openPage(browser: Browser, address: string, look: BrowserContextOptions = {}): Promise<Opened> {
  const context = await browser.newContext({
    ...{ viewport: { width: 1280, height: 800 }, locale: 'zh-CN', reducedMotion: 'reduce', acceptDownloads: true },
    ...look,
  });
  const complaints: string[] = [];
  const origin = new URL(address).origin;
  context.on('request', (request) => {
    const url = request.url();
    if (![origin, 'data:', 'blob:', 'file://'].some((begin) => url.startsWith(begin)))
      complaints.push(`asked for ${url}`);
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.exposeFunction('blocked', (what: string) => complaints.push(what));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      (window as unknown as { blocked(what: string): void }).blocked(`blocked ${violatedDirective} ${blockedURI}`);
    });
    // The browser's own windows cannot be worked from a test: without them the page chooses and downloads.
    Object.assign(window, { showOpenFilePicker: undefined, showSaveFilePicker: undefined });
  });
  await page.goto(address);
  return { page, complaints };
}

/** Goes to a cell by the box beside the formula bar, and types; the cell is left. */
export async function type(page: Page, cell: string, text: string): Promise<void> {
  await beginTyping(page, cell, text);
  await page.keyboard.press('Enter');
}

export async function beginTyping(page: Page, cell: string, text: string): Promise<void> {
  await page
    .locator('.sheet-room canvas')
    .last()
    .click({ position: { x: 300, y: 150 } });
  const box = page.locator('.sheet-room input[type=text]').last();
  await box.fill(cell);
  await box.press('Enter');
  await page.keyboard.type(text);
}

export async function chosen(page: Page, files: Parameters<FileChooser['setFiles']>[0]): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '打开', exact: true }).click();
  // What the button says of itself would stay, over what is below it.
  await page.mouse.move(0, 0);
  await (await choosing).setFiles(files);
}
