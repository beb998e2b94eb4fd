import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const PLACES = [
  // The browser without windows of its own: the same pages at two thirds of the cost.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
];

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The system's own Chromium, or the one that `STARCLOUD_CHROMIUM` names: nothing is downloaded. */
export function launchChromium(): Promise<Browser> {
  const named = process.env.STARCLOUD_CHROMIUM;
  const executablePath = [...(named === undefined ? [] : [named]), ...PLACES].find((place) => existsSync(place));
  if (executablePath === undefined) {
    throw new Error(
      'These tests need Chromium, Chrome or Edge, and none was found. Install one (for example `apt-get install chromium`) ' +
        'or set STARCLOUD_CHROMIUM to its path.',
    );
  }
  return chromium.launch({ executablePath, headless: true, args: QUIET });
}
