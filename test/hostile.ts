import en from '../standards/wording/en/file.yaml';
import zh from '../standards/wording/zh-CN/file.yaml';
import type { Finding } from '../src/model/finding';
import { nodeCodec } from '../src/workbook/xlsx/node';
import { readXlsx } from '../src/workbook/xlsx/read';
import { sheetText } from './grid-text';
import type { Making } from './make-xlsx';
import { data, makeXlsx, xlsxParts } from './make-xlsx';
import { makeZip } from './make-zip';

/** Owns the tables of hostile files: what a file is, how it is made, and what the reader answers. */
export type Hostile = readonly [what: string, file: () => Uint8Array, expected: string];

export const made = (what: string, making: Making, expected: string): Hostile => [
  what,
  () => makeXlsx(making),
  expected,
];

/** Without compression, where a high ratio would be refused before the matter in hand. */
export const flat = (what: string, making: Making, expected: string): Hostile => [
  what,
  () => makeZip(xlsxParts(making).map((part) => ({ ...part, stored: true }))),
  expected,
];

export const row = (cells: string, attributes = 'r="1"'): string => data(`<row ${attributes}>${cells}</row>`);

export const cell = (value: string, attributes = ''): Making => ({
  sheet: row(`<c r="A1" ${attributes}><v>${value}</v></c>`),
});

export const sheetAs = (part: NonNullable<Making['parts']>[string]): Making => ({
  parts: { 'xl/worksheets/sheet1.xml': part },
});

/** A workbook whose one cell shows one shared string. */
export const inOne = (text: string): Making => ({
  sheet: row('<c r="A1" t="s"><v>0</v></c>'),
  strings: `<si><t>${text}</t></si>`,
});

export const varied = (count: number, make: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => make(n)).join('');

/** One test for each file: the answer is the one expected, in time, and every refusal has its sentences. */
export function testAll(files: readonly Hostile[]): void {
  test.each(files)('%s', (_, file, expected) => {
    const bytes = file();
    const start = performance.now();
    const used = process.cpuUsage();
    const read = readXlsx(bytes, nodeCodec);
    const { user, system } = process.cpuUsage(used);
    // On a machine that is busy with other things the clock runs on while the processor is away.
    expect(Math.min(performance.now() - start, (user + system) / 1000)).toBeLessThan(2000);
    const answer = 'grid' in read ? sheetText(read.grid.sheets[0]!) : read.findings.map(({ code }) => code).join();
    expect(answer).toBe(expected);
    if ('findings' in read) read.findings.forEach(expectWorded);
  });
}

/** What is wrong and what to do are said in both languages, and every blank of the sentences is filled. */
function expectWorded({ code, values }: Finding): void {
  for (const wording of [zh, en] as Record<string, Record<'what' | 'do', string> | undefined>[]) {
    for (const sentence of [wording[code]?.what, wording[code]?.do]) {
      expect([code, sentence]).toEqual([code, expect.stringMatching(/\S{4}/)]);
      const blanks = [...(sentence ?? '').matchAll(/\{(\w+)\}/g)].map(([, blank]) => blank!);
      expect(Object.keys(values)).toEqual(expect.arrayContaining(blanks));
    }
  }
}
