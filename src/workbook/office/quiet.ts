import type { Finding } from '../../model/finding';
import { attempt, attemptUndoable, isFinding } from './run';

/**
 * Owns the quiet around a change of ours: no event reaches our own listeners, nothing is drawn or calculated until all of
 * it is done. Everything is queued here; the caller sends it.
 */
export function quietly<T>(context: Excel.RequestContext, change: () => T): T {
  context.runtime.enableEvents = false;
  context.application.suspendApiCalculationUntilNextSync();
  context.application.suspendScreenUpdatingUntilNextSync();
  const changed = change();
  context.runtime.enableEvents = true;
  return changed;
}

/** A change that does not leave Excel deaf when it fails half way. */
export async function attemptQuietly<T>(change: (context: Excel.RequestContext) => Promise<T>): Promise<T | Finding> {
  const done = await attemptUndoable(change);
  if (isFinding(done)) {
    await attempt(async (context) => {
      context.runtime.enableEvents = true;
      await context.sync();
    });
  }
  return done;
}
