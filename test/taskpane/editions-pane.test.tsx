/** @jest-environment jsdom */
import './text-coders';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { addedEditions, dropEdition } from '../../src/editions';
import { editionWorkbook } from '../../src/edition-file';
import { writeWorkbook } from '../../src/workbook/xlsx/write-workbook';
import { nearMiss } from './applications';
import { close, open, section } from './opened-pane';

afterEach(() => {
  for (const { edition } of addedEditions()) dropEdition(edition.id);
  close();
});

const yaml = readFileSync(resolve(__dirname, '../../standards/star/2024.yaml'), 'utf8');

/** jsdom's files have no `arrayBuffer`; every browser of the last years has. */
function fileOf(bytes: Uint8Array, name: string): File {
  const file = new File([new Uint8Array(bytes)], name);
  return Object.assign(file, { arrayBuffer: () => Promise.resolve(new Uint8Array(bytes).buffer) });
}

async function hand(bytes: Uint8Array, name: string): Promise<void> {
  const input = screen.getByLabelText('载入标准文件', { selector: 'input' });
  fireEvent.change(input, { target: { files: [fileOf(bytes, name)] } });
  await waitFor(() => {
    expect(screen.queryByText('正在读入…')).toBeNull();
  });
}

const bytesOf = (text: string) => new TextEncoder().encode(text);
const toResult = () => userEvent.click(screen.getByRole('tab', { name: /^预评/ }));

test('next year’s edition is taken in, judges the open application, and goes away again', async () => {
  await open(nearMiss, '设置');
  await hand(bytesOf(yaml.replace('版本: "2024"', '版本: "2025"').replace('["-", 5, 6]', '["-", 4, 5]')), '2025.yaml');
  expect(await screen.findByText(/已读入标准“2025”/)).toBeTruthy();
  await toResult();
  expect(screen.getByText('五星级的条件已全部具备')).toBeTruthy();
  expect(screen.getByText(/2024 年版的申请表按 2025 年版预评/)).toBeTruthy();
  await userEvent.click(screen.getByRole('tab', { name: /^设置/ }));
  await userEvent.click(screen.getByRole('button', { name: '移除 2025' }));
  await toResult();
  expect(section('五星级还差的条件').getByRole('heading', { level: 3 }).textContent).toBe('设备服务');
});

test('a workbook of print is taken in too, and the same id as a compiled one is told', async () => {
  await open(nearMiss, '设置');
  await hand(await writeWorkbook(editionWorkbook('2020', 'zh-CN')), '2020.xlsx');
  expect(await screen.findByText(/与已有的版本同号/)).toBeTruthy();
});

test.each([
  ['a mistake of the file', bytesOf(yaml.replace('至少: [2, 6, 30]', '至少: [2, 6, 三十]')), /^第 \d+ 行 .*不是数/],
  ['what is no text at all', new Uint8Array([0xff, 0xfe, 0x00, 0x80]), /不是 UTF-8/],
])('%s is said with its place, and nothing changes', async (_, bytes, said) => {
  await open(nearMiss, '设置');
  await hand(bytes, '坏.yaml');
  expect(await screen.findByText(said)).toBeTruthy();
  expect(addedEditions()).toEqual([]);
});

test('under another edition the pane shows item by item what is lost', async () => {
  await open(nearMiss);
  await userEvent.click(screen.getByRole('button', { name: /^依据/ }));
  await userEvent.selectOptions(screen.getByRole('combobox', { name: /标准版本/ }), '2020');
  expect(await screen.findByText(/2024 年版的申请表按 2020 年版预评/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: /^逐项看 填了而 2020 年版没有的/ }));
  const lost = screen.getByText(/^网络资源（填“/);
  expect(within(lost).getAllByRole('button').length).toBe(1);
});
