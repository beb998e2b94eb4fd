import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { EDITION_IDS, edition } from '../src/standard/editions';
import type { Edition, Fact } from '../src/model/edition';

/** `starcloud facts` over 4,000 random applicants of each edition, the whole process from its start to its end. */
const CASES = 4000;
const ROUNDS = 5;
const cli = resolve('dist/cli/starcloud.cjs');
const clock = resolve('bench/cpu.cjs');

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

for (const id of EDITION_IDS) {
  const standard = edition(id);
  if (!standard) continue;
  const input = linesOf(standard);
  const rounds = Array.from({ length: ROUNDS }, () => {
    const started = performance.now();
    const { status, stdout, stderr } = spawnSync(process.execPath, ['-r', clock, cli, 'facts'], {
      input,
      encoding: 'utf8',
      maxBuffer: 1 << 29,
    });
    const wall = performance.now() - started;
    const answers = stdout.trimEnd().split('\n');
    if (status !== 0 || answers.length !== CASES)
      throw new Error(`${id}: exit ${String(status)}, ${answers.length} answers`);
    return {
      wall,
      cpu: Number(stderr.trimEnd().split('\n').at(-1)),
      facts: standard.facts.length,
      megabytes: stdout.length / 1e6,
    };
  });
  const walls = rounds.map(({ wall }) => wall);
  const cpus = rounds.map(({ cpu }) => cpu);
  const { facts, megabytes } = rounds[0] ?? { facts: 0, megabytes: 0 };
  console.log(
    `| ${id} | ${facts} | ${megabytes.toFixed(0)} | ${(median(walls) / 1000).toFixed(2)} | ${(Math.min(...walls) / 1000).toFixed(2)} | ${(median(cpus) / 1000).toFixed(2)} |`,
  );
}
