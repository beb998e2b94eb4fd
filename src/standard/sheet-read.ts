import { address, type CellRef } from '../model/cell';
import type { Finding } from '../model/finding';
import type { Grid } from '../model/grid';
import { loadEdition } from './load';
import type { EditionFile } from './parse';
import { printedDoubts } from './printed-words';
import { basicsInto, starsInto } from './sheet-basics';
import { conditionsInto } from './sheet-conditions';
import { aliasesInto, listInto, notesInto, rostersInto } from './sheet-lists';
import { treeOf } from './sheet-rows';
import { rowsUnder, sheetNamed, type SheetRow } from './sheet-table';
import * as words from './sheet-word';
import type { SheetColumn } from './sheet-word';

/** The workbook of `editionSheets`, as an officer changed it → the edition, or each mistake with its cell. */

export function editionOfSheets(grid: Grid): EditionFile | { readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const places = new Map<string, CellRef>();
  const data = dataOf(grid, places, findings);
  // What does not even read as a table would only make nonsense of what follows.
  if (findings.length > 0) return { findings };
  const loaded = loadEdition(data);
  if ('edition' in loaded) {
    return { edition: loaded.edition, data, findings: printedDoubts(data).map((found) => located(found, places)) };
  }
  return { findings: loaded.findings.map((found) => located(found, places)) };
}

function dataOf(grid: Grid, places: Map<string, CellRef>, findings: Finding[]): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  const table = (name: string, columns: readonly SheetColumn[]): SheetRow[] => {
    const sheet = sheetNamed(grid, name, findings);
    if (sheet) places.set(name, { sheet: sheet.name, row: 0, column: 0 });
    return (sheet && rowsUnder(sheet, columns, findings)) ?? [];
  };
  basicsInto(data, table('基本', words.BASICS), places, findings);
  const starRows = table('星级', words.STARS);
  starsInto(data, starRows, places, findings);
  const stars = (data['星级'] as unknown[]).map(Number).filter((star) => star in words.STAR_HEADS);
  // The table's columns are those of the stars: without them nothing in it can be read.
  if (stars.length < starRows.length) return data;
  const columns = [...words.LEFT, ...stars.map(words.starColumn), ...words.RIGHT];
  const tree = treeOf(table('标准', columns), stars, places, findings);
  data['标准'] = tree.rows;
  for (const [name, list] of Object.entries(words.LISTS)) listInto(data, name, list, table(name, list), places);
  notesInto(data, table('注', words.NOTES), stars, places);
  conditionsInto(data, table('条件', words.CONDITIONS), tree, places, findings);
  aliasesInto(data, table('别名', words.ALIASES), places, findings);
  rostersInto(data, table('名单', words.ROSTERS), places);
  return data;
}

/** The finding with the cell of its place, or of the nearest place around it, in place of its place in a file. */
function located(found: Finding, places: ReadonlyMap<string, CellRef>): Finding {
  let where = String(found.values.where ?? '');
  let cell = places.get(where);
  while (!cell && where !== '') {
    where = where.replace(/(?:\.[^.[\]]+|\[\d+\]|^[^.[\]]+)$/u, '');
    cell = places.get(where);
  }
  if (!cell) return found;
  return { ...found, cells: [cell], values: { ...found.values, where: `${cell.sheet}!${address(cell)}` } };
}
