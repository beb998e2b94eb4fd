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
