import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import en from '../standards/wording/en/summary.yaml';
import zh from '../standards/wording/zh-CN/summary.yaml';
import '../src/cli/words';
import { codes, isWorded } from '../src/explain/wording';
import '../src/summary-words';

/** Every code the summary uses has its sentence in both languages, with the same blanks; and no sentence waits for a code that is gone. */
const src = resolve(__dirname, '../src');
const files = [
  ...readdirSync(join(src, 'summary')).map((name) => join('summary', name)),
  ...readdirSync(join(src, 'cli')).map((name) => join('cli', name)),
  join('workbook', 'intake', 'handed.ts'),
  ...['consolidate.ts', 'follow-up.ts'],
];
const text = files.map((file) => readFileSync(join(src, file), 'utf8')).join('\n');

/** Codes written out, and the beginnings of those put together from a word. */
const written = [
  ...[...text.matchAll(/'(summary\/[\w-]+)'/g)].map(([, code]) => code!),
  ...[...text.matchAll(/fileFinding\(\s*'([\w-]+)'/g)].map(([, code]) => `summary/${code!}`),
  ...[...text.matchAll(/problem\('([\w-]+)'/g)].map(([, code]) => `summary/${code!}`),
  ...[...text.matchAll(/'((?:duplicate|ladder|in-prior|not-submitted|typed|differs)[\w-]*)'/g)].map(
    ([, code]) => `summary/${code!}`,
  ),
  ...[...text.matchAll(/(?:heading|say)\('(?!none')([\w-]+)'/g)].map(([, word]) =>
    codes('zh-CN').includes(`summary/column-${word!}`) ? `summary/column-${word!}` : `summary/${word!}`,
  ),
];
const stems = [...text.matchAll(/`(summary\/[\w-]+-)\$\{/g)].map(([, stem]) => stem!);

test.each(['zh-CN', 'en'] as const)('every code is worded in %s', (language) => {
  expect(new Set(written.filter((code) => !isWorded(language, code)))).toEqual(new Set());
  expect(written.length).toBeGreaterThan(120);
});

test('both languages word the same codes with the same blanks', () => {
  type Sentences = Record<string, string | { what: string; do: string }>;
  const blanks = (sentences: Sentences) =>
    Object.fromEntries(
      Object.entries(sentences).map(([code, sentence]) => {
        const words = typeof sentence === 'string' ? sentence : sentence.what + sentence.do;
        return [code, [...new Set([...words.matchAll(/\{([\w-]+)\}/g)].map(([, blank]) => blank!))].sort()];
      }),
    );
  expect(blanks(en as Sentences)).toEqual(blanks(zh as Sentences));
});

test('no sentence is left over', () => {
  const states = ['met', 'unmet', 'open', 'unjudged'].map((state) => `summary/${state}`);
  const known = new Set([...written, ...states]);
  const left = codes('zh-CN').filter(
    (code) => code.startsWith('summary/') && !known.has(code) && !stems.some((stem) => code.startsWith(stem)),
  );
  expect(left).toEqual([]);
});
