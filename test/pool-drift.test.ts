import { FORMS } from '../src/flow';
import { factsOf } from '../src/form/facts';
import { fill } from '../src/form/fill';
import { readApplication } from '../src/form/read';
import { EDITION_IDS, edition } from '../src/standard/editions';
import { bookOf, gridFrom, type Book } from './form-support/book';
import { gridOf } from './form-support/grid';
import { plain } from './form-support/plain';
import { POOL_MUTATIONS } from './form-support/pool-mutations';
import { poolSample } from './form-support/pool-sample';

/** The classes whose tables differ most: four levels and many counts, three levels and twin labels, few rows on two levels. */
const IDS = EDITION_IDS.filter((id) => /综合平台|工业APP|网络建设|配套服务/.test(id));

function outcome(book: Book, id: string) {
  const standard = edition(id)!;
  const { application, findings } = readApplication(gridFrom(book), FORMS, edition);
  if (!application) return { form: null, application: null, facts: null, findings };
  const read = factsOf(application, standard);
  return {
    form: application.form,
    application: plain(application),
    facts: Object.fromEntries([...read.facts.values].map(([key, { value }]) => [key, value])),
    findings: [...findings, ...read.findings],
  };
}

describe.each(IDS)('%s', (id) => {
  const form = FORMS.find((each) => each.edition === id)!;
  const filled = gridOf(fill(form, edition(id)!, poolSample(form, edition(id)!, 4)));
  const base = outcome(bookOf(filled), id);

  test('a filled workbook that nobody changed is read without a finding', () => {
    expect(base.findings).toEqual([]);
    expect(base.form).toBe(form.id);
  });

  test.each(POOL_MUTATIONS.map((mutation) => [mutation.name, mutation] as const))('%s', (_, mutation) => {
    const book = bookOf(filled);
    mutation.change(book);
    const after = outcome(book, id);
    expect(after.form).toBe(form.id);
    const codes = after.findings.map(({ code }) => code);
    if (mutation.says) expect(codes).toEqual(expect.arrayContaining(mutation.says));
    else expect(after.findings.filter(({ severity }) => severity !== 'hint')).toEqual([]);
    if (mutation.loses) expect(after.facts).not.toEqual(base.facts);
    else expect(after.facts).toEqual(base.facts);
    if (!mutation.loses && !mutation.says && !mutation.rewrites) expect(after.application).toEqual(base.application);
  });
});

describe('labels that stand in several places', () => {
  test('are told apart by what stands left of them, and named with their candidates where that is gone', () => {
    const id = 'pool-2021/工业APP';
    const form = FORMS.find((each) => each.edition === id)!;
    const book = bookOf(gridOf(fill(form, edition(id)!, poolSample(form, edition(id)!, 3))));
    const leaf = book.sheets[1]!;
    for (const [row, cells] of leaf.cells) if (row > 1 && cells.has(1)) cells.delete(1);
    leaf.merges = leaf.merges.filter(({ left }) => left !== 1);
    const { findings } = readApplication(gridFrom(book), FORMS, edition);
    const [ambiguous] = findings.filter(({ code }) => code === 'form/label-ambiguous');
    expect(ambiguous?.values).toMatchObject({
      label: '先进程度',
      candidates: ['专业要求 › 传统软件云化 › 先进程度', '专业要求 › 工业APP创新 › 先进程度'],
    });
  });
});
