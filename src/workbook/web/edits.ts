import type { LetterRun } from '../xlsx/patch-letters';
import { runsOf, streamText } from './letters';
import { sameJson } from './same';
import { FORCED_TEXT, NUMBER, TEXT, YES_NO, type CellData, type CellStyle } from './snapshot';

/**
 * Owns what differs in one open workbook from the file it came from, cell by cell: told before and after each change, it keeps
 * what stood there at first and what stands there now. An undone change is no difference.
 */
export interface Edits {
  /** Called before cells change. */
  readonly before: (sheet: string, cells: CellPlaces) => void;
  /** Called after they changed. */
  readonly after: (sheet: string, cells: CellPlaces) => void;
  /** By sheet, row and column: what differs now. */
  readonly differing: ReadonlyMap<string, ReadonlyMap<number, ReadonlyMap<number, Difference>>>;
  /** Whether anything differs by a person's doing; what was only calculated anew does not count. */
  readonly state: () => string;
}

/** Rows and columns that a change names; its values are not looked at. */
export type CellPlaces = Readonly<Record<number, Readonly<Record<number, unknown>> | undefined>>;

export interface Difference {
  readonly before: Content;
  readonly now: Content;
  /** Only the result of a formula. */
  readonly calculated: boolean;
}

/** A cell as it counts for the file. */
export interface Content {
  readonly value: string | number | boolean | null;
  /** With `=`; undefined when there is none. */
  readonly formula: string | undefined;
  readonly style: unknown;
  /** Where letters have looks of their own. */
  readonly runs: readonly LetterRun[] | undefined;
}

/** `look` gives the cell as it is now; `formula` its formula, written out where it is shared; `styleOf` a style by its name. */
export function trackEdits(
  look: (sheet: string, row: number, column: number) => CellData | null | undefined,
  formula: (sheet: string, row: number, column: number) => string | undefined,
  styleOf: (style: unknown) => CellStyle | undefined,
): Edits {
  const first = new Map<string, Map<number, Map<number, Content>>>();
  const differing = new Map<string, Map<number, Map<number, Difference>>>();
  const content = (sheet: string, row: number, column: number): Content =>
    contentOf(look(sheet, row, column), formula(sheet, row, column), styleOf);

  function each(cells: CellPlaces, visit: (row: number, column: number) => void): void {
    for (const [row, columns] of Object.entries(cells)) {
      for (const column of Object.keys(columns ?? {})) visit(Number(row), Number(column));
    }
  }
  return {
    differing,
    before: (sheet, cells) => {
      each(cells, (row, column) => {
        const known = inner(inner(first, sheet), row);
        if (!known.has(column)) known.set(column, content(sheet, row, column));
      });
    },
    after: (sheet, cells) => {
      each(cells, (row, column) => {
        const before = first.get(sheet)?.get(row)?.get(column);
        if (!before) return;
        const now = content(sheet, row, column);
        const own = inner(inner(differing, sheet), row);
        if (same(before, now)) own.delete(column);
        else own.set(column, { before, now, calculated: sameButValue(before, now) });
      });
    },
    state: () => stateOf(differing),
  };
}

function stateOf(differing: Edits['differing']): string {
  const found: string[] = [];
  for (const [sheet, rows] of differing) {
    for (const [row, columns] of rows) {
      for (const [column, { now, calculated }] of columns) {
        if (!calculated)
          found.push(JSON.stringify([sheet, row, column, now.formula ?? now.value, now.style, now.runs]));
      }
    }
  }
  return found.sort().join('\n');
}

function inner<K, L, V>(outer: Map<K, Map<L, V>>, key: K): Map<L, V> {
  const known = outer.get(key);
  if (known) return known;
  const fresh = new Map<L, V>();
  outer.set(key, fresh);
  return fresh;
}

function contentOf(
  cell: CellData | null | undefined,
  formula: string | undefined,
  styleOf: (style: unknown) => CellStyle | undefined,
): Content {
  const runs = cell?.p && formula === undefined ? runsOf(cell, styleOf(cell.s ?? 'x0')) : undefined;
  return { value: valueOf(cell), formula, style: cell?.s ?? undefined, runs };
}

/** What stands in a cell: a text with looks of its own letters counts as its text. */
export function valueOf(cell: CellData | null | undefined): string | number | boolean | null {
  const rich = cell?.p?.body.dataStream;
  if (rich !== undefined) return streamText(rich);
  const value = cell?.v ?? null;
  if (value === null || value === '') return null;
  if (cell?.t === YES_NO) return value === 1 || value === true || value === '1' || value === 'TRUE';
  if (cell?.t === NUMBER && typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value)))
    return Number(value);
  return cell?.t === TEXT || cell?.t === FORCED_TEXT ? String(value) : value;
}

function same(one: Content, other: Content): boolean {
  const alike = one.value === other.value && one.formula === other.formula && one.style === other.style;
  return alike && sameJson(one.runs, other.runs);
}

/** A formula as before, in a look as before, that now gives something else. */
function sameButValue(one: Content, other: Content): boolean {
  return one.formula !== undefined && one.formula === other.formula && one.style === other.style;
}
