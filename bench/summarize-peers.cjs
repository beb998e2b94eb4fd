/**
 * Owns how long and how large a peer is that only reads the same files, one after another: `node bench/summarize-peers.cjs PEER FOLDER`.
 * Each runs in a process of its own, so that no memory of another is counted.
 */
const { readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');
const { inflateRawSync } = require('node:zlib');

const [peer, folder] = process.argv.slice(2);
const files = readdirSync(folder).map((name) => path.join(folder, name));

/** The least that anybody who wants the values must do: inflate the parts that hold them, and touch each byte once. */
const NEEDED =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(_rels\/workbook\.xml\.rels|workbook\.xml|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml))$/;

function floor(bytes) {
  let sum = 0;
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  let at = bytes.readUInt32LE(end + 16);
  for (let entries = bytes.readUInt16LE(end + 10); entries > 0; entries--) {
    const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place));
    const local = bytes.readUInt32LE(at + 42);
    if (NEEDED.test(bytes.toString('utf8', at + 46, at + 46 + name))) {
      const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
      const packed = bytes.subarray(start, start + size);
      const part = method === 8 ? inflateRawSync(packed) : packed;
      for (let place = 0; place < part.length; place++) sum = (sum + part[place]) | 0;
    }
    at += 46 + name + extra + comment;
  }
  return sum;
}

const READERS = {
  floor: () => (bytes) => Promise.resolve(floor(bytes)),
  exceljs: () => {
    const ExcelJS = require('exceljs');
    return (bytes) => new ExcelJS.Workbook().xlsx.load(bytes);
  },
  sheetjs: () => {
    const { read } = require('@e965/xlsx');
    return (bytes) => Promise.resolve(read(bytes, { type: 'buffer', dense: true }));
  },
  // What a query over a folder does: the rows of every sheet, one table after another.
  rows: () => {
    const { default: read } = require('read-excel-file/node');
    return (bytes) => read(bytes);
  },
};

async function main() {
  const read = READERS[peer]();
  const start = process.hrtime.bigint();
  for (const file of files) await read(readFileSync(file));
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  console.log(JSON.stringify({ seconds, cpu: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 }));
}

void main();
