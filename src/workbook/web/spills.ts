import { address, type CellRef } from '../../model/cell';
import { areaName } from '../xlsx/draft-cells';
import type { CellEdit } from '../xlsx/edit';
import { filedNumber } from './days';
import { valueOf, type Content, type Edits } from './edits';
import type { StoredArray } from './facts';
import type { Unit } from './unit';

/** Owns the cells that a formula of another cell fills: what of them is not as in the file, for the check and for saving. */
export interface Filling {
  /** The formula's own cell. */
  readonly row: number;
  readonly column: number;
  readonly cells: readonly Filled[];
  /** A formula of the file that now fills another area than it did: which one is for the next program to find. */
  readonly reshaped: boolean;
}

/** A cell that is filled now, or no more. */
interface Filled {
  readonly row: number;
  readonly column: number;
  readonly value: Content['value'];
}

type Rows = Edits['differing'] extends ReadonlyMap<string, infer Each> ? Each : never;

export function fillings(unit: Unit, sheet: string, rows: Rows | undefined, stored: readonly StoredArray[]): Filling[] {
  const old = stored.flatMap((array): Filling[] => {
    const { startRow: row, startColumn: column } = array.area;
    if (array.fixed) return [];
    const difference = rows?.get(row)?.get(column);
    const gone = difference !== undefined && difference.now.formula !== difference.before.formula;
    return [gone ? { row, column, cells: emptied(array), reshaped: false } : refilled(unit, sheet, array)];
  });
  const fresh = [...(rows ?? [])].flatMap(([row, columns]) =>
    [...columns].flatMap(([column, { before, now }]): Filling[] => {
      if (now.formula === undefined || now.formula === before.formula) return [];
      const cells = (unit.spill(sheet, row, column)?.cells ?? []).filter((cell) => !isAt(cell, row, column));
      return [{ row, column, cells, reshaped: false }];
    }),
  );
  return [...old, ...fresh].filter(({ cells, reshaped }) => reshaped || cells.length > 0);
}

const isAt = (cell: Filled, row: number, column: number): boolean => cell.row === row && cell.column === column;

/** What the file has in the cells that the formula fills, without its own. */
function others({ area, cells }: StoredArray): Filled[] {
  return Object.entries(cells).flatMap(([row, line]) =>
    Object.entries(line)
      .map(([column, cell]) => ({ row: Number(row), column: Number(column), value: valueOf(cell) }))
      .filter((cell) => !isAt(cell, area.startRow, area.startColumn)),
  );
}

const emptied = (array: StoredArray): Filled[] => others(array).map((cell) => ({ ...cell, value: null }));

function refilled(unit: Unit, sheet: string, array: StoredArray): Filling {
  const { startRow: row, endRow: bottom, startColumn: column, endColumn: right } = array.area;
  const spill = unit.spill(sheet, row, column);
  const before = new Map(others(array).map((cell) => [address(cell), cell.value]));
  const filled = (spill?.cells ?? []).filter((cell) => !isAt(cell, row, column));
  const single = row === bottom && column === right;
  const same = spill ? areaName(spill.area) === areaName({ top: row, left: column, bottom, right }) : single;
  const changed = filled.filter((cell) => (before.get(address(cell)) ?? null) !== cell.value);
  return { row, column, cells: same ? changed : [...emptied(array), ...filled], reshaped: !same };
}

export function storedAt(stored: readonly StoredArray[], row: number, column: number): StoredArray | undefined {
  return stored.find(({ area, fixed }) => !fixed && area.startRow === row && area.startColumn === column);
}

/** The area that the formula of a cell fills now, `B3:D5`; undefined where it fills its own cell only. */
export function areaNow(unit: Unit, sheet: string, row: number, column: number): string | undefined {
  const spill = unit.spill(sheet, row, column);
  return spill && areaName(spill.area);
}

/** Such cells as the file is to have them; a look that a person gave one of them is kept. */
export function filledEdits(
  unit: Unit,
  at: Pick<CellRef, 'sheet'>,
  { cells }: Filling,
  edits: readonly CellEdit[],
  shift: number,
): CellEdit[] {
  const sheet = unit.sheetId(at.sheet) ?? '';
  return cells.map(({ row, column, value }): CellEdit => {
    const own = edits.find((edit) => edit.at.sheet === at.sheet && edit.at.row === row && edit.at.column === column);
    return {
      at: { sheet: at.sheet, row, column },
      value: filedNumber(value, unit.pattern(sheet, row, column), shift),
      change: { content: value === null ? 'value' : 'filled' },
      ...(own?.look === undefined ? {} : { look: own.look }),
    };
  });
}
