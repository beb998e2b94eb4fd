/** Draws docs/pictures/*.png: the web workbench as `npm start` shows it, for the README and the two guides. */
const { execFileSync } = require('node:child_process');
const { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');
const { chromium } = require('playwright-core');
const { browserPath } = require('./browser-path.cjs');
const { freshBuild } = require('./fresh-build.cjs');
const { workbenchServer } = require('./serve-workbench.cjs');

const root = path.resolve(__dirname, '..');
const folder = path.join(root, 'docs/pictures');
/** A picture is looked at on a page of text: heavier ones are refused. */
const MOST_BYTES = 200_000;
const WIDE = { width: 1280, height: 760 };
const NARROW = { width: 390, height: 760 };

async function draw() {
  const server = workbenchServer(freshBuild('workbench', 'index.html'));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${server.address().port}/`;
  const county = mkdtempSync(path.join(tmpdir(), 'starcloud-county-'));
  const browser = await chromium.launch({
    executablePath: browserPath(),
    args: ['--no-sandbox'],
  });
  const opened = async (viewport) => {
    const page = await browser.newPage({ viewport, locale: 'zh-CN', reducedMotion: 'reduce' });
    await page.goto(address);
    await page.getByRole('button', { name: '标注', exact: true }).waitFor();
    return page;
  };
  try {
    mkdirSync(folder, { recursive: true });
    await marked(await opened(WIDE));
    await narrow(await opened(NARROW));
    execFileSync(process.execPath, [path.join(root, 'test/county/write.cjs'), 'county', county]);
    await summary(await opened(WIDE), applications(county));
  } finally {
    await browser.close();
    server.close();
    rmSync(county, { recursive: true, force: true });
  }
}

/** The sample one item short: first as it opens at the finding, then with the marks laid. */
async function marked(page) {
  const why = page.getByRole('button', { name: '为什么：设备服务' });
  await why.click();
  await jump(page);
  await shoot(page, 'finding');
  await why.click();
  await page.getByRole('button', { name: '标注', exact: true }).click();
  await told(page, /^已在表中标注/);
  await jump(page);
  await shoot(page, 'workbench');
}

async function narrow(page) {
  await page.getByText('设备服务').first().waitFor();
  await shoot(page, 'narrow');
}

/** Files of the county that the tests make, read; then, in a wider pane, the firms, and one of them opened. */
async function summary(page, files) {
  await page.getByRole('tab', { name: '汇总' }).click();
  await page.locator('input[data-pick="files"]').setInputFiles(files);
  await told(page, /^汇总 \d+ 行/);
  await page.getByRole('progressbar').waitFor({ state: 'detached' });
  await shoot(page, 'summary');
  await page.getByRole('separator', { name: '表格与预评窗格的分界' }).press('End');
  await page.getByRole('tab', { name: /^企业/ }).click();
  await shoot(page, 'summary-firms');
  await page
    .getByText(/^灌云中业/)
    .first()
    .click();
  await page.getByRole('button', { name: '复制这段话' }).waitFor();
  await shoot(page, 'summary-firm');
}

/** One county's folder, what came beside it, and a file that broke off on the way. */
function applications(county) {
  const received = path.join(county, 'files');
  const names = readdirSync(received, { recursive: true, encoding: 'utf8' }).sort();
  const beside = names.filter((name) => /^灌云[^\\/]*(（改）|[三四]星|新材料有限公司)\.xlsx$/.test(name));
  const inside = names.filter((name) => /^灌云县[\\/].*\.(xlsx|xls|docx)$/.test(name));
  const some = [...beside, '没传完.xlsx', ...inside].slice(0, 30);
  return some.map((name) => path.join(received, name));
}

async function jump(page) {
  await page
    .getByRole('button', { name: /附表1!C40/ })
    .first()
    .click();
  await told(page, /^已跳到/);
}

const told = (page, words) => page.getByText(words).first().waitFor();

async function shoot(page, name) {
  // The spreadsheet is a canvas: when it has been drawn cannot be asked.
  await page.waitForTimeout(1500);
  const file = path.join(folder, `${name}.png`);
  await page.screenshot({ path: file });
  const { size } = statSync(file);
  console.log(`${name}.png ${size}`);
  if (size > MOST_BYTES) throw new Error(`${name}.png has ${size} bytes; at most ${MOST_BYTES} are allowed`);
}

void draw();
