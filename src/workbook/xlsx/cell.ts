import type { CellValue } from '../../model/cell';
import { BLANK } from '../../model/cell';
import type { Values } from '../../model/finding';
import { movedFormula } from './formula';
import type { Limits } from './limits';
import type { FormatKind } from './number-format';
import { refuse } from './refusal';
import { integerAt, numberOf } from './scan';
import { dayOf, isoDay } from './serial';
import type { Cursor } from './xml-cursor';
import { fail } from './xml-cursor';
import { attribute, content, unescaped } from './xml-text';

/** Owns what one cell holds: its value by its type and number format, and its formula. It knows nothing of its neighbours. */
export interface CellContext {
  readonly sheet: string;
  readonly strings: readonly CellValue[];
  readonly styles: readonly FormatKind[];
  readonly date1904: boolean;
  readonly limits: Limits;
  /** What may still be taken, all sheets together; `formula` in characters of shared formulas written out. */
  readonly left: { cells: number; merges: number; formula: number };
  /** Masters of shared formulas by their number. */
  readonly shared: Map<string, { readonly text: string; readonly row: number; readonly column: number }>;
  row: number;
  column: number;
}

/** Ends the walk at the current cell; the answer only fills the place of a value, as nothing is kept after a refusal. */
export function reject(x: Cursor, at: CellContext, code: string, values: Values = {}): CellValue {
  x.problem ??= refuse(code, { part: x.part, ...values }, { sheet: at.sheet, row: at.row, column: at.column });
  fail(x);
  return BLANK;
}

/** The value in the `v` just opened; undefined when nothing stands there. */
export function readValue(x: Cursor, at: CellContext, type: string, style: number): CellValue | undefined {
  const text = content(x);
  if (type === 'str' || type === 'inlineStr') return textValue(x, at, unescaped(text));
  const bare = text.trim();
  if (bare === '') return undefined;
  switch (type) {
    case 's':
      return sharedText(x, at, integerAt(bare, 0, bare.length));
    case 'n': {
      const number = numberOf(bare);
      return Number.isNaN(number) ? reject(x, at, 'bad-number', { text: bare }) : numberValue(at, number, style);
    }
    case 'b':
      if (bare === '1' || bare === 'true') return { kind: 'boolean', boolean: true };
      return bare === '0' || bare === 'false' ? { kind: 'boolean', boolean: false } : badCell(x, at, type, bare);
    case 'e':
      return { kind: 'error', error: bare.slice(0, 100) };
    case 'd': {
      const day = isoDay(bare);
      return day === undefined ? textValue(x, at, bare) : { kind: 'date', day };
    }
    default:
      return badCell(x, at, type, bare);
  }
}

/** The shared string of this number. */
export function sharedText(x: Cursor, at: CellContext, index: number): CellValue {
  const value = at.strings[index];
  if (!value) return reject(x, at, 'bad-text-number', { count: at.strings.length });
  return value.kind === 'text' && value.text.length > at.limits.textLength ? tooLong(x, at) : value;
}

export function textValue(x: Cursor, at: CellContext, text: string): CellValue {
  return text.length > at.limits.textLength ? tooLong(x, at) : { kind: 'text', text };
}

export function numberValue(at: CellContext, number: number, style: number): CellValue {
  const kind = at.styles[style];
  if (kind === 'day') {
    const day = dayOf(number, at.date1904);
    if (day !== undefined) return { kind: 'date', day };
  }
  return kind === 'percent' ? { kind: 'number', number, percent: true } : { kind: 'number', number };
}

/**
 * The formula in the `f` just opened; undefined when it is empty and not part of a shared one. A shared formula whose text
 * cannot be had, or not within the limits, is an empty text.
 */
export function readFormula(x: Cursor, at: CellContext): string | undefined {
  const plain = x.attributesEnd === 0;
  const type = plain ? undefined : attribute(x, 't');
  const number = plain ? undefined : attribute(x, 'si');
  const inputs = type === 'dataTable' ? [attribute(x, 'r1') ?? '', attribute(x, 'r2') ?? ''] : [];
  const text = content(x);
  if (text.length > at.limits.textLength) tooLong(x, at);
  if (type === 'dataTable') return `TABLE(${inputs.join(',')})`;
  if (type !== 'shared' || number === undefined) return text === '' ? undefined : text;
  if (text !== '') {
    at.shared.set(number, { text, row: at.row, column: at.column });
    return text;
  }
  const master = at.shared.get(number);
  at.left.formula -= master?.text.length ?? 0;
  // That there is a formula is a fact; its text is a courtesy, which a hostile file could make cost seconds.
  if (!master || at.left.formula < 0) return '';
  return movedFormula(master.text, at.row - master.row, at.column - master.column);
}

const tooLong = (x: Cursor, at: CellContext): CellValue =>
  reject(x, at, 'text-too-long', { limit: at.limits.textLength });

const badCell = (x: Cursor, at: CellContext, type: string, text: string): CellValue =>
  reject(x, at, 'bad-cell', { type, text });
