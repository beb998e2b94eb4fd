import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { loadEdition } from '../src/standard/load';
import { readEdition } from '../src/standard/parse';

/**
 * One file for each mistake an editor makes. Its head says the mistake, the code expected and what the finding must hold.
 * Every file is the sound one with one place changed.
 */
const folder = resolve(__dirname, 'broken');
const read = (file: string) => readFileSync(join(folder, file), 'utf8');

interface Head {
  readonly 编辑的错误: string;
  readonly 应报: string;
  readonly 其中: Readonly<Record<string, unknown>>;
}

const broken = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => {
    const head = read(file)
      .split('\n')
      .filter((line) => line.startsWith('#'))
      .map((line) => line.replace(/^# /, '').replace('：', ': '))
      .join('\n');
    return { file, ...(parse(head) as Head) };
  });

const LANGUAGES = ['zh-CN', 'en'] as const;
const sentences = Object.fromEntries(
  LANGUAGES.map((language) => [
    language,
    parse(readFileSync(resolve(__dirname, `../standards/wording/${language}/standard.yaml`), 'utf8')) as Record<
      string,
      { what: string; do: string }
    >,
  ]),
);

test('the sound file has no mistake', () => {
  expect(readEdition(read('sound.yml'))).toHaveProperty('edition');
});

describe('a file with one mistake is refused with what is wrong and where', () => {
  test.each(broken)('$编辑的错误（$file）', ({ file, 应报, 其中 }) => {
    const result = readEdition(read(file));
    expect(result).not.toHaveProperty('edition');
    if ('edition' in result) return;
    expect(result.findings.map(({ code, severity }) => [code, severity])).toEqual([[应报, 'error']]);
    expect(result.findings[0]!.values).toMatchObject(其中);
  });

  test.each(broken.filter((one) => one.应报 !== 'standard/missing'))(
    '$file: the line named is the one that was changed, or around it',
    ({ file }) => {
      const lines = read(file).split('\n');
      const sound = read('sound.yml').split('\n').slice(1);
      const from = lines.findIndex((line) => !line.startsWith('#'));
      const changed = lines.slice(from).findIndex((line, index) => line !== sound[index]) + from + 1;
      const result = readEdition(read(file));
      if ('edition' in result) throw new Error('not broken');
      const line = Number(result.findings[0]!.values.line);
      expect(line).toBeGreaterThan(from);
      expect(Math.abs(line - changed)).toBeLessThanOrEqual(2);
    },
  );
});

describe.each(LANGUAGES)('the sentences in %s', (language) => {
  test.each(broken)('$file: says what is wrong and what to do, with every blank filled', ({ file }) => {
    const result = readEdition(read(file));
    if ('edition' in result) throw new Error('not broken');
    for (const { code, values } of result.findings) {
      const sentence = sentences[language]![code]!;
      for (const text of [sentence.what, sentence.do]) {
        const blanks = [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!);
        expect(Object.keys(values)).toEqual(expect.arrayContaining(blanks));
      }
      expect(sentence.what.includes('{where}') || sentence.what.includes('{line}')).toBe(true);
    }
  });

  test('every mistake that is looked for has a sentence and a broken file, and no sentence is left over', () => {
    const src = resolve(__dirname, '../src/standard');
    const looked = readdirSync(src).flatMap((file) =>
      [...readFileSync(join(src, file), 'utf8').matchAll(/'(standard\/[a-z-]+)'/g)].map((match) => match[1]!),
    );
    const codes = [...new Set(looked)].sort();
    const written = Object.keys(sentences[language]!).filter((code) => code.startsWith('standard/'));
    expect(written.sort()).toEqual(codes);
    expect([...new Set(broken.map((one) => one.应报))].sort()).toEqual(codes);
  });
});

describe('several mistakes', () => {
  test('are all reported at once', () => {
    const source = read('sound.yml').replace('月数: [0, 3, 3]', '月数: [0, 3]').replace('甲三]\n', '甲三, 甲三]\n');
    const result = readEdition(source);
    expect('findings' in result && result.findings.map(({ code }) => code)).toEqual([
      'standard/column-count',
      'standard/duplicate',
    ]);
  });

  test('a file that is something else entirely is refused, not thrown at', () => {
    for (const source of ['', 'a', '[]', '42', '- 1\n- 2', '{}', '\u0000', 'a: &x [*x]', 'a: !!binary x']) {
      expect(readEdition(source)).not.toHaveProperty('edition');
    }
    for (const data of [null, undefined, 0, 'x', [], [[]], { 标准: [[], null, 3] }, { __proto__: null }, new Date(0)]) {
      expect(loadEdition(data)).not.toHaveProperty('edition');
    }
  });

  test('an anchor that multiplies itself is refused quickly', () => {
    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x,x]']
      .concat(
        Array.from({ length: 8 }, (_, n) => `${'bcdefghi'[n]}: &${'bcdefghi'[n]} [${`*${'abcdefgh'[n]},`.repeat(9)}]`),
      )
      .join('\n');
    const result = readEdition(bomb);
    expect('findings' in result && result.findings[0]!.code).toBe('standard/not-yaml');
  });
});
