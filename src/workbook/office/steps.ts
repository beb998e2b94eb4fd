import { quietly } from './quiet';

/**
 * Owns the budget of writing: what is to be done comes as steps that say what they weigh, and goes out in as few trips as
 * stay below the 5 MB that Excel on the web takes at once. Nearly always that is one.
 */
export interface Step {
  /** Bytes on the wire, about. */
  readonly weight: number;
  readonly run: (context: Excel.RequestContext) => void;
}

/** With room for a wrong guess. */
const BYTES_PER_TRIP = 3_000_000;

/** What one call weighs besides what it carries: the objects it goes through and the call itself. */
export const CALL = 700;

/** What a text weighs: Chinese takes three bytes a letter. */
export const weightOf = (value: unknown): number => (typeof value === 'string' ? 4 + value.length * 3 : 8);

export function step(weight: number, run: Step['run']): Step {
  return { weight, run };
}

/** `last` goes with the last trip, after the quiet. */
export function send(
  context: Excel.RequestContext,
  steps: readonly Step[],
  last: (context: Excel.RequestContext) => void,
): Promise<void> {
  return sendTrips(context, packed(steps), last);
}

async function sendTrips(
  context: Excel.RequestContext,
  [trip = [], ...more]: readonly (readonly Step[])[],
  last: (context: Excel.RequestContext) => void,
): Promise<void> {
  quietly(context, () => {
    for (const one of trip) one.run(context);
  });
  if (more.length === 0) last(context);
  await context.sync();
  if (more.length > 0) await sendTrips(context, more, last);
}

function packed(steps: readonly Step[]): Step[][] {
  const trips: Step[][] = [];
  let room = 0;
  for (const one of steps) {
    const trip = trips.at(-1);
    if (trip && one.weight <= room) trip.push(one);
    else {
      trips.push([one]);
      room = BYTES_PER_TRIP;
    }
    room -= one.weight;
  }
  return trips;
}

/** The items in groups of so many. */
export function groups<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
