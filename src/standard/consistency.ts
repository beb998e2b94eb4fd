import type { Condition, Criterion } from '../model/edition';
import type { Declared } from './key';
import type { Reading } from './reading';

/** What must hold between the rows of a file: no row twice, no condition on an unknown fact, no star without a demand. */

/** The same printed row twice is a slip of the pen; so is the same item twice in one count. */
export function checkIds(on: Reading, criteria: readonly Criterion[], seen = new Set<string>()): void {
  for (const criterion of criteria) {
    if (seen.has(criterion.id)) on.problem('standard/duplicate', '标准', { item: criterion.id });
    seen.add(criterion.id);
    if (criterion.shape === 'group') checkIds(on, criterion.criteria, seen);
    if (criterion.shape === 'count') {
      const facts = criterion.items.map(({ fact }) => fact);
      for (const fact of new Set(facts.filter((name, index) => facts.indexOf(name) !== index))) {
        on.problem('standard/duplicate', criterion.id, { item: fact });
      }
    }
  }
}

/** A higher star never asks for less: a number that falls from left to right is a slip of the pen. */
export function checkRising(on: Reading, criteria: readonly Criterion[]): void {
  for (const criterion of criteria) {
    const numbers = criterion.requires.filter((requirement) => typeof requirement === 'number');
    numbers.forEach((number, index) => {
      const before = numbers[index - 1];
      if (before !== undefined && number < before)
        on.problem('standard/falling', criterion.id, { from: before, to: number });
    });
    if (criterion.shape === 'group') checkRising(on, criterion.criteria);
  }
}

export function checkConditions(
  on: Reading,
  criteria: readonly Criterion[],
  declared: ReadonlyMap<string, Declared>,
): void {
  const check = (condition: Condition | undefined, where: string) => {
    if (condition && !declared.has(condition.fact))
      on.problem('standard/unknown-item', where, { item: condition.fact });
  };
  for (const criterion of criteria) {
    check(criterion.only, criterion.id);
    for (const { when } of criterion.exemptions) check(when, criterion.id);
    if (criterion.shape === 'count') for (const item of criterion.items) check(item.only, criterion.id);
    if (criterion.shape === 'group') checkConditions(on, criterion.criteria, declared);
  }
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
