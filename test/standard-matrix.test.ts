import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { parse } from 'yaml';
import { evaluate } from '../src/evaluate/evaluate';
import type { Criterion } from '../src/model/criterion';
import { EDITION_IDS, edition } from '../src/standard/editions';
import { printTables } from '../src/standard/print';
import { factsOf, nearlyAll } from './evaluate-arbitrary';
import { SHAPES, brokenFilesOf, casesOf, criteriaOf, rulesPage, shapes, stepsOf } from './standard-rules';

/** A rule shape is done when it has an evaluator, an explanation, a printed form, golden cases and broken files. */
describe.each(shapes)('%s', (shape) => {
  const where = EDITION_IDS.filter((id) => criteriaOf(edition(id)!, shape).length > 0);

  test('occurs in the official texts', () => {
    expect(where.length).toBeGreaterThan(0);
  });

  test('has an evaluator that gives it a verdict in every edition where it occurs', () => {
    for (const id of where) {
      const standard = edition(id)!;
      const verdicts = fc.sample(fc.oneof(factsOf(standard), nearlyAll(standard)), { numRuns: 30, seed: 7 });
      const judged = new Set(
        verdicts
          .flatMap((facts) => evaluate(standard, facts).stars.flatMap(({ criteria }) => criteria))
          .map((one) => one.criterion),
      );
      for (const criterion of criteriaOf(standard, shape)) expect(judged).toContain(criterion.id);
    }
  });

  test('has steps of its own, worded in both languages', () => {
    const steps = stepsOf(shape);
    expect(steps.length).toBeGreaterThan(1);
    for (const language of ['zh-CN', 'en'])
      expect(Object.keys(sentences(language))).toEqual(expect.arrayContaining(steps));
  });

  test('is printed: each of its facts stands in the table or beside it', () => {
    for (const id of where) {
      const standard = edition(id)!;
      const printed = printTables(standard)
        .flatMap(({ rows, beside }) => [...rows.flat(), ...beside])
        .join('\n');
      const labels = new Map(standard.facts.map(({ key, label }) => [key, label]));
      for (const criterion of criteriaOf(standard, shape)) {
        for (const fact of factsIn(criterion)) expect(printed).toContain(labels.get(fact));
      }
    }
  });

  test('has golden cases in every edition where it occurs', () => {
    for (const id of where) expect({ id, cases: casesOf(id, shape) > 0 }).toEqual({ id, cases: true });
  });

  test('has broken files', () => {
    expect(brokenFilesOf(shape).length).toBeGreaterThan(0);
  });
});

test('no shape is left out of the matrix', () => {
  const used = new Set(EDITION_IDS.flatMap((id) => edition(id)!.criteria.map(({ shape }) => shape)));
  expect(Object.keys(SHAPES)).toEqual(expect.arrayContaining([...used]));
});

test('docs/rules.md is current: run node scripts/editions.cjs', () => {
  expect(readFileSync(resolve(__dirname, '../docs/rules.md'), 'utf8')).toBe(rulesPage());
});

test('no cell of docs/rules.md is empty', () => {
  const rows = rulesPage()
    .split('\n')
    .filter((line) => line.startsWith('| '));
  expect(rows).toHaveLength(shapes.length + 2);
  for (const row of rows)
    expect(
      row
        .split('|')
        .slice(1, -1)
        .every((cell) => cell.trim() !== ''),
    ).toBe(true);
  expect(rulesPage()).not.toMatch(/案例 0/);
});

describe.each(EDITION_IDS)('every step under %s', (id) => {
  const standard = edition(id)!;
  const taken = fc
    .sample(fc.oneof(factsOf(standard), nearlyAll(standard)), { numRuns: 120, seed: 11 })
    .flatMap((facts) =>
      evaluate(standard, facts).stars.flatMap(({ criteria }) => criteria.flatMap(({ steps }) => steps)),
    );

  test.each(['zh-CN', 'en'])('has a sentence in %s whose blanks it fills', (language) => {
    const all = sentences(language);
    const seen = new Set<string>();
    for (const { code, values } of taken) {
      if (seen.has(code)) continue;
      seen.add(code);
      expect(all).toHaveProperty([code]);
      const blanks = [...String(all[code]).matchAll(/\{([\w-]+)\}/g)].map((match) => match[1]!);
      expect({ code, given: Object.keys(values) }).toEqual({ code, given: expect.arrayContaining(blanks) as string[] });
    }
    expect(seen.size).toBeGreaterThan(5);
  });
});

function factsIn(criterion: Criterion): string[] {
  if (criterion.shape === 'group') return criterion.criteria.flatMap(factsIn);
  return criterion.shape === 'count' ? criterion.items.map(({ fact }) => fact) : [criterion.fact];
}

function sentences(language: string): Record<string, string> {
  const file = resolve(__dirname, `../standards/wording/${language}/step.yaml`);
  return parse(readFileSync(file, 'utf8')) as Record<string, string>;
}
