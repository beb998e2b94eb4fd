import type { Condition, Criterion, Many, Requirement } from '../src/model/criterion';
import type { Edition } from '../src/model/edition';
import type { FactValue, Facts } from '../src/model/facts';
import { bounds } from '../src/evaluate/count';
import { entry } from './evaluate-given';

/** Builds applicants who just reach a star, by reading the criteria the other way round: demand → the least that meets it. */

export type Values = Map<string, FactValue>;

/** What just meets each criterion of the column; of a group only as many members as it asks, `wanted` among them. */
export function exactly(edition: Edition, column: number, wanted?: Criterion): Values {
  const values: Values = new Map();
  for (const criterion of edition.criteria) satisfy(criterion, column, values, wanted);
  return values;
}

export function factsOf(values: Values): Facts {
  return { values: new Map([...values].map(([key, value], row) => [key, entry(value, row)])) };
}

export function contains(criterion: Criterion, wanted: Criterion | undefined): boolean {
  if (criterion === wanted) return true;
  return criterion.shape === 'group' && criterion.criteria.some((member) => contains(member, wanted));
}

/** Members in the order they are satisfied: the wanted one first. */
function chosen(criteria: readonly Criterion[], count: number, wanted: Criterion | undefined): readonly Criterion[] {
  const order = [...criteria].sort((a, b) => Number(contains(b, wanted)) - Number(contains(a, wanted)));
  return order.slice(0, count);
}

function satisfy(criterion: Criterion, column: number, values: Values, wanted: Criterion | undefined): void {
  const requirement = criterion.requires[column] ?? null;
  if (criterion.only) state(criterion.only, true, values);
  for (const { when } of criterion.exemptions) state(when, false, values);
  if (requirement === null || requirement === 'unknown' || requirement === 'shown') return;
  switch (criterion.shape) {
    case 'group': {
      const asked = criterion.criteria.filter(({ requires }) => (requires[column] ?? null) !== null);
      const { sure } = bounds(requirement as Many, asked.length);
      for (const member of chosen(asked, sure, wanted)) satisfy(member, column, values, wanted);
      return;
    }
    case 'count':
      for (const { only } of criterion.items) if (only) state(only, true, values);
      for (const item of leastItems(criterion, requirement as Many)) values.set(item, true);
      return;
    case 'amount':
      values.set(criterion.fact, requirement as number);
      return;
    case 'use':
      values.set(criterion.fact, Math.max(requirement as number, 1));
      return;
    case 'hold':
      values.set(criterion.fact, true);
      return;
    case 'word':
      values.set(criterion.fact, requirement as string);
      return;
    case 'choice':
      values.set(criterion.fact, (requirement as readonly string[])[0]!);
      return;
    case 'attest':
      return;
  }
}

/** The first items that do, those of the class demanded first. */
export function leastItems(criterion: Criterion & { shape: 'count' }, requirement: Requirement<Many>): string[] {
  const { including, items } = criterion;
  const named = including ? including.items.slice(0, including.minimum) : [];
  const rest = items.map(({ fact }) => fact).filter((fact) => !named.includes(fact));
  const others = [...rest.filter((fact) => !including?.items.includes(fact)), ...rest];
  return [...new Set([...named, ...others])].slice(0, bounds(requirement, items.length).sure);
}

/** Makes a condition hold or not, in the plainest way. */
function state({ fact, is }: Condition, holds: boolean, values: Values): void {
  if (values.has(fact) && holds) return;
  if (is.includes(true)) values.set(fact, holds);
  else if (holds) values.set(fact, is[0]!);
}
