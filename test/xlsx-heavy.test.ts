import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { transformSync } from '@swc/core';
import { HEAVY } from './heavy';

/**
 * Milliseconds of the processor after which a file counts as one that never ends. The aim is a fifth of it, at rest
 * (`node bench/run.cjs hostile`); what does not grow with the file as it should takes many times as long.
 */
const PATIENCE = 10_000;

describe('in a process of its own, in time and under 300 MB', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  const probe = join(folder, 'probe.js');
  beforeAll(() => {
    for (const room of ['model', 'workbook/xlsx']) {
      const from = resolve(__dirname, '../src', room);
      mkdirSync(join(folder, room), { recursive: true });
      for (const name of readdirSync(from).filter((file) => file.endsWith('.ts'))) {
        const source = readFileSync(join(from, name), 'utf8');
        const { code } = transformSync(source, {
          jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
          module: { type: 'commonjs' },
        });
        writeFileSync(join(folder, room, name.replace(/ts$/, 'js')), code);
      }
    }
    writeFileSync(
      probe,
      `const { readFileSync } = require('node:fs');
       const { readXlsx } = require('./workbook/xlsx/read');
       const { nodeCodec } = require('./workbook/xlsx/node');
       const bytes = new Uint8Array(readFileSync(process.argv[2]));
       const used = process.cpuUsage();
       const read = readXlsx(bytes, nodeCodec);
       const { user, system } = process.cpuUsage(used);
       const ms = (user + system) / 1000;
       const answer = 'grid' in read ? 'grid' : read.findings[0].code;
       // On Linux maxRSS is inherited from the process that forked; the high-water mark of the memory itself is not.
       let peak = process.resourceUsage().maxRSS;
       try { peak = Number(/VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]); } catch {}
       console.log(JSON.stringify({ answer, ms, mb: peak / 1024 }));`,
    );
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test.each(HEAVY)('%s', (_, file, expected) => {
    const path = join(folder, 'file.xlsx');
    writeFileSync(path, file());
    const { stdout, stderr } = spawnSync(process.execPath, ['--max-old-space-size=256', probe, path], {
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    const { answer, ms, mb } = JSON.parse(stdout) as { answer: string; ms: number; mb: number };
    expect(answer).toBe(expected);
    expect(ms).toBeLessThan(PATIENCE);
    expect(mb).toBeLessThan(300);
  });
});
