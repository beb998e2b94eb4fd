/** Applications of invented providers for a class of the service pool, made from the class's own rows. */
import fc from 'fast-check';
import { itemRows, type ItemRow } from '../../src/form/rows';
import type { Application, Entry, ItemEntry } from '../../src/model/application';
import type { Star } from '../../src/model/star';
import type { Edition } from '../../src/model/edition';
import type { Form, ItemsPart } from '../../src/model/form';
import { organisationDigit, usccCheckDigit } from '../../src/model/uscc';
import { allCriteria } from '../../src/standard/load';
import { blank, read } from './sample';

const BODY = `MA2000J0${organisationDigit('MA2000J0')}`;
const USCC = `91320706${BODY}${usccCheckDigit(`91320706${BODY}`)}`;
const absent: Entry<never> = { ...blank, state: 'absent' };

export function poolRows(form: Form, edition: Edition): readonly ItemRow[] {
  const part = form.sheets.flatMap(({ parts }) => parts).find((each): each is ItemsPart => each.part === 'items')!;
  return itemRows(part, edition);
}

/** A value that just reaches a star, in the words of a form; undefined where the star does not ask for the row. */
export function reaching(edition: Edition, star: Star): ReadonlyMap<string, string | number> {
  const column = edition.stars.indexOf(star);
  const values = new Map<string, string | number>();
  for (const criterion of allCriteria(edition.criteria)) {
    const asked = criterion.requires[column] ?? null;
    if (asked === null || criterion.shape === 'group') continue;
    if (criterion.shape === 'count') for (const { fact } of criterion.items) values.set(fact, '是');
    else if (criterion.shape === 'hold') values.set(criterion.fact, '是');
    else if (typeof asked === 'string') values.set(criterion.fact, asked);
    // A bare number up to one may be a share or a percentage: it is written with its sign.
    else if (criterion.shape === 'amount' && typeof asked === 'number')
      values.set(criterion.fact, criterion.unit === '%' ? `${asked}%` : asked);
  }
  return values;
}

export type Marks = Readonly<Record<string, string | number | boolean | null>>;

/** An application that just reaches a star in every row, but for the rows given by fact key (null: blank). */
export function poolSample(form: Form, edition: Edition, star: Star = 3, marks: Marks = {}): Application {
  const values = reaching(edition, star);
  const items = poolRows(form, edition).map(({ path, label, fact }, index): ItemEntry => {
    const key = fact?.key ?? label;
    const value = key in marks ? marks[key] : values.get(key);
    const mark = value === null || value === undefined ? blank : read<string | number | boolean>(value);
    return {
      ...{ path, label, mark, percent: false },
      pages: mark.state === 'read' ? read(`${index + 10}-${index + 12}`) : blank,
    };
  });
  const asked = edition.facts.filter(({ path }) => path.length === 1);
  const dated = ['注册成立时间', '平台上线运行时间'].filter((key) => edition.facts.some((fact) => fact.key === key));
  return {
    form: form.id,
    edition: edition.id,
    applicant: {
      name: read('连云港样例工业互联网有限公司'),
      nature: absent,
      address: read('江苏省连云港市海州区样例路9号'),
      uscc: read(USCC),
      capital: absent,
      legalRepresentative: { name: read('样例甲'), phone: read('0518-80000001') },
      contact: {
        name: read('样例乙'),
        position: read('经理'),
        officePhone: absent,
        mobile: read('13800000000'),
        fax: absent,
        email: read('sample@example.com'),
      },
      headcount: absent,
      cloudUsers: absent,
      targetStar: read(star),
      currentStar: read(0),
      epidemicList: absent,
      deploymentModel: absent,
      partner: absent,
      startDate: absent,
      industry: absent,
      clusters: absent,
    },
    narratives: { scope: absent, practice: absent, effect: absent },
    items,
    investment: { lines: [], total: absent, has: { paid: false, items: false, vouchers: false } },
    invoices: [],
    equipment: [],
    materials: [],
    commitment: { signature: read('样例甲'), date: read('2021-08-01') },
    pool: {
      region: read('连云港市海州区'),
      classes: read([edition.names[0]!]),
      batch: read('2021-1'),
      gradedOn: blank,
      gradedBatch: blank,
      since: Object.fromEntries(dated.map((key) => [key, blank])),
      conditions: Object.fromEntries(asked.map(({ key, kind }) => [key, kind === 'word' ? read('企业') : blank])),
    },
  };
}

/** Any application for a class: every row and field filled in with whatever people write, or left blank. */
export function anyPoolApplication(
  form: Form,
  edition: Edition,
  classes: readonly string[],
): fc.Arbitrary<Application> {
  const base = poolSample(form, edition);
  const pool = base.pool!;
  const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Entry<T>> =>
    fc.oneof({ weight: 4, arbitrary: value.map((each) => read(each)) }, { weight: 1, arbitrary: fc.constant(blank) });
  const letters = Array.from('云网数智江苏连云港精密平台一二三ABCxyz0123456789-·（）=+@#&"<>');
  const word = fc
    .string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 20 })
    .map((text) => `文${text}末`);
  const day = fc
    .tuple(fc.integer({ min: 1990, max: 2030 }), fc.integer({ min: 10, max: 12 }), fc.integer({ min: 10, max: 28 }))
    .map((parts) => parts.join('-'));
  const said = [
    '1.2亿',
    '120万个',
    '5年',
    '1年6个月',
    '2016-03-01',
    '12%',
    '10PB/日',
    '约6',
    '#N/A',
    '部分',
    '是（见附件）',
  ];
  const markOf = (options: readonly string[] | undefined) =>
    fc.oneof(
      fc.constantFrom<string | number | boolean>(...said, ...(options ?? []), '是', '否', '√', '具备', true, false),
      fc.integer({ min: 1, max: 2_000_000 }),
    );
  const items = poolRows(form, edition).map(({ path, label, options }) =>
    fc
      .record({ mark: maybe(markOf(options)), pages: maybe(fc.constantFrom('12', '12-15', '附件3')) })
      .map((cells): ItemEntry => ({ path, label, percent: false, ...cells })),
  );
  const each = <T>(keys: object, value: fc.Arbitrary<T>): fc.Arbitrary<Record<string, Entry<T>>> =>
    fc.record(Object.fromEntries(Object.keys(keys).map((key) => [key, maybe(value)])));
  return fc
    .record({
      name: maybe(word),
      address: maybe(word),
      uscc: maybe(fc.constantFrom(USCC, '12320700466000000A')),
      targetStar: maybe(fc.constantFrom(3, 4, 5)),
      currentStar: maybe(fc.constantFrom(0, 3, 4, 5)),
      items: fc.tuple(...items),
      pool: fc.record({
        region: maybe(word),
        classes: maybe(fc.subarray([...classes], { minLength: 1 })),
        batch: maybe(fc.constantFrom('2021-1', '2021年第二批')),
        gradedOn: maybe(day),
        gradedBatch: maybe(word),
        since: each(pool.since, day),
        conditions: each(
          pool.conditions,
          fc.constantFrom<string | number | boolean>('企业', '事业单位', '是', '否', '√'),
        ),
      }),
    })
    .map(({ items: rows, pool: statement, ...applicant }) => ({
      ...base,
      applicant: { ...base.applicant, ...applicant },
      items: rows,
      pool: statement,
    }));
}
