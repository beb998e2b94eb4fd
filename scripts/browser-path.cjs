/** Where the system's own Chromium, Chrome or Edge is, for the tests, the pictures and the benches: nothing is downloaded. */
const { existsSync } = require('node:fs');

const PLACES = [
  // The browser without windows of its own: the same pages at two thirds of the cost.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * The browser that STARCLOUD_CHROMIUM names, else the first one found.
 * @returns {string | undefined}
 */
function browserPath() {
  return [process.env.STARCLOUD_CHROMIUM, ...PLACES].find((place) => place && existsSync(place));
}

module.exports = { browserPath };
