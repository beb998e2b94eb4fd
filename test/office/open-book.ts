import { dateToSerial } from 'hucre';
import type { Cell, ConditionalRule, Sheet } from 'hucre/xlsx';
import { readXlsx } from 'hucre/xlsx';
import { areasNamed } from './ranges';
import type { Book, BookSheet, Stored } from './book';
import { addSheet, at, newBook, newId } from './book';

/**
 * Owns opening a file in the emulated Excel. The file is read by a library that is not the reader under test, so what both
 * say of it can be compared.
 */
export async function openBook(bytes: Uint8Array): Promise<Book> {
  const file = await readXlsx(bytes, { readStyles: true });
  const book = newBook([]);
  book.date1904 = file.dateSystem === '1904';
  for (const sheet of file.sheets) fillSheet(book, addSheet(book, sheet.name), sheet);
  for (const { name, range, scope } of file.namedRanges ?? []) {
    const list = scope === undefined ? book.names : book.sheets.find((sheet) => sheet.name === scope)?.names;
    list?.push({ name, formula: `=${range}`, visible: true });
  }
  book.active = book.sheets.find(({ visibility }) => visibility === 'Visible') ?? book.sheets[0]!;
  return book;
}

function fillSheet(book: Book, sheet: BookSheet, from: Sheet): void {
  sheet.visibility = from.veryHidden ? 'VeryHidden' : from.hidden ? 'Hidden' : 'Visible';
  sheet.guarded = from.protection?.sheet ?? from.protection !== undefined;
  for (const [key, cell] of from.cells ?? []) sheet.cells.set(key, bookCell(cell, book.date1904));
  from.rows.forEach((row, down) => {
    row.forEach((value, across) => {
      if (value === null || sheet.cells.has(at(down, across))) return;
      const stored = storedOf(value, book.date1904);
      sheet.cells.set(at(down, across), { value: stored, format: 'General', look: {} });
    });
  });
  for (const [row, { height, hidden }] of from.rowDefs ?? []) {
    if (height !== undefined) sheet.heights.set(row, height);
    if (hidden) sheet.hiddenRows.add(row);
  }
  for (const { startRow, startCol, endRow, endCol } of from.merges ?? []) {
    sheet.merges.push({ top: startRow, left: startCol, bottom: endRow, right: endCol });
  }
  const rules = [...(from.conditionalRules ?? [])].sort((a, b) => a.priority - b.priority);
  sheet.rules.push(...rules.map((rule) => bookRule(book, rule)));
}

function bookCell(
  cell: Cell,
  date1904: boolean,
): Book['sheets'][number]['cells'] extends Map<string, infer C> ? C : never {
  const value = cell.formula === undefined ? cell.value : (cell.formulaResult ?? cell.value);
  const format = cell.style?.numFmt ?? 'General';
  const stored: Stored =
    cell.type === 'error' || (typeof value === 'string' && cell.formula !== undefined && ERROR.test(value))
      ? { error: String(value) }
      : storedOf(value, date1904);
  const look = cell.style?.fill ? { 'Fill/Color': JSON.stringify(cell.style.fill) } : {};
  return { value: stored, format, look, ...(cell.formula === undefined ? {} : { formula: `=${cell.formula}` }) };
}

const ERROR = /^#(?:REF!|DIV\/0!|N\/A|NAME\?|NULL!|NUM!|VALUE!)$/;

function storedOf(value: Cell['value'], date1904: boolean): Stored {
  return value instanceof Date ? dateToSerial(value, date1904) : value;
}

function bookRule(book: Book, rule: ConditionalRule): BookSheet['rules'][number] {
  const formula = Array.isArray(rule.formula) ? rule.formula[0] : rule.formula;
  return {
    ...{
      id: newId(book),
      type: rule.type === 'expression' ? 'Custom' : 'CellValue',
      stopIfTrue: rule.stopIfTrue ?? false,
    },
    areas: areasNamed(rule.range.replaceAll(' ', ',')),
    parts: formula === undefined ? {} : { 'Rule/Formula': `=${formula}` },
  };
}
