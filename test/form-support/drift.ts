import fc from 'fast-check';
import { lexiconOf } from '../../src/form/lexicon';
import { readYesNo } from '../../src/form/yes-no';
import type { Grid } from '../../src/model/grid';
import { labelKey } from '../../src/model/label';
import { apply, changes, steps } from './random-mutations';
import { factsOf } from '../../src/form/facts';
import { fill } from '../../src/form/fill';
import { FORMS } from '../../src/form/forms';
import { readApplication } from '../../src/form/read';
import type { Edition } from '../../src/model/edition';
import type { Form } from '../../src/model/form';
import type { Finding } from '../../src/model/finding';
import { edition } from '../../src/standard/editions';
import { bookOf, gridFrom, type Book } from './book';
import { gridOf } from './grid';
import { mutationsFor, type Mutation } from './mutations';
import { plain } from './plain';
import { sample } from './sample';

interface Facts {
  readonly values: Readonly<Record<string, unknown>>;
  readonly lines: unknown;
}

interface Outcome {
  /** Sheet and row of each item's mark. */
  readonly places: ReadonlyMap<string, string>;
  readonly application: unknown;
  readonly facts: Facts | null;
  readonly findings: readonly Finding[];
}

/** Tries on one form all that people do to a filled one: `ways` is the least number of single changes it must know. */
export function drift(id: string, asOf: string, runs: number, ways: number): void {
  const form = FORMS.find((each) => each.id === id)!;
  const of = edition(form.edition)!;
  const original = sample(form, of);
  const filled = gridOf(fill(form, of, original));
  const applicable = mutationsFor(id).filter((mutation) => applies(mutation, filled));

  function outcome(book: Book): Outcome {
    const { application, findings } = readApplication(gridFrom(book), FORMS, edition);
    if (application?.form !== form.id) return { application: null, facts: null, findings, places: new Map() };
    const read = factsOf(application, of, { asOf });
    const places = new Map(
      application.items.map(({ label, mark }, index) => [
        lexiconOf(form, of).rows[index]?.fact?.key ?? label,
        `${mark.cell?.sheet ?? ''}/${mark.cell?.row ?? ''}`,
      ]),
    );
    return {
      places,
      application: plain(application),
      facts: factsIn(read.facts),
      findings: [...findings, ...read.findings],
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
    test('is tried in most of its ways', () => {
      expect(applicable.length).toBeGreaterThanOrEqual(ways);
    });

    test.each(applicable.map((mutation) => [mutation.name, mutation] as const))('%s', (_, mutation) => {
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

  describe('several changes at once', () => {
    const labels = new Set(labelsOf(filled, form, of));
    const known = changes(labels, (said) => {
      const mark = readYesNo(said);
      return typeof mark === 'boolean' ? mark : undefined;
    });

    test('the facts are the same, or a finding says what is wrong', () => {
      fc.assert(
        fc.property(steps(Object.keys(known)), (list) => {
          const book = bookOf(filled);
          apply(book, list, known);
          expect(silent(base, outcome(book))).toEqual([]);
        }),
        { numRuns: runs, seed: 20241 },
      );
    });
  });
}

/** Some changes need a column or a word that another form has. */
function applies({ change }: Mutation, filled: Grid): boolean {
  try {
    change(bookOf(filled));
    return true;
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('no cell')) return false;
    throw error;
  }
}

function factsIn({ values, investment }: ReturnType<typeof factsOf>['facts']): Facts {
  return {
    values: Object.fromEntries([...values].map(([key, { value }]) => [key, value])),
    lines: investment?.lines.map(({ amount, paid, items, vouchers }) => ({ amount, paid, items, vouchers })),
  };
}

/** What differs, though no finding that asks for action speaks of it. */
function silent(before: Outcome, after: Outcome): string[] {
  const grave = after.findings.filter(({ severity }) => severity !== 'hint');
  const said = JSON.stringify(grave.map(({ values }) => values));
  const whole = new Set(['form/sheet-missing', 'form/column-missing', 'form/not-an-application', 'form/no-label']);
  const lost = grave.some(({ code }) => whole.has(code));
  if (after.facts === null) return lost ? [] : ['everything'];
  const rows = new Set(grave.flatMap(({ cells }) => cells.map(({ sheet, row }) => `${sheet}/${row}`)));
  const named = (key: string): boolean =>
    lost || said.includes(key.slice(0, 4)) || rows.has(after.places.get(key) ?? '');
  const values = Object.keys({ ...before.facts?.values, ...after.facts.values }).filter(
    (key) => JSON.stringify(before.facts?.values[key]) !== JSON.stringify(after.facts?.values[key]) && !named(key),
  );
  const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
  const lines = same(before.facts?.lines, after.facts.lines) || grave.length > 0 ? [] : ['附表2'];
  const rest =
    same(withoutMarks(before.application), withoutMarks(after.application)) || after.findings.length > 0
      ? []
      : ['the application'];
  return [...values, ...lines, ...rest];
}

/** The marks' own words may change where the facts do not: √ for 是. */
function withoutMarks(application: unknown): unknown {
  const { items, ...rest } = application as { items: readonly { label: string; pages: unknown }[] };
  return { ...rest, items: items.map(({ label, pages }) => ({ label, pages })) };
}

function labelsOf(grid: Grid, form: Form, of: Edition): string[] {
  const lexicon = lexiconOf(form, of);
  const words = new Set([
    ...lexicon.fields.keys(),
    ...lexicon.groups.keys(),
    ...lexicon.headings.keys(),
    ...lexicon.items.keys(),
    ...lexicon.categories,
  ]);
  const texts = grid.sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ value }) => value)));
  return texts.flatMap((value) => (value.kind === 'text' && words.has(labelKey(value.text)) ? [value.text] : []));
}
