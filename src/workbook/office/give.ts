import type { Finding } from '../../model/finding';
import { attempt, isFinding } from './run';

/** Owns opening a finished workbook beside the one in front. Excel gives it a name of its own; the user saves it where he wants. */
export async function giveWorkbook(bytes: Uint8Array): Promise<Finding | undefined> {
  const done = await attempt(() => Excel.createWorkbook(base64(bytes)));
  return isFinding(done) ? done : undefined;
}

/** Characters taken at a time: a call takes some ten thousand arguments. */
const PIECE = 8_192;

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += PIECE) {
    text += String.fromCharCode(...bytes.subarray(from, from + PIECE));
  }
  return btoa(text);
}
