import { NO_CELLS } from '../model/cell';
import type { Star } from '../model/star';
import type { Edition } from '../model/edition';
import type { CriterionVerdict, Verdict, WayUp } from '../model/verdict';
import { step } from './ruled';

/** A day on which the edition was not in force, or none was: nothing is judged and no number is borrowed. */

const DAY = '施行日期';
const STARS: readonly Star[] = [3, 4, 5];

/** One open criterion for each star, with the reason; `then` is the edition that was in force on that day, if any. */
export function notInForce(day: string, edition?: Edition, then?: Edition): Verdict {
  const from = edition?.inForce.from ?? '';
  const to = edition?.inForce.to ?? '';
  const steps = [
    ...(edition
      ? [step(to === '' ? 'step/before-force' : 'step/not-in-force', { edition: edition.id, day, from, to })]
      : []),
    then ? step('step/in-force-then', { day, edition: then.id }) : step('step/none-in-force', { day }),
  ];
  const criterion: CriterionVerdict = {
    kind: 'open',
    criterion: DAY,
    clause: edition?.document ?? DAY,
    category: DAY,
    expected: edition ? `${from}—${to}` : null,
    actual: day,
    cells: NO_CELLS,
    steps,
  };
  const stars = (edition?.stars ?? STARS).map((star) => ({ star, granted: false, criteria: [criterion] }));
  return { edition: edition?.id ?? '', star: 0, stars };
}

/** Nothing can be advised before the day is settled. */
export function settleDay(star: Star): WayUp {
  return { star, needs: [], settle: [DAY] };
}
