/** Draws docs/pictures/workbench.png: the page as `npm start` shows it, marked, with a finding's cell in view. */
const { mkdirSync } = require('node:fs');
const path = require('node:path');
const { chromium } = require('playwright-core');
const { freshBuild } = require('./fresh-build.cjs');
const { workbenchServer } = require('./serve-workbench.cjs');

const picture = path.resolve(__dirname, '../docs/pictures/workbench.png');

async function draw() {
  const server = workbenchServer(freshBuild('workbench', 'index.html'));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch({
    executablePath: process.env.STARCLOUD_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  try {
    const page = await browser.newPage({
      viewport: { width: 1280, height: 760 },
      locale: 'zh-CN',
      reducedMotion: 'reduce',
    });
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    await page.getByRole('button', { name: '标注', exact: true }).click();
    await page
      .getByText(/^已在表中标注/)
      .first()
      .waitFor();
    await page
      .getByRole('button', { name: /附表1!C40/ })
      .first()
      .click();
    await page
      .getByText(/^已跳到/)
      .first()
      .waitFor();
    await page.waitForTimeout(1000);
    mkdirSync(path.dirname(picture), { recursive: true });
    await page.screenshot({ path: picture });
  } finally {
    await browser.close();
    server.close();
  }
}

void draw();
