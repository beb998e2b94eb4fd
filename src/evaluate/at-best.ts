import { NO_CELLS } from '../model/cell';
import type { Criterion } from '../model/criterion';
import type { Edition, Fact } from '../model/edition';
import type { FactEntry, FactValue, Facts } from '../model/facts';
import type { Verdict } from '../model/verdict';
import { evaluate } from './evaluate';

/** The verdict there would be, were the facts of these keys at their best: how much a lack of facts may cost. */
export function atBest(edition: Edition, facts: Facts, keys: ReadonlySet<string>): Verdict {
  const values = new Map<string, FactEntry>(facts.values);
  for (const fact of edition.facts) {
    if (keys.has(fact.key)) values.set(fact.key, { value: bestOf(fact, edition), cells: NO_CELLS, shown: '' });
  }
  return evaluate(edition, { ...facts, values });
}

function bestOf(fact: Fact, edition: Edition): FactValue {
  if (fact.kind === 'mark' || fact.kind === 'text') return true;
  if (fact.kind === 'word') return fact.words?.at(-1) ?? true;
  return Math.max(12, ...demandsOn(fact.key, edition.criteria));
}

function demandsOn(key: string, criteria: readonly Criterion[]): number[] {
  return criteria.flatMap((criterion) => {
    if (criterion.shape === 'group') return demandsOn(key, criterion.criteria);
    const asks = criterion.shape === 'amount' && criterion.fact === key;
    return asks ? criterion.requires.filter((one) => typeof one === 'number') : [];
  });
}
