/** @jest-environment jsdom */
import './browser-parts';
import { screen, waitFor, within } from '@testing-library/react';
import { columnSetInText, PROPOSED } from '../../src/consolidate';
import type { Session } from '../../src/taskpane/summary/session';
import { writeWorkbook } from '../../src/workbook/xlsx/write-workbook';
import { bytesOf } from '../county/application';
import { firm } from '../county/firms';
import { closeSummary, file, hand, openSummary, read, region, session, sheetsOf, user } from './opened-summary';

/** 汇总表的列: an officer makes the table his bureau's own, and the table that goes out has those columns. */
let shared: Session;
/** What the page gave to the browser to be saved. */
let saved: Blob[] = [];
beforeAll(async () => {
  Object.assign(URL, {
    createObjectURL: (blob: Blob) => `blob:${String(saved.push(blob))}`,
    revokeObjectURL: () => undefined,
  });
  HTMLAnchorElement.prototype.click = () => undefined;
  shared = session();
  openSummary(shared);
  await hand(file('1.xlsx', await bytesOf(firm(0))));
  await read(1);
  closeSummary();
});
beforeEach(() => {
  saved = [];
  shared.columns(PROPOSED);
});
afterEach(closeSummary);
afterAll(() => {
  shared.run.close();
});

// By their labels: to work out the role and name of a hundred controls takes jsdom a second each time.
const list = () => screen.getByLabelText('汇总表的列', { selector: 'ol' });
const headings = () => [...list().querySelectorAll('input')].map(({ value }) => value);
const press = (name: string) =>
  user.click(screen.queryByLabelText(name, { selector: 'button' }) ?? screen.getByText(name));
const load = (name: string, content: Uint8Array | string) =>
  user.upload(document.querySelector<HTMLInputElement>('input[data-pick=columns]')!, [file(name, content)]);

/** The head row of the summary that goes out. */
async function written(): Promise<string[]> {
  const bytes = await shared.run.desk.make('summary', 'zh-CN', { share: 10, seed: 'x' });
  return sheetsOf({ name: '', bytes })['汇总表']![2]!;
}

async function rename(from: string, to: string): Promise<void> {
  const input = screen.getByLabelText(`${from}的表头`);
  await user.clear(input);
  if (to !== '') await user.type(input, to);
  await user.tab();
}

test('columns are moved, renamed, taken away and added; the table follows, and is no longer called a proposal', async () => {
  openSummary(shared, '选项');
  const columns = region('汇总表的列');
  expect(columns.getByText(/现用“建议列”，22 列。2020年通知附件4的原表未见/u)).toBeTruthy();
  await press('申报星级上移');
  expect(document.activeElement?.getAttribute('aria-label')).toBe('申报星级上移');
  await rename('联系电话', '手机');
  await press('删去上云开始时间');
  expect(document.activeElement?.getAttribute('aria-label')).toBe('删去上云投入（万元）');
  await user.selectOptions(screen.getByLabelText('添加一项'), '单位性质');
  await press('添加这一项');
  await user.type(screen.getByLabelText('添加手工填写的列'), '领导批示');
  await press('添加这一列');
  const now = headings();
  expect(now.indexOf('申报星级')).toBe(now.indexOf('先进制造业集群') - 1);
  expect(now).toEqual(expect.arrayContaining(['手机', '单位性质', '领导批示']));
  expect(now).not.toContain('上云开始时间');
  // Before the helpers, which stand beside the printed table.
  expect(now.indexOf('领导批示')).toBe(now.indexOf('类别') - 1);
  expect(columns.getByText('现用“建议列（改）”，23 列。')).toBeTruthy();
  await waitFor(async () => {
    expect(await written()).toEqual(now);
  });
  await press('恢复建议列');
  expect(headings()).toEqual(PROPOSED.columns.map(({ heading }) => heading));
});

test('no column can lose its heading or take another’s, and the one that names the enterprise stays', async () => {
  openSummary(shared, '选项');
  await rename('联系人', '');
  await rename('联系人', '联系电话');
  expect(headings()).toEqual(PROPOSED.columns.map(({ heading }) => heading));
  expect(screen.getByLabelText('删去企业名称').getAttribute('aria-disabled')).toBe('true');
  expect(screen.getByLabelText('序号上移').getAttribute('aria-disabled')).toBe('true');
  expect(screen.getByLabelText('来源文件下移').getAttribute('aria-disabled')).toBe('true');
});

test('a set is saved as a file and loaded from it again; a file that is none says what is wrong with it', async () => {
  openSummary(shared, '选项');
  await press('删去设区市');
  await press('保存列定义');
  const text = await textOf(saved[0]!);
  const read = columnSetInText(text);
  expect('columns' in read && read.columns.columns.map(({ heading }) => heading)).toEqual(headings());
  await press('恢复建议列');
  await load('我的列.yaml', text);
  await waitFor(() => {
    expect(headings()).not.toContain('设区市');
  });
  await load('坏的.yaml', '列: [县区, 县区, 企业名称]');
  await screen.findByText('“县区”列写了两次');
  await load('坏的.yaml', '列: [序号');
  await screen.findByText(/^列定义不是有效的 YAML/u);
  expect(headings()).not.toContain('设区市');
});

test('the bureau’s own table is taken for its columns; what is guessed waits for a person to say yes or no', async () => {
  openSummary(shared, '选项');
  await load(
    '局里的原表.xlsx',
    await bureau('序号', '企业全称', '统一社会信用代码', '申报星级', '云服务部属模型', '上云投人', '处长意见'),
  );
  await screen.findByText('有 2 列是猜的，请逐一确认');
  const line = (heading: string) =>
    [...list().querySelectorAll('li')].find((each) => each.querySelector('input')!.value === heading)!;
  expect(headings().slice(0, 7)).toEqual([
    ...['序号', '企业全称', '统一社会信用代码', '申报星级', '云服务部属模型', '上云投人', '处长意见'],
  ]);
  expect(line('企业全称').textContent).toBe('取“企业名称”');
  expect(line('处长意见').textContent).toBe('手工填写，程序不动');
  await user.click(within(line('上云投人')).getByText('对'));
  expect(line('上云投人').textContent).toBe('取“上云投入”');
  expect(document.activeElement?.textContent).toBe('对');
  screen.getByText('有 1 列是猜的，请逐一确认');
  await user.click(within(line('云服务部属模型')).getByText('不对，手工填写'));
  expect(line('云服务部属模型').textContent).toBe('手工填写，程序不动');
  expect(screen.queryByText(/列是猜的/u)).toBeNull();
  await waitFor(async () => {
    expect((await written()).slice(0, 7)).toEqual(headings().slice(0, 7));
  });
  await load('别的.xlsx', await bureau('日期', '姓名'));
  await screen.findByText(/^没有找到列出企业的表/u);
  expect(headings()[1]).toBe('企业全称');
});

function bureau(...heads: string[]): Promise<Uint8Array> {
  const cells = heads.map((value, column) => ({ column, value, style: 'text' as const }));
  const rows = [
    { row: 0, cells: [{ column: 0, value: '某局的汇总表', style: 'text' as const }] },
    { row: 1, cells },
  ];
  return writeWorkbook({ names: [], sheets: [{ name: '表', widths: [], merges: [], validations: [], rows }] });
}

function textOf(blob: Blob): Promise<string> {
  return new Promise((settle) => {
    const reader = new FileReader();
    reader.onload = () => {
      settle(reader.result as string);
    };
    reader.readAsText(blob);
  });
}
