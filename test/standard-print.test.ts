import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { displayWidth } from '../src/model/width';
import { EDITION_IDS, edition } from '../src/standard/editions';
import { allCriteria } from '../src/standard/load';
import { editionPage, pageName } from '../src/standard/markdown';
import { printTables } from '../src/standard/print';
import { tablesAsText } from '../src/standard/text';

/** An annex as retyped from the official text: heading, rows of cells parted by tabs, notes. */
function annex(number: number): { head: string[]; rows: string[][]; notes: string[] } {
  const file = readFileSync(resolve(__dirname, `cases/2024/annex-${number}.txt`), 'utf8');
  const [head = '', table = '', notes = ''] = file.trimEnd().split('\n\n');
  return {
    head: head.split('\n'),
    rows: table.split('\n').map((line) => line.split('\t').map(plain)),
    notes: notes.split('\n').slice(1).map(plain),
  };
}

/** White space aside, and ． or 1． for 1. as scans have it. */
const plain = (text: string) => text.replace(/\s+/g, '');

describe('the tables of 2024 are those of the annexes, word for word', () => {
  const standard = edition('2024')!;

  test.each([1, 2, 3])('附件%i', (number) => {
    const official = annex(number);
    const table = printTables(standard)[number - 1]!;
    expect([table.annex, table.heading]).toEqual(official.head);
    expect([table.columns, ...table.rows].map((row) => row.map(plain))).toEqual(official.rows);
    expect(table.notes.map(plain)).toEqual(official.notes);
  });

  test('asking for one star prints its table alone', () => {
    expect(printTables(standard, 4)).toEqual([printTables(standard)[1]]);
  });
});

/**
 * Joint tables as retyped from the official texts: merged cells came out empty there, so the filled cells of each row are
 * compared in order. The remark about the 子类 stands in the row where the scan has it.
 */
describe('the tables of the other documents have the cells of the official ones, row by row', () => {
  const REMARK = '至少满足1项子类要求';
  const tables = [
    { id: '2018', file: '2018/table.txt' },
    ...EDITION_IDS.filter((id) => id.startsWith('pool-2021/')).map((id) => ({ id, file: `${id}.txt` })),
  ];

  test.each(tables)('$id', ({ id, file }) => {
    const [rows = '', notes = ''] = readFileSync(resolve(__dirname, 'cases', file), 'utf8')
      .trimEnd()
      .split('\n\n');
    const [table] = printTables(edition(id)!);
    const filled = [table!.columns, ...table!.rows].map((row) => row.map(plain).filter((cell) => cell !== ''));
    const official = rows.split('\n').map((row) => row.split('\t'));
    const remarks = (all: string[][]) => all.flat().filter((cell) => cell === REMARK).length;
    const without = (all: string[][]) => all.map((row) => row.filter((cell) => cell !== REMARK && cell !== '备注'));
    expect(without(filled)).toEqual(without(official));
    expect(remarks(filled)).toBe(remarks(official));
    expect(table!.notes.map(bare)).toEqual(notes.split('\n').map(bare));
  });

  /** 注1：… and 1.… alike, without the mark that ends the sentence. */
  const bare = (note: string) =>
    plain(note)
      .replace(/^注?(\d+)[：.]/, '$1 ')
      .replace(/[；。]$/, '');
});

describe.each(EDITION_IDS)('%s', (id) => {
  const standard = edition(id)!;
  const tables = printTables(standard);

  test('every row has as many cells as the header, and a clause', () => {
    for (const { columns, rows, clauses } of tables) {
      expect(new Set(rows.map((row) => row.length))).toEqual(new Set([columns.length]));
      expect(clauses).toHaveLength(rows.length);
      expect(clauses.filter((clause) => clause.trim() === '')).toEqual([]);
    }
  });

  test('everything a star asks for stands in its table or beside it', () => {
    for (const table of tables) {
      const printed = [...table.rows.flat(), ...table.beside].join('\n');
      const columns = standard.stars.flatMap((star, column) => ([null, star].includes(table.star) ? [column] : []));
      for (const criterion of allCriteria(standard.criteria)) {
        if (criterion.shape === 'group' || !columns.some((column) => criterion.requires[column] !== null)) continue;
        const keys = criterion.shape === 'count' ? criterion.items.map(({ fact }) => fact) : [criterion.fact];
        for (const key of keys) expect(printed).toContain(standard.facts.find((fact) => fact.key === key)!.label);
      }
    }
  });

  test('columns of the text rendering stand under each other, full-width characters counted as two', () => {
    for (const { star, columns, rows } of tables) {
      const [header = ''] = tablesAsText(standard, star ?? undefined)
        .split('\n')
        .slice(2);
      const widest = Math.max(...[columns, ...rows].map((row) => displayWidth(row[0]!)));
      expect(displayWidth(header.slice(0, header.indexOf(columns[1]!)))).toBe(widest + 2);
    }
  });

  test('the committed page is what the data gives: run node scripts/editions.cjs', () => {
    const page = join(__dirname, '../docs/editions', pageName(id));
    expect(existsSync(page) ? readFileSync(page, 'utf8') : '').toBe(editionPage(standard));
  });

  test('its page names every ruling and who compared it when', () => {
    const page = editionPage(standard);
    expect(page).toContain(`核对：${standard.checked.date}`);
    for (const { text } of standard.rulings) expect(page).toContain(text);
  });
});

test('no page is left of an edition that is gone', () => {
  expect(readdirSync(join(__dirname, '../docs/editions')).sort()).toEqual(EDITION_IDS.map(pageName).sort());
});
