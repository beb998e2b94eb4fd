import { consolidate, PROPOSED, receivePrevious, summaryDraft } from '../../src/consolidate';
import type { Received } from '../../src/model/summary';
import { insertSheets } from '../../src/workbook/xlsx/insert';
import { nodeCodec } from '../../src/workbook/xlsx/node';
import { applyPatches } from '../../src/workbook/xlsx/patch';
import { readXlsx } from '../../src/workbook/xlsx/read';
import { isRefusal } from '../../src/workbook/xlsx/refusal';
import { writeWorkbook } from '../../src/workbook/xlsx/write-workbook';
import { openZip, readEntry } from '../../src/workbook/xlsx/zip';
import { firm } from '../county/firms';
import { submission } from '../office/county';

/** A summary put into a file: as sheets of its own, once; and after that in the place of those, whatever is typed around them. */
const SHEETS = ['汇总表', '退回补正', '问题清单', '收到的文件', '底稿'];
const mine = {
  names: [],
  sheets: ['我的数据', '备忘'].map((name) => ({
    ...{ name, widths: [], merges: [], validations: [] },
    rows: [{ row: 0, cells: [{ column: 0, value: name, style: 'text' as const }] }],
  })),
};

let files: Received[];
let first: Uint8Array;
beforeAll(async () => {
  files = [0, 9, 18].map((index) => submission(firm(index)));
  first = await writeWorkbook(mine);
});

const gridOf = (bytes: Uint8Array) => {
  const read = readXlsx(bytes, nodeCodec);
  if (!('grid' in read)) throw new Error(JSON.stringify(read.findings));
  return read.grid;
};

function put(bytes: Uint8Array, received: readonly Received[]): Uint8Array {
  const previous = receivePrevious('打开的工作簿', gridOf(bytes), PROPOSED);
  const { draft } = summaryDraft(consolidate(received, previous ? { previous } : {}), 'zh-CN');
  const done = insertSheets(bytes, draft, nodeCodec);
  if ('findings' in done) throw new Error(JSON.stringify(done.findings));
  return done.bytes;
}

function part(bytes: Uint8Array, name: string): string {
  const zip = openZip(bytes);
  if (isRefusal(zip)) throw new Error(zip.code);
  const read = readEntry(zip.entries.get(name)!, nodeCodec);
  if (isRefusal(read)) throw new Error(read.code);
  return Buffer.from(read).toString('utf8');
}

test('it stands behind the sheets that are there, frozen, filtered, printed as the file of it is, its 底稿 out of sight', () => {
  const grid = gridOf(put(first, files));
  expect(grid.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    ...['我的数据', '备忘', ...SHEETS.slice(0, -1)].map((name) => [name, 'visible']),
    ['底稿', 'veryHidden'],
  ]);
  const sheet = part(put(first, files), 'xl/worksheets/sheet3.xml');
  expect(sheet).toContain('<pane xSplit="4" ySplit="3" topLeftCell="E4" activePane="bottomRight" state="frozen"/>');
  expect(sheet).toMatch(/<\/sheetData><autoFilter ref="A3:V6"\/><mergeCells/u);
});

test('again, and once more, it takes the place of the one before: no sheet, name or row is doubled, what was typed stays', () => {
  const once = put(first, files);
  const table = gridOf(once).sheets.find(({ name }) => name === '汇总表')!;
  const head = table.rows.find(({ row }) => row === 2)!.cells;
  const column = head.find(({ value }) => value.kind === 'text' && value.text === '初审意见')!.column;
  const typed = applyPatches(
    once,
    [
      { do: 'set', at: { sheet: '汇总表', row: 3, column }, value: '同意推荐' },
      { do: 'mark', at: { sheet: '汇总表', row: 4, column }, kind: 'open', note: '' },
    ],
    nodeCodec,
  );
  if ('findings' in typed) throw new Error(JSON.stringify(typed.findings));
  const more = [...files, submission(firm(1))];
  const twice = put(put(typed.bytes, more), more);
  const grid = gridOf(twice);
  expect(grid.sheets.map(({ name }) => name)).toEqual(['我的数据', '备忘', ...SHEETS]);
  const rows = grid.sheets.find(({ name }) => name === '汇总表')!.rows.map(({ cells }) => cells);
  const named = rows.filter((cells) => cells.some(({ column: at, value }) => at === 3 && value.kind === 'text'));
  expect(named).toHaveLength(1 + more.length);
  const opinions = rows.flatMap((cells) =>
    cells.filter((cell) => cell.column === column && cell.value.kind === 'text'),
  );
  expect(opinions.map(({ value }) => value)).toEqual([
    { kind: 'text', text: '初审意见' },
    { kind: 'text', text: '同意推荐' },
  ]);
  const book = part(twice, 'xl/workbook.xml');
  expect(book.match(/_xlnm\.Print_Titles/gu)).toHaveLength(
    part(once, 'xl/workbook.xml').match(/_xlnm\.Print_Titles/gu)!.length,
  );
  expect(book.match(/STARCLOUD_SUMMARY/gu)).toHaveLength(1);
  expect(part(twice, 'xl/worksheets/sheet3.xml')).not.toContain('starcloud:');
  expect(part(twice, 'xl/worksheets/sheet1.xml')).toBe(part(first, 'xl/worksheets/sheet1.xml'));
});

test('a file that is nothing but a summary is renewed too; a sheet of the user’s own that bears the name of ours is not', async () => {
  const alone = await writeWorkbook(summaryDraft(consolidate(files), 'zh-CN').draft);
  expect(gridOf(put(alone, files)).sheets.map(({ name }) => name)).toEqual(SHEETS);
  const other = await writeWorkbook({ ...mine, sheets: [{ ...mine.sheets[0]!, name: '汇总表' }] });
  const grid = gridOf(put(other, files));
  expect(grid.sheets.map(({ name }) => name)).toEqual(['汇总表', '汇总表 (2)', ...SHEETS.slice(1)]);
  expect(grid.sheets[0]!.rows).toHaveLength(1);
});
