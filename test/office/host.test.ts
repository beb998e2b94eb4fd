import { newBook } from './book';
import type { Book } from './book';
import { closePages, opened, settle } from './fixture';
import type { ExcelHost, HostOptions } from './host';

/**
 * The emulation itself, through the genuine library: what a real Excel does by the reference, and what the library then does
 * by itself. A fault here would make every other test beside it worthless.
 */
afterEach(closePages);

async function host(book: Book = newBook(['甲', '乙']), options: HostOptions = {}): Promise<ExcelHost> {
  return (await opened(book, options)).host;
}

interface OfficeError {
  readonly code: string;
  readonly debugInfo: { readonly errorLocation: string; readonly statement?: string };
}

/** The error a batch ends with. */
async function errorOf(batch: (context: Excel.RequestContext) => Promise<unknown>): Promise<OfficeError> {
  const outcome = await Excel.run(batch).catch((error: unknown) => error);
  expect(outcome).toMatchObject({ name: 'RichApi.Error' });
  return outcome as OfficeError;
}

/** The code of what is thrown. */
function thrown(work: () => unknown): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    return (error as OfficeError).code;
  }
}

describe('batches', () => {
  test('nothing happens before sync, and then everything in order', async () => {
    const { book } = await host();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('甲');
      sheet.getRange('A1').values = [[1]];
      const first = sheet.getRange('A1').load('values');
      sheet.getRange('A1').values = [[2]];
      const second = sheet.getRange('A1').load('values');
      expect(book.sheets[0]!.cells.size).toBe(0);
      await context.sync();
      expect([first.values, second.values]).toEqual([[[1]], [[2]]]);
    });
  });

  test('a property that was not loaded is refused by the library', async () => {
    await host();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('甲').getRange('A1');
      expect(thrown(() => range.values)).toBe('PropertyNotLoaded');
      range.load('address');
      await context.sync();
      expect(range.address).toBe('甲!A1');
      expect(thrown(() => range.values)).toBe('PropertyNotLoaded');
    });
  });

  test('the batch stops at the first error, which names its place; what came before stays done', async () => {
    const { book } = await host();
    const error = await errorOf(async (context) => {
      context.workbook.worksheets.getItem('甲').getRange('A1').values = [[1]];
      context.workbook.worksheets.getItem('没有').getRange('A1').values = [[2]];
      context.workbook.worksheets.getItem('乙').getRange('A1').values = [[3]];
      await context.sync();
    });
    expect(error.code).toBe('ItemNotFound');
    expect(error.debugInfo.errorLocation).toBe('WorksheetCollection.getItem');
    expect(book.sheets.map(({ cells }) => cells.size)).toEqual([1, 0]);
  });

  test('null objects are told, and what hangs on them is null too', async () => {
    await host();
    await Excel.run(async (context) => {
      const none = context.workbook.worksheets.getItemOrNullObject('没有');
      const used = none.getUsedRangeOrNullObject(true).load('address');
      const empty = context.workbook.worksheets.getItem('甲').getUsedRangeOrNullObject(true);
      await context.sync();
      expect([none.isNullObject, used.isNullObject, empty.isNullObject]).toEqual([true, true, true]);
    });
  });

  test('a sheet is known by its id in later syncs, a range by the reference that is kept for it', async () => {
    const { book, exchanges } = await host();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('丙');
      const range = sheet.getRange('B2');
      range.values = [['x']];
      await context.sync();
      sheet.name = '丁';
      await context.sync();
      range.load('values,address');
      await context.sync();
      expect([range.values, range.address]).toEqual([[['x']], '丁!B2']);
    });
    await settle();
    expect(book.sheets.map(({ name }) => name)).toEqual(['甲', '乙', '丁']);
    expect(exchanges.some(({ kind }) => kind === 'cleanup')).toBe(true);
  });

  test('requests and answers over 5 MB are refused', async () => {
    const { book } = await host();
    const tall = Array.from({ length: 1000 }, () => ['长'.repeat(3000)]);
    const refused = await errorOf(async (context) => {
      context.workbook.worksheets.getItem('甲').getRange('A1:A1000').values = tall;
      await context.sync();
    });
    expect(refused.code).toBe('RequestPayloadSizeLimitExceeded');
    for (const [row] of tall.entries()) {
      book.sheets[0]!.cells.set(`${String(row)},0`, { value: '长'.repeat(3000), format: 'General', look: {} });
    }
    const drowned = await errorOf(async (context) => {
      context.workbook.worksheets.getItem('甲').getRange('A1:A1000').load('values');
      await context.sync();
    });
    expect(drowned.code).toBe('ResponsePayloadSizeLimitExceeded');
  });

  test('a matrix of the wrong size is refused', async () => {
    await host();
    const error = await errorOf(async (context) => {
      context.workbook.worksheets.getItem('甲').getRange('A1:B2').values = [[1, 2]];
      await context.sync();
    });
    expect(error.code).toBe('InvalidArgument');
  });

  test('while a cell is edited every request fails, unless it asked to wait', async () => {
    const excel = await host();
    excel.user.editing(true);
    const read = (context: Excel.RequestContext): Promise<void> => {
      context.workbook.worksheets.load('items/name');
      return context.sync() as unknown as Promise<void>;
    };
    expect((await errorOf(read)).code).toBe('InvalidOperationInCellEditMode');
    const waiting = Excel.run({ delayForCellEdit: true }, read);
    await settle();
    excel.user.editing(false);
    await waiting;
    await Excel.run(read);
  });

  test('what a version does not have is refused by name', async () => {
    await host(newBook(['甲']), { version: 'ltsc2019' });
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.7')).toBe(true);
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.13')).toBe(false);
    const error = await errorOf(async (context) => {
      context.workbook.worksheets.getItem('甲').getRange('A1').getMergedAreasOrNullObject();
      context.workbook.comments.load('items/content');
      await context.sync();
    });
    expect(error.code).toBe('ApiNotFound');
  });

  test('a protected sheet refuses every write, and nothing of it is done', async () => {
    const excel = await host();
    excel.user.protect('甲', true);
    const before = excel.state();
    const writes: ((sheet: Excel.Worksheet) => void)[] = [
      (sheet) => (sheet.getRange('A1').values = [[1]]),
      (sheet) => (sheet.getRange('A1').format.fill.color = '#FF0000'),
      (sheet) => sheet.getRange('A1').conditionalFormats.add(Excel.ConditionalFormatType.custom),
      (sheet) => {
        sheet.getRange('A1:B1').merge();
      },
    ];
    for (const write of writes) {
      const error = await errorOf(async (context) => {
        write(context.workbook.worksheets.getItem('甲'));
        await context.sync();
      });
      expect(error.code).toBe('AccessDenied');
    }
    expect(excel.state()).toEqual(before);
  });
});

describe('cells', () => {
  test('what is written is understood as Excel understands what is typed', async () => {
    await host();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('甲').getRange('A1:H1');
      range.values = [['6', '30%', 'TRUE', '2024/5/1', '=1+1', "'007", '#N/A', '']];
      range.load('values,valueTypes,numberFormat,formulas,text');
      await context.sync();
      expect(range.values).toEqual([[6, 0.3, true, 45413, 0, '007', '#N/A', '']]);
      expect(range.valueTypes[0]).toEqual([
        'Double',
        'Double',
        'Boolean',
        'Double',
        'Double',
        'String',
        'Error',
        'Empty',
      ]);
      expect(range.formulas[0]?.[4]).toBe('=1+1');
      expect(range.text[0]?.[1]).toBe('30%');
    });
  });

  test('more than 1,500 cells are written in the blocks the library makes of them', async () => {
    const { book } = await host();
    await Excel.run(async (context) => {
      const values = Array.from({ length: 500 }, (_, row) =>
        Array.from({ length: 8 }, (__, column) => row * 8 + column),
      );
      context.workbook.worksheets.getItem('甲').getRange('B3:I502').values = values;
      await context.sync();
    });
    expect(book.sheets[0]!.cells.size).toBe(4000);
    expect(book.sheets[0]!.cells.get('501,8')?.value).toBe(3999);
  });

  test('a whole column costs nothing to refer to', async () => {
    await host();
    await Excel.run(async (context) => {
      const column = context.workbook.worksheets.getItem('甲').getRange('C:C').load('address,cellCount');
      await context.sync();
      expect([column.address, column.cellCount]).toEqual(['甲!C:C', 1_048_576]);
    });
  });
});

describe('events', () => {
  test('a person’s edit is told with its place; our own with ours; none while events are off', async () => {
    const excel = await host();
    const told: unknown[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('甲').onChanged.add((event) => {
        told.push([event.address, event.changeType, event.triggerSource]);
        return Promise.resolve();
      });
      await context.sync();
    });
    excel.user.type('甲', 'B2', '是');
    excel.user.type('乙', 'B2', '是');
    await settle();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('甲').getRange('C3').values = [[1]];
      await context.sync();
      context.runtime.enableEvents = false;
      context.workbook.worksheets.getItem('甲').getRange('D4').values = [[1]];
      context.runtime.enableEvents = true;
      await context.sync();
    });
    await settle();
    expect(told).toEqual([
      ['B2', 'RangeEdited', 'Unknown'],
      ['C3', 'RangeEdited', 'ThisLocalAddin'],
    ]);
  });

  test('sheets come to the front, are added and removed, with their events', async () => {
    const excel = await host();
    const told: string[] = [];
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const note = (kind: string) => () => {
        told.push(kind);
        return Promise.resolve();
      };
      worksheets.onActivated.add(note('activated'));
      worksheets.onSelectionChanged.add(note('selected'));
      worksheets.onAdded.add(note('added'));
      worksheets.onDeleted.add(note('deleted'));
      await context.sync();
    });
    excel.user.select('乙', 'C3');
    excel.user.add('丙');
    excel.user.remove('丙');
    await settle();
    expect(told).toEqual(['activated', 'selected', 'added', 'deleted']);
  });
});

describe('custom functions', () => {
  test('are called by a test and by a cell, spill, stay busy until answered, and give Excel’s errors', async () => {
    const excel = await host();
    const page = globalThis as unknown as { CustomFunctions: typeof CustomFunctions };
    page.CustomFunctions.associate('TWICE', (value: number) => value * 2);
    page.CustomFunctions.associate('TABLE', () => [
      ['条款', '要求'],
      ['基础云能力', 4],
    ]);
    const wrong = new page.CustomFunctions.Error(page.CustomFunctions.ErrorCode.invalidValue, '第 3 行的金额读不懂');
    page.CustomFunctions.associate('WRONG', () => {
      throw wrong as unknown as Error;
    });
    expect(await excel.invoke('TWICE', [21])).toEqual({ value: 42 });
    expect(await excel.invoke('WRONG', [])).toEqual({ error: '#VALUE!', message: '第 3 行的金额读不懂' });
    excel.user.type('甲', 'A1', 4);
    excel.user.type('甲', 'B1', '=STARCLOUD.TWICE(A1)');
    excel.user.type('甲', 'D1', '=STARCLOUD.TABLE()');
    const cell = (key: string): unknown => excel.book.sheets[0]!.cells.get(key)?.value;
    expect(cell('0,1')).toEqual({ error: '#BUSY!' });
    await excel.calculated();
    expect([cell('0,1'), cell('0,3'), cell('1,4')]).toEqual([8, '条款', 4]);
    excel.user.type('甲', 'A1', 5);
    await excel.calculated();
    expect(cell('0,1')).toBe(10);
  });

  test('a table that has no room says so', async () => {
    const excel = await host();
    const page = globalThis as unknown as { CustomFunctions: typeof CustomFunctions };
    page.CustomFunctions.associate('TABLE', () => [[1], [2]]);
    excel.user.type('甲', 'D2', '占位');
    excel.user.type('甲', 'D1', '=STARCLOUD.TABLE()');
    await excel.calculated();
    expect(excel.book.sheets[0]!.cells.get('0,3')?.value).toEqual({ error: '#SPILL!' });
  });
});

test('a member that is not emulated is refused by its name, so that no test passes by accident', async () => {
  const excel = await host();
  const error = await errorOf(async (context) => {
    context.workbook.worksheets.getItem('甲').charts.load('items/name');
    await context.sync();
  });
  expect(error.code).toBe('NotEmulated');
  expect(excel.lacking).toEqual([expect.stringContaining('Worksheet.Charts')]);
  (excel.lacking as string[]).length = 0;
});
