import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { blank } from '../src/form/blank';
import { FORMS } from '../src/form/forms';
import type { SheetDraft } from '../src/model/patch';
import { edition } from '../src/standard/editions';

/** The forms of 2020 against their paper, retyped apart from the form's data (test/official). */
const plain = (text: string): string => text.normalize('NFKC').replace(/[\s:;。.]+/gu, '');

function paper(annex: string): Map<string, string[][]> {
  const sheets = new Map<string, string[][]>();
  const lines = readFileSync(join(__dirname, `official/2020-annex-${annex}.txt`), 'utf8').split('\n');
  for (const line of lines.filter((each) => each !== '' && !each.startsWith('#'))) {
    const [, name] = /^== (.+)$/u.exec(line) ?? [];
    if (name !== undefined) sheets.set(name, []);
    else [...sheets.values()].at(-1)?.push(line.split(' | ').map(plain));
  }
  return sheets;
}

function rows(sheet: SheetDraft): string[][] {
  return sheet.rows
    .map(({ cells }) => [...cells].sort((one, other) => one.column - other.column))
    .map((cells) => cells.flatMap(({ value }) => (typeof value === 'string' && value !== '' ? [plain(value)] : [])))
    .filter((cells) => cells.length > 0);
}

describe.each([
  ['application-2020-3', '2'],
  ['application-2020-45', '3'],
])('%s is 附件%s of the paper', (id, annex) => {
  const form = FORMS.find((each) => each.id === id)!;
  const made = new Map(blank(form, edition('2020')!).sheets.map((sheet) => [sheet.name, rows(sheet)]));
  const official = paper(annex);

  test('with a sheet for each of its parts', () => {
    expect([...made.keys()]).toEqual([...official.keys()]);
  });

  test('附表x.1 has its rows, words and hints, one for one', () => {
    const name = `附表${annex}.1`;
    expect(official.get(name)!.length).toBeGreaterThan(30);
    // The numbers of the notes beside 上云投入 are raised on paper.
    const ours = made.get(name)!.map((cells) => cells.map((cell) => cell.replace(/^上云投入1,2$/u, '上云投入')));
    expect(ours).toEqual(official.get(name));
  });

  test.each(['2', '3'])('附表x.%s has its headings and totals', (table) => {
    const numbered = (cells: readonly string[]): boolean => cells.length === 1 && /^\d*$/u.test(cells[0] ?? '');
    const name = `附表${annex}.${table}`;
    const without = (all: string[][]): string[][] => all.filter((cells) => !numbered(cells));
    // Labels that stand in lines of their own on paper stand beside each other, seals apart from their names.
    const joined = (all: string[][]): string =>
      without(all)
        .map((cells) => cells.join(''))
        .join('');
    expect(joined(made.get(name)!)).toBe(joined(official.get(name)!));
  });

  test.each(['申请表', '配套证明材料清单'])('%s has all of its words in their order', (name) => {
    const ours = made
      .get(name)!
      .map((cells) => cells.join(''))
      .join('');
    let from = 0;
    for (const cell of official.get(name)!.flat()) {
      const words = cell
        .replace(/^(?:申报企业|填报日期)(?:\(盖章\)|年月日)$/u, (label) => label.slice(0, 4))
        .replace(/^\d+(?=\D{4})/u, '');
      const at = ours.indexOf(words, from);
      expect([words, at >= 0]).toEqual([words, true]);
      from = at + words.length;
    }
  });
});
