import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import en from '../standards/wording/en/form.yaml';
import zh from '../standards/wording/zh-CN/form.yaml';
import { isWorded, say, type Language } from '../src/explain/wording';

type Sentence = string | { what: string; do: string };
const files = { 'zh-CN': zh, en } as Record<Language, Record<string, Sentence>>;
const source = resolve(__dirname, '../src/form');
const code = readdirSync(source).map((file) => readFileSync(join(source, file), 'utf8'));

/** Codes written in the source, and those made of a reader's reason: `why/not-a-mark` is reported as `form/not-a-mark`. */
const used = new Set(
  code.flatMap((text) =>
    [...text.matchAll(/'((?:form|why)\/[a-z-]+)'/g)].flatMap(([, name = '']) =>
      name.startsWith('why/') ? [name, name.replace('why/', 'form/')] : [name],
    ),
  ),
);

function blanks(sentence: Sentence): string[] {
  const text = typeof sentence === 'string' ? sentence : sentence.what + sentence.do;
  return [...new Set([...text.matchAll(/\{([\w-]+)\}/g)].map(([, name = '']) => name))].sort();
}

test('the source uses codes at all', () => {
  expect(used.size).toBeGreaterThan(60);
});

describe.each(['zh-CN', 'en'] as const)('the sentences in %s', (language) => {
  test('say every code that reading a form can give', () => {
    expect([...used].filter((name) => !isWorded(language, name))).toEqual([]);
  });

  test('belong to a code that is used', () => {
    expect(Object.keys(files[language]).filter((name) => !used.has(name))).toEqual([]);
  });

  test('say of every finding what is wrong and what to do', () => {
    const short = Object.entries(files[language]).filter(
      ([name, sentence]) =>
        name.startsWith('form/') &&
        (typeof sentence === 'string' || sentence.what.length < 5 || sentence.do.length < 5),
    );
    expect(short).toEqual([]);
  });
});

test('both languages have the same blanks', () => {
  const differing = Object.keys(files['zh-CN']).filter(
    (name) => blanks(files['zh-CN'][name]!).join() !== blanks(files.en[name]!).join(),
  );
  expect(differing).toEqual([]);
});

test('a sentence quotes what stands in the cell', () => {
  expect(say('zh-CN', 'form/not-a-mark', { label: '计算资源', said: '部分' })).toBe(
    '“计算资源”填的“部分”既不是“是”也不是“否”',
  );
});
