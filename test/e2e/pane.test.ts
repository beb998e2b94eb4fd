import { AxeBuilder } from '@axe-core/playwright';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import type { CellValue } from '../../src/model/cell';
import type { Grid } from '../../src/model/grid';
import { nodeCodec } from '../../src/workbook/xlsx/node';
import { readXlsx } from '../../src/workbook/xlsx/read';
import { template } from '../../src/flow';
import { gridOf, memoryPort } from '../taskpane/memory-port';
import { NARROW, shoot, stage, type Scene, type Stage } from './pane-stage';

jest.setTimeout(120_000);

const SAMPLES = process.env.SAMPLES ?? resolve(__dirname, '../../assets/samples');

function sample(begin: string): Grid {
  const name = readdirSync(SAMPLES).find((file) => file.startsWith(begin)) ?? begin;
  const read = readXlsx(readFileSync(join(SAMPLES, name)), nodeCodec);
  if (!('grid' in read)) throw new Error(`${name} cannot be read`);
  return read.grid;
}

/** The same workbook after somebody typed into it. */
function typedOver(grid: Grid, sheet: string, cells: Readonly<Record<string, CellValue>>): Grid {
  const port = memoryPort(grid);
  for (const [at, value] of Object.entries(cells)) port.type(sheet, at, value);
  return port.grid();
}

const text = (said: string): CellValue => ({ kind: 'text', text: said });
const blank = gridOf(template('application-2024') ?? { sheets: [], names: [] });

let on: Stage;
beforeAll(async () => {
  on = await stage();
});
afterAll(() => on.close());
afterEach(() => {
  expect(on.complaints()).toEqual([]);
});

/** Fluent's focus sentinels are never read: https://github.com/microsoft/fluentui/issues/25133 */
async function violations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().exclude('[data-tabster-dummy]').analyze();
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

describe.each(LOOKS)('the screens, %s, 320 px wide', (look, scene) => {
  const faulty = typedOver(sample('05'), '申请表', {
    D18: text('91320700MA00000000'),
    F18: { kind: 'blank' },
  });

  test('no screen has an accessibility violation or is wider than the pane', async () => {
    const page = await on.open({ ...scene, grid: faulty });
    for (const [index, name] of ['result', 'form', 'new', 'settings'].entries()) {
      await page.getByRole('tab').nth(index).click();
      if (name === 'result') {
        while ((await page.locator('[aria-expanded=false]').count()) > 0)
          await page.locator('[aria-expanded=false]').first().click();
      }
      await shoot(page, `${look}-${name}`);
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.querySelector('main')?.scrollWidth)).toBeLessThanOrEqual(NARROW.width);
    }
    await page.context().close();
  });
});

describe.each(LOOKS.slice(0, 2))('the states, %s', (look, scene) => {
  const states: readonly [string, Scene][] = [
    ['no-host', {}],
    ['requirement', { missing: { code: 'pane/requirement-missing', values: { needed: 'ExcelApi 1.13' } } }],
    ['not-an-application', { grid: { sheets: [], names: [], macros: false } }],
    ['blank', { grid: blank }],
    ['protected', { grid: { ...sample('05'), sheets: sample('05').sheets.map((s) => ({ ...s, protected: true })) } }],
    ['reading', { grid: blank, slow: 60_000 }],
    ['reached', { grid: sample('03') }],
    ['nothing-reached', { grid: sample('04') }],
  ];
  test.each(states)('%s', async (name, state) => {
    const page = await on.open({ ...scene, ...state });
    await shoot(page, `${look}-state-${name}`);
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });
});
