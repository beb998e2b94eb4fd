import type { Values } from '../model/finding';

/** What a worksheet function gives: a value or an Excel error with our sentence. Hosts turn failures into their own errors. */

/** A worksheet range as a host passes it: rows of cells. */
export type Matrix = readonly (readonly CellInput[])[];
export type CellInput = string | number | boolean | null | undefined;

/** `#VALUE!`: what was given cannot be used. `#N/A`: nothing of it is known. `code` picks the sentence. */
export interface Failure {
  readonly error: '#VALUE!' | '#N/A';
  readonly code: string;
  readonly values: Values;
}

export type Answer<T> = T | Failure;

export function failure(error: Failure['error'], code: string, values: Values = {}): Failure {
  return { error, code, values };
}

export function isFailure(answer: unknown): answer is Failure {
  return typeof answer === 'object' && answer !== null && 'error' in answer;
}

/** A cell left out or empty. */
export function isEmpty(value: CellInput): value is '' | null | undefined {
  return value === undefined || value === null || value === '';
}
