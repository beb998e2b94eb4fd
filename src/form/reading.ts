/** What all readers of a single value share: what may be given, what comes back. It knows no form and no edition. */
import { BLANK, shown, type CellValue } from '../model/cell';
import type { Unclear } from '../model/facts';

/** A cell's value, or a bare one as JSON and worksheet functions give it. */
export type Given = CellValue | string | number | boolean | null | undefined;

/** The value; what stands there when it cannot be read as such a value; null when nothing stands there. */
export type Reading<T> = T | Unclear | null;

/** A bare value as a cell's value. A text of white space is a blank. */
export function given(value: Given): CellValue {
  if (value === null || value === undefined) return BLANK;
  switch (typeof value) {
    case 'string':
      return { kind: 'text', text: value };
    case 'number':
      return Number.isFinite(value) ? { kind: 'number', number: value } : { kind: 'error', error: '#NUM!' };
    case 'boolean':
      return { kind: 'boolean', boolean: value };
    default:
      return value;
  }
}

/** Plain ASCII and common ideographs: nothing in them to be made plain. */
const PLAIN = /^[\u0021-\u007e\u4e00-\u9fff]*$/u;

/** Full-width forms made plain, invisible signs taken away, white space at the ends cut. */
export function tidy(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(/\u200b|\u200c|\u200d|\u2060|\ufe0e|\ufe0f|\ufeff/gu, '')
    .trim();
}

/** `tidy`, without any white space. */
export function dense(text: string): string {
  if (PLAIN.test(text)) return text;
  return tidy(text).replace(/\s+/gu, '');
}

export function unclear(value: CellValue, why: string): Unclear {
  return { unclear: shown(value), why };
}

/** What no reader can read: an Excel error, or a formula without a stored value. */
export function refused(value: CellValue): Unclear | undefined {
  if (value.kind === 'error') return unclear(value, 'why/error');
  if (value.kind === 'uncalculated') return unclear(value, 'why/not-calculated');
  return undefined;
}

/** Begins with something that can be seen. */
const SEEN = /^[\u0021-\u007e\u4e00-\u9fff]/u;

export function isBlank(value: CellValue): boolean {
  if (value.kind !== 'text') return value.kind === 'blank';
  return !SEEN.test(value.text) && tidy(value.text) === '';
}
