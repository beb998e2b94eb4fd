import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { checkGrid, type Checked } from '../src/flow';
import { factsOf } from '../src/form/facts';
import { FORMS } from '../src/form/forms';
import { EDITION_IDS, edition } from '../src/standard/editions';
import { sameFacts } from '../src/standard/same';
import { whatIf, whatIfInWords } from '../src/what-if';
import { openWorkbook } from '../src/workbook/intake/open';
import { readXls } from '../src/workbook/intake/xls';
import { nodeCodec } from '../src/workbook/xlsx/node';
import { read, sample } from './form-support/sample';

const star = EDITION_IDS.filter((id) => !id.includes('/'));
const pairs = star.flatMap((one) => star.filter((other) => other !== one).map((other) => [one, other] as const));
const form = FORMS.find(({ id }) => id === 'application-2024')!;
const whole = sample(form, edition('2024')!);

/** An application of that edition in which nothing but one fact is filled in. */
const stating = (own: string, key: string, value: string | number) => {
  const { path, label } = edition(own)!.facts.find((fact) => fact.key === key)!;
  const item = { path, label, mark: read<string | number | boolean>(value), percent: false, pages: read('1') };
  return { ...whole, edition: own, items: [item], investment: { ...whole.investment, lines: [] } };
};

describe('a fact is read under another edition only where both name it', () => {
  test.each(pairs)('%s → %s', (from, to) => {
    const [own, other] = [edition(from)!, edition(to)!];
    const same = sameFacts(own, other);
    for (const { key, kind } of own.facts) {
      const value = kind === 'mark' || kind === 'text' ? '是' : kind === 'percent' ? '30%' : 12;
      const { values } = factsOf(stating(from, key, value), other).facts;
      const found = [...values]
        .filter(([, entry]) => entry.value !== false && entry.shown !== '混合云')
        .map(([name]) => name);
      const expected = same.has(key) ? [same.get(key)] : [];
      // Only 2022 itself states some of its own names for the same things; no form prints them.
      if (from === '2022' && found.length === 0) continue;
      expect({ key, found }).toEqual({ key, found: expected });
    }
  });
});

describe('an application of 2024 under 2020', () => {
  const book = openWorkbook(
    readFileSync(resolve(__dirname, '../assets/samples/05-申报四星-只差一项.xlsx')),
    nodeCodec,
    readXls,
  );
  const checked = (options: Parameters<typeof checkGrid>[1]): Checked => {
    const result = 'grid' in book ? checkGrid(book.grid, options) : undefined;
    if (result && 'verdict' in result) return result as Checked;
    throw new Error('not judged');
  };
  const what = whatIf(checked({ standard: '2020' }))!;
  const labels = (list: readonly { label: string }[]) => list.map(({ label }) => label);

  test('loses what 2020 does not know, each with its cell', () => {
    expect(labels(what.dropped)).toEqual(['网络资源', '接入工业设备价值（万元）', '节能减排']);
    for (const { cells } of what.dropped) expect(cells).toHaveLength(1);
  });

  test('lacks what the form never asked, and says how that was taken', () => {
    expect(what.missing).toContainEqual({ label: '数据库', kind: 'mark', taken: 'not-implemented' });
    expect(what.missing).toContainEqual({ label: '疫情防控重点保障企业', kind: 'mark', taken: 'open' });
    expect(labels(what.missing)).not.toContain('计算资源');
  });

  test('never takes 数据管理 for 数据库', () => {
    const full = checked({ standard: '2020' });
    expect(full.facts.values.has('数据库')).toBe(false);
    expect(what.renamed).toEqual([]);
  });

  test('names the clauses that hang on it, and how far it could go', () => {
    expect([what.star, what.best]).toEqual([4, 5]);
    expect(what.undecided.map(({ star, criterion }) => `${star} ${criterion}`)).toContain('5 业务上云/基础云服务');
    for (const { star } of what.undecided) expect(star).toBe(5);
  });

  test('is told in both languages without a gap', () => {
    for (const language of ['zh-CN', 'en'] as const) {
      const { heading, outcome, parts } = whatIfInWords(what, language);
      const all = [heading, outcome, ...parts.flatMap((part) => [part.heading, ...part.lines.map(({ text }) => text)])];
      for (const text of all) expect(text).not.toMatch(/[{}]|what-if/);
      expect(parts.map(({ name }) => name)).toEqual(['missing', 'dropped', 'undecided']);
    }
  });

  test("is nothing under the form's own edition, nor on a day of none", () => {
    expect(whatIf(checked({}))).toBeUndefined();
    expect(whatIf(checked({ standard: '2020', asOf: '2017-01-01' }))).toBeUndefined();
  });

  test('a name that an edition states for the same item carries over, and is told', () => {
    const { facts } = factsOf(stating('2024', '供应商关系管理', '是'), edition('2020')!);
    expect(facts.values.get('供应链关系管理')?.value).toBe(true);
    const judged = { ...checked({ standard: '2020' }), application: stating('2024', '供应商关系管理', '是'), facts };
    expect(whatIf(judged)!.renamed).toMatchObject([{ label: '供应商关系管理', as: '供应链关系管理' }]);
  });
});
