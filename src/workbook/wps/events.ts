import type { Change } from '../../model/port';
import { areaOf, sizeOf } from './read';
import type { Events, Range, Worksheet } from './object-model';

/** Owns listening to WPS: changed cells as areas, everything that may change which sheets there are as a change of the whole. */

/** Larger areas are whole rows or columns: then the sheet is read. */
const MOST_CELLS = 5_000;

const WHOLE = ['WorkbookNewSheet', 'SheetBeforeDelete', 'WorkbookActivate', 'WorkbookOpen', 'NewWorkbook'];

/** `ours` says whether we ourselves are at work. */
export function listen(events: Events, tell: (changes: readonly Change[]) => void, ours: () => boolean): () => void {
  const changed = (sheet: unknown, range: unknown): void => {
    if (ours()) return;
    const name = (sheet as Partial<Worksheet> | null)?.Name;
    tell([name === undefined ? {} : { sheet: name, ...areaGiven(range) }]);
  };
  const whole = (): void => {
    if (!ours()) tell([{}]);
  };
  events.AddApiEventListener('SheetChange', changed);
  for (const name of WHOLE) events.AddApiEventListener(name, whole);
  return () => {
    events.RemoveApiEventListener('SheetChange', changed);
    for (const name of WHOLE) events.RemoveApiEventListener(name, whole);
  };
}

function areaGiven(range: unknown): Pick<Change, 'area'> {
  if (typeof range !== 'object' || range === null || !('Rows' in range)) return {};
  const area = areaOf(range as Range);
  return sizeOf(area) > MOST_CELLS ? {} : { area };
}
