/** Owns compound files (OLE2) made by hand for tests: a header, one allocation table sector, directory sectors, nothing else. */
const FREE = 0xffffffff;
const END = 0xfffffffe;

/** @param round lets the chain of the directory lead back to its beginning */
export function makeOle(names: readonly string[], round = false): Uint8Array {
  const sectors = Math.max(1, Math.ceil(names.length / 4));
  const file = Buffer.alloc(512 * (2 + sectors));
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file);
  file.writeUInt16LE(3, 26);
  file.writeUInt16LE(0xfffe, 28);
  file.writeUInt16LE(9, 30);
  file.writeUInt32LE(1, 44);
  file.writeUInt32LE(1, 48);
  file.fill(0xff, 76, 512);
  file.writeUInt32LE(0, 76);
  const table = Array.from({ length: 128 }, () => FREE);
  table[0] = 0xfffffffd;
  for (let sector = 1; sector <= sectors; sector++) table[sector] = sector < sectors ? sector + 1 : round ? 1 : END;
  table.forEach((next, sector) => file.writeUInt32LE(next, 512 + sector * 4));
  names.forEach((name, index) => {
    const at = 1024 + index * 128;
    file.write(name, at, 'utf16le');
    file.writeUInt16LE((name.length + 1) * 2, at + 64);
    file.writeUInt8(index === 0 ? 5 : 2, at + 66);
  });
  return new Uint8Array(file);
}
