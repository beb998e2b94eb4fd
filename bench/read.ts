import { readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { readXlsx as readHucre } from 'hucre/xlsx';
import { nodeCodec } from '../src/workbook/xlsx/node';
import { readXlsx } from '../src/workbook/xlsx/read';
import { openZip } from '../src/workbook/xlsx/zip';
import { application, summary } from './read-files';
import peers from './read-peers.cjs';

/**
 * Measures reading, bytes → values in memory: ours against the physical floor and against peers on the same bytes. Runs are
 * interleaved and medians compared; times are processor time of this process, so that other work on the machine weighs less.
 * `node bench/run.cjs read [rounds]`, at the top of the repository.
 */
const rounds = Number(process.argv[2] ?? 60);
/** Samples of fast reads are taken over several, so that the clock's grain does not count. */
const SAMPLE_MS = 5;

type Reader = (bytes: Uint8Array) => unknown;

/** Parts that any reader of values must inflate. */
const NEEDED =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(_rels\/workbook\.xml\.rels|workbook\.xml|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml))$/;

/** The least that can be done: inflate the needed parts and touch each byte once. */
const floor: Reader = (bytes) => {
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
};

const ours: Reader = (bytes) => {
  const read = readXlsx(bytes, nodeCodec);
  if (!('grid' in read)) throw new Error(read.findings[0]!.code);
  return read.grid;
};

const readers: Record<string, Reader> = { floor, ours, ...peers, hucre: (bytes) => readHucre(bytes) };

/** Whether the text stands anywhere in what a reader returned: a reader that reads nothing would be fast. */
function holds(book: unknown, text: string): boolean {
  const seen = new Set<unknown>();
  const rest: unknown[] = [book];
  while (rest.length > 0) {
    const one = rest.pop();
    if (one === text) return true;
    if (typeof one !== 'object' || one === null || seen.has(one)) continue;
    seen.add(one);
    rest.push(...(one instanceof Map ? one.values() : Object.values(one)));
  }
  return false;
}

const median = (times: number[]): number => times.sort((a, b) => a - b)[times.length >> 1]!;

async function time(read: Reader, bytes: Uint8Array, count: number): Promise<number> {
  const start = process.cpuUsage();
  for (let run = 0; run < count; run++) await read(bytes);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / count;
}

async function measure(bytes: Uint8Array, text: string): Promise<Map<string, number>> {
  const all = new Map<string, { times: number[]; count: number }>();
  for (const [name, read] of Object.entries(readers)) {
    if (read !== floor && !holds(await read(bytes), text)) throw new Error(`${name} did not read “${text}”`);
    await time(read, bytes, 20);
    const count = Math.ceil(SAMPLE_MS / (await time(read, bytes, 10)));
    all.set(name, { times: [], count });
  }
  for (let round = 0; round < rounds; round++) {
    for (const [name, { times, count }] of all) times.push(await time(readers[name]!, bytes, count));
  }
  return new Map([...all].map(([name, { times }]) => [name, median(times)]));
}

async function main(): Promise<void> {
  const day = new Date().toISOString().slice(0, 10);
  const load = loadavg()[0]!.toFixed(1);
  console.log(
    `${day}, Node ${process.version}, ${cpus()[0]!.model.trim()}, load ${load}, ${rounds} interleaved rounds\n`,
  );
  const file = (path: string): Uint8Array => new Uint8Array(readFileSync(path));
  for (const [title, bytes, text] of [
    ['application of 7 sheets and 420 cells', await application(), '研发设计应用：第2项，已于2021年部署，佐证见第4页'],
    ['sample application, 6 sheets', file('assets/samples/03-五星-条件具备.xlsx'), '星级上云企业遴选申请表'],
    ['small table saved by LibreOffice', file('test/workbooks/odd/libreoffice.xlsx'), '企业上云业务及应用表'],
    ['summary of 2,000 rows and 20 columns', await summary(), '连云港1999号智能装备有限公司'],
    ['the same with its texts in the cells', await summary('inline'), '连云港1999号智能装备有限公司'],
  ] as const) {
    const medians = await measure(bytes, text);
    console.log(`**${title}** (${bytes.length.toLocaleString('en')} bytes)\n`);
    console.log('| reader | ms | ÷ floor | ÷ ours |\n|---|---:|---:|---:|');
    for (const [name, ms] of medians) {
      const ratio = (to: string): string => (ms / medians.get(to)!).toFixed(1);
      console.log(`| ${name} | ${ms.toFixed(2)} | ${ratio('floor')} | ${ratio('ours')} |`);
    }
    console.log('');
  }
}

void main();
