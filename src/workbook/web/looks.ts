import type { LookChange } from '../xlsx/patch-cell-looks';
import type { Content } from './edits';
import { styleNumber } from './frame';
import { lookChange } from './look-change';
import { sameJson } from './same';
import type { Unit } from './unit';

/** Owns the looks that saving adds to a file, each once. */
export interface Looks {
  readonly added: readonly LookChange[];
  /** The place among them of the look that a cell gets; undefined where it keeps its own. */
  readonly of: (
    sheet: string,
    row: number,
    column: number,
    change: { readonly before: Content; readonly now: Content },
  ) => number | undefined;
}

export function looksOf(unit: Unit): Looks {
  const added: LookChange[] = [];
  const place = (change: LookChange | undefined): number | undefined => {
    if (!change) return undefined;
    const at = added.findIndex((look) => sameJson(look, change));
    return at >= 0 ? at : added.push(change) - 1;
  };
  return {
    added,
    of: (sheet, row, column, { before, now }) => {
      const fresh = before.style === undefined;
      if (!fresh && before.style === now.style) return undefined;
      // A cell that the file does not have yet looks as its row or column does, with what a person gave it over that.
      const first = before.style ?? unit.lineStyle(sheet, row, column) ?? 'x0';
      const number = styleNumber(first) ?? 0;
      const known = styleNumber(now.style);
      const own = unit.style(first) ?? {};
      if (known !== undefined) return place(known === number && !fresh ? undefined : { from: known });
      const changed = lookChange(number, own, { ...(fresh ? own : {}), ...unit.style(now.style) });
      return place(changed ?? (fresh && number > 0 ? { from: number } : undefined));
    },
  };
}
