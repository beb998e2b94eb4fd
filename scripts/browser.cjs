/**
 * Sees to it that the tests in a real browser have one: the system's own, or the one that STARCLOUD_CHROMIUM names; on a bare
 * Debian or Ubuntu (as in CI) it is installed from the distribution, with fonts for Chinese.
 */
const { existsSync } = require('node:fs');
const { spawnSync } = require('node:child_process');

const PLACES = [
  process.env.STARCLOUD_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

if (PLACES.some((place) => place && existsSync(place))) process.exit(0);

const isRoot = process.getuid?.() === 0;
if (process.platform === 'linux' && isRoot && existsSync('/usr/bin/apt-get')) {
  console.error('No Chromium found: installing it from the distribution …');
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  const installed =
    spawnSync('apt-get', ['update', '-q'], options).status === 0 &&
    spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], options)
      .status === 0;
  if (installed) process.exit(0);
}

console.error(
  '测试要用浏览器：请安装 Chromium、Chrome 或 Edge，或用 STARCLOUD_CHROMIUM 指出它的路径。\n' +
    'The tests need a browser: install Chromium, Chrome or Edge, or set STARCLOUD_CHROMIUM to its path.',
);
process.exit(1);
