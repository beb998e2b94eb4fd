import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import '../src/explain/wording-files';
import { say } from '../src/explain/wording';
import { diffEditions } from '../src/standard/diff';
import { EDITION_IDS, edition } from '../src/standard/editions';
import { comparable, sameCriteria, sameFacts } from '../src/standard/same';
import { differencesPage } from './standard-differences';

const diff = (from: string, to: string) => diffEditions(edition(from)!, edition(to)!);
const words = (from: string, to: string) => diff(from, to).map(({ code, values }) => say('zh-CN', code, values));

describe('from 2020 to 2024', () => {
  const said = words('2020', '2024');

  test('a threshold that rose is told, one that stayed is not', () => {
    expect(said).toContain('5 星的要求由“20万元”改为“30万元”');
    expect(said.filter((line) => line.includes('万元') && line.startsWith('4'))).toEqual(
      ['4 星的要求由“-”改为“150万元”'].slice(1),
    );
  });

  test('a class that was renamed is compared, because most of its items are the same', () => {
    expect(said).toEqual(
      expect.arrayContaining(['名称由“基础云服务”改为“基础云能力”', '其中的要求由“-”改为“至少1项信息安全”']),
    );
  });

  test('items of one edition only are added or gone, never mapped by likeness', () => {
    const pairs = sameFacts(edition('2020')!, edition('2024')!);
    expect(pairs.has('数据库')).toBe(false);
    expect([...pairs.values()]).not.toContain('数据管理');
    expect(said).toEqual(expect.arrayContaining(['去掉数据库', '增加网络资源、数据管理、自主创新产品应用']));
    expect(pairs.has('企业其他数据')).toBe(false);
  });

  test('names that the editions declare to be the same are the same', () => {
    const pairs = sameFacts(edition('2020')!, edition('2024')!);
    expect(pairs.get('供应链关系管理')).toBe('供应商关系管理');
    expect(sameFacts(edition('2018')!, edition('2020')!).get('年度上云投入')).toBe('上云投入');
  });

  test('the ladder, the exemption and the on-site share are told', () => {
    expect(said).toEqual(
      expect.arrayContaining([
        '可申报 4 星的由“未获评企业、三星企业”改为“三星企业”',
        '免予要求的情形由“疫情防控重点保障企业”改为“-”',
        '现场核查比例由“10%”改为“未规定”',
      ]),
    );
  });

  test('what is new and what is gone is told with its clause', () => {
    const all = diff('2020', '2024');
    expect(all).toContainEqual({
      code: 'diff/added',
      values: { name: '接入工业设备价值（万元）' },
      from: '',
      to: '附件3 工业设备接入 › 接入工业设备价值（万元） 注2',
    });
    expect(all).toContainEqual({
      code: 'diff/removed',
      values: { name: '边缘计算' },
      from: '指南四 数据上云和设备上云 › 边缘计算',
      to: '',
    });
  });
});

test('numbers that are not in our hands are never compared as numbers', () => {
  expect(words('2020', '2022')).toEqual(expect.arrayContaining(['5 星的要求由“20万元”改为“未收录”']));
});

describe('any two editions', () => {
  const star = EDITION_IDS.filter((id) => !id.includes('/'));
  const pairs = [
    ...star.flatMap((one) => star.map((other) => [one, other] as const)),
    ['pool-2021/解决方案', 'pool-2021/工业APP'] as const,
  ];

  test.each(star)('%s does not differ from itself', (id) => {
    expect(diff(id, id)).toEqual([]);
  });

  test.each(pairs)('%s → %s: every criterion is the same, changed, new or gone', (from, to) => {
    const [one, other] = [edition(from)!, edition(to)!];
    const like = sameCriteria(one, other);
    const count = (code: string) => diff(from, to).filter((each) => each.code === code).length;
    expect(count('diff/added')).toBe(comparable(other).length - like.size);
    expect(count('diff/removed')).toBe(comparable(one).length - like.size);
    expect(new Set(like.values()).size).toBe(like.size);
  });

  test.each(pairs)('%s → %s: what is new one way is gone the other way', (from, to) => {
    const names = (all: ReturnType<typeof diff>, code: string) =>
      all.filter((each) => each.code === code).map(({ values }) => values.name);
    expect(names(diff(from, to), 'diff/added').sort()).toEqual(names(diff(to, from), 'diff/removed').sort());
  });

  test.each(['zh-CN', 'en'] as const)('every difference has a sentence in %s', (language) => {
    const file = resolve(__dirname, `../standards/wording/${language}/standard.yaml`);
    const sentences = Object.keys(parse(readFileSync(file, 'utf8')) as object).filter((code) =>
      code.startsWith('diff/'),
    );
    const told = new Set(pairs.flatMap(([from, to]) => diff(from, to).map(({ code }) => code)));
    expect([...told].sort()).toEqual(sentences.sort());
    for (const [from, to] of pairs) {
      for (const { code, values } of diff(from, to)) expect(say(language, code, values)).not.toMatch(/[{}]/);
    }
  });
});

test('docs/differences.md is current: run node scripts/editions.cjs', () => {
  expect(readFileSync(resolve(__dirname, '../docs/differences.md'), 'utf8')).toBe(differencesPage());
});
