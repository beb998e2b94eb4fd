import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { resolve } from 'node:path';
import { nodeCodec } from '../../src/workbook/xlsx/node';
import { applyPatches } from '../../src/workbook/xlsx/patch';
import { readXlsx } from '../../src/workbook/xlsx/read';
import { openZip, readEntry } from '../../src/workbook/xlsx/zip';
import { runsOf } from '../../src/workbook/web/letters';
import { converted } from '../web/converted';
import { gridStage, openFile, savedFile, type, type GridStage } from './grid-stage';

jest.setTimeout(600_000);

const SAMPLE = resolve(__dirname, '../../assets/samples/05-申报四星-只差一项.xlsx');
const RICH = resolve(__dirname, '../workbooks/web/rich.xlsx');
const LETTERS = resolve(__dirname, '../workbooks/web/letters.xlsx');

function partsOf(bytes: Uint8Array): Map<string, string> {
  const zip = openZip(bytes);
  if (!('entries' in zip)) throw new Error(zip.code);
  return new Map(
    [...zip.entries.values()].map((entry) => {
      const part = readEntry(entry, nodeCodec);
      return [entry.name, part instanceof Uint8Array ? Buffer.from(part).toString('latin1') : part.code];
    }),
  );
}

function differing(path: string, saved: Uint8Array): string[] {
  const [before, after] = [partsOf(new Uint8Array(readFileSync(path))), partsOf(saved)];
  return [...new Set([...before.keys(), ...after.keys()])].filter((name) => before.get(name) !== after.get(name));
}

function cellOf(bytes: Uint8Array, sheet: string, row: number, column: number): unknown {
  const read = readXlsx(bytes, nodeCodec);
  if ('findings' in read) throw new Error(JSON.stringify(read.findings));
  const rows = read.grid.sheets.find(({ name }) => name === sheet)?.rows;
  return rows?.find((each) => each.row === row)?.cells.find((each) => each.column === column);
}

/** Takes back step after step until the file is as it was. */
async function undone(page: Page): Promise<void> {
  for (let step = 0; step < 12 && (await page.evaluate(() => window.grid.edited())); step++) {
    await page.evaluate(() => {
      window.grid.undo();
    });
    await page.waitForTimeout(200);
  }
  expect(await page.evaluate(() => window.grid.edited())).toBe(false);
}

let stage: GridStage;
let page: Page;

beforeAll(async () => {
  stage = await gridStage();
  page = await stage.page();
});
afterAll(() => stage.close());

test('a file that nobody touched is saved as the same bytes', async () => {
  for (const path of [SAMPLE, RICH]) {
    await openFile(page, path);
    expect(Buffer.from(await savedFile(page)).equals(readFileSync(path))).toBe(true);
    expect(await page.evaluate(() => window.grid.edited())).toBe(false);
  }
  expect(stage.complaints()).toEqual([]);
});

test('what is typed is in the saved file, its formulas with their results, and nothing else changed', async () => {
  await openFile(page, SAMPLE);
  await type(page, '附表1', 5, 2, '8');
  await type(page, '附表1', 6, 3, '12345678901234567890');
  await type(page, '附表1', 3, 5, '=SUM(C5:C6)*2');
  await type(page, '附表1', 4, 5, '=starcloud.isuscc("91320723MA2000E50J")');
  const saved = await savedFile(page);
  expect(differing(SAMPLE, saved)).toEqual(['xl/worksheets/sheet2.xml']);
  expect(cellOf(saved, '附表1', 5, 2)).toMatchObject({ value: { kind: 'number', number: 8 } });
  expect(cellOf(saved, '附表1', 6, 3)).toMatchObject({ value: { kind: 'text', text: '12345678901234567890' } });
  expect(cellOf(saved, '附表1', 3, 5)).toMatchObject({
    formula: 'SUM(C5:C6)*2',
    value: { kind: 'number', number: 50 },
  });
  expect(cellOf(saved, '附表1', 4, 5)).toMatchObject({
    formula: '_xldudf_STARCLOUD_ISUSCC("91320723MA2000E50J")',
    value: { kind: 'boolean', boolean: true },
  });
  expect(await page.evaluate(() => window.grid.edited())).toBe(true);
  for (let step = 0; step < 4; step++) {
    await page.evaluate(() => {
      window.grid.undo();
    });
    await page.waitForTimeout(300);
  }
  await page.waitForFunction(() => !window.grid.edited());
  expect(Buffer.from(await savedFile(page)).equals(readFileSync(SAMPLE))).toBe(true);
});

test('results that rest on an edit are stored anew, and a look that a person gives is in the file', async () => {
  await openFile(page, RICH);
  await type(page, '数据', 1, 0, '100');
  await page.evaluate(() => window.grid.select('数据', 2, 0));
  await page.waitForTimeout(500);
  await page.keyboard.press('Control+b');
  await page.waitForTimeout(1500);
  const saved = await savedFile(page);
  expect(differing(RICH, saved).sort()).toEqual(['xl/styles.xml', 'xl/worksheets/sheet1.xml']);
  expect(cellOf(saved, '数据', 12, 1)).toMatchObject({ formula: 'SUM(A2:A11)', value: { number: 730 } });
  expect(cellOf(saved, '数据', 13, 1)).toMatchObject({ formula: '总数*2', value: { number: 1460 } });
});

test('pasting beside dropdowns takes values along and leaves the rules of the file alone', async () => {
  await openFile(page, RICH);
  await page.evaluate(() => window.grid.select('数据', 1, 5));
  await page.waitForTimeout(500);
  await page.keyboard.press('Control+c');
  await page.waitForTimeout(500);
  await page.evaluate(() => window.grid.select('数据', 1, 7));
  await page.waitForTimeout(500);
  await page.keyboard.press('Control+v');
  await page.waitForFunction(() => window.grid.edited(), undefined, { timeout: 20_000 });
  const saved = await savedFile(page);
  expect(cellOf(saved, '数据', 1, 7)).toMatchObject({ value: { text: '是' } });
  expect(differing(RICH, saved)).toContain('xl/worksheets/sheet1.xml');
  const rules = (bytes: Uint8Array) =>
    /<dataValidations.*<\/dataValidations>/.exec(partsOf(bytes).get('xl/worksheets/sheet1.xml') ?? '')?.[0];
  expect(rules(saved)).toBe(rules(new Uint8Array(readFileSync(RICH))));
});

test('marks are saved as by check --marked, and clearing gives the file back', async () => {
  await openFile(page, SAMPLE);
  const marked = (await page.evaluate(() => window.grid.mark())) as { marked: number };
  expect(marked.marked).toBeGreaterThan(0);
  expect(await page.evaluate(() => window.grid.sheets())).toContain('预评');
  const saved = await savedFile(page);
  const cleared = applyPatches(saved, [{ do: 'clear-marks' }], nodeCodec);
  if ('findings' in cleared) throw new Error('not cleared');
  expect(differing(SAMPLE, cleared.bytes)).toEqual([]);
  // A file that was saved with marks shows them when it is opened, and lets go of them.
  await page.evaluate((base64) => window.grid.open('marked.xlsx', base64), Buffer.from(saved).toString('base64'));
  await page.evaluate(() => window.grid.apply([{ do: 'clear-marks' }]));
  expect(await page.evaluate(() => window.grid.sheets())).not.toContain('预评');
  expect(differing(SAMPLE, await savedFile(page))).toEqual([]);
  expect(stage.complaints()).toEqual([]);
});

test('a new form comes behind the sheets and stays in the file, with what is typed into it', async () => {
  await openFile(page, SAMPLE);
  await page.evaluate(() =>
    window.grid.insert({
      names: [],
      sheets: [
        {
          name: '汇总',
          widths: [20, 12],
          rows: Array.from({ length: 1000 }, (_, row) => ({
            row,
            cells: [
              { column: 0, value: `企业${row}`, style: 'value' as const },
              { column: 1, value: row, style: 'amount' as const, formula: `${row}+0` },
            ],
          })),
          merges: [],
          validations: [],
        },
      ],
    }),
  );
  await type(page, '汇总', 2, 0, '改过');
  const saved = await savedFile(page);
  expect(cellOf(saved, '汇总', 999, 0)).toMatchObject({ value: { text: '企业999' } });
  expect(cellOf(saved, '汇总', 999, 1)).toMatchObject({ formula: '999+0', value: { number: 999 } });
  expect(cellOf(saved, '汇总', 2, 0)).toMatchObject({ value: { text: '改过' } });
});

test('letters with looks of their own are shown, edited and saved so; undone, the file is as it was', async () => {
  await openFile(page, LETTERS);
  expect(Buffer.from(await savedFile(page)).equals(readFileSync(LETTERS))).toBe(true);
  await page.evaluate(() => window.grid.select('文字', 0, 0));
  await page.waitForTimeout(300);
  await page.keyboard.press('F2');
  await page.waitForTimeout(300);
  await page.keyboard.press('End');
  await page.keyboard.type('加', { delay: 10 });
  await page.keyboard.press('Enter');
  // Part of a plain text made bold.
  await page.evaluate(() => window.grid.select('文字', 3, 0));
  await page.waitForTimeout(300);
  await page.keyboard.press('F2');
  await page.waitForTimeout(300);
  for (let letter = 0; letter < 3; letter++) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Shift+ArrowLeft');
  await page.waitForTimeout(300);
  await page.keyboard.press('Control+b');
  await page.waitForTimeout(200);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(300);
  const saved = await savedFile(page);
  expect(differing(LETTERS, saved)).toEqual(['xl/worksheets/sheet1.xml']);
  const runs = (row: number) => {
    const { data } = converted(saved);
    const cell = data.sheets.s1?.cellData[row]?.[0];
    return runsOf(cell, data.styles[typeof cell?.s === 'string' ? cell.s : 'x0']);
  };
  expect(runs(0)?.map(({ text, font }) => [text, font.ink])).toEqual([
    ['必填 ', undefined],
    ['红字', 'C00000'],
    [' 说明加', undefined],
  ]);
  expect(runs(3)?.map(({ text, font }) => [text, font.bold])).toEqual([
    ['普', true],
    ['通一格', undefined],
  ]);
  await undone(page);
  expect(Buffer.from(await savedFile(page)).equals(readFileSync(LETTERS))).toBe(true);
});
