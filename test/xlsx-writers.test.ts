import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeCodec } from '../src/workbook/xlsx/node';
import { openZip, readEntry, writeZip } from '../src/workbook/xlsx/zip';
import { firstSheet, gridOf, sheetText } from './grid-text';

/** One table saved by other programs (scripts/make-odd-workbooks.*): whoever wrote it, the same facts are read. */

const odd = (name: string): Uint8Array => new Uint8Array(readFileSync(join(__dirname, 'workbooks/odd', name)));

const TEXTS =
  'A1 "企业上云业务及应用表", A2 "子类", B2 "是否上云", C2 "比例", D2 "日期", A3 "计算资源", B3 "√", C3 0.35 %, D3 2024-05-01, ' +
  'A4 "研发设\\n计应用", B4 "是（已部署MES）", C4 0.5 %, D4 2023-12-31, A5 "𠮷田<云> & \\"网\\"", ';
const FORMULAS = '=SUM(C3:C5), D6';
const IF = '=IF(C6>10,"够","不够")';
const openpyxl = `${TEXTS}B5 " 两端有空格 ", C5 12.5, D5 0.3, A6 "合计", C6 ? ${FORMULAS} ? ${IF}, A7 TRUE, B7 ? =1/0, A8 "隐藏的一行"`;
const libreOffice = `${TEXTS}B5 " 两端有空格 ", C5 12.5, D5 0.3, A6 "合计", C6 13.35 ${FORMULAS} "够" ${IF}, A7 TRUE =TRUE(), B7 #DIV/0! =1/0, A8 "隐藏的一行"`;
const hucre = `${TEXTS}B5 " 两端有空格 ", C5 12.5, D5 0.30000000000000004, A6 "合计", C6 13.35 ${FORMULAS} ? ${IF}, A7 TRUE, A8 "隐藏的一行"`;

const WRITTEN: readonly (readonly [name: string, table: string])[] = [
  ['openpyxl.xlsx', openpyxl],
  ['openpyxl-1904.xlsx', openpyxl],
  ['openpyxl-template.xltx', openpyxl],
  ['libreoffice.xlsx', libreOffice],
  ['libreoffice.xlsm', libreOffice],
  ['libreoffice-1904.xlsx', libreOffice],
  ['hucre.xlsx', hucre],
  ['hucre-1904.xlsx', hucre],
  // It does not ask to preserve space inline, so Excel drops the blanks too.
  ['hucre-inline.xlsx', hucre.replace('" 两端有空格 "', '"两端有空格"')],
];

describe.each(WRITTEN)('%s', (name, table) => {
  test('holds the table', () => {
    const grid = gridOf(odd(name));
    const [first, guarded, hidden] = grid.sheets;
    expect(sheetText(first!)).toBe(table);
    expect(first!.merges).toEqual([
      { top: 0, left: 0, bottom: 0, right: 3 },
      { top: 5, left: 0, bottom: 5, right: 1 },
    ]);
    expect(first!.rows.filter((row) => row.hidden).map((row) => row.row)).toEqual([7]);
    expect([first!.name, first!.visibility, first!.protected]).toEqual(['附表 1', 'visible', false]);
    expect([guarded!.name, guarded!.protected, sheetText(guarded!)]).toEqual([
      '受保护',
      true,
      'B2 "\'0123456789", B3 "91320700MA1XXXXX0X"',
    ]);
    expect([hidden!.name, hidden!.visibility, sheetText(hidden!)]).toEqual(['隐藏', 'hidden', 'A1 1']);
    expect(grid.names).toEqual([{ name: 'starcloud.form', refers: '"application-2024"' }]);
    expect(grid.macros).toBe(false);
  });

  test('is the same after its zip was opened and written again', () => {
    const bytes = odd(name);
    const zip = openZip(bytes);
    if (!('entries' in zip)) throw new Error(zip.code);
    const again = openZip(writeZip([...zip.entries.values()], nodeCodec));
    if (!('entries' in again)) throw new Error(again.code);
    expect([...again.entries.keys()]).toEqual([...zip.entries.keys()]);
    for (const [part, entry] of zip.entries) {
      expect(readEntry(again.entries.get(part)!, nodeCodec)).toEqual(readEntry(entry, nodeCodec));
    }
  });
});

test.each([
  ['libreoffice.xls', 'file/xls'],
  ['libreoffice.ods', 'file/ods'],
  ['libreoffice.html', 'file/html'],
  ['libreoffice.csv', 'file/text'],
  ['libreoffice.pdf', 'file/pdf'],
  ['hucre-encrypted.xlsx', 'file/encrypted'],
])('%s is refused as what it is', (name, code) => {
  expect(firstSheet(odd(name))).toBe(code);
});
