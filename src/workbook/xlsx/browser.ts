import { deflateSync, Inflate } from 'fflate';
import type { Codec } from './codec';

/** Owns the codec of hosts that run in a browser, where the platform's own streams cannot be asked and answered at once. */
export const browserCodec: Codec = {
  inflate: inflated,
  // A large part is packed less tightly: the page stands still meanwhile.
  deflate: (bytes) => deflateSync(bytes, { level: bytes.length > LARGE ? 1 : 6 }),
};

const LARGE = 4e6;

/** Deflate gives at most some thousand bytes for one: a piece overshoots the limit by so much at the most. */
const PIECE = 1 << 16;

function inflated(raw: Uint8Array, limit: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  let length = 0;
  // Whether the data are whole is told by the length and the checksum of what came out.
  const inflate = new Inflate((piece) => {
    length += piece.length;
    if (length > limit) throw new RangeError('more bytes than allowed');
    pieces.push(piece);
  });
  for (let at = 0; at < raw.length; at += PIECE) inflate.push(raw.subarray(at, at + PIECE), at + PIECE >= raw.length);
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
