import fc from 'fast-check';
import type { CellValue } from '../src/model/cell';
import type { CellDraft, SheetDraft, StyleName } from '../src/model/patch';
import { freeSheetName } from '../src/workbook/xlsx/draft-names';
import { LOOKS } from '../src/workbook/xlsx/draft-looks';
import { nodeCodec } from '../src/workbook/xlsx/node';
import { readXlsx } from '../src/workbook/xlsx/read';
import { writeWorkbook } from '../src/workbook/xlsx/write-workbook';
import { all, first, textOfPart, tree } from './mark-package';

const SHEET = 'xl/worksheets/sheet1.xml';

function sheet(more: Partial<SheetDraft>): SheetDraft {
  return { name: '附表1', widths: [20, 20, 20], rows: [], merges: [], validations: [], ...more };
}

function cell(value: CellDraft['value'], style: StyleName = 'text', column = 0): CellDraft {
  return { column, value, style };
}

async function written(draft: SheetDraft): Promise<Uint8Array> {
  return writeWorkbook({ sheets: [draft], names: [] });
}

function readBack(bytes: Uint8Array): CellValue[] {
  const read = readXlsx(bytes, nodeCodec);
  if (!('grid' in read)) throw new Error(JSON.stringify(read.findings));
  return read.grid.sheets[0]!.rows.flatMap(({ cells }) => cells.map(({ value }) => value));
}

test.each(['=1+1', '+86 25 8888', '-无', '@SUM(A1)', '=HYPERLINK("http://x")', '#REF!', '#N/A', 'TRUE', '0012', '1e5'])(
  'the text %s stays that text and becomes no formula, error or number',
  async (text) => {
    const bytes = await written(sheet({ rows: [{ row: 0, cells: [cell(text)] }] }));
    expect(readBack(bytes)).toEqual([{ kind: 'text', text }]);
    expect(all(tree(textOfPart(bytes, SHEET)), 'f')).toEqual([]);
  },
);

test('any text comes back letter for letter, whatever XML makes of it', async () => {
  const letters = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom('_x0041_', '_x005F_x0041_', 'a\r\nb', ' 前后空格 ', '\u0001\ufffe', '\ud800', '<&>"\'', ']]>'),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        letters.filter((text) => text !== ''),
        { minLength: 1, maxLength: 8 },
      ),
      async (texts) => {
        const rows = texts.map((text, row) => ({ row, cells: [cell(text)] }));
        expect(readBack(await written(sheet({ rows })))).toEqual(texts.map((text) => ({ kind: 'text', text })));
      },
    ),
    { numRuns: 60 },
  );
});

test('numbers, yes and no, and days are stored as what they are', async () => {
  const cells = [
    cell(6.5, 'amount', 0),
    cell(true, 'value', 1),
    cell('2024-02-29', 'date', 2),
    cell('2024-02-30', 'date', 3),
  ];
  const bytes = await written(sheet({ rows: [{ row: 0, cells }] }));
  expect(readBack(bytes)).toEqual([
    { kind: 'number', number: 6.5 },
    { kind: 'boolean', boolean: true },
    { kind: 'date', day: '2024-02-29' },
    { kind: 'text', text: '2024-02-30' },
  ]);
});

test('a day in January 1900 stays text, because Excel counts a 29 February that never was', async () => {
  expect(readBack(await written(sheet({ rows: [{ row: 0, cells: [cell('1900-01-31', 'date')] }] })))).toEqual([
    { kind: 'text', text: '1900-01-31' },
  ]);
});

test('the same draft gives the same bytes', async () => {
  const draft = sheet({ rows: [{ row: 0, cells: [cell('申请表', 'title')] }] });
  expect(Buffer.from(await written(draft)).equals(Buffer.from(await written(draft)))).toBe(true);
});

test('every style is 宋体, and a merge is bordered to its last cell', async () => {
  const styles = Object.keys(LOOKS) as StyleName[];
  const rows = styles.map((style, row) => ({ row, cells: [cell('字', style)] }));
  const merges = styles.map((_, row) => ({ top: row, left: 0, bottom: row, right: 2 }));
  const bytes = await written(sheet({ rows, merges }));
  const looks = tree(textOfPart(bytes, 'xl/styles.xml'));
  expect(all(first(looks, 'fonts'), 'name').every((name) => name.getAttribute('val') === '宋体')).toBe(true);
  expect(first(looks, 'sz').getAttribute('val')).toBe('12');
  for (const row of all(tree(textOfPart(bytes, SHEET)), 'row')) {
    const numbers = all(row, 'c').map((each) => each.getAttribute('s'));
    expect(numbers).toHaveLength(3);
    expect(new Set(numbers).size).toBe(1);
  }
});

test('what is typed into a text cell is kept as typed: its format is @', async () => {
  const bytes = await written(sheet({ rows: [{ row: 0, cells: [cell(null, 'text')] }] }));
  const looks = tree(textOfPart(bytes, 'xl/styles.xml'));
  const number = Number(first(tree(textOfPart(bytes, SHEET)), 'c').getAttribute('s'));
  const format = first(looks, 'cellXfs').children[number]!.getAttribute('numFmtId');
  const code = all(looks, 'numFmt')
    .find((known) => known.getAttribute('numFmtId') === format)
    ?.getAttribute('formatCode');
  expect(code).toBe('@');
});

test('short lists stand in the rule, long ones and those with a comma on a hidden sheet; nothing typed is refused', async () => {
  const area = (row: number) => ({ top: row, left: 0, bottom: row + 1, right: 0 });
  const long = Array.from({ length: 60 }, (_, number) => `第${String(number)}类企业`);
  const bytes = await written(
    sheet({
      validations: [
        { area: area(0), list: ['是', '否'], title: '标'.repeat(40), prompt: '提示'.repeat(200) },
        { area: area(2), list: long },
        { area: area(4), list: ['甲,乙', '丙'] },
        { area: area(6), list: long },
        { area: area(8), prompt: '只提示' },
      ],
    }),
  );
  const rules = all(tree(textOfPart(bytes, SHEET)), 'dataValidation');
  expect(rules.map((rule) => [rule.getAttribute('type'), rule.getAttribute('sqref'), rule.textContent])).toEqual([
    ['list', 'A1:A2', '"是,否"'],
    ['list', 'A3:A4', "'选项'!$A$1:$A$60"],
    ['list', 'A5:A6', "'选项'!$B$1:$B$2"],
    ['list', 'A7:A8', "'选项'!$A$1:$A$60"],
    ['none', 'A9:A10', ''],
  ]);
  expect(rules.every((rule) => rule.getAttribute('showErrorMessage') !== '1')).toBe(true);
  // Excel calls a file damaged whose prompt is longer.
  expect(rules[0]!.getAttribute('promptTitle')).toHaveLength(32);
  expect(rules[0]!.getAttribute('prompt')).toHaveLength(255);
  const read = readXlsx(bytes, nodeCodec);
  expect('grid' in read && read.grid.sheets[1]).toMatchObject({ name: '选项', visibility: 'hidden' });
});

test('print area, repeated rows and footer are set on A4, for any sheet name', async () => {
  const name = "附表 2 (企业's)";
  const print = {
    orientation: 'landscape',
    area: { top: 0, left: 0, bottom: 9, right: 5 },
    titleRows: { first: 1, last: 2 },
    footer: '第 &P 页，共 &N 页',
  } as const;
  const bytes = await writeWorkbook({ sheets: [sheet({}), sheet({ name, print, frozenRows: 3 })], names: [] });
  const names = all(tree(textOfPart(bytes, 'xl/workbook.xml')), 'definedName');
  expect(names.map((each) => [each.getAttribute('name'), each.getAttribute('localSheetId'), each.textContent])).toEqual(
    [
      ['_xlnm.Print_Area', '1', "'附表 2 (企业''s)'!$A$1:$F$10"],
      ['_xlnm.Print_Titles', '1', "'附表 2 (企业''s)'!$2:$3"],
    ],
  );
  const page = tree(textOfPart(bytes, 'xl/worksheets/sheet2.xml'));
  expect(first(page, 'pageSetup').getAttribute('paperSize')).toBe('9');
  expect(first(page, 'pageSetup').getAttribute('orientation')).toBe('landscape');
  expect(first(page, 'oddFooter').textContent).toBe('&C第 &P 页，共 &N 页');
  expect(first(page, 'pane').getAttribute('ySplit')).toBe('3');
});

test('names and links lead where the draft says', async () => {
  const link = { sheet: '附表 2', row: 11, column: 2 };
  const rows = [{ row: 0, cells: [{ ...cell('看这里', 'link'), link }] }];
  const bytes = await writeWorkbook({
    sheets: [sheet({ rows }), sheet({ name: '附表 2' })],
    names: [{ name: 'starcloud.form', refers: '"application-2024"' }],
  });
  expect(first(tree(textOfPart(bytes, SHEET)), 'hyperlink').getAttribute('location')).toBe("'附表 2'!C12");
  const read = readXlsx(bytes, nodeCodec);
  expect('grid' in read && read.grid.names).toEqual([{ name: 'starcloud.form', refers: '"application-2024"' }]);
});

test('a row is as high as its text needs, unless the draft says how high', async () => {
  const rows = [
    { row: 0, cells: [cell('短')] },
    { row: 1, cells: [cell('长'.repeat(60))] },
    { row: 2, height: 90, cells: [cell('定')] },
  ];
  const [short, long, fixed] = all(tree(textOfPart(await written(sheet({ rows })), SHEET)), 'row');
  expect(short!.getAttribute('ht')).toBeNull();
  // 60 ideographs are 120 digits wide, the column holds about 18 of them: seven lines of 12 points.
  expect(Number(long!.getAttribute('ht'))).toBeGreaterThan(7 * 12);
  expect(fixed!.getAttribute('ht')).toBe('90');
});

test('a sheet name is made legal and is never one that is taken', () => {
  const wanted = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom('预评', "'a'", 'History', '[x]:*?/\\', ''),
  );
  fc.assert(
    fc.property(wanted, fc.array(wanted, { maxLength: 5 }), (name, others) => {
      const taken = [...others, freeSheetName(name, others)];
      const free = freeSheetName(name, taken);
      expect(free.length).toBeGreaterThan(0);
      expect(free.length).toBeLessThanOrEqual(31);
      expect(free).not.toMatch(/[[\]:*?/\\]|^'|'$/);
      expect(taken.map((other) => other.toLowerCase())).not.toContain(free.toLowerCase());
      expect(free.toLowerCase()).not.toBe('history');
    }),
  );
  expect(freeSheetName('预评', ['预评', '预评 (2)'])).toBe('预评 (3)');
});
