import fc from 'fast-check';
import { reportDraft, sample, sampleDraft, shareOf, unpublished } from '../src/follow-up';
import { consolidate, receive, receiveList, summaryDraft } from '../src/consolidate';
import { shown } from '../src/model/cell';
import type { ReceivedTable, SummaryRow } from '../src/model/summary';
import { chance, fnv1a } from '../src/summary/random';
import { nodeCodec } from '../src/workbook/xlsx/node';
import { readXlsx } from '../src/workbook/xlsx/read';
import { writeWorkbook } from '../src/workbook/xlsx/write-workbook';
import { rowsOf } from '../src/follow-up';
import { filled } from './county/application';
import { firm } from './county/firms';
import { bookOf, find, gridFrom, set, sheet, text } from './form-support/book';
import { gridOf } from './form-support/grid';
import { textOfPart } from './mark-package';

/** What is due once the summary stands: who is visited, what is reported, what is published. */
function row(index: number, star: number | null): SummaryRow {
  const own = firm(index);
  const values = {
    企业名称: own.name,
    统一社会信用代码: own.uscc,
    申报星级: star,
    县区: own.county,
    设区市: '连云港市',
  };
  return { values, places: {}, files: [], state: 'met' };
}

const rowsWith = (count: number, starOf: (index: number) => number | null): SummaryRow[] =>
  Array.from({ length: count }, (_, index) => row(index, starOf(index)));

describe('chance that anybody can repeat', () => {
  // The numbers were worked out by a program in another language from the published definitions.
  test('the seed is hashed by FNV-1a', () => {
    expect([fnv1a(''), fnv1a('a'), fnv1a('foobar')]).toEqual([2166136261, 3826002220, 3214735720]);
    expect(fnv1a('连云港抽样')).toBe(659916672);
  });

  test('the sequence is mulberry32, cut to the numbers asked for', () => {
    const below = chance('2024-06-18');
    expect([10, 9, 8, 7, 6, 5, 3].map(below)).toEqual([9, 4, 4, 6, 4, 1, 2]);
  });
});

describe('the on-site sample', () => {
  const seeds = fc.string({ maxLength: 12 });
  const stars = fc.array(fc.constantFrom(3, 4, 5, null), { minLength: 1, maxLength: 80 });

  test('has the share rounded up and at least one of each star present, nobody twice', () => {
    fc.assert(
      fc.property(stars, seeds, fc.integer({ min: 1, max: 100 }), (list, seed, share) => {
        const rows = list.map((star, index) => row(index, star));
        const { drawn } = sample(rows, share, seed);
        const size = Math.ceil((rows.length * share) / 100 - 1e-9);
        expect(drawn).toHaveLength(Math.max(size, new Set(list).size));
        expect(new Set(drawn.map((one) => one.row)).size).toBe(drawn.length);
        expect(new Set(drawn.map((one) => one.row.values['申报星级']))).toEqual(new Set(list));
      }),
    );
  });

  test('is the same whatever the order of the list, and another for another seed', () => {
    const rows = rowsWith(60, (index) => [3, 3, 4, 5][index % 4]!);
    const names = (list: readonly SummaryRow[], seed: string) =>
      sample(list, 10, seed).drawn.map((one) => `${one.number} ${String(one.row.values['企业名称'])}`);
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: 60 }), seeds, (shuffled, seed) => {
        expect(names(shuffled, seed)).toEqual(names(rows, seed));
      }),
      { numRuns: 40 },
    );
    expect(names(rows, '2024-06-18')).not.toEqual(names(rows, '2024-06-19'));
  });

  test('leaves nobody out over many seeds, and draws each about as often', () => {
    const rows = rowsWith(20, () => 3);
    const counts = new Map<number, number>();
    for (let seed = 0; seed < 4000; seed++) {
      for (const { number } of sample(rows, 10, `种子${seed}`).drawn) counts.set(number, (counts.get(number) ?? 0) + 1);
    }
    // 2 of 20, 4,000 times: 400 each; five standard deviations are 95.
    expect([...counts.values()].every((count) => Math.abs(count - 400) < 95)).toBe(true);
    expect(counts.size).toBe(20);
  });

  test('takes ten percent where the guide states no share', () => {
    expect(shareOf('2024')).toBe(10);
  });

  test('is written with its seed, its share and the numbered list it was drawn from', async () => {
    const drawn = sample(
      rowsWith(25, () => 4),
      10,
      '摇号 7',
    );
    const read = readXlsx(await writeWorkbook(sampleDraft(drawn, 'zh-CN')), nodeCodec);
    if (!('grid' in read)) throw new Error('unread');
    const [table, list] = read.grid.sheets;
    const texts = table!.rows.flatMap(({ cells }) => cells.map(({ value }) => shown(value))).join('\n');
    expect(texts).toContain('名单 25 家，比例 10%（进一），抽取 3 家');
    expect(texts).toContain('摇号 7');
    expect(list!.rows).toHaveLength(27);
    for (const { number, row: one } of drawn.drawn) {
      const line = list!.rows.find(({ cells }) => cells[0] && shown(cells[0].value) === String(number))!;
      expect(shown(line.cells[1]!.value)).toBe(one.values['企业名称']);
    }
  });
});

describe('the report', () => {
  /** The summary of thirty applications, written and read back as an officer hands it over. */
  async function summary(
    change: (book: ReturnType<typeof bookOf>) => void = () => undefined,
  ): Promise<readonly SummaryRow[]> {
    const received = Array.from({ length: 30 }, (_, index) => {
      const own = firm(index);
      return receive({ file: `${own.name}.xlsx`, hash: own.name }, { grid: gridOf(filled(own)) }, {});
    });
    const { draft } = summaryDraft(consolidate(received), 'zh-CN');
    const read = readXlsx(await writeWorkbook(draft), nodeCodec);
    if (!('grid' in read)) throw new Error('unread');
    const book = bookOf(read.grid);
    change(book);
    return rowsOf([receiveList({ file: '汇总.xlsx', hash: '' }, { grid: gridFrom(book) }) as ReceivedTable]);
  }

  const cellsOf = (bytes: Uint8Array) => {
    const read = readXlsx(bytes, nodeCodec);
    if (!('grid' in read)) throw new Error('unread');
    return new Map(
      read.grid.sheets.map((each) => [each.name, each.rows.map(({ cells }) => cells.map(({ value }) => shown(value)))]),
    );
  };

  test('counts by county, industry and cluster what the summary says, and adds the investment up', async () => {
    const rows = await summary();
    expect(rows).toHaveLength(30);
    const sheets = cellsOf(await writeWorkbook(reportDraft(rows, '样例县', 'zh-CN')));
    const firms = Array.from({ length: 30 }, (_, index) => firm(index));
    for (const county of ['连云区', '海州区', '东海县']) {
      const mine = firms.filter((own) => own.county === county);
      const line = sheets.get('按县区')!.find(([name]) => name === `连云港市 ${county}`)!;
      const stars = [3, 4, 5].map((star) => String(mine.filter(({ target }) => target === star).length));
      expect(line.slice(1, 6)).toEqual([...stars, '0', String(mine.length)]);
      expect(Number(line[6])).toBeCloseTo(
        mine.reduce((sum, { truth }) => sum + truth.counted, 0),
        6,
      );
    }
    const total = sheets.get('按行业')!.find(([name]) => name === '合计')!;
    expect(total[5]).toBe('30');
    expect(sheets.get('按行业')!.map(([name]) => name)).toContain('34 通用设备制造业');
    const clusters = sheets.get('按集群')!.slice(4, -1);
    expect(clusters.reduce((sum, line) => sum + Number(line[5]), 0)).toBe(30);
  });

  test('has charts that the spreadsheet draws from the cells of their sheets', async () => {
    const bytes = await writeWorkbook(reportDraft(await summary(), '样例县', 'zh-CN'));
    const chart = textOfPart(bytes, 'xl/charts/chart1.xml');
    expect(chart).toContain("'按县区'!$A$4:$A$9");
    expect(chart).toContain("'按县区'!$B$4:$B$9");
    expect(chart).toContain('c:barChart');
  });

  test('publishes nobody whose first opinion is a no', async () => {
    const rows = await summary((book) => {
      const leaf = sheet(book, '汇总表');
      const { column } = find(leaf, '初审意见');
      for (const [index, opinion] of ['同意', '不同意推荐', '退回补正', '暂缓'].entries()) {
        set(leaf, find(leaf, firm(index).name).row, column, text(opinion));
      }
    });
    expect(unpublished(rows)).toBe(3);
    const sheets = cellsOf(await writeWorkbook(reportDraft(rows, '样例县', 'zh-CN')));
    const names = sheets.get('公示名单')!.map(([, name]) => name);
    expect(names).toContain(firm(0).name);
    for (const index of [1, 2, 3]) expect(names).not.toContain(firm(index).name);
    expect(names.filter((name) => name?.endsWith('公司'))).toHaveLength(27);
  });
});
