import { crc32, deflateRawSync } from 'node:zlib';

/** Owns zips made by hand for tests, honest or lying, independent of the reader and the writer under test. */
export interface Part {
  readonly name: string;
  readonly data: string | Uint8Array;
  readonly stored?: boolean;
  /** Lies and oddities: what stands in the headers instead of the truth. */
  readonly crc?: number;
  readonly size?: number;
  readonly method?: number;
  readonly flags?: number;
  readonly localName?: string;
  /** The compressed bytes themselves. */
  readonly raw?: Uint8Array;
  /** Sizes and checksum after the data instead of before. */
  readonly descriptor?: boolean;
  /** Sizes in the zip64 field. */
  readonly wide?: boolean;
  /** Only a line in the directory, pointing at this place; nothing is written there. */
  readonly at?: number;
}

export interface Frame {
  readonly comment?: string;
  readonly trailing?: Uint8Array;
  /** A zip64 end record, as streaming writers leave it. */
  readonly wide?: boolean;
  /** Bytes between the entries. */
  readonly gap?: number;
  /** What the end record says of the number of entries. */
  readonly count?: number;
}

const u16 = (...values: number[]): Buffer => Buffer.from(Uint16Array.from(values).buffer);
const u32 = (...values: number[]): Buffer => Buffer.from(Uint32Array.from(values).buffer);
const u64 = (...values: number[]): Buffer => Buffer.from(BigUint64Array.from(values.map(BigInt)).buffer);

export function makeZip(parts: readonly Part[], frame: Frame = {}): Uint8Array {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  const push = (...buffers: Buffer[]): void => {
    for (const buffer of buffers) {
      chunks.push(buffer);
      at += buffer.length;
    }
  };
  for (const part of parts) {
    const data = Buffer.from(part.data as Uint8Array);
    const raw = part.raw ? Buffer.from(part.raw) : part.stored ? data : deflateRawSync(data);
    const method = part.method ?? (part.stored ? 0 : 8);
    const flags = (part.flags ?? 0x0800) | (part.descriptor ? 8 : 0);
    const crc = part.crc ?? crc32(data);
    const size = part.size ?? data.length;
    const name = Buffer.from(part.name);
    const local = Buffer.from(part.localName ?? part.name);
    const offset = part.at ?? at;
    if (part.at === undefined) {
      const known = part.descriptor ? u32(0, 0, 0) : u32(crc, raw.length, size);
      push(u32(0x04034b50), u16(20, flags, method, 0x6c20, 0x58a1), known, u16(local.length, 0), local, raw);
      if (part.descriptor) push(u32(0x08074b50, crc, raw.length, size));
      push(Buffer.alloc(frame.gap ?? 0));
    }
    const extra = part.wide ? Buffer.concat([u16(1, 24), u64(size, raw.length, offset)]) : Buffer.alloc(0);
    const sizes = part.wide ? u32(0xffffffff, 0xffffffff) : u32(raw.length, size);
    directory.push(
      Buffer.concat([
        ...[u32(0x02014b50), u16(45, 20, flags, method, 0x6c20, 0x58a1), u32(crc), sizes],
        ...[u16(name.length, extra.length, 0, 0, 0), u32(0, part.wide ? 0xffffffff : offset), name, extra],
      ]),
    );
  }
  const start = at;
  push(...directory);
  const length = at - start;
  const count = frame.count ?? parts.length;
  if (frame.wide) {
    const record = at;
    push(u32(0x06064b50), u64(44), u16(45, 45), u32(0, 0), u64(count, count, length, start));
    push(u32(0x07064b50, 0), u64(record), u32(1));
    push(u32(0x06054b50), u16(0, 0, 0xffff, 0xffff), u32(0xffffffff, 0xffffffff));
  } else push(u32(0x06054b50), u16(0, 0, count, count), u32(length, start));
  const comment = Buffer.from(frame.comment ?? '');
  push(u16(comment.length), comment, Buffer.from(frame.trailing ?? []));
  return new Uint8Array(Buffer.concat(chunks));
}
