import { crc32 as zlibCrc32, deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import type { Codec } from '../src/workbook/xlsx/codec';
import { crc32 } from '../src/workbook/xlsx/crc';
import { nodeCodec } from '../src/workbook/xlsx/node';
import type { Zip } from '../src/workbook/xlsx/zip';
import { openZip, readEntry, writeZip } from '../src/workbook/xlsx/zip';
import { makeZip } from './make-zip';

const name = fc.string({ unit: fc.constantFrom('a', 'B', '/', '.', '表', '_', '%', ' '), minLength: 1, maxLength: 12 });
const parts = fc.uniqueArray(
  fc.record({
    name,
    data: fc.uint8Array({ maxLength: 300 }),
    stored: fc.boolean(),
    descriptor: fc.boolean(),
    wide: fc.boolean(),
  }),
  { selector: (part) => part.name.toLowerCase(), maxLength: 8 },
);
const frame = fc.record({ wide: fc.boolean(), gap: fc.nat(20), trailing: fc.uint8Array({ maxLength: 5 }) });

function opened(bytes: Uint8Array): Zip {
  const zip = openZip(bytes);
  if (!('entries' in zip)) throw new Error(zip.code);
  return zip;
}

const contents = (zip: Zip): [string, string][] =>
  [...zip.entries.values()].map((entry) => {
    const bytes = readEntry(entry, nodeCodec);
    if (!(bytes instanceof Uint8Array)) throw new Error(bytes.code);
    return [entry.name, Buffer.from(bytes).toString('hex')];
  });

const hex = (all: readonly { name: string; data: Uint8Array }[]): [string, string][] =>
  all.map((part) => [part.name, Buffer.from(part.data).toString('hex')]);

test('whatever another program packed is read back, in its order', () => {
  fc.assert(
    fc.property(parts, frame, (all, around) => {
      expect(contents(opened(makeZip(all, around)))).toEqual(hex(all));
    }),
  );
});

test('an opened zip written again keeps every part, byte for byte as it was compressed', () => {
  fc.assert(
    fc.property(parts, frame, (all, around) => {
      const first = opened(makeZip(all, around));
      const again = opened(writeZip([...first.entries.values()], nodeCodec));
      expect(contents(again)).toEqual(hex(all));
      for (const [key, entry] of first.entries) {
        const copy = again.entries.get(key)!;
        expect(Buffer.from(copy.compressed).equals(Buffer.from(entry.compressed))).toBe(true);
        expect([copy.method, copy.crc, copy.time, copy.rawName]).toEqual([
          entry.method,
          entry.crc,
          entry.time,
          entry.rawName,
        ]);
      }
    }),
  );
});

test('writing is deterministic: the same parts give the same bytes, and a zip of ours written again is itself', () => {
  fc.assert(
    fc.property(parts, (all) => {
      const fresh = all.map((part) => ({ name: part.name, bytes: part.data }));
      const first = writeZip(fresh, nodeCodec);
      expect(Buffer.from(writeZip(fresh, nodeCodec)).equals(Buffer.from(first))).toBe(true);
      expect(Buffer.from(writeZip([...opened(first).entries.values()], nodeCodec)).equals(Buffer.from(first))).toBe(
        true,
      );
    }),
  );
});

test('a part written twice is a mistake of the program, not of the user', () => {
  const part = { name: 'a', bytes: new Uint8Array() };
  expect(() => writeZip([part, part], nodeCodec)).toThrow('twice');
});

test('the checksum is the one of zlib, with and without the help of the platform', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
      expect(crc32(bytes)).toBe(zlibCrc32(bytes));
      expect(nodeCodec.crc32!(bytes)).toBe(zlibCrc32(bytes));
    }),
  );
});

test('a platform without its own checksum reads and writes the same', () => {
  const plain: Codec = {
    inflate: (raw, limit) => nodeCodec.inflate(raw, limit),
    deflate: (bytes) => nodeCodec.deflate(bytes),
  };
  const bytes = new TextEncoder().encode('数据安全'.repeat(100));
  const written = writeZip([{ name: 'a', bytes }], plain);
  expect(writeZip([{ name: 'a', bytes }], nodeCodec)).toEqual(written);
  expect(readEntry(opened(written).entries.get('a')!, plain)).toEqual(Buffer.from(bytes));
});

test('the codec never gives more than it was allowed, and never half', () => {
  const bytes = new Uint8Array(100_000);
  const raw = deflateRawSync(bytes);
  expect(nodeCodec.inflate(raw, 100_000)).toHaveLength(100_000);
  expect(() => nodeCodec.inflate(raw, 99_999)).toThrow();
  expect(() => nodeCodec.inflate(raw.subarray(0, -1), 100_000)).toThrow();
  expect(() => nodeCodec.inflate(Buffer.from('ff', 'hex'), 100_000)).toThrow();
  expect(nodeCodec.inflate(deflateRawSync(Buffer.alloc(0)), 0)).toHaveLength(0);
});
