import * as sheetjs from '@e965/xlsx';
import type { Area, Cell, CellValue } from '../../model/cell';
import type { Finding } from '../../model/finding';
import type { Grid, Row, Sheet } from '../../model/grid';
import { LIMITS, type Limits } from '../xlsx/limits';
import { customKind } from '../xlsx/number-format';
import { refuse } from '../xlsx/refusal';
import { dayOf } from '../xlsx/serial';

/**
 * Owns the way from an old .xls (BIFF in a compound file) to a Grid, through the library. The library sets no limits of its own:
 * hosts run this in a worker that they can stop.
 */

/** An old workbook of a form is some hundred kilobytes. */
const LARGEST = 16e6;

export function readXls(
  bytes: Uint8Array,
  limits: Limits = LIMITS,
): { readonly grid: Grid } | { readonly findings: readonly Finding[] } {
  if (bytes.length > LARGEST) return { findings: [refuse('file-too-large', { limit: LARGEST / 1e6 })] };
  let book: sheetjs.WorkBook;
  try {
    book = sheetjs.read(bytes, { type: 'array', dense: true, cellDates: false, cellNF: true, cellHTML: false });
  } catch (error) {
    // The library says so in its message and in no other way.
    const locked = error instanceof Error && /password|encrypt/i.test(error.message);
    return { findings: [refuse(locked ? 'encrypted' : 'xls-damaged')] };
  }
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const sheets: Sheet[] = [];
  let left = limits.cells;
  for (const [index, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name];
    if (!sheet) continue;
    const rows = rowsOf(sheet, date1904);
    left -= rows.reduce((sum, { cells }) => sum + cells.length, 0);
    if (left < 0) return { findings: [refuse('too-many-cells', { limit: limits.cells })] };
    const visibility = (['visible', 'hidden', 'veryHidden'] as const)[book.Workbook?.Sheets?.[index]?.Hidden ?? 0];
    sheets.push({ name, visibility, protected: sheet['!protect'] !== undefined, rows, merges: mergesOf(sheet) });
  }
  if (sheets.length === 0) return { findings: [refuse('no-sheet')] };
  return { grid: { sheets, names: namesOf(book), macros: false } };
}

function rowsOf(sheet: sheetjs.WorkSheet, date1904: boolean): Row[] {
  const data = (sheet['!data'] ?? []) as (sheetjs.CellObject[] | undefined)[];
  return data.flatMap((line, row): Row[] => {
    const cells = (line ?? []).flatMap((cell: sheetjs.CellObject | undefined, column): Cell[] => {
      const value = cell && valueOf(cell, date1904);
      if (!cell || !value) return [];
      return [{ column, value, ...(cell.f === undefined ? {} : { formula: cell.f }) }];
    });
    return cells.length > 0 ? [{ row, hidden: sheet['!rows']?.[row]?.hidden === true, cells }] : [];
  });
}

function valueOf({ t, v, w, z }: sheetjs.CellObject, date1904: boolean): CellValue | undefined {
  if (t === 's' && typeof v === 'string') return v === '' ? undefined : { kind: 'text', text: v };
  if (t === 'b' && typeof v === 'boolean') return { kind: 'boolean', boolean: v };
  if (t === 'e') return { kind: 'error', error: w ?? '#N/A' };
  if (t !== 'n' || typeof v !== 'number') return undefined;
  const kind = typeof z === 'string' ? customKind(z) : 'plain';
  const day = kind === 'day' ? dayOf(v, date1904) : undefined;
  if (day !== undefined) return { kind: 'date', day };
  return kind === 'percent' ? { kind: 'number', number: v, percent: true } : { kind: 'number', number: v };
}

function mergesOf(sheet: sheetjs.WorkSheet): Area[] {
  return (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }));
}

function namesOf(book: sheetjs.WorkBook): Grid['names'] {
  return (book.Workbook?.Names ?? []).map(({ Name, Ref }) => ({ name: Name, refers: Ref }));
}
