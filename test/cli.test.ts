import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { makeOle } from './make-ole';

/** The built command line, run as a user runs it. `npm test` builds before it tests. */
const cli = resolve(__dirname, '../dist/cli/starcloud.cjs');
const samples = resolve(__dirname, '../assets/samples');

function starcloud(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { status, stdout, stderr };
}

const folder = () => mkdtempSync(join(tmpdir(), 'starcloud-'));

interface FactsAnswer {
  star: number;
  stars: Record<string, { clause: string; category: string; kind: string; expected: unknown; actual: unknown }[]>;
  error?: string;
  findings?: { code: string; what: string }[];
}
const answers = (stdout: string) =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as FactsAnswer);

describe('starcloud check on what comes back in other formats', () => {
  const received = resolve(__dirname, 'county/files');

  test('.xls and .docx are judged like the workbooks they were saved from; marks go into .xlsx only, which is said', () => {
    const marked = folder();
    const files = ['01-900.xlsx', '14-913.xls', '17-916.docx'];
    const paths = files.map((name) => join(received, name));
    const { status, stdout, stderr } = starcloud(['check', ...paths, '--json', '--marked', marked]);
    const judged = JSON.parse(stdout) as { applicant: { name: string }; star: number; findings: { code: string }[] }[];
    expect(status).toBe(0);
    expect(judged.map(({ star }) => star)).toEqual([3, 3, 4]);
    expect(readdirSync(marked)).toEqual(['01-900.xlsx']);
    expect(stderr).toContain('没有写出 14-913.xls 的标注副本：标注只能写进 .xlsx、.xlsm → 请用');
    expect(stderr).toContain('没有写出 17-916.docx 的标注副本');
  });

  test('a folder is checked with all of them; an .xls that is damaged says so and stops nothing', () => {
    const here = folder();
    writeFileSync(join(here, '坏的旧表.xls'), makeOle(['Root Entry', 'Workbook']));
    writeFileSync(join(here, '~$别看.xls'), '');
    copyFileSync(join(received, '14-913.xls'), join(here, '好的.xls'));
    copyFileSync(join(received, '17-916.docx'), join(here, '好的.docx'));
    const { status, stdout } = starcloud(['check', here]);
    expect(status).toBe(3);
    expect(stdout).toContain('这是旧版 .xls 工作簿，内容已损坏');
    expect(stdout).toMatch(/好的\.xls .*申报三星级的条件：已全部具备/u);
    expect(stdout).toMatch(/好的\.docx .*申报四星级的条件：已全部具备/u);
    expect(stdout).not.toContain('别看');
  });
});

describe('starcloud facts', () => {
  test('a long input is answered line for line in its own order', () => {
    const lines = Array.from({ length: 4000 }, (_, index) =>
      index % 1000 === 777
        ? `坏行 ${index}`
        : `{"standard":"2018","values":{"上云投入":${index},"云服务商":"第${index}家"}}`,
    );
    const { status, stdout } = starcloud(['facts'], lines.join('\r\n'));
    const given = answers(stdout);
    expect(status).toBe(3);
    expect(given).toHaveLength(lines.length);
    for (const [index, { error, stars }] of given.entries()) {
      if (lines[index]?.startsWith('坏行')) expect(error).toContain(`第 ${index + 1} 行`);
      else expect(stars['3']?.map(({ actual }) => actual)).toContain(index);
    }
  });

  test('an edition file that was taken in answers every line alike', () => {
    const file = join(folder(), '2030.yaml');
    const text = readFileSync(resolve(__dirname, '../standards/star/2024.yaml'), 'utf8');
    writeFileSync(file, text.replace(/^版本: .*$/m, '版本: "2030"'));
    const line = '{"standard":"2030","values":{"计算资源":true,"存储资源":true,"上云投入":6}}\n';
    const { status, stdout } = starcloud(['facts', '--standard-file', file], line.repeat(2000));
    expect(status).toBe(0);
    expect(new Set(stdout.trim().split('\n')).size).toBe(1);
    expect(answers(stdout)[0]?.error).toBeUndefined();
  });

  test('a file written by Windows is read like any other', () => {
    const lines = ['{"values":{"上云投入":2}}', '{"values":{"上云投入":6}}'];
    const plain = starcloud(['facts'], lines.join('\n'));
    expect(starcloud(['facts'], `\ufeff${lines.join('\r\n')}\r\n`)).toStrictEqual(plain);
    expect(plain.status).toBe(0);
  });

  test('whoever waits for an answer before asking on gets it', async () => {
    const asked = spawn(process.execPath, [cli, 'facts']);
    asked.stdout.setEncoding('utf8');
    const heard: string[] = [];
    for (const amount of [2, 6]) {
      asked.stdin.write(`{"values":{"上云投入":${amount}}}\n`);
      let answer = '';
      while (!answer.endsWith('\n')) answer += String((await once(asked.stdout, 'data'))[0]);
      heard.push(answer);
    }
    asked.stdin.end();
    expect(heard.map((answer) => answers(answer)[0]?.stars['3']?.map(({ actual }) => actual))).toStrictEqual([
      expect.arrayContaining([2]),
      expect.arrayContaining([6]),
    ]);
    await once(asked, 'close');
  });

  test('answers each line of facts with the star and each criterion of each star', () => {
    const { status, stdout } = starcloud(['facts'], '{"standard":"2024","values":{"计算资源":true,"上云投入":6}}\n');
    const [answer] = answers(stdout);
    expect(status).toBe(0);
    expect(answer?.star).toBe(0);
    expect(Object.keys(answer?.stars ?? {})).toEqual(['3', '4', '5']);
    expect(answer?.stars['4']).toContainEqual({
      clause: '附件2 上云成本 › 上云投入 注1',
      category: '上云成本',
      kind: 'met',
      expected: 6,
      actual: 6,
    });
  });

  test('a bad line answers with a sentence and loses nothing of the rest', () => {
    const { status, stdout } = starcloud(['facts'], '{"values":{}}\nnot json\n{"values":{"上云投入":2}}\n');
    const [first, second, third] = answers(stdout);
    expect(status).toBe(3);
    expect(first?.star).toBe(0);
    expect(second?.error).toContain('第 2 行');
    expect(third?.stars['3']).toContainEqual(expect.objectContaining({ category: '上云成本', kind: 'met', actual: 2 }));
  });

  test('a label nobody knows is named, with the nearest one the edition has', () => {
    const [answer] = answers(starcloud(['facts'], '{"values":{"计算资原":true}}\n').stdout);
    expect(answer?.findings?.[0]?.what).toContain('计算资源');
  });
});

describe('starcloud template and check', () => {
  test.each([
    [['--standard', '2020', '--star', '3'], 'application-2020-3'],
    [['--standard', '2020', '--star', '5'], 'application-2020-45'],
    [['--star', '4'], 'application-2024'],
    [['application-2020-45'], 'application-2020-45'],
  ])('template %j writes the form that is for it', (words, form) => {
    const file = join(folder(), '空白.xlsx');
    expect(starcloud(['template', ...words, '-o', file]).status).toBe(0);
    const [checked] = JSON.parse(starcloud(['check', file, '--json']).stdout) as [object];
    expect(checked).toMatchObject({ form, star: 0 });
  });

  test.each([
    [['application-2020-3', '--star', '4'], '申报四星级请用 application-2020-45'],
    [['--standard', '2020'], 'application-2020-3、application-2020-45'],
    [['--standard', '2018', '--star', '3'], '没有收录这样的申请表'],
    [['application-2030'], '可用的有：application-2024'],
    [[], '没有说要哪一种表'],
  ])('template %j says which form to use', (words, said) => {
    const { status, stderr } = starcloud(['template', ...words, '-o', join(folder(), '空白.xlsx')]);
    expect([status, stderr]).toEqual([2, expect.stringContaining(said) as string]);
  });

  test('a blank form is written, is not overwritten, and checks as an empty application', () => {
    const file = join(folder(), '空白.xlsx');
    expect(starcloud(['template', 'application-2024', '-o', file]).status).toBe(0);
    const again = starcloud(['template', 'application-2024', '-o', file]);
    expect(again.status).toBe(2);
    expect(again.stderr).toContain('已经存在');
    const { status, stdout } = starcloud(['check', file, '--json']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual([
      expect.objectContaining({ readable: true, form: 'application-2024', star: 0 }),
    ]);
  });

  test('the samples are what is written today, the one that others changed apart', () => {
    const written = folder();
    expect(spawnSync(process.execPath, [resolve(cli, '../samples.cjs'), written]).status).toBe(0);
    const names = readdirSync(written);
    expect(readdirSync(samples).filter((name) => !names.includes(name))).toEqual(['07-三星-改得面目全非.xlsx']);
    const others = names.filter((name) => !readFileSync(join(written, name)).equals(readFileSync(join(samples, name))));
    expect(others).toEqual([]);
  });

  test('the samples reach the stars their names say', () => {
    const { stdout } = starcloud(['check', samples, '--json']);
    const results = JSON.parse(stdout) as { file: string; star: number; target: number }[];
    expect(results.length).toBeGreaterThanOrEqual(7);
    const reached = results.map(({ file, star }) => `${/(\d\d)-/.exec(file)?.[1] ?? file}: ${star}`);
    expect(reached).toEqual([
      '01: 3',
      '02: 4',
      '03: 5',
      '04: 0',
      '05: 3',
      '06: 3',
      '07: 3',
      '08: 3',
      '09: 0',
      '10: 5',
      '11: 3',
      '12: 3',
      '13: 5',
    ]);
  });

  test('the near miss is one item away, and the way up names it', () => {
    const { stdout } = starcloud(['check', join(samples, '05-申报四星-只差一项.xlsx'), '--json']);
    const [result] = JSON.parse(stdout) as {
      wayUp: { star: number; needs: { kind: string; count?: number }[]; words: string[] };
    }[];
    expect(result?.wayUp).toMatchObject({ star: 4, needs: [{ kind: 'items', count: 1 }] });
    expect(result?.wayUp.words[0]).toContain('设备服务：再实现 1 项');
  });

  test('marked copies are written beside nothing else, and the original is not touched', () => {
    const out = folder();
    const file = join(samples, '04-申报三星-尚未达到.xlsx');
    const before = readFileSync(file);
    expect(starcloud(['check', file, '--marked', out]).status).toBe(0);
    expect(readdirSync(out)).toEqual(['04-申报三星-尚未达到.xlsx']);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readFileSync(join(out, '04-申报三星-尚未达到.xlsx')).equals(before)).toBe(false);
  });

  test('a marked copy never goes over a file that is read, and two files of one name are both kept', () => {
    const [first, second, out] = [folder(), folder(), folder()];
    const original = readFileSync(join(samples, '04-申报三星-尚未达到.xlsx'));
    for (const place of [first, second]) writeFileSync(join(place, '申请表.xlsx'), original);
    const over = starcloud(['check', join(first, '申请表.xlsx'), '--marked', first]);
    expect(over.stderr).toContain('没有写出');
    expect(readFileSync(join(first, '申请表.xlsx')).equals(original)).toBe(true);
    starcloud(['check', join(first, '申请表.xlsx'), join(second, '申请表.xlsx'), '--marked', out]);
    expect(readdirSync(out).sort()).toEqual(['申请表 (2).xlsx', '申请表.xlsx']);
  });

  test('--strict exits with 1 when the star applied for is not reached, and 0 when it is', () => {
    expect(starcloud(['check', join(samples, '04-申报三星-尚未达到.xlsx'), '--strict']).status).toBe(1);
    expect(starcloud(['check', join(samples, '01-三星-条件具备.xlsx'), '--strict']).status).toBe(0);
  });

  test('what is not a workbook is said to be so, exits with 3, and never stops the rest', () => {
    const out = folder();
    const bad = join(out, '坏文件.xlsx');
    writeFileSync(bad, 'this is not a workbook');
    const { status, stdout } = starcloud(['check', bad, join(samples, '01-三星-条件具备.xlsx')]);
    expect(status).toBe(3);
    expect(stdout).toContain('坏文件.xlsx');
    expect(stdout).toContain('三星级');
    const missing = starcloud(['check', join(out, '没有.xlsx')]);
    expect(missing.status).toBe(3);
    expect(missing.stdout).toContain('找不到');
  });
});

describe('starcloud standards and wrong use', () => {
  const commands = ['template', 'check', 'summarize', 'columns', 'sample', 'report', 'facts', 'standards'];
  test.each([
    ['--help'],
    ...[...commands, 'standards list', 'standards print', 'standards diff', 'standards import'].map((command) => [
      ...command.split(' '),
      '--help',
    ]),
  ])('%s %s %s is all words, in both languages', (...words) => {
    for (const language of ['zh-CN', 'en']) {
      const { status, stdout, stderr } = starcloud([...words, '--lang', language]);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      // A sentence that is not known is shown as its code.
      expect(stdout.match(/\b(?:cli|edition|summary|standard)\/[a-z-]+/g)).toBeNull();
    }
  });

  test.each([
    [['check', 'x.xlsx', '--target', '6'], '请用 3、4 或 5'],
    [['check', 'x.xlsx', '--as-of', '去年'], '请写成 2024-05-31 的样子'],
    [['sample', 'x.xlsx', '-o', 'y.xlsx', '--share', '很多'], '请写大于 0、不超过 100 的数'],
    [['standards', 'list', '--lang', 'fr'], '请用 zh-CN 或 en'],
    [['standards', 'diff', '2020', '1999'], '可用的有'],
    [['template', 'application-2030', '-o', 'x.xlsx'], '可用的有'],
  ])('%j says what to do instead', (args, advice) => {
    const { status, stderr } = starcloud(args);
    expect(status).toBe(2);
    expect(stderr).toContain(advice);
  });

  test('prints the official tables', () => {
    const { status, stdout } = starcloud(['standards', 'print', '2024']);
    expect(status).toBe(0);
    expect(stdout).toContain('三星级上云企业遴选标准');
    expect(stdout).toContain('至少实现任意四项子类内容。');
  });

  test('says what changed between two editions', () => {
    const { status, stdout } = starcloud(['standards', 'diff', '2020', '2024']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/上云投入.*5 星的要求由“20.*”改为“30.*”/);
    expect(starcloud(['standards', 'diff', '2020', '1999']).status).toBe(2);
  });

  test('lists the editions', () => {
    expect(starcloud(['standards', 'list']).stdout).toContain('2024');
  });

  test.each([
    [['check']],
    [['nothing']],
    [['check', 'x.xlsx', '--target', '6']],
    [['check', 'x.xlsx', '--as-of', '去年']],
    [['template', 'no-such-form', '-o', join(tmpdir(), 'never.xlsx')]],
    [['standards', 'print', '1999']],
    [['check', join(samples, '01-三星-条件具备.xlsx'), '--standard', '1999']],
    [['check', join(samples, '01-三星-条件具备.xlsx'), '--batch', '1999-1']],
  ])('wrong words exit with 2: %j', (args) => {
    const { status, stdout, stderr } = starcloud(args);
    expect(status).toBe(2);
    expect(stdout + stderr).not.toBe('');
  });

  test('--lang en speaks English', () => {
    const { stdout } = starcloud(['--lang', 'en', 'check', join(samples, '01-三星-条件具备.xlsx')]);
    expect(stdout).toContain('three stars');
  });
});
