import type { Condition } from '../model/edition';
import { isUnclear, type Facts } from '../model/facts';

/** Whether a condition on another fact holds; undefined when that fact is unclear, or missing where a blank says nothing. */
export function holds(condition: Condition, facts: Facts): boolean | undefined {
  const value = facts.values.get(condition.fact)?.value;
  if (value === undefined) return condition.blank;
  return isUnclear(value) ? undefined : condition.is.some((word) => word === value);
}
