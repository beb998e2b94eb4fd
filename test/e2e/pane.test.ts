import type { Page } from 'playwright-core';
import { blankForm, complete, locked, nearMiss, stranger, text, typedOver } from '../taskpane/applications';
import { violations } from './accessible';
import { rested } from './grid-stage';
import { NARROW, shoot, stage, type Scene, type Stage } from './pane-stage';

jest.setTimeout(120_000);

let on: Stage;
beforeAll(async () => {
  on = await stage();
});
afterAll(() => on.close());
afterEach(() => {
  expect(on.complaints()).toEqual([]);
});

/** With an error, warnings and hints in the form. */
const faulty = typedOver(nearMiss, '附表2', { F3: text('约十二万'), D4: text('123') });

/** The rules of axe that a change of colours may break. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

type Colours = NonNullable<Parameters<Page['emulateMedia']>[0]>;
/** The pane follows the system while it is open. */
const SYSTEM: readonly [name: string, colours: Colours][] = [
  ['light', { colorScheme: 'light', forcedColors: 'none' }],
  ['dark', { colorScheme: 'dark', forcedColors: 'none' }],
  ['forced', { colorScheme: 'light', forcedColors: 'active' }],
];

/** What is wrong with a screen, look by look. A look changes colours alone: what is not about colours is asked once. */
async function wrongWith(page: Page, name: string, looks: typeof SYSTEM): Promise<string[]> {
  const all: string[] = [];
  for (const [look, colours] of looks) {
    await page.emulateMedia(colours);
    await rested(page, 0);
    await shoot(page, `${name}-${look}`);
    const wrong = await violations(page, look === 'light' ? {} : { rules: COLOURS });
    all.push(...wrong.map((rule) => `${look}: ${rule}`));
  }
  return all;
}

/** Whatever the system has, the pane keeps to the look that was chosen. */
const CHOSEN: typeof SYSTEM = [['chosen', { colorScheme: 'light', forcedColors: 'none' }]];

const PANES: readonly [name: string, settings: object, looks: typeof SYSTEM][] = [
  ['zh', {}, SYSTEM],
  ['zh-contrast', { look: 'contrast' }, CHOSEN],
  ['en', { language: 'en' }, SYSTEM.slice(0, 1)],
  ['en-dark', { language: 'en', look: 'dark' }, CHOSEN],
];

test.each(PANES)(
  'no screen has an accessibility violation or is wider than the pane of 320 px: %s',
  async (pane, settings, looks) => {
    const page = await on.open({ settings, grid: faulty });
    for (const [index, name] of ['result', 'form', 'new', 'summary', 'settings'].entries()) {
      await page.getByRole('tab').nth(index).click();
      if (name === 'result') {
        while ((await page.locator('[aria-expanded=false]').count()) > 0)
          await page.locator('[aria-expanded=false]').first().click();
      }
      expect([name, await wrongWith(page, `${pane}-${name}`, looks)]).toEqual([name, []]);
      expect(await page.evaluate(() => document.querySelector('main')?.scrollWidth)).toBeLessThanOrEqual(NARROW.width);
    }
    await page.context().close();
  },
);

const STATES: readonly [string, Scene][] = [
  ['no-host', {}],
  ['no-library', { missing: { code: 'pane/no-library' } }],
  ['not-an-application', { grid: stranger }],
  ['blank', { grid: blankForm }],
  ['protected', { grid: locked }],
  ['reading', { grid: blankForm, slow: 60_000 }],
  ['reached', { grid: complete }],
];

test.each(STATES)('no state has an accessibility violation, light or dark: %s', async (name, state) => {
  const page = await on.open(state);
  expect(await wrongWith(page, `state-${name}`, SYSTEM.slice(0, 2))).toEqual([]);
  await page.context().close();
});
