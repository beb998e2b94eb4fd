import { consolidate, PROPOSED, receivePrevious, summaryDraft } from '../../src/consolidate';
import { checkGrid, FORMS, markPatches, template } from '../../src/flow';
import type { Grid } from '../../src/model/grid';
import type { Patch } from '../../src/model/patch';
import type { Change, WorkbookPort } from '../../src/model/port';
import { wpsPort } from '../../src/workbook/wps/port';
import { nodeCodec } from '../../src/workbook/xlsx/node';
import { readXlsx } from '../../src/workbook/xlsx/read';
import { writeWorkbook } from '../../src/workbook/xlsx/write-workbook';
import { firm } from '../county/firms';
import type { Book } from '../office/book';
import { addSheet, cell, newBook, newId, peek, sheetNamed, stateOf } from '../office/book';
import { submission, submissions } from '../office/county';
import { codes, done, gridIn } from '../office/fixture';
import { openBook } from '../office/open-book';
import { sample, SAMPLES } from '../office/samples';
import type { Emulation } from './program';
import { emulated } from './program';

const NEAR = SAMPLES.find((name) => name.includes('只差一项'))!;

interface Opened extends Emulation {
  readonly port: WorkbookPort;
}

function opened(book: Book, functions = true): Opened {
  const world = emulated(book);
  return Object.assign(world, { port: wpsPort(world.program, () => functions) });
}

function gridOf(bytes: Uint8Array): Grid {
  const read = readXlsx(bytes, nodeCodec);
  if (!('grid' in read)) throw new Error(JSON.stringify(read.findings));
  // Merges in the order in which they are met, not in that of the file.
  const sheets = read.grid.sheets.map(({ merges, ...sheet }) => ({
    ...sheet,
    merges: [...merges].sort((a, b) => a.top - b.top || a.left - b.left),
  }));
  return { ...read.grid, sheets, names: read.grid.names.filter(({ name }) => !name.startsWith('_xlnm.')) };
}

async function marksFor({ port }: Opened): Promise<Patch[]> {
  const checked = checkGrid(gridIn(await port.read()));
  if (!('verdict' in checked)) throw new Error(JSON.stringify(checked.findings));
  return markPatches(checked, 'zh-CN');
}

describe('reading a workbook that is open in WPS', () => {
  test.each(SAMPLES)('%s gives the grid that its file gives', async (name) => {
    const bytes = sample(name);
    const { port } = opened(await openBook(bytes));
    expect(gridIn(await port.read())).toEqual(gridOf(bytes));
  });

  test('a table is read in whole, not cell by cell', async () => {
    const book = newBook(['表']);
    for (let row = 0; row < 2000; row++) {
      for (let column = 0; column < 20; column++) cell(book.sheets[0]!, row, column).value = `甲${String(row)}`;
      Object.assign(cell(book.sheets[0]!, row, 20), { value: 45_000 + row, format: 'yyyy-mm-dd' });
    }
    const world = opened(book);
    const grid = gridIn(await world.port.read());
    expect(grid.sheets[0]!.rows[1999]!.cells.at(-1)!.value).toEqual({ kind: 'date', day: '2028-09-03' });
    expect(world.asked).toBeLessThan(40);
  });

  test('errors, texts that look like formulas, yes and no, percentages and blanks are told apart', async () => {
    const book = newBook(['表']);
    const [sheet] = book.sheets;
    const put = (column: number, value: unknown): unknown => Object.assign(cell(sheet!, 0, column), value);
    put(0, { value: { error: '#N/A' }, formula: '=NA()' });
    put(1, { value: '=1+1', quoted: true });
    put(2, { value: true });
    put(3, { value: 0.3, format: '0%' });
    put(5, { value: 3, formula: '=1+2' });
    const { port } = opened(book);
    expect(gridIn(await port.read()).sheets[0]!.rows[0]!.cells).toEqual([
      { column: 0, value: { kind: 'error', error: '#N/A' }, formula: 'NA()' },
      { column: 1, value: { kind: 'text', text: '=1+1' } },
      { column: 2, value: { kind: 'boolean', boolean: true } },
      { column: 3, value: { kind: 'number', number: 0.3, percent: true } },
      { column: 5, value: { kind: 'number', number: 3 }, formula: '1+2' },
    ]);
  });

  test('what a person types is told, what we do is not, and what changed is read again', async () => {
    const world = opened(await openBook(sample(NEAR)));
    const grid = gridIn(await world.port.read());
    const told: Change[] = [];
    const stop = world.port.onChanged((changes) => told.push(...changes));
    world.type('附表1', 'C9', '否');
    expect(told).toEqual([{ sheet: '附表1', area: { top: 8, left: 2, bottom: 8, right: 2 } }]);
    const again = gridIn(await world.port.read({ grid, changes: told }));
    expect(again).toEqual(gridIn(await world.port.read()));
    expect(again).not.toEqual(grid);
    done(await world.port.apply(await marksFor(world)));
    expect(told).toHaveLength(1);
    stop();
    world.type('附表1', 'C9', '是');
    expect(told).toHaveLength(1);
  });
});

describe('marking in WPS', () => {
  test('marks lie over the cells of the verdict, twice is as once, and clearing leaves the workbook as it was', async () => {
    const world = opened(await openBook(sample(NEAR)));
    const theirs = {
      id: newId(world.book),
      type: 'Custom',
      areas: [{ top: 0, left: 0, bottom: 0, right: 0 }],
      stopIfTrue: false,
      parts: { 'Rule/Formula': '=A1>1' },
    };
    sheetNamed(world.book, '附表1')!.rules.push(theirs);
    const before = stateOf(world.book);
    const patches = await marksFor(world);
    const count = patches.filter((patch) => patch.do === 'mark').length;
    expect(count).toBeGreaterThan(0);
    expect(done(await world.port.apply(patches))).toEqual({ marked: count, kept: [] });
    const once = stateOf(world.book);
    expect(once).not.toEqual(before);
    done(await world.port.apply(patches));
    expect(stateOf(world.book)).toEqual(once);
    const rules = world.book.sheets.flatMap((sheet) => sheet.rules).filter((rule) => rule !== theirs);
    expect(rules.every(({ parts }) => /^=N\("starcloud:\w+"\)=0$/.test(String(parts['Rule/Formula'])))).toBe(true);
    expect(world.book.comments.length).toBeGreaterThan(0);
    done(await world.port.apply([{ do: 'clear-marks' }]));
    expect(stateOf(world.book)).toEqual(before);
  });

  test('thousands of scattered marks are one rule of each kind', async () => {
    const world = opened(newBook(['表']));
    const patches = Array.from({ length: 3000 }, (_, index): Patch => ({
      do: 'mark',
      at: { sheet: '表', row: index * 2, column: index % 5 },
      kind: 'open',
      note: '',
    }));
    done(await world.port.apply(patches));
    expect(world.book.sheets[0]!.rules).toHaveLength(1);
    expect(world.book.sheets[0]!.rules[0]!.areas).toHaveLength(3000);
  });

  test('protected sheets are left alone, formulas kept, texts stay texts', async () => {
    const world = opened(newBook(['开', '锁']));
    sheetNamed(world.book, '锁')!.guarded = true;
    Object.assign(cell(sheetNamed(world.book, '开')!, 0, 0), { formula: '=1+1', value: 2 });
    const at = (sheet: string, row: number) => ({ sheet, row, column: 0 });
    const applied = done(
      await world.port.apply([
        { do: 'set', at: at('开', 0), value: 5 },
        { do: 'set', at: at('开', 1), value: '=HYPERLINK("http://x")' },
        { do: 'set', at: at('锁', 0), value: 5 },
        { do: 'mark', at: at('锁', 0), kind: 'unmet', note: '' },
      ]),
    );
    expect(applied.kept.map(({ code }) => code)).toEqual(['host/protected', 'mark/formula-kept']);
    expect(peek(sheetNamed(world.book, '开')!, 1, 0)).toMatchObject({ value: '=HYPERLINK("http://x")', quoted: true });
    expect(peek(sheetNamed(world.book, '开')!, 1, 0)?.formula).toBeUndefined();
    expect(sheetNamed(world.book, '锁')!.rules).toEqual([]);
  });

  test('a cell is shown, unless its sheet is hidden', async () => {
    const world = opened(newBook(['一', '二']));
    addSheet(world.book, '藏').visibility = 'Hidden';
    done(await world.port.select({ sheet: '二', row: 3, column: 1 }));
    expect([world.book.active.name, world.book.active.selected.top]).toEqual(['二', 3]);
    expect(codes(await world.port.select({ sheet: '藏', row: 0, column: 0 }))).toEqual(['host/not-shown']);
  });

  test('what WPS refuses is quoted, and WPS is left able to draw and tell', async () => {
    const world = opened(newBook(['表']));
    const { program } = world;
    Object.defineProperty(program, 'Union', {
      value: () => {
        throw new Error('对象不支持该属性');
      },
    });
    const patches = Array.from({ length: 200 }, (_, index): Patch => ({
      do: 'mark',
      at: { sheet: '表', row: index * 2, column: 0 },
      kind: 'open',
      note: '',
    }));
    const outcome = await world.port.apply(patches);
    expect(outcome).toMatchObject({ findings: [{ code: 'wps/failed', values: { said: '对象不支持该属性' } }] });
    expect([program.EnableEvents, program.ScreenUpdating]).toEqual([true, true]);
    Object.defineProperty(program, 'ActiveWorkbook', { get: () => null });
    expect(codes(await world.port.read())).toEqual(['wps/no-workbook']);
  });
});

describe('new sheets in WPS', () => {
  test('a blank application reads as its file does', async () => {
    const draft = template(FORMS[0]!.id)!;
    const world = opened(newBook(['我的数据']));
    done(await world.port.insert(draft));
    const file = gridOf(await writeWorkbook(draft));
    const seen = file.sheets.filter(({ visibility }) => visibility === 'visible');
    expect(gridIn(await world.port.read()).sheets.slice(1)).toEqual(seen);
    const second = sheetNamed(world.book, '附表1')!;
    expect([...second.validations.values()].some(({ formula }) => formula === '是,否')).toBe(true);
    expect(second.page).toMatchObject({ PaperSize: 9, Zoom: false, FitToPagesWide: 1 });
  });

  test('a summary is written with its formulas, or without those that this WPS cannot calculate', async () => {
    const { draft, marks } = summaryDraft(consolidate(submissions(12), { live: true }), 'zh-CN');
    for (const functions of [true, false]) {
      const world = opened(newBook(), functions);
      done(await world.port.insert(draft));
      done(await world.port.apply(marks));
      const table = sheetNamed(world.book, '汇总表')!;
      const formulas = [...table.cells.values()].flatMap(({ formula }) => formula ?? []);
      expect(formulas.filter((formula) => formula.includes('STARCLOUD.'))).toHaveLength(functions ? 24 : 0);
      expect(formulas.some((formula) => formula.startsWith('=SUBTOTAL('))).toBe(true);
      const stars = draft.sheets[0]!.rows.flatMap(({ row, cells }) =>
        cells
          .filter(({ formula }) => formula?.includes('STARLEVEL(') && !formula.includes('TEXTJOIN'))
          .map(({ column, value }) => [value, peek(table, row, column)?.value]),
      );
      if (!functions) for (const [stored, written] of stars) expect(written).toBe(stored);
      expect(table.frozen).toMatchObject({ bottom: 2 });
      expect(sheetNamed(world.book, '底稿')?.visibility).toBe('VeryHidden');
    }
  });

  test('made again it takes the place of the last one, and what was typed stays', async () => {
    const world = opened(newBook(['汇总表']));
    const files = [0, 1, 2].map((index) => submission(firm(index)));
    const write = async (received: typeof files): Promise<void> => {
      const previous = receivePrevious('打开的工作簿', gridIn(await world.port.read()), PROPOSED);
      const { draft, marks } = summaryDraft(consolidate(received, previous ? { previous } : {}), 'zh-CN');
      done(await world.port.insert(draft));
      done(await world.port.apply(marks));
    };
    await write(files.slice(0, 2));
    const table = sheetNamed(world.book, '汇总表 (2)')!;
    const [row = ''] = [...table.cells].find(([, { value }]) => value === firm(0).name)![0].split(',');
    const [, column = ''] = [...table.cells].find(([, { value }]) => value === '初审意见')![0].split(',');
    cell(table, Number(row), Number(column)).value = '同意推荐';
    const sheets = world.book.sheets.map(({ name }) => name);
    await write(files);
    expect(world.book.sheets.map(({ name }) => name)).toEqual(sheets);
    expect([...table.cells.values()].filter(({ value }) => value === '同意推荐')).toHaveLength(1);
    expect([...table.cells.values()].filter(({ value }) => value === firm(2).name)).toHaveLength(1);
    expect(sheetNamed(world.book, '汇总表')!.rules).toEqual([]);
  });

  test('a workbook whose structure is protected takes none', async () => {
    const world = opened(newBook());
    world.book.locked = true;
    expect(codes(await world.port.insert(template(FORMS[0]!.id)!))).toEqual(['host/structure-protected']);
  });
});
