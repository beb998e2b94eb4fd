import { readPairs, type Pair } from '../src/form/pairs';
import { resolve } from '../src/form/resolve';
import type { Given } from '../src/form/reading';
import type { Edition, Fact } from '../src/model/edition';
import { isUnclear } from '../src/model/facts';
import { labelKey } from '../src/model/label';
import { edition } from '../src/standard/editions';

const edition2024 = edition('2024')!;

function pair(label: string, value: Given, ...above: string[]): Pair {
  return { path: [...above, label], value };
}

function factsOf(of: Edition, pairs: readonly Pair[], asOf?: string) {
  const { facts, findings } = readPairs(of, pairs, asOf === undefined ? {} : { asOf });
  return {
    values: Object.fromEntries([...facts.values].map(([key, { value }]) => [key, value])),
    codes: findings.map(({ code }) => code),
    findings,
  };
}

/** An edition with a label that stands under two headings, and one of every kind of fact. */
const small: Edition = (() => {
  const facts: Fact[] = [
    {
      key: '传统软件云化/先进程度',
      label: '先进程度',
      path: ['专业要求', '传统软件云化', '先进程度'],
      kind: 'word',
      words: ['区域知名', '国内领先'],
    },
    {
      key: '工业APP/先进程度',
      label: '先进程度',
      path: ['专业要求', '工业APP', '先进程度'],
      kind: 'word',
      words: ['区域知名', '国内领先'],
    },
    {
      key: 'IT运维成本下降率',
      label: 'IT运维成本下降率',
      path: ['综合绩效', 'IT运维成本下降率'],
      kind: 'percent',
      unit: '%',
    },
    { key: '客户数', label: '客户数', path: ['基础要求', '客户数'], kind: 'number', unit: '家' },
    { key: '部署', label: '部署', path: ['部署'], kind: 'text' },
  ];
  const labels = new Map<string, string[]>();
  for (const { key, path } of facts) {
    for (let from = 0; from < path.length; from++) {
      const name = path.slice(from).map(labelKey).join('/');
      labels.set(name, [...(labels.get(name) ?? []), key]);
    }
  }
  return { ...edition2024, id: 'small', facts, labels };
})();

describe('labels', () => {
  test('the right-most label the edition knows counts; what stands left of it is its path', () => {
    const { values, codes } = factsOf(edition2024, [
      pair('计算资源', '是', '基础云能力'),
      { path: ['基础云能力', '存储资源', '（已部署）'], value: '√' },
      pair('数据 安全', '有'),
    ]);
    expect(values).toEqual({ 计算资源: true, 存储资源: true, 数据安全: true });
    expect(codes).toEqual([]);
  });

  test('old names, notes, spaces and full-width letters are the same label', () => {
    const { values, codes } = factsOf(edition2024, [
      pair('供应链关系管理', '是'),
      pair('上云时长', 5),
      pair('上云投入<sup>1,2</sup>', 6),
      pair('接入工业设备价值', 150),
      pair('产品／设备远程监控与运维', '是'),
    ]);
    expect(values).toEqual({
      供应商关系管理: true,
      上云时间: 5,
      上云投入: 6,
      接入工业设备价值: 150,
      '产品/设备远程监控与运维': true,
    });
    expect(codes).toEqual([]);
  });

  test('a label that stands under several headings is told apart by its path', () => {
    const { values, codes } = factsOf(small, [
      pair('先进程度', '国内领先', '专业要求', '传统软件云化'),
      pair('工业 APP/先进程度', '区域知名'),
    ]);
    expect(values).toEqual({ '传统软件云化/先进程度': '国内领先', '工业APP/先进程度': '区域知名' });
    expect(codes).toEqual([]);
  });

  test('bare, it is a finding that names the candidates, and nothing is read', () => {
    const { values, findings } = factsOf(small, [pair('先进程度', '国内领先')]);
    expect(values).toEqual({});
    expect(findings).toMatchObject([
      {
        code: 'form/label-ambiguous',
        severity: 'error',
        values: { candidates: ['传统软件云化/先进程度', '工业APP/先进程度'] },
      },
    ]);
  });

  test('under a heading that both share it stays ambiguous', () => {
    expect(factsOf(small, [pair('先进程度', '国内领先', '专业要求')]).codes).toEqual(['form/label-ambiguous']);
  });

  test('a path whose heading does not fit is not taken for a label that merely ends alike', () => {
    expect(factsOf(small, [pair('网络建设/客户数', 5)]).codes).toEqual(['form/label-unknown-near']);
  });

  test('an unknown label comes with the nearest known one, and a strange one without', () => {
    expect(factsOf(edition2024, [pair('计算资原', '是')]).findings).toMatchObject([
      { code: 'form/label-unknown-near', values: { label: '计算资原', near: '计算资源' } },
    ]);
    expect(factsOf(edition2024, [pair('量子通信与卫星遥感平台', '是')]).codes).toEqual(['form/label-unknown']);
  });

  test('an unknown label without a value says nothing, nor do the headings of the table', () => {
    expect(
      factsOf(edition2024, [pair('计算资原', ''), pair('子类', '是否上云', '类'), { path: ['', ' '], value: '' }])
        .codes,
    ).toEqual([]);
  });

  test('a value without any label is a finding', () => {
    expect(factsOf(edition2024, [{ path: ['', ''], value: '是' }]).codes).toEqual(['form/no-label']);
  });

  test('names of JavaScript’s own are ordinary unknown words', () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      expect(factsOf(edition2024, [pair(name, '是')])).toMatchObject({ values: {}, codes: ['form/label-unknown'] });
    }
  });

  test('a label thousands of words long is remembered no longer than needed', () => {
    for (let index = 0; index < 10_000; index++) resolve(small, [`词${index}`]);
    expect(resolve(small, ['客户数'])).toMatchObject({ fact: { key: '客户数' } });
  });
});

describe('values', () => {
  test('a blank mark is a no, any other blank is left out', () => {
    const { values } = factsOf(edition2024, [
      pair('计算资源', ''),
      pair('上云投入', ''),
      pair('上云背景', null),
      pair('上云时间', '  '),
    ]);
    expect(values).toEqual({ 计算资源: false });
  });

  test('neither yes nor no is unclear and says so', () => {
    const { values, findings } = factsOf(edition2024, [pair('计算资源', '部分')]);
    expect(isUnclear(values['计算资源'])).toBe(true);
    expect(findings).toMatchObject([
      { code: 'form/not-a-mark', severity: 'warning', values: { label: '计算资源', said: '部分' } },
    ]);
  });

  test('amounts are 万元 unless the cell or the label says otherwise', () => {
    expect(factsOf(edition2024, [pair('上云投入', '60000元')]).values).toEqual({ 上云投入: 6 });
    expect(factsOf(edition2024, [pair('上云投入（元）', 60000)]).values).toEqual({ 上云投入: 6 });
    expect(factsOf(edition2024, [pair('上云投入/元', '60,000')]).values).toEqual({ 上云投入: 6 });
    expect(factsOf(edition2024, [pair('上云投入（万元）', 6)]).values).toEqual({ 上云投入: 6 });
    expect(factsOf(edition2024, [pair('上云投入（元）', '6万')]).values).toEqual({ 上云投入: 6 });
  });

  test('months may be a start date when the as-of day is known', () => {
    expect(factsOf(edition2024, [pair('上云时间', '2023-03-01')], '2024-05-31').values).toEqual({ 上云时间: 14 });
    expect(factsOf(edition2024, [pair('上云时间', '2023-03-01')]).codes).toEqual(['form/needs-as-of']);
    expect(factsOf(edition2024, [pair('上云时间', '是')]).values).toEqual({ 上云时间: true });
  });

  test('a statement is words; a lone yes or no is a person’s judgement of it', () => {
    expect(factsOf(edition2024, [pair('上云背景', '需求明确，见第3章'), pair('上云方案', '不符合')]).values).toEqual({
      上云背景: '需求明确，见第3章',
      上云方案: false,
    });
  });

  test('words, percentages and counts are read in their own way', () => {
    const { values, codes } = factsOf(small, [
      pair('先进程度', ' 国内 领先', '工业APP'),
      pair('IT运维成本下降率', '30%'),
      pair('客户数', '120家'),
      pair('部署', '公有云'),
    ]);
    expect(values).toEqual({ '工业APP/先进程度': '国内领先', IT运维成本下降率: 30, 客户数: 120, 部署: '公有云' });
    expect(codes).toEqual([]);
    expect(factsOf(small, [pair('先进程度', '世界第一', '工业APP')]).codes).toEqual(['form/not-a-word']);
    expect(factsOf(small, [pair('IT运维成本下降率', 0.3)]).codes).toEqual(['form/not-a-percent']);
  });

  test('the same fact twice: alike it counts once with both cells, else it is unclear', () => {
    const at = (row: number) => ({ sheet: 's', row, column: 2 });
    const twice = (one: Given, other: Given) =>
      readPairs(edition2024, [
        { path: ['计算资源'], value: one, cell: at(1) },
        { path: ['计算资源'], value: other, cell: at(9) },
      ]);
    const same = twice('是', '√');
    expect(same.facts.values.get('计算资源')).toMatchObject({ value: true, cells: [at(1), at(9)] });
    expect(same.findings).toEqual([]);
    const differs = twice('是', '否');
    expect(isUnclear(differs.facts.values.get('计算资源')?.value)).toBe(true);
    expect(differs.findings).toMatchObject([{ code: 'form/label-twice', severity: 'error', cells: [at(1), at(9)] }]);
  });

  test('what was found wanting before is passed on and not reported again', () => {
    const { values, codes } = factsOf(edition2024, [
      { path: ['计算资源'], value: { unclear: '是 | 否', why: 'why/ambiguous' } },
    ]);
    expect(values).toEqual({ 计算资源: { unclear: '是 | 否', why: 'why/ambiguous' } });
    expect(codes).toEqual([]);
  });

  test('the order of the pairs never matters', () => {
    const pairs = edition2024.facts.map(({ path }, index): Pair => ({
      path,
      value: index % 3 === 0 ? '是' : index % 3 === 1 ? '否' : '',
    }));
    const sorted = (list: readonly Pair[]) =>
      [...readPairs(edition2024, list).facts.values]
        .map(([key, { value }]) => `${key}=${JSON.stringify(value)}`)
        .sort();
    expect(sorted([...pairs].reverse())).toEqual(sorted(pairs));
  });
});

test('ten thousand readings of a whole table take seconds, not minutes', () => {
  const pairs = edition2024.facts.map(({ key }): Pair => ({
    path: [key],
    value: key === '上云投入' ? 6 : key === '上云时间' ? 12 : true,
  }));
  const started = performance.now();
  for (let count = 0; count < 10_000; count++) readPairs(edition2024, pairs);
  expect(performance.now() - started).toBeLessThan(30_000);
});
