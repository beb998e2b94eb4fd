import type { CellDraft, PrintDraft, RowDraft, SheetDraft, StyleName, ValidationDraft } from '../../model/patch';
import { spoken } from '../office/formula';
import { written } from '../office/text';
import { fixedArea, fit, fullRows, inlineList, reference, storedValue } from '../xlsx/draft-cells';
import { neededHeight } from '../xlsx/draft-heights';
import { BASE_FONT, LOOKS } from '../xlsx/draft-looks';
import type { Look } from '../xlsx/draft-looks';
import { footerCode } from '../xlsx/draft-names';
import { draw } from './apply';
import { rangeOf, rangeOver } from './areas';
import { colourOf, XL } from './object-model';
import type { Program, Range, Worksheet } from './object-model';

/** Owns drawing a sheet of ours into an empty sheet of WPS: values and formulas at once, looks for all cells of a style at once. */
export interface Setting {
  readonly date1904: boolean;
  /** Sheets that are there besides: a link to any other is left out. */
  readonly others: readonly string[];
  /** Whether this WPS can calculate functions of an add-in; else their cells hold the value. */
  readonly functions: boolean;
}

export function drawSheet(program: Program, sheet: Worksheet, draft: SheetDraft, setting: Setting): void {
  const rows = fullRows(draft);
  const right = Math.max(draft.widths.length, ...rows.map(({ cells }) => (cells.at(-1)?.column ?? 0) + 1)) - 1;
  const all = { top: 0, left: 0, bottom: rows.at(-1)?.row ?? 0, right };
  const whole = rangeOf(sheet, all);
  whole.Font.Name = BASE_FONT.name;
  whole.Font.Size = BASE_FONT.size;
  const styles = byStyle(rows);
  for (const [style, cells] of styles) {
    const format = LOOKS[style].format;
    // Before the values: a cell for texts takes what is written as it is, and a formula in it would be a text.
    const plain = cells.filter(({ formula }) => formula === undefined || format !== '@');
    const range = format === undefined ? undefined : rangeOver(program, sheet, plain);
    if (range) range.NumberFormat = format;
  }
  writeCells(whole, rows, all, setting);
  writeArrays(sheet, rows, setting);
  for (const { row, cells } of rows) {
    for (const { column, link, value } of cells) {
      if (!link || !setting.others.includes(link.sheet)) continue;
      const anchor = rangeOf(sheet, { top: row, left: column, bottom: row, right: column });
      sheet.Hyperlinks.Add(anchor, '', reference(link), undefined, String(value ?? ''));
    }
  }
  for (const [style, cells] of styles) dress(rangeOver(program, sheet, cells), LOOKS[style]);
  for (const merge of draft.merges) rangeOf(sheet, merge).Merge();
  size(program, sheet, draft, rows);
  draft.validations.forEach((validation) => {
    validate(sheet, validation);
  });
  print(sheet, draft.print);
  if (draft.filter) rangeOf(sheet, draft.filter).AutoFilter();
  freeze(program, sheet, draft);
  if (draft.visibility) sheet.Visible = draft.visibility === 'hidden' ? 0 : 2;
}

function writeCells(
  whole: Range,
  rows: readonly RowDraft[],
  { bottom, right }: { bottom: number; right: number },
  setting: Setting,
): void {
  const matrix = Array.from({ length: bottom + 1 }, () => Array.from<unknown>({ length: right + 1 }).fill(''));
  for (const { row, cells } of rows) {
    for (const cell of cells) {
      const line = matrix[row];
      if (line) line[cell.column] = contentOf(cell, setting);
    }
  }
  whole.Formula = matrix;
}

function contentOf(cell: CellDraft, setting: Setting): string | number | boolean {
  if (cell.formula === undefined || !calculates(cell.formula, setting))
    return written(storedValue(cell, setting.date1904));
  return spoken(cell.formula);
}

/** What is spelled so in files is a function of the add-in. */
const calculates = (formula: string, { functions }: Setting): boolean => functions || !formula.includes('_xldudf_');

/** Unlike Excel's, the formula of a cell takes arrays only when it is told to. */
function writeArrays(sheet: Worksheet, rows: readonly RowDraft[], setting: Setting): void {
  for (const { row, cells } of rows) {
    for (const { column, formula, array } of cells) {
      if (!array || formula === undefined || !calculates(formula, setting)) continue;
      rangeOf(sheet, { top: row, left: column, bottom: row, right: column }).FormulaArray = spoken(formula);
    }
  }
}

type Placed = CellDraft & { readonly row: number };

function byStyle(rows: readonly RowDraft[]): Map<StyleName, Placed[]> {
  const styles = new Map<StyleName, Placed[]>();
  for (const { row, cells } of rows) {
    for (const cell of cells) styles.set(cell.style, [...(styles.get(cell.style) ?? []), { ...cell, row }]);
  }
  return styles;
}

const ACROSS = { left: XL.left, center: XL.centre, right: XL.right } as const;
const SIDES = [7, 8, 9, 10, 11, 12];

function dress(range: Range | undefined, look: Look): void {
  if (!range) return;
  const { Font: font } = range;
  if (look.size !== undefined) font.Size = look.size;
  if (look.bold) font.Bold = true;
  if (look.italic) font.Italic = true;
  if (look.underline) font.Underline = XL.single;
  if (look.ink !== undefined) font.Color = colourOf(look.ink);
  if (look.fill !== undefined) range.Interior.Color = colourOf(look.fill);
  range.HorizontalAlignment = ACROSS[look.across];
  range.VerticalAlignment = XL.centre;
  range.WrapText = look.wraps;
  if (look.border) draw(range.Borders, SIDES, look.border);
}

function size(program: Program, sheet: Worksheet, draft: SheetDraft, rows: readonly RowDraft[]): void {
  draft.widths.forEach((width, column) => {
    rangeOf(sheet, { top: 0, left: column, bottom: 0, right: column }).ColumnWidth = width;
  });
  const heights = new Map<number, { row: number; column: number }[]>();
  for (const row of rows) {
    const height = row.height ?? neededHeight(draft, row);
    if (height !== undefined) heights.set(height, [...(heights.get(height) ?? []), { row: row.row, column: 0 }]);
  }
  for (const [height, cells] of heights) {
    const range = rangeOver(program, sheet, cells);
    if (range) range.RowHeight = height;
  }
}

const LONGEST_TITLE = 32;
const LONGEST_PROMPT = 255;

/** A prompt advises: what a user types instead is never refused. */
function validate(sheet: Worksheet, { area, list, title, prompt }: ValidationDraft): void {
  const { Validation: rule } = rangeOf(sheet, area);
  const source = list && inlineList(list)?.slice(1, -1).replaceAll('""', '"');
  if (source === undefined && prompt === undefined) return;
  rule.Delete();
  if (source === undefined) rule.Add(XL.inputOnly);
  else rule.Add(XL.list, XL.information, 1, source);
  rule.IgnoreBlank = true;
  rule.ShowError = false;
  if (prompt === undefined) return;
  rule.InputTitle = fit(title ?? '', LONGEST_TITLE);
  rule.InputMessage = fit(prompt, LONGEST_PROMPT);
  rule.ShowInput = true;
}

function print({ PageSetup: page }: Worksheet, print: PrintDraft | undefined): void {
  if (!print) return;
  page.Orientation = print.orientation === 'portrait' ? XL.portrait : XL.landscape;
  page.PaperSize = XL.a4;
  page.Zoom = false;
  page.FitToPagesWide = 1;
  page.FitToPagesTall = false;
  page.CenterHorizontally = true;
  page.PrintArea = fixedArea(print.area);
  if (print.titleRows)
    page.PrintTitleRows = `$${String(print.titleRows.first + 1)}:$${String(print.titleRows.last + 1)}`;
  if (print.footer !== undefined) page.CenterFooter = footerCode(print.footer).replace(/^&C/, '');
}

/** The window shows the sheet in front only, so the sheet is brought there. */
function freeze(
  { ActiveWindow: view }: Program,
  sheet: Worksheet,
  { frozenRows = 0, frozenColumns = 0, visibility }: SheetDraft,
): void {
  if (visibility) return;
  sheet.Activate();
  view.DisplayGridlines = false;
  view.FreezePanes = false;
  if (frozenRows === 0 && frozenColumns === 0) return;
  view.SplitRow = frozenRows;
  view.SplitColumn = frozenColumns;
  view.FreezePanes = true;
}
