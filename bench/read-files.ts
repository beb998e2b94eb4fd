import { writeXlsx } from 'hucre/xlsx';

/** Owns the two workbooks of the reading bench, written by an independent writer; the content is invented. */

const ITEMS = [
  '计算资源',
  '存储资源',
  '网络资源',
  '数据安全',
  '研发设计应用',
  '生产管控应用',
  '客户关系管理',
  '云灾备',
];
const wordy = (row: number, column: number): string =>
  `${ITEMS[(row + column) % ITEMS.length]!}：第${row + 1}项，已于${2020 + (row % 5)}年部署，佐证见第${column + row}页`;

/** Seven sheets and about 400 cells, as one enterprise fills in. */
export async function application(): Promise<Uint8Array> {
  const names = ['申请表', '附表1', '附表2', '附表3', '接入工业设备', '材料清单', '承诺'];
  const sheets = names.map((name, sheet) => ({
    name,
    rows: Array.from({ length: 15 }, (_, row) => [
      `${row + 1}`,
      wordy(row, sheet),
      row % 3 === 0 ? '是' : '否',
      (row + 1) * 1.25 * (sheet + 1),
    ]),
    merges: [
      { startRow: 0, startCol: 0, endRow: 0, endCol: 3 },
      { startRow: 3, startCol: 0, endRow: 6, endCol: 0 },
    ],
    cells: new Map(
      Array.from({ length: 15 }, (_, row) => [
        `${row},1`,
        { style: { font: { name: '宋体', size: 12, bold: row === 0 }, border: { top: { style: 'thin' as const } } } },
      ]),
    ),
  }));
  return writeXlsx({ sheets });
}

/** One sheet of 2,000 rows and 20 columns, as a city sends to the province: text, numbers, shares, dates, few repeats. */
export async function summary(stringMode: 'shared' | 'inline' = 'shared'): Promise<Uint8Array> {
  const rows = Array.from({ length: 2000 }, (_, row) =>
    Array.from({ length: 20 }, (_, column) => {
      if (column === 0) return row + 1;
      if (column === 1) return `连云港${row}号智能装备有限公司`;
      if (column === 2) return `9132070${String(10000000000 + row * 7919).slice(1)}X`.slice(0, 18);
      if (column === 3) return new Date(Date.UTC(2023, row % 12, 1 + (row % 28)));
      if (column < 12) return (row + column) % 3 === 0 ? '是' : '否';
      if (column < 17) return Math.round(row * column * 137.31) / 100;
      return wordy(row, column);
    }),
  );
  return writeXlsx({ sheets: [{ name: '汇总表', rows }], stringMode });
}
