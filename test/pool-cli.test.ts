import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { FORMS, template } from '../src/flow';
import { edition } from '../src/standard/editions';
import { nodeCodec } from '../src/workbook/xlsx/node';
import { readXlsx } from '../src/workbook/xlsx/read';
import { writeWorkbook } from '../src/workbook/xlsx/write-workbook';
import { poolSample } from './form-support/pool-sample';

/** The service pool from the command line. `npm test` builds before it tests. */
const cli = resolve(__dirname, '../dist/cli/starcloud.cjs');
const samples = resolve(__dirname, '../assets/samples');
const folder = mkdtempSync(join(tmpdir(), 'starcloud-pool-'));

function starcloud(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

async function filled(name: string, star: 3 | 4 | 5): Promise<string> {
  const id = `pool-2021/${name}`;
  const form = FORMS.find((each) => each.edition === id)!;
  const file = join(folder, `${name}-${star}.xlsx`);
  writeFileSync(file, await writeWorkbook(template(form.id, poolSample(form, edition(id)!, star))!));
  return file;
}

interface Answer {
  readonly standard: string;
  readonly star: number;
  readonly group?: { id: string; star: number; classes: { standard: string; star: number }[]; words: string };
}

test('a blank form by its id, by its standard or by the full name of the class', () => {
  const [one, other] = [join(folder, '甲.xlsx'), join(folder, '乙.xlsx')];
  expect(starcloud('template', 'application-pool-2021/配套服务', '-o', one).status).toBe(0);
  expect(starcloud('template', '--standard', '配套服务商', '--star', '4', '-o', other).status).toBe(0);
  const [, read] = [one, other].map((file) => readXlsx(new Uint8Array(readFileSync(file)), nodeCodec));
  const words = JSON.stringify(read);
  expect(words).toContain('配套服务商评估标准填报表');
  expect(words).toContain('四星级');
});

test('a workbook is judged under its class, clause by clause, with its group', async () => {
  const { status, stdout } = starcloud('check', await filled('综合平台', 4));
  expect(status).toBe(0);
  expect(stdout).toContain('评估说明四（一）1 专业要求');
  expect(stdout).toMatch(/预评星级\s+四星级/);
  expect(stdout).toContain('工业互联网平台服务商须满足综合平台、基础云化平台中至少一类：综合平台达到 4 星');
});

test('the two workbooks of one applicant give one verdict on the group, the better class deciding', async () => {
  const files = [await filled('综合平台', 3), await filled('基础云化平台', 4), await filled('工控安全', 5)];
  const answers = JSON.parse(starcloud('check', ...files, '--json').stdout) as Answer[];
  const [platform, basics, security] = answers;
  expect(answers.map(({ star }) => star)).toEqual([3, 4, 5]);
  expect(platform?.group).toMatchObject({ id: 'pool-2021/平台服务商', star: 4 });
  expect(platform?.group?.classes).toHaveLength(2);
  expect(basics?.group).toEqual(platform?.group);
  expect(security).not.toHaveProperty('group');
  expect(starcloud('check', ...files).stdout).toContain(
    '分组结论: 工业互联网平台服务商须满足综合平台、基础云化平台中至少一类',
  );
});

test('a marked copy carries the marks and the group', () => {
  const { status } = starcloud(
    'check',
    join(samples, '11-资源池-综合平台-直接评定三星.xlsx'),
    '--marked',
    join(folder, '标注'),
  );
  expect(status).toBe(0);
  const copy = readXlsx(
    new Uint8Array(readFileSync(join(folder, '标注', '11-资源池-综合平台-直接评定三星.xlsx'))),
    nodeCodec,
  );
  expect(JSON.stringify(copy)).toContain('分组结论');
});

test('a summary of stars leaves applications for the pool aside, and says why', () => {
  for (const name of ['01-三星-条件具备.xlsx', '13-资源池-配套服务-五星-事业单位.xlsx'])
    copyFileSync(join(samples, name), join(folder, name));
  const files = [join(folder, '01-三星-条件具备.xlsx'), join(folder, '13-资源池-配套服务-五星-事业单位.xlsx')];
  const { stdout } = starcloud('summarize', ...files, '-o', join(folder, '汇总.xlsx'), '--json');
  const answer = JSON.parse(stdout) as { rows: unknown[]; files: { file: string; findings: { code: string }[] }[] };
  expect(answer.rows).toHaveLength(1);
  const aside = answer.files.find(({ file }) => file.includes('资源池'));
  expect(aside?.findings.map(({ code }) => code)).toEqual(['pool/not-in-summary']);
});
