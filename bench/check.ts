import { readdirSync, readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { checkGrid } from '../src/flow';
import { nodeCodec } from '../src/workbook/xlsx/node';
import { readXlsx } from '../src/workbook/xlsx/read';
import { openZip } from '../src/workbook/xlsx/zip';
import peers from './read-peers.cjs';

/**
 * Measures what an officer waits for: an application workbook, bytes → verdict with every explanation and check, against the
 * physical floor (inflate the needed parts, touch each byte once) and against ExcelJS that only reads. Interleaved rounds,
 * processor time, medians. `node bench/run.cjs check [rounds]`, at the top of the repository.
 */
const rounds = Number(process.argv[2] ?? 40);

const NEEDED =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(_rels\/workbook\.xml\.rels|workbook\.xml|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml))$/;

function floor(bytes: Uint8Array): number {
  const zip = openZip(bytes);
  let sum = 0;
  if (!('entries' in zip)) return sum;
  for (const entry of zip.entries.values()) {
    if (!NEEDED.test(entry.name)) continue;
    const part = entry.method === 8 ? nodeCodec.inflate(entry.compressed, entry.size) : entry.compressed;
    // oxlint-disable-next-line typescript/prefer-for-of -- the fastest loop there is, or it would be no floor
    for (let at = 0; at < part.length; at++) sum = (sum + part[at]!) | 0;
  }
  return sum;
}

function gridOf(bytes: Uint8Array) {
  const read = readXlsx(bytes, nodeCodec);
  if (!('grid' in read)) throw new Error(read.findings[0]!.code);
  return read.grid;
}

function verdict(bytes: Uint8Array): unknown {
  const checked = checkGrid(gridOf(bytes));
  if (!('verdict' in checked)) throw new Error('not judged');
  return checked.verdict.star;
}

const readers: Record<string, (bytes: Uint8Array) => unknown> = {
  floor,
  'read (ours)': gridOf,
  'read + verdict + checks (ours)': verdict,
  'ExcelJS, read only': peers.ExcelJS!,
};

const median = (times: number[]): number => times.sort((a, b) => a - b)[times.length >> 1]!;

async function main(): Promise<void> {
  const folder = 'assets/samples';
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => new Uint8Array(readFileSync(join(folder, name))));
  const times = new Map(Object.keys(readers).map((name) => [name, [] as number[]]));
  for (let round = -40; round < rounds; round++) {
    for (const [name, read] of Object.entries(readers)) {
      const start = process.cpuUsage();
      for (const bytes of files) await read(bytes);
      const { user, system } = process.cpuUsage(start);
      if (round >= 0) times.get(name)!.push((user + system) / 1000 / files.length);
    }
  }
  const medians = new Map([...times].map(([name, each]) => [name, median(each)]));
  const day = new Date().toISOString().slice(0, 10);
  console.log(
    `${day}, Node ${process.version}, ${cpus()[0]!.model.trim()}, load ${loadavg()[0]!.toFixed(1)}, ${rounds} rounds, ${files.length} samples\n`,
  );
  console.log('| what | ms per workbook | ÷ floor |\n|---|---:|---:|');
  for (const [name, ms] of medians)
    console.log(`| ${name} | ${ms.toFixed(2)} | ${(ms / medians.get('floor')!).toFixed(1)} |`);
}

void main();
