import type { Star } from '../model/star';
import type { Edition } from '../model/edition';
import type { Verdict } from '../model/verdict';

/** Which star is looked at: the one applied for, else the next above what is reached. */
export function targetOf(edition: Edition, stated: number | null, { star }: Verdict): Star {
  return stated === 3 || stated === 4 || stated === 5 ? stated : above(edition, star);
}

/** The star to find a way to: the target, or the next one up where the target is reached. */
export function nextTarget(edition: Edition, target: Star, { stars }: Verdict): Star {
  return stars.some(({ star, granted }) => star === target && granted) ? above(edition, target) : target;
}

function above({ stars }: Edition, star: number): Star {
  return stars.find((known) => known > star) ?? stars.at(-1) ?? 5;
}
