import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { EDITION_IDS, edition } from '../src/standard/editions';
import type { Edition, Fact } from '../src/model/edition';

/**
 * `starcloud facts` over 4,000 random applicants of each edition, the whole process from its start to its end, beside a process that
 * only reads and writes the answers as JSON. `node bench/run.cjs facts 综合平台 2024` measures only these.
 */
const CASES = 4000;
const ROUNDS = 5;
const cli = resolve('dist/cli/starcloud.cjs');
const clock = resolve('bench/cpu.cjs');
const folder = mkdtempSync(join(tmpdir(), 'starcloud-facts-'));
const questions = join(folder, 'questions.ndjson');
const answers = join(folder, 'answers.ndjson');
const anew = join(folder, 'anew.ndjson');

/** The same numbers for everybody: mulberry32. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function valueOf({ kind, words = [] }: Fact, next: () => number): string | number | boolean {
  switch (kind) {
    case 'mark':
      return next() < 0.7;
    case 'word':
      return words[Math.floor(next() * words.length)] ?? '';
    case 'percent':
      return `${Math.floor(next() * 100)}%`;
    case 'months':
      return Math.floor(next() * 24);
    case 'text':
      return ['公有云', '私有云', '混合云'][Math.floor(next() * 3)] ?? '';
    default:
      return Math.floor(next() * 1000);
  }
}

function linesOf(standard: Edition): string {
  const next = random(20241126);
  const lines = Array.from({ length: CASES }, () => {
    const stated = standard.facts.filter(() => next() < 0.9).map((fact) => [fact.key, valueOf(fact, next)]);
    return JSON.stringify({ standard: standard.id, values: Object.fromEntries(stated) as object });
  });
  return `${lines.join('\n')}\n`;
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

interface Run {
  readonly wall: number;
  readonly cpu: number;
}

/** From file to file: what a reader at the other end of a pipe needs is not measured. */
function run(words: readonly string[], from: string, to: string): Run {
  const [input, output] = [openSync(from, 'r'), openSync(to, 'w')];
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['-r', clock, ...words], {
    stdio: [input, output, 'pipe'],
    encoding: 'utf8',
  });
  const wall = performance.now() - started;
  [input, output].forEach(closeSync);
  if (status !== 0) throw new Error(`${words.join(' ')}: exit ${String(status)}\n${stderr}`);
  return { wall, cpu: Number(stderr.trimEnd().split('\n').at(-1)) };
}

const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(2);

const asked = process.argv.slice(2);

for (const id of EDITION_IDS) {
  const standard = edition(id);
  if (!standard || (asked.length > 0 && !asked.some((part) => id.endsWith(part)))) continue;
  writeFileSync(questions, linesOf(standard));
  const rounds = Array.from({ length: ROUNDS }, () => ({
    facts: run([cli, 'facts'], questions, answers),
    floor: run([resolve('bench/json-lines.cjs')], answers, anew),
  }));
  const [bytes, copy] = [readFileSync(answers), readFileSync(anew)];
  const lines = bytes.toString('latin1').trimEnd().split('\n').length;
  if (lines !== CASES || !bytes.equals(copy)) throw new Error(`${id}: ${lines} answers, or not those read again`);
  const wall = median(rounds.map(({ facts }) => facts.wall));
  const floor = median(rounds.map(({ floor: { wall } }) => wall));
  const cells = [
    ...[id, standard.facts.length, (bytes.length / 1e6).toFixed(0), seconds(wall)],
    ...[
      seconds(Math.min(...rounds.map(({ facts }) => facts.wall))),
      seconds(median(rounds.map(({ facts }) => facts.cpu))),
    ],
    ...[seconds(floor), (wall / floor).toFixed(2)],
  ];
  console.log(`| ${cells.join(' | ')} |`);
}
rmSync(folder, { recursive: true });
