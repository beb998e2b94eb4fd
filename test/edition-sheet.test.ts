import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import '../src/explain/wording-files';
import { fileSentence } from '../src/explain/file-sentence';
import { codes, say } from '../src/explain/wording';
import { address, parseAddress, type CellValue } from '../src/model/cell';
import type { Grid, Sheet } from '../src/model/grid';
import { EDITION_IDS, edition, editionData } from '../src/standard/editions';
import { readEdition } from '../src/standard/parse';
import { printedDoubts } from '../src/standard/printed-words';
import { editionSheets } from '../src/standard/sheet-draft';
import { editionOfSheets } from '../src/standard/sheet-read';
import { yamlOf, yamlOnto } from '../src/standard/write-yaml';
import { nodeCodec } from '../src/workbook/xlsx/node';
import { readXlsx } from '../src/workbook/xlsx/read';
import { writeWorkbook } from '../src/workbook/xlsx/write-workbook';

/** Written once for each edition: what is typed into it goes into a copy. */
const made = new Map<unknown, Promise<Grid>>();
const printed = (data: unknown): Promise<Grid> => {
  const before = made.get(data) ?? printing(data);
  made.set(data, before);
  return before;
};

const printing = async (data: unknown): Promise<Grid> => {
  const read = readXlsx(await writeWorkbook(editionSheets(data, (code) => say('zh-CN', code))), nodeCodec);
  if (!('grid' in read)) throw new Error(JSON.stringify(read.findings));
  return read.grid;
};

/** The printed workbook as an officer types into it. */
class Sheets {
  private readonly sheets: { -readonly [key in keyof Sheet]: Sheet[key] }[];

  constructor({ sheets }: Grid) {
    this.sheets = sheets.map((sheet) => ({ ...sheet }));
  }

  rename(name: string, to: string): this {
    this.named(name).name = to;
    return this;
  }

  set(name: string, at: string, value: string | number | null | CellValue): this {
    const sheet = this.named(name);
    const { row, column } = parseAddress(at)!;
    const cell: CellValue | undefined =
      typeof value === 'string'
        ? { kind: 'text', text: value }
        : typeof value === 'number'
          ? { kind: 'number', number: value }
          : (value ?? undefined);
    sheet.rows = sheet.rows.map((line) => {
      if (line.row !== row) return line;
      const others = line.cells.filter((one) => one.column !== column);
      const cells = cell ? [...others, { column, value: cell }] : others;
      return { ...line, cells: cells.sort((one, other) => one.column - other.column) };
    });
    return this;
  }

  grid(): Grid {
    return { sheets: this.sheets, names: [], macros: false };
  }

  private named(name: string) {
    return this.sheets.find((sheet) => sheet.name === name)!;
  }
}

describe('printing an edition and importing it', () => {
  test.each(EDITION_IDS)('%s: gives the same edition', async (id) => {
    const read = editionOfSheets(await printed(editionData(id)));
    expect(read.findings).toEqual([]);
    expect(read).toHaveProperty('edition', edition(id));
  });
});

const MISTAKES: readonly [name: string, change: (sheets: Sheets) => unknown, code: string, cell: string][] = [
  ['a sheet renamed', (on) => on.rename('裁定', '说明'), 'sheet/sheet-missing', ''],
  ['a heading changed', (on) => on.set('标准', 'G3', '要求方式'), 'sheet/heading-changed', '标准!G3'],
  ['a heading emptied', (on) => on.set('标准', 'H3', null), 'sheet/column-missing', '标准!X3'],
  ['a column of her own', (on) => on.set('标准', 'Y3', '我的意见'), 'sheet/heading-unknown', '标准!Y3'],
  ['a heading twice', (on) => on.set('批次', 'F3', '名称'), 'sheet/heading-twice', '批次!F3'],
  ['a text for a number', (on) => on.set('标准', 'H9', '两万'), 'standard/not-a-number', '标准!H9'],
  ['a number with its unit', (on) => on.set('标准', 'I9', '6万元'), 'standard/not-a-number', '标准!I9'],
  ['a threshold emptied', (on) => on.set('标准', 'H9', null), 'sheet/demand-missing', '标准!H9'],
  ['a threshold that falls', (on) => on.set('标准', 'J9', 3), 'standard/falling', '标准!'],
  ['more than there are items', (on) => on.set('标准', 'J11', 40), 'standard/more-than-items', '标准!J11'],
  ['an unknown shape', (on) => on.set('标准', 'G9', '最少'), 'sheet/rule-unknown-near', '标准!G9'],
  ['a shape nobody knows', (on) => on.set('标准', 'G9', '甲乙丙丁'), 'sheet/rule-unknown', '标准!G9'],
  ['no shape', (on) => on.set('标准', 'G9', null), 'sheet/rule-missing', '标准!G9'],
  ['an item where a row should be', (on) => on.set('标准', 'G9', '项'), 'sheet/rule-misplaced', '标准!G9'],
  ['a row without a number', (on) => on.set('标准', 'A9', null), 'sheet/number-missing', '标准!A9'],
  ['a number in words', (on) => on.set('标准', 'A9', '二之二'), 'sheet/number-bad', '标准!A9'],
  ['a number twice', (on) => on.set('标准', 'A9', '2.1'), 'sheet/number-twice', '标准!A9'],
  ['a number out of place', (on) => on.set('标准', 'A9', '9.2'), 'sheet/number-unplaced', '标准!A9'],
  ['a row without a name', (on) => on.set('标准', 'C9', null), 'sheet/name-missing', '标准!B9'],
  ['a row with two names', (on) => on.set('标准', 'D9', '上云投入'), 'sheet/name-twice', '标准!D9'],
  ['a unit beside a count', (on) => on.set('标准', 'K11', '项'), 'sheet/cell-stray', '标准!K11'],
  [
    'an error in a cell',
    (on) => on.set('标准', 'H9', { kind: 'error', error: '#REF!' }),
    'sheet/cell-unreadable',
    '标准!H9',
  ],
  ['a day that does not exist', (on) => on.set('批次', 'C4', '2024-02-31'), 'standard/not-a-day', '批次!C4'],
  ['an unknown word of the file', (on) => on.set('基本', 'A4', '编号'), 'sheet/basic-unknown', '基本!A4'],
  ['a word of the file twice', (on) => on.set('基本', 'A5', '版本'), 'sheet/basic-twice', '基本!A5'],
  ['a star that is none', (on) => on.set('星级', 'A4', 2), 'sheet/star-unknown', '星级!A4'],
  ['an alias of nothing', (on) => on.set('别名', 'A4', '上云时刻'), 'standard/unknown-item-near', '别名!B4'],
];

describe('a mistake in the workbook is told with its cell', () => {
  test.each(MISTAKES)('%s', async (_, change, code, cell) => {
    const sheets = new Sheets(await printed(editionData('2024')));
    change(sheets);
    const read = editionOfSheets(sheets.grid());
    expect(read).not.toHaveProperty('edition');
    const found = read.findings.find((one) => one.code === code);
    expect({ codes: read.findings.map((one) => one.code), found: found !== undefined }).toMatchObject({ found: true });
    const [at] = found!.cells;
    expect(at ? `${at.sheet}!${address(at)}` : '').toContain(cell);
    for (const language of ['zh-CN', 'en'] as const) {
      const { what, remedy } = fileSentence(language, found!);
      expect(what + remedy).not.toMatch(/[{}]|sheet\/|standard\//);
      expect(what).toContain(at ? `${at.sheet}!${address(at)}` : '裁定');
      expect(remedy.length).toBeGreaterThan(3);
    }
  });

  test('a workbook that is something else is refused, not thrown at', () => {
    for (const sheets of [
      [],
      [{ ...EMPTY_SHEET, name: '标准' }],
      Object.keys({ 标准: 1, 基本: 1, 星级: 1 }).map((name) => ({ ...EMPTY_SHEET, name })),
    ]) {
      expect(editionOfSheets({ sheets, names: [], macros: false })).not.toHaveProperty('edition');
    }
  });
});

const EMPTY_SHEET: Sheet = { name: '', visibility: 'visible', protected: false, rows: [], merges: [] };

test('every sentence about the workbook belongs to a mistake that is looked for, and the other way round', () => {
  const src = resolve(__dirname, '../src/standard');
  const looked = readdirSync(src).flatMap((file) =>
    [...readFileSync(join(src, file), 'utf8').matchAll(/'(sheet\/[a-z-]+)'/g)].map((match) => match[1]!),
  );
  const written = codes('zh-CN').filter((code) => code.startsWith('sheet/'));
  expect([...new Set(looked)].sort()).toEqual([...written].sort());
  expect(
    codes('en')
      .filter((code) => code.startsWith('sheet/'))
      .sort(),
  ).toEqual([...written].sort());
});

describe('a requirement changed without its printed words is told', () => {
  test.each(EDITION_IDS)('%s as it is has none', (id) => {
    expect(printedDoubts(editionData(id))).toEqual([]);
  });

  test('with the cell of 印作', async () => {
    const sheets = new Sheets(await printed(editionData('2024')));
    sheets.set('标准', 'H9', 3);
    const read = editionOfSheets(sheets.grid());
    expect(read.findings.map(({ code, cells }) => [code, cells.map(address)])).toEqual([
      ['edition/printed-differs', ['L9']],
    ]);
  });
});

describe('the YAML of an edition', () => {
  test.each(EDITION_IDS)('%s: written afresh it means the same', (id) => {
    const read = readEdition(yamlOf(editionData(id), 'x'));
    expect(read).toEqual({ edition: edition(id) });
  });

  const files = ['2018', '2020', '2022', '2024'].map((id) => ({
    id,
    text: readFileSync(resolve(__dirname, `../standards/star/${id}.yaml`), 'utf8'),
  }));

  test.each(files)('$id: printed, imported and written onto its own file, nothing moves', async ({ id, text }) => {
    const read = editionOfSheets(await printed(editionData(id)));
    const onto = 'data' in read ? yamlOnto(text, read.data) : undefined;
    expect(onto).toBeDefined();
    const lines = (one: string) => new Set(one.split('\n'));
    const lost = [...lines(text)].filter((line) => !lines(onto!).has(line));
    expect(lost.filter((line) => line.startsWith('#'))).toEqual([]);
    expect(lost.length).toBeLessThan(text.split('\n').length / 8);
    expect(readEdition(onto!)).toEqual({ edition: edition(id) });
  });

  test('one changed number changes one line, and the comment stays', () => {
    const { text } = files.find(({ id }) => id === '2024')!;
    const data = structuredClone(editionData('2024')) as { 标准: { 行: { 至少?: unknown[] }[] }[] };
    data.标准[1]!.行[1]!.至少![0] = 3;
    const onto = yamlOnto(text, data)!.split('\n');
    const changed = text.split('\n').filter((line, index) => line !== onto[index]);
    expect(changed.map((line) => line.trim())).toEqual(['至少: [2, 6, 30]']);
  });
});
