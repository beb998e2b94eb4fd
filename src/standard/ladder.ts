import type { Edition } from '../model/edition';

/** 申报条件（星级递进）: whether a holder of `current` may apply for `target`. Without a stated ladder anyone may. */
export function mayApply(edition: Edition, current: number, target: number): boolean {
  const star = edition.stars.find((known) => known === target);
  if (star === undefined) return false;
  return edition.ladder === null || edition.ladder[star].some((allowed) => allowed === current);
}
