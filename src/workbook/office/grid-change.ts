import type { Area, Cell } from '../../model/cell';
import type { Row, Sheet } from '../../model/grid';

/** Owns putting cells that were read again into the rows that are known. It asks nothing. */

/** The area around all formulas of a sheet; undefined when it has none. */
export function formulaArea({ rows }: Sheet): Area | undefined {
  let area: Area | undefined;
  for (const { row, cells } of rows) {
    for (const { column, formula } of cells) {
      if (formula === undefined) continue;
      area = {
        top: Math.min(area?.top ?? row, row),
        left: Math.min(area?.left ?? column, column),
        bottom: Math.max(area?.bottom ?? row, row),
        right: Math.max(area?.right ?? column, column),
      };
    }
  }
  return area;
}

/** The rows with everything inside the area replaced by `fresh`; rows left without a cell are gone. */
export function replaced(rows: readonly Row[], area: Area, fresh: readonly Row[]): Row[] {
  const anew = new Map(fresh.map((row) => [row.row, row]));
  const kept = rows.flatMap((row) => {
    if (row.row < area.top || row.row > area.bottom) return [row];
    const outside = row.cells.filter(({ column }) => column < area.left || column > area.right);
    const cells = inOrder([...outside, ...(anew.get(row.row)?.cells ?? [])]);
    anew.delete(row.row);
    return cells.length === 0 ? [] : [{ ...row, cells }];
  });
  return [...kept, ...anew.values()].sort((a, b) => a.row - b.row);
}

function inOrder(cells: readonly Cell[]): Cell[] {
  return [...cells].sort((a, b) => a.column - b.column);
}
