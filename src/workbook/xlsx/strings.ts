import type { CellValue } from '../../model/cell';
import type { Finding } from '../../model/finding';
import { isRefusal, refuse } from './refusal';
import type { Parts } from './parts';
import { openPart } from './parts';
import type { Cursor } from './xml-cursor';
import { child, named } from './xml';
import { attribute, content, unescaped } from './xml-text';

/** Owns the texts of cells: shared and rich strings flattened; phonetic guides and looks are left out. */

/** Every shared string, once: the cells that show it share the value. */
export function readStrings(parts: Parts, name: string): readonly CellValue[] | Finding {
  const x = openPart(parts, name, 'sst');
  if (isRefusal(x)) return x;
  const values: CellValue[] = [];
  const preserve = keeps(x, false);
  for (;;) {
    const quick = quickText(x);
    if (quick === undefined && !child(x, 1)) break;
    if (quick === undefined && !named(x, 'si')) continue;
    if (values.length === parts.limits.cells) return refuse('too-many-cells', { limit: parts.limits.cells });
    values.push({ kind: 'text', text: quick ?? richText(x, preserve) });
  }
  return x.problem ?? values;
}

const OPENING = '<si><t>';
const CLOSING = '</t></si>';

/** The shape nearly every string has, read without the general walk; undefined, and nothing moved, for any other. */
function quickText(x: Cursor): string | undefined {
  const { xml, at } = x;
  if (!x.plain || x.depth !== 1 || x.selfClosed || !xml.startsWith(OPENING, at)) return undefined;
  const start = at + OPENING.length;
  const end = xml.indexOf('<', start);
  if (!xml.startsWith(CLOSING, end)) return undefined;
  const text = xml.slice(start, end);
  if (UNUSUAL.test(text)) return undefined;
  x.at = end + CLOSING.length;
  return text;
}

/** Entities, escapes, line ends, blanks at the ends: what the general walk has to look at. */
const UNUSUAL = /^\s|\s$|&|\r|_x/;

/** The text of the `si` or `is` just opened: its `t`, or its runs one after another. */
export function richText(x: Cursor, inherited = false): string {
  const level = x.depth;
  const preserve = keeps(x, inherited);
  let text = '';
  while (child(x, level)) {
    if (named(x, 't')) text += plainText(x, preserve);
    else if (named(x, 'r')) {
      const run = keeps(x, preserve);
      while (child(x, level + 1)) if (named(x, 't')) text += plainText(x, run);
    }
  }
  return text;
}

/** Without `xml:space="preserve"` Excel drops the blanks at both ends; escaped ones stay. */
function plainText(x: Cursor, inherited: boolean): string {
  const preserve = keeps(x, inherited);
  const text = content(x);
  return unescaped(preserve ? text : trimmed(text));
}

/** Only XML's own white space, and step by step: a pattern would take quadratic time on a long run of blanks. */
function trimmed(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && ' \t\n\r'.includes(text.charAt(from))) from++;
  while (to > from && ' \t\n\r'.includes(text.charAt(to - 1))) to--;
  return text.slice(from, to);
}

function keeps(x: Cursor, inherited: boolean): boolean {
  if (x.attributesEnd === 0) return inherited;
  const space = attribute(x, 'xml:space');
  return space === undefined ? inherited : space === 'preserve';
}
