/**
 * Owns the CRC-32 of zip (polynomial 0xEDB88320) for platforms that lend us none; four bytes at a time, which is more than
 * twice as fast as one. It keeps no state between calls.
 */

/** Row 0 advances the checksum by one byte, row 3 by four. */
const TABLES = new Uint32Array(4 * 256);
for (let byte = 0; byte < 256; byte++) {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  TABLES[byte] = value;
}
for (let slot = 256; slot < 1024; slot++) {
  const before = TABLES[slot - 256] ?? 0;
  TABLES[slot] = (before >>> 8) ^ (TABLES[before & 0xff] ?? 0);
}

/** The CRC-32 of the bytes, as an unsigned 32-bit number. */
export function crc32(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.length & ~3;
  let crc = -1;
  for (let at = 0; at < whole; at += 4) {
    const word = crc ^ view.getInt32(at, true);
    crc =
      (TABLES[768 + (word & 0xff)] ?? 0) ^
      (TABLES[512 + ((word >>> 8) & 0xff)] ?? 0) ^
      (TABLES[256 + ((word >>> 16) & 0xff)] ?? 0) ^
      (TABLES[word >>> 24] ?? 0);
  }
  for (const byte of bytes.subarray(whole)) crc = (crc >>> 8) ^ (TABLES[(crc ^ byte) & 0xff] ?? 0);
  return ~crc >>> 0;
}
