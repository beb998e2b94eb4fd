/**
 * Owns how long and how large a peer is that only reads the same files, one after another: `node bench/summarize-peers.cjs PEER FOLDER`.
 * Each runs in a process of its own, so that no memory of another is counted.
 */
const { readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');

const [peer, folder] = process.argv.slice(2);
const files = readdirSync(folder).map((name) => path.join(folder, name));

const READERS = {
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
