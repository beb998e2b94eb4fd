import type { Finding } from '../../model/finding';
import type { DefinedName, Sheet } from '../../model/grid';
import type { Engine } from './engine';
import type { Guard } from './guard';
import type { Wanted } from './packages';
import type { CellData, CellStyle, SheetData } from './snapshot';
import type { Unit } from './unit';

/** Owns sheets of ours coming into the grid and going from it: drawn from a package that has them, outside the user's undo. */
export interface Added {
  readonly ids: readonly string[];
  readonly sheets: readonly Sheet[];
  readonly names: readonly DefinedName[];
}

/** `prefix` names their looks: `x` where the package is the one to be saved. */
export async function addSheetsFrom(
  engine: Engine,
  unit: Unit,
  guard: Guard,
  bytes: Uint8Array,
  wanted: Omit<Wanted, 'unit'>,
  prefix: 'x' | 'm',
): Promise<Added | { readonly findings: readonly Finding[] }> {
  const read = await engine.packages.open(bytes, { ...wanted, unit: unit.id });
  if ('findings' in read) return read;
  const { data, grid } = read;
  const renamed = (name: string): string => name.replace(/^x/, prefix);
  const styles = Object.fromEntries(
    Object.entries(data.styles).map(([name, style]): [string, CellStyle] => [renamed(name), style]),
  );
  const ids: string[] = [];
  for (const sheet of Object.values(data.sheets)) {
    const id = freshId(unit);
    ids.push(id);
    guard.ours(() =>
      engine.api.syncExecuteCommand('sheet.mutation.insert-sheet', {
        unitId: unit.id,
        index: placeOf(unit, sheet.name),
        sheet: { ...restyled(sheet, renamed), id },
        styles,
      }),
    );
  }
  return { ids, sheets: grid.sheets, names: grid.names };
}

/** Before the sheet whose place it takes, else behind all others. */
function placeOf({ workbook }: Unit, name: string): number {
  const index = workbook.getSheets().findIndex((sheet) => sheet.getName() === name);
  return index < 0 ? workbook.getSheetSize() : index;
}

let made = 0;

/** Never the id of a sheet that has gone: what was edited there is remembered by it. */
function freshId(unit: Unit): string {
  for (;;) {
    const id = `n${String(++made)}`;
    if (unit.sheetName(id) === undefined) return id;
  }
}

function restyled(sheet: SheetData, renamed: (name: string) => string): SheetData {
  const named = <T extends { s?: CellData['s'] }>(item: T): T =>
    typeof item.s === 'string' ? { ...item, s: renamed(item.s) } : item;
  const each = <T extends { s?: CellData['s'] }>(items: Record<number, T>): Record<number, T> =>
    Object.fromEntries(Object.entries(items).map(([key, item]) => [key, named(item)]));
  return {
    ...sheet,
    cellData: Object.fromEntries(Object.entries(sheet.cellData).map(([row, cells]) => [row, each(cells)])),
    rowData: each(sheet.rowData),
    columnData: each(sheet.columnData),
  };
}

/** Takes these sheets away, showing another one first. */
export function removeSheets(engine: Engine, unit: Unit, guard: Guard, ids: Set<string>): void {
  const { workbook } = unit;
  const shown = workbook.getSheets().find((sheet) => !ids.has(sheet.getSheetId()) && !sheet.isSheetHidden());
  for (const id of ids) {
    if (unit.sheetName(id) !== undefined && shown) {
      if (workbook.getActiveSheet().getSheetId() === id) {
        engine.api.getWorkbook(unit.id)?.setActiveSheet(shown.getSheetId());
      }
      guard.ours(() =>
        engine.api.syncExecuteCommand('sheet.mutation.remove-sheet', {
          ...{ unitId: unit.id, subUnitId: id, subUnitName: unit.sheetName(id) },
        }),
      );
    }
    ids.delete(id);
  }
}
