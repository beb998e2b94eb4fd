import { fit, LONGEST_TEXT } from '../xlsx/draft-cells';

/**
 * Owns how a text is written so that Excel keeps it a text: an apostrophe before whatever it could take for a formula, a
 * number, a day, a yes or no, or an error. Excel takes the apostrophe away again.
 */

/** Begins a formula or is an apostrophe itself; or reads like anything but a text. */
const MISTAKABLE = /^\s*[=+\-@'#]|^\s*[\d.,￥$€£(]|^\s*(?:true|false)\s*$|\d\s*[/\-:年月日时%]|^\s+$/i;

export function asText(text: string): string {
  const fitted = fit(text, LONGEST_TEXT - 1);
  return MISTAKABLE.test(fitted) ? `'${fitted}` : fitted;
}

/** A value as it is written to a cell: nothing means an empty cell. */
export function written(value: string | number | boolean | null): string | number | boolean {
  if (value === null) return '';
  return typeof value === 'string' ? asText(value) : value;
}
