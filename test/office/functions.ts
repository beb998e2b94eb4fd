import type { Area } from '../../src/model/cell';
import { meet } from './area';
import type { BookSheet, Stored } from './book';
import { at, peek } from './book';
import { functionCall, spill } from './calculate';
import type { Env } from './env';
import { raise } from './env';
import type { FunctionAnswer } from './host';

/** Owns custom functions of the emulated host: called from cells or by a test, answered over the wire, spilled. */
export interface FunctionCells {
  invoke(name: string, args: readonly unknown[]): Promise<FunctionAnswer>;
  answer(id: number, ok: boolean, value: unknown, code: number | undefined): void;
  /** Calls every function cell whose arguments changed. */
  refresh(): void;
  /** Forgets what functions wrote around cells that were written to. */
  clear(sheet: BookSheet, area: Area): void;
  settled(): Promise<void>;
}

const ERRORS: Readonly<Record<number, string>> = { 1: '#N/A', 5: '#DIV/0!', 6: '#NUM!', 7: '#VALUE!', 8: '#NULL!' };
const NAMESPACE = 'STARCLOUD';
/** Kept from tests that replace the timers. */
const later = setTimeout;

export function functionCells(
  env: Env,
  push: (entries: readonly object[]) => void,
  padded: (name: string, given: readonly unknown[]) => readonly unknown[],
): FunctionCells {
  let number = 0;
  const waiting = new Map<number, (answer: FunctionAnswer) => void>();
  /** Formula and arguments each function cell was last called with. */
  const called = new Map<string, string>();

  const invoke = (name: string, args: readonly unknown[]): Promise<FunctionAnswer> => {
    const id = ++number;
    const message = JSON.stringify([id, name.toUpperCase(), padded(name.toUpperCase(), args), null, 0, null]);
    push([{ messageCategory: 1, messageType: 1000, targetId: '', message, id: 0 }]);
    return new Promise((resolve) => waiting.set(id, resolve));
  };
  const show = (sheet: BookSheet, row: number, column: number, answer: FunctionAnswer): void => {
    const anchor = peek(sheet, row, column);
    if (!anchor) return;
    if ('error' in answer) spill(sheet, row, column, [[{ error: answer.error }]]);
    else spill(sheet, row, column, matrixOf(answer.value));
    raise(env, 16, sheet, {});
  };
  const refreshCell = (sheet: BookSheet, key: string, formula: string): void => {
    const call = functionCall(env.book, sheet, formula);
    if (call?.namespace !== NAMESPACE) return;
    const place = `${sheet.id} ${key}`;
    const signature = JSON.stringify([formula, call.args]);
    if (called.get(place) === signature) return;
    called.set(place, signature);
    const [row = 0, column = 0] = key.split(',').map(Number);
    spill(sheet, row, column, [[{ error: '#BUSY!' }]]);
    void invoke(call.name, call.args).then((answer) => {
      if (called.get(place) === signature) show(sheet, row, column, answer);
    });
  };
  return {
    invoke,
    answer: (id, ok, value, code) => {
      const error = ERRORS[code ?? 7] ?? '#VALUE!';
      waiting.get(id)?.(ok ? { value } : { error, message: String(value) });
      waiting.delete(id);
    },
    refresh: () => {
      for (const sheet of env.book.sheets) {
        for (const [key, { formula }] of [...sheet.cells]) if (formula !== undefined) refreshCell(sheet, key, formula);
      }
    },
    clear: (sheet, area) => {
      if (called.size === 0) return;
      for (const [key, known] of sheet.cells) {
        const [row = 0, column = 0] = key.split(',').map(Number);
        if (!meet({ top: row, left: column, bottom: row, right: column }, area)) continue;
        const gone = known.formula === undefined;
        if (gone && called.delete(`${sheet.id} ${at(row, column)}`)) {
          for (const [other, cell] of sheet.cells) if (cell.spilled === key) sheet.cells.delete(other);
        }
      }
    },
    settled: async () => {
      while (waiting.size > 0) await new Promise((resolve) => later(resolve, 10));
    },
  };
}

function matrixOf(value: unknown): Stored[][] {
  if (!Array.isArray(value)) return [[stored(value)]];
  return (value as unknown[]).map((line) => (Array.isArray(line) ? line.map(stored) : [stored(line)]));
}

function stored(value: unknown): Stored {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'object' && value !== null && 'code' in value) return { error: String(value.code) };
  return '';
}
