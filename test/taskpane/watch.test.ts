import { finding } from '../../src/model/finding';
import { watch, type News } from '../../src/taskpane/watch';
import { blankForm, text } from './applications';
import { memoryPort } from './memory-port';

/** Lets promises settle and timers run for so many ms. */
const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);
const areas = (reads: ReturnType<typeof memoryPort>['reads']) =>
  reads.map((read) => (read === 'all' ? read : read.map(({ sheet, area }) => [sheet, area?.top, area?.left])));

describe('the pane follows the workbook', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  test('it reads the whole once, and after an edit only what changed, within 300 ms', async () => {
    const port = memoryPort(blankForm, 10);
    const news: News[] = [];
    watch(port, (each) => news.push(each));
    await pass(10);
    expect(news).toEqual([{ news: 'grid', grid: blankForm }]);
    port.type('附表1', 'C8', text('是'));
    await pass(300);
    expect(areas(port.reads)).toEqual(['all', [['附表1', 7, 2]]]);
    expect(news.at(-1)).toEqual({ news: 'grid', grid: port.grid() });
  });

  test('edits in quick succession are read together', async () => {
    const port = memoryPort(blankForm);
    watch(port, () => undefined);
    await pass(1);
    for (const at of ['C8', 'C9', 'C10']) port.type('附表1', at, text('是'));
    await pass(300);
    expect(areas(port.reads).slice(1)).toEqual([
      [
        ['附表1', 7, 2],
        ['附表1', 8, 2],
        ['附表1', 9, 2],
      ],
    ]);
  });

  test('an edit during a reading is read afterwards: never two readings at once, and none is lost', async () => {
    const port = memoryPort(blankForm, 1000);
    const news: News[] = [];
    watch(port, (each) => news.push(each));
    port.type('附表1', 'C8', text('是'));
    await pass(900);
    expect(port.reads).toHaveLength(1);
    await pass(2000);
    expect(areas(port.reads)).toEqual(['all', [['附表1', 7, 2]]]);
    expect(news.at(-1)).toEqual({ news: 'grid', grid: port.grid() });
  });

  test('while a cell is being edited it asks again until it is answered, and loses no change', async () => {
    const port = memoryPort(blankForm);
    const news: News[] = [];
    watch(port, (each) => news.push(each));
    await pass(1);
    port.refuse(finding('host/cell-editing', 'error', []));
    port.type('附表1', 'C8', text('是'));
    await pass(1200);
    expect(news.at(-1)).toEqual({ news: 'trouble', findings: [finding('host/cell-editing', 'error', [])] });
    port.refuse(undefined);
    await pass(600);
    expect(news.at(-1)).toEqual({ news: 'grid', grid: port.grid() });
  });

  test('another trouble is told once, and the next change tries again with what was missed', async () => {
    const port = memoryPort(blankForm);
    const news: News[] = [];
    watch(port, (each) => news.push(each));
    await pass(1);
    port.refuse(finding('host/too-large', 'error', []));
    port.type('附表1', 'C8', text('是'));
    await pass(5000);
    expect(news.filter((each) => each.news === 'trouble')).toHaveLength(1);
    port.refuse(undefined);
    port.type('附表1', 'C9', text('是'));
    await pass(300);
    expect(areas(port.reads).at(-1)).toEqual([
      ['附表1', 7, 2],
      ['附表1', 8, 2],
    ]);
    expect(news.at(-1)).toEqual({ news: 'grid', grid: port.grid() });
  });

  test('asked for the grid as it is now, it reads at once what has changed, and only that', async () => {
    const port = memoryPort(blankForm, 10);
    const watching = watch(port, () => undefined);
    await pass(20);
    await expect(watching.current()).resolves.toEqual({ grid: blankForm });
    expect(port.reads).toHaveLength(1);
    port.type('附表1', 'C8', text('是'));
    const first = watching.current();
    await pass(5);
    port.type('附表1', 'C9', text('是'));
    const second = watching.current();
    await pass(25);
    await expect(Promise.all([first, second])).resolves.toEqual([{ grid: port.grid() }, { grid: port.grid() }]);
    expect(areas(port.reads)).toEqual(['all', [['附表1', 7, 2]], [['附表1', 8, 2]]]);
    await pass(1000);
    expect(port.reads).toHaveLength(3);
  });

  test('whoever waits for the grid as it is now is told why it cannot be had, and not kept waiting at the end', async () => {
    const port = memoryPort(blankForm, 10);
    const watching = watch(port, () => undefined);
    await pass(20);
    const editing = finding('host/cell-editing', 'error', []);
    port.refuse(editing);
    port.type('附表1', 'C8', text('是'));
    const asked = watching.current();
    await pass(20);
    await expect(asked).resolves.toEqual({ findings: [editing] });
    const late = watching.current();
    watching.stop();
    await expect(late).resolves.toEqual({ findings: [] });
    await expect(watching.current()).resolves.toEqual({ findings: [] });
  });

  test('what fails unforeseen is told in words, and trying again reads the whole', async () => {
    const port = memoryPort(blankForm);
    const news: News[] = [];
    let broken = true;
    const shaky: typeof port = {
      ...port,
      read: (before) => (broken ? Promise.reject(new Error('线路断开')) : port.read(before)),
    };
    const watching = watch(shaky, (each) => news.push(each));
    await pass(1);
    expect(news).toEqual([{ news: 'trouble', findings: [finding('pane/failed', 'error', [], { said: '线路断开' })] }]);
    broken = false;
    watching.again();
    await pass(300);
    expect(news.at(-1)).toEqual({ news: 'grid', grid: blankForm });
  });

  test('once stopped it reads and tells no more', async () => {
    const port = memoryPort(blankForm, 50);
    const news: News[] = [];
    const watching = watch(port, (each) => news.push(each));
    watching.stop();
    port.type('附表1', 'C8', text('是'));
    await pass(1000);
    expect(news).toEqual([]);
    expect(port.reads).toHaveLength(1);
  });
});
