import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { browserPath } from '../scripts/browser-path.cjs';
import { freshBuild } from '../scripts/fresh-build.cjs';
import { workbenchServer } from '../scripts/serve-workbench.cjs';
import { filesIn } from './application-files';

/**
 * Measures 汇总 as an officer has it in the workbench: the built page in headless Chromium reads 100, 300 and 1,000 files, each in a
 * browser of its own. `node bench/run.cjs summary-page [counts]`.
 */
const counts = (process.argv[2] ?? '100,300,1000').split(',').map(Number);

declare global {
  interface Window {
    blocks?: number[];
    gc?: () => void;
  }
  interface Performance {
    readonly memory?: { readonly usedJSHeapSize: number };
  }
}

async function main(): Promise<void> {
  const folder = freshBuild('workbench', 'index.html');
  const server = workbenchServer(folder).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/index.html`;
  const root = mkdtempSync(join(tmpdir(), 'starcloud-bench-'));
  const load = loadavg()[0]!.toFixed(0);
  console.log(`${process.version}, ${cpus()[0]!.model.trim()}, ${availableParallelism()} cores, load ${load}\n`);
  console.log(
    '| files | s | files/s | processor s | heap of the page, MB | process before → most → after, MB | longest block, ms |',
  );
  console.log(
    '| ----: | --: | ------: | ----------: | -------------------: | --------------------------------: | ----------------: |',
  );
  try {
    for (const count of counts) {
      const files = join(root, String(count));
      await filesIn(files, count);
      console.log(`| ${[count, ...(await measured(address, files, count))].join(' | ')} |`);
    }
  } finally {
    rmSync(root, { recursive: true });
    server.close();
  }
}

async function measured(address: string, files: string, count: number): Promise<string[]> {
  const args = ['--no-sandbox', '--disable-gpu', '--js-flags=--expose-gc', '--enable-precise-memory-info'];
  const browser = await chromium.launch({ executablePath: browserPath() ?? '/usr/bin/chromium', args });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' });
    page.setDefaultTimeout(900_000);
    await page.addInitScript(() => {
      const blocks: number[] = [];
      window.blocks = blocks;
      new PerformanceObserver((list) => {
        blocks.push(...list.getEntries().map(({ duration }) => duration));
      }).observe({ type: 'longtask' });
    });
    await page.goto(address);
    await page.getByRole('tab', { name: '汇总' }).click();
    await page.getByText('把收到的文件').waitFor();
    const before = await standing(browser, page);
    await page.evaluate(() => window.blocks!.splice(0));
    const start = performance.now();
    await page.locator('input[data-pick=folder]').setInputFiles(resolve(files));
    await page.getByText(new RegExp(`^收到 ${String(count)} 份`)).waitFor();
    await page.getByRole('progressbar').waitFor({ state: 'detached' });
    const seconds = (performance.now() - start) / 1000;
    const blocks = await page.evaluate(() => window.blocks!);
    const after = await standing(browser, page);
    return [
      ...[seconds.toFixed(1), (count / seconds).toFixed(1), (after.cpu - before.cpu).toFixed(1)],
      `${before.heap.toFixed(0)} → ${after.heap.toFixed(0)}`,
      `${before.now.toFixed(0)} → ${after.most.toFixed(0)} → ${after.now.toFixed(0)}`,
      Math.max(0, ...blocks).toFixed(0),
    ];
  } finally {
    await browser.close();
  }
}

interface Standing {
  /** JavaScript of the page itself, its threads left out, once what is not used has been given back. */
  readonly heap: number;
  /** Memory of the page's process, threads and all: now, and the most there was. */
  readonly now: number;
  readonly most: number;
  /** Processor time of that process. */
  readonly cpu: number;
}

async function standing(browser: Browser, page: Page): Promise<Standing> {
  const heap = await page.evaluate(() => {
    window.gc?.();
    return performance.memory?.usedJSHeapSize ?? 0;
  });
  for (const thread of page.workers()) await thread.evaluate(() => (globalThis as { gc?: () => void }).gc?.());
  await page.waitForTimeout(2_000);
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  const all = renderers.map(({ id, cpuTime }) => {
    const status = readFileSync(`/proc/${String(id)}/status`, 'utf8');
    const kilobytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1] ?? 0);
    return { now: kilobytes('VmRSS') / 1000, most: kilobytes('VmHWM') / 1000, cpu: cpuTime };
  });
  const [largest = { now: 0, most: 0, cpu: 0 }] = all.sort((one, other) => other.most - one.most);
  return { heap: heap / 1e6, ...largest };
}

void main();
