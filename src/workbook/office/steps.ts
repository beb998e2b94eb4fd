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
const BYTES_PER_TRIP = 4_000_000;

/** What one call weighs besides what it carries: the objects it goes through and the call itself. */
export const CALL = 700;

/** What a value weighs; Chinese takes three bytes a letter, and Excel on the web wraps the request in quotes once more. */
export function weightOf(value: unknown): number {
  if (typeof value === 'number') return 20;
  if (typeof value !== 'string') return 8;
  let bytes = 5;
  for (let index = 0; index < value.length; index++) bytes += bytesOf(value.charCodeAt(index));
  return bytes;
}

function bytesOf(letter: number): number {
  if (letter > 0x7ff) return 3;
  // Quotes, backslashes and line breaks are written with a backslash, twice over.
  return letter > 0x7f ? 2 : letter < 0x20 || letter === 0x22 || letter === 0x5c ? 4 : 1;
}

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
