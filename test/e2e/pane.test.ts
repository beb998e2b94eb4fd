import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { blankForm, complete, locked, nearMiss, stranger, text, typedOver } from '../taskpane/applications';
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

/**
 * Fluent's focus sentinels are never read: https://github.com/microsoft/fluentui/issues/25133. A look changes colours alone:
 * what is not about colours is asked once a language.
 */
async function violations(page: Page, look: string): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().exclude('[data-tabster-dummy]');
  const { violations } = await (look.endsWith('-light') ? axe : axe.withRules(COLOURS)).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

const LOOKS: readonly [name: string, scene: Scene][] = [
  ['zh-light', {}],
  ['zh-dark', { look: { colorScheme: 'dark' } }],
  ['zh-contrast', { settings: { look: 'contrast' } }],
  ['zh-forced', { look: { forcedColors: 'active' } }],
  ['en-light', { settings: { language: 'en' } }],
  ['en-dark', { settings: { language: 'en', look: 'dark' } }],
];

/** With an error, warnings and hints in the form. */
const faulty = typedOver(nearMiss, '附表2', { F3: text('约十二万'), D4: text('123') });

/** The rules of axe that a change of colours may break. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

describe.each(LOOKS)('the screens, %s, 320 px wide', (look, scene) => {
  test('no screen has an accessibility violation or is wider than the pane', async () => {
    const page = await on.open({ ...scene, grid: faulty });
    for (const [index, name] of ['result', 'form', 'new', 'summary', 'settings'].entries()) {
      await page.getByRole('tab').nth(index).click();
      if (name === 'result') {
        while ((await page.locator('[aria-expanded=false]').count()) > 0)
          await page.locator('[aria-expanded=false]').first().click();
      }
      await shoot(page, `${look}-${name}`);
      expect(await violations(page, look)).toEqual([]);
      expect(await page.evaluate(() => document.querySelector('main')?.scrollWidth)).toBeLessThanOrEqual(NARROW.width);
    }
    await page.context().close();
  });
});

describe.each(LOOKS.slice(0, 2))('the states, %s', (look, scene) => {
  const states: readonly [string, Scene][] = [
    ['no-host', {}],
    ['no-library', { missing: { code: 'pane/no-library' } }],
    ['not-an-application', { grid: stranger }],
    ['blank', { grid: blankForm }],
    ['protected', { grid: locked }],
    ['reading', { grid: blankForm, slow: 60_000 }],
    ['reached', { grid: complete }],
  ];
  test.each(states)('%s', async (name, state) => {
    const page = await on.open({ ...scene, ...state });
    await shoot(page, `${look}-state-${name}`);
    expect(await violations(page, look)).toEqual([]);
    await page.context().close();
  });
});
