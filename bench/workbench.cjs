/**
 * What the workbench's spreadsheet costs in Chromium: `node bench/workbench.cjs`. Opening a large file, blocks of the page
 * longer than 200 ms, 2,000 STARLEVEL cells first and after an edit, memory after ten files, sizes. Prints a table.
 */
const { execFileSync } = require('node:child_process');
const { existsSync, mkdtempSync, readdirSync, readFileSync } = require('node:fs');
const { createServer } = require('node:http');
const { tmpdir } = require('node:os');
const path = require('node:path');
const { gzipSync } = require('node:zlib');
const { chromium } = require('playwright-core');
const { browserPath } = require('../scripts/browser-path.cjs');

const root = path.resolve(__dirname, '..');
const sample = path.join(root, 'assets/samples/05-申报四星-只差一项.xlsx');

/** Made in the page's own writer's way: plain XML, stored strings in their cells. */
async function workbook(rows, cell) {
  const { writeXlsx } = await import('hucre/xlsx');
  const data = Array.from({ length: rows }, (_, row) => cell(row));
  return Buffer.from(await writeXlsx({ sheets: [{ name: '数据', rows: data }] }));
}

async function main() {
  const named = process.env.STARCLOUD_GRID_PAGE;
  const folder = named && existsSync(named) ? named : mkdtempSync(path.join(tmpdir(), 'starcloud-grid-'));
  if (folder !== named)
    execFileSync(process.execPath, [path.join(root, 'test/e2e/grid-build.cjs'), folder, 'small'], { stdio: 'inherit' });
  const css = readdirSync(folder).filter((name) => name.endsWith('.css'));
  const html = `<!doctype html><meta charset="utf-8">${css.map((name) => `<link rel="stylesheet" href="${name}">`).join('')}<style>body{margin:0}#grid{height:100vh}</style><div id="grid"></div><script src="grid.js"></script>`;
  const server = createServer((request, response) => {
    const name = path.basename(new URL(request.url, 'http://x').pathname);
    const file = path.join(folder, name);
    response.setHeader(
      'content-type',
      name === '' ? 'text/html' : name.endsWith('.js') ? 'text/javascript' : 'text/css',
    );
    response.end(name === '' ? html : existsSync(file) ? readFileSync(file) : '');
  }).listen(0, '127.0.0.1');
  const browser = await chromium.launch({
    executablePath: browserPath(),
    args: ['--no-sandbox', '--disable-gpu', '--js-flags=--expose-gc'],
  });
  const table = [];
  const add = (what, value) => table.push([what, value]);
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.addInitScript(() => {
      window.blocks = [];
      new PerformanceObserver((list) =>
        list.getEntries().forEach((entry) => window.blocks.push(Math.round(entry.duration))),
      ).observe({ type: 'longtask' });
    });
    const began = Date.now();
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    await page.locator('body.ready').waitFor({ timeout: 300_000 });
    add('spreadsheet ready, ms', Date.now() - began);
    const blocks = () => page.evaluate(() => window.blocks.splice(0).filter((each) => each > 200));
    const open = async (name, bytes) => {
      await blocks();
      const ms = await page.evaluate(
        async ([name, base64]) => {
          const start = performance.now();
          const opened = await window.grid.open(name, base64);
          if (opened.findings) throw new Error(JSON.stringify(opened.findings));
          const done = performance.now() - start;
          await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 500)));
          return Math.round(done);
        },
        [name, bytes.toString('base64')],
      );
      return { ms, over200: await blocks() };
    };
    const shown = ({ ms, over200 }) => `${ms} ms; blocks over 200 ms: ${over200.join(', ') || 'none'}`;
    add('open the sample', shown(await open('sample.xlsx', readFileSync(sample))));
    const large = await workbook(20_000, (row) =>
      Array.from({ length: 20 }, (_, column) => (column % 2 ? row * column : `文字${row % 97}-${column}`)),
    );
    add(`open 20,000 × 20 (${(large.length / 1e6).toFixed(1)} MB)`, shown(await open('large.xlsx', large)));
    const start = Date.now();
    await page.evaluate(() => window.grid.select('数据', 19_000, 3));
    add('jump to row 19,000, ms', Date.now() - start);
    const saving = Date.now();
    await page.evaluate(() => window.grid.apply([{ do: 'set', at: { sheet: '数据', row: 5, column: 1 }, value: 7 }]));
    await page.evaluate(() => window.grid.save());
    add(
      'edit one cell of it and save, ms',
      `${Date.now() - saving}; blocks over 200 ms: ${(await blocks()).join(', ') || 'none'}`,
    );
    const labels = [
      '计算资源',
      '存储资源',
      '网络资源',
      '数据管理',
      '数据安全',
      '云灾备',
      '研发设计应用',
      '上云时间',
      '上云投入',
      '设备点检',
    ];
    const { writeXlsx } = await import('hucre/xlsx');
    const stars = Buffer.from(
      await writeXlsx({
        sheets: [
          {
            name: '数据',
            rows: [
              labels,
              ...Array.from({ length: 2_000 }, (_, row) =>
                labels.map((_, column) =>
                  column === 8 ? row % 40 : column === 7 ? 12 : row % (column + 2) ? '是' : '',
                ),
              ),
            ],
            cells: new Map(
              Array.from({ length: 2_000 }, (_, row) => [
                `${row + 1},11`,
                { formula: `_xldudf_STARCLOUD_STARLEVEL($A$1:$J$1,A${row + 2}:J${row + 2})` },
              ]),
            ),
          },
        ],
      }),
    );
    const first = Date.now();
    const opened = await open('stars.xlsx', stars);
    const calculated = () =>
      page.waitForFunction(
        async () => (await window.grid.cell('数据', 2_000, 11))?.value.kind === 'number',
        undefined,
        { timeout: 120_000, polling: 20 },
      );
    await calculated();
    add(
      '2,000 STARLEVEL cells: opened and all calculated, ms',
      `${Date.now() - first}; blocks over 200 ms: ${[...opened.over200, ...(await blocks())].join(', ') || 'none'}`,
    );
    const before = await page.evaluate(() => window.grid.cell('数据', 2_000, 11));
    const again = Date.now();
    await page.evaluate(() =>
      window.grid.apply([{ do: 'set', at: { sheet: '数据', row: 2_000, column: 8 }, value: 'x' }]),
    );
    await page.waitForFunction(
      async (was) => (await window.grid.cell('数据', 2_000, 11))?.value.kind !== was,
      before.value.kind,
      { timeout: 60_000, polling: 10 },
    );
    add('… after one edit, ms', Date.now() - again);
    const heap = () => page.evaluate(() => (window.gc(), Math.round(performance.memory.usedJSHeapSize / 1e6)));
    for (let index = 0; index < 3; index++) await page.evaluate((at) => window.grid.close(at), index);
    const rest = await heap();
    for (let index = 3; index < 13; index++) {
      await open(`${index}.xlsx`, readFileSync(sample));
      await page.evaluate((at) => window.grid.close(at), index);
    }
    add('heap with nothing open → after opening and closing ten samples, MB', `${rest} → ${await heap()}`);
  } finally {
    await browser.close();
    server.close();
  }
  const scripts = readdirSync(folder).filter((name) => name === 'grid.js' || name.endsWith('.css'));
  const size = scripts.reduce((sum, name) => sum + gzipSync(readFileSync(path.join(folder, name))).length, 0);
  add('spreadsheet with its functions and checks, gzip', `${Math.round(size / 1000)} KB`);
  for (const [what, value] of table) console.log(`| ${what} | ${value} |`);
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
