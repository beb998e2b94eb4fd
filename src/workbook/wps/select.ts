import { address } from '../../model/cell';
import type { CellRef } from '../../model/cell';
import type { Worksheet } from './object-model';

/** Owns showing a cell in WPS: its sheet to the front, the cursor on it. A hidden sheet cannot come to the front. */
export function show(sheet: Worksheet, at: CellRef): boolean {
  if (sheet.Visible !== -1) return false;
  sheet.Activate();
  sheet.Range(address(at)).Select();
  return true;
}
