import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { resolve } from 'node:path';
import { nodeCodec } from '../../src/workbook/xlsx/node';
import { applyPatches } from '../../src/workbook/xlsx/patch';
import { readXlsx } from '../../src/workbook/xlsx/read';
import { openZip, readEntry } from '../../src/workbook/xlsx/zip';
import { runsOf } from '../../src/workbook/web/letters';
import { makeXlsx } from '../make-xlsx';
import { converted } from '../web/converted';
import { type GridStage, gridStage, openFile, rested, savedFile, type } from './grid-stage';

jest.setTimeout(600_000);

const SAMPLE = resolve(__dirname, '../../assets/samples/05-申报四星-只差一项.xlsx');
const RICH = resolve(__dirname, '../workbooks/web/rich.xlsx');
/** By scripts/make-grid-workbooks.py. */
const [LETTERS, DAYS, LOCKED, ARRAYS] = ['letters', 'days-1904', 'locked', 'arrays'].map((name) =>
  resolve(__dirname, `../workbooks/web/${name}.xlsx`),
) as [string, string, string, string];

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

const refused = (page: Page): Promise<readonly string[]> => page.evaluate(() => window.grid.refused());

/** Presses a key on a cell, and lets the grid do what it does. */
async function pressed(page: Page, sheet: string, row: number, column: number, key: string): Promise<void> {
  await page.evaluate(([name, r, c]) => window.grid.select(name, r, c), [sheet, row, column] as const);
  await rested(page, 300);
  await page.keyboard.press(key);
  await rested(page, 400);
}

/** Types into a cell that may not take it. */
async function typed(page: Page, sheet: string, row: number, column: number, text: string): Promise<void> {
  await page.evaluate(([name, r, c]) => window.grid.select(name, r, c), [sheet, row, column] as const);
  await rested(page, 300);
  await page.keyboard.type(text, { delay: 10 });
  await page.keyboard.press('Enter');
  await rested(page, 400);
}

async function dragged(page: Page, from: readonly [number, number], to: readonly [number, number]): Promise<void> {
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move(to[0], to[1], { steps: 8 });
  await page.mouse.up();
  await rested(page, 300);
}

/** Takes back step after step until the file is as it was. */
async function undone(page: Page): Promise<void> {
  for (let step = 0; step < 12 && (await page.evaluate(() => window.grid.edited())); step++) {
    await page.evaluate(() => {
      window.grid.undo();
    });
    await rested(page, 200);
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

// Before anything is copied: the ants around it march on.
test('with nobody at work the grid rests; what happens meanwhile is shown, and the first sign of somebody wakes it', async () => {
  await openFile(page, SAMPLE);
  await page.evaluate(() => window.grid.select('附表1', 1, 1));
  // The frames in which anybody asked for another one.
  await page.evaluate(() => {
    const own = requestAnimationFrame;
    const frames = new Set<number>();
    Object.assign(window, { frames });
    window.requestAnimationFrame = (callback) => {
      frames.add(Number(document.timeline.currentTime));
      return own(callback);
    };
  });
  const frames = async (): Promise<number> => {
    await page.evaluate(() => {
      (window as unknown as { frames: Set<number> }).frames.clear();
    });
    await page.waitForTimeout(1500);
    return page.evaluate(() => (window as unknown as { frames: Set<number> }).frames.size);
  };
  const comes = async (holds: (frames: number) => boolean, meanwhile = () => Promise.resolve()) => {
    for (let time = 0; time < 30; time++) {
      await meanwhile();
      if (holds(await frames())) return true;
    }
    return false;
  };
  const rests = () => comes((seen) => seen <= 6);
  const look = async () => (await page.screenshot()).toString('base64');
  expect(await rests()).toBe(true);
  const moved = async () => {
    await page.mouse.move(300, 300);
    await page.mouse.move(310, 310);
  };
  expect(await comes((seen) => seen > 6, moved)).toBe(true);
  expect(await rests()).toBe(true);
  const before = await look();
  const at = { sheet: '附表1', row: 5, column: 2 };
  await page.evaluate((cell) => window.grid.apply([{ do: 'set', at: cell, value: '醒来' }]), at);
  await expect(changedFrom(before, look)).resolves.toBe(true);
  expect(await rests()).toBe(true);
  const small = await look();
  await page.setViewportSize({ width: 1000, height: 700 });
  await expect(changedFrom(small, look)).resolves.toBe(true);
  await page.setViewportSize({ width: 1280, height: 800 });
  expect(stage.complaints()).toEqual([]);
});

async function changedFrom(before: string, look: () => Promise<string>): Promise<boolean> {
  for (let time = 0; time < 50; time++) {
    if ((await look()) !== before) return true;
    await page.waitForTimeout(200);
  }
  return false;
}

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
    await rested(page, 300);
  }
  await page.waitForFunction(() => !window.grid.edited());
  expect(Buffer.from(await savedFile(page)).equals(readFileSync(SAMPLE))).toBe(true);
});

test('results that rest on an edit are stored anew, and a look that a person gives is in the file', async () => {
  await openFile(page, RICH);
  await type(page, '数据', 1, 0, '100');
  await page.evaluate(() => window.grid.select('数据', 2, 0));
  await rested(page, 500);
  await page.keyboard.press('Control+b');
  await rested(page, 1500);
  const saved = await savedFile(page);
  expect(differing(RICH, saved).sort()).toEqual(['xl/styles.xml', 'xl/worksheets/sheet1.xml']);
  expect(cellOf(saved, '数据', 12, 1)).toMatchObject({ formula: 'SUM(A2:A11)', value: { number: 730 } });
  expect(cellOf(saved, '数据', 13, 1)).toMatchObject({ formula: '总数*2', value: { number: 1460 } });
});

test('pasting beside dropdowns takes values along and leaves the rules of the file alone', async () => {
  await openFile(page, RICH);
  await page.evaluate(() => window.grid.select('数据', 1, 5));
  await rested(page, 500);
  await page.keyboard.press('Control+c');
  await rested(page, 500);
  await page.evaluate(() => window.grid.select('数据', 1, 7));
  await rested(page, 500);
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
  await rested(page, 300);
  await page.keyboard.press('F2');
  await rested(page, 300);
  await page.keyboard.press('End');
  await page.keyboard.type('加', { delay: 10 });
  await page.keyboard.press('Enter');
  // Part of a plain text made bold.
  await page.evaluate(() => window.grid.select('文字', 3, 0));
  await rested(page, 300);
  await page.keyboard.press('F2');
  await rested(page, 300);
  for (let letter = 0; letter < 3; letter++) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Shift+ArrowLeft');
  await rested(page, 300);
  await page.keyboard.press('Control+b');
  await rested(page, 200);
  await page.keyboard.press('Enter');
  await rested(page, 300);
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

test('a workbook that counts its days from 1904 shows and saves them as they are', async () => {
  await openFile(page, DAYS);
  expect(Buffer.from(await savedFile(page)).equals(readFileSync(DAYS))).toBe(true);
  await type(page, '日期', 0, 1, '2024/5/2');
  // Under a rule for days that asks for one after 2021.
  await type(page, '日期', 5, 1, '2024/6/1');
  await type(page, '日期', 7, 1, '2023-1-1');
  await type(page, '日期', 8, 1, '12');
  expect(await page.evaluate(() => window.grid.cell('日期', 3, 1))).toMatchObject({ value: { day: '2024-05-03' } });
  const saved = await savedFile(page);
  const days = [0, 1, 3, 5, 7].map((row) => cellOf(saved, '日期', row, 1));
  expect(days.map((cell) => (cell as { value: unknown }).value)).toEqual(
    ['2024-05-02', '2024-12-31', '2024-05-03', '2024-06-01', '2023-01-01'].map((day) => ({ kind: 'date', day })),
  );
  expect(cellOf(saved, '日期', 2, 1)).toMatchObject({ formula: 'B2-B1', value: { number: 243.75 } });
  expect(cellOf(saved, '日期', 4, 1)).toMatchObject({ value: { kind: 'number', number: 42000 } });
  expect(cellOf(saved, '日期', 8, 1)).toMatchObject({ value: { kind: 'number', number: 12 } });
});

test('locked cells of a protected sheet are refused before they change, however it is tried; open ones are not', async () => {
  await openFile(page, LOCKED);
  await page.evaluate(() => window.grid.refused());
  await typed(page, '保护', 0, 0, 'x');
  expect(await refused(page)).toEqual(['web/cell-locked']);
  for (const key of ['Delete', 'Control+b']) {
    await pressed(page, '保护', 0, 0, key);
    expect([key, await refused(page)]).toEqual([key, ['web/cell-locked']]);
  }
  await pressed(page, '保护', 1, 1, 'Control+c');
  await pressed(page, '保护', 1, 0, 'Control+v');
  expect(await refused(page)).toEqual(['web/cell-locked']);
  expect(await page.evaluate(() => window.grid.edited())).toBe(false);
  // An open cell, a cell of an open column, and looks where the sheet lets them be changed.
  await type(page, '保护', 0, 1, '7');
  await type(page, '保护', 9, 4, '开');
  await pressed(page, '可改样子', 0, 0, 'Control+b');
  await type(page, '不保护', 0, 0, '改');
  expect(await refused(page)).toEqual([]);
  await typed(page, '可改样子', 0, 0, 'x');
  expect(await refused(page)).toEqual(['web/cell-locked']);
  const saved = await savedFile(page);
  expect(cellOf(saved, '保护', 0, 0)).toMatchObject({ value: { text: '锁1' } });
  expect(cellOf(saved, '保护', 0, 1)).toMatchObject({ value: { number: 7 } });
  expect(cellOf(saved, '保护', 0, 2)).toMatchObject({ formula: 'B1*2', value: { number: 14 } });
  expect(cellOf(saved, '保护', 9, 4)).toMatchObject({ value: { text: '开' } });
  expect(cellOf(saved, '不保护', 0, 0)).toMatchObject({ value: { text: '改' } });
});

test('formulas that fill several cells keep what they fill, recalculate, and are saved with it', async () => {
  await openFile(page, ARRAYS);
  expect(Buffer.from(await savedFile(page)).equals(readFileSync(ARRAYS))).toBe(true);
  await page.evaluate(() => window.grid.refused());
  await typed(page, '数组', 1, 3, '9');
  await pressed(page, '数组', 1, 3, 'Delete');
  await typed(page, '数组', 8, 8, '=1+');
  await typed(page, '数组', 8, 8, '=SUM(D1#)');
  expect(await refused(page)).toEqual(['web/cell-filled', 'web/cell-filled', 'web/no-formula', 'web/no-filled-mark']);
  expect(await page.evaluate(() => window.grid.edited())).toBe(false);
  // The first value of the array stays, another changes.
  await type(page, '数组', 1, 0, '200');
  await type(page, '数组', 6, 0, '=SEQUENCE(3)');
  await type(page, '数组', 6, 2, '=UNIQUE(B1:B3)');
  await type(page, '数组', 6, 4, '=LET(x,2,y,x*3,x+y)');
  await pressed(page, '数组', 0, 5, 'Delete');
  await rested(page, 500);
  const saved = await savedFile(page);
  const now = (row: number, column: number) => cellOf(saved, '数组', row, column);
  expect(now(0, 3)).toMatchObject({ formula: 'A1:A3*10', value: { number: 10 } });
  expect([now(1, 3), now(2, 3)]).toMatchObject([{ value: { number: 2000 } }, { value: { number: 30 } }]);
  expect(now(0, 7)).toMatchObject({ value: { number: 40010 } });
  expect(now(0, 9)).toMatchObject({ value: { number: 2040 } });
  expect([now(6, 0), now(8, 0)]).toMatchObject([{ formula: '_xlfn.SEQUENCE(3)' }, { value: { number: 3 } }]);
  expect([now(6, 2), now(8, 2)]).toMatchObject([{ formula: '_xlfn.UNIQUE(B1:B3)' }, { value: { text: '名3' } }]);
  expect(now(6, 4)).toMatchObject({
    formula: '_xlfn.LET(_xlpm.x,2,_xlpm.y,_xlpm.x*3,_xlpm.x+_xlpm.y)',
    value: { number: 8 },
  });
  expect([now(0, 5), now(1, 5), now(2, 5)]).toEqual([undefined, undefined, undefined]);
  const part = partsOf(saved).get('xl/worksheets/sheet1.xml') ?? '';
  expect(part).toContain('t="array" ref="D1:D3"');
  expect(part).toContain('<f t="array" ref="A7:A9">');
  // The check sees what is filled, too.
  expect(await page.evaluate(() => window.grid.cell('数组', 1, 3))).toMatchObject({ value: { number: 2000 } });
  expect(await page.evaluate(() => window.grid.cell('数组', 1, 5))).toBeNull();
  await undone(page);
  expect(Buffer.from(await savedFile(page)).equals(readFileSync(ARRAYS))).toBe(true);
});

test('cutting cells is refused, by keyboard too; cutting letters inside a cell is not', async () => {
  await openFile(page, LETTERS);
  await refused(page);
  await pressed(page, '文字', 3, 0, 'Control+x');
  await pressed(page, '文字', 5, 0, 'Control+v');
  expect(await refused(page)).toContain('web/refused-move');
  expect(await page.evaluate(() => window.grid.cell('文字', 3, 0))).toMatchObject({ value: { text: '普通一格' } });
  await pressed(page, '文字', 3, 0, 'F2');
  await page.keyboard.press('Shift+ArrowLeft');
  await rested(page, 200);
  await page.keyboard.press('Control+x');
  await rested(page, 200);
  await page.keyboard.press('Enter');
  await rested(page, 400);
  expect(await page.evaluate(() => window.grid.cell('文字', 3, 0))).toMatchObject({ value: { text: '普通一' } });
  expect(await refused(page)).toEqual([]);
});

test('dragging the corner of a selection fills on, and is saved', async () => {
  await openFile(page, ARRAYS);
  await page.evaluate(() => window.grid.select('数组', 0, 0));
  // A press on the grid before its first paint is lost.
  await rested(page, 1000);
  // Cells of this file are 60 by 20 pixels, the first at 46, 124.
  await dragged(page, [70, 134], [70, 174]);
  await dragged(page, [106, 184], [76, 234]);
  await rested(page, 500);
  const saved = await savedFile(page);
  expect([3, 4, 5].map((row) => cellOf(saved, '数组', row, 0))).toMatchObject(
    [4, 5, 6].map((number) => ({ value: { kind: 'number', number } })),
  );
  // Over cells that a formula fills it is refused.
  await refused(page);
  await dragged(page, [130, 154], [130, 154]);
  await dragged(page, [166, 164], [280, 154]);
  expect(await refused(page)).toContain('web/cell-filled');
  expect(cellOf(await savedFile(page), '数组', 1, 3)).toMatchObject({ value: { number: 20 } });
});

test('a check without an error lets anything in; references reach beyond what holds anything; a new cell looks as its column', async () => {
  const made = makeXlsx({
    styles:
      '<fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts>' +
      '<fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders>' +
      '<cellXfs count="2"><xf fontId="0"/><xf fontId="1" numFmtId="10"/></cellXfs>',
    sheet:
      '<cols><col min="3" max="3" width="12" style="1"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' +
      '<dataValidations count="1"><dataValidation type="list" sqref="B1"><formula1>"是,否"</formula1></dataValidation></dataValidations>',
  });
  await page.evaluate((base64) => window.grid.open('made.xlsx', base64), Buffer.from(made).toString('base64'));
  // Keys pressed before the first paint are lost.
  await rested(page, 1000);
  await type(page, '表', 0, 1, 'maybe');
  await type(page, '表', 1, 1, '=SUM(A1:A9000)+ZZ9999+ROWS(C1:C700)');
  await type(page, '表', 4, 2, '0.5');
  await type(page, '表', 5, 2, '7');
  await pressed(page, '表', 5, 2, 'Control+i');
  const saved = await savedFile(page);
  expect(cellOf(saved, '表', 0, 1)).toMatchObject({ value: { text: 'maybe' } });
  expect(cellOf(saved, '表', 1, 1)).toMatchObject({ value: { kind: 'number', number: 701 } });
  const { data } = converted(saved);
  const look = (row: number) => data.styles[data.sheets.s1?.cellData[row]?.[2]?.s as string];
  expect(look(4)).toMatchObject({ bl: 1, n: { pattern: '0.00%' } });
  expect(look(5)).toMatchObject({ bl: 1, it: 1, ff: '宋体' });
});

test('a function is only suggested for what stands there: typed on and ended at once, a formula is what was typed', async () => {
  await openFile(page, SAMPLE);
  const begun = async (row: number, text: string, suggested: string) => {
    await page.evaluate((r) => window.grid.select('附表1', r, 9), row);
    await rested(page, 100);
    await page.keyboard.type(text);
    await page.getByText(suggested, { exact: true }).last().waitFor();
  };
  await begun(1, '=SU', 'SUBTOTAL');
  await page.keyboard.type('M(1,2)');
  await page.keyboard.press('Enter');
  await begun(2, '=STARCLOUD.', 'STARCLOUD.STARLEVEL');
  await page.keyboard.type('ISUSCC("91320723MA2000E50J")');
  await page.keyboard.press('Tab');
  await begun(3, '=STARCLOUD.MON', 'STARCLOUD.MONTHSINUSE');
  await page.keyboard.press('Tab');
  await rested(page, 100);
  await page.keyboard.type('"2023-01-01","2024-05-31")');
  await page.keyboard.press('Enter');
  await rested(page, 100);
  const stands = (row: number) => page.evaluate((r) => window.grid.cell('附表1', r, 9), row);
  expect(await stands(1)).toMatchObject({ formula: 'SUM(1,2)', value: { number: 3 } });
  expect(await stands(2)).toMatchObject({
    formula: '_xldudf_STARCLOUD_ISUSCC("91320723MA2000E50J")',
    value: { boolean: true },
  });
  expect(await stands(3)).toMatchObject({ formula: '_xldudf_STARCLOUD_MONTHSINUSE("2023-01-01","2024-05-31")' });
});

test('what an input method composes goes into the cell letter for letter, the first one and in the place of another text too', async () => {
  await openFile(page, SAMPLE);
  const keyboard = await page.context().newCDPSession(page);
  const composed = async (begun: readonly string[], text: string) => {
    for (const letters of begun) {
      // What the browser tells of a key that the input method keeps to itself.
      await keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', windowsVirtualKeyCode: 229, key: 'Process' });
      await keyboard.send('Input.imeSetComposition', {
        ...{ text: letters, selectionStart: letters.length, selectionEnd: letters.length },
      });
    }
    await keyboard.send('Input.insertText', { text });
  };
  const into = async (...words: readonly (readonly [begun: readonly string[], text: string])[]) => {
    await page.evaluate(() => window.grid.select('附表1', 1, 9));
    for (const [begun, text] of words) await composed(begun, text);
    await page.keyboard.press('Enter');
    await rested(page, 100);
    return page.evaluate(() => window.grid.cell('附表1', 1, 9));
  };
  const twice = await into([['s', 'sh', 'shang', "shang'yun"], '上云'], [['q', 'qi', "qi'ye"], '企业']);
  expect(twice).toMatchObject({ value: { text: '上云企业' } });
  expect(await into([['x', 'xin'], '新'])).toMatchObject({ value: { text: '新' } });
});

test('the grid follows the language and the look of the page', async () => {
  await page.evaluate(() => window.grid.look('en', true));
  await page.getByText('Start', { exact: true }).first().waitFor();
  expect(await page.evaluate(() => document.documentElement.classList.contains('univer-dark'))).toBe(true);
  await page.evaluate(() => window.grid.look('zh-CN', false));
  await page.getByText('开始', { exact: true }).first().waitFor();
  expect(await page.evaluate(() => document.documentElement.classList.contains('univer-dark'))).toBe(false);
});
