/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { finding } from '../../src/model/finding';
import type { Grid } from '../../src/model/grid';
import { blankForm, locked, markOf, nearMiss, text } from './applications';
import { close, open, section, status } from './opened-pane';

afterEach(close);

describe('预评', () => {
  test('the stars reached are a picture with words, and each star says how much is missing', async () => {
    await open(nearMiss);
    expect(screen.getByRole('img', { name: '预评星级：四星级' })).toBeTruthy();
    const choice = within(screen.getByRole('group', { name: '查看哪个星级' })).getAllByRole('button');
    expect(choice.map((button) => button.textContent)).toEqual(['三星级已具备', '四星级已具备', '五星级还差 1 条']);
    expect(choice.map((button) => button.getAttribute('aria-pressed'))).toEqual(['false', 'false', 'true']);
  });

  test('what is missing stands first, in the words of the rule, with the cell and the cheapest way up', async () => {
    await open(nearMiss);
    const missing = section('五星级还差的条件');
    expect(missing.getByRole('heading', { level: 3 }).textContent).toBe('设备服务');
    expect(missing.getByText('5 / 6 项')).toBeTruthy();
    expect(missing.getByText(/^设备服务：已实现 5 项.*要求至少 6 项$/)).toBeTruthy();
    expect(section('升到五星级最省的办法').getByText(/再实现 1 项，例如数据报表/)).toBeTruthy();
    expect(section('五星级已具备的条件').getAllByRole('heading', { level: 3 }).length).toBeGreaterThan(8);
  });

  test('a click on a cell goes there, named by its item', async () => {
    const port = await open(nearMiss);
    const at = markOf(nearMiss, '数据报表');
    const [link] = section('五星级还差的条件').getAllByRole('button', { name: new RegExp(`附表1!${at} 数据报表`) });
    if (!link) throw new Error('no link');
    await userEvent.click(link);
    expect(port.selected).toEqual([{ sheet: '附表1', row: Number(at.slice(1)) - 1, column: 2 }]);
    await waitFor(() => {
      expect(status()).toContain(`已跳到 附表1!${at}`);
    });
  });

  test('an edit changes the result, and says so aloud; only what changed is read again', async () => {
    const port = await open(nearMiss);
    expect(status()).toContain('预评星级：四星级。五星级：还差 1 条。');
    port.type('附表1', markOf(nearMiss, '数据报表'), text('是'));
    await screen.findByText('五星级的条件已全部具备');
    expect(status()).toContain('预评星级：五星级。五星级：已具备。');
    expect(port.reads).toHaveLength(2);
    expect(port.reads[1]).toHaveLength(1);
  });

  test('another star can be looked at', async () => {
    await open(nearMiss);
    await userEvent.click(screen.getByRole('button', { name: /^三星级/ }));
    expect(screen.getByText('三星级的条件已全部具备')).toBeTruthy();
    expect(screen.queryByRole('region', { name: /还差的条件/ })).toBeNull();
  });

  test('为什么 shows the steps, the clause, the note, the reading and the cells on demand', async () => {
    await open(nearMiss);
    const why = screen.getByRole('button', { name: '为什么：上云投入' });
    expect(why.getAttribute('aria-expanded')).toBe('false');
    await userEvent.click(why);
    const panel = document.getElementById(why.getAttribute('aria-controls') ?? '');
    expect(panel?.textContent).toContain('按附表2逐行认定，上云投入合计');
    expect(panel?.textContent).toContain('附件3 上云成本 › 上云投入 注1');
    expect(panel?.textContent).toContain('上云投入主要包括服务器、防火墙');
    expect(panel?.textContent).toContain('附表2各行合计为准');
    expect(within(panel ?? document.body).getAllByRole('button').length).toBeGreaterThan(0);
  });

  test('edition, batch and day can be chosen and put back', async () => {
    await open(nearMiss);
    const line = () => screen.getByText(/截至/, { selector: 'span' }).textContent;
    expect(line()).toBe('2024 · 2024-1 · 截至 2024-05-31');
    await userEvent.click(screen.getByRole('button', { name: '依据' }));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: '标准版本' }), '2018');
    expect(line()).toMatch(/^2018 · /);
    await userEvent.click(screen.getByRole('button', { name: '恢复默认' }));
    await userEvent.type(screen.getByLabelText('截至日期'), '2024-03-31');
    expect(line()).toBe('2024 · 2024-1 · 截至 2024-03-31');
  });
});

describe('标注', () => {
  test('marks what is missing, says how many, and clears them again', async () => {
    const port = await open(nearMiss);
    await userEvent.click(screen.getByRole('button', { name: '标注' }));
    await waitFor(() => {
      expect(port.applied).toHaveLength(1);
    });
    const marks = port.applied[0]?.filter((patch) => patch.do === 'mark') ?? [];
    expect(marks.map(({ kind }) => kind)).toContain('unmet');
    await screen.findAllByText(new RegExp(`^已在表中标注 ${String(marks.length)} 处`));
    await userEvent.click(screen.getByRole('button', { name: '清除标记' }));
    await waitFor(() => {
      expect(status()).toContain('已清除标记，工作簿恢复原样');
    });
    expect(port.applied[1]).toEqual([{ do: 'clear-marks' }]);
  });

  test('what was typed a moment before counts', async () => {
    const port = await open(nearMiss);
    port.type('附表1', 'C40', text('是'));
    await userEvent.click(screen.getByRole('button', { name: '标注' }));
    await waitFor(() => {
      expect(port.applied).toHaveLength(1);
    });
    const marks = port.applied[0]?.filter((patch) => patch.do === 'mark') ?? [];
    expect(marks.filter(({ at }) => at.sheet === '附表1' && at.row === 39 && at.column === 2)).toEqual([]);
  });

  test('a protected sheet is named before and after, and never unprotected', async () => {
    await open(locked);
    expect(screen.getByText(/^工作表申请表、附表1、.*受保护/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '标注' }));
    await waitFor(() => {
      expect(screen.getAllByText(/受保护/)).toHaveLength(2);
    });
  });

  test('what the host refuses is told in its words', async () => {
    const port = await open(nearMiss);
    port.refuse(finding('pane/failed', 'error', [], { said: '只读工作簿' }));
    await userEvent.click(screen.getByRole('button', { name: '标注' }));
    await screen.findByText('出了意外，没有完成：只读工作簿');
  });
});

describe('表单检查', () => {
  test('findings stand by gravity with remedy and cell, and the tab counts errors and warnings', async () => {
    const port = await open(nearMiss);
    const tab = () => screen.getByRole('tab', { name: /^表单检查/ });
    const count = () => Number.parseInt(within(tab()).getByText(/ 处$/).textContent, 10);
    const before = count();
    port.type('申请表', addressOf(nearMiss, '13800000000'), text('12345'));
    await waitFor(() => {
      expect(count()).toBe(before + 1);
    });
    await userEvent.click(tab());
    const doubts = section('提醒');
    expect(doubts.getByText('联系人手机填的“12345”不像手机号码')).toBeTruthy();
    expect(doubts.getByText(/^请写1开头的11位号码/)).toBeTruthy();
    const at = addressOf(nearMiss, '13800000000');
    await userEvent.click(doubts.getByRole('button', { name: new RegExp(`跳到 申请表!${at}$`) }));
    expect(port.selected).toHaveLength(1);
  });

  test('where there are many, they come in portions', async () => {
    await open(blankForm, '表单检查');
    const cards = () => screen.getAllByRole('listitem').length;
    expect(cards()).toBeLessThanOrEqual(90);
    const [more] = screen.queryAllByRole('button', { name: /^再显示/ });
    const before = cards();
    if (more) await userEvent.click(more);
    expect(cards() > before).toBe(more !== undefined);
  });
});

/** Where a text stands in 申请表. */
function addressOf(grid: Grid, said: string): string {
  const sheet = grid.sheets.find(({ name }) => name === '申请表');
  for (const { row, cells } of sheet?.rows ?? []) {
    const cell = cells.find(({ value }) => value.kind === 'text' && value.text === said);
    if (cell) return `${String.fromCharCode(65 + cell.column)}${String(row + 1)}`;
  }
  throw new Error(`${said} is not in 申请表`);
}
