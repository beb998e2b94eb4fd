import { finding } from '../../model/finding';
import type { WorkbookDraft } from '../../model/patch';
import type { Outcome } from '../../model/port';
import type { State } from './book';
import type { Engine } from './engine';
import type { Guard } from './guard';
import type { Marks } from './marks';
import { selectCell } from './select';
import { addSheetsFrom, removeSheets } from './sheets';
import type { Unit } from './unit';

/**
 * Owns putting a new workbook's sheets into an open file: into its package at once, and from there into the grid, in place of those
 * they renew.
 */
export async function insertDraft(
  engine: Engine,
  unit: Unit,
  state: State,
  guard: Guard,
  marks: Marks,
  draft: WorkbookDraft,
): Promise<Outcome<object>> {
  const grown = await engine.packages.insert(state.base(), draft);
  if ('findings' in grown) return grown;
  const shut = state.grid().sheets.find((sheet) => sheet.protected && grown.renewed.includes(sheet.name));
  if (shut) return { findings: [finding('host/protected', 'error', [], { sheet: shut.name, count: 1 })] };
  const before = grown.renewed.map((name) => unit.sheetId(name) ?? '');
  const added = await addSheetsFrom(engine, unit, guard, grown.bytes, { only: grown.sheets }, 'x');
  if ('findings' in added) return added;
  // After the new ones have come: a file may have no other sheets.
  removeSheets(engine, unit, guard, new Set(before));
  state.grow(grown.bytes, added.sheets, added.names, new Set(grown.renewed));
  marks.show(state.marks());
  const [first] = grown.sheets;
  return first === undefined ? {} : selectCell(engine, unit, { sheet: first, row: 0, column: 0 });
}
