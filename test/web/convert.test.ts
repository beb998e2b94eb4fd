import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { nodeCodec } from '../../src/workbook/xlsx/node';
import { readXlsx } from '../../src/workbook/xlsx/read';
import { bytesOf, converted, lookAt, RICH, ROOT } from './converted';

const rich = converted(bytesOf(RICH));
const sheet = rich.data.sheets.s1!;
const resource = (name: string): Record<string, never[]> =>
  JSON.parse(rich.data.resources.find((each) => each.name === name)?.data ?? '{}') as Record<string, never[]>;
const style = (row: number, column: number) => rich.data.styles[lookAt(rich, row, column)]!;

describe('a file as the grid shows it', () => {
  test('merges, sizes, what stays in view, hidden rows, columns and sheets, the colour of the tab', () => {
    expect(sheet.mergeData).toEqual([{ startRow: 0, endRow: 0, startColumn: 0, endColumn: 3 }]);
    expect(sheet.freeze).toMatchObject({ xSplit: 1, ySplit: 1 });
    expect(sheet.rowData[0]).toMatchObject({ h: 53 });
    expect(sheet.rowData[11]).toMatchObject({ hd: 1 });
    expect(sheet.columnData[4]).toMatchObject({ hd: 1 });
    expect(sheet.columnData[2]).toMatchObject({ w: 210 });
    expect(sheet.tabColor).toBe('#00B050');
    expect(Object.values(rich.data.sheets).map(({ name, hidden }) => [name, hidden])).toEqual([
      ['数据', 0],
      ['隐藏', 1],
      ['保护', 0],
    ]);
  });

  test('fonts, colours, borders, fills, alignment, number formats', () => {
    expect(style(0, 0)).toMatchObject({ ff: '黑体', fs: 18, bl: 1, cl: { rgb: '#C00000' }, ht: 2, vt: 2 });
    expect(style(2, 0).bd).toMatchObject({ l: { s: 1 }, r: { s: 1 }, t: { s: 1 }, b: { s: 1 } });
    expect(style(3, 0).bg).toEqual({ rgb: '#FFFF00' });
    expect(style(1, 2)).toMatchObject({ tb: 3, vt: 1 });
    expect(style(1, 1).n).toEqual({ pattern: '0.00%' });
    expect(style(14, 1).n).toEqual({ pattern: 'yyyy"年"m"月"d"日"' });
  });

  test('a row without a stored height is as high as its wrapped text needs', () => {
    expect(sheet.rowData[1]?.h).toBeGreaterThan(40);
  });

  test('values and formulas: a day is its number, functions are spelled as people type them', () => {
    expect(sheet.cellData[14]?.[1]).toMatchObject({ v: 46000, t: 2 });
    expect(sheet.cellData[15]?.[1]?.f).toBe('=STARCLOUD.ISUSCC("91320723MA2000E50J")');
    expect(sheet.cellData[16]?.[1]?.f).toBe('=TEXTJOIN("、",TRUE,F2:F3)');
    expect(sheet.cellData[1]?.[3]?.f).toBe('=A2*2');
  });

  test('dropdowns as arrows without an operator, other checks with their own; blanks are not marked as wrong', () => {
    expect(resource('SHEET_DATA_VALIDATION_PLUGIN').s1).toEqual([
      expect.objectContaining({ type: 'list', formula1: '是,否', renderMode: 1, allowBlank: true, errorStyle: 1 }),
      expect.objectContaining({
        type: 'whole',
        operator: 'between',
        formula1: '1',
        formula2: '10',
        prompt: '请填1到10',
      }),
    ]);
    expect(resource('SHEET_DATA_VALIDATION_PLUGIN').s1?.[0]).not.toHaveProperty('operator');
  });

  test('conditional formats in their order, notes, names', () => {
    expect(resource('SHEET_CONDITIONAL_FORMATTING_PLUGIN').s1?.map(({ rule }) => rule)).toEqual([
      expect.objectContaining({ subType: 'number', operator: 'greaterThan', value: 60 }),
      expect.objectContaining({ type: 'colorScale' }),
      expect.objectContaining({ type: 'dataBar' }),
      expect.objectContaining({ subType: 'formula', value: '=$A2=50', style: { bl: 1, cl: { rgb: '#0000FF' } } }),
    ]);
    expect(resource('SHEET_NOTE_PLUGIN')).toMatchObject({ s1: { 1: { 0: { note: '这是批注\n第二行' } } } });
    expect(resource('SHEET_DEFINED_NAME_PLUGIN')).toMatchObject({
      d0: { name: '总数', formulaOrRefString: "'数据'!$B$13" },
    });
  });

  test('what is not drawn is told', () => {
    expect(rich.notDrawn).toEqual([
      expect.objectContaining({ code: 'web/not-drawn-charts', severity: 'hint', values: { sheet: '数据' } }),
    ]);
  });

  test('every sample and every odd but legal workbook converts, each cell of its grid shown', () => {
    const folders = ['assets/samples', 'test/workbooks/odd', 'test/workbooks/marked', 'test/workbooks/forms'];
    const files = folders.flatMap((folder) =>
      readdirSync(join(ROOT, folder))
        .filter((name) => /\.xls[xm]$/.test(name))
        .map((name) => join(ROOT, folder, name)),
    );
    expect(files.length).toBeGreaterThan(20);
    let refused = 0;
    for (const file of files) {
      if ('findings' in readXlsx(bytesOf(file), nodeCodec)) {
        refused++;
        continue;
      }
      const { data, grid } = converted(bytesOf(file));
      for (const each of grid.sheets) {
        const shown = Object.values(data.sheets).find(({ name }) => name === each.name);
        for (const { row, cells } of each.rows) {
          for (const { column, value, formula } of cells) {
            const cell = shown?.cellData[row]?.[column];
            if (value.kind === 'text' && value.text !== '') expect([file, cell?.v]).toEqual([file, value.text]);
            if (value.kind === 'number') expect([file, cell?.v]).toEqual([file, value.number]);
            if (formula) expect([file, typeof cell?.f]).toEqual([file, 'string']);
          }
        }
      }
    }
    expect(refused).toBeLessThan(3);
  });

  test('marks that a file bears are known as ours, and are no rules of the user', () => {
    const folder = join(ROOT, 'test/workbooks/marked');
    const marked = readdirSync(folder).filter((name) => name.endsWith('.xlsx'));
    const all = marked.map((name) => converted(bytesOf(join(folder, name))));
    expect(all.some(({ marks }) => marks.length > 0)).toBe(true);
    for (const { data } of all) {
      const rules = data.resources.find(({ name }) => name === 'SHEET_CONDITIONAL_FORMATTING_PLUGIN');
      expect(rules?.data).not.toContain('starcloud:');
    }
  });
});
