import { evaluate } from '../src/evaluate/evaluate';
import type { FactEntry, Facts } from '../src/model/facts';
import type { Star } from '../src/model/star';
import { edition } from '../src/standard/editions';
import { entry } from './evaluate-given';
import { exactly, factsOf } from './evaluate-exactly';

/** A row of a form that is left blank: marks come as a no without words, measures do not come at all. */
const BLANK_MARK: FactEntry = { value: false, cells: [{ sheet: '附表1', row: 3, column: 4 }], shown: '' };

function criterion(id: string, facts: Facts, star: Star, path: string) {
  const verdict = evaluate(edition(id)!, facts);
  return verdict.stars.find((one) => one.star === star)!.criteria.find((one) => one.criterion === path);
}

function with_(facts: Facts, key: string, value: FactEntry): Facts {
  return { values: new Map([...facts.values, [key, value]]) };
}

test('whether a firm is on the epidemic list, left blank, is not a no: a shortfall stays open', () => {
  const poor = with_(factsOf(exactly(edition('2020')!, 0)), '上云投入', entry(1));
  const path = '上云成效/上云投入';
  const blank = with_(poor, '疫情防控重点保障企业', BLANK_MARK);
  expect(criterion('2020', blank, 3, path)?.kind).toBe('open');
  expect(criterion('2020', with_(poor, '疫情防控重点保障企业', entry(false)), 3, path)?.kind).toBe('unmet');
  expect(criterion('2020', with_(poor, '疫情防控重点保障企业', entry(true)), 3, path)?.kind).toBe('exempt');
});

test('whether a firm is in IT services, left blank, leaves the IT row of 2018 open', () => {
  const facts = factsOf(exactly(edition('2018')!, 1));
  const without = { values: new Map([...facts.values].filter(([key]) => !key.startsWith('IT'))) };
  const path = '核心业务上云/信息技术服务';
  expect(criterion('2018', with_(without, '信息技术服务企业', BLANK_MARK), 4, path)?.kind).toBe('open');
  expect(criterion('2018', with_(without, '信息技术服务企业', entry(false)), 4, path)?.kind).toBe('exempt');
  expect(criterion('2018', with_(without, '信息技术服务企业', entry(true)), 4, path)?.kind).toBe('unmet');
});

test('the blank rows of the other 子类 of a whole sheet do not make a pool class open', () => {
  const id = 'pool-2021/工控安全';
  const standard = edition(id)!;
  const just = factsOf(exactly(standard, 0));
  const sheet = { values: new Map(just.values) };
  for (const { key, kind } of standard.facts)
    if (kind === 'mark' && !sheet.values.has(key)) sheet.values.set(key, BLANK_MARK);
  expect(evaluate(standard, sheet).star).toBe(3);
  const short = with_(sheet, '完成设备安全合同数量', entry(2));
  expect(criterion(id, short, 3, '专业要求')).toMatchObject({ kind: 'unmet', expected: 1, actual: 0 });
  expect(criterion(id, short, 3, '专业要求/网络安全/完成网络安全合同数量')).toMatchObject({ kind: 'unmet' });
});

test('a blank mark quotes nothing, a no quotes what was written', () => {
  const facts = factsOf(exactly(edition('pool-2021/综合平台')!, 2));
  const path = '基础要求/申报单位基础信息/高新技术企业';
  const actual = (value: FactEntry) =>
    criterion('pool-2021/综合平台', with_(facts, '高新技术企业', value), 5, path)?.actual;
  expect(actual(BLANK_MARK)).toBeNull();
  expect(actual(entry(false))).toBe('否');
});
