/** @jest-environment jsdom */
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { say } from '../../src/flow';
import { finding } from '../../src/model/finding';
import type { PaneHost, Wanted } from '../../src/taskpane/pane-host';
import { Pane } from '../../src/taskpane/screens/pane';
import { blankForm, complete, markOf, nearMiss, stranger, text } from './applications';
import { memoryPort } from './memory-port';
import { close, look, open, status } from './opened-pane';

afterEach(close);

describe('states', () => {
  test('no host: says where to open the page', () => {
    render(<Pane host={{ port: undefined, language: 'zh-CN', look }} />);
    expect(screen.getByText('这个页面不在 Excel 里，没有可以预评的工作簿')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '标注' })).toBeNull();
  });

  test('reading: says so', () => {
    render(<Pane host={{ port: memoryPort(blankForm, 60_000), language: 'zh-CN', look }} />);
    expect(screen.getByText('正在读取工作簿…')).toBeTruthy();
  });

  test('not an application: says so, and leads to a new one', async () => {
    const port = await open(stranger);
    expect(screen.getByRole('tabpanel').textContent).toContain('采购清单');
    await userEvent.click(screen.getByRole('button', { name: '新建申请表' }));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: '申报星级' }), '四星级');
    await userEvent.click(screen.getByRole('button', { name: '插入申请表' }));
    await waitFor(() => {
      expect(port.inserted).toHaveLength(1);
    });
    await userEvent.click(screen.getByRole('tab', { name: /^预评/ }));
    await screen.findByText('这是一份空白的申请表');
    expect(screen.getByRole('button', { name: /^四星级/ }).getAttribute('aria-pressed')).toBe('true');
  });

  test('a star for which another form of the year is made chooses that form', async () => {
    const port = await open(stranger, '新建');
    const forms = screen.getByRole<HTMLSelectElement>('combobox', { name: '表格' });
    await userEvent.selectOptions(forms, '星级上云企业评定申请表（适用于三星级）（2020年版）');
    const stars = screen.getByRole('combobox', { name: '申报星级' });
    expect(
      within(stars)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['先不选', '三星级', '四星级', '五星级']);
    await userEvent.selectOptions(stars, '五星级');
    expect(forms.value).toBe('application-2020-45');
    await userEvent.click(screen.getByRole('button', { name: '插入申请表' }));
    await waitFor(() => {
      expect(port.inserted.flatMap(({ sheets }) => sheets.map(({ name }) => name))).toContain('附表3.1');
    });
    await userEvent.selectOptions(forms, 'application-2020-3');
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: '申报星级' }).value).toBe('');
  });

  test('a workbook that holds an application takes no second one', async () => {
    const port = await open(complete, '新建');
    expect(screen.getByText('当前工作簿里已有申请表')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '插入申请表' }));
    expect(port.inserted).toEqual([]);
  });

  test('the host cannot answer: its reason is told, and trying again works', async () => {
    const port = memoryPort(nearMiss);
    port.refuse(finding('pane/failed', 'error', [], { said: '连接中断' }));
    render(<Pane host={{ port, language: 'zh-CN', look }} />);
    await screen.findAllByText('出了意外，没有完成：连接中断');
    expect(status()).toContain('出了意外，没有完成：连接中断');
    port.refuse(undefined);
    await userEvent.click(screen.getByRole('button', { name: '重试' }));
    await screen.findByRole('img', { name: '预评星级：四星级' });
  });

  test('a cell is being edited: the result stays, and follows once the cell is left', async () => {
    const port = await open(nearMiss);
    port.refuse(finding('host/cell-editing', 'hint', []));
    port.type('附表1', markOf(nearMiss, '数据报表'), text('是'));
    await waitFor(() => {
      expect(screen.getByRole('tabpanel').textContent).toContain(say('zh-CN', 'host/cell-editing'));
    });
    expect(screen.getByRole('img', { name: '预评星级：四星级' })).toBeTruthy();
    port.refuse(undefined);
    await screen.findByRole('img', { name: '预评星级：五星级' }, { timeout: 3000 });
  });
});

describe('the form itself', () => {
  test('another version of the form is said beside the result', async () => {
    const names = [{ name: 'STARCLOUD_FORM', refers: '"application-2024/0"' }];
    await open({ ...nearMiss, names, sheets: nearMiss.sheets });
    expect(screen.getByRole('tabpanel').textContent).toContain('表格版本是 application-2024/0');
  });
});

describe('buttons outside the pane', () => {
  test('lead to a screen and tell what they marked', async () => {
    let want: (wanted: Wanted) => void = () => undefined;
    const onWanted: NonNullable<PaneHost['onWanted']> = (listener) => {
      want = listener;
      return () => undefined;
    };
    render(<Pane host={{ port: memoryPort(nearMiss), language: 'zh-CN', look, onWanted }} />);
    act(() => {
      want({ screen: 'new' });
    });
    expect(screen.getByRole('button', { name: '插入申请表' })).toBeTruthy();
    act(() => {
      want({ screen: 'result', outcome: { marked: 3, kept: [] } });
    });
    expect(status().join()).toContain('已在表中标注 3 处');
    act(() => {
      want({ screen: 'result', outcome: { findings: [finding('pane/failed', 'error', [], { said: '已断开' })] } });
    });
    await screen.findByText('出了意外，没有完成：已断开');
  });
});

describe('设置', () => {
  test('the language changes at once and is remembered', async () => {
    await open(nearMiss, '设置');
    await userEvent.click(screen.getByRole('radio', { name: 'English' }));
    const names = screen.getAllByRole('tab').map((tab) => tab.textContent);
    expect(names).toEqual(['Result', expect.stringMatching(/^Form check/), 'New', 'Summary', 'Settings']);
    cleanup();
    await open(nearMiss);
    expect(await screen.findByRole('img', { name: 'Preliminary star: four stars' })).toBeTruthy();
  });

  test('a look can be chosen against the host', async () => {
    await open(nearMiss, '设置');
    const colour = () => getComputedStyle(document.querySelector('.fui-FluentProvider') ?? document.body).colorScheme;
    expect(colour()).toBe('light');
    await userEvent.click(screen.getByRole('radio', { name: '深色' }));
    expect(colour()).toBe('dark');
  });

  test('settings that cannot be understood are forgotten', async () => {
    localStorage.setItem('starcloud.settings', '{"language":"tlh","look":7');
    await open(nearMiss);
    expect(screen.getByRole('tab', { name: '预评' })).toBeTruthy();
  });
});

describe('by keyboard', () => {
  test('arrow keys go round the tabs, and the screen follows', async () => {
    await open(nearMiss);
    screen.getByRole('tab', { name: '预评' }).focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(document.activeElement?.textContent).toMatch(/^表单检查/);
    await userEvent.keyboard('{End}');
    expect(screen.getByRole('radio', { name: 'English' })).toBeTruthy();
    await userEvent.keyboard('{ArrowRight}');
    expect(document.activeElement?.textContent).toBe('预评');
    await userEvent.keyboard('{ArrowLeft}{Home}');
    expect(document.activeElement?.textContent).toBe('预评');
  });
});
