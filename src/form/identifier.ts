/** Reads texts: identifiers, whose every digit counts, and free words. It repairs nothing. */
import { shown } from '../model/cell';
import { dense, given, isBlank, refused, unclear, type Given, type Reading } from './reading';

/** A code, number or phone, without white space. A numeric cell of 16 digits or more has lost some: `why/digits-lost`. */
export function readIdentifier(from: Given): Reading<string> {
  const value = given(from);
  if (isBlank(value)) return null;
  const refusal = refused(value);
  if (refusal) return refusal;
  if (value.kind === 'number') {
    return Math.abs(value.number) >= 1e15 || !Number.isInteger(value.number) || value.percent
      ? unclear(value, Math.abs(value.number) >= 1e15 ? 'why/digits-lost' : 'why/not-an-identifier')
      : String(value.number);
  }
  if (value.kind !== 'text') return unclear(value, 'why/not-an-identifier');
  const text = dense(value.text).replace(/^['’‘]/u, '');
  return /^\d(?:\.\d+)?e\+\d+$/iu.test(text) ? unclear(value, 'why/digits-lost') : text;
}

/** Words as they stand, white space at the ends cut, line ends made `\n`. */
export function readText(from: Given): Reading<string> {
  const value = given(from);
  if (isBlank(value)) return null;
  return refused(value) ?? shown(value).replace(/\r\n?/gu, '\n').trim();
}
