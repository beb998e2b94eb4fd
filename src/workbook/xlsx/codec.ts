/**
 * Owns the word for the one thing the platform must lend us: raw deflate. It knows no platform itself;
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
}
