import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readEdition } from '../src/standard/parse';
import { EDITION_KEYS, FACT_KINDS, ROW_KEYS } from '../src/standard/word';

const guide = readFileSync(resolve(__dirname, '../docs/edition-file.md'), 'utf8');

test('the worked example of the guide is a file that can be read, the sound one', () => {
  const example = /```yaml\n([\s\S]*?)```/.exec(guide)?.[1] ?? '';
  expect(readEdition(example)).toHaveProperty('edition');
  const sound = readFileSync(resolve(__dirname, 'broken/sound.yml'), 'utf8');
  expect(sound.split('\n').slice(1).join('\n')).toBe(example);
});

test('the guide explains every word a file may use', () => {
  const words = [...EDITION_KEYS, ...ROW_KEYS, ...Object.keys(FACT_KINDS)];
  expect(words.filter((word) => !guide.includes(word))).toEqual([]);
});
