import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { parse } from 'yaml';
import { evaluate } from '../src/evaluate/evaluate';
import { lackingOf } from '../src/evaluate/lacking';
import { wayUp } from '../src/evaluate/wayup';
import type { Star } from '../src/model/star';
import type { Edition, Fact } from '../src/model/edition';
import type { FactEntry, FactValue, Facts } from '../src/model/facts';
import type { StarVerdict } from '../src/model/verdict';
import { EDITION_IDS, edition } from '../src/standard/editions';
import { allCriteria, loadEdition } from '../src/standard/load';
import { after, factsOf, investmentOf, nearlyAll, raised, withValue } from './evaluate-arbitrary';
import { expectSame } from './same';

const kinds = ({ criteria }: StarVerdict) => criteria.map(({ criterion, kind }) => [criterion, kind]);

/** Facts that a criterion judges, with what "more of it" means; facts of conditions have no better and worse. */
function judged(standard: Edition): Fact[] {
  const used = new Set(
    allCriteria(standard.criteria).flatMap((one) => {
      if (one.shape === 'group') return [];
      return one.shape === 'count' ? one.items.map(({ fact }) => fact) : [one.fact];
    }),
  );
  return standard.facts.filter(({ key, kind }) => used.has(key) && kind !== 'text');
}

function better(fact: Fact, facts: Facts, standard: Edition): Facts {
  const before = facts.values.get(fact.key)?.value;
  switch (fact.kind) {
    case 'mark':
      return withValue(facts, fact.key, true);
    case 'word': {
      const words = fact.words ?? [];
      const rank = typeof before === 'string' ? words.indexOf(before) : -1;
      return withValue(facts, fact.key, words[Math.min(rank + 1, words.length - 1)]!);
    }
    case 'months':
      return before === true ? facts : raised(facts, fact.key, 1, standard);
    default:
      return raised(facts, fact.key, 0.01, standard);
  }
}

/** The stars an edition can grant at all: none where the numbers are not in our hands. */
function known({ stars, criteria }: Edition): Star[] {
  return stars.filter((_, column) => allCriteria(criteria).every(({ requires }) => requires[column] !== 'unknown'));
}

describe.each(EDITION_IDS)('%s', (id) => {
  const standard = edition(id)!;
  const facts = factsOf(standard);

  test('one more item, 万元, month or a better word never lowers a star', () => {
    const further = fc.constantFrom(...judged(standard));
    const reached = new Set<number>();
    fc.assert(
      fc.property(fc.oneof(facts, nearlyAll(standard)), further, (before, fact) => {
        const { star } = evaluate(standard, before);
        expect(evaluate(standard, better(fact, before, standard)).star).toBeGreaterThanOrEqual(star);
        reached.add(star);
      }),
      { numRuns: 250 },
    );
    for (const star of [0, ...known(standard).slice(-1)]) expect(reached).toContain(star);
  });

  test('the order of the facts never matters', () => {
    const shuffled = facts.chain((before) =>
      fc.tuple(
        fc.constant(before),
        fc.shuffledSubarray([...before.values], { minLength: before.values.size }).map((values) => new Map(values)),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([before, values]) => {
        expectSame(evaluate(standard, { ...before, values }), evaluate(standard, before));
      }),
      { numRuns: 100 },
    );
  });

  test('the order of the investment lines never changes a verdict', () => {
    fc.assert(
      fc.property(facts, ({ values, investment }) => {
        fc.pre(investment !== undefined);
        const reversed = { values, investment: { ...investment, lines: [...investment.lines].reverse() } };
        expectSame(
          evaluate(standard, reversed).stars.map(kinds),
          evaluate(standard, { values, investment }).stars.map(kinds),
        );
      }),
      { numRuns: 100 },
    );
  });

  test('the verdict never depends on an earlier application', () => {
    fc.assert(
      fc.property(facts, facts, (one, other) => {
        const first = JSON.stringify(evaluate(standard, one));
        evaluate(standard, other);
        wayUp(standard, other, 5);
        expect(JSON.stringify(evaluate(standard, one))).toBe(first);
      }),
      { numRuns: 100 },
    );
  });

  test('what is done to reach a star reaches it, where nothing is left to settle', () => {
    let reached = 0;
    fc.assert(
      fc.property(nearlyAll(standard, 24), fc.constantFrom(...standard.stars), (before, star) => {
        const way = wayUp(standard, before, star);
        if (way.settle.length > 0) return;
        const verdict = evaluate(standard, after(before, way.needs, standard));
        expect(verdict.stars.find((one) => one.star === star)).toMatchObject({ granted: true });
        if (way.needs.length > 0) reached++;
      }),
      { numRuns: 200 },
    );
    if (known(standard).length > 0) expect(reached).toBeGreaterThan(0);
  });

  test('and so it does among itemised investments', () => {
    fc.assert(
      fc.property(
        nearlyAll(standard),
        investmentOf(standard),
        fc.constantFrom(...standard.stars),
        (one, lines, star) => {
          const before = { ...one, investment: lines };
          const way = wayUp(standard, before, star);
          if (way.settle.length > 0) return;
          const verdict = evaluate(standard, after(before, way.needs, standard));
          expect(verdict.stars.find((each) => each.star === star)).toMatchObject({ granted: true });
        },
      ),
      { numRuns: 200 },
    );
  });

  test('a star already reached needs nothing, and a star not reached needs something', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom(...standard.stars), (before, star) => {
        const verdict = evaluate(standard, before).stars.find((one) => one.star === star)!;
        const way = wayUp(standard, before, star);
        expect(way.needs.length + way.settle.length > 0).toBe(!verdict.granted);
        const { needed, instead } = lackingOf(verdict, way);
        expect(needed.length > 0).toBe(!verdict.granted);
        const short = verdict.criteria.filter(({ kind }) => kind === 'unmet' || kind === 'open');
        expectSame(new Set([...needed, ...instead]), new Set(short));
        // What the way asks for is shown, but for a group whose members are.
        const shown = new Set(needed.map(({ criterion }) => criterion));
        expectSame(
          way.needs.filter(({ criterion }) => !shown.has(criterion)),
          [],
        );
      }),
      { numRuns: 200 },
    );
  });

  test('evaluation never throws, whatever the facts hold', () => {
    const value: fc.Arbitrary<FactValue> = fc.oneof(
      fc.boolean(),
      fc.double(),
      fc.string({ unit: 'binary' }),
      fc.record({ unclear: fc.string(), why: fc.string() }),
    );
    const key = fc.oneof(fc.constantFrom(...standard.facts.map((fact) => fact.key)), fc.string());
    const entries = fc.array(
      fc.tuple(key, fc.record<FactEntry>({ value, cells: fc.constant([]), shown: fc.string() })),
      { maxLength: 80 },
    );
    fc.assert(
      fc.property(entries, facts, (values, { investment }) => {
        const anything: Facts = { values: new Map(values), ...(investment ? { investment } : {}) };
        const { stars } = evaluate(standard, anything);
        expect(stars.map(({ star }) => star)).toEqual(standard.stars);
        for (const star of standard.stars) wayUp(standard, anything, star);
      }),
      { numRuns: 200 },
    );
  });

  test('a verdict points only to cells that hold the facts', () => {
    fc.assert(
      fc.property(facts, (before) => {
        const cells = new Set(
          [...before.values.values()].flatMap((fact) => fact.cells.map((cell) => JSON.stringify(cell))),
        );
        for (const { cell } of before.investment?.lines ?? []) cells.add(JSON.stringify(cell));
        for (const { criteria } of evaluate(standard, before).stars) {
          for (const verdict of criteria) {
            expectSame(
              verdict.cells.filter((cell) => !cells.has(JSON.stringify(cell))),
              [],
            );
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  test('a star is granted when nothing of it is unmet or open, and the highest one granted is the verdict', () => {
    fc.assert(
      fc.property(facts, (before) => {
        const { star, stars } = evaluate(standard, before);
        for (const one of stars) {
          expect(one.granted).toBe(one.criteria.every(({ kind }) => kind !== 'unmet' && kind !== 'open'));
        }
        expect(star).toBe(Math.max(0, ...stars.filter(({ granted }) => granted).map((one) => one.star)));
      }),
      { numRuns: 100 },
    );
  });
});

test('an edition read a second time judges the same, so nothing is kept between them', () => {
  const source = readFileSync(resolve(__dirname, '../standards/star/2024.yaml'), 'utf8');
  const again = loadEdition(parse(source));
  expect('edition' in again).toBe(true);
  if (!('edition' in again)) return;
  const standard = edition('2024')!;
  fc.assert(
    fc.property(factsOf(standard), (facts) => {
      expectSame(evaluate(again.edition, facts), evaluate(standard, facts));
    }),
    { numRuns: 50 },
  );
});
