import data from '../standards/forms/application-2024.yaml';
import { factsOf } from '../src/form/facts';
import { fill } from '../src/form/fill';
import { loadForm } from '../src/form/load';
import { readApplication } from '../src/form/read';
import type { Finding } from '../src/model/finding';
import { edition } from '../src/standard/editions';
import { bookOf, gridFrom, type Book } from './form-support/book';
import { gridOf } from './form-support/grid';
import { MUTATIONS } from './form-support/mutations';
import { plain } from './form-support/plain';
import { sample } from './form-support/sample';

const form = loadForm(data);
const edition2024 = edition('2024')!;
const original = sample(form, edition2024);
const filled = gridOf(fill(form, edition2024, original));

interface Outcome {
  readonly application: unknown;
  readonly facts: unknown;
  readonly findings: readonly Finding[];
}

function outcome(book: Book): Outcome {
  const { application, findings } = readApplication(gridFrom(book), [form], () => edition2024);
  if (!application) return { application: null, facts: null, findings };
  const read = factsOf(application, edition2024, { asOf: '2024-05-31' });
  return { application: plain(application), facts: factsIn(read.facts), findings: [...findings, ...read.findings] };
}

function factsIn({ values, investment }: ReturnType<typeof factsOf>['facts']): unknown {
  return {
    values: Object.fromEntries([...values].map(([key, { value }]) => [key, value])),
    lines: investment?.lines.map(({ amount, paid, items, vouchers }) => ({ amount, paid, items, vouchers })),
  };
}

const base = outcome(bookOf(filled));

describe('a filled workbook that nobody changed', () => {
  test('is read without a finding', () => {
    expect(base.findings).toEqual([]);
    expect(base.application).toEqual(plain(original));
  });
});

describe('one change', () => {
  test.each(MUTATIONS.map((mutation) => [mutation.name, mutation] as const))('%s', (_, mutation) => {
    const book = bookOf(filled);
    mutation.change(book);
    const after = outcome(book);
    const codes = after.findings.map(({ code }) => code);
    if (mutation.says) expect(codes).toEqual(expect.arrayContaining(mutation.says));
    else expect(after.findings.filter(({ severity }) => severity !== 'hint')).toEqual([]);
    if (!mutation.loses) expect(after.facts).toEqual(base.facts);
    else expect(after.facts).not.toEqual(base.facts);
    if (!mutation.loses && !mutation.says && !mutation.rewrites) expect(after.application).toEqual(base.application);
  });
});
