import type { Cursor } from './xml-cursor';
import { advance } from './xml';
import { fail, TEXT } from './xml-cursor';

/**
 * Owns the characters of a part: bytes → text, the five predefined and the numeric entities, line ends, and the
 * `_x000D_` escapes of SpreadsheetML. It knows no other entity and never guesses an encoding.
 */

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** The text of an XML part; undefined when its bytes are not what it or its byte order mark says. */
export function decodeXml(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === LT && second === 0)) return decodedAs('utf-16le', bytes);
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === LT)) return decodedAs('utf-16be', bytes);
  const text = decodedAs('utf-8', bytes);
  const declared = /^<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(text?.slice(0, 200) ?? latin(bytes))?.[1];
  // A declared utf-16 with single bytes is the slip of a program that wrote UTF-8 after all.
  if (!declared || /^utf-?(8|16)/i.test(declared)) return text;
  return decodedAs(declared, bytes);
}

const LT = 0x3c;

function decodedAs(label: string, bytes: Uint8Array): string | undefined {
  try {
    return (label === 'utf-8' ? UTF8 : new TextDecoder(label, { fatal: true })).decode(bytes);
  } catch {
    return undefined;
  }
}

const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, 200));

/** Where in `attributes` the one of this full name stands, or of the local name `:id` under any prefix; -1 when none. */
export function attributeIndex(x: Cursor, name: string): number {
  const { xml, attributes } = x;
  const prefixed = name.startsWith(':');
  for (let index = 0; index < x.attributesEnd; index += 4) {
    const start = attributes[index] ?? 0;
    const end = attributes[index + 1] ?? 0;
    const from = prefixed ? end - name.length : start;
    if (from >= start && end - from === name.length && xml.startsWith(name, from)) return index;
  }
  return -1;
}

/** The value of an attribute of the tag just opened. */
export function attribute(x: Cursor, name: string): string | undefined {
  const index = attributeIndex(x, name);
  if (index < 0) return undefined;
  const value = x.xml.slice(x.attributes[index + 2], x.attributes[index + 3]);
  return /[&\r\n\t]/.test(value) ? decoded(x, value.replace(/\r\n?|[\n\t]/g, ' ')) : value;
}

/** `1` and `true`, as XML Schema writes a yes. */
export function flag(x: Cursor, name: string): boolean {
  const value = attribute(x, name)?.trim();
  return value === '1' || value === 'true';
}

/** The text directly inside the element just opened, up to its end. */
export function content(x: Cursor): string {
  const level = x.depth;
  let text = '';
  while (advance(x) && x.depth >= level) {
    if (x.kind !== TEXT || x.depth !== level) continue;
    const piece = x.xml.slice(x.start, x.end);
    const lines = piece.includes('\r') ? piece.replace(/\r\n?/g, '\n') : piece;
    text += x.cdata ? lines : decoded(x, lines);
  }
  return text;
}

/** `_x000D_` → carriage return, `_x005F_` → underscore (ECMA-376 §22.9.2.19). */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

const PREDEFINED = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function decoded(x: Cursor, text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9A-Fa-f]{1,6});|#(\d{1,7});|([a-z]{2,4});)?/g,
    (_, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return PREDEFINED.get(name) ?? unknown(x);
      const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
      const allowed = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
      return allowed ? String.fromCodePoint(code) : unknown(x);
    },
  );
}

function unknown(x: Cursor): '' {
  fail(x, 'xml-entity');
  return '';
}
