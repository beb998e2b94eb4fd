import { readDay } from '../flow';
import { isUnclear } from '../model/facts';
import { dayOf } from '../workbook/xlsx/serial';
import { isEmpty, type CellInput } from './answer';

/** Serials from here on are days of this century and the last; smaller numbers are years, months or mistakes. */
export const FIRST_SERIAL = 20000;

/**
 * The calendar day a cell of a function's argument holds: an Excel serial (1900 system) or a text in any style the forms
 * accept. null for an empty cell; undefined for what is no day.
 */
export function dayOfInput(value: CellInput, edge: 'start' | 'end' = 'start'): string | null | undefined {
  if (isEmpty(value)) return null;
  if (typeof value === 'number' && value >= FIRST_SERIAL && value < 2958466) return dayOf(value, false);
  const day = readDay(value, edge);
  return isUnclear(day) ? undefined : day;
}
