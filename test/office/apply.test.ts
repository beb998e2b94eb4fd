import fc from 'fast-check';
import type { MarkKind, Patch, SheetDraft } from '../../src/model/patch';
import { applyPatches as applyToFile } from '../../src/workbook/xlsx/patch';
import { nodeCodec } from '../../src/workbook/xlsx/node';
import { cell, newBook, sheetNamed, stateOf } from './book';
import type { Book } from './book';
import { closePages, codes, done, gridIn, opened } from './fixture';
import { openBook } from './open-book';
import { sample, SAMPLES } from './samples';

afterEach(closePages);

const mark = (sheet: string, row: number, column: number, kind: MarkKind = 'unmet', note = ''): Patch => ({
  ...{ do: 'mark', at: { sheet, row, column }, kind, note },
});

const REPORT: SheetDraft = {
  ...{ name: '预评', widths: [20, 40], validations: [], frozenRows: 1 },
  rows: [
    { row: 0, cells: [{ column: 0, value: '星级上云企业申报预评结果', style: 'title' }] },
    {
      row: 1,
      cells: [
        { column: 0, value: '✗ 不满足', style: 'unmet' },
        { column: 1, value: '附表1!C9', style: 'link', link: { sheet: '附表1', row: 8, column: 2 } },
      ],
    },
    { row: 2, cells: [{ column: 1, value: '=HYPERLINK("http://x")', style: 'text' }] },
  ],
  merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
  print: { orientation: 'landscape', area: { top: 0, left: 0, bottom: 2, right: 1 }, footer: '第 &P 页' },
};

/** A sample as a user may have made it: own rules, a comment, a validation, a hidden row. */
async function lived(name = SAMPLES[0]!): Promise<Book> {
  const book = await openBook(sample(name));
  const sheet = sheetNamed(book, '附表1') ?? book.sheets[0]!;
  const areas = [{ top: 0, left: 0, bottom: 60, right: 3 }];
  sheet.rules.push(
    {
      id: 'user-1',
      type: 'Custom',
      areas,
      stopIfTrue: true,
      parts: { 'Rule/Formula': '=$C1="否"', 'Fill/Color': '#00FF00' },
    },
    { id: 'user-2', type: 'CellValue', areas, stopIfTrue: false, parts: {} },
  );
  sheet.validations.set('8,2', { Rule: { list: { source: '是,否' } } });
  sheet.hiddenRows.add(30);
  const other = sheetNamed(book, '附表2') ?? book.sheets[1]!;
  book.comments.push({ id: 'user-c', sheet: other, row: 2, column: 2, content: '请核对', replies: [] });
  return book;
}

describe('marking the open workbook', () => {
  test('marks lie over the user’s own formats as one rule of each kind, in two trips', async () => {
    const { host, port } = await opened(await lived());
    const patches = [
      ...Array.from({ length: 40 }, (_, row) => mark('附表1', row + 2, 2, 'unmet')),
      mark('附表1', 50, 2, 'open'),
      mark('附表1', 52, 2, 'review'),
      mark('附表2', 2, 5, 'open'),
    ];
    const { value, cost } = await host.counted(() => port.apply(patches));
    expect(value).toEqual({ marked: 43, kept: [] });
    expect(cost.syncs).toBe(2);
    expect(cost.largest).toBeLessThan(100_000);
    const sheet = sheetNamed(host.book, '附表1')!;
    expect(sheet.rules.map(({ parts }) => parts['Rule/Formula'])).toEqual([
      '=N("starcloud:unmet")=0',
      '=N("starcloud:open")=0',
      '=N("starcloud:review")=0',
      '=$C1="否"',
      undefined,
    ]);
    expect(sheet.rules[0]?.areas).toEqual([{ top: 2, left: 2, bottom: 41, right: 2 }]);
    expect(sheet.rules[0]?.parts).toMatchObject({ 'Fill/Color': '#FFC7CE', 'Font/Bold': true });
    expect(host.undoCleared).toEqual([]);
  });

  test('the kinds differ by letters and border, so not by colour alone', async () => {
    const { host, port } = await opened(newBook(['表']));
    done(await port.apply([mark('表', 0, 0, 'unmet'), mark('表', 1, 0, 'open'), mark('表', 2, 0, 'review')]));
    const looks = host.book.sheets[0]!.rules.map(({ parts }) => [
      ...[parts['Font/Bold'], parts['Font/Italic'], parts['Font/Underline'], parts['Borders/EdgeTop/Style']],
    ]);
    expect(looks).toEqual([
      [true, undefined, undefined, 'Continuous'],
      [undefined, true, undefined, 'Dash'],
      [undefined, undefined, 'Single', 'Dot'],
    ]);
  });

  test('each sentence is a comment on the first cell it is about, and not where people talk already', async () => {
    const { host, port } = await opened(await lived());
    done(
      await port.apply([
        mark('附表1', 8, 2, 'unmet', '基础云能力还差一项'),
        mark('附表1', 9, 2, 'unmet', '基础云能力还差一项'),
        mark('附表2', 5, 5, 'open', '付款日期没有填'),
      ]),
    );
    const said = host.book.comments.map(({ sheet, row, content }) => [sheet.name, row, content]);
    expect(said).toEqual([
      ['附表2', 2, '请核对'],
      ['附表1', 8, '【星级上云预评】基础云能力还差一项'],
    ]);
  });

  test('a cell that can take no comment is marked all the same, and that is said', async () => {
    const { host, port } = await opened(newBook(['表']));
    // An old-style note cannot be asked for before ExcelApi 1.18.
    host.book.sheets[0]!.notes.add('0,0');
    const applied = done(await port.apply([mark('表', 0, 0, 'unmet', '理由')]));
    expect(applied.marked).toBe(1);
    expect(applied.kept.map(({ code, severity }) => [code, severity])).toEqual([['host/no-comments', 'hint']]);
    expect(host.book.sheets[0]!.rules).toHaveLength(1);
    expect(host.book.comments).toHaveLength(0);
  });

  test('marking twice is marking once', async () => {
    const { host, port } = await opened(await lived());
    const patches = [mark('附表1', 8, 2, 'unmet', '甲'), mark('附表2', 3, 3, 'open', '乙')];
    await port.apply(patches);
    const once = host.state();
    const { cost } = await host.counted(() => port.apply(patches));
    expect(host.state()).toEqual(once);
    expect(cost.syncs).toBe(2);
  });

  test('whatever is marked, clearing gives the workbook back as it was, in two trips', async () => {
    const { host, port } = await opened(await lived());
    const before = host.state();
    const kind = fc.constantFrom<MarkKind>('unmet', 'open', 'review');
    const sheet = fc.constantFrom('附表1', '附表2', '附表3', '申请表');
    const one = fc.record({ sheet, row: fc.nat(500), column: fc.nat(40), kind, note: fc.string({ maxLength: 20 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(one, { minLength: 1, maxLength: 60 }), async (all) => {
        const patches = all.map(({ sheet, row, column, kind, note }) => mark(sheet, row, column, kind, note));
        done(await port.apply(patches));
        expect(host.state()).not.toEqual(before);
        const { value, cost } = await host.counted(() => port.apply([{ do: 'clear-marks' }]));
        expect(value).toEqual({ marked: 0, kept: [] });
        expect(cost.syncs).toBe(2);
        expect(host.state()).toEqual(before);
      }),
      { numRuns: 15 },
    );
    expect(host.undoCleared).toEqual([]);
  });

  test('thousands of scattered marks stay below 5 MB and within what Excel takes as one address', async () => {
    const { host, port } = await opened(newBook(['表']));
    const before = host.state();
    const patches = Array.from({ length: 6000 }, (_, index) => mark('表', (index % 1500) * 2, index % 4, 'open', ''));
    const { value, cost } = await host.counted(() => port.apply(patches));
    const marked = new Set(patches.map((patch) => (patch.do === 'mark' ? `${patch.at.row} ${patch.at.column}` : '')));
    expect(done(value).marked).toBe(marked.size);
    expect(cost.syncs).toBe(2);
    expect(cost.largest).toBeLessThan(1e6);
    const areas = host.book.sheets[0]!.rules.flatMap((rule) => rule.areas);
    expect(areas.reduce((sum, { top, bottom }) => sum + bottom - top + 1, 0)).toBe(marked.size);
    done(await port.apply([{ do: 'clear-marks' }]));
    expect(host.state()).toEqual(before);
  });

  test('a protected sheet is left alone and told of, with its cells', async () => {
    const book = await lived();
    sheetNamed(book, '附表1')!.guarded = true;
    const { host, port } = await opened(book);
    const before = host.state();
    const applied = done(await port.apply([mark('附表1', 8, 2, 'unmet', 'x'), mark('附表1', 9, 2, 'open', 'y')]));
    expect(applied.marked).toBe(0);
    expect(applied.kept).toEqual([
      {
        ...{ code: 'host/protected', severity: 'warning', values: { sheet: '附表1', count: 2 } },
        cells: [
          { sheet: '附表1', row: 8, column: 2 },
          { sheet: '附表1', row: 9, column: 2 },
        ],
      },
    ]);
    expect(host.state()).toEqual(before);
  });

  test('marks on a sheet protected since are told of when clearing', async () => {
    const { host, port } = await opened(await lived());
    done(await port.apply([mark('附表1', 8, 2)]));
    host.user.protect('附表1', true);
    const applied = done(await port.apply([{ do: 'clear-marks' }]));
    expect(applied.kept.map(({ code }) => code)).toEqual(['host/marks-kept']);
  });

  test('a comment that somebody answered stays, as a conversation', async () => {
    const { host, port } = await opened(newBook(['表']));
    done(await port.apply([mark('表', 0, 0, 'unmet', '甲')]));
    const [comment] = host.book.comments;
    (comment!.replies as object[]).push({ id: 'r', content: '已补' });
    done(await port.apply([{ do: 'clear-marks' }]));
    expect(host.book.comments).toHaveLength(1);
    expect(host.book.sheets[0]!.rules).toHaveLength(0);
  });

  test('marks of a file that was marked without Excel are known and cleared', async () => {
    const bytes = sample(SAMPLES[0]!);
    const marked = applyToFile(
      bytes,
      [mark('附表1', 8, 2), mark('附表2', 3, 3, 'open'), { do: 'sheet', sheet: REPORT }],
      nodeCodec,
    );
    if (!('bytes' in marked)) throw new Error(JSON.stringify(marked.findings));
    const { host, port } = await opened(await openBook(marked.bytes));
    expect(host.book.sheets.flatMap(({ rules }) => rules)).toHaveLength(2);
    done(await port.apply([{ do: 'clear-marks' }]));
    expect(host.book.sheets.flatMap(({ rules }) => rules)).toHaveLength(0);
    expect(host.book.sheets.map(({ name }) => name)).not.toContain('预评');
    expect(host.book.names.map(({ name }) => name)).toEqual(['STARCLOUD_FORM']);
  });

  test('a host that does not load through null objects is marked and cleared too', async () => {
    const { host, port } = await opened(await lived(), { strictNulls: true });
    const before = host.state();
    done(await port.apply([mark('附表1', 8, 2, 'unmet', '甲')]));
    expect(host.state()).not.toEqual(before);
    done(await port.apply([{ do: 'clear-marks' }]));
    expect(host.state()).toEqual(before);
  });

  test('a cell being edited is said, and marks follow once it is done', async () => {
    const { host, port } = await opened(newBook(['表']));
    host.user.editing(true);
    expect(codes(await port.apply([mark('表', 0, 0)]))).toEqual(['host/cell-editing']);
    host.user.editing(false);
    expect(done(await port.apply([mark('表', 0, 0)])).marked).toBe(1);
  });

  test('an error half way leaves events on for everything that follows', async () => {
    const { port } = await opened(newBook(['表']));
    const broken = { ...REPORT, merges: [...REPORT.merges, { top: 0, left: 1, bottom: 1, right: 1 }] };
    expect(codes(await port.apply([{ do: 'sheet', sheet: broken }]))).toEqual(['host/failed']);
    await Excel.run(async (context) => {
      context.runtime.load('enableEvents');
      await context.sync();
      expect(context.runtime.enableEvents).toBe(true);
    });
  });
});

describe('the 预评 sheet in the open workbook', () => {
  test('is drawn, tagged, drawn anew in place, and taken away by clearing', async () => {
    const { host, port } = await opened(await lived());
    const before = host.state();
    const { cost } = await host.counted(() => port.apply([{ do: 'clear-marks' }, { do: 'sheet', sheet: REPORT }]));
    expect(cost.syncs).toBe(2);
    const drawn = gridIn(await port.read()).sheets.at(-1);
    expect(drawn?.name).toBe('预评');
    expect(drawn?.rows[2]?.cells).toEqual([{ column: 1, value: { kind: 'text', text: '=HYPERLINK("http://x")' } }]);
    expect(host.book.names.at(-1)).toEqual({ name: '_starcloud.sheet.1', formula: '=预评!A1', visible: false });
    const once = host.state();
    done(await port.apply([{ do: 'sheet', sheet: REPORT }]));
    expect(host.state()).toEqual(once);
    expect(host.undoCleared).toEqual([]);
    done(await port.apply([{ do: 'clear-marks' }]));
    expect(host.state()).toEqual(before);
    expect(host.undoCleared).toEqual(['Worksheet.delete']);
  });

  test('a sheet of the user’s with that name stays the user’s', async () => {
    const { host, port } = await opened(newBook(['预评']));
    const before = host.state();
    done(await port.apply([{ do: 'sheet', sheet: REPORT }]));
    expect(host.book.sheets.map(({ name }) => name)).toEqual(['预评', '预评 (2)']);
    done(await port.apply([{ do: 'clear-marks' }]));
    expect(host.state()).toEqual(before);
  });

  test('a sheet of 6,000 rows goes out in trips below 5 MB', async () => {
    const { host, port } = await opened(newBook(['表']));
    const rows = Array.from({ length: 6000 }, (_, row) => ({
      row,
      cells: Array.from({ length: 12 }, (__, column) => ({
        ...{ column, value: `样例企业${String(row)}有限公司`.repeat(2), style: 'value' as const },
      })),
    }));
    const { value, cost } = await host.counted(() => port.apply([{ do: 'sheet', sheet: { ...REPORT, rows } }]));
    expect(done(value).kept).toEqual([]);
    expect(cost.syncs).toBe(3);
    expect(cost.largest).toBeLessThan(4e6);
    expect(cell(sheetNamed(host.book, '预评')!, 5999, 11).value).toBe('样例企业5999有限公司'.repeat(2));
  });

  test('a workbook whose structure is protected keeps its sheets, and that is said', async () => {
    const { host, port } = await opened(newBook(['表']));
    host.book.locked = true;
    const applied = done(await port.apply([mark('表', 0, 0), { do: 'sheet', sheet: REPORT }]));
    expect(applied.kept.map(({ code }) => code)).toEqual(['host/structure-protected']);
    expect(applied.marked).toBe(1);
  });
});

describe('setting values', () => {
  const set = (row: number, column: number, value: string | number | boolean | null, more = {}): Patch => ({
    ...{ do: 'set', at: { sheet: '表', row, column }, value, ...more },
  });

  test('a text stays the text it is, whatever Excel could take it for', async () => {
    const { port } = await opened(newBook(['表']));
    const texts = fc.oneof(
      fc.constantFrom(
        '=1+1',
        '+A1',
        '-A1',
        '@SUM(A1)',
        "'x",
        '001',
        '1/2',
        '2024-5-1',
        '30%',
        'TRUE',
        '#N/A',
        ' ',
        '1e5',
        '(5)',
      ),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter((text) => !/\p{Cc}/u.test(text)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(texts, { minLength: 1, maxLength: 8 }), async (all) => {
        done(await port.apply(all.map((text, column) => set(0, column, text, { overFormula: true }))));
        const [row] = gridIn(await port.read()).sheets[0]!.rows;
        const read = all.map((_, column) => row?.cells.find((one) => one.column === column));
        expect(read.map((one) => one?.value)).toEqual(all.map((text) => ({ kind: 'text', text })));
        expect(read.some((one) => one?.formula !== undefined)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  test('numbers, yes and no, and nothing are written as they are', async () => {
    const book = newBook(['表']);
    cell(book.sheets[0]!, 0, 3).value = 'old';
    const { port } = await opened(book);
    done(await port.apply([set(0, 0, 6), set(0, 1, true), set(0, 3, null), set(1, 0, -2.5)]));
    expect(gridIn(await port.read()).sheets[0]?.rows.map(({ cells }) => cells)).toEqual([
      [
        { column: 0, value: { kind: 'number', number: 6 } },
        { column: 1, value: { kind: 'boolean', boolean: true } },
      ],
      [{ column: 0, value: { kind: 'number', number: -2.5 } }],
    ]);
  });

  test('a formula is kept unless told, and that is said', async () => {
    const { host, port } = await opened(newBook(['表']));
    host.user.type('表', 'A1', '=SUM(B1:B9)');
    const applied = done(await port.apply([set(0, 0, 5), set(0, 1, 7)]));
    expect(applied.kept.map(({ code, cells }) => [code, cells])).toEqual([
      ['mark/formula-kept', [{ sheet: '表', row: 0, column: 0 }]],
    ]);
    expect(stateOf(host.book)).toMatchObject({
      sheets: [
        {
          cells: [
            ['0,0', { formula: '=SUM(B1:B9)', value: 7 }],
            ['0,1', { value: 7 }],
          ],
        },
      ],
    });
    done(await port.apply([set(0, 0, 5, { overFormula: true })]));
    expect(cell(host.book.sheets[0]!, 0, 0)).toMatchObject({ value: 5 });
  });

  test('thousands of scattered cells go out in trips below 5 MB', async () => {
    const { host, port } = await opened(newBook(['表']));
    const all = Array.from({ length: 9000 }, (_, index) => set(index, (index % 2) * 2, index, { overFormula: true }));
    const { value, cost } = await host.counted(() => port.apply(all));
    expect(done(value).kept).toEqual([]);
    expect(cost.syncs).toBe(3);
    expect(cost.largest).toBeLessThan(4e6);
    expect(cell(host.book.sheets[0]!, 8999, 2).value).toBe(8999);
  });

  test('a sheet that is not there is said', async () => {
    const { port } = await opened(newBook(['别的']));
    const applied = done(await port.apply([set(0, 0, 5), mark('没有', 0, 0)]));
    expect(applied.kept.map(({ code, values }) => [code, values.sheet])).toEqual([
      ['mark/sheet-missing', '没有'],
      ['mark/sheet-missing', '表'],
    ]);
  });
});

describe('showing a cell', () => {
  test('brings its sheet to the front and puts the cursor there, in one trip', async () => {
    const { host, port } = await opened(newBook(['甲', '乙']));
    const { cost } = await host.counted(() => port.select({ sheet: '乙', row: 4, column: 2 }));
    expect(cost.syncs).toBe(1);
    expect([host.book.active.name, host.book.active.selected]).toEqual([
      '乙',
      { top: 4, left: 2, bottom: 4, right: 2 },
    ]);
  });

  test('a hidden sheet or one that is gone is said', async () => {
    const book = newBook(['甲', '乙']);
    book.sheets[1]!.visibility = 'Hidden';
    const { port } = await opened(book);
    expect(codes(await port.select({ sheet: '乙', row: 0, column: 0 }))).toEqual(['host/not-shown']);
    expect(codes(await port.select({ sheet: '丙', row: 0, column: 0 }))).toEqual(['host/gone']);
  });
});
