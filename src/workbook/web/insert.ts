import type { WorkbookDraft } from '../../model/patch';
import type { Outcome } from '../../model/port';
import { browserCodec } from '../xlsx/browser';
import { insertSheets } from '../xlsx/insert';
import type { State } from './book';
import type { Engine } from './engine';
import type { Guard } from './guard';
import { selectCell } from './select';
import { addSheetsFrom } from './sheets';
import type { Unit } from './unit';

/** Owns putting a new workbook's sheets into an open file: into its package at once, and from there into the grid. */
export async function insertDraft(
  engine: Engine,
  unit: Unit,
  state: State,
  guard: Guard,
  draft: WorkbookDraft,
): Promise<Outcome<object>> {
  const grown = insertSheets(state.base(), draft, browserCodec);
  if ('findings' in grown) return grown;
  const added = await addSheetsFrom(engine, unit, guard, grown.bytes, (name) => grown.sheets.includes(name), 'x');
  if ('findings' in added) return added;
  state.grow(grown.bytes, added.sheets, added.names);
  const [first] = grown.sheets;
  return first === undefined ? {} : selectCell(engine, unit, { sheet: first, row: 0, column: 0 });
}
