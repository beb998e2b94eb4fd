import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { shown } from '../src/model/cell';
import type { SheetDraft } from '../src/model/patch';
import { nodeCodec } from '../src/workbook/xlsx/node';
import { applyPatches } from '../src/workbook/xlsx/patch';
import { readXlsx } from '../src/workbook/xlsx/read';
import { writeWorkbook } from '../src/workbook/xlsx/write-workbook';
import { bytesOf } from './county/application';
import { firm } from './county/firms';
import { makeZip } from './make-zip';

/** The officer's commands as an officer runs them. `npm test` builds before it tests. */
const cli = resolve(__dirname, '../dist/cli/starcloud.cjs');

function starcloud(args: readonly string[], cwd?: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    ...(cwd === undefined ? {} : { cwd }),
  });
  return { status, stdout, stderr };
}

interface Answer {
  counts: { files: Record<string, number>; rows: Record<string, number> };
  rows: { values: Record<string, string | number>; files: string[]; state: string }[];
  files: { file: string; kind: string; findings: { code: string }[] }[];
  findings: { code: string; where: string[] }[];
}

/** Applications of these numbers in a new folder. */
async function folderWith(...numbers: number[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'starcloud-'));
  for (const number of numbers) writeFileSync(join(folder, `${number}.xlsx`), await bytesOf(firm(number)));
  return folder;
}

function summarize(args: readonly string[]): Answer & { status: number | null; stderr: string } {
  const { status, stdout, stderr } = starcloud(['summarize', ...args, '--json']);
  return { ...(JSON.parse(stdout) as Answer), status, stderr };
}

const codes = (answer: Answer, file: string) =>
  answer.files.find((one) => one.file === file)?.findings.map(({ code }) => code);

test('folders, sub-folders and archives are summarized; what cannot be read is listed and never stops the rest', async () => {
  const folder = await folderWith(0, 1);
  mkdirSync(join(folder, '东片'));
  writeFileSync(join(folder, '东片', '甲.xlsx'), await bytesOf(firm(2)));
  writeFileSync(join(folder, '~$1.xlsx'), 'lock');
  writeFileSync(join(folder, '.DS_Store'), 'litter');
  writeFileSync(join(folder, '说明.doc'), 'old document');
  writeFileSync(join(folder, '扫描件.pdf'), '%PDF');
  writeFileSync(join(folder, '坏.xlsx'), 'not a workbook');
  const good = await bytesOf(firm(3));
  const packed = makeZip([
    { name: '西片/乙.xlsx', data: good },
    { name: '../../../evil.xlsx', data: await bytesOf(firm(4)) },
    { name: '__MACOSX/._乙.xlsx', data: 'litter' },
    { name: '里面.zip', data: 'PK' },
  ]);
  writeFileSync(join(folder, '西片.zip'), packed);
  writeFileSync(join(folder, '改了名.zip'), await bytesOf(firm(5)));
  const out = mkdtempSync(join(tmpdir(), 'starcloud-'));
  const answer = summarize([folder, '-o', join(out, '汇总.xlsx')]);
  expect(answer.status).toBe(3);
  expect(answer.rows.map(({ values }) => values['企业名称']).sort()).toEqual(
    [0, 1, 2, 3, 4, 5].map((at) => firm(at).name).sort(),
  );
  expect(answer.counts.files).toMatchObject({ count: 10, taken: 6, unread: 4 });
  expect(codes(answer, '坏.xlsx')).toEqual(['file/text']);
  expect(codes(answer, '说明.doc')).toEqual(['summary/skipped-doc']);
  expect(codes(answer, '扫描件.pdf')).toEqual(['summary/skipped-pdf']);
  expect(codes(answer, '西片.zip › 里面.zip')).toEqual(['summary/nested-archive']);
  expect(answer.files.map(({ file }) => file)).toContain('西片.zip › ../../../evil.xlsx');
  // Nothing was written but the summary, wherever a name pointed.
  expect(readdirSync(out)).toEqual(['汇总.xlsx']);
  expect(readdirSync(tmpdir())).not.toContain('evil.xlsx');
});

test('exit codes: 0 done, 1 with --strict and something found, 2 wrong use', async () => {
  const folder = await folderWith(0);
  const out = join(mkdtempSync(join(tmpdir(), 'starcloud-')), '汇总.xlsx');
  expect(starcloud(['summarize', folder, '-o', out]).status).toBe(0);
  expect(starcloud(['summarize', folder, '-o', out, '--strict']).status).toBe(0);
  writeFileSync(join(folder, '9.xlsx'), await bytesOf(firm(9)));
  expect(starcloud(['summarize', folder, '-o', out, '--strict']).status).toBe(1);
  expect(starcloud(['summarize', mkdtempSync(join(tmpdir(), 'starcloud-')), '-o', out]).status).toBe(2);
  expect(starcloud(['summarize', folder, '-o', out, '--standard', '1999']).status).toBe(2);
  expect(starcloud(['summarize', folder, '-o', out, '--batch', '第九批']).status).toBe(2);
  expect(starcloud(['summarize', folder, '-o', join(folder, 'no', 'such', 'folder', 'x.xlsx')]).status).toBe(2);
});

test('a run is taken up where it was cut off, and nothing stale is believed', async () => {
  const folder = await folderWith(0, 1, 2, 3, 4, 5);
  const out = mkdtempSync(join(tmpdir(), 'starcloud-'));
  const [file, state] = [join(out, '汇总.xlsx'), join(out, '进度')];
  const whole = summarize([folder, '-o', file, '--resume', state]);
  const lines = readFileSync(state, 'utf8').split('\n');
  expect(lines.filter((line) => line.startsWith('{"'))).toHaveLength(7);
  // The power went off in the middle of the fourth record.
  const kept = Buffer.byteLength(lines.slice(0, 4).join('\n')) + 1;
  truncateSync(state, kept + 100);
  const again = summarize([folder, '-o', file, '--resume', state]);
  expect(again.stderr).toContain('有 3 份上次已经看过');
  expect(again.rows).toEqual(whole.rows);
  writeFileSync(join(folder, '3.xlsx'), await bytesOf({ ...firm(3), contact: '新联系人' }));
  const changed = summarize([folder, '-o', file, '--resume', state]);
  expect(changed.stderr).toContain('有 5 份上次已经看过');
  expect(changed.rows.find(({ values }) => values['企业名称'] === firm(3).name)?.values['联系人']).toBe('新联系人');
  const other = summarize([folder, '-o', file, '--resume', state, '--as-of', '2023-12-31']);
  expect(other.stderr).not.toContain('上次已经看过');
  appendFileSync(state, '{"kind":"application","hash":7,"findings":[]}\nnull\n[]\n');
  expect(summarize([folder, '-o', file, '--resume', state, '--as-of', '2023-12-31']).stderr).toContain(
    '有 6 份上次已经看过',
  );
});

test('summarizing again into the same file keeps what was typed, sets the old file aside, and never reads its own output', async () => {
  const folder = await folderWith(0, 1);
  const file = join(folder, '汇总.xlsx');
  summarize([folder, '-o', file]);
  const read = readXlsx(readFileSync(file), nodeCodec);
  if (!('grid' in read)) throw new Error('unread');
  const sheet = read.grid.sheets[0]!;
  const heads = sheet.rows[2]!.cells;
  const column = heads.find(({ value }) => shown(value) === '初审意见')!.column;
  const row = sheet.rows.find(({ cells }) => cells.some(({ value }) => shown(value) === firm(0).name))!.row;
  const typed = applyPatches(
    readFileSync(file),
    [{ do: 'set', at: { sheet: '汇总表', row, column }, value: '同意' }],
    nodeCodec,
  );
  if (!('bytes' in typed)) throw new Error('not set');
  writeFileSync(file, typed.bytes);
  const again = summarize([folder, '-o', file]);
  expect(again.rows).toHaveLength(2);
  expect(again.rows.find(({ values }) => values['企业名称'] === firm(0).name)?.values['初审意见']).toBe('同意');
  expect(again.stderr).toContain('汇总.上次.xlsx');
  expect(readFileSync(join(folder, '汇总.上次.xlsx')).equals(typed.bytes)).toBe(true);
  // The copy set aside is not taken for a county's table either.
  expect(summarize([folder, '-o', file]).counts.files).toMatchObject({ count: 2, taken: 2, tables: 0 });
});

test('a file that is no summary is not replaced, unless it is asked for', async () => {
  const folder = await folderWith(0);
  const out = mkdtempSync(join(tmpdir(), 'starcloud-'));
  const file = join(out, '重要.xlsx');
  writeFileSync(file, await bytesOf(firm(7)));
  const before = readFileSync(file);
  const refused = starcloud(['summarize', folder, '-o', file]);
  expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining('不是汇总表')]);
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(starcloud(['summarize', folder, '-o', file, '--force']).status).toBe(0);
  expect(readFileSync(join(out, '重要.上次.xlsx')).equals(before)).toBe(true);
});

test('each list is read as a file; one that cannot be read ends the run before anything is written', async () => {
  const folder = await folderWith(0, 7);
  const out = mkdtempSync(join(tmpdir(), 'starcloud-'));
  const list = async (name: string, lines: readonly (readonly string[])[]): Promise<string[]> => {
    const file = join(out, `${name}.xlsx`);
    writeFileSync(file, await writeWorkbook({ sheets: [sheetOf(lines)], names: [] }));
    return [`--${name}`, file];
  };
  const args = [
    ...(await list('roster', [
      ['企业名称', '联系人'],
      [firm(0).name, '甲'],
      [firm(7).name, '乙'],
      [firm(9).name, '丙'],
    ])),
    ...(await list('blacklist', [['统一社会信用代码'], [firm(0).uscc!]])),
    ...(await list('stars', [
      ['企业名称', '星级'],
      ['无关有限公司', '三星级'],
    ])),
    ...(await list('prior', [
      ['企业名称', '统一社会信用代码'],
      [firm(7).name, firm(7).uscc!],
    ])),
  ];
  const answer = summarize([folder, '-o', join(out, '汇总.xlsx'), ...args]);
  expect(answer.findings.map(({ code }) => code).sort()).toEqual([
    'summary/blacklisted',
    'summary/current-star-differs',
    'summary/in-prior',
    'summary/ladder-unlisted',
    'summary/not-submitted-contact',
  ]);
  const missing = answer.findings.find(({ code }) => code === 'summary/not-submitted-contact')!;
  expect(missing.where).toEqual([`${join(out, 'roster.xlsx')} › 名单!A4`]);
  writeFileSync(join(out, 'roster.xlsx'), 'damaged');
  const failed = starcloud(['summarize', folder, '-o', join(out, '另一.xlsx'), ...args]);
  expect([failed.status, failed.stdout, readdirSync(out).includes('另一.xlsx')]).toEqual([3, '', false]);
  expect(failed.stderr).toContain('roster.xlsx');
});

function sheetOf(lines: readonly (readonly string[])[]): SheetDraft {
  return {
    ...{ name: '名单', widths: [], merges: [], validations: [] },
    rows: lines.map((words, row) => ({
      row,
      cells: words.map((value, column) => ({ column, value, style: 'text' as const })),
    })),
  };
}

test('a bureau’s table gives a column set, which an officer edits and uses', async () => {
  const folder = await folderWith(0);
  const out = mkdtempSync(join(tmpdir(), 'starcloud-'));
  const lines = [['某市项目汇总表'], ['序号', '单位名称', '社会信用代玛', '推荐星级', '领导批示']];
  writeFileSync(join(out, '原表.xlsx'), await writeWorkbook({ sheets: [sheetOf(lines)], names: [] }));
  const columns = join(out, '列.yaml');
  const made = starcloud(['columns', join(out, '原表.xlsx'), '-o', columns]);
  expect([made.status, made.stderr]).toEqual([0, expect.stringContaining('1 列是猜的')]);
  expect(starcloud(['columns', join(out, '原表.xlsx'), '-o', columns]).status).toBe(2);
  const confirmed = readFileSync(columns, 'utf8').replace(/ +手填: 是\n +待确认: 是\n( +取: 统一社会信用代码)/u, '$1');
  writeFileSync(columns, confirmed);
  const file = join(out, '汇总.xlsx');
  expect(starcloud(['summarize', folder, '-o', file, '--columns', columns]).status).toBe(0);
  const read = readXlsx(readFileSync(file), nodeCodec);
  if (!('grid' in read)) throw new Error('unread');
  const [title, , heads, first] = read.grid.sheets[0]!.rows.map(({ cells }) => cells.map(({ value }) => shown(value)));
  expect(title![0]).toBe('某市项目汇总表');
  expect(heads!.slice(0, 5)).toEqual(['序号', '单位名称', '社会信用代玛', '推荐星级', '领导批示']);
  expect(first!.slice(0, 4)).toEqual(['1', firm(0).name, firm(0).uscc, '三星级']);
  writeFileSync(columns, '列: [申报星级');
  expect(starcloud(['summarize', folder, '-o', file, '--columns', columns]).status).toBe(2);
});

test('a sample is drawn again by its seed, and a report is written, from the summary file', async () => {
  const folder = await folderWith(...Array.from({ length: 20 }, (_, index) => index));
  const out = mkdtempSync(join(tmpdir(), 'starcloud-'));
  const file = join(out, '汇总.xlsx');
  summarize([folder, '-o', file]);
  const drawn = starcloud(['sample', file, '-o', join(out, '抽样.xlsx'), '--seed', '第一次', '--json']);
  expect(drawn.status).toBe(0);
  const answer = JSON.parse(drawn.stdout) as { population: number; drawn: { name: string }[] };
  expect([answer.population, answer.drawn.length]).toEqual([20, 3]);
  const again = starcloud(['sample', file, '-o', join(out, '抽样2.xlsx'), '--seed', '第一次', '--json']);
  expect((JSON.parse(again.stdout) as typeof answer).drawn).toEqual(answer.drawn);
  expect(readFileSync(join(out, '抽样.xlsx')).equals(readFileSync(join(out, '抽样2.xlsx')))).toBe(true);
  expect(starcloud(['sample', file, '-o', join(out, '抽样.xlsx')]).status).toBe(2);
  expect(starcloud(['sample', file, '-o', join(out, 'x.xlsx'), '--share', '0']).status).toBe(2);
  expect(starcloud(['report', file, '-o', join(out, '报告.xlsx')]).status).toBe(0);
  expect(starcloud(['report', join(folder, '0.xlsx'), '-o', join(out, '报告2.xlsx')]).status).toBe(3);
});

test('links to elsewhere are not followed', async () => {
  const folder = await folderWith(0);
  const elsewhere = await folderWith(1);
  symlinkSync(elsewhere, join(folder, '链接'));
  symlinkSync(join(elsewhere, '1.xlsx'), join(folder, '链接.xlsx'));
  symlinkSync(folder, join(folder, '圈'));
  const out = join(mkdtempSync(join(tmpdir(), 'starcloud-')), '汇总.xlsx');
  expect(summarize([folder, '-o', out]).counts.files).toMatchObject({ count: 1, taken: 1 });
});
