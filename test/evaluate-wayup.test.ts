import fc from 'fast-check';
import { evaluate } from '../src/evaluate/evaluate';
import { needInWords } from '../src/explain/way';
import { lackingOf } from '../src/evaluate/lacking';
import { wayUp } from '../src/evaluate/wayup';
import type { Edition } from '../src/model/edition';
import type { Facts } from '../src/model/facts';
import type { Need } from '../src/model/verdict';
import { EDITION_IDS, edition } from '../src/standard/editions';
import { allCriteria, loadEdition } from '../src/standard/load';
import { entry } from './evaluate-given';
import { after, raised, withValue } from './evaluate-arbitrary';

/** A small edition of one star column: two of three classes, one with a class of its own items, and two measures. */
interface Small {
  readonly asked: readonly number[];
  readonly security: boolean;
  readonly together: number;
  readonly effects: number;
}

const CLASSES = [
  { name: '甲', items: ['甲1', '甲2', '甲3'] },
  { name: '乙', items: ['乙1', '乙2', '乙3'] },
  { name: '丙', items: ['丙1', '丙2'] },
];
const EFFECTS = ['效1', '效2', '效3'];

function smallEdition({ asked, security, together, effects }: Small): Edition {
  const result = loadEdition({
    版本: '小',
    名称: '小',
    文件: '小',
    核对: { 依据: '无', 日期: '2026-01-01' },
    施行: { 起: '2026-01-01' },
    星级: [3],
    表: [{ 附件: '附', 标题: '小', 句末: '' }],
    递进: '不限',
    标准: [
      { 类: '时间', 月数: [3], 文字: ['满三个月'] },
      { 类: '投入', 至少: [10], 单位: '万元' },
      {
        组: '三类',
        至少满足: [together],
        行: CLASSES.map(({ name, items }, index) => ({
          类: name,
          至少实现: [asked[index]],
          ...(security && index === 0 ? { 其中: { 名称: '安全', 至少: 1, 项: ['甲2', '甲3'] } } : {}),
          项: items,
        })),
      },
      { 类: '成效', 至少实现: [effects], 项: EFFECTS },
    ],
  });
  if ('findings' in result) throw new Error(JSON.stringify(result.findings));
  return result.edition;
}

const ITEMS = [...CLASSES.flatMap(({ items }) => items), ...EFFECTS];

const small = fc.record({
  asked: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 2 })),
  security: fc.boolean(),
  together: fc.integer({ min: 1, max: 3 }),
  effects: fc.integer({ min: 1, max: 3 }),
});

const applicant = fc
  .record({
    items: fc.subarray(ITEMS),
    months: fc.constantFrom(0, 2, 3, 12),
    amount: fc.constantFrom(0, 9.9, 10, 30),
  })
  .map(({ items, months, amount }): Facts => {
    const values = new Map(items.map((item, row) => [item, entry(true, row)]));
    return { values: values.set('时间', entry(months, 90)).set('投入', entry(amount, 91)) };
  });

const cost = (needs: readonly Need[]) =>
  needs.reduce((sum, need) => sum + (need.kind === 'items' ? need.pick.length : 1), 0);

/** Every set of further measures smaller than `size`, done. */
function* smaller(facts: Facts, standard: Edition, size: number): Generator<Facts> {
  const missing = ITEMS.filter((item) => !facts.values.has(item)).map(
    (item) => (before: Facts) => withValue(before, item, true),
  );
  const steps = [
    ...missing,
    (before: Facts) => raised(before, '时间', 100, standard),
    (before: Facts) => raised(before, '投入', 100, standard),
  ];
  for (let set = 0; set < 1 << steps.length; set++) {
    const chosen = steps.filter((_, index) => (set >> index) & 1);
    if (chosen.length < size) yield chosen.reduce((before, step) => step(before), facts);
  }
}

test('no smaller set of items and measures reaches the star than the one proposed', () => {
  let proposals = 0;
  fc.assert(
    fc.property(small, applicant, (shape, facts) => {
      const standard = smallEdition(shape);
      const { needs, settle } = wayUp(standard, facts, 3);
      expect(settle).toEqual([]);
      expect(evaluate(standard, after(facts, needs, standard)).star).toBe(3);
      const cheaper = [...smaller(facts, standard, cost(needs))].filter(
        (other) => evaluate(standard, other).star !== 0,
      );
      expect(cheaper).toEqual([]);
      if (needs.length > 1) proposals++;
    }),
    { numRuns: 40 },
  );
  expect(proposals).toBeGreaterThan(0);
});

test('no smaller amount and no fewer months reach the star than proposed', () => {
  fc.assert(
    fc.property(small, applicant, (shape, facts) => {
      const standard = smallEdition(shape);
      const { needs } = wayUp(standard, facts, 3);
      for (const need of needs) {
        if (need.kind !== 'amount' && need.kind !== 'months') continue;
        const less = needs.map((one) => (one === need ? { ...need, more: need.more - 0.001 } : one));
        expect(evaluate(standard, after(facts, less, standard)).star).toBe(0);
      }
    }),
    { numRuns: 100 },
  );
});

describe('under the 2024 edition', () => {
  const standard = edition('2024')!;
  const facts = (items: readonly string[], values: Record<string, number | boolean> = {}): Facts => ({
    values: new Map([
      ...items.map((item, row) => [item, entry(true, row)] as const),
      ...Object.entries(values).map(([key, value], row) => [key, entry(value, 200 + row)] as const),
    ]),
  });

  test('the nearest two of the three classes are proposed for three stars', () => {
    const way = wayUp(standard, facts(['设计数据', '生产数据', '物流数据', '研发设计应用', '采购管理', '物流管理']), 3);
    const items = way.needs.filter((need) => need.kind === 'items');
    expect(items.map(({ criterion, count }) => [criterion, count])).toEqual([
      ['工业APP应用', 1],
      ['数据上云', 1],
      ['基础应用成效', 4],
    ]);
  });

  test('a class that lacks only its security item is told so', () => {
    const way = wayUp(standard, facts(['计算资源', '存储资源', '网络资源', '管理工具']), 4);
    const need = way.needs.find(({ criterion }) => criterion === '基础云能力');
    expect(need).toMatchObject({ count: 1, pick: ['数据安全'], including: { name: '信息安全', count: 1 } });
  });

  test('of an unmet group, only what is on the nearest way is lacking; the rest could stand in its place', () => {
    const before = facts(['设计数据', '生产数据', '物流数据', '研发设计应用', '采购管理', '物流管理']);
    const verdict = evaluate(standard, before).stars.find(({ star }) => star === 3)!;
    const { needed, instead } = lackingOf(verdict, wayUp(standard, before, 3));
    expect(needed.map(({ criterion }) => criterion)).toEqual([
      '上云成本/上云时间',
      '上云成本/上云投入',
      '工业APP应用',
      '数据上云',
      '基础应用成效',
    ]);
    expect(instead.map(({ criterion }) => criterion)).toEqual(['基础云能力', '基础云能力、工业APP应用和数据上云']);
  });

  test('what is the only choice is not called an example', () => {
    const need = { kind: 'items', criterion: '设备服务', count: 1, pick: ['数据报表'] } as const;
    const said = (changed: object) => needInWords('zh-CN', { ...need, from: ['数据报表', '组态画面'], ...changed });
    expect(said({})).toBe('设备服务：再实现 1 项，例如数据报表');
    expect(said({ from: ['数据报表'] })).toBe('设备服务：再实现 1 项，即数据报表');
    const [criterion, fact] = ['研发能力/参与相关国家／行业标准制修订', '参与相关国家/行业标准制修订'];
    expect(said({ criterion, pick: [fact], from: [fact] })).toBe('参与相关国家／行业标准制修订：还没有，须补上');
  });

  test('a half-implemented item is proposed before an untouched one', () => {
    const before = withValue(facts(['设计数据', '生产数据', '物流数据']), '管理数据', {
      unclear: '部分',
      why: 'why/not-a-mark',
    });
    const need = wayUp(standard, before, 4).needs.find(({ criterion }) => criterion === '数据上云');
    expect(need).toMatchObject({ count: 1, pick: ['管理数据'] });
  });

  test('what nobody stated is to be settled, not guessed', () => {
    const way = wayUp(standard, facts([]), 3);
    expect(way.settle).toEqual(['上云成本/上云时间', '上云成本/上云投入']);
  });

  test('the missing 万元 and months are exact', () => {
    const way = wayUp(standard, facts([], { 上云时间: 1, 上云投入: 5.9 }), 4);
    expect(way.needs).toContainEqual({ kind: 'months', criterion: '上云成本/上云时间', fact: '上云时间', more: 2 });
    expect(way.needs).toContainEqual({
      kind: 'amount',
      criterion: '上云成本/上云投入',
      fact: '上云投入',
      more: 0.1,
      unit: '万元',
    });
  });
});

test.each(EDITION_IDS)('%s: what is told of a criterion by its id is its whole printed name', (id) => {
  for (const { id: criterion, path } of allCriteria(edition(id)!.criteria))
    expect(criterion.split('/').at(-1)).toBe(path.at(-1)?.replaceAll('/', '／'));
});
