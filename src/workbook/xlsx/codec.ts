/**
 * Owns the word for what the platform must lend us: raw deflate, and its checksum if it is faster than ours. It knows no platform itself;
 * each host passes its own (`node.ts` on node:zlib, the browser another).
 */
export interface Codec {
  /**
   * Raw deflate data → bytes.
   * @param limit the most bytes the answer may have
   * @throws when the data is corrupt, incomplete, or would exceed `limit`
   */
  inflate(raw: Uint8Array, limit: number): Uint8Array;
  /** Bytes → raw deflate data: the same bytes always give the same data. */
  deflate(bytes: Uint8Array): Uint8Array;
  /** The CRC-32 of the bytes, unsigned; left out, `crc.ts` computes it. */
  readonly crc32?: (bytes: Uint8Array) => number;
}
