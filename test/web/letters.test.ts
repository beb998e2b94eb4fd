import { join } from 'node:path';
import { runsOf } from '../../src/workbook/web/letters';
import { editWorkbook } from '../../src/workbook/xlsx/edit';
import { nodeCodec } from '../../src/workbook/xlsx/node';
import { openZip, readEntry } from '../../src/workbook/xlsx/zip';
import { makeXlsx } from '../make-xlsx';
import { bytesOf, converted, ROOT } from './converted';

/** Texts whose letters have looks of their own, saved by LibreOffice (scripts/make-grid-workbooks.py). */
const LETTERS = bytesOf(join(ROOT, 'test/workbooks/web/letters.xlsx'));

function runsAt(bytes: Uint8Array, row: number, column = 0) {
  const { data } = converted(bytes);
  const cell = data.sheets.s1?.cellData[row]?.[column];
  return runsOf(cell, data.styles[typeof cell?.s === 'string' ? cell.s : 'x0']);
}

const sheetText = (bytes: Uint8Array): string => {
  const zip = openZip(bytes);
  const entry =
    'entries' in zip ? [...zip.entries.values()].find(({ name }) => name.endsWith('sheet1.xml')) : undefined;
  const part = entry && readEntry(entry, nodeCodec);
  return part instanceof Uint8Array ? Buffer.from(part).toString('utf8') : '';
};

describe('letters with looks of their own', () => {
  test('come into the grid run by run: colour, below the line, underlined, over several lines', () => {
    expect(runsAt(LETTERS, 0)?.map(({ text, font }) => [text, font.ink])).toEqual([
      ['必填 ', undefined],
      ['红字', 'C00000'],
      [' 说明', undefined],
    ]);
    const runs = runsAt(LETTERS, 1) ?? [];
    expect(runs.map(({ text }) => text).join('')).toBe('水 H2O\n第二行下划线');
    expect(runs.find(({ text }) => text === '2')?.font.raised).toBe('subscript');
    expect(runs.at(-1)).toMatchObject({ text: '下划线', font: { underline: true } });
    expect(runsAt(LETTERS, 3)).toBeUndefined();
  });

  test('an edited cell is saved with its runs, and the others letter for letter', () => {
    const before = runsAt(LETTERS, 0) ?? [];
    const runs = [...before, { text: '<加>', font: { name: '黑体', size: 12, bold: true, strike: true } }];
    const change = { content: 'value', runs } as const;
    const saved = editWorkbook(
      LETTERS,
      {
        cells: [{ at: { sheet: '文字', row: 0, column: 0 }, value: '必填 红字 说明<加>', change }],
        looks: [],
        stale: false,
      },
      [],
      nodeCodec,
    );
    if ('findings' in saved) throw new Error(JSON.stringify(saved.findings));
    expect(runsAt(saved.bytes, 0)).toEqual(runs);
    expect(converted(saved.bytes).data.sheets.s1?.cellData[0]?.[0]?.v).toBe('必填 红字 说明<加>');
    const rows = (bytes: Uint8Array) => /<row r="2".*<\/sheetData>/s.exec(sheetText(bytes))?.[0];
    expect(rows(saved.bytes)).toBe(rows(LETTERS));
  });

  test('of a text that stands in its cell, blanks and escapes as Excel reads them', () => {
    const bytes = makeXlsx({
      sheet:
        '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><r><t> a </t></r><r><rPr><b/></rPr><t xml:space="preserve"> b_x0041_</t></r>' +
        '<rPh sb="0" eb="1"><t>x</t></rPh></is></c></row></sheetData>',
    });
    expect(runsAt(bytes, 0)?.map(({ text, font }) => [text, font.bold])).toEqual([
      ['a', undefined],
      [' bA', true],
    ]);
  });
});
