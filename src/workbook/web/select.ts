import { address, type CellRef } from '../../model/cell';
import { finding } from '../../model/finding';
import type { Outcome } from '../../model/port';
import type { Engine } from './engine';
import type { Unit } from './unit';

/** Owns showing a cell: its sheet to the front, the cursor on it, with some of what stands before it in view. */

const ABOVE = 3;
const BEFORE = 2;

export function selectCell(engine: Engine, unit: Unit, at: CellRef): Outcome<object> {
  const book = engine.api.getWorkbook(unit.id);
  const sheet = book?.getSheetByName(at.sheet);
  if (!book || !sheet || sheet.isSheetHidden()) {
    return { findings: [finding('host/not-shown', 'error', [], { sheet: at.sheet, cell: address(at) })] };
  }
  engine.show(unit.id);
  book.setActiveSheet(sheet);
  sheet.getRange(at.row, at.column).activate();
  sheet.scrollToCell(Math.max(0, at.row - ABOVE), Math.max(0, at.column - BEFORE));
  return {};
}
