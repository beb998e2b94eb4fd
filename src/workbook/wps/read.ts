import type { Area } from '../../model/cell';
import type { Finding } from '../../model/finding';
import type { Grid, Row, Sheet } from '../../model/grid';
import { rowsOf } from '../office/cells';
import { refusal } from '../office/run';
import { LIMITS } from '../xlsx/limits';
import { halved, rangeOf, uniform } from './areas';
import { sheetsOf } from './object-model';
import type { Range, Workbook, Worksheet } from './object-model';

/** Owns the reading of an open workbook in WPS: values and formulas of each sheet at once, formats, merges and hidden rows by halves. */

export function readWorkbook(workbook: Workbook): Grid | Finding {
  const sheets: Sheet[] = [];
  for (const sheet of sheetsOf(workbook)) {
    const read = readSheet(sheet, workbook.Date1904);
    if ('code' in read) return read;
    sheets.push(read);
  }
  const { Names: list } = workbook;
  const names = Array.from({ length: list.Count }, (_, index) => {
    const { Name: name, RefersTo: refers } = list.Item(index + 1);
    return { name, refers: String(refers).replace(/^=/, '') };
  });
  return { sheets, names, macros: false };
}

const VISIBILITY: Readonly<Record<number, Sheet['visibility']>> = { 0: 'hidden', 2: 'veryHidden' };

function readSheet(sheet: Worksheet, date1904: boolean): Sheet | Finding {
  const area = areaOf(sheet.UsedRange);
  if (sizeOf(area) > LIMITS.cells) return refusal('sheet-too-large', { sheet: sheet.Name, limit: LIMITS.cells });
  return {
    name: sheet.Name,
    visibility: VISIBILITY[sheet.Visible] ?? 'visible',
    protected: sheet.ProtectContents,
    rows: readArea(sheet, area, date1904),
    merges: mergesIn(sheet, area),
  };
}

export function areaOf({ Row: row, Column: column, Rows: rows, Columns: columns }: Range): Area {
  return { top: row - 1, left: column - 1, bottom: row + rows.Count - 2, right: column + columns.Count - 2 };
}

export const sizeOf = ({ top, left, bottom, right }: Area): number => (bottom - top + 1) * (right - left + 1);

export function readArea(sheet: Worksheet, area: Area, date1904: boolean): Row[] {
  const range = rangeOf(sheet, area);
  const values = matrix(range.Value2).map((line) => line.map(plain));
  const formulas = matrix(range.Formula);
  const valueTypes = values.map((line, row) => line.map((value, column) => typeOf(value, formulas[row]?.[column])));
  const numberFormat = formatsOf(sheet, area, values);
  const hidden = hiddenRows(sheet, area);
  return rowsOf(area, { values, formulas, valueTypes, numberFormat }, date1904, (row) => hidden.has(row));
}

/** One cell comes bare. */
function matrix(value: unknown): unknown[][] {
  return Array.isArray(value)
    ? value.map((line: unknown) => (Array.isArray(line) ? (line as unknown[]) : [line]))
    : [[value]];
}

/** How the object model of VBA hands an error over. */
const ERRORS: Readonly<Record<number, string>> = {
  ...{ [-2146826288]: '#NULL!', [-2146826281]: '#DIV/0!', [-2146826273]: '#VALUE!', [-2146826265]: '#REF!' },
  ...{ [-2146826259]: '#NAME?', [-2146826252]: '#NUM!', [-2146826246]: '#N/A' },
};
const ERROR_TEXT = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|BUSY!|GETTING_DATA)$/;

const plain = (value: unknown): unknown => (typeof value === 'number' ? (ERRORS[value] ?? value) : (value ?? ''));

function typeOf(value: unknown, formula: unknown): string {
  const isFormula = typeof formula === 'string' && formula.startsWith('=');
  if (value === '' && !isFormula) return 'Empty';
  if (typeof value === 'string') {
    const calculated = isFormula && formula !== value;
    return ERROR_TEXT.test(value) && (calculated || formula === value) ? 'Error' : 'String';
  }
  return typeof value === 'boolean' ? 'Boolean' : 'Double';
}

/** Only numbers are asked for their format, column by column: a day or a percentage. */
function formatsOf(sheet: Worksheet, area: Area, values: readonly (readonly unknown[])[]): string[][] {
  const formats = values.map((line) => line.map(() => ''));
  for (let column = area.left; column <= area.right; column++) {
    const isNumber = (row: number): boolean => typeof values[row - area.top]?.[column - area.left] === 'number';
    const parts = uniform({ ...area, left: column, right: column }, (part) => {
      let { top, bottom } = part;
      while (top <= bottom && !isNumber(top)) top++;
      while (bottom > top && !isNumber(bottom)) bottom--;
      if (top > bottom) return '';
      const format = rangeOf(sheet, { ...part, top, bottom }).NumberFormat;
      return typeof format === 'string' ? format : part.top === part.bottom ? '' : null;
    });
    for (const { area: part, answer } of parts) {
      for (let row = part.top; row <= part.bottom; row++)
        (formats[row - area.top] ?? [])[column - area.left] = answer ?? '';
    }
  }
  return formats;
}

function hiddenRows(sheet: Worksheet, area: Area): ReadonlySet<number> {
  const column = { ...area, right: area.left };
  const parts = uniform(column, (part) => {
    const hidden = rangeOf(sheet, part).EntireRow.Hidden;
    return typeof hidden === 'boolean' ? hidden : null;
  });
  const rows = parts.filter(({ answer }) => answer === true).map(({ area: { top, bottom } }) => ({ top, bottom }));
  return new Set(rows.flatMap(({ top, bottom }) => Array.from({ length: bottom - top + 1 }, (_, row) => top + row)));
}

/** Merged areas that begin in the area; a part without any is not looked into. */
function mergesIn(sheet: Worksheet, area: Area): Area[] {
  const found = new Map<string, Area>();
  const within = ({ top, left, bottom, right }: Area, other: Area): boolean =>
    other.top >= top && other.left >= left && other.bottom <= bottom && other.right <= right;
  const look = (part: Area): void => {
    if ([...found.values()].some((known) => within(known, part))) return;
    if (rangeOf(sheet, part).MergeCells === false) return;
    const first = areaOf(rangeOf(sheet, { ...part, bottom: part.top, right: part.left }).MergeArea);
    if (sizeOf(first) > 1) found.set(`${String(first.top)} ${String(first.left)}`, first);
    if (!within(first, part)) halved(part)?.forEach(look);
  };
  look(area);
  return [...found.values()].sort((a, b) => a.top - b.top || a.left - b.left);
}
