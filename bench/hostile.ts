import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { nodeCodec } from '../src/workbook/xlsx/node';
import { readXlsx } from '../src/workbook/xlsx/read';

/**
 * The nastiest files, each read in a process of its own with 256 MB for what is remembered: milliseconds and the largest memory of the
 * process. The floor is what nobody can avoid who reads the file: to inflate it and look at every byte once.
 */
const ROUNDS = 5;
const [, script = '', file] = process.argv;

interface Run {
  readonly ms: number;
  readonly mb: number;
  readonly floor: number;
}

function probe(path: string): Run {
  const bytes = new Uint8Array(readFileSync(path));
  const started = performance.now();
  readXlsx(bytes, nodeCodec);
  const ms = performance.now() - started;
  const peak = Number(/VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]);
  return { ms, mb: peak / 1024, floor: floorOf(bytes) };
}

function floorOf(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer);
  const started = performance.now();
  let sum = 0;
  for (let at = 0; at + 30 < bytes.length && view.getUint32(at, true) === 0x04034b50;) {
    const size = view.getUint32(at + 18, true);
    const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
    const stored = bytes.subarray(from, from + size);
    const part = view.getUint16(at + 8, true) === 0 ? stored : inflateRawSync(stored);
    // A loop over an iterator would be measured, not the bytes.
    // oxlint-disable-next-line typescript/prefer-for-of
    for (let index = 0; index < part.length; index++) sum += part[index] ?? 0;
    at = from + size;
  }
  return sum < 0 ? 0 : performance.now() - started;
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function measure(): Promise<void> {
  // Not in the process that is measured: the texts of which the files are made are long.
  const { HEAVY } = await import(/* webpackMode: "eager" */ '../test/heavy');
  const folder = mkdtempSync(join(tmpdir(), 'starcloud-hostile-'));
  const path = join(folder, 'file.xlsx');
  for (const [what, make] of HEAVY) {
    writeFileSync(path, make());
    const runs = Array.from({ length: ROUNDS }, () => {
      const { stdout, stderr } = spawnSync(process.execPath, ['--max-old-space-size=256', script, path], {
        encoding: 'utf8',
      });
      if (stderr !== '') throw new Error(`${what}: ${stderr}`);
      return JSON.parse(stdout) as Run;
    });
    const [ms, floor] = [median(runs.map((run) => run.ms)), median(runs.map((run) => run.floor))];
    const mb = Math.max(...runs.map((run) => run.mb));
    console.log(`| ${[what, ms.toFixed(0), floor.toFixed(0), (ms / floor).toFixed(1), mb.toFixed(0)].join(' | ')} |`);
  }
  rmSync(folder, { recursive: true });
}

if (file === undefined) void measure();
else console.log(JSON.stringify(probe(file)));
