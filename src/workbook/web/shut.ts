import { address, type CellRef } from '../../model/cell';
import type { Finding } from '../../model/finding';
import { finding } from '../../model/finding';
import type { Touched } from './deed-cells';
import type { Facts } from './facts';
import { marksFilled } from './formula-names';
import { isLocked } from './lock';
import type { RangeData } from './snapshot';
import type { Unit } from './unit';

/**
 * Owns which cells a person may not change, and why: locked ones of a protected sheet, and those that a formula of another cell
 * fills; and what no cell can hold, half a formula, which Excel would call damage in the file. It looks at the cells of a deed whatever command they come from, before the deed is done.
 */
export function whyShut({ sheet, places }: Touched, { locks, arrays }: Facts, unit: Unit): Finding | undefined {
  const lock = locks[sheet];
  const tables = (arrays[sheet] ?? []).flatMap(({ area, fixed }) => (fixed ? [area] : []));
  const areas = unit.spills(sheet);
  const changes = (row: number, column: number): boolean => row in places && column in (places[row] ?? {});
  for (const [row, columns] of Object.entries(places)) {
    for (const [column, now] of Object.entries(columns ?? {})) {
      const at: CellRef = { sheet: unit.sheetName(sheet) ?? '', row: Number(row), column: Number(column) };
      const content = changesContent(now);
      const values = { sheet: at.sheet, cell: address(at) };
      const formula = formulaIn(now);
      if (formula !== undefined && (marksFilled(formula) || !unit.isFormula(formula))) {
        const code = marksFilled(formula) ? 'web/no-filled-mark' : 'web/no-formula';
        return finding(code, 'warning', [at], { ...values, formula });
      }
      if (lock && (content || !lock.looks) && isLocked(lock, at.row, at.column)) {
        return finding('web/cell-locked', 'warning', [at], values);
      }
      if (content && tables.some((each) => isIn(each, at)))
        return finding('web/cell-in-table', 'warning', [at], values);
      const area = content ? areas.find((each) => isIn(each, at) && !isFirst(each, at)) : undefined;
      if (area && !changes(area.startRow, area.startColumn)) {
        const whole = { row: area.startRow, column: area.startColumn };
        return finding('web/cell-filled', 'warning', [at], { ...values, formula: address(whole) });
      }
    }
  }
  return undefined;
}

/** What is said of a cell whose editing begins. */
export function whyNotEdited(
  sheet: string,
  row: number,
  column: number,
  facts: Facts,
  unit: Unit,
): Finding | undefined {
  return whyShut({ sheet, places: { [row]: { [column]: null } } }, facts, unit);
}

const formulaIn = (now: unknown): string | undefined => {
  const formula = typeof now === 'object' && now !== null && 'f' in now ? now.f : undefined;
  return typeof formula === 'string' && formula !== '' ? formula : undefined;
};

/** A look alone is no content; what is not told is everything. */
const changesContent = (now: unknown): boolean =>
  typeof now !== 'object' || now === null || Object.keys(now).some((key) => key !== 's');

const isFirst = ({ startRow, startColumn }: RangeData, { row, column }: CellRef): boolean =>
  row === startRow && column === startColumn;

function isIn({ startRow, endRow, startColumn, endColumn }: RangeData, { row, column }: CellRef): boolean {
  return row >= startRow && row <= endRow && column >= startColumn && column <= endColumn;
}
