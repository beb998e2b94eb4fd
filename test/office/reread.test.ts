import fc from 'fast-check';
import type { Change } from '../../src/model/port';
import { openBook } from './open-book';
import type { Opened } from './fixture';
import { closePages, gridIn, opened, settle } from './fixture';
import { sample, SAMPLES } from './samples';
import { newBook } from './book';

afterEach(closePages);

async function watched(): Promise<Opened & { readonly changes: Change[]; readonly stop: () => void }> {
  const at = await opened(await openBook(sample(SAMPLES[0]!)));
  const changes: Change[] = [];
  await at.port.read();
  const stop = at.port.onChanged((told) => changes.push(...told));
  await settle();
  return { ...at, changes, stop };
}

describe('following the open workbook', () => {
  test('a cell filled in is told with its sheet and area, and read again in one small trip', async () => {
    const { host, port, changes } = await watched();
    const before = gridIn(await port.read());
    host.user.type('附表1', 'C9', '否');
    await settle();
    expect(changes).toEqual([{ sheet: '附表1', area: { top: 8, left: 2, bottom: 8, right: 2 } }]);
    const { value, cost } = await host.counted(() => port.read({ grid: before, changes }));
    expect(gridIn(value)).toEqual(gridIn(await port.read()));
    expect(gridIn(value)).not.toEqual(before);
    expect(cost.syncs).toBe(1);
    expect(cost.largest).toBeLessThan(3_000);
    // What did not change is the very same, so nothing that rests on it need be made anew.
    expect(gridIn(value).sheets[0]).toBe(before.sheets[0]);
  });

  test('a total that rests on the cell is read with it', async () => {
    const { host, port, changes } = await watched();
    host.user.type('附表2', 'F30', '=SUM(F3:F5)');
    await settle();
    const before = gridIn(await port.read({ grid: gridIn(await port.read()), changes: changes.splice(0) }));
    host.user.type('附表2', 'F3', 40);
    await settle();
    const { value, cost } = await host.counted(() => port.read({ grid: before, changes }));
    expect(gridIn(value)).toEqual(gridIn(await port.read()));
    expect(cost.syncs).toBe(1);
  });

  test.each([
    [
      'rows are inserted',
      (host: Opened['host']) => {
        host.user.insertRows('附表1', 5, 2);
      },
    ],
    [
      'a cell is emptied',
      (host: Opened['host']) => {
        host.user.type('附表1', 'C9', '');
      },
    ],
    [
      'a date is shown as a number',
      (host: Opened['host']) => {
        host.user.format('附表2', 'G3:G5', 'General');
      },
    ],
    [
      'a sheet is protected',
      (host: Opened['host']) => {
        host.user.protect('附表1', true);
      },
    ],
    [
      'rows are hidden',
      (host: Opened['host']) => {
        host.user.hideRows('附表1', 9, 12, true);
      },
    ],
    [
      'a column of cells is pasted',
      (host: Opened['host']) => {
        host.user.type('附表1', 'C9:C40', '是');
      },
    ],
    [
      'whole rows are cleared',
      (host: Opened['host']) => {
        host.user.type('附表2', '3:3', '');
      },
    ],
    [
      'a sheet is added',
      (host: Opened['host']) => {
        host.user.add('说明');
      },
    ],
    [
      'a sheet is removed',
      (host: Opened['host']) => {
        host.user.remove('附表3');
      },
    ],
  ])('when %s, the next reading is the workbook as it stands', async (_, act) => {
    const { host, port, changes } = await watched();
    const before = gridIn(await port.read());
    act(host);
    await settle();
    expect(changes.length).toBeGreaterThan(0);
    expect(gridIn(await port.read({ grid: before, changes }))).toEqual(gridIn(await port.read()));
  });

  test('whatever is typed where, reading what changed gives what reading everything gives', async () => {
    const { host, port, changes } = await watched();
    let grid = gridIn(await port.read());
    const sheets = fc.constantFrom('附表1', '附表2', '申请表');
    const value = fc.oneof(fc.constantFrom('是', '√', '', '=1+1', "'=x", '30%', '2024/5/1', '#N/A'), fc.double());
    const edit = fc.record({ sheet: sheets, row: fc.nat(80), column: fc.nat(9), value });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 5 }), async (edits) => {
        for (const { sheet, row, column, value } of edits) {
          host.user.type(sheet, `${String.fromCharCode(65 + column)}${String(row + 1)}`, value);
        }
        await settle();
        grid = gridIn(await port.read({ grid, changes: changes.splice(0) }));
        expect(grid).toEqual(gridIn(await port.read()));
      }),
      { numRuns: 30 },
    );
  });

  test('what we write ourselves is not told', async () => {
    const { port, changes } = await watched();
    await port.apply([
      { do: 'set', at: { sheet: '附表1', row: 8, column: 2 }, value: '否' },
      { do: 'mark', at: { sheet: '附表1', row: 8, column: 2 }, kind: 'unmet', note: '未实现' },
    ]);
    await settle();
    expect(changes).toEqual([]);
  });

  test('after listening has stopped nothing more is told', async () => {
    const { host, changes, stop } = await watched();
    stop();
    await settle();
    host.user.type('附表1', 'C9', '否');
    await settle();
    expect(changes).toEqual([]);
  });

  test('a sheet nobody has read yet means the whole workbook', async () => {
    const { host, changes } = await watched();
    host.user.add('新表');
    host.user.type('新表', 'A1', 'x');
    await settle();
    expect(changes).toEqual([{}, {}]);
  });

  test('an Excel without the newest events follows edits all the same', async () => {
    const { host, port } = await opened(newBook(['表']), { version: 'ltsc2021' });
    await port.read();
    const changes: Change[] = [];
    port.onChanged((told) => changes.push(...told));
    await settle();
    host.user.type('表', 'B2', 1);
    await settle();
    expect(changes).toEqual([{ sheet: '表', area: { top: 1, left: 1, bottom: 1, right: 1 } }]);
  });
});
