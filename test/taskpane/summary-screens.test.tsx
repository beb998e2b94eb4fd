/** @jest-environment jsdom */
import './browser-parts';
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import type { Job } from '../../src/taskpane/summary/read-job';
import type { Session } from '../../src/taskpane/summary/session';
import { writeWorkbook } from '../../src/workbook/xlsx/write-workbook';
import { bytesOf } from '../county/application';
import { firm } from '../county/firms';
import {
  region,
  closeSummary,
  file,
  goTo,
  hand,
  names,
  openSummary,
  read,
  session,
  sheetsOf,
  user,
} from './opened-summary';

/** 汇总 as an officer sees it: what comes in, which rows are looked at, one of them in full, what goes out. */
// 3★ and 4★ that have everything, 5★ and 4★ that lack something, 3★ with something to be looked into.
const [whole, four, five, poor, waiting] = [0, 6, 9, 18, 24].map((index) => firm(index)) as [
  ...[ReturnType<typeof firm>, ReturnType<typeof firm>, ReturnType<typeof firm>],
  ...[ReturnType<typeof firm>, ReturnType<typeof firm>],
];
const ALL = [whole, four, five, poor, waiting];
const fileOf = ({ name }: { name: string }) => `${name}.xlsx`;
const bytes = new Map<string, Uint8Array>();

const rosterOf = (...rows: string[]) =>
  writeWorkbook({
    names: [],
    sheets: [
      {
        ...{ name: '名单', widths: [], merges: [], validations: [] },
        rows: rows.map((value, row) => ({ row, cells: [{ column: 0, value, style: 'text' as const }] })),
      },
    ],
  });

let shared: Session;
beforeAll(async () => {
  for (const own of ALL) bytes.set(own.name, await bytesOf(own));
  shared = session();
  openSummary(shared);
  await hand(
    ...ALL.map((own) => file(fileOf(own), bytes.get(own.name)!)),
    file('没传完.xlsx', 'PK\u0003\u0004'),
    file('采购.xlsx', await rosterOf('采购清单', '螺丝')),
  );
  await read(7);
  cleanup();
});
afterEach(closeSummary);
afterAll(() => {
  shared.run.close();
});

describe('收件', () => {
  test('what came of the files stands in figures, and those that brought nothing say why and what to do', async () => {
    openSummary(shared);
    screen.getByText('收到 7 份：汇入 5 份，下级汇总表 0 份，重复未用 0 份，未能读取 2 份');
    const bars = screen.getByRole('group', { name: '各星级申报家数' });
    expect(bars.textContent).toBe('三星级2四星级2五星级1');
    const unread = region('没有读成的文件');
    const [torn, other, ...more] = unread.getAllByRole('listitem');
    expect(more).toEqual([]);
    expect(other!.textContent).toMatch(/^采购\.xlsx没有认出申请表：各工作表（名单）里找不到申请表的栏目；请确认/u);
    expect(other!.textContent.length).toBeLessThan(120);
    await user.click(within(other!).getByRole('button', { name: /^认得的表：\d+ 种/u }));
    within(other!).getByText(/星级上云企业遴选申请表/u);
    expect(torn!.textContent).toMatch(/^没传完\.xlsx.*没有传完.*；请.*再发一次/u);
  });

  test('a figure leads to its rows', async () => {
    openSummary(shared);
    await user.click(screen.getByRole('button', { name: '有不满足 2' }));
    expect(names().sort()).toEqual([five.name, poor.name].sort());
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: '情况' }).value).toBe('unmet');
  });

  test('paused it waits, stopped it keeps what is read, and taken up again nothing is missing', async () => {
    const held = new Set(['2.xlsx']);
    const own = session(({ file: name }: Job) => held.has(name));
    openSummary(own);
    await hand(file('1.xlsx', bytes.get(whole.name)!), file('2.xlsx', bytes.get(four.name)!));
    await screen.findByText('正在读第 1 / 2 份', undefined, { timeout: 20_000 });
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('1');
    await user.click(screen.getByRole('button', { name: '暂停' }));
    expect(screen.getAllByText('已暂停，读到第 1 / 2 份')).not.toEqual([]);
    await goTo('输出');
    await screen.findByText('文件还没有读完，现在输出的只有已读的部分');
    await goTo('收件');
    await user.click(screen.getByRole('button', { name: '停止' }));
    expect(screen.getAllByText('已停止，还有 1 份没有读；已读的都在汇总里')).not.toEqual([]);
    await screen.findByText(/^收到 1 份：汇入 1 份/);
    held.clear();
    await user.click(screen.getByRole('button', { name: '继续' }));
    await screen.findByText(/^收到 2 份：汇入 2 份/, undefined, { timeout: 20_000 });
    expect(screen.queryByText(/^已停止/)).toBeNull();
    await user.click(screen.getByRole('button', { name: '全部清空' }));
    await screen.findByText('把收到的文件或整个文件夹拖到这里');
    own.run.close();
  });
});

describe('企业', () => {
  test('rows are found by words, state, star and county', async () => {
    openSummary(shared);
    await goTo('企业');
    screen.getByText('5 行，共 5 行');
    const pick = (label: string, option: string) =>
      user.selectOptions(screen.getByRole('combobox', { name: label }), option);
    await pick('申报星级', '四星级');
    expect(names().sort()).toEqual([four.name, poor.name].sort());
    await pick('情况', '条件具备');
    expect(names()).toEqual([four.name]);
    await pick('情况', '所有情况');
    await pick('申报星级', '所有星级');
    await pick('县（市、区）', five.county);
    expect(names()).toEqual(ALL.filter(({ county }) => county === five.county).map(({ name }) => name));
    await pick('县（市、区）', '所有县区');
    // By its code, written as on paper.
    await user.type(screen.getByRole('searchbox'), ` ${poor.uscc!.toLowerCase()} `);
    await waitFor(() => {
      expect(names()).toEqual([poor.name]);
    });
    screen.getByText('1 行，共 5 行');
    await user.type(screen.getByRole('searchbox'), '没有的');
    await screen.findByText('0 行，共 5 行');
  });

  test('rows are sorted, the other way round too; beside a wide pane by the heads of a table', async () => {
    openSummary(shared);
    await goTo('企业');
    await user.selectOptions(screen.getByRole('combobox', { name: '排序' }), '按待处理排');
    await user.click(screen.getByRole('button', { name: '倒序' }));
    expect(names().slice(-2).sort()).toEqual([whole.name, four.name].sort());
    cleanup();
    const watched = wideWindow();
    openSummary(shared);
    await goTo('企业');
    const table = await screen.findByRole('table', { name: '企业' });
    const columns = () => within(table).getAllByRole('row').slice(1);
    await user.click(within(table).getByRole('button', { name: '申报' }));
    const star = () => columns().map((row) => within(row).getAllByRole('cell')[1]!.textContent);
    expect(star()).toEqual(['三星级', '三星级', '四星级', '四星级', '五星级']);
    expect(within(table).getByRole('columnheader', { name: '申报' }).getAttribute('aria-sort')).toBe('ascending');
    await user.click(within(table).getByRole('button', { name: '申报' }));
    expect(star()[0]).toBe('五星级');
    await user.click(within(table).getByRole('button', { name: poor.name }));
    await screen.findByRole('heading', { name: poor.name });
    await user.click(screen.getByRole('button', { name: '返回列表' }));
    expect(document.activeElement?.textContent).toBe(poor.name);
    watched();
  });

  test('a row in full: what lacks, its clause and its cell; the cell opens the file there, the words can be sent', async () => {
    const { given } = openSummary(shared);
    await goTo('企业');
    await user.click(document.querySelector(`[data-row^="${poor.name}"]`)!);
    expect((await screen.findByRole('heading', { level: 2, name: poor.name })).contains(document.activeElement)).toBe(
      true,
    );
    const lacks = region('四星级还差的条件');
    expect(lacks.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      '上云成本 › 上云投入',
    ]);
    await user.click(lacks.getByRole('button', { name: '为什么：上云投入' }));
    expect(lacks.getByText('条款').nextElementSibling?.textContent).toMatch(/附件2/u);
    await user.click(lacks.getAllByRole('button', { name: /跳到 附表2!/u })[0]!);
    await waitFor(() => {
      expect(given).toHaveLength(1);
    });
    expect([given[0]!.name, given[0]!.at?.sheet]).toEqual([fileOf(poor), '附表2']);
    expect(Buffer.compare(given[0]!.bytes, bytes.get(poor.name)!)).toBe(0);
    await screen.findAllByText(new RegExp(`^已打开 ${fileOf(poor)}，请看 附表2!`));
    // Every column of the table with the place it came from.
    const county = region('汇总表的这一行').getByText('县（市、区）').nextElementSibling!;
    expect(county.textContent).toMatch(new RegExp(`^${poor.county}申请表!D12$`));
    const words = region('退回补正的话');
    const paragraph = words.getByText(/^.+贵单位报送的星级上云企业申请表/u).textContent;
    expect(paragraph).toContain(poor.name);
    await user.click(words.getByRole('button', { name: '复制这段话' }));
    expect(await navigator.clipboard.readText()).toBe(paragraph);
  });

  test('from one row to the next, in the order chosen, and back to where one was', async () => {
    openSummary(shared);
    await goTo('企业');
    const [first, second] = names();
    await user.click(document.querySelectorAll('[data-row]')[0]!);
    await screen.findByRole('heading', { name: first! });
    expect(screen.getByRole('button', { name: '上一家' }).getAttribute('aria-disabled')).toBe('true');
    await user.click(screen.getByRole('button', { name: '下一家' }));
    await screen.findByRole('heading', { name: second! });
    await user.click(screen.getByRole('button', { name: '返回列表' }));
    expect(document.activeElement?.getAttribute('data-row')).toMatch(new RegExp(`^${second!}`));
  });
});

describe('问题 and 输出', () => {
  test('who is missing stands under 问题 when a roster is given, and no longer when it is taken away', async () => {
    openSummary(shared);
    await goTo('问题');
    screen.getByText('文件之间没有发现问题');
    await goTo('选项');
    const absent = firm(99);
    const roster = await rosterOf('企业名称', ...ALL.map(({ name }) => name), absent.name);
    await user.upload(document.querySelector<HTMLInputElement>('input[data-pick=roster]')!, [
      file('应报.xlsx', roster),
    ]);
    await screen.findByText('应报.xlsx，6 行');
    await goTo('问题');
    const missing = region('未报、未列、不在名单');
    expect(missing.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(new RegExp(`${absent.name}在应报名单中，还没有收到申请表.*应报\\.xlsx › 名单!A7`)),
    ]);
    await goTo('选项');
    await user.upload(document.querySelector<HTMLInputElement>('input[data-pick=blacklist]')!, [
      file('坏名单.xlsx', new Uint8Array(0)),
    ]);
    await waitFor(() => {
      expect(screen.getByRole('group', { name: '失信（不予推荐）名单' }).textContent).toMatch(/文件是空的/u);
    });
    await user.click(screen.getByRole('button', { name: '不用应报名单' }));
    await goTo('问题');
    await screen.findByText('文件之间没有发现问题');
  });

  test('the sample is shown before it is made, is drawn again the same, and a share out of bounds is refused', async () => {
    const { given } = openSummary(shared);
    await goTo('输出');
    const seed = screen.getByLabelText('种子（任何一段文字）');
    const share = screen.getByLabelText('比例');
    await user.clear(seed);
    await user.type(seed, '连云港');
    await user.clear(share);
    await user.type(share, '50');
    await screen.findByText(/^名单 5 家，比例 50%（进一），抽取 3 家，各星级至少一家；种子：连云港$/u);
    const drawn = within(screen.getByRole('list', { name: '现场核查抽样' })).getAllByRole('listitem');
    const stars = drawn.map(({ textContent }) => textContent.slice(-3)).sort();
    expect(stars).toEqual(['三星级', '五星级', '四星级']);
    await user.click(screen.getByRole('button', { name: '抽样表文件' }));
    await waitFor(() => {
      expect(given.map(({ name }) => name)).toEqual([expect.stringMatching(/现场核查抽样\.xlsx$/u)]);
    });
    const sheet = sheetsOf(given[0]!)['现场核查抽样']!.flat();
    for (const own of ALL)
      expect(sheet.includes(own.name)).toBe(drawn.some(({ textContent }) => textContent.includes(own.name)));
    await user.clear(share);
    await user.type(share, '101');
    await screen.findByText('请写大于 0、不超过 100 的数');
    expect(screen.getByRole('button', { name: '抽样表文件' }).getAttribute('aria-disabled')).toBe('true');
  });

  test('summary, returned forms, report and publicity list go out as files with the rows in them', async () => {
    const { given } = openSummary(shared, '输出');
    await screen.findByRole('button', { name: '汇总表文件' });
    for (const button of ['汇总表文件', '补正清单文件', '报告文件']) {
      const before = given.length;
      await user.click(screen.getByRole('button', { name: button }));
      await waitFor(() => {
        expect(given).toHaveLength(before + 1);
      });
    }
    const [summary, returned, report] = given.map(sheetsOf);
    const all = ALL.map(({ name }) => name).sort();
    const within = (rows: string[][]) => all.filter((name) => rows.some((row) => row.includes(name)));
    expect(within(summary!['汇总表']!)).toEqual(all);
    expect(within(returned!['退回补正']!)).toEqual([five, poor, waiting].map(({ name }) => name).sort());
    expect(returned!['退回补正']!.flat().join()).toContain('没传完.xlsx');
    expect(within(report!['公示名单']!)).toEqual(all);
    expect(report!['按县区']!.at(-1)).toEqual(expect.arrayContaining(['合计', '5']));
  });

  test('into the open workbook, and again: the rows are renewed and what was typed there stays', async () => {
    const { port } = openSummary(shared, '输出');
    const insert = await screen.findByRole('button', { name: '写进当前工作簿' });
    await user.click(insert);
    expect(await screen.findAllByText('已写进当前工作簿，工作表“汇总表”；标出 3 行需要处理的')).toHaveLength(2);
    expect(port.applied.flat().map(({ do: what }) => what)).toEqual(['mark', 'mark', 'mark']);
    const table = port.grid().sheets[0]!;
    const at = (text: string) =>
      table.rows
        .flatMap(({ row, cells }) => cells.map(({ column, value }) => ({ row, column, value })))
        .find(({ value }) => value.kind === 'text' && value.text === text)!;
    const [row, column] = [at(four.name).row, at('初审意见').column];
    act(() => {
      port.type('汇总表', `${String.fromCharCode(65 + column)}${row + 1}`, { kind: 'text', text: '同意推荐' });
    });
    await user.click(insert);
    await waitFor(() => {
      expect(port.inserted).toHaveLength(2);
    });
    const again = port.inserted[1]!.sheets[0]!.rows;
    expect(again.filter(({ cells }) => cells.some(({ value }) => value === four.name))).toHaveLength(1);
    expect(again.find((one) => one.row === row)!.cells.find((cell) => cell.column === column)!.value).toBe('同意推荐');
  });
});

/** As if there were room for a table: jsdom lays nothing out. Returns what ends it. */
function wideWindow(): () => void {
  const { ResizeObserver: before } = globalThis as { ResizeObserver?: unknown };
  class Wide {
    constructor(private readonly tell: (entries: readonly object[]) => void) {}
    observe(): void {
      this.tell([{ contentRect: { width: 1000 } }]);
    }
    disconnect(): void {
      return;
    }
  }
  Object.assign(globalThis, { ResizeObserver: Wide });
  return () => {
    Object.assign(globalThis, { ResizeObserver: before });
  };
}
