import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { transformSync } from '@swc/core';
import { data, MAIN } from './make-xlsx';
import type { Hostile } from './hostile';
import { made, sheetAs, varied } from './hostile';

/** The nastiest files, each read in a process of its own whose time and memory are measured. */

const HEAVY: readonly Hostile[] = [
  made(
    'three million elements under the first of sixty prefixes',
    {
      sheet: `<a ${varied(60, (n) => `xmlns:p${n}="${n === 0 ? MAIN : n}" `)}>${varied(3e6, (n) => (n % 50 ? '<p0:a/>' : `<p0:a n="${n}"/>`))}</a>`,
    },
    'grid',
  ),
  made(
    'all that is allowed at once: long texts, inline texts, formulas, merges',
    {
      strings: varied(250_000, (n) => `<si><t>江苏省星级上云企业遴选${n}</t></si>`),
      sheet: `${data(varied(2_000, (n) => `<row>${varied(150, (m) => `<c t="inlineStr"><f>A1</f><is><t>连云港某某智能装备有限公司第${n}年${m}月</t></is></c>`)}</row>`))}<mergeCells>${varied(45_000, (n) => `<mergeCell ref="A${n + 1}:B${n + 1}"/>`)}</mergeCells>`,
    },
    'grid',
  ),
  made(
    'a million cells of one text',
    {
      strings: `<si><t>${'同一段文字'.repeat(20)}</t></si>`,
      sheet: data(varied(10_000, (n) => `<row r="${n + 1}">${varied(100, () => '<c t="s"><v>0</v></c>')}</row>`)),
    },
    'grid',
  ),
  made(
    'a million cells and one',
    {
      sheet: data(
        `${varied(10_000, (n) => `<row r="${n + 1}">${varied(100, (m) => `<c><v>${n}.${m}</v></c>`)}</row>`)}<row><c><v>1</v></c></row>`,
      ),
    },
    'file/too-many-cells',
  ),
  made(
    'a sheet of 30 MB of formulas',
    {
      sheet: data(
        varied(
          3_500,
          (n) =>
            `<row r="${n + 1}">${varied(140, (m) => `<c r="${String.fromCharCode(65 + (m % 26))}${n + 1}" q="${n * m}${m * 7919}"><f>${n}+${m}</f><v>${n * 1000003 + m}</v></c>`)}</row>`,
        ).replaceAll(/ r="[A-Z]+\d+" q/g, ' q'),
      ),
    },
    'grid',
  ),
  made('a million distinct texts', { strings: varied(1_000_000, (n) => `<si><t>文${n}</t></si>`) }, 'grid'),
  made('a million and one texts', { strings: varied(1_000_001, (n) => `<si><t>${n}</t></si>`) }, 'file/too-many-cells'),
  made('a part that swells a thousand times', sheetAs({ data: new Uint8Array(31e6) }), 'file/zip-bomb'),
  made('a part that is larger than it says', sheetAs({ data: new Uint8Array(120e6), size: 31e6 }), 'file/damaged'),
  made(
    'a million and a half empty rows',
    { sheet: data(varied(1_500_000, (n) => `<row ht="${n % 997}"/>`)) },
    'file/bad-address',
  ),
  made(
    'half a million names in small pieces',
    { sheet: varied(500_000, (n) => `<a${n % 1000}:b xmlns:a${n % 1000}="u${n}"/>`) },
    'grid',
  ),
];

describe('in a process of its own, under 2 seconds and 300 MB', () => {
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
       const start = performance.now();
       const used = process.cpuUsage();
       const read = readXlsx(bytes, nodeCodec);
       const { user, system } = process.cpuUsage(used);
       // On a machine that is busy with other things the clock runs on while the processor is away.
       const ms = Math.min(performance.now() - start, (user + system) / 1000);
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
    const run = () => {
      const { stdout, stderr } = spawnSync(process.execPath, ['--max-old-space-size=256', probe, path], {
        encoding: 'utf8',
      });
      expect(stderr).toBe('');
      return JSON.parse(stdout) as { answer: string; ms: number; mb: number };
    };
    // Processors share their caches: what takes longer beside other work is given another chance, what always does is too slow.
    let measured = run();
    for (let again = 0; again < 3 && measured.ms >= 2000; again++) measured = run();
    const { answer, ms, mb } = measured;
    expect(answer).toBe(expected);
    expect(ms).toBeLessThan(2000);
    expect(mb).toBeLessThan(300);
  });
});
