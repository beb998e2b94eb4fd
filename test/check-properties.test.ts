import fc from 'fast-check';
import { sameAmount, scaleOf, sumOf } from '../src/check/amount';
import { checkApplication } from '../src/check/check';
import { invoiceNumbers } from '../src/check/invoice-number';
import { firmKey, sameName } from '../src/check/name';
import { wordCount } from '../src/check/word-count';
import type { Application } from '../src/model/application';
import type { Finding } from '../src/model/finding';
import casesYaml from './check-cases.yaml';
import { plant, type Case } from './check-plant';
import { cleanApplication, context, entry } from './check-sample';

const cases = casesYaml as readonly Case[];
const cents = fc.integer({ min: 1, max: 10 ** 9 }).map((value) => value / 10000);

describe('amounts', () => {
  test('0.1 + 0.2 is 0.3, and stays so among a thousand lines', () => {
    expect(sumOf([0.1, 0.2])).toBe(0.3);
    expect(sumOf(Array.from({ length: 1000 }, () => 0.1))).toBe(100);
    expect(sameAmount(0.1 + 0.2, 0.3)).toBe(true);
    expect(sameAmount(0.3, 0.3001)).toBe(false);
    expect(sumOf([])).toBe(0);
  });

  test('cancelling amounts leave no binary dust behind', () => {
    const amounts = [1000.1, -1000];
    expect(sameAmount(0.1, sumOf(amounts), scaleOf(amounts))).toBe(true);
    expect(sameAmount(0.1001, sumOf(amounts), scaleOf(amounts))).toBe(false);
  });

  test('a sum of hundredths is what whole cents give, in any order', () => {
    fc.assert(
      fc.property(fc.array(cents, { maxLength: 200 }), (amounts) => {
        const exact = amounts.reduce((total, amount) => total + Math.round(amount * 10000), 0) / 10000;
        expect(sameAmount(sumOf(amounts), exact)).toBe(true);
        expect(sameAmount(sumOf([...amounts].reverse()), exact)).toBe(true);
        expect(sameAmount(sumOf([...amounts].sort((a, b) => a - b)), exact)).toBe(true);
      }),
    );
  });

  test('one 分 more or less is never taken for the same', () => {
    fc.assert(
      fc.property(fc.array(cents, { minLength: 1, maxLength: 50 }), (amounts) => {
        const sum = sumOf(amounts);
        expect(sameAmount(sum + 0.000001, sum, scaleOf(amounts))).toBe(false);
      }),
    );
  });
});

describe('names', () => {
  test.each([
    ['易轩包装制品（连云港）有限公司', '易轩包装制品(连云港) 有限责任公司'],
    ['ＡＢＣ科技有限公司', 'abc科技有限公司'],
    ['江苏云帆〔集团〕有限公司', '江苏云帆（集团）有限公司'],
  ])('%s and %s are one firm', (left, right) => {
    expect(sameName(left, right)).toBe(true);
  });

  test.each([
    ['江苏云帆精密机械有限公司', '江苏云帆精密机械股份有限公司'],
    ['江苏云帆精密机械有限公司', '江苏云帆'],
    ['江苏云帆精密机械有限公司', '江苏云帆精密机械有限公司宜兴分公司'],
  ])('%s and %s are not', (left, right) => {
    expect(sameName(left, right)).toBe(false);
  });

  test('blanks and the kind of brackets never tell names apart', () => {
    const letter = fc.constantFrom('江', '苏', '云', '帆', '（', '）', 'A', '1', '有限公司');
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 30 }), fc.constantFrom('', ' ', '\u3000', '\n'), (letters, blank) => {
        const left = letters.join('');
        const right = letters.join(blank).replaceAll('（', '(').replaceAll('）', '】').toLowerCase();
        expect(firmKey(right)).toBe(firmKey(left));
      }),
    );
  });
});

describe('字数 as Word counts it', () => {
  test.each([
    ['', 0],
    ['上云', 2],
    ['上云，降本。', 6],
    ['ERP系统', 3],
    ['MES/ERP 上云', 3],
    ['投入3.5万元', 5],
    ['“工业互联网”——示范…', 12],
    ["it's a “cloud”", 3 + 2],
    ['第一段\n第二段', 6],
    ['全角　空格', 4],
    ['𠮷野家', 3],
  ])('%j has %i', (text, count) => {
    expect(wordCount(text)).toBe(count);
  });

  test('blanks count for nothing, and a text is as long as its halves', () => {
    const han = fc
      .array(fc.constantFrom('云', '，', '设', 'MES', '。', ' '), { maxLength: 60 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(han, han, (left, right) => {
        expect(wordCount(`${left}\n${right}`)).toBe(wordCount(left) + wordCount(right));
        expect(wordCount(`  ${left} \t`)).toBe(wordCount(left));
      }),
    );
  });
});

describe('invoice numbers in a cell', () => {
  test.each([
    ['24322000000012345678', ['24322000000012345678']],
    ['12345678、12345679', ['12345678', '12345679']],
    ['12345678；\n12345679', ['12345678', '12345679']],
    ['No.12345678', ['12345678']],
    ['№ 12345678', ['12345678']],
    ['3200211130 12345678', ['12345678']],
    ['１２３４５６７８', ['12345678']],
    ['3200211130', ['3200211130']],
    ['12345678-80', ['12345678-80']],
  ])('%j lists %j', (text, numbers) => {
    expect(invoiceNumbers(text)).toEqual(numbers);
  });
});

/** Findings without what names a line by its place, to compare applications whose lines stand in another order. */
function gist(findings: readonly Finding[]): string[] {
  return findings
    .map(({ code, severity, cells, values }) => {
      const places = cells.map(({ row }) => row).sort((a, b) => a - b);
      const rest = Object.entries(values).map(([name, value]) => [
        name,
        typeof value === 'object' ? [...value].sort() : value,
      ]);
      return JSON.stringify([code, severity, places, rest.filter(([name]) => name !== 'seller' && name !== 'shown')]);
    })
    .sort();
}

function shuffled(application: Application, order: readonly number[]): Application {
  const by = <Line>(lines: readonly Line[]): readonly Line[] =>
    lines
      .map((line, index) => ({ line, key: order[index % order.length]! }))
      .sort((a, b) => a.key - b.key)
      .map(({ line }) => line);
  return {
    ...application,
    items: by(application.items),
    investment: { ...application.investment, lines: by(application.investment.lines) },
    invoices: by(application.invoices).map((invoice) => ({ ...invoice, lines: by(invoice.lines) })),
    equipment: by(application.equipment),
    materials: by(application.materials),
  };
}

describe('properties of the checks', () => {
  test('the order of lines and rows never matters', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...cases),
        fc.array(fc.double({ noNaN: true }), { minLength: 80, maxLength: 80 }),
        ({ change }, order) => {
          const application = plant(change);
          expect(gist(checkApplication(shuffled(application, order), context()))).toEqual(
            gist(checkApplication(application, context())),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  test('a total that is the sum of its lines is never doubted, whatever the amounts', () => {
    fc.assert(
      fc.property(fc.array(cents, { minLength: 1, maxLength: 60 }), (amounts) => {
        const clean = cleanApplication();
        const [sample] = clean.investment.lines;
        const lines = amounts.map((amount, index) => ({
          ...sample!,
          number: entry(String(index + 1)),
          invoiceNumber: entry(String(10000000 + index)),
          amount: entry(amount),
        }));
        const total = amounts.reduce((sum, amount) => sum + amount, 0);
        const codes = checkApplication(
          {
            ...clean,
            items: clean.items.filter(({ label }) => label !== '上云投入'),
            investment: { ...clean.investment, lines, total: entry(total) },
            invoices: [],
          },
          context(),
        ).map(({ code }) => code);
        expect(codes).toEqual([]);
      }),
    );
  });

  test('checking changes nothing and gives the same again', () => {
    const application = plant({ 'applicant.uscc': '91320314MA1X7K3Q3A', 'investment.total': 1 });
    const before = JSON.stringify(application);
    const first = checkApplication(application, context());
    expect(checkApplication(application, context())).toEqual(first);
    expect(JSON.stringify(application)).toBe(before);
  });

  test('every finding names at least one cell', () => {
    for (const { change } of cases) {
      for (const found of checkApplication(plant(change), context())) expect(found.cells.length).toBeGreaterThan(0);
    }
  });
});
