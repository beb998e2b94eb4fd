import { nodeCodec } from '../src/workbook/xlsx/node';
import { openZip, readEntry, writeZip } from '../src/workbook/xlsx/zip';

test('what is written is read back, and an untouched part keeps its compressed bytes', () => {
  const text = new TextEncoder().encode('数据安全'.repeat(500));
  const first = writeZip([{ name: 'xl/表.xml', bytes: text }, { name: '__proto__', bytes: new Uint8Array() }], nodeCodec);
  const zip = openZip(first);
  if (!('entries' in zip)) throw new Error(zip.code);
  expect([...zip.entries.keys()]).toEqual(['xl/表.xml', '__proto__']);
  const entry = zip.entries.get('xl/表.xml');
  expect(entry && readEntry(entry, nodeCodec)).toEqual(Buffer.from(text));
  expect(writeZip([...zip.entries.values()], nodeCodec)).toEqual(first);
});
