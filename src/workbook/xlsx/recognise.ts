import type { Finding } from '../../model/finding';
import { isOle, refuseOle } from './ole';
import { refuse } from './refusal';

/** Owns the first look at a file: what it is by its own bytes, whatever its name says. Only a zip is let through. */

/** RAR, 7z, gzip. */
const ARCHIVES = ['Rar!', '7z\u00bc\u00af', '\u001f\u008b'];

/** Why the bytes cannot be a workbook of ours; undefined when they are a zip. */
export function refuseForeign(bytes: Uint8Array): Finding | undefined {
  if (bytes.length === 0) return refuse('empty');
  if (isZip(bytes)) return undefined;
  if (isOle(bytes)) return refuseOle(bytes);
  const head = String.fromCharCode(...bytes.subarray(0, 4096));
  if (head.startsWith('%PDF')) return refuse('pdf');
  if (ARCHIVES.some((mark) => head.startsWith(mark))) return refuse('archive');
  const text = plainText(bytes, head);
  if (text === undefined) return refuse('unknown');
  if (text.startsWith('{\\rtf')) return refuse('not-a-workbook');
  if (text.includes('urn:schemas-microsoft-com:office:spreadsheet')) return refuse('xml-2003');
  if (/^(mime-version:|<!doctype html|<(html|head|meta|body|table|div|style)\b)/i.test(text)) return refuse('html');
  if (text.startsWith('<?xml')) return refuse(/<html\b/i.test(text) ? 'html' : 'xml');
  return refuse('text');
}

/** A first entry, or the end record of an empty zip. */
const isZip = ([p, k, a, b]: Uint8Array): boolean =>
  p === 0x50 && k === 0x4b && ((a === 3 && b === 4) || (a === 5 && b === 6));

/** The head without byte order mark and leading blanks; undefined when it holds bytes no text has. */
function plainText(bytes: Uint8Array, head: string): string | undefined {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  // In UTF-16 every other byte of plain Latin text is zero.
  const text = wide ? head.slice(2).replaceAll('\0', '') : head.replace(/^\u00ef\u00bb\u00bf/, '');
  return !wide && bytes.subarray(0, 4096).some(isControl) ? undefined : text.trimStart();
}

const isControl = (byte: number): boolean => byte < 9 || (byte > 13 && byte < 32 && byte !== 27);
