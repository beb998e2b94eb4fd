/**
 * Owns a part's bytes as text and back, such that bytes → text → bytes gives the same bytes: byte order mark, line ends
 * and encoding stay. It refuses encodings it could not write again.
 */
export interface PartText {
  readonly text: string;
  readonly encoding: Encoding;
}

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** The text of an XML part; undefined when it is in no encoding of Unicode, or not really in the one it says. */
export function partText(bytes: Uint8Array): PartText | undefined {
  const encoding = encodingOf(bytes);
  try {
    // `ignoreBOM` keeps the mark in the text, so it is written again.
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    const declared = DECLARED.exec(text.slice(0, 200))?.[1]?.toLowerCase();
    return declared === undefined || /^utf-?(?:8|16)/.test(declared) ? { text, encoding } : undefined;
  } catch {
    return undefined;
  }
}

const DECLARED = /^\ufeff?<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/;

function encodingOf([first, second]: Uint8Array): Encoding {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return 'utf-8';
}

export function partBytes({ text, encoding }: PartText): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++) {
    view.setUint16(index * 2, text.charCodeAt(index), encoding === 'utf-16le');
  }
  return bytes;
}
