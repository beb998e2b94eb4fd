/** Applications of every shape, as a form could hold them. */
import fc from 'fast-check';
import type {
  Application,
  Entry,
  InvestmentLine,
  Invoice,
  InvoiceLine,
  ItemEntry,
  MaterialEntry,
} from '../../src/model/application';
import type { Edition } from '../../src/model/edition';
import type { Form, ItemsPart } from '../../src/model/form';
import { itemRows } from '../../src/form/rows';
import { daysIn } from '../../src/form/day';
import { heldBy } from './held';
import { blank, read, sample } from './sample';

/** Words that a reader could take for a label, a hint, a tick or a sum are left to tests of their own. */
const LETTERS = '云网数智江苏常州机床精密设计生产一二三甲乙丙ABCxyz0123456789-·（）=+@#&"<>\'éß';
const word = fc
  .string({ unit: fc.constantFrom(...Array.from(LETTERS)), minLength: 1, maxLength: 24 })
  .map((text) => `文${text}末`);
const paragraph = fc.array(word, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n'));
const digits = (length: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...Array.from('0123456789')), minLength: length, maxLength: length });
const amount = fc.integer({ min: 1, max: 9_999_999 }).map((cents) => cents / 100);
const count = fc.integer({ min: 1, max: 99_999 });
const day = fc
  .record({ year: fc.integer({ min: 1990, max: 2099 }), month: fc.integer({ min: 1, max: 12 }), at: fc.nat(30) })
  .map(({ year, month, at }) => {
    const two = (part: number): string => String(part).padStart(2, '0');
    return `${year}-${two(month)}-${two(1 + (at % daysIn(year, month)))}`;
  });

function maybe<T>(value: fc.Arbitrary<T>): fc.Arbitrary<Entry<T>> {
  return fc.oneof(
    { weight: 4, arbitrary: value.map((each) => read(each)) },
    { weight: 1, arbitrary: fc.constant(blank) },
  );
}

const given = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Entry<T>> => value.map((each) => read(each));

function line(labels: readonly string[]): fc.Arbitrary<InvestmentLine> {
  return fc.record({
    number: maybe(digits(2)),
    buyer: maybe(word),
    seller: given(word),
    invoiceNumber: maybe(fc.oneof(digits(8), digits(20))),
    contractPages: maybe(word),
    amount: maybe(amount),
    paid: maybe(day),
    items: maybe(fc.uniqueArray(fc.constantFrom(...labels), { minLength: 1, maxLength: 4 })),
    vouchers: maybe(fc.constantFrom('合同、付款凭证、发票齐全', '缺发票', '地方工信部门证明')),
  });
}

const invoiceLine: fc.Arbitrary<InvoiceLine> = fc.record({
  number: maybe(digits(2)),
  service: given(word),
  model: maybe(word),
  quantity: maybe(count),
  price: maybe(amount),
  amount: maybe(amount),
  cloud: maybe(fc.boolean()),
});

const invoice: fc.Arbitrary<Invoice> = fc.record({
  applicant: maybe(word),
  provider: maybe(word),
  number: given(digits(20)),
  lines: fc.array(invoiceLine, { maxLength: 9 }),
  total: maybe(amount),
  cloudTotal: maybe(amount),
});

function item(path: readonly string[], label: string): fc.Arbitrary<ItemEntry> {
  const mark = fc.oneof(
    fc.constantFrom(
      '是',
      '否',
      '√',
      '☑',
      '部分',
      '规划中',
      '是（已部署MES）',
      '6万元',
      '1年3个月',
      '2023-05-01',
      '1',
      '#N/A',
    ),
    count,
    fc.boolean(),
  );
  return fc
    .record({
      mark: maybe<string | number | boolean>(mark),
      pages: maybe(fc.constantFrom('12', '12-15', '附件3', '第7页')),
    })
    .map(({ mark: said, pages }) => ({ path, label, mark: said, percent: false, pages }));
}

export function anyApplication(form: Form, edition: Edition): fc.Arbitrary<Application> {
  const part = form.sheets.flatMap(({ parts }) => parts).find((each): each is ItemsPart => each.part === 'items');
  const rows = part ? itemRows(part, edition) : [];
  const labels = rows.filter(({ fact }) => fact?.kind === 'mark').map(({ label }) => label);
  const base = sample(form, edition);
  const clusters = ['新型电力（新能源）装备', '物联网', '生物医药和新型医疗器械', '新型显示'];
  const materials = base.materials.map(({ name }): fc.Arbitrary<MaterialEntry> =>
    fc.record({
      name: fc.constant(name),
      provided: maybe(fc.boolean()),
      pages: maybe(fc.constantFrom('1', '3-9', '附件')),
    }),
  );
  const anything = fc.record({
    form: fc.constant(form.id),
    edition: fc.constant(form.edition),
    applicant: fc.record({
      name: maybe(word),
      nature: maybe(word),
      address: maybe(word),
      uscc: maybe(digits(18)),
      capital: maybe(amount),
      legalRepresentative: fc.record({ name: maybe(word), phone: maybe(digits(11)) }),
      contact: fc.record({
        name: maybe(word),
        position: maybe(fc.oneof(word, fc.constantFrom('法人代表', '法定代表人'))),
        officePhone: maybe(digits(12)),
        mobile: maybe(digits(11)),
        fax: maybe(digits(12)),
        email: maybe(digits(6).map((name) => `a${name}@example.com`)),
      }),
      headcount: maybe(count),
      cloudUsers: maybe(count),
      targetStar: maybe(fc.constantFrom(3, 4, 5)),
      currentStar: maybe(fc.constantFrom(0, 3, 4, 5)),
      epidemicList: maybe(fc.boolean()),
      deploymentModel: maybe(fc.constantFrom('公有云', '私有云', '混合云', '公有云、私有云')),
      partner: maybe(word),
      startDate: maybe(day),
      industry: maybe(word),
      clusters: maybe(
        fc
          .tuple(fc.subarray(clusters), fc.constantFrom(null, '其他行业', '其他行业（食品加工）'))
          .map(([names, other]) => (other === null ? names : [...names, other]))
          .filter((names) => names.length > 0),
      ),
    }),
    narratives: fc.record({ scope: maybe(paragraph), practice: maybe(paragraph), effect: maybe(paragraph) }),
    items: fc.tuple(...rows.map(({ path, label }) => item(path, label))),
    investment: fc.record({
      lines: fc.array(line(labels), { maxLength: 14 }),
      total: maybe(amount),
      has: fc.constant(base.investment.has),
    }),
    invoices: fc.uniqueArray(invoice, { maxLength: 4, selector: ({ number }) => number.value }),
    equipment: fc.array(
      fc.record({
        number: maybe(digits(2)),
        name: given(word),
        category: maybe(fc.constantFrom('高能耗设备', '通用动力设备', '新能源设备', '智能装备')),
        quantity: maybe(count),
        amount: maybe(amount),
      }),
      { maxLength: 12 },
    ),
    materials: fc.tuple(...materials),
    commitment: fc.record({ signature: maybe(word), date: maybe(day) }),
  });
  return anything.map((application) => heldBy(form, application));
}
