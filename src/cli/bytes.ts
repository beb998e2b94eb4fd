/** A text whose every letter is one byte of UTF-8: such texts are cut, joined and written without being encoded again. */
export type Bytes = string;

export function bytesOf(text: string): Bytes {
  return Buffer.from(text, 'utf8').toString('latin1');
}

export function textOf(bytes: Bytes): string {
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** What is remembered of strangers' words, at most. */
export const REMEMBERED = 4096;
