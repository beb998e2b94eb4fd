import { advance, named } from '../xlsx/xml';
import { OPEN, type Cursor } from '../xlsx/xml-cursor';
import { attribute, content } from '../xlsx/xml-text';

/**
 * Owns the words of a document's element: text, breaks, boxes to tick. What was deleted, a field's code and a drawing are no words.
 */

/** Boxes and ticks as the symbol fonts of Word draw them: Wingdings and Wingdings 2. */
const SYMBOLS: Readonly<Record<string, string>> = {
  'wingdings fe': '☑',
  'wingdings fd': '☒',
  'wingdings fc': '√',
  'wingdings fb': '×',
  'wingdings a8': '□',
  'wingdings 6f': '□',
  'wingdings 71': '□',
  'wingdings 2 52': '☑',
  'wingdings 2 53': '☒',
  'wingdings 2 50': '√',
  'wingdings 2 4f': '×',
  'wingdings 2 a3': '□',
  'wingdings 2 2a': '□',
};

/** All the text inside the element just opened; paragraphs after the first begin a line. */
export function flowText(x: Cursor): string {
  const level = x.depth;
  let text = '';
  let paragraphs = named(x, 'p') ? 1 : 0;
  while (advance(x) && x.depth >= level) {
    if (x.kind !== OPEN) continue;
    if (named(x, 't')) text += content(x);
    else if (named(x, 'p')) text += paragraphs++ > 0 ? '\n' : '';
    else if (named(x, 'tab')) text += ' ';
    else if (named(x, 'br') || named(x, 'cr')) text += '\n';
    else if (named(x, 'noBreakHyphen')) text += '-';
    else if (named(x, 'sym')) text += symbol(x);
    else if (named(x, 'checkBox')) text += tickBox(x);
  }
  return text;
}

function symbol(x: Cursor): string {
  const font = attribute(x, ':font')?.toLowerCase() ?? '';
  const code = (attribute(x, ':char') ?? '').toLowerCase().replace(/^f0|^00/, '');
  return SYMBOLS[`${font} ${code}`] ?? '';
}

/** A tick box of the old form fields: what was ticked, else what it began with. */
function tickBox(x: Cursor): string {
  const level = x.depth;
  let begun = false;
  let ticked: boolean | undefined;
  while (advance(x) && x.depth >= level) {
    if (x.kind !== OPEN) continue;
    const yes = !['0', 'false', 'off'].includes(attribute(x, ':val') ?? '1');
    if (named(x, 'checked')) ticked = yes;
    else if (named(x, 'default')) begun = yes;
  }
  return (ticked ?? begun) ? '☑' : '□';
}
