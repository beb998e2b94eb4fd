import type { FunctionAnswer, FunctionArgument, GridFunction } from '../../model/grid-function';

/** Owns what goes into a function of ours from the grid and comes out of it: plain values, whatever happens in between. */

type Answer = Exclude<FunctionAnswer, null>;

/** A function that throws would leave every formula of the workbook empty. */
export function answered(answer: GridFunction['answer'], given: readonly unknown[]): Writable {
  try {
    return writable(answer(given.map(argument)) ?? '');
  } catch {
    return '#VALUE!';
  }
}

type Writable = string | number | boolean | (string | number | boolean)[][];

function writable(answer: Answer): Writable {
  return Array.isArray(answer)
    ? answer.map((row: readonly (string | number | boolean | null)[]) => row.map((cell) => cell ?? ''))
    : (answer as string | number | boolean);
}

function argument(given: unknown): FunctionArgument {
  if (Array.isArray(given)) return given.map((row) => (Array.isArray(row) ? row.map(plain) : [plain(row)]));
  return given === undefined ? undefined : plain(given);
}

function plain(value: unknown): string | number | boolean | null {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
