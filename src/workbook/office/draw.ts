import type { CellDraft, SheetDraft, StyleName } from '../../model/patch';
import { areaName, fullRows, inlineList, reference, storedValue } from '../xlsx/draft-cells';
import { neededHeight } from '../xlsx/draft-heights';
import { BASE_FONT, LOOKS, MARGINS } from '../xlsx/draft-looks';
import { footerCode } from '../xlsx/draft-names';
import { dressRanges } from './dress';
import { addressTexts } from './mark';
import { written } from './text';

/**
 * Owns drawing a sheet of ours into an empty sheet of Excel, by calls that the user can undo: values and number formats at
 * once, looks for all cells of a style at once. It writes no formula.
 */
export interface Setting {
  readonly date1904: boolean;
  /** Sheets that are there besides: a link to any other is left out. */
  readonly others: readonly string[];
}

export function drawSheet(sheet: Excel.Worksheet, draft: SheetDraft, setting: Setting): void {
  const rows = fullRows(draft);
  const columns = Math.max(draft.widths.length, ...rows.map(({ cells }) => (cells.at(-1)?.column ?? 0) + 1));
  const height = (rows.at(-1)?.row ?? 0) + 1;
  sheet.showGridlines = false;
  const whole = sheet.getRangeByIndexes(0, 0, height, columns);
  whole.format.font.name = BASE_FONT.name;
  whole.format.font.size = BASE_FONT.size;
  const byRow = new Map(rows.map(({ row, cells }) => [row, new Map(cells.map((cell) => [cell.column, cell]))]));
  const matrix = <T>(read: (cell: CellDraft | undefined) => T): T[][] =>
    Array.from({ length: height }, (_, row) =>
      Array.from({ length: columns }, (__, column) => read(byRow.get(row)?.get(column))),
    );
  // Formats first: a cell for texts takes what is written as it is.
  whole.numberFormat = matrix((cell) => (cell ? (LOOKS[cell.style].format ?? 'General') : 'General'));
  whole.values = matrix((cell) => written(cell ? storedValue(cell, setting.date1904) : null));
  drawLinks(sheet, rows, setting);
  for (const [style, cells] of byStyle(rows)) {
    for (const addresses of addressTexts(cells)) dressRanges(sheet.getRanges(addresses).format, LOOKS[style]);
  }
  for (const merge of draft.merges) sheet.getRange(areaName(merge)).merge(false);
  drawSizes(sheet, draft, rows);
  drawValidations(sheet, draft);
  drawPrint(sheet, draft);
  if (draft.frozenRows) sheet.freezePanes.freezeRows(draft.frozenRows);
}

type Rows = ReturnType<typeof fullRows>;

function byStyle(rows: Rows): Map<StyleName, { row: number; column: number }[]> {
  const styles = new Map<StyleName, { row: number; column: number }[]>();
  for (const { row, cells } of rows) {
    for (const { column, style } of cells) styles.set(style, [...(styles.get(style) ?? []), { row, column }]);
  }
  return styles;
}

/** Before the looks, because Excel gives a link a look of its own. */
function drawLinks(sheet: Excel.Worksheet, rows: Rows, { others }: Setting): void {
  for (const { row, cells } of rows) {
    for (const { column, link, value } of cells) {
      if (!link || !others.includes(link.sheet)) continue;
      const target = { documentReference: reference(link), textToDisplay: String(value ?? '') };
      sheet.getRangeByIndexes(row, column, 1, 1).hyperlink = target;
    }
  }
}

/** Points of a column so many characters wide: 7 pixels a digit of the program's usual font, and 5 at the edges. */
const points = (characters: number): number => (characters * 7 + 5) * 0.75;

function drawSizes(sheet: Excel.Worksheet, draft: SheetDraft, rows: Rows): void {
  draft.widths.forEach((width, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = points(width);
  });
  const byHeight = new Map<number, { row: number; column: number }[]>();
  for (const row of rows) {
    const height = row.height ?? neededHeight(draft, row);
    if (height !== undefined) byHeight.set(height, [...(byHeight.get(height) ?? []), { row: row.row, column: 0 }]);
  }
  for (const [height, cells] of byHeight) {
    for (const addresses of addressTexts(cells)) sheet.getRanges(addresses).format.rowHeight = height;
  }
}

const LONGEST_TITLE = 32;
const LONGEST_PROMPT = 255;

/** A prompt advises: what a user types instead is never refused. */
function drawValidations(sheet: Excel.Worksheet, { validations }: SheetDraft): void {
  for (const { area, list, title, prompt } of validations) {
    const rule = sheet.getRange(areaName(area)).dataValidation;
    // A list too long for the rule itself would need a sheet of its own: the prompt has to do.
    const source = list && inlineList(list)?.slice(1, -1).replaceAll('""', '"');
    rule.rule = source === undefined ? { custom: { formula: '=TRUE' } } : { list: { inCellDropDown: true, source } };
    rule.ignoreBlanks = true;
    rule.errorAlert = { showAlert: false, message: '', title: '', style: 'Information' };
    if (prompt === undefined) continue;
    const message = prompt.slice(0, LONGEST_PROMPT);
    rule.prompt = { showPrompt: true, message, title: (title ?? '').slice(0, LONGEST_TITLE) };
  }
}

function drawPrint(sheet: Excel.Worksheet, { print }: SheetDraft): void {
  if (!print) return;
  const page = sheet.pageLayout;
  page.orientation = print.orientation === 'portrait' ? 'Portrait' : 'Landscape';
  page.paperSize = 'A4';
  page.zoom = { horizontalFitToPages: 1 };
  page.centerHorizontally = true;
  page.setPrintMargins('Inches', { ...MARGINS });
  page.setPrintArea(sheet.getRange(areaName(print.area)));
  if (print.titleRows) {
    const { first, last } = print.titleRows;
    page.setPrintTitleRows(sheet.getRange(`${String(first + 1)}:${String(last + 1)}`));
  }
  if (print.footer !== undefined) {
    page.headersFooters.defaultForAllPages.centerFooter = footerCode(print.footer).replace(/^&C/, '');
  }
}
