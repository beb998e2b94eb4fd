import type { Area } from '../../model/cell';
import type { Finding } from '../../model/finding';
import type { Grid, Row, Sheet } from '../../model/grid';
import { LIMITS } from '../xlsx/limits';
import type { Block } from './blocks';
import { blocksOf, CELLS_PER_TRIP, trips } from './blocks';
import { loadMatrices, rowsOf } from './cells';
import { mergesOf } from './merges';
import type { Outline } from './outline';
import { readOutline } from './outline';
import { attempt, isFinding, refusal } from './run';

/**
 * Owns the reading of a whole workbook: one trip for its outline, one for its cells. Only a workbook of more cells than one
 * trip may carry takes more; a sheet beyond all bounds is refused, never read in part.
 */
export interface ReadWorkbook {
  readonly grid: Grid;
  /** Names of the sheets by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly date1904: boolean;
}

export async function readWorkbook(): Promise<ReadWorkbook | Finding> {
  const outline = await readOutline();
  if (isFinding(outline)) return outline;
  const large = outline.sheets.find(({ used }) => used !== undefined && used.rows * used.columns > LIMITS.cells);
  if (large) return refusal('sheet-too-large', { sheet: large.name, limit: LIMITS.cells });
  const contents = await readContents(outline);
  if (isFinding(contents)) return contents;
  const names = new Map(outline.sheets.map(({ id, name }) => [id, name]));
  return { grid: gridOf(outline, contents), names, date1904: outline.date1904 };
}

/** What stands in one block. */
export interface Content {
  readonly rows: readonly Row[];
  readonly merges: readonly Area[];
}

async function readContents(
  outline: Outline,
  budget = CELLS_PER_TRIP,
): Promise<ReadonlyMap<string, Content> | Finding> {
  const blocks = outline.sheets.flatMap((sheet) => blocksOf(sheet, budget));
  const contents = new Map<string, Content>();
  for (const trip of trips(blocks, budget)) {
    const read = await readBlocks(trip, outline.date1904);
    if (isFinding(read)) {
      // Long texts weigh more than we reckoned: a quarter of what did not fit, down to a row.
      const smaller = Math.floor(trip.reduce((sum, { rows, columns }) => sum + rows * columns, 0) / 4);
      return read.code === 'host/too-large' && smaller > 0 ? readContents(outline, smaller) : read;
    }
    for (const [index, { rows, merges }] of read.entries()) {
      const id = trip[index]?.sheet.id ?? '';
      const known = contents.get(id);
      contents.set(id, { rows: [...(known?.rows ?? []), ...rows], merges: [...(known?.merges ?? []), ...merges] });
    }
  }
  return contents;
}

async function readBlocks(blocks: readonly Block[], date1904: boolean, whole = true): Promise<Content[] | Finding> {
  const contents = await attempt(async (context) => {
    const read = blocks.map((block) =>
      blockOf(context.workbook.worksheets.getItem(block.sheet.id), block, date1904, whole),
    );
    await context.sync();
    return read.map((content) => content());
  });
  // Excel counts the questions for merges and hidden rows among the changes: where none is allowed we do without, as with
  // a form whose merges were undone.
  return whole && isFinding(contents) && contents.code === 'host/denied'
    ? readBlocks(blocks, date1904, false)
    : contents;
}

function blockOf(sheet: Excel.Worksheet, block: Block, date1904: boolean, whole: boolean): () => Content {
  const { top, left, rows, columns } = block;
  const range = sheet.getRangeByIndexes(top, left, rows, columns);
  loadMatrices(range);
  const merges = whole ? mergesOf(sheet, block) : () => [];
  const { hidden } = block.sheet;
  const mixed = whole && hidden === undefined ? range.getRowProperties({ rowHidden: true }) : undefined;
  return () => ({
    rows: rowsOf(block, range, date1904, (row) => mixed?.value[row - top]?.rowHidden ?? hidden ?? false),
    merges: merges(),
  });
}

function gridOf({ sheets, names }: Outline, contents: ReadonlyMap<string, Content>): Grid {
  return {
    // Whether macros came with the file is not ours to know in Excel, and nothing here could lose them.
    ...{ names, macros: false },
    sheets: sheets.map((sheet): Sheet => {
      const { name, visibility } = sheet;
      const { rows, merges } = contents.get(sheet.id) ?? { rows: [], merges: [] };
      return { name, visibility, protected: sheet.protected, rows, merges };
    }),
  };
}
