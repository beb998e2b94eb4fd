import type { Finding } from '../../model/finding';
import { finding } from '../../model/finding';
import type { Patch } from '../../model/patch';
import type { Applied, Outcome } from '../../model/port';
import type { Mark, State } from './book';
import type { Engine } from './engine';
import type { Guard } from './guard';
import { addSheetsFrom, removeSheets } from './sheets';
import type { Marks } from './marks';
import { NO_EDIT } from './packages';
import { selectCell } from './select';
import type { Unit } from './unit';

/**
 * Owns applying patches to an open file. Marks lie over the grid and go into the file when it is saved, by the very patches;
 * that they can is tried at once, so that a file which cannot bear them says so now. A set value is the user's to undo.
 */
export async function applyTo(
  engine: Engine,
  unit: Unit,
  state: State,
  guard: Guard,
  marks: Marks,
  patches: readonly Patch[],
): Promise<Outcome<Applied>> {
  const kept: Finding[] = [];
  const known = new Set(state.grid().sheets.map(({ name }) => name));
  const there = (patch: Patch): boolean => {
    if (patch.do !== 'set' && patch.do !== 'mark') return true;
    if (known.has(patch.at.sheet)) return true;
    kept.push(finding('mark/sheet-missing', 'error', [patch.at], { sheet: patch.at.sheet }));
    return false;
  };
  const wanted = patches.filter(there);
  setValues(engine, unit, state, guard, wanted, kept);
  const marking = wanted.filter(({ do: what }) => what === 'mark' || what === 'sheet' || what === 'clear-marks');
  if (marking.length > 0) {
    const tried = await engine.packages.edit(state.base(), NO_EDIT, marking);
    if ('findings' in tried) return tried;
    const before = new Set(state.grid().sheets.map(({ name }) => name));
    removeSheets(engine, unit, guard, state.ours);
    const remaining = new Set([...before].filter((name) => unit.sheetId(name) !== undefined));
    const added = marking.some((patch) => patch.do === 'sheet')
      ? await addSheetsFrom(engine, unit, guard, tried.bytes, { except: [...remaining] }, 'm')
      : { ids: [], sheets: [], names: [] };
    if ('findings' in added) return added;
    for (const id of added.ids) state.ours.add(id);
    state.setMarks(lastMarks(marking), marking, added.sheets);
    marks.show(state.marks());
  }
  const selected = patches.findLast((patch) => patch.do === 'select');
  if (selected?.do === 'select') selectCell(engine, unit, selected.at);
  return { marked: state.marks().length, kept };
}

/** The marks that stand at the end, the last word on each cell. */
function lastMarks(patches: readonly Patch[]): Mark[] {
  const marks = new Map<string, Mark>();
  for (const patch of patches) {
    if (patch.do === 'clear-marks') marks.clear();
    if (patch.do === 'mark') marks.set(`${patch.at.sheet} ${String(patch.at.row)} ${String(patch.at.column)}`, patch);
  }
  return [...marks.values()];
}

function setValues(
  engine: Engine,
  unit: Unit,
  state: State,
  guard: Guard,
  patches: readonly Patch[],
  kept: Finding[],
): void {
  const locked = new Set(state.grid().sheets.flatMap((sheet) => (sheet.protected ? [sheet.name] : [])));
  for (const patch of patches) {
    if (patch.do !== 'set') continue;
    const { at, value } = patch;
    const sheet = unit.sheetId(at.sheet) ?? '';
    if (locked.has(at.sheet)) kept.push(finding('host/protected', 'warning', [at], { sheet: at.sheet, count: 1 }));
    else if (!patch.overFormula && unit.formula(sheet, at.row, at.column) !== undefined) {
      kept.push(finding('mark/formula-kept', 'warning', [at]));
    } else {
      const cell =
        value === null
          ? { v: null, f: null, si: null, p: null }
          : { v: value, t: typeOf(value), f: null, si: null, p: null };
      const range = { startRow: at.row, endRow: at.row, startColumn: at.column, endColumn: at.column };
      guard.ours(() =>
        engine.api.syncExecuteCommand('sheet.command.set-range-values', {
          ...{ unitId: unit.id, subUnitId: sheet, range },
          value: cell,
        }),
      );
    }
  }
}

const typeOf = (value: string | number | boolean): number =>
  typeof value === 'string' ? 1 : typeof value === 'number' ? 2 : 3;
