import { chromium, type Browser } from 'playwright-core';
import { browserPath } from '../../scripts/browser-path.cjs';

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
  const executablePath = browserPath();
  if (executablePath === undefined) {
    throw new Error(
      'These tests need Chromium, Chrome or Edge, and none was found. Install one (for example `apt-get install chromium`) ' +
        'or set STARCLOUD_CHROMIUM to its path.',
    );
  }
  return chromium.launch({ executablePath, headless: true, args: QUIET });
}
