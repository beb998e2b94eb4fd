import type { Area } from '../../model/cell';

/** Owns which areas are merged: Excel tells of at most 512 at a time, and of those whose first cell is in the range asked. */

/** So that even four merges to a row stay below 512. */
const ROWS_AT_A_TIME = 120;

/** Queues the question for a block of rows; the answer is called once it is there. */
export function mergesOf(
  sheet: Excel.Worksheet,
  block: { readonly top: number; readonly left: number; readonly rows: number; readonly columns: number },
): () => Area[] {
  const asked = Array.from({ length: Math.ceil(block.rows / ROWS_AT_A_TIME) }, (_, index) => {
    const top = block.top + index * ROWS_AT_A_TIME;
    const rows = Math.min(ROWS_AT_A_TIME, block.top + block.rows - top);
    const merged = sheet.getRangeByIndexes(top, block.left, rows, block.columns).getMergedAreasOrNullObject();
    // The areas themselves are asked: the address of a merged area is known to name its first cell only.
    merged.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
    return merged;
  });
  return () => {
    const areas = asked.flatMap((merged) => (merged.isNullObject ? [] : merged.areas.items.map(areaOf)));
    // A host may tell of an area in both blocks that it reaches into.
    return [...new Map(areas.map((area) => [`${String(area.top)} ${String(area.left)}`, area])).values()];
  };
}

function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area {
  return { top: rowIndex, left: columnIndex, bottom: rowIndex + rowCount - 1, right: columnIndex + columnCount - 1 };
}
