import type { Condition } from '../model/criterion';
import { isUnclear, type Facts } from '../model/facts';

/** Whether a condition on another fact holds; undefined when that fact is unclear, or blank where a blank says nothing. */
export function holds(condition: Condition, facts: Facts): boolean | undefined {
  const entry = facts.values.get(condition.fact);
  // A mark left blank in a form is handed on as a no without words: nobody has said no.
  if (entry === undefined || (entry.value === false && entry.shown === '')) return condition.blank;
  const { value } = entry;
  return isUnclear(value) ? undefined : condition.is.some((word) => word === value);
}
