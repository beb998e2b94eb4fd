import type { LetterRun } from '../xlsx/patch-letters';
import type { Element } from '../xlsx/patch-tree';
import { childNamed, childrenNamed, treeOf, valueOf } from '../xlsx/patch-tree';
import { isRefusal } from '../xlsx/refusal';
import { child, cursor, named } from '../xlsx/xml';
import { unescaped } from '../xlsx/xml-text';
import type { Theme } from './colour';
import { hex } from './look-change';
import type { CellData, CellStyle, Letters } from './snapshot';
import { fontOf } from './style';

/** Owns texts whose letters have looks of their own: as a file has them ↔ as the grid has them. */

/** Those of the shared texts that are such, by their number; nothing of a part without any is walked. */
export function richTexts(xml: string | undefined, theme: Theme): ReadonlyMap<number, Letters> {
  const found = new Map<number, Letters>();
  if (xml === undefined || !HAS_RUNS.test(xml)) return found;
  const x = cursor(xml, '');
  if (xml.startsWith('\ufeff')) x.at = 1;
  if (!child(x, 0)) return found;
  const head = xml.slice(x.name - 1, x.at);
  const tail = `</${xml.slice(x.name, x.nameEnd)}>`;
  for (let number = -1; child(x, 1);) {
    if (!named(x, 'si')) continue;
    number++;
    const start = x.name - 1;
    let runs = false;
    while (child(x, 2)) runs ||= named(x, 'r');
    const root = runs ? treeOf(head + xml.slice(start, x.at) + tail, '', () => true) : undefined;
    const text = root && !isRefusal(root) ? root.children[0] : undefined;
    const letters = text && lettersOf(text, theme);
    if (letters) found.set(number, letters);
  }
  return found;
}

const HAS_RUNS = /<(?:[\w.-]+:)?r[\s>]/;

/** `markup` is that of one text that stands in its cell. */
export function inlineLetters(markup: string, theme: Theme): Letters | undefined {
  const root = HAS_RUNS.test(markup) ? treeOf(markup, '', () => true) : undefined;
  return root && !isRefusal(root) ? lettersOf(root, theme) : undefined;
}

function lettersOf(text: Element, theme: Theme): Letters | undefined {
  let stream = '';
  const textRuns: { st: number; ed: number; ts: CellStyle }[] = [];
  for (const piece of text.children) {
    if (piece.local !== 't' && piece.local !== 'r') continue;
    const letters = piece.local === 't' ? [piece] : childrenNamed(piece, 't');
    const start = stream.length;
    for (const each of letters) stream += asStream(lettersIn(each));
    const look = childNamed(piece, 'rPr');
    if (look && stream.length > start) textRuns.push({ st: start, ed: stream.length, ts: runLook(look, theme) });
  }
  if (textRuns.length === 0) return undefined;
  const paragraphs = Array.from(stream.matchAll(/\r/g), ({ index }) => ({ startIndex: index }));
  return {
    id: 'letters',
    documentStyle: {},
    body: {
      dataStream: `${stream}\r\n`,
      textRuns,
      paragraphs: [...paragraphs, { startIndex: stream.length }],
      sectionBreaks: [{ startIndex: stream.length + 1 }],
    },
  };
}

/** The grid ends a line as old Macintoshes did. */
const asStream = (text: string): string => text.replace(/\r\n?|\n/g, '\r');

function lettersIn(t: Element): string {
  const text = valueOf(t, 'xml:space') === 'preserve' ? t.text : t.text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
  return unescaped(text);
}

/** A run says all of its look: what it does not name is off, whatever the cell has. */
function runLook(look: Element, theme: Theme): CellStyle {
  const name = childNamed(look, 'rFont');
  const face = name && valueOf(name, 'val');
  return {
    ...{ bl: 0, it: 0, ul: { s: 0 }, st: { s: 0 }, va: 1, cl: { rgb: '#000000' } },
    ...fontOf(look, theme),
    ...(face === undefined ? {} : { ff: face }),
  };
}

/** The grid's own tokens for tables, pictures and links inside a text are no letters. */
const TOKENS = /(?![\t\n\r])\p{Cc}/gu;

/** What a text of the grid with looks of its own says. */
export function streamText(stream: string): string {
  return stream.replace(/\r\n$/, '').replace(TOKENS, '').replace(/\r/g, '\n');
}

/** The runs of a cell, each with its whole look; undefined where all letters look as the cell does. */
export function runsOf(cell: CellData | null | undefined, style: CellStyle | undefined): LetterRun[] | undefined {
  const body = cell?.p?.body;
  if (!body?.textRuns || body.textRuns.length === 0) return undefined;
  const stream = body.dataStream.replace(/\r\n$/, '');
  const runs: LetterRun[] = [];
  const add = (from: number, to: number, own: CellStyle): void => {
    const text = streamText(stream.slice(from, to));
    if (text === '') return;
    const font = letterLook({ ...style, ...own });
    const last = runs.at(-1);
    if (last && JSON.stringify(last.font) === JSON.stringify(font)) {
      runs[runs.length - 1] = { text: last.text + text, font };
    } else runs.push({ text, font });
  };
  let at = 0;
  for (const { st, ed, ts } of [...body.textRuns].sort((a, b) => a.st - b.st)) {
    add(at, st, {});
    add(Math.max(at, st), ed, ts ?? {});
    at = Math.max(at, ed);
  }
  add(at, stream.length, {});
  const plain = JSON.stringify(letterLook(style ?? {}));
  return runs.every(({ font }) => JSON.stringify(font) === plain) ? undefined : runs;
}

function letterLook({ ff, fs, bl, it, ul, st, cl, va }: CellStyle): LetterRun['font'] {
  const ink = hex(cl?.rgb);
  return {
    name: ff ?? 'Calibri',
    size: fs ?? 11,
    ...(bl ? { bold: true } : {}),
    ...(it ? { italic: true } : {}),
    ...(ul?.s ? { underline: true } : {}),
    ...(st?.s ? { strike: true } : {}),
    ...(ink === undefined || ink === '000000' ? {} : { ink }),
    ...(va === 2 ? { raised: 'subscript' as const } : va === 3 ? { raised: 'superscript' as const } : {}),
  };
}
