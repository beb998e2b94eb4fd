import { writeXlsx } from 'hucre/xlsx';
import type { Cell, WriteSheet } from 'hucre/xlsx';
import type { CellDraft, SheetDraft, WorkbookDraft } from '../../model/patch';
import { areaName, fit, fullRows, LONGEST_TEXT, reference, storedValue } from './draft-cells';
import { neededHeight } from './draft-heights';
import { footerCode, printNames } from './draft-names';
import { BASE_FONT, MARGINS } from './draft-looks';
import { spelled } from './draft-text';
import { plainChart } from './write-charts';
import { dropdowns } from './write-dropdowns';
import { plainFormula } from './write-formulas';
import { cellStyle } from './write-looks';

/** Owns the making of a new workbook from a draft, through the library; it knows no form and writes no formula but ours. */

/** Words the library would store as an Excel error, were they a plain text. */
const ERROR_WORD = /^#[A-Z0-9/!?_]+[!?]?$/;
/** Without it the library writes the time of day: the same draft shall give the same bytes. */
const NO_CLOCK = new Date(Date.UTC(1980, 0, 1));

/**
 * The bytes of an `.xlsx` that holds the draft. The same draft always gives the same bytes.
 * @throws when a sheet name is not one Excel allows, or stands twice: the draft is ours, so that is a mistake of ours
 */
export async function writeWorkbook(draft: WorkbookDraft): Promise<Uint8Array> {
  const taken = draft.sheets.map(({ name }) => name);
  const { validations, lists } = dropdowns(draft.sheets, taken);
  const sheets = draft.sheets.map((sheet, index) => ({
    ...plainSheet(sheet),
    dataValidations: validations[index] ?? [],
  }));
  return writeXlsx({
    sheets: lists ? [...sheets, lists] : sheets,
    defaultFont: BASE_FONT,
    namedRanges: [
      ...draft.names.map(({ name, refers }) => ({ name, range: refers })),
      ...draft.sheets.flatMap(scopedNames),
    ],
    properties: { created: NO_CLOCK, modified: NO_CLOCK },
  });
}

/** Written as names, because the library would leave the sheet's name unquoted. */
function scopedNames(sheet: SheetDraft): { name: string; range: string; scope: string }[] {
  return printNames(sheet).map(({ name, refers }) => ({ name, range: refers, scope: sheet.name }));
}

function plainSheet(sheet: SheetDraft): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  const rowDefs = new Map<number, { height: number }>();
  for (const row of fullRows(sheet)) {
    const height = row.height ?? neededHeight(sheet, row);
    if (height !== undefined) rowDefs.set(row.row, { height });
    for (const cell of row.cells) cells.set(`${row.row},${cell.column}`, plainCell(cell, row.row));
  }
  return {
    name: sheet.name,
    columns: sheet.widths.map((width) => ({ width })),
    cells,
    rowDefs,
    merges: sheet.merges.map(({ top, left, bottom, right }) => {
      return { startRow: top, startCol: left, endRow: bottom, endCol: right };
    }),
    ...(sheet.frozenRows === undefined && sheet.frozenColumns === undefined
      ? {}
      : { freezePane: { rows: sheet.frozenRows ?? 0, columns: sheet.frozenColumns ?? 0 } }),
    ...(sheet.filter === undefined ? {} : { autoFilter: { range: areaName(sheet.filter) } }),
    ...(sheet.visibility === undefined ? {} : { [sheet.visibility]: true }),
    ...(sheet.charts === undefined ? {} : { charts: sheet.charts.map((chart) => plainChart(chart, sheet.name)) }),
    ...(sheet.print === undefined
      ? {}
      : {
          pageSetup: {
            paperSize: 'a4',
            orientation: sheet.print.orientation,
            fitToPage: true,
            fitToWidth: 1,
            fitToHeight: 0,
            horizontalCentered: true,
            margins: MARGINS,
          },
          headerFooter: sheet.print.footer === undefined ? {} : { oddFooter: footerCode(sheet.print.footer) },
        }),
  };
}

function plainCell(cell: CellDraft, row: number): Partial<Cell> {
  const stored = storedValue(cell);
  const value = typeof stored === 'string' ? spelled(fit(stored, LONGEST_TEXT)) : stored;
  const asText = typeof value === 'string' && ERROR_WORD.test(value) ? { richText: [{ text: value }] } : {};
  if (cell.formula !== undefined) return plainFormula(cell, row, cell.formula);
  const hyperlink = cell.link ? { hyperlink: { target: '', location: reference(cell.link) } } : {};
  return { value, style: cellStyle(cell.style), ...asText, ...hyperlink };
}
