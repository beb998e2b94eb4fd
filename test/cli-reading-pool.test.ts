import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPool } from '../src/cli/reading-pool';
import type { Job } from '../src/cli/reading-worker';

/** A file that hangs, crashes or eats all memory costs itself and nothing else. */
const script = join(mkdtempSync(join(tmpdir(), 'starcloud-')), 'worker.cjs');
writeFileSync(
  script,
  `const { parentPort } = require('node:worker_threads');
   parentPort.on('message', ({ file, hash, bytes, open }) => {
     if (open) for (;;);
     if (file === 'hangs') for (;;);
     if (file === 'exits') process.exit(7);
     if (file === 'throws') throw new Error('outside of every guard');
     if (file === 'eats') for (const all = []; ; ) all.push(new Array(1e6).fill(all.length));
     if (file === 'tells') parentPort.postMessage(JSON.stringify({ crashed: 'a mistake of ours' }));
     else parentPort.postMessage(JSON.stringify({ received: { kind: 'unread', file, hash, findings: [] } }));
     if (file !== 'answers, then throws') return;
     Atomics.wait(new Int32Array(bytes.buffer), 0, 0);
     throw new Error('after its answer');
   });`,
);

const job = (file: string): Job => ({ file, hash: file, bytes: new Uint8Array(), list: false, options: {} });

test('each of them is listed under its reason, and the files after it are read', async () => {
  const pool = openPool(2, 3, script);
  const files = ['a', 'hangs', 'b', 'exits', 'c', 'throws', 'd', 'tells', 'e', 'eats', 'f'];
  const answers = [];
  for (const file of files) answers.push(await pool.run(job(file)));
  await pool.close();
  expect(answers.map(({ file, findings }) => [file, findings[0]?.code, findings[0]?.values])).toEqual([
    ['a', undefined, undefined],
    ['hangs', 'summary/too-slow', { seconds: 3 }],
    ['b', undefined, undefined],
    ['exits', 'summary/crashed', { said: 'exit 7' }],
    ['c', undefined, undefined],
    ['throws', 'summary/crashed', { said: 'outside of every guard' }],
    ['d', undefined, undefined],
    ['tells', 'summary/crashed', { said: 'a mistake of ours' }],
    ['e', undefined, undefined],
    ['eats', expect.stringMatching(/^summary\/(crashed|too-slow)$/), expect.anything()],
    ['f', undefined, undefined],
  ]);
}, 60_000);

test('a file that is not read in time leaves no thread behind', async () => {
  const pool = openPool(1, 1, script);
  const answers = await Promise.all([pool.run(job('hangs')), pool.run(job('a'))]);
  expect(answers.map(({ findings }) => findings[0]?.code)).toEqual(['summary/too-slow', undefined]);
  await pool.close();
});

test('a thread that fails after its answer ends neither the program nor the files after it', async () => {
  const pool = openPool(1, 5, script);
  const go = new Int32Array(new SharedArrayBuffer(4));
  const first = await pool.run({ ...job('answers, then throws'), bytes: new Uint8Array(go.buffer) });
  Atomics.store(go, 0, 1);
  Atomics.notify(go, 0);
  await new Promise((resolve) => setTimeout(resolve, 2000));
  const second = await pool.run(job('a'));
  await pool.close();
  expect([first, second].map(({ file, findings }) => [file, findings])).toEqual([
    ['answers, then throws', []],
    ['a', []],
  ]);
});

test('a workbook to be given back whole has the same limits, in words of its own', async () => {
  const pool = openPool(1, 1, script);
  const [opened, after] = [await pool.open(new Uint8Array()), await pool.run(job('a'))];
  expect(opened).toMatchObject({ findings: [{ code: 'cli/too-slow', values: { seconds: 1 } }] });
  expect(after).toMatchObject({ file: 'a', findings: [] });
  await pool.close();
});
