import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkApplication } from '../src/check/check';
import { FORMS } from '../src/form/forms';
import { edition } from '../src/standard/editions';
import { say, remedy, isWorded, type Language } from '../src/explain/wording';
import zh from '../standards/wording/zh-CN/check.yaml';
import en from '../standards/wording/en/check.yaml';
import casesYaml from './check-cases.yaml';
import { cellOf, plant, type Case } from './check-plant';
import { cleanApplication, context, emptyInvestmentLine, entry } from './check-sample';

const cases = casesYaml as readonly Case[];
const codesIn = (wording: unknown) => Object.keys(wording as Record<string, unknown>).sort();

describe('a filled application is checked against itself', () => {
  test('an application without a fault gives no finding', () => {
    expect(checkApplication(cleanApplication(), context())).toEqual([]);
  });

  test.each(cases.map((one) => [one.name, one] as const))(
    '%s',
    (_, { change, code, severity, cells, values, clause, under }) => {
      const application = plant(change);
      const expected = { code, severity, values, cells: cells.map((path) => cellOf(application, path)) };
      const on = under === undefined ? context() : context({ edition: edition(under)!, forms: FORMS });
      expect(checkApplication(application, on)).toEqual([clause === undefined ? expected : { ...expected, clause }]);
    },
  );

  test.each([
    ['applicant.name', '中文名称', 'warning'],
    ['applicant.nature', '单位性质', 'warning'],
    ['applicant.address', '注册地址', 'warning'],
    ['applicant.uscc', '统一社会信用代码', 'warning'],
    ['applicant.capital', '注册资本', 'warning'],
    ['applicant.legalRepresentative.name', '法人代表姓名', 'warning'],
    ['applicant.legalRepresentative.phone', '法人代表电话', 'warning'],
    ['applicant.contact.name', '联系人姓名', 'warning'],
    ['applicant.contact.position', '联系人职务', 'hint'],
    ['applicant.contact.mobile', '联系人手机', 'warning'],
    ['applicant.contact.email', '电子邮箱', 'warning'],
    ['applicant.headcount', '总人数', 'warning'],
    ['applicant.cloudUsers', '使用云服务人员数量', 'warning'],
    ['applicant.targetStar', '申请星级', 'warning'],
    ['applicant.epidemicList', '申报主体是否纳入省疫情防控重点保障企业名单', 'warning'],
    ['applicant.deploymentModel', '云服务部署模型', 'warning'],
    ['applicant.partner', '上云合作机构', 'hint'],
    ['applicant.startDate', '上云开始时间', 'warning'],
    ['applicant.industry', '所处行业', 'warning'],
    ['applicant.clusters', '所属的先进制造业集群', 'hint'],
    ['narratives.scope', '上云范围及内容简介', 'warning'],
    ['narratives.practice', '上云实践', 'warning'],
    ['narratives.effect', '上云效果说明', 'warning'],
  ])('%s left empty is said once, as %s', (path, label, severity) => {
    const found = checkApplication(plant({ [path]: null }), context());
    expect(found.map(({ code, values }) => [code, values])).toEqual([['check/blank', { label }]]);
    expect(found[0]?.severity).toBe(severity);
  });

  test.each(['applicant.contact.officePhone', 'applicant.contact.fax'])('%s may be left empty', (path) => {
    expect(checkApplication(plant({ [path]: null }), context())).toEqual([]);
  });

  test('nothing is said of labels that were not found, nor of what the form reader could not read', () => {
    const silent = (state: 'absent' | 'unreadable' | 'uncalculated' | 'damaged') =>
      JSON.parse(JSON.stringify(cleanApplication()), (_, value: unknown) =>
        typeof value === 'object' && value !== null && 'state' in value
          ? {
              value: null,
              state,
              shown: '（读不出）',
              cell: state === 'absent' ? null : { sheet: '表', row: 0, column: 0 },
            }
          : value,
      ) as ReturnType<typeof cleanApplication>;
    for (const state of ['absent', 'unreadable', 'uncalculated', 'damaged'] as const) {
      expect(checkApplication(silent(state), context())).toEqual([]);
    }
  });

  test('lines that only bear a printed number or a waiting formula are not in use', () => {
    const clean = cleanApplication();
    const lines = [...clean.investment.lines, emptyInvestmentLine('4'), emptyInvestmentLine('5')];
    expect(checkApplication({ ...clean, investment: { ...clean.investment, lines } }, context())).toEqual([]);
  });

  test('a blank 附表3 with a formula that gives 0 explains no invoice', () => {
    const clean = cleanApplication();
    const blank = {
      applicant: entry('江苏云帆精密机械有限公司'),
      provider: entry<string>(null),
      number: entry<string>(null),
      lines: [],
      total: entry(0),
      cloudTotal: entry(0),
    };
    expect(checkApplication({ ...clean, invoices: [...clean.invoices, blank] }, context())).toEqual([]);
  });

  test('without a day of judgement nothing that depends on one is said', () => {
    const late = plant({ 'applicant.startDate': '2031-01-01', 'investment.lines.1.paid': '2024-12-31' });
    const { asOf, ...timeless } = context();
    expect(asOf).toBeDefined();
    expect(checkApplication(late, timeless)).toEqual([]);
  });

  test('under an edition without a ladder no prior star is asked for', () => {
    const first = plant({ 'applicant.currentStar': null });
    const free = { ...context().edition, ladder: null };
    expect(checkApplication(first, context({ edition: free }))).toEqual([]);
  });

  test('without the form’s checklist no material is missed', () => {
    const none = plant({ 'materials.0.provided': null });
    const { materialsRequired, ...free } = context();
    expect(materialsRequired).toBeDefined();
    expect(checkApplication(none, free)).toEqual([]);
  });

  test('a form whose cluster list is not known is not judged by another list', () => {
    expect(
      checkApplication(plant({ form: 'application-2030', 'applicant.clusters': ['低空经济'] }), context()),
    ).toEqual([]);
  });
});

describe('every finding of the checks can be said', () => {
  const folder = resolve(__dirname, '../src/check');
  const source = readdirSync(folder)
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
  const used = [...new Set([...source.matchAll(/'(check\/[a-z-]+)'/g)].map((match) => match[1]!))].sort();

  test('every code in the source has a sentence in both languages, and no sentence is left over', () => {
    expect(codesIn(zh)).toEqual(used);
    expect(codesIn(en)).toEqual(used);
  });

  test('every code has a case, and a code is never put together from pieces', () => {
    const covered = [...new Set(cases.map(({ code }) => code))].sort();
    expect(covered).toEqual(used);
    expect(source).not.toMatch(/`check\//);
  });

  test.each(['zh-CN', 'en'] as const)('no blank of a sentence stays open (%s)', (language: Language) => {
    const open = cases.flatMap(({ change, name }) =>
      checkApplication(plant(change), context()).flatMap((found) => {
        expect(isWorded(language, found.code)).toBe(true);
        const sentences = [say(language, found.code, found.values), remedy(language, found)];
        return sentences.some((sentence) => sentence === '' || /[{}]|undefined|\[object/.test(sentence)) ? [name] : [];
      }),
    );
    expect(open).toEqual([]);
  });

  test('docs/checks.md is what the sentences and the cases give: node scripts/checks.cjs has been run', () => {
    const root = resolve(__dirname, '..');
    const made = execFileSync(process.execPath, [join(root, 'scripts/checks.cjs'), '--print'], { encoding: 'utf8' });
    expect(readFileSync(join(root, 'docs/checks.md'), 'utf8')).toBe(made);
    for (const code of used) expect(made).toContain(code);
  });
});
