import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkGrid, editionById, FORMS, markPatches, template, type Checked, type CheckOptions } from '../src/flow';
import type { Application, Entry, ItemEntry } from '../src/model/application';
import type { Star } from '../src/model/star';
import { nodeCodec } from '../src/workbook/xlsx/node';
import { readXlsx } from '../src/workbook/xlsx/read';
import { gridOf } from './form-support/grid';
import { blank, read, sample } from './form-support/sample';

const e2020 = editionById('2020')!;
const three = FORMS.find(({ id }) => id === 'application-2020-3')!;
const higher = FORMS.find(({ id }) => id === 'application-2020-45')!;
const LISTED = e2020.rosters[0]!.names[0]!;
const INVESTMENT = '上云成效/上云投入';

type Change = (application: Application) => Application;

function checked(form: typeof three, change: Change = (same) => same, options: CheckOptions = {}): Checked {
  const draft = template(form.id, change(sample(form, editionById(form.edition)!)))!;
  const result = checkGrid(gridOf(draft), options);
  if (!('verdict' in result)) throw new Error(JSON.stringify(result.findings));
  return result;
}

function at({ verdict }: Checked, star: Star, criterion: string) {
  const found = verdict.stars
    .find((each) => each.star === star)!
    .criteria.find((each) => each.criterion === criterion)!;
  return { kind: found.kind, actual: found.actual, steps: found.steps.map(({ code }) => code) };
}

const codes = ({ findings }: Checked): string[] => findings.map(({ code }) => code);

const invested =
  (...amounts: readonly number[]): Change =>
  (application) => ({
    ...application,
    investment: {
      ...application.investment,
      lines: amounts.map((amount, index) => ({ ...application.investment.lines[index % 3]!, amount: read(amount) })),
      total: read(amounts.reduce((sum, amount) => sum + amount, 0)),
    },
  });
const called =
  (name: string, epidemicList: Entry<boolean>): Change =>
  (application) => ({ ...application, applicant: { ...application.applicant, name: read(name), epidemicList } });
const marked =
  (marks: Readonly<Record<string, ItemEntry['mark']>>): Change =>
  (application) => ({
    ...application,
    items: application.items.map((item) => ({ ...item, mark: marks[item.label] ?? item.mark })),
  });
const both =
  (one: Change, other: Change): Change =>
  (application) =>
    other(one(application));

describe('附表x.2 does not ask for days of payment, items served or vouchers', () => {
  test.each([
    [three, 3, [2], 'met'],
    [three, 3, [1, 0.99], 'unmet'],
    [higher, 4, [2.5, 3.5], 'met'],
    [higher, 4, [2.5, 3.49], 'unmet'],
    [higher, 5, [12, 8], 'met'],
    [higher, 5, [12, 7.99], 'unmet'],
  ] as const)('%#: lines count as they stand, with a remark for the reviewer', (form, star, amounts, kind) => {
    const found = at(checked(form, invested(...amounts)), star, INVESTMENT);
    expect(found.kind).toBe(kind);
    expect(found.actual).toBeCloseTo(
      amounts.reduce((sum: number, amount) => sum + amount, 0),
      10,
    );
    expect(found.steps).toEqual([
      `step/itemised-${kind}`,
      'step/payment-not-asked',
      'step/items-not-asked',
      'step/vouchers-not-asked',
    ]);
  });

  test('without a line the figure of 附表x.1 alone does not count', () => {
    const result = checked(three, (application) => ({
      ...application,
      investment: { ...application.investment, lines: [], total: blank },
    }));
    expect(at(result, 3, INVESTMENT)).toMatchObject({ kind: 'open', steps: ['step/not-itemised'] });
    expect(codes(result)).toContain('check/investment-lines-missing');
  });
});

describe('the epidemic list of the annex', () => {
  test.each([read(true), blank, read(false)])('excuses a firm that is on it, whatever it fills in ($shown)', (said) => {
    const result = checked(three, both(invested(0.5), called(LISTED, said)));
    expect(at(result, 3, INVESTMENT)).toMatchObject({ kind: 'exempt', steps: ['step/exempt', 'step/on-roster'] });
  });

  test('leaves a claim that it does not bear out to the reviewer', () => {
    const result = checked(three, both(invested(0.5), called('江苏云湖精密机械有限公司', read(true))));
    const found = at(result, 3, INVESTMENT);
    expect(found.kind).toBe('review');
    expect(found.steps.slice(0, 2)).toEqual(['step/not-on-roster', 'step/itemised-unmet']);
    expect(codes(result)).toContain('form/not-on-roster');
    const claim = result.application.applicant.epidemicList.cell;
    expect(markPatches(result, 'zh-CN')).toContainEqual(
      expect.objectContaining({ do: 'mark', kind: 'review', at: claim }),
    );
  });

  test('has no part in what is met anyway, or denied', () => {
    const enough = checked(three, called('江苏云湖精密机械有限公司', read(true)));
    expect(at(enough, 3, INVESTMENT).kind).toBe('met');
    const denied = checked(three, both(invested(0.5), called('江苏云湖精密机械有限公司', read(false))));
    expect(at(denied, 3, INVESTMENT).kind).toBe('unmet');
    const unsaid = checked(three, both(invested(0.5), called('江苏云湖精密机械有限公司', blank)));
    expect(at(unsaid, 3, INVESTMENT)).toMatchObject({ kind: 'open' });
  });
});

describe('the stars of 2020', () => {
  test('the three-star form reaches three stars and asks for no data or equipment', () => {
    const result = checked(three);
    expect(result).toMatchObject({ target: 3, verdict: { star: 3 } });
    expect(result.verdict.stars[0]!.criteria.map(({ category }) => category)).not.toContain('数据上云和设备上云');
  });

  test('only a public cloud will do for three stars', () => {
    const result = checked(three, (application) => ({
      ...application,
      applicant: { ...application.applicant, deploymentModel: read('私有云') },
    }));
    expect(result.verdict.star).toBe(0);
  });

  test('the other form reaches five stars, and four where one item is short', () => {
    expect(checked(higher).verdict.star).toBe(5);
    const apps = ['研发设计应用', '研发设计案例库', '研发设计协同', '生产排产管理', '制造执行系统', '供应链关系管理'];
    const more = ['采购管理', '物流管理', '企业资源规划', '电商系统', '客户资源管理', '客户服务', '其他工业APP应用'];
    const only = (...kept: string[]): Change =>
      marked(Object.fromEntries([...apps, ...more].map((label) => [label, kept.includes(label) ? read('是') : blank])));
    expect(checked(higher, only('采购管理', '客户服务')).verdict.star).toBe(4);
    const doubtful = checked(higher, only('采购管理'));
    // A hybrid cloud is none for three stars.
    expect(doubtful.verdict.star).toBe(0);
    expect(at(doubtful, 4, '业务上云/工业APP应用和基础云服务').kind).toBe('open');
  });

  test('the time in use is what 上云时长 says', () => {
    expect(checked(three, marked({ 上云时长: read('3个月') })).verdict.star).toBe(3);
    expect(checked(three, marked({ 上云时长: read('2个月') })).verdict.star).toBe(0);
  });
});

describe('another form than the one for the star or the edition', () => {
  const fitting = (result: Checked) => result.findings.filter(({ code }) => code.startsWith('check/form-'));

  test('附件2 for four stars: 附件3 is named', () => {
    expect(fitting(checked(three, undefined, { target: 4 }))).toMatchObject([
      { code: 'check/form-star', severity: 'hint', values: { star: 4, use: [higher.title] } },
    ]);
  });

  test('附件3 for three stars: 附件2 is named', () => {
    const result = checked(higher, (application) => ({
      ...application,
      applicant: { ...application.applicant, targetStar: read(3) },
    }));
    expect(fitting(result)).toMatchObject([
      { code: 'check/form-star', severity: 'warning', values: { use: [three.title] } },
    ]);
  });

  test('the form of one edition judged under another', () => {
    expect(fitting(checked(higher, undefined, { standard: '2024' }))).toMatchObject([
      { code: 'check/form-edition', values: { use: [FORMS[0]!.title] } },
    ]);
    expect(fitting(checked(FORMS[0]!, undefined, { standard: '2020' }))).toMatchObject([
      { code: 'check/form-edition', values: { use: [higher.title] } },
    ]);
    expect(fitting(checked(higher, undefined, { standard: '2018' }))).toMatchObject([
      { code: 'check/form-edition-none' },
    ]);
  });

  test('a star somebody wrote into 附件2 counts, and the right form is named', () => {
    const grid = gridOf(template(three.id, sample(three, e2020))!);
    const [first] = grid.sheets;
    const last = Math.max(...first!.rows.map(({ row }) => row)) + 1;
    const cells = ['申请评定星级', '四星级'].map((text, column) => ({
      column,
      value: { kind: 'text' as const, text },
    }));
    const rows = [...first!.rows, { row: last, hidden: false, cells }];
    const result = checkGrid({ ...grid, sheets: [{ ...first!, rows }, ...grid.sheets.slice(1)] });
    if (!('verdict' in result)) throw new Error('unread');
    expect(result.target).toBe(4);
    expect(fitting(result)).toMatchObject([{ severity: 'warning', values: { star: 4, use: [higher.title] } }]);
  });
});

describe('the invented firms of 2020', () => {
  const result = (file: string): Checked => {
    const opened = readXlsx(readFileSync(join(__dirname, '../assets/samples', file)), nodeCodec);
    if (!('grid' in opened)) throw new Error(file);
    const one = checkGrid(opened.grid);
    if (!('verdict' in one)) throw new Error(file);
    return one;
  };

  test('08: three stars, nothing to say', () => {
    const one = result('08-2020年三星-条件具备.xlsx');
    expect([one.verdict.star, one.target, one.findings]).toEqual([3, 3, []]);
  });

  test('09: one of two classes, where the text is silent on four stars', () => {
    const one = result('09-2020年四星-只满足一类.xlsx');
    expect([one.verdict.star, one.target]).toEqual([0, 4]);
    expect(at(one, 4, '业务上云/工业APP应用和基础云服务').kind).toBe('open');
  });

  test('10: a claim for the reviewer; 附表3.3 in 元 agrees with 附表3.2 in 万元', () => {
    const one = result('10-2020年五星-名单待核.xlsx');
    expect(at(one, 5, INVESTMENT)).toMatchObject({ kind: 'review', actual: 13 });
    expect(codes(one)).toEqual(['form/not-on-roster']);
    expect(one.application.invoices).toMatchObject([{ total: { value: 4 }, cloudTotal: { value: 3.4 } }]);
  });
});
