import type { Cell, CellValue } from '../../model/cell';
import type { Row } from '../../model/grid';
import { customKind } from '../xlsx/number-format';
import { dayOf } from '../xlsx/serial';

/**
 * Owns what Office.js says of cells → cells of a grid, the same as the reader of files would give. A number's format decides
 * whether it is a day or a percentage.
 */
export interface Matrices {
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly valueTypes: readonly (readonly string[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
}

/** Loads of a range what `rowsOf` wants. */
export function loadMatrices(range: Excel.Range): Excel.Range {
  return range.load('values,formulas,valueTypes,numberFormat');
}

export interface Corner {
  readonly top: number;
  readonly left: number;
}

export function rowsOf(
  { top, left }: Corner,
  { values, formulas, valueTypes, numberFormat }: Matrices,
  date1904: boolean,
  hidden: (row: number) => boolean,
): Row[] {
  return values.flatMap((line, down) => {
    const cells = line.flatMap((value, across): Cell[] => {
      const type = valueTypes[down]?.[across] ?? '';
      const formula = formulaOf(value, formulas[down]?.[across], type);
      const content = valueOf(value, type, formatOf(numberFormat[down]?.[across]), date1904);
      if (formula !== undefined) return [{ column: left + across, value: content ?? BLANK_TEXT, formula }];
      // An apostrophe alone holds nothing.
      return content === undefined || isEmptyText(content) ? [] : [{ column: left + across, value: content }];
    });
    return cells.length === 0 ? [] : [{ row: top + down, hidden: hidden(top + down), cells }];
  });
}

const formatOf = (format: unknown): string => (typeof format === 'string' ? format : '');

const BLANK_TEXT: CellValue = { kind: 'text', text: '' };

const isEmptyText = (value: CellValue): boolean => value.kind === 'text' && value.text === '';

/** A text that merely begins with `=` comes back as its own formula. */
function formulaOf(value: unknown, formula: unknown, type: string): string | undefined {
  if (typeof formula !== 'string' || !formula.startsWith('=')) return undefined;
  return type === 'String' && formula === value ? undefined : formula.slice(1);
}

/** Functions of add-ins and services that have not answered yet. */
const WAITING = ['#BUSY!', '#GETTING_DATA', '#CONNECT!'];

function valueOf(value: unknown, type: string, format: string, date1904: boolean): CellValue | undefined {
  if (type === 'Empty') return undefined;
  if (type === 'Error') {
    const error = String(value);
    return WAITING.includes(error) ? { kind: 'uncalculated' } : { kind: 'error', error };
  }
  if (typeof value === 'boolean') return { kind: 'boolean', boolean: value };
  if (typeof value !== 'number') return { kind: 'text', text: String(value) };
  const kind = customKind(format);
  const day = kind === 'day' ? dayOf(value, date1904) : undefined;
  if (day !== undefined) return { kind: 'date', day };
  return kind === 'percent' ? { kind: 'number', number: value, percent: true } : { kind: 'number', number: value };
}
