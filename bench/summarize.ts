import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { filesIn } from './application-files';

/**
 * Measures a summary as an officer gets it: the command line from start to the written workbook, over 100, 300 and 1,000 files,
 * beside peers that only read the same files, and beside the floor: inflating what holds the values and one pass over its bytes.
 * `npm run build:cli && node bench/run.cjs summarize [counts] [rounds]`.
 */
const counts = (process.argv[2] ?? '100,300,1000').split(',').map(Number);
const rounds = Number(process.argv[3] ?? 3);
const bench = resolve('bench');
const cli = resolve('dist/cli/starcloud.cjs');

interface Measured {
  readonly seconds: number;
  /** Processor time of all threads, in seconds. */
  readonly cpu: number;
  readonly megabytes: number;
}

function summarize(folder: string, output: string): Measured {
  if (existsSync(output)) rmSync(output);
  const start = process.hrtime.bigint();
  const args = ['-r', join(bench, 'summarize-rss.cjs'), cli, 'summarize', folder, '-o', output];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (status !== 0) throw new Error(stderr);
  const [, megabytes, cpu] = /maxRSS ([\d.]+) cpu ([\d.]+)/.exec(stderr) ?? [];
  return { seconds, cpu: Number(cpu), megabytes: Number(megabytes) };
}

function peer(name: string, folder: string): Measured {
  const args = [join(bench, 'summarize-peers.cjs'), name, folder];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as Measured;
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1]!;

async function main(): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'starcloud-bench-'));
  const machine = `${cpus()[0]!.model.trim()}, ${availableParallelism()} cores`;
  const load = loadavg()[0]!.toFixed(0);
  console.log(`${process.version}, ${machine}, load ${load}, medians of ${rounds} rounds\n`);
  console.log('| files | what | s | files/s | processor s | ÷ floor | most memory, MB |');
  console.log('|---:|---|---:|---:|---:|---:|---:|');
  for (const count of counts) {
    const folder = join(root, String(count));
    await filesIn(folder, count);
    const runs: Record<string, () => Measured> = {
      'floor: inflate, and touch each byte once': () => peer('floor', folder),
      'starcloud summarize (read, judge, check, compare, write)': () => summarize(folder, join(root, `${count}.xlsx`)),
      'ExcelJS, only read': () => peer('exceljs', folder),
      '@e965/xlsx (dense), only read': () => peer('sheetjs', folder),
      'rows of every sheet, as a folder query (read-excel-file)': () => peer('rows', folder),
    };
    const measured = new Map(Object.keys(runs).map((name) => [name, [] as Measured[]]));
    for (let round = 0; round < rounds; round++) {
      for (const [name, run] of Object.entries(runs)) measured.get(name)!.push(run());
    }
    const least = median([...measured.values()][0]!.map((one) => one.cpu));
    for (const [name, all] of measured) {
      const seconds = median(all.map((one) => one.seconds));
      const cpu = median(all.map((one) => one.cpu));
      const megabytes = median(all.map((one) => one.megabytes)).toFixed(0);
      const rate = [seconds.toFixed(2), (count / seconds).toFixed(0), cpu.toFixed(2), (cpu / least).toFixed(1)];
      console.log(`| ${[count, name, ...rate, megabytes].join(' | ')} |`);
    }
    if (readdirSync(folder).length !== count) throw new Error('a bench must not change its files');
  }
  rmSync(root, { recursive: true });
}

void main();
