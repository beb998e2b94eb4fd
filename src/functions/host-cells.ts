/** What Excel hands a custom function, made into the cells our functions take. Refuses nothing: the functions say what is wrong. */
import type { CellInput, Matrix } from './answer';

/** One cell or literal. An Excel error among the arguments reads as its text, so that the sentence can quote it. */
export function cellGiven(value: unknown): CellInput {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value === null || value === undefined) return value;
  const code = (value as { readonly code?: unknown }).code;
  return typeof code === 'string' ? code : JSON.stringify(value);
}

export function cellsGiven(values: readonly (readonly unknown[])[]): Matrix {
  return values.map((row) => row.map(cellGiven));
}

/** A range that may be left out: Excel then gives null. */
export function cellsIfGiven(values: readonly (readonly unknown[])[] | null | undefined): Matrix | null {
  return values ? cellsGiven(values) : null;
}
