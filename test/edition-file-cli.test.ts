import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { shown } from '../src/model/cell';
import { edition } from '../src/standard/editions';
import { readEdition } from '../src/standard/parse';
import { nodeCodec } from '../src/workbook/xlsx/node';
import { applyPatches } from '../src/workbook/xlsx/patch';
import { readXlsx } from '../src/workbook/xlsx/read';

/** The worked example of docs/edition-file.md, run as an officer runs it: next year's edition from three cells. */
const cli = resolve(__dirname, '../dist/cli/starcloud.cjs');
const sample = resolve(__dirname, '../assets/samples/05-申报四星-只差一项.xlsx');
const guide = readFileSync(resolve(__dirname, '../docs/edition-file.md'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'starcloud-edition-'));

function starcloud(words: string, input = '') {
  const args = words
    .trim()
    .split(' ')
    .map((word) => (word === '申报四星.xlsx' ? sample : word));
  return spawnSync(process.execPath, [cli, ...args], { cwd: folder, input, encoding: 'utf8' });
}

/** The commands of the guide, in order. */
const commands = [...guide.matchAll(/^starcloud (.+)$/gm)].map(([, words = '']) => words);
/** Its three cells: sheet, the word that finds the line, the heading of the column, what is typed. */
const edits = [...guide.matchAll(/^\| (基本|标准) +\| (\S+) +\| (\S+) +\| (\S+) +\| (\S+) +\|$/gm)].map((row) =>
  row.slice(1),
);

function edited(bytes: Uint8Array): Uint8Array {
  const read = readXlsx(bytes, nodeCodec);
  if (!('grid' in read)) throw new Error('unreadable');
  const patches = edits.map(([sheet = '', word = '', head = '', from = '', to = '']) => {
    const rows = read.grid.sheets.find(({ name }) => name === sheet)!.rows;
    const find = (text: string) =>
      rows.flatMap(({ row, cells }) =>
        cells.flatMap(({ column, value }) => (shown(value) === text ? [{ row, column }] : [])),
      )[0]!;
    const at = { sheet, row: find(word).row, column: find(head).column };
    const before = rows.find(({ row }) => row === at.row)!.cells.find(({ column }) => column === at.column)!;
    expect(shown(before.value)).toBe(from);
    const value = before.value.kind === 'number' ? Number(to) : to;
    return { do: 'set' as const, at, value };
  });
  const done = applyPatches(bytes, patches, nodeCodec);
  if (!('bytes' in done)) throw new Error('not written');
  return done.bytes;
}

test('three cells of the 2024 table make next year’s edition, which the sample meets', () => {
  expect(edits).toHaveLength(3);
  expect(commands).toHaveLength(5);
  const [print = '', bring = '', table = '', diff = '', check = ''] = commands;
  expect(starcloud(print).status).toBe(0);
  const book = join(folder, '2025.xlsx');
  writeFileSync(book, edited(readFileSync(book)));
  expect(starcloud(bring)).toMatchObject({ status: 0 });
  const read = readEdition(readFileSync(join(folder, '2025.yaml'), 'utf8'));
  expect(read).toMatchObject({ edition: { id: '2025', inForce: edition('2024')!.inForce } });
  expect(starcloud(table).stdout).toContain('至少实现任意四项子类内容');
  expect(starcloud(diff).stdout).toContain('4 星的要求由“任意5项”改为“任意4项”');
  const checked = starcloud(check);
  expect(checked.stderr).toContain('已读入标准“2025”');
  expect(checked.stdout).toContain('四星级 ★★★★');
  expect(checked.stdout).toContain('2024 年版的申请表按 2025 年版预评');
  expect(starcloud('check 申报四星.xlsx').stdout).toContain('三星级 ★★★');
});

test('facts and a summary judge by the file too, in every thread', () => {
  const [answer] = starcloud('facts --standard-file 2025.yaml', '{"values":{"上云投入":6}}\n').stdout.split('\n');
  const { stars } = JSON.parse(answer!) as { stars: Record<string, { category: string; expected: unknown }[]> };
  expect(stars['4']!.find(({ category }) => category === '设备服务')).toMatchObject({ expected: 4 });
  const prejudged = (words: string) => {
    const { status, stdout } = starcloud(`summarize 申报四星.xlsx -o 汇总.xlsx --force --json ${words}`);
    const { rows } = JSON.parse(stdout) as { rows: { star: number }[] };
    return { status, star: rows[0]!.star };
  };
  expect(prejudged('')).toEqual({ status: 0, star: 3 });
  expect(prejudged('--standard-file 2025.yaml')).toEqual({ status: 0, star: 4 });
});

test('a workbook with a mistake is refused with its cell, and nothing is written', () => {
  const bytes = readFileSync(join(folder, '2025.xlsx'));
  const broken = applyPatches(
    bytes,
    [{ do: 'set', at: { sheet: '标准', row: 8, column: 7 }, value: '两万' }],
    nodeCodec,
  );
  writeFileSync(join(folder, '坏.xlsx'), 'bytes' in broken ? broken.bytes : bytes);
  const { status, stderr } = starcloud('standards import 坏.xlsx -o 坏.yaml');
  expect(status).toBe(3);
  expect(stderr).toContain('标准!H9：');
  expect(() => readFileSync(join(folder, '坏.yaml'))).toThrow();
});

test('a YAML file with a mistake is refused with its line by every command that takes one', () => {
  const text = readFileSync(join(folder, '2025.yaml'), 'utf8').replace('至少: [2, 6, 30]', '至少: [2, 6, 三十]');
  writeFileSync(join(folder, '坏.yml'), text);
  for (const words of [
    'check 申报四星.xlsx',
    'facts',
    'summarize 申报四星.xlsx -o s.xlsx',
    'standards print',
    'standards diff 2024',
  ]) {
    const { status, stderr } = starcloud(`${words} --standard-file 坏.yml`);
    expect({ words, status, told: /第 \d+ 行 .*不是数/.test(stderr) }).toEqual({ words, status: 3, told: true });
  }
});

test('differences are written as a workbook that has filters, a heading that stays, and a kind for each change', () => {
  expect(starcloud('standards diff 2020 2024 -o 差别.xlsx').status).toBe(0);
  const read = readXlsx(readFileSync(join(folder, '差别.xlsx')), nodeCodec);
  const rows =
    'grid' in read ? read.grid.sheets[0]!.rows.map(({ cells }) => cells.map(({ value }) => shown(value))) : [];
  expect(rows[3]).toEqual(['序号', '类型', '2020', '2024', '变化', '原为', '改为']);
  const kinds = new Set(rows.slice(4).map(([, kind]) => kind));
  expect(kinds).toEqual(new Set(['新增', '修改', '取消']));
  expect(rows.flat()).toContain('5 星的要求由“20万元”改为“30万元”');
  expect(starcloud('standards diff 2020 2024 -o 差别.xlsx')).toMatchObject({ status: 2 });
});
