import fc from 'fast-check';
import { cloudInvest } from '../src/functions/cloudinvest';
import { canApply, criteria, isUsccCell, monthsInUse, standards } from '../src/functions/small';
import { starLevel } from '../src/functions/starlevel';
import { unmet } from '../src/functions/unmet';

const THREE_STAR: readonly (readonly [string, string | number])[] = [
  ['上云时间', 6],
  ['上云投入（万元）', 2],
  ['计算资源', '是'],
  ['存储资源', '√'],
  ['网络资源', '☑'],
  ['云灾备', '是（已部署）'],
  ['设计数据', 'Y'],
  ['生产数据', '■'],
  ['物流数据', '有'],
  ['销售数据', '已上云'],
  ['成本下降', '是'],
  ['数据可视化', '是'],
  ['设备可视化', '是'],
  ['节能减排', '是'],
];

const labels = THREE_STAR.map(([label]) => [label]);
const values = THREE_STAR.map(([, value]) => [value]);

describe('STARLEVEL', () => {
  test('gives 3 for an application that meets every condition of three stars', () => {
    expect(starLevel(labels, values)).toBe(3);
  });

  test('gives the same across a summary row as down an application sheet', () => {
    expect(starLevel([labels.map(([label]) => label)], [values.map(([value]) => value)])).toBe(3);
  });

  test('takes the right-most label the edition knows, with 类 filled down beside it', () => {
    const wide = labels.map(([label], row) => [row === 2 ? '基础云能力' : row === 6 ? '数据上云' : null, label]);
    expect(starLevel(wide, values)).toBe(3);
  });

  test('gives 0 when one item is missing', () => {
    const fewer = values.map(([value], row) => [row === 10 ? '否' : value]);
    expect(starLevel(labels, fewer)).toBe(0);
  });

  test('names the row of an amount that cannot be read', () => {
    const unreadable = values.map(([value], row) => [row === 1 ? '大约两万' : value]);
    expect(starLevel(labels, unreadable)).toMatchObject({
      error: '#VALUE!',
      code: 'function/unreadable-row',
      values: { row: 2, said: '大约两万' },
    });
  });

  test('gives #N/A when no label is known, #VALUE! for other shapes and for an unknown standard', () => {
    expect(starLevel([['甲'], ['乙']], [[1], [2]])).toMatchObject({ error: '#N/A', code: 'function/no-known-label' });
    expect(starLevel(labels, values.slice(1))).toMatchObject({ error: '#VALUE!', code: 'function/shapes-differ' });
    expect(
      starLevel(labels, [
        [1, 2],
        [3, 4],
      ]),
    ).toMatchObject({ error: '#VALUE!', code: 'function/values-not-one-line' });
    expect(starLevel(labels, values, '1999')).toMatchObject({ error: '#VALUE!', code: 'function/unknown-standard' });
  });

  test('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(
          THREE_STAR.map((_, row) => row),
          { minLength: THREE_STAR.length },
        ),
        (order) => {
          expect(
            starLevel(
              order.map((row) => labels[row]!),
              order.map((row) => values[row]!),
            ),
          ).toBe(3);
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('UNMET', () => {
  test('says 全部满足 in one cell when nothing is missing', () => {
    expect(unmet(labels, values, 3)).toEqual([['全部满足']]);
  });

  test('spills clause, category, requirement, actual, status and gap of each unmet or open criterion', () => {
    const rows = unmet(labels, values, '四星');
    expect(rows).toContainEqual([
      '附件2 上云成本 › 上云投入 注1',
      '上云成本',
      '6',
      '2',
      '不满足',
      '上云投入为 2 万元，低于要求的 6 万元',
    ]);
    expect(rows).toContainEqual([
      '附件2 工业APP应用',
      '工业APP应用',
      '4',
      '0',
      '不满足',
      '工业APP应用：尚未实现任何一项，要求至少 4 项',
    ]);
  });

  test('refuses a target that is no star', () => {
    expect(unmet(labels, values, 6)).toMatchObject({ error: '#VALUE!', code: 'function/unknown-star' });
  });
});

describe('CLOUDINVEST', () => {
  const amounts = [[2], ['30000元'], [1.5], ['4万']];
  const dates = [['2023-01-01'], [45443], ['2024-06-01'], [null]];
  const items = [['计算资源'], ['设备点检'], ['计算资源'], ['数据安全、云灾备']];

  test('adds the amounts in 万元, whatever unit each cell states', () => {
    expect(cloudInvest(amounts)).toBe(10.5);
  });

  test('counts both days of the window and leaves out what is paid before, after or on no stated day', () => {
    // 45443 is 2024-05-31.
    expect(cloudInvest(amounts, dates, '2023-01-01', '2024-05-31')).toBe(5);
    expect(cloudInvest(amounts, dates, '2023-01-02', '2024-05-30')).toBe(0);
  });

  test('counts only lines that serve an item of the star asked for: 设备点检 is not in the three-star table', () => {
    const split = items.map(([cell]) => cell!.split('、'));
    const wide = split.map((row) => [row[0]!, row[1] ?? null]);
    expect(cloudInvest(amounts, null, null, null, wide, 3)).toBe(7.5);
    expect(cloudInvest(amounts, null, null, null, wide, 4)).toBe(10.5);
  });

  test('several items in one cell are told apart', () => {
    expect(cloudInvest([[4]], null, null, null, [['数据安全、云灾备']], 3)).toBe(4);
  });

  test('names the row of an amount it cannot read', () => {
    expect(cloudInvest([[2], ['两万多']])).toMatchObject({ error: '#VALUE!', values: { row: 2, said: '两万多' } });
  });

  test('floating noise never shows: 0.1 + 0.2 is 0.3', () => {
    expect(cloudInvest([[0.1], [0.2]])).toBe(0.3);
  });
});

describe('CANAPPLY', () => {
  test('申报四星级的须已遴选为三星级，申报五星级的须已遴选为四星级', () => {
    expect(canApply(3, 4)).toBe(true);
    expect(canApply(4, 5)).toBe(true);
    expect(canApply(0, 4)).toBe(false);
    expect(canApply('三星级', '五星级')).toBe(false);
  });

  test('已获评星级的不得重复申报同一及以下星级', () => {
    expect(canApply(3, 3)).toBe(false);
    expect(canApply(4, 3)).toBe(false);
    expect(canApply('', 3)).toBe(true);
  });
});

test('MONTHSINUSE counts whole months between two days, as serials or as texts', () => {
  expect(monthsInUse('2024-02-29', '2024-05-29')).toBe(3);
  expect(monthsInUse('2024-03-01', '2024-05-31')).toBe(2);
  expect(monthsInUse(45292, 45443)).toBe(4);
  expect(monthsInUse('去年', '2024-05-31')).toMatchObject({ error: '#VALUE!', code: 'function/unreadable-day' });
});

test('ISUSCC holds only when both check digits hold, and a number is never a code', () => {
  expect(isUsccCell('91320706MA2000A172')).toBe(isUsccCell('91320706ma2000a172'));
  expect(isUsccCell(913207060000000000)).toBe(false);
  expect(isUsccCell('91320706MA2000A10X')).toBe(false);
});

test('CRITERIA spills a rectangle that begins with the official heading', () => {
  const table = criteria('2024', 3);
  if ('error' in table) throw new Error('unexpected');
  expect(table[0]?.[0]).toBe('三星级上云企业遴选标准');
  expect(new Set(table.map((row) => row.length)).size).toBe(1);
  expect(table.flat()).toContain('≧2万元');
  expect(criteria('2024', 2)).toMatchObject({ error: '#VALUE!' });
});

test('STANDARDS lists every edition with its title', () => {
  expect(standards()).toContainEqual(['2024', '江苏省星级上云企业遴选工作指南（2024年版）', expect.any(String)]);
});
