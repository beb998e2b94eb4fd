import data from '../standards/forms/application-2024.yaml';
import { checkForm, loadForm } from '../src/form/load';
import type { Form } from '../src/model/form';

/** The form's data, changed in one place. */
function broken(change: (raw: Raw) => void): readonly { code: string; values: unknown }[] {
  const raw = structuredClone(data) as Raw;
  change(raw);
  const result = checkForm(raw);
  return 'findings' in result ? result.findings.map(({ code, values }) => ({ code, values })) : [];
}

interface Raw {
  [key: string]: unknown;
  工作表: { [key: string]: unknown; 内容: Record<string, unknown>[] }[];
}

const basics = (raw: Raw): Record<string, unknown> => raw.工作表[0]!.内容[4]!;
const firstField = (raw: Raw): Record<string, unknown> => (basics(raw)['栏目'] as Record<string, unknown>[][])[0]![0]!;
const lines = (raw: Raw): Record<string, unknown> => raw.工作表[2]!.内容[1]!;

describe('the form’s own file', () => {
  const form: Form = loadForm(data);

  test('is without a mistake', () => {
    expect(checkForm(data)).toEqual({ form });
    expect(form.id).toBe('application-2024');
    expect(form.sheets.map(({ name }) => name)).toEqual([
      '申请表',
      '附表1',
      '附表2',
      '附表3',
      '附表4',
      '配套证明材料清单',
    ]);
  });

  test('fills every fact of an application once', () => {
    const fills = form.sheets
      .flatMap(({ parts }) => parts)
      .flatMap((part) => (part.part === 'fields' ? part.rows : []))
      .flatMap(({ fields }) => fields)
      .filter(({ fills, echo }) => fills !== null && !echo)
      .map(({ fills }) => fills);
    expect(new Set(fills).size).toBe(fills.length);
    expect(fills).toHaveLength(27);
  });

  test('demands the materials that every star, or only four and five, must bring', () => {
    const of = (star: number): number =>
      form.materials.filter(({ stars }) => stars.some((each) => each === star)).length;
    expect([of(3), of(4), of(5)]).toEqual([8, 10, 10]);
    expect(form.materials.filter(({ deployments }) => deployments).map(({ name }) => name)).toEqual([
      '云平台建设方案、用户手册等（私有云）',
    ]);
  });
});

describe('a mistake in a form file', () => {
  test.each<[string, (raw: Raw) => void, string, object]>([
    [
      'an unknown key',
      (raw) => {
        raw['版次次'] = 1;
      },
      'form/file-unknown-word',
      { word: '版次次', near: '版次' },
    ],
    [
      'an unknown key of a field',
      (raw) => {
        firstField(raw)['别称'] = [];
      },
      'form/file-unknown-word',
      { word: '别称', near: '别名' },
    ],
    [
      'an unknown type',
      (raw) => {
        firstField(raw)['类型'] = '文宇';
      },
      'form/file-unknown-word',
      { word: '文宇', near: '文字' },
    ],
    [
      'an unknown target',
      (raw) => {
        firstField(raw)['填入'] = 'applicant.nam';
      },
      'form/file-unknown-word',
      { word: 'applicant.nam', near: 'applicant.name' },
    ],
    [
      'a type that does not suit the target',
      (raw) => {
        firstField(raw)['类型'] = '日期';
      },
      'form/file-type',
      { word: 'applicant.name', near: '文字' },
    ],
    [
      'a fact filled twice',
      (raw) => {
        (basics(raw)['栏目'] as unknown[]).push([firstField(raw)]);
      },
      'form/file-twice',
      { word: 'applicant.name' },
    ],
    [
      'a table twice',
      (raw) => {
        raw.工作表[3]!.内容.push(lines(raw));
      },
      'form/file-twice',
      { word: 'investment' },
    ],
    [
      'a missing label',
      (raw) => {
        delete firstField(raw)['项'];
      },
      'form/file-not-a-text',
      {},
    ],
    [
      'a text that is a number',
      (raw) => {
        raw['标准'] = 2024;
      },
      'form/file-not-a-text',
      { value: '2024' },
    ],
    [
      'a list that is none',
      (raw) => {
        firstField(raw)['别名'] = '企业名称';
      },
      'form/file-not-a-list',
      {},
    ],
    [
      'a number that is none',
      (raw) => {
        lines(raw)['行数'] = '十';
      },
      'form/file-not-a-number',
      { value: '十' },
    ],
    [
      'a sheet that is no mapping',
      (raw) => {
        raw.工作表.push('附表9' as never);
      },
      'form/file-not-a-mapping',
      {},
    ],
    [
      'a part of no known kind',
      (raw) => {
        raw.工作表[0]!.内容.push({ 别名: [] });
      },
      'form/file-no-part',
      {},
    ],
    [
      'an unknown table',
      (raw) => {
        lines(raw)['明细'] = 'investments';
      },
      'form/file-unknown-word',
      { word: 'investments', near: 'investment' },
    ],
    [
      'a flag that is not 是',
      (raw) => {
        firstField(raw)['辅助'] = true;
      },
      'form/file-unknown-word',
      { word: 'true' },
    ],
    [
      'a star that is none',
      (raw) => {
        (raw.工作表[5]!.内容[2]!['固定'] as Record<string, unknown>[])[0]!['必备'] = [6];
      },
      'form/file-not-a-number',
      { value: '6' },
    ],
    [
      'no star to apply for',
      (raw) => {
        delete raw['星级'];
      },
      'form/file-not-a-list',
      { where: '星级' },
    ],
    [
      'a row without a path',
      (raw) => {
        raw.工作表[1]!.内容[1]!['行'] = [{ 路径: [] }];
      },
      'form/file-not-a-text',
      {},
    ],
  ])('%s is named with its place', (_, change, code, values) => {
    expect(broken(change)).toContainEqual({
      code,
      values: expect.objectContaining({ where: expect.any(String) as string, ...values }) as object,
    });
  });

  test('stops a compiled-in form at once', () => {
    expect(() => loadForm({ 表格: 'x' })).toThrow('standards/forms');
  });

  test('no plain data, however odd, makes the checker throw', () => {
    for (const odd of [
      null,
      1,
      'x',
      [],
      [[]],
      { 工作表: {} },
      { 工作表: [null, { 内容: [null, 1, { 栏目: [1, { 栏目: [1] }] }] }] },
      { 工作表: [{ 内容: [{ 明细: '__proto__', 列: [null] }] }] },
    ]) {
      expect('findings' in checkForm(odd)).toBe(true);
    }
  });
});

test('a form may list its own rows', () => {
  const raw = structuredClone(data) as Raw;
  const items = raw.工作表[1]!.内容[1]!;
  items['行'] = [
    ['业务上云', '基础云服务', '计算资源'],
    { 路径: ['业务上云', '其他工业 APP 应用'], 别名: ['其他APP'], 占位: ['（请说明）'] },
  ];
  items['子类表'] = ['类', '子类', '域'];
  const part = loadForm(raw).sheets[1]!.parts[1]!;
  expect(part).toMatchObject({
    levels: [{ label: '类' }, { label: '子类' }, { label: '域' }],
    rows: [
      { path: ['业务上云', '基础云服务', '计算资源'], label: '计算资源' },
      { label: '其他工业 APP 应用', aliases: ['其他APP'], placeholders: ['（请说明）'] },
    ],
  });
});
