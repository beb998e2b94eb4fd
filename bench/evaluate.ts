import { cpus, loadavg } from 'node:os';
import { evaluate } from '../src/evaluate/evaluate';
import { wayUp } from '../src/evaluate/wayup';
import type { FactValue, Facts } from '../src/model/facts';
import { EDITION_IDS, edition } from '../src/standard/editions';
import rules from './rules.cjs';

/**
 * Measures one verdict: every criterion of three stars with its steps, against json-rules-engine carrying the same 2024
 * criteria without any explanation. Both judge the same applicants and must agree on every star. Times are processor time
 * of this process, so that other work on the machine weighs less. `node bench/run.cjs evaluate [rounds]`.
 */
const rounds = Number(process.argv[2] ?? 15);
const APPLICANTS = 500;

/** Reproducible draws (mulberry32). */
function draws(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Applicants of every kind: some implement little, some nearly all. */
function applicants(id: string): Record<string, FactValue>[] {
  const draw = draws(2024);
  const { facts } = edition(id)!;
  return Array.from({ length: APPLICANTS }, () => {
    const share = 0.3 + 0.7 * draw();
    const values: [string, FactValue][] = facts.map(({ key, kind, words }) => {
      if (kind === 'mark') return [key, draw() < share];
      if (kind === 'months') return [key, Math.floor(draw() * 8)];
      if (kind === 'word') return [key, words![Math.floor(draw() * words!.length)]!];
      if (kind === 'text') return [key, draw() < 0.97];
      return [key, Math.round(draw() * (key === '上云投入' ? 60 : 300) * 100) / 100];
    });
    return Object.fromEntries(values);
  });
}

const factsOf = (values: Record<string, FactValue>): Facts => ({
  values: new Map(
    Object.entries(values).map(([key, value], row) => [
      key,
      { value, cells: [{ sheet: '附表1', row, column: 4 }], shown: JSON.stringify(value) },
    ]),
  ),
});

const median = (times: number[]): number => times.sort((a, b) => a - b)[times.length >> 1]!;

/** Processor time of one application, in microseconds. */
async function cost(judge: () => Promise<void> | void): Promise<number> {
  const before = process.cpuUsage();
  await judge();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / APPLICANTS;
}

async function main(): Promise<void> {
  const load = loadavg()[0]!.toFixed(1);
  console.log(
    `${process.version}, ${cpus()[0]!.model.trim()}, load ${load}, ${rounds} rounds of ${APPLICANTS} applicants\n`,
  );
  const standard = edition('2024')!;
  const plain = applicants('2024') as Record<string, boolean | number>[];
  const ready = plain.map(factsOf);
  const reached = new Map<number, number>();
  for (const [index, facts] of plain.entries()) {
    const { star } = evaluate(standard, ready[index]!);
    reached.set(star, (reached.get(star) ?? 0) + 1);
    const other = await rules(facts);
    if (star !== other) throw new Error(`applicant ${index}: ${star} and ${other}`);
  }
  const times = { ours: [] as number[], way: [] as number[], rules: [] as number[] };
  for (let round = -3; round < rounds; round++) {
    const ours = await cost(() => {
      for (const facts of ready) evaluate(standard, facts);
    });
    const way = await cost(() => {
      for (const facts of ready) wayUp(standard, facts, 5);
    });
    const peer = await cost(async () => {
      for (const facts of plain) await rules(facts);
    });
    if (round < 0) continue;
    times.ours.push(ours);
    times.way.push(way);
    times.rules.push(peer);
  }
  const [ours, way, peer] = [median(times.ours), median(times.way), median(times.rules)];
  const stars = [...reached].sort(([a], [b]) => a - b).map(([star, count]) => `${star}★ ${count}`);
  console.log(`Both agree on all ${APPLICANTS}: ${stars.join(', ')}.\n`);
  console.log('| one applicant under 2024 | µs | ÷ ours |\n|---|---:|---:|');
  console.log(`| evaluate: three stars, every step | ${ours.toFixed(1)} | 1 |`);
  console.log(`| wayUp: the same and the cheapest way to 5★ | ${way.toFixed(1)} | ${(way / ours).toFixed(1)} |`);
  console.log(`| json-rules-engine: stars only | ${peer.toFixed(1)} | ${(peer / ours).toFixed(0)} |`);
  console.log('\n| evaluate under | µs |\n|---|---:|');
  for (const id of EDITION_IDS) {
    const all = applicants(id).map(factsOf);
    const each: number[] = [];
    for (let round = -3; round < rounds; round++) {
      each.push(
        await cost(() => {
          for (const facts of all) evaluate(edition(id)!, facts);
        }),
      );
    }
    console.log(`| ${id} | ${median(each.slice(3)).toFixed(1)} |`);
  }
}

void main();
