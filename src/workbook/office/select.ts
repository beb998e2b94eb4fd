import { address } from '../../model/cell';
import type { CellRef } from '../../model/cell';
import type { Finding } from '../../model/finding';
import { attempt, isFinding, refusal } from './run';

/** Owns showing a cell: its sheet to the front, the cursor on it. */
export async function selectCell(at: CellRef): Promise<Finding | undefined> {
  const done = await attempt(async (context) => {
    show(context, at);
    await context.sync();
  });
  if (!isFinding(done)) return undefined;
  // A hidden sheet cannot come to the front; Excel has no word of its own for that.
  return done.code === 'host/failed' ? refusal('not-shown', { sheet: at.sheet, cell: address(at) }) : done;
}

export function show(context: Excel.RequestContext, at: CellRef): void {
  const sheet = context.workbook.worksheets.getItem(at.sheet);
  sheet.activate();
  sheet.getRangeByIndexes(at.row, at.column, 1, 1).select();
}
