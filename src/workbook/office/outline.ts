import type { Finding } from '../../model/finding';
import type { DefinedName, Sheet } from '../../model/grid';
import { isFinding } from './run';
import { askSheets } from './sheets';

/** Owns the first trip of a reading: which sheets there are and how far each is used, the names, the date system. */
export interface Outline {
  readonly sheets: readonly SheetOutline[];
  readonly names: readonly DefinedName[];
  readonly date1904: boolean;
}

export interface SheetOutline {
  readonly id: string;
  readonly name: string;
  readonly visibility: Sheet['visibility'];
  readonly protected: boolean;
  /** The area around all values; undefined for an empty sheet. */
  readonly used:
    { readonly top: number; readonly left: number; readonly rows: number; readonly columns: number } | undefined;
  /** Whether its rows are hidden; undefined when some are. */
  readonly hidden: boolean | undefined;
}

export const VISIBILITY: Readonly<Record<string, Sheet['visibility']>> = { Hidden: 'hidden', VeryHidden: 'veryHidden' };
/** Serial of 1904-01-02 under the 1904 system; the other has 1463. */
const SECOND_DAY = 1;

export async function readOutline(asksDay = true): Promise<Outline | Finding> {
  const answers = await askSheets(outlineOf, (context) => {
    const names = context.workbook.names.load('items/name,items/formula');
    const day = asksDay ? context.workbook.functions.date(1904, 1, 2).load('value') : undefined;
    return () => ({
      // The formula of a name comes with its `=`.
      names: names.items.map(({ name, formula }) => ({ name, refers: String(formula).replace(/^=/, '') })),
      date1904: day?.value === SECOND_DAY,
    });
  });
  if (!isFinding(answers)) return { sheets: answers.sheets, ...answers.book };
  // Where a workbook may only be looked at, Excel may refuse to calculate: nearly all count their days from 1900.
  return asksDay && REFUSED.includes(answers.code) ? readOutline(false) : answers;
}

const REFUSED = ['host/denied', 'host/failed'];

export function outlineOf(sheet: Excel.Worksheet): () => SheetOutline {
  sheet.load('id,name,visibility,protection/protected');
  const used = usedOf(sheet.getUsedRangeOrNullObject(true));
  return () => ({
    id: sheet.id,
    name: sheet.name,
    visibility: VISIBILITY[sheet.visibility] ?? 'visible',
    protected: sheet.protection.protected,
    ...used(),
  });
}

function usedOf(used: Excel.Range): () => Pick<SheetOutline, 'used' | 'hidden'> {
  used.load('rowIndex,columnIndex,rowCount,columnCount,rowHidden');
  return () => {
    if (used.isNullObject) return { used: undefined, hidden: false };
    // Null where rows differ, though the types promise a boolean.
    const hidden = used.rowHidden as boolean | null;
    return {
      used: { top: used.rowIndex, left: used.columnIndex, rows: used.rowCount, columns: used.columnCount },
      hidden: hidden ?? undefined,
    };
  };
}
