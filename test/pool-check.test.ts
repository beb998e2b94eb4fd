import { checkGrid, FORMS, template, type Checked } from '../src/flow';
import { receive } from '../src/consolidate';
import { starLevel } from '../src/functions/starlevel';
import { unmet } from '../src/functions/unmet';
import type { Application, Entry } from '../src/model/application';
import { shown } from '../src/model/cell';
import { EDITION_IDS, edition } from '../src/standard/editions';
import { gridOf } from './form-support/grid';
import { poolSample, type Marks } from './form-support/pool-sample';
import { blank, read } from './form-support/sample';

const id = (name: string) => `pool-2021/${name}`;
const formOf = (name: string) => FORMS.find((form) => form.edition === id(name))!;

/** A form filled in so that it just reaches a star, but for what a case changes; through the workbook and back. */
function judged(
  name: string,
  star: 3 | 4 | 5,
  marks: Marks = {},
  pool: Statement = {},
  change: Change = same,
): Checked {
  const application = poolSample(formOf(name), edition(id(name))!, star, marks);
  const whole = change({ ...application, pool: { ...application.pool!, ...entries(pool) } });
  const checked = checkGrid(gridOf(template(whole.form, whole)!));
  if (!('verdict' in checked)) throw new Error(JSON.stringify(checked.findings));
  return checked;
}

type Statement = { [key in keyof NonNullable<Application['pool']>]?: unknown };
type Change = (application: Application) => Application;
const same: Change = (application) => application;

function entries(pool: Statement): object {
  const one = (value: unknown): Entry<unknown> => (value === null ? blank : read(value));
  return Object.fromEntries(
    Object.entries(pool).map(([key, value]) => [
      key,
      key === 'since' || key === 'conditions'
        ? Object.fromEntries(Object.entries(value as object).map(([name, inner]) => [name, one(inner)]))
        : one(value),
    ]),
  );
}

function codesOf({ findings }: Checked): string[] {
  return findings.map(({ code }) => code);
}

/** Blank rows for the other 子类 of 专业要求, so that the row's own must hold. */
function othersBlank(name: string, label: string): Marks {
  const { facts } = edition(id(name))!;
  const own = facts.find((fact) => fact.label === label)!.path;
  const others = facts.filter(({ path }) => path[0] === '专业要求' && own[0] === '专业要求' && path[1] !== own[1]);
  return Object.fromEntries(others.map(({ key }) => [key, null]));
}

function kindOf({ verdict }: Checked, star: number, criterion: string): string | undefined {
  return verdict.stars.find((each) => each.star === star)?.criteria.find((each) => each.criterion.endsWith(criterion))
    ?.kind;
}

describe('values as people write them, at a threshold and just short of it', () => {
  test.each([
    ['综合平台', 3, '注册资金', '200万元', 'met'],
    ['综合平台', 3, '注册资金', '1999999元', 'unmet'],
    ['综合平台', 3, '注册资金', '0.02亿', 'met'],
    ['综合平台', 5, '2020年度企业通过平台实现的年采购交易金额', '100亿', 'met'],
    ['综合平台', 5, '2020年度企业通过平台实现的年采购交易金额', '99.99亿元', 'unmet'],
    ['综合平台', 4, '接入设备数量', '10万台', 'met'],
    ['综合平台', 4, '接入设备数量', '9.9999万台/套', 'unmet'],
    ['综合平台', 4, '接入设备数量', '约10万台', 'open'],
    ['综合平台', 4, '平台注册用户量', '2万个', 'met'],
    ['综合平台', 3, '2020年度研发费用占比', '6%', 'met'],
    ['综合平台', 3, '2020年度研发费用占比', '5.99%', 'unmet'],
    ['综合平台', 3, '2020年度研发费用占比', 0.06, 'open'],
    ['综合平台', 4, 'ITSS运行维护服能力成熟度评估', '二级', 'met'],
    ['综合平台', 5, 'ITSS运行维护服能力成熟度评估', '三级', 'unmet'],
    ['综合平台', 4, '运维和安全保障体系', '初步', 'unmet'],
    ['综合平台', 4, '运维和安全保障体系', '健全', 'open'],
    ['网络建设', 5, '标识注册量', '1亿个', 'met'],
    ['网络建设', 5, '标识注册量', '9999万个', 'unmet'],
    ['网络建设', 3, '标识解析量', '500万次', 'met'],
    ['基础云化平台', 4, '数据处理峰值', '50PB/日', 'met'],
    ['基础云化平台', 4, '数据处理峰值', '50TB/日', 'open'],
    ['基础云化平台', 5, '服务可用性', '99.995%', 'met'],
    ['基础云化平台', 5, '服务可用性', '99.99%', 'unmet'],
    ['数据采集', 3, '实时数据处理速度', '0.5GB/s', 'met'],
    ['综合平台', 3, '注册成立时间', '2020-06-30', 'met'],
    ['综合平台', 3, '注册成立时间', '2020年7月', 'unmet'],
    ['综合平台', 4, '注册成立时间', '1年11个月', 'unmet'],
    ['综合平台', 4, '注册成立时间', '24个月', 'met'],
    ['综合平台', 4, '平台上线运行时间', '2019.6.30', 'met'],
    ['配套服务', 3, '从事人才培训时间', '2020/6/30', 'met'],
    ['综合平台', 3, '建模及仿真环境', '具备', 'met'],
    ['综合平台', 3, '建模及仿真环境', '不具备', 'unmet'],
  ] as const)('%s %d星 %s “%s” is %s', (name, star, label, value, kind) => {
    expect(kindOf(judged(name, star, { ...othersBlank(name, label), [label]: value }), star, `/${label}`)).toBe(kind);
  });
});

describe('the notes and rules of the pool', () => {
  test('注1 and 注3: an institution needs no capital, no turnover and only sound finances for five stars', () => {
    const marks = { 注册资金: null, 高新技术企业: null, '2020年度主营业务收入': null, 财务状况: '财务状况良好' };
    const firm = judged('综合平台', 5, marks);
    const institution = judged('综合平台', 5, marks, { conditions: { 申报主体类型: '事业单位' } });
    expect([firm.verdict.star, institution.verdict.star]).toEqual([0, 5]);
    expect(kindOf(institution, 5, '/注册资金')).toBe('exempt');
    expect(kindOf(firm, 5, '/财务状况')).toBe('unmet');
  });

  test('注4: who applies with 标识解析 needs no clusters', () => {
    const marks = { 服务对象覆盖先进制造业集群数量: null };
    expect(judged('网络建设', 4, marks).verdict.star).toBe(0);
    const asked = { 申报主体类型: '企业', 申报标识解析服务: '是' };
    expect(judged('网络建设', 4, marks, { conditions: asked }).verdict.star).toBe(4);
  });

  test('a recognised platform gets three stars with nothing measured, and is told what to hand in', () => {
    const fact = '省重点工业互联网平台或省工业电子商务重点培育平台的服务商';
    const rows = edition(id('综合平台'))!.facts.map(({ key }) => [key, null]);
    const conditions = { 申报主体类型: '企业', [fact]: '√' };
    const three = judged('综合平台', 3, Object.fromEntries(rows) as Marks, { conditions });
    expect(three.verdict.star).toBe(3);
    expect(codesOf(three)).toContain('pool/direct-grade');
    const four = judged('综合平台', 4, { 注册资金: 400 }, { conditions });
    expect([four.verdict.star, four.target]).toEqual([3, 4]);
    expect(codesOf(four)).toContain('pool/direct-higher');
  });

  test('one 子类 is enough, but in 数据采集 each', () => {
    const without = (name: string, part: string) =>
      Object.fromEntries(
        edition(id(name))!
          .facts.filter(({ path }) => path[1] === part)
          .map(({ key }) => [key, null]),
      );
    expect(judged('工控安全', 5, without('工控安全', '数据安全')).verdict.star).toBe(5);
    expect(judged('数据采集', 3, without('数据采集', '安全功能')).verdict.star).toBe(0);
  });

  test('a day on the first sheet stands in for years left blank, and is compared with years given', () => {
    const since = { 注册成立时间: '2019-06-30', 平台上线运行时间: null };
    const blankRow = judged('综合平台', 4, { 注册成立时间: null }, { since });
    expect([blankRow.verdict.star, kindOf(blankRow, 4, '/注册成立时间')]).toEqual([4, 'met']);
    expect(codesOf(blankRow)).not.toContain('pool/age-differs');
    const more = judged('综合平台', 4, { 注册成立时间: '6年' }, { since });
    expect(codesOf(more)).toContain('pool/age-differs');
  });
});

describe('a grade already held', () => {
  const held = (star: number, on: string | null, batch: string | null, asked: string): Checked =>
    judged('工业APP', 4, {}, { gradedOn: on, gradedBatch: batch, batch: asked }, (application) => ({
      ...application,
      applicant: { ...application.applicant, currentStar: read(star) },
    }));
  test.each([
    [3, '2020-09-15', '2020-1', '2021-1', ['pool/grade-valid', 'pool/upgrade-from']],
    [3, '2020-09-15', '2020年第二批', '2021年第一批', ['pool/grade-valid', 'pool/upgrade-early']],
    [3, '2018-06-29', '2018-1', '2021-1', ['pool/grade-expired', 'pool/upgrade-from']],
    [3, null, null, '2021-1', ['pool/grade-undated', 'pool/upgrade-unknown']],
    [4, '2020-09-15', '2020-1', '2021-1', ['pool/grade-valid']],
    [5, '2020-09-15', '2020-1', '2021-1', ['pool/grade-valid', 'pool/grade-lower']],
    [0, null, null, '2021-1', []],
  ] as const)('%d stars since %s, batch %s, asked in %s', (star, on, batch, asked, said) => {
    expect(
      codesOf(held(star, on, batch, asked))
        .filter((code) => code.startsWith('pool/'))
        .sort(),
    ).toEqual([...said].sort());
  });
});

describe('classes applied for', () => {
  const name = (short: string) => edition(id(short))!.names[0]!;

  test('the class of the table must be among them, and unknown ones are named', () => {
    expect(codesOf(judged('综合平台', 3, {}, { classes: [name('数据采集')] }))).toContain('pool/class-differs');
    expect(codesOf(judged('综合平台', 3, {}, { classes: ['综合平台', '云平台'] }))).toEqual(['pool/class-unknown']);
  });

  test('two classes of a group: one of them is enough, and the other workbook is asked for', () => {
    const both = judged('综合平台', 3, {}, { classes: [name('综合平台'), name('基础云化平台')] });
    expect(codesOf(both)).toEqual(['pool/class-partner']);
    expect(both.group).toMatchObject({ group: 'pool-2021/平台服务商', star: 3 });
    expect(judged('工控安全', 3).group).toBeUndefined();
  });

  test.each(EDITION_IDS.filter((each) => each.startsWith('pool-2021/')))(
    '%s is no row of the summary of stars',
    (each) => {
      const short = each.split('/')[1]!;
      const application = poolSample(formOf(short), edition(each)!, 3);
      const received = receive(
        { file: 'a.xlsx', hash: '' },
        { grid: gridOf(template(application.form, application)!) },
        {},
      );
      expect(received).toMatchObject({ kind: 'unread', findings: [{ code: 'pool/not-in-summary' }] });
    },
  );
});

test('STARLEVEL and UNMET over the columns of the sheet say what the check says', () => {
  for (const short of ['综合平台', '工业APP', '网络建设', '配套服务']) {
    const standard = edition(id(short))!;
    const application = poolSample(formOf(short), standard, 4, { 财务状况: '良好' });
    const grid = gridOf(template(application.form, application)!);
    const rows = grid.sheets[1]!.rows;
    const head = rows.find(({ cells }) => cells.some(({ value }) => shown(value) === '填报值'))!;
    const at = head.cells.find(({ value }) => shown(value) === '填报值')!.column;
    const depth = head.cells.findIndex(({ value }) => shown(value).startsWith('三星'));
    const body = rows.filter(({ row, cells }) => row > head.row && cells.length > 2);
    const plain = (column: number, row: (typeof body)[number]) => {
      const value = row.cells.find((cell) => cell.column === column)?.value;
      return value?.kind === 'number' ? value.number : value === undefined ? null : shown(value);
    };
    const labels = body.map((row) => Array.from({ length: depth }, (_, column) => plain(column, row)));
    const values = body.map((row) => [plain(at, row)]);
    expect([short, starLevel(labels, values, standard.id)]).toEqual([short, 4]);
    expect(unmet(labels, values, 4, standard.id, 'zh-CN')).toHaveLength(1);
  }
});
