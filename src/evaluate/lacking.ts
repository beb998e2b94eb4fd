import type { Lacking, StarVerdict, WayUp } from '../model/verdict';
import { passes } from './ruled';

/**
 * What stands in the way of a star, told apart by the cheapest way to it: of a group of which only so many members are
 * asked for, those off that way need not be met as well. What is open may turn out well and is always shown.
 */
export function lackingOf({ star, criteria }: StarVerdict, { needs, settle }: WayUp): Lacking {
  const onWay = new Set([...needs.map(({ criterion }) => criterion), ...settle]);
  const short = criteria.filter(({ kind }) => !passes(kind));
  return {
    star,
    needed: short.filter(({ kind, criterion }) => kind === 'open' || onWay.has(criterion)),
    instead: short.filter(({ kind, criterion }) => kind === 'unmet' && !onWay.has(criterion)),
  };
}
