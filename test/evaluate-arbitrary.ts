import fc from 'fast-check';
import type { Criterion } from '../src/model/criterion';
import type { Edition, Fact } from '../src/model/edition';
import type { FactEntry, FactValue, Facts, InvestmentFact, InvestmentFacts } from '../src/model/facts';
import type { Need } from '../src/model/verdict';
import { allCriteria } from '../src/standard/load';
import { entry } from './evaluate-given';

/** Applicants as fast-check invents them: near the thresholds, half filled, with doubtful cells. */

const UNCLEAR = { unclear: '部分', why: 'why/not-a-mark' };

/** Every number that some star asks of a fact. */
function thresholds(edition: Edition): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const criterion of allCriteria(edition.criteria)) {
    if (criterion.shape !== 'amount' && criterion.shape !== 'use') continue;
    found.set(
      criterion.fact,
      criterion.requires.filter((requirement) => typeof requirement === 'number'),
    );
  }
  return found;
}

export function valueOf(fact: Fact, numbers: readonly number[]): fc.Arbitrary<FactValue> {
  switch (fact.kind) {
    case 'mark':
      return fc.constantFrom<FactValue>(true, true, true, false, UNCLEAR);
    case 'months':
      return fc.constantFrom<FactValue>(true, false, 0, 1, 2, 3, 4, 12, UNCLEAR);
    case 'number':
    case 'percent': {
      const near = numbers.flatMap((number) => [number * 0.99, number, number * 1.01]);
      return fc.constantFrom<FactValue>(0, 1, ...near, ...numbers, UNCLEAR);
    }
    case 'word':
      return fc.constantFrom<FactValue>(...(fact.words ?? ['是']), UNCLEAR);
    case 'text':
      return fc.constantFrom<FactValue>('公有云', '私有云', '混合云', '已有规划', true, false);
  }
}

/** Facts of one applicant; a share of them left blank. */
export function factsOf(edition: Edition, blanks = 0.15): fc.Arbitrary<Facts> {
  const numbers = thresholds(edition);
  const slots = edition.facts.map((fact) =>
    fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), valueOf(fact, numbers.get(fact.key) ?? [])),
  );
  const values = fc
    .tuple(...slots)
    .map(
      (drawn) =>
        new Map<string, FactEntry>(
          drawn.flatMap(([chance, value], index): [string, FactEntry][] =>
            chance < blanks ? [] : [[edition.facts[index]!.key, entry(value, index)]],
          ),
        ),
    );
  return fc
    .tuple(values, fc.option(investmentOf(edition), { nil: undefined }))
    .map(([map, investment]) => (investment ? { values: map, investment } : { values: map }));
}

/** Everything stated and at its best, but for a few facts: the applicants among whom stars are decided. */
export function nearlyAll(edition: Edition, altered = 8): fc.Arbitrary<Facts> {
  const numbers = thresholds(edition);
  const changed = fc
    .subarray([...edition.facts], { maxLength: Math.min(altered, edition.facts.length) })
    .chain((facts) =>
      fc.tuple(
        ...facts.map((fact) =>
          fc.option(valueOf(fact, numbers.get(fact.key) ?? []), { nil: undefined }).map((value) => ({ fact, value })),
        ),
      ),
    );
  return changed.map((changes) => {
    const values = new Map<string, FactEntry>();
    edition.facts.forEach((fact, index) => {
      values.set(fact.key, entry(best(fact, numbers.get(fact.key) ?? []), index));
    });
    for (const { fact, value } of changes) {
      if (value === undefined) values.delete(fact.key);
      else values.set(fact.key, entry(value, 500));
    }
    return { values };
  });
}

function best(fact: Fact, numbers: readonly number[]): FactValue {
  switch (fact.kind) {
    case 'mark':
      return true;
    case 'word':
      return fact.words?.at(-1) ?? '是';
    case 'text':
      return true;
    default:
      return Math.max(12, ...numbers);
  }
}

export function lineOf(edition: Edition): fc.Arbitrary<InvestmentFact> {
  const keys = edition.facts.map(({ key }) => key);
  return fc.record({
    amount: fc.oneof(
      { weight: 5, arbitrary: fc.integer({ min: 0, max: 2000 }).map((cents) => cents / 100) },
      fc.constantFrom(null, UNCLEAR, -1),
    ),
    paid: fc.constantFrom('2022-12-31', '2023-01-01', '2023-06-30', '2024-05-31', '2024-06-01', null, UNCLEAR),
    items: fc.subarray(keys, { maxLength: 3 }),
    unknownItems: fc.constantFrom([], [], ['别的东西']),
    vouchers: fc.constantFrom(true, true, true, false, null),
    cell: fc.nat(99).map((row) => ({ sheet: '附表2', row, column: 5 })),
    label: fc.nat(99).map(String),
  });
}

export function investmentOf(edition: Edition): fc.Arbitrary<InvestmentFacts> {
  return fc.record({
    lines: fc.array(lineOf(edition), { maxLength: 6 }),
    from: fc.constant('2023-01-01'),
    to: fc.constant('2024-05-31'),
    asksPayment: fc.boolean(),
    asksItems: fc.boolean(),
    asksVouchers: fc.boolean(),
  });
}

export function withValue(facts: Facts, key: string, value: FactValue): Facts {
  return { ...facts, values: new Map([...facts.values, [key, entry(value, 999)]]) };
}

/** The facts after everything a way up asks for has been done. */
export function after(facts: Facts, needs: readonly Need[], edition: Edition): Facts {
  return needs.reduce((so_far, need) => done(so_far, need, edition), facts);
}

function done(facts: Facts, need: Need, edition: Edition): Facts {
  switch (need.kind) {
    case 'items':
      return need.pick.reduce((so_far, item) => withValue(so_far, item, true), facts);
    case 'word':
      return withValue(facts, need.fact, need.to);
    case 'months':
    case 'amount':
      return raised(facts, need.fact, need.more, edition);
  }
}

/** So much more of a measure: an itemised one gets a further line that surely counts. */
export function raised(facts: Facts, fact: string, more: number, edition: Edition): Facts {
  const itemised = itemisedFacts(edition.criteria).has(fact);
  if (itemised && facts.investment) {
    const items = edition.tables.flatMap((table) => [...table.items]);
    const line = { amount: more, paid: '2023-06-30', items, unknownItems: [], vouchers: true, cell: null, label: '新' };
    return { ...facts, investment: { ...facts.investment, lines: [...facts.investment.lines, line] } };
  }
  const before = facts.values.get(fact)?.value;
  return withValue(facts, fact, (typeof before === 'number' ? before : 0) + more);
}

export function itemisedFacts(criteria: readonly Criterion[]): Set<string> {
  return new Set(allCriteria(criteria).flatMap((one) => (one.shape === 'amount' && one.itemised ? [one.fact] : [])));
}
