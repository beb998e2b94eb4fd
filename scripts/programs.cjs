/**
 * Sees to it that the tests find the programs they work with: a browser, the system's own or the one that STARCLOUD_CHROMIUM names, and
 * LibreOffice, which opens what we save (STARCLOUD_SOFFICE). On a bare Debian or Ubuntu (as in CI) both are installed from the
 * distribution, with fonts for Chinese; elsewhere the tests with LibreOffice are left out where there is none.
 */
const { existsSync } = require('node:fs');
const { spawnSync } = require('node:child_process');
const { browserPath } = require('./browser-path.cjs');

const OFFICES = [process.env.STARCLOUD_SOFFICE, '/usr/bin/soffice', '/usr/lib/libreoffice/program/soffice'];

const found = (places) => places.some((place) => place && existsSync(place));
const installs = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

const browser = browserPath() === undefined;
const office = !found(OFFICES);
if ((browser || office) && installs) {
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  const apt = (...args) => spawnSync('apt-get', args, options).status === 0;
  const known = (name) => spawnSync('apt-cache', ['show', name], { stdio: 'ignore' }).status === 0;
  if (!apt('update', '-q')) process.exit(1);
  const missing = [
    // The browser without windows of its own is the smaller and the faster one; not every distribution has it.
    ...(browser ? [known('chromium-headless-shell') ? 'chromium-headless-shell' : 'chromium', 'fonts-noto-cjk'] : []),
    // Spreadsheets alone, neither Java nor the other programs.
    ...(office ? ['libreoffice-calc'] : []),
  ];
  console.error(`Installing from the distribution: ${missing.join(', ')} …`);
  if (!apt('install', '-y', '-q', '--no-install-recommends', ...missing)) process.exit(1);
} else if (browser) {
  console.error(
    '测试要用浏览器：请安装 Chromium、Chrome 或 Edge，或用 STARCLOUD_CHROMIUM 指出它的路径。\n' +
      'The tests need a browser: install Chromium, Chrome or Edge, or set STARCLOUD_CHROMIUM to its path.',
  );
  process.exit(1);
}
