import type { Area } from '../../model/cell';
import type { Finding } from '../../model/finding';
import type { Grid, Row, Sheet } from '../../model/grid';
import type { Change } from '../../model/port';
import { CELLS_PER_TRIP } from './blocks';
import { loadMatrices, rowsOf } from './cells';
import { formulaArea, replaced } from './grid-change';
import { mergesOf } from './merges';
import { VISIBILITY } from './outline';
import { attempt, isFinding } from './run';

/**
 * Owns reading a workbook again after changes, in one trip: areas that were filled in, sheets that changed in another way,
 * and the cells whose formulas may rest on them. What it cannot tell in one trip it leaves to the reading of the whole: `all`.
 */
export async function rereadWorkbook(
  before: Grid,
  changes: readonly Change[],
  date1904: boolean,
): Promise<Grid | 'all' | Finding> {
  const plan = planOf(before, changes);
  if (!plan) return 'all';
  const sheets = await attempt(async (context) => {
    const answers = plan.map((part) => ask(context.workbook.worksheets.getItem(part.sheet.name), part, date1904));
    await context.sync();
    return answers.map((answer) => answer());
  });
  if (isFinding(sheets)) return WHOLE_INSTEAD.includes(sheets.code) ? 'all' : sheets;
  // A sheet that grew beyond the budget or hides some rows only is read the careful way.
  if (sheets.includes(undefined)) return 'all';
  const anew = new Map(sheets.flatMap((sheet) => (sheet ? [[sheet.name, sheet] as const] : [])));
  return { ...before, sheets: before.sheets.map((sheet) => anew.get(sheet.name) ?? sheet) };
}

/** A sheet that is gone, or a question not allowed: the reading of the whole knows what to do. */
const WHOLE_INSTEAD = ['host/gone', 'host/denied'];

interface Part {
  readonly sheet: Sheet;
  /** Undefined: the whole sheet. */
  readonly areas: readonly Area[] | undefined;
}

/** What to read of which sheet; undefined when the whole workbook must be read. */
function planOf(before: Grid, changes: readonly Change[]): Part[] | undefined {
  const known = changes.every(({ sheet }) => sheet !== undefined && before.sheets.some(({ name }) => name === sheet));
  if (!known) return undefined;
  const parts = before.sheets.flatMap((sheet): Part[] => {
    const own = changes.filter((change) => change.sheet === sheet.name);
    if (own.some(({ area }) => area === undefined)) return [{ sheet, areas: undefined }];
    const formulas = formulaArea(sheet);
    const areas = [...own.flatMap(({ area }) => area ?? []), ...(formulas ? [formulas] : [])];
    return areas.length === 0 ? [] : [{ sheet, areas }];
  });
  const cells = parts
    .flatMap(({ sheet, areas }) => areas ?? [aroundRows(sheet)])
    .reduce((sum, area) => sum + sizeOf(area), 0);
  return cells > CELLS_PER_TRIP ? undefined : parts;
}

function ask(sheet: Excel.Worksheet, { sheet: before, areas }: Part, date1904: boolean): () => Sheet | undefined {
  return areas ? askAreas(sheet, before, areas, date1904) : askSheet(sheet, before, date1904);
}

function askAreas(sheet: Excel.Worksheet, before: Sheet, areas: readonly Area[], date1904: boolean): () => Sheet {
  const hidden = new Set(before.rows.filter((row) => row.hidden).map(({ row }) => row));
  const asked = areas.map((area) => {
    const { top, left, bottom, right } = area;
    const range = sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
    return { area, range: loadMatrices(range) };
  });
  return () => ({
    ...before,
    rows: asked.reduce<readonly Row[]>(
      (rows, { area, range }) =>
        replaced(
          rows,
          area,
          rowsOf(area, range, date1904, (row) => hidden.has(row)),
        ),
      before.rows,
    ),
  });
}

/** The sheet as it is now; undefined when one trip does not tell. */
function askSheet(sheet: Excel.Worksheet, before: Sheet, date1904: boolean): () => Sheet | undefined {
  sheet.load('visibility,protection/protected');
  const used = askRows(sheet.getUsedRangeOrNullObject(true), date1904);
  const { bottom, right } = aroundRows(before);
  const merges = mergesOf(sheet, { top: 0, left: 0, rows: bottom + ROOM, columns: right + ROOM });
  return () => {
    const rows = used();
    const visibility = VISIBILITY[sheet.visibility] ?? 'visible';
    return rows && { ...before, visibility, protected: sheet.protection.protected, rows, merges: merges() };
  };
}

/** Undefined when some rows are hidden and others not. */
function askRows(used: Excel.Range, date1904: boolean): () => Row[] | undefined {
  used.load('rowIndex,columnIndex,rowHidden');
  loadMatrices(used);
  return () => {
    if (used.isNullObject) return [];
    const hidden = used.rowHidden as boolean | null;
    const corner = { top: used.rowIndex, left: used.columnIndex };
    return hidden === null ? undefined : rowsOf(corner, used, date1904, () => hidden);
  };
}

/** Rows and columns a sheet may have grown by at once without its merges being missed. */
const ROOM = 200;

function aroundRows({ rows }: Sheet): Area {
  const right = Math.max(0, ...rows.map(({ cells }) => cells.at(-1)?.column ?? 0));
  return { top: 0, left: 0, bottom: rows.at(-1)?.row ?? 0, right };
}

const sizeOf = ({ top, left, bottom, right }: Area): number => (bottom - top + 1) * (right - left + 1);
