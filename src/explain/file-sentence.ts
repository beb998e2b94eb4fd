import type { Finding } from '../model/finding';
import { findingRow } from './report';
import { say, type Language } from './wording';

/** What is wrong with a file that was handed in, and where in it: its line or its cell, unless the sentence says so itself. */
export function fileSentence(language: Language, found: Finding): { readonly what: string; readonly remedy: string } {
  const { what, where, remedy } = findingRow(language, found);
  const line = found.values.line === undefined ? '' : say(language, 'edition/line', { line: found.values.line });
  const place = where === '' ? line : where;
  const told = place === '' || what.includes(place) || what.includes(line === '' ? place : line);
  return { what: told ? what : `${place} ${what}`, remedy };
}
