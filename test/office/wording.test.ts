import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { remedy, say } from '../../src/flow';
import { finding } from '../../src/model/finding';

const folder = join(__dirname, '../../src/workbook/office');
const source = readdirSync(folder)
  .map((file) => readFileSync(join(folder, file), 'utf8'))
  .join('\n');

/** Codes as findings spell them, and those that `refusal` and the table of Excel's codes put `host/` before. */
const codes = [
  ...[...source.matchAll(/'((?:host|mark)\/[\w-]+)'/g)].map((match) => match[1]!),
  ...[...source.matchAll(/refusal\('([\w-]+)'/g)].map((match) => `host/${match[1]!}`),
  ...[...source.matchAll(/^ {2}[A-Z]\w+: '([\w-]+)',$/gm)]
    .map((match) => `host/${match[1]!}`)
    .filter((code) => /host\/[a-z-]+$/.test(code)),
];

test('whatever Excel refuses is said in both languages, with what to do', () => {
  const all = [...new Set(codes)].filter((code) => !['host/hidden', 'host/veryHidden'].includes(code));
  expect(all.length).toBeGreaterThan(12);
  for (const code of all) {
    for (const language of ['zh-CN', 'en'] as const) {
      expect([language, code, say(language, code) === code]).toEqual([language, code, false]);
      expect([language, code, remedy(language, finding(code, 'error', [])) === '']).toEqual([language, code, false]);
    }
  }
});
