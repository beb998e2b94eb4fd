import type { Condition } from '../model/edition';
import { isUnclear, type Facts } from '../model/facts';

/** Whether a condition on another fact holds; undefined when that fact is missing or unclear. */
export function holds(condition: Condition, facts: Facts): boolean | undefined {
  const value = facts.values.get(condition.fact)?.value;
  if (value === undefined || isUnclear(value)) return undefined;
  return condition.is.some((word) => word === value || (word === true && value === true));
}
