import * as zlib from 'node:zlib';
import { crc32 } from './crc';
import type { Codec } from './codec';

/** Owns the codec of hosts that run on Node; nothing else under `xlsx` may import a Node module. */
export const nodeCodec: Codec = {
  inflate: (raw, limit) =>
    zlib.inflateRawSync(raw, {
      maxOutputLength: Math.max(1, limit),
      // One buffer of about the right size instead of many small ones; never more than the caller allows.
      chunkSize: Math.max(64, Math.min(limit, raw.length * 16, 1 << 22)),
    }),
  deflate: (bytes) => zlib.deflateRawSync(bytes, { level: 6 }),
  // Node has its own since 20.15.
  crc32: 'crc32' in zlib ? (bytes) => zlib.crc32(bytes) : crc32,
};
