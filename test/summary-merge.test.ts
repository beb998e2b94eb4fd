import fc from 'fast-check';
import {
  columnSetInText,
  columnSetOfTable,
  columnsText,
  consolidate,
  PROPOSED,
  receive,
  receiveList,
} from '../src/consolidate';
import type { Area, CellValue } from '../src/model/cell';
import type { Grid } from '../src/model/grid';
import type { ReceivedTable } from '../src/model/summary';
import { firm, type Firm } from './county/firms';

/** County tables as counties draw them: other headings, other orders, two heading rows, subtotals, banners; read and merged. */
type Value = string | number | null;

function gridOf(lines: readonly (readonly Value[])[], merges: readonly Area[] = [], name = '汇总表'): Grid {
  const valueOf = (value: string | number): CellValue =>
    typeof value === 'number' ? { kind: 'number', number: value } : { kind: 'text', text: value };
  const rows = lines.map((line, row) => ({
    ...{ row, hidden: false },
    cells: line.flatMap((value, column) => (value === null ? [] : [{ column, value: valueOf(value) }])),
  }));
  return { sheets: [{ name, visibility: 'visible', protected: false, rows, merges }], names: [], macros: false };
}

function received(file: string, grid: Grid): ReceivedTable {
  const one = receive({ file, hash: file }, { grid }, {});
  if (one.kind !== 'table') throw new Error(`${file}: ${one.findings.map(({ code }) => code).join()}`);
  return one;
}

const STAR = ['无', '', '', '三星级', '四星级', '五星级'];

/** What a county may write over each column, and what into it. */
const COLUMNS: Record<string, { headings: readonly string[]; value: (own: Firm) => Value }> = {
  企业名称: {
    headings: ['企业名称', '单位名称', '申报企业', '企业名称（全称）', '企业 名称'],
    value: ({ name }) => name,
  },
  统一社会信用代码: {
    headings: ['统一社会信用代码', '信用代码', '统一信用代码', '社会信用代码'],
    value: ({ uscc }) => uscc,
  },
  申报星级: {
    headings: ['申报星级', '推荐星级', '星级', '拟申报星级', '申请星级'],
    value: ({ target }) => STAR[target]!,
  },
  县区: { headings: ['县（市、区）', '所在县区', '地区', '县区', '区县'], value: ({ county }) => county },
  所属行业: { headings: ['所属行业', '行业', '所属行业（大类）', '所处行业'], value: ({ industry }) => industry },
  上云投入: {
    headings: ['上云投入（万元）', '上云投入金额', '上云投入/万元', '投入金额（万元）'],
    value: ({ truth }) => truth.counted,
  },
  联系人: { headings: ['联系人', '企业联系人', '联系人姓名'], value: ({ contact }) => contact },
  联系电话: { headings: ['联系电话', '电话', '联系方式', '联系人电话'], value: ({ mobile }) => mobile },
};
const NAMES = Object.keys(COLUMNS);

test('whatever the order of the columns and the words over them, each value comes to its place', () => {
  const orders = fc.shuffledSubarray(NAMES, { minLength: NAMES.length });
  const words = fc.array(fc.nat(10), { minLength: NAMES.length, maxLength: NAMES.length });
  fc.assert(
    fc.property(orders, words, fc.nat(4), fc.boolean(), (order, picks, above, numbered) => {
      const firms = [3, 8, 11, 19].map(firm);
      const headings = order.map((id, index) => {
        const { headings: offers } = COLUMNS[id]!;
        return offers[picks[index]! % offers.length]!;
      });
      const lines: Value[][] = Array.from({ length: above }, (_, index) => [
        index === 0 ? '某县汇总表' : `第${index}行说明`,
      ]);
      lines.push([...(numbered ? ['序号'] : []), ...headings]);
      firms.forEach((own, index) => {
        lines.push([...(numbered ? [index + 1] : []), ...order.map((id) => COLUMNS[id]!.value(own))]);
      });
      const { rows, findings } = received('某县.xlsx', gridOf(lines));
      expect(findings).toEqual([]);
      expect(rows.map(({ told }) => NAMES.map((id) => told[id]?.value))).toEqual(
        firms.map((own) => NAMES.map((id) => (id === '申报星级' ? own.target : COLUMNS[id]!.value(own)))),
      );
    }),
    { numRuns: 150 },
  );
});

test('twelve county tables become one, each row with its origin, duplicates and conflicts told, none doubled', () => {
  const tables = Array.from({ length: 12 }, (_, county) => {
    const firms = Array.from({ length: 10 }, (__, index) => firm(county * 10 + index));
    // Each county but the first also lists the last firm of the one before, with another contact.
    const doubled = county === 0 ? [] : [{ ...firm(county * 10 - 1), contact: '另一位' }];
    const lines = [...firms, ...doubled].map((own) => NAMES.map((id) => COLUMNS[id]!.value(own)));
    return received(`县${county}.xlsx`, gridOf([NAMES.map((id) => COLUMNS[id]!.headings[county % 3]!), ...lines]));
  });
  const { rows, findings } = consolidate(tables);
  expect(rows).toHaveLength(120);
  expect(new Set(rows.map(({ values }) => values['统一社会信用代码'])).size).toBe(120);
  expect(findings.map(({ code }) => code).sort()).toEqual([
    ...Array.from({ length: 11 }, () => 'summary/conflict'),
    ...Array.from({ length: 11 }, () => 'summary/listed-twice'),
  ]);
  const shared = rows.find(({ values }) => values['企业名称'] === firm(9).name)!;
  expect(shared.files).toEqual(['县0.xlsx', '县1.xlsx']);
  expect(shared.values['联系人']).toBe(firm(9).contact);
  expect(findings.find(({ code }) => code === 'summary/conflict')?.places).toEqual([
    { file: '县0.xlsx', cell: { sheet: '汇总表', row: 10, column: 6 } },
    { file: '县1.xlsx', cell: { sheet: '汇总表', row: 11, column: 6 } },
  ]);
});

test('two heading rows, merged or not, tell the contact from the legal representative', () => {
  const merged: Area[] = [
    { top: 0, left: 0, bottom: 1, right: 0 },
    { top: 0, left: 1, bottom: 1, right: 1 },
    { top: 0, left: 2, bottom: 0, right: 3 },
    { top: 0, left: 4, bottom: 0, right: 5 },
    { top: 0, left: 6, bottom: 1, right: 6 },
  ];
  const lines: Value[][] = [
    ['企业名称', '申报星级', '法人代表', null, '联系人', null, '统一社会信用代码'],
    [null, null, '姓名', '电话', '姓名', '电话', null],
    ['甲有限公司', '三星级', '法甲', '0518-1', '联乙', '13800000001', '91320706MA2000001X'],
  ];
  for (const merges of [merged, []]) {
    const { rows, columns } = received('县.xlsx', gridOf(lines, merges));
    expect(columns.map(({ id }) => id)).toEqual([
      '企业名称',
      '申报星级',
      '法人代表',
      '法人电话',
      '联系人',
      '联系电话',
      '统一社会信用代码',
    ]);
    expect(rows).toHaveLength(1);
    expect(rows[0]!.told['法人电话']?.value).toBe('0518-1');
    expect(rows[0]!.told['联系电话']?.value).toBe('13800000001');
  }
});

test('banners give the star of the rows below; subtotals, repeated headings and the foot are no enterprises', () => {
  const head = ['序号', '企业名称', '统一社会信用代码', '联系人', '上云投入（万元）'];
  const lines: Value[][] = [
    ['星级上云企业汇总表'],
    head,
    ['一、认定三星级上云企业', null],
    [1, '甲有限公司', '91320706MA2000001A', '甲', 2],
    [2, '乙有限公司', '91320706MA2000002B', '乙', 3],
    ['小计', null, null, null, 5],
    ['二、推荐四星级上云企业'],
    head,
    [1, '丙有限公司', '91320706MA2000003C', '丙', 7],
    ['小计', null, null, null, 7.5],
    ['合计', null, null, null, 12],
    [4],
    ['填报人：某某', null, '联系电话：0518-1', null, '2024年6月'],
    ['注：本表由各县区填写'],
  ];
  const { rows, findings } = received('县.xlsx', gridOf(lines, [{ top: 2, left: 0, bottom: 2, right: 4 }]));
  expect(rows.map(({ told }) => [told['企业名称']?.value, told['申报星级']?.value])).toEqual([
    ['甲有限公司', 3],
    ['乙有限公司', 3],
    ['丙有限公司', 4],
  ]);
  expect(findings).toEqual([
    expect.objectContaining({
      code: 'summary/subtotal-differs',
      values: { heading: '上云投入（万元）', stated: 7.5, sum: 12 },
    }),
  ]);
});

test('a bare list of names is a list of enterprises, 五星 in a name or not', () => {
  const lines: Value[][] = [['企业名称'], ['五星电器样例有限公司'], ['三星级样例有限公司'], ['甲有限公司']];
  const list = receiveList({ file: '名单.xlsx', hash: '' }, { grid: gridOf(lines) });
  expect(list.kind === 'table' ? list.rows.map(({ told }) => told['企业名称']?.value) : []).toEqual(
    lines.slice(1).map(([name]) => name),
  );
});

test('a remark that mentions a total does not make a subtotal of an enterprise', () => {
  const lines: Value[][] = [
    ['企业名称', '统一社会信用代码', '申报星级', '联系人', '初审意见'],
    ['甲有限公司', '91320706MA2000001A', '三星级', '甲', '共计3项材料，同意'],
  ];
  expect(received('县.xlsx', gridOf(lines)).rows).toHaveLength(1);
});

test('a row without a name or code is told of, not taken', () => {
  const lines: Value[][] = [
    ['企业名称', '统一社会信用代码', '申报星级', '联系人'],
    [null, null, '三星级', '无名'],
    ['甲有限公司', null, '三星级', '甲'],
  ];
  const { rows, findings } = received('县.xlsx', gridOf(lines));
  expect(rows).toHaveLength(1);
  expect(findings.map(({ code, cells }) => [code, cells[0]?.row])).toEqual([['summary/row-without-name', 1]]);
});

test('a county merged down over its rows belongs to each of them', () => {
  const lines: Value[][] = [
    ['县区', '企业名称', '统一社会信用代码', '申报星级'],
    ['海州区', '甲有限公司', '91320706MA2000001A', '三星级'],
    [null, '乙有限公司', '91320706MA2000002B', '三星级'],
  ];
  const { rows } = received('县.xlsx', gridOf(lines, [{ top: 1, left: 0, bottom: 2, right: 0 }]));
  expect(rows.map(({ told }) => told['县区']?.value)).toEqual(['海州区', '海州区']);
});

test('amounts in 元 under a heading that says so become 万元; what cannot be read is shown as it stands and told', () => {
  const lines: Value[][] = [
    ['企业名称', '统一社会信用代码', '申报星级', '上云投入（元）'],
    ['甲有限公司', '91320706MA2000001A', '三星级', 60000],
    ['乙有限公司', '91320706MA2000002B', '三星（推荐）', '约6万'],
  ];
  const table = received('县.xlsx', gridOf(lines));
  expect(table.rows.map(({ told }) => told['上云投入']?.value)).toEqual([6, null]);
  expect(table.rows[1]!.told['申报星级']?.value).toBe(3);
  expect(table.findings.map(({ code }) => code)).toEqual(['summary/cell-unreadable']);
  expect(consolidate([table]).rows.map(({ values }) => values['上云投入'])).toEqual(['约6万', 6]);
});

test('a mistyped heading is used and said to be a guess; an unknown one is kept under its own name', () => {
  const lines: Value[][] = [
    ['企业名称', '统一社会信用代玛', '申报星级', '联系人', '预计产值'],
    ['甲有限公司', '91320706MA2000001A', '三星级', '甲', 1200],
  ];
  const table = received('县.xlsx', gridOf(lines));
  expect(table.findings.map(({ code, values }) => [code, values])).toEqual([
    ['summary/heading-guessed', { heading: '统一社会信用代玛', fact: '统一社会信用代码' }],
    ['summary/heading-unknown', { heading: '预计产值' }],
  ]);
  const { rows, layout } = consolidate([table]);
  expect(rows[0]!.values).toMatchObject({ 统一社会信用代码: '91320706MA2000001A', 预计产值: 1200 });
  expect(layout.columns.map(({ id }) => id)).toContain('预计产值');
});

test('a bureau’s own table gives the columns, and what is guessed waits for a person', () => {
  const lines: Value[][] = [['某市项目汇总表'], ['序号', '单位名称', '社会信用代玛', '推荐星级', '领导批示']];
  const set = columnSetOfTable(gridOf(lines))!;
  expect(set.title).toBe('某市项目汇总表');
  const own = set.columns.filter(({ helper }) => !helper);
  expect(own.map(({ id, holds, guessed }) => [id, holds, guessed])).toEqual([
    ['序号', 'number', false],
    ['企业名称', 'fact', false],
    ['社会信用代玛', 'hand', true],
    ['申报星级', 'fact', false],
    ['领导批示', 'hand', false],
  ]);
  const again = columnSetInText(columnsText(set));
  if (!('columns' in again)) throw new Error(JSON.stringify(again.findings));
  expect(again.columns.columns.map(({ id, heading, holds }) => [id, heading, holds])).toEqual(
    set.columns.map(({ id, heading, holds }) => [id, heading, holds]),
  );
});

test.each([
  ['summary/columns-not-a-set', { 列: [] }],
  ['summary/columns-not-a-set', 'x'],
  ['summary/column-name-missing', { 列: ['申报星级'] }],
  ['summary/column-fact-unknown', { 列: ['企业名称', { 列: '行业', 取: '所属行也' }] }],
  ['summary/column-word-unknown', { 列: ['企业名称', { 列: '批示', 手写: '是' }] }],
  ['summary/column-twice', { 列: ['企业名称', { 列: '名称', 取: '企业名称' }] }],
  ['summary/column-unreadable', { 列: ['企业名称', 7] }],
])('a column set with a mistake is refused: %s', (code, data) => {
  const read = columnSetInText(JSON.stringify(data));
  expect('findings' in read ? read.findings.map((found) => found.code) : []).toContain(code);
});

test('the proposal is marked as one', () => {
  expect(PROPOSED.note).toContain('不是官方列');
});
