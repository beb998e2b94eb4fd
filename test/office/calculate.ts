import type { Area } from '../../src/model/cell';
import { parseArea } from './area';
import type { Book, BookCell, BookSheet, Stored } from './book';
import { at, peek, sheetNamed } from './book';

/**
 * Owns the little arithmetic the emulated host needs: SUM, the SUBTOTAL of what is in view, a reference to a cell, and how a call of an add-in's function is
 * taken apart. Any other formula keeps the value it has.
 */
const SUM = /^=\s*SUM\(([^()]*)\)$/i;
/** Adds what the filter leaves in view. */
const SUBTOTAL = /^=\s*SUBTOTAL\(109,([^(),]*)\)$/i;
const CALL = /^=\s*([A-Z][\w]*)\.([A-Z][\w.]*)\((.*)\)$/is;

/** Brings every formula that is understood up to date; the cells whose value changed, per sheet. */
export function calculate(book: Book): Map<BookSheet, number> {
  const changed = new Map<BookSheet, number>();
  // Chains of sums on sums are short: three rounds settle them.
  for (let round = 0; round < 3; round++) {
    for (const sheet of book.sheets) {
      for (const cell of sheet.cells.values()) {
        if (cell.formula === undefined) continue;
        const value = evaluated(book, sheet, cell.formula);
        if (value === undefined || same(value, cell.value)) continue;
        cell.value = value;
        changed.set(sheet, (changed.get(sheet) ?? 0) + 1);
      }
    }
  }
  return changed;
}

function evaluated(book: Book, sheet: BookSheet, formula: string): Stored | undefined {
  const sum = SUM.exec(formula)?.[1];
  if (sum !== undefined) {
    const values = sum.split(',').flatMap((part) => valuesOf(book, sheet, part.trim())?.flat() ?? []);
    const error = values.find((value) => typeof value === 'object' && value !== null);
    return error ?? values.reduce<number>((total, value) => total + (typeof value === 'number' ? value : 0), 0);
  }
  const seen = parseArea(SUBTOTAL.exec(formula)?.[1] ?? '')?.area;
  if (seen) {
    const lines = blockOf(sheet, seen).filter((_, down) => !sheet.hiddenRows.has(seen.top + down));
    const sum = lines.flat().reduce<number>((total, value) => total + (typeof value === 'number' ? value : 0), 0);
    return Number(sum.toPrecision(15));
  }
  const values = valuesOf(book, sheet, formula.slice(1).trim());
  return values?.length === 1 && values[0]?.length === 1 ? (values[0][0] ?? 0) : undefined;
}

/** The values an address refers to; undefined when the text is no address. */
function valuesOf(book: Book, sheet: BookSheet, text: string): Stored[][] | undefined {
  const found = parseArea(text);
  if (!found) return undefined;
  const on = found.sheet === undefined ? sheet : sheetNamed(book, found.sheet);
  return on && blockOf(on, found.area);
}

function blockOf(sheet: BookSheet, { top, left, bottom, right }: Area): Stored[][] {
  return Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (__, column) => peek(sheet, top + row, left + column)?.value ?? null),
  );
}

const same = (a: Stored, b: Stored): boolean => JSON.stringify(a) === JSON.stringify(b);

/** `=STARCLOUD.STARLEVEL(A1:B9,C1:C9,"2024")` → its name and arguments, a range as rows of values; undefined otherwise. */
export function functionCall(
  book: Book,
  sheet: BookSheet,
  formula: string,
): { namespace: string; name: string; args: unknown[] } | undefined {
  const [, namespace, name, list] = CALL.exec(formula) ?? [];
  if (namespace === undefined || name === undefined || list === undefined) return undefined;
  const args = list.trim() === '' ? [] : split(list).map((part) => argument(book, sheet, part.trim()));
  return { namespace: namespace.toUpperCase(), name: name.toUpperCase(), args };
}

function argument(book: Book, sheet: BookSheet, text: string): unknown {
  if (text === '') return null;
  if (text.startsWith('"')) return text.slice(1, -1).replaceAll('""', '"');
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  if (!Number.isNaN(Number(text))) return Number(text);
  const block = valuesOf(book, sheet, text)?.map((row) => row.map(passed));
  return block?.length === 1 && block[0]?.length === 1 ? block[0][0] : block;
}

/** Excel hands a blank cell of a range over as an empty text. */
const passed = (value: Stored): unknown => (value === null ? '' : typeof value === 'object' ? value.error : value);

function split(list: string): string[] {
  return list.match(/(?:"(?:[^"]|"")*"|'[^']*'|[^,"'])+|(?<=,)(?=,|$)/g) ?? [];
}

/** The cells whose array fills others: only of these is there anything to take back. */
const spread = new WeakSet<BookCell>();

/** Puts an array into the sheet from a cell on, or `#SPILL!` when something stands in the way. */
export function spill(sheet: BookSheet, row: number, column: number, values: readonly (readonly Stored[])[]): void {
  const anchor = peek(sheet, row, column);
  if (!anchor) return;
  const own = at(row, column);
  const taken = values.some((line, down) =>
    line.some((_, across) => {
      const other = peek(sheet, row + down, column + across);
      return other && other !== anchor && other.value !== null && other.spilled !== own;
    }),
  );
  if (spread.delete(anchor)) {
    for (const [key, cell] of sheet.cells) if (cell.spilled === own) sheet.cells.delete(key);
  }
  if (taken) {
    anchor.value = { error: '#SPILL!' };
    return;
  }
  values.forEach((line, down) => {
    line.forEach((value, across) => {
      if (down === 0 && across === 0) anchor.value = value;
      else {
        const cell = { value, format: 'General', look: {}, spilled: own };
        sheet.cells.set(at(row + down, column + across), cell);
        spread.add(anchor);
      }
    });
  });
}
