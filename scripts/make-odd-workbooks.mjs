/** Makes the files of test/workbooks/odd that hucre writes: `node scripts/make-odd-workbooks.mjs` at the top. The content is invented. */
import { writeFileSync } from 'node:fs';
import { writeXlsx } from 'hucre/xlsx';

const day = (text) => new Date(`${text}T00:00:00Z`);

const sheets = [
  {
    name: '附表 1',
    rows: [
      ['企业上云业务及应用表', null, null, null],
      ['子类', '是否上云', '比例', '日期'],
      ['计算资源', '√', 0.35, day('2024-05-01')],
      ['研发设\n计应用', '是（已部署MES）', 0.5, day('2023-12-31')],
      ['𠮷田<云> & "网"', ' 两端有空格 ', 12.5, 0.1 + 0.2],
      ['合计'],
      [true],
      ['隐藏的一行'],
    ],
    merges: [
      { startRow: 0, startCol: 0, endRow: 0, endCol: 3 },
      { startRow: 5, startCol: 0, endRow: 5, endCol: 1 },
    ],
    cells: new Map([
      ['2,2', { value: 0.35, style: { numFmt: '0%' } }],
      ['3,2', { value: 0.5, style: { numFmt: '0.00%' } }],
      ['2,3', { value: day('2024-05-01'), style: { numFmt: 'yyyy"年"m"月"d"日"' } }],
      ['5,2', { formula: 'SUM(C3:C5)', formulaResult: 13.35 }],
      ['5,3', { formula: 'IF(C6>10,"够","不够")' }],
    ]),
    rowDefs: new Map([[7, { hidden: true }]]),
  },
  { name: '受保护', rows: [[], [null, "'0123456789"], [null, '91320700MA1XXXXX0X']], protection: { sheet: true } },
  { name: '隐藏', rows: [[1]], hidden: true },
];
const namedRanges = [{ name: 'starcloud.form', range: '"application-2024"' }];
const save = async (name, options) => {
  const bytes = await writeXlsx({ sheets, namedRanges, ...options });
  writeFileSync(`test/workbooks/odd/${name}`, bytes);
};

await save('hucre.xlsx', {});
await save('hucre-inline.xlsx', { stringMode: 'inline' });
await save('hucre-1904.xlsx', { dateSystem: '1904' });
await save('hucre-encrypted.xlsx', { encryption: { password: '2024', spinCount: 1000 } });
