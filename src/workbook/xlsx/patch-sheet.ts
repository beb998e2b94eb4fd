import { address, columnName } from '../../model/cell';
import type { CellDraft, SheetDraft, StyleName, ValidationDraft } from '../../model/patch';
import { areaName, fit, fullRows, inlineList, LONGEST_TEXT, reference, storedValue } from './draft-cells';
import { neededHeight } from './draft-heights';
import { MARGINS } from './draft-looks';
import { footerCode } from './draft-names';
import { spelled, xmlText, xmlValue } from './draft-text';
import { inlineText } from './patch-cells';

/**
 * Owns the text of a worksheet of ours for somebody else's workbook: strings stand in their cells, formats are numbers that
 * were given, so no part of the user's is needed for it. It writes no formula.
 */
export interface SheetSetting {
  readonly formats: ReadonlyMap<StyleName, number>;
  readonly date1904: boolean;
  /** Namespace of SpreadsheetML that the workbook uses. */
  readonly namespace: string;
  /** Name the sheet bears in the workbook, which may differ from its draft's. */
  readonly name: string;
  /** Sheets that are there besides: a link to any other leads to the sheet itself. */
  readonly others: readonly string[];
  /** Whether formulas of ours are written, and not their values alone. */
  readonly live?: boolean;
}

export function sheetMarkup(sheet: SheetDraft, setting: SheetSetting): string {
  const rows = fullRows(sheet);
  const data = rows.map((row) => {
    const height = row.height ?? neededHeight(sheet, row);
    // A height without `customHeight` is a first guess that grows with the text.
    const high = height === undefined ? '' : ` ht="${height}"${row.height === undefined ? '' : ' customHeight="1"'}`;
    return `<row r="${row.row + 1}"${high}>${row.cells.map((cell) => cellMarkup(row.row, cell, setting)).join('')}</row>`;
  });
  const links = rows.flatMap(({ row, cells }) =>
    cells.flatMap((cell) => (cell.link ? [linkMarkup(row, cell, cell.link, setting)] : [])),
  );
  const merges = sheet.merges.map((merge) => `<mergeCell ref="${areaName(merge)}"/>`);
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${setting.namespace}">`,
    sheet.print ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : '',
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0">${paneMarkup(sheet)}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="20" customHeight="1"/>',
    listMarkup('cols', sheet.widths.map(columnMarkup)),
    `<sheetData>${data.join('')}</sheetData>`,
    sheet.filter ? `<autoFilter ref="${areaName(sheet.filter)}"/>` : '',
    counted('mergeCells', merges),
    counted('dataValidations', sheet.validations.map(validationMarkup)),
    listMarkup('hyperlinks', links),
    printMarkup(sheet.print),
    '</worksheet>',
  ].join('');
}

function cellMarkup(row: number, cell: CellDraft, { formats, date1904, live }: SheetSetting): string {
  const start = `<c r="${address({ row, column: cell.column })}" s="${formats.get(cell.style) ?? 0}"`;
  const value = storedValue(cell, date1904);
  if (live && cell.formula !== undefined) return formulaMarkup(start, row, cell, cell.formula, value);
  if (value === null || value === '' || (typeof value === 'number' && !Number.isFinite(value))) return `${start}/>`;
  if (typeof value === 'number') return `${start}><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `${start} t="b"><v>${value ? 1 : 0}</v></c>`;
  return `${start} t="inlineStr">${inlineText('', fit(value, LONGEST_TEXT))}</c>`;
}

function formulaMarkup(
  start: string,
  row: number,
  { column, array }: CellDraft,
  formula: string,
  value: CellDraft['value'],
): string {
  const area = array ? ` t="array" ref="${address({ row, column })}"` : '';
  const type = typeof value === 'string' ? ' t="str"' : typeof value === 'boolean' ? ' t="b"' : '';
  const result = typeof value === 'string' ? xmlText(spelled(value)) : String(Number(value ?? 0));
  return `${start}${type}><f${area}>${xmlText(formula)}</f><v>${result}</v></c>`;
}

function columnMarkup(width: number, index: number): string {
  return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;
}

function paneMarkup({ frozenRows = 0, frozenColumns = 0 }: SheetDraft): string {
  if (frozenRows === 0 && frozenColumns === 0) return '';
  const first = address({ row: frozenRows, column: frozenColumns });
  const name = frozenColumns === 0 ? 'bottomLeft' : frozenRows === 0 ? 'topRight' : 'bottomRight';
  const split = [
    frozenColumns === 0 ? '' : ` xSplit="${frozenColumns}"`,
    frozenRows === 0 ? '' : ` ySplit="${frozenRows}"`,
  ].join('');
  const pane = `<pane${split} topLeftCell="${first}" activePane="${name}" state="frozen"/>`;
  return `${pane}<selection pane="${name}" activeCell="${first}" sqref="${first}"/>`;
}

function linkMarkup(row: number, cell: CellDraft, link: NonNullable<CellDraft['link']>, setting: SheetSetting): string {
  const sheet = setting.others.includes(link.sheet) ? link.sheet : setting.name;
  const target = reference({ ...link, sheet });
  return `<hyperlink ref="${columnName(cell.column)}${row + 1}" location="${xmlValue(target)}"/>`;
}

function validationMarkup(draft: ValidationDraft): string {
  const words = [
    draft.title === undefined ? '' : ` promptTitle="${xmlValue(spelled(fit(draft.title, 32)))}"`,
    draft.prompt === undefined ? '' : ` showInputMessage="1" prompt="${xmlValue(spelled(fit(draft.prompt, 255)))}"`,
  ].join('');
  // A list too long for the rule itself would need a sheet of its own: in a workbook of the user's we do without.
  const list = draft.list && inlineList(draft.list.map(spelled));
  const rule = `<dataValidation type="${list ? 'list' : 'none'}" allowBlank="1"${words} sqref="${areaName(draft.area)}"`;
  return list ? `${rule}><formula1>${xmlText(list)}</formula1></dataValidation>` : `${rule}/>`;
}

function printMarkup(print: SheetDraft['print']): string {
  const margins = Object.entries(MARGINS).map(([side, inches]) => ` ${side}="${inches}"`);
  const page = `<pageMargins${margins.join('')}/>`;
  if (!print) return page;
  const footer =
    print.footer === undefined
      ? ''
      : `<headerFooter><oddFooter>${xmlText(spelled(footerCode(print.footer)))}</oddFooter></headerFooter>`;
  const setup = `<pageSetup paperSize="9" fitToHeight="0" orientation="${print.orientation}"/>`;
  return `<printOptions horizontalCentered="1"/>${page}${setup}${footer}`;
}

function listMarkup(name: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `<${name}>${items.join('')}</${name}>`;
}

function counted(name: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `<${name} count="${items.length}">${items.join('')}</${name}>`;
}
