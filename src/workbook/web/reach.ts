import { BaseReferenceObject } from '@univerjs/preset-sheets-core';

/**
 * Owns how far a formula may look: beyond what the grid draws of a sheet there is nothing, but no error either, as in Excel.
 * Past Excel's own last cell, and for areas whose empty cells would take the page seconds to count, the library's error stays:
 * a result that the file has stands then (`save.ts`).
 */
const LAST = { row: 1_048_575, column: 16_383 };
const MOST_CELLS = 1_000_000;

/** Done once, for all workbooks. */
export function reachFar(): void {
  const own = Object.getOwnPropertyDescriptor(BaseReferenceObject.prototype, 'isExceedRange')?.value as () => boolean;
  BaseReferenceObject.prototype.isExceedRange = function () {
    if (!own.call(this)) return false;
    const { startRow, endRow, startColumn, endColumn } = this.getRangePosition();
    if (startRow < 0 || startColumn < 0 || endRow > LAST.row || endColumn > LAST.column) return true;
    return (endRow - startRow + 1) * (endColumn - startColumn + 1) > MOST_CELLS;
  };
}
