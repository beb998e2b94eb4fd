import type { Condition, Criterion } from '../model/criterion';
import { unknownFact, type ConditionFact } from './fact';
import type { Reading } from './reading';
import type { Table } from './table';

/** What must hold between the rows of a file: nothing falls and no condition points nowhere. It changes nothing. */

/** A higher star never asks for less: a number or word that falls from left to right is a slip of the pen. */
export function checkRising(on: Table, criterion: Criterion): void {
  const where = on.places.get(criterion.id) ?? criterion.id;
  let before: { readonly rank: number; readonly shown: string | number } | undefined;
  for (const requirement of criterion.requires) {
    const rank = rankOf(criterion, requirement);
    if (rank === undefined) continue;
    const shown = requirement as string | number;
    if (before && rank < before.rank) on.problem('standard/falling', where, { from: before.shown, to: shown });
    before = { rank, shown };
  }
}

function rankOf(criterion: Criterion, requirement: unknown): number | undefined {
  if (typeof requirement === 'number') return requirement;
  return criterion.shape === 'word' && typeof requirement === 'string' ? criterion.ranks.get(requirement) : undefined;
}

/** What is put instead must be what the row could demand itself. */
export function checkInstead(on: Table, criterion: Criterion): void {
  const where = on.places.get(criterion.id) ?? criterion.id;
  for (const put of criterion.exemptions.flatMap(({ instead }) => instead ?? [])) {
    if (put === undefined) continue;
    const fits =
      criterion.shape === 'word'
        ? typeof put === 'string' && criterion.ranks.has(put)
        : typeof put === 'number' && ['amount', 'use', 'count', 'group'].includes(criterion.shape);
    if (!fits) on.problem('standard/instead-unfit', `${where}.免予`, { value: put });
  }
}

/** Conditions name a declared fact and words it can have; a declared fact that no condition uses is a slip too. */
export function checkConditions(
  on: Reading,
  used: readonly { readonly condition: Condition; readonly where: string }[],
  facts: ReadonlyMap<string, ConditionFact>,
): void {
  for (const { condition, where } of used) {
    const fact = facts.get(condition.fact);
    if (!fact) unknownFact(on, condition.fact, facts.keys(), where);
    for (const word of condition.is) {
      const known = word === true ? fact?.kind !== 'word' : (fact?.words?.includes(word) ?? true);
      if (!known) on.problem('standard/word-not-in-order', where, { word: String(word), order: fact?.words ?? [] });
    }
  }
  const names = new Set(used.map(({ condition }) => condition.fact));
  [...facts.keys()].forEach((name, index) => {
    if (!names.has(name)) on.problem('standard/unused-fact', `事实[${index + 1}]`, { item: name });
  });
}

/** Every condition of a criterion, with its place. */
export function conditionsOf(on: Table, criterion: Criterion): { condition: Condition; where: string }[] {
  const where = on.places.get(criterion.id) ?? criterion.id;
  const items = criterion.shape === 'count' ? criterion.items : [];
  return [
    ...(criterion.only ? [{ condition: criterion.only, where: `${where}.仅限` }] : []),
    ...criterion.exemptions.map(({ when }) => ({ condition: when, where: `${where}.免予` })),
    ...items.flatMap(({ only }) => (only ? [{ condition: only, where: `${where}.项` }] : [])),
  ];
}

/**
 * 子类 of one star's table that an investment may serve (2024 note 1): the items of every count the star demands, and the
 * measures it demands other than the investment itself (接入工业设备价值).
 */
export function itemsInColumn(criteria: readonly Criterion[], column: number): Set<string> {
  const items = new Set<string>();
  for (const criterion of criteria) {
    const requirement = criterion.requires[column];
    if (requirement === null || requirement === undefined) continue;
    if (criterion.shape === 'count') for (const { fact } of criterion.items) items.add(fact);
    if (criterion.shape === 'amount' && !criterion.itemised) items.add(criterion.fact);
    if (criterion.shape === 'group') for (const fact of itemsInColumn(criterion.criteria, column)) items.add(fact);
  }
  return items;
}
