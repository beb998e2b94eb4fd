/** @jest-environment jsdom */
import './text-coders';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { editionById, FORMS, template } from '../../src/flow';
import { nodeCodec } from '../../src/workbook/xlsx/node';
import { readXlsx } from '../../src/workbook/xlsx/read';
import { poolSample } from '../form-support/pool-sample';
import { stranger } from './applications';
import { gridOf } from './memory-port';
import { close, open } from './opened-pane';

afterEach(close);

const form = FORMS.find(({ edition }) => edition === 'pool-2021/综合平台');
const standard = editionById('pool-2021/综合平台');
if (!form || !standard) throw new Error('no form or no edition');
const draft = template(form.id, poolSample(form, standard, 4, { 员工总数: '40人' }));
const grid = gridOf(draft ?? { sheets: [], names: [] });

test('an application for the pool is judged under its class, with its group, and offered the other classes only', async () => {
  await open(grid);
  const panel = screen.getByRole('tabpanel');
  expect(panel.textContent).toContain('连云港样例工业互联网有限公司');
  expect(panel.textContent).toContain('工业互联网平台服务商须满足综合平台、基础云化平台中至少一类：综合平台达到 3 星');
  expect(screen.getByRole('button', { name: /^四星级/ }).getAttribute('aria-pressed')).toBe('true');
  expect(panel.textContent).toContain('员工总数为 40 人，低于要求的 50 人');
  await userEvent.click(screen.getByRole('button', { name: '依据' }));
  const editions = within(screen.getByRole('combobox', { name: /^标准版本/ })).getAllByRole('option');
  expect(editions).toHaveLength(1 + 8);
  expect(editions.map(({ textContent }) => textContent)).toContain('pool-2021/工控安全');
});

test('of a group that one class suffices for, only the class nearest to it is lacking; the others are folded away', async () => {
  const bytes = new Uint8Array(readFileSync(resolve('assets/samples/12-资源池-网络建设-申报四星-差注册量.xlsx')));
  const read = readXlsx(bytes, nodeCodec);
  if (!('grid' in read)) throw new Error('not read');
  await open(read.grid);
  expect(screen.getByRole('button', { name: /^四星级/ }).textContent).toContain('还差 1 条');
  const lacking = within(screen.getByRole('region', { name: /^四星级还差的条件/ }));
  const names = () => lacking.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
  expect(names()).toEqual(['专业要求 › 标识解析服务 › 标识注册量']);
  expect(lacking.getByText('48,000,000 / 50,000,000 个')).toBeTruthy();
  await userEvent.click(lacking.getByRole('button', { name: '补齐以上即可，同组另有 10 条不必补' }));
  expect(names()).toHaveLength(11);
  expect(names()).toEqual(
    expect.arrayContaining(['专业要求 › 内网 › 技术支持', '专业要求 › 外网 › 技术支持', '专业要求']),
  );
});

test('新建 offers the eight classes apart from the official forms, says that theirs is a proposal, and puts one in', async () => {
  const port = await open(stranger, '新建');
  const pool = screen.getByRole('group', { name: /不是官方表样/ });
  expect(within(pool).getAllByRole('option')).toHaveLength(8);
  await userEvent.selectOptions(screen.getByRole('combobox', { name: '表格' }), '工业APP提供商');
  expect(screen.getByRole('tabpanel').textContent).toContain('建议样式，不是官方表样');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: '申报星级' }), '四星级');
  await userEvent.click(screen.getByRole('button', { name: '插入申请表' }));
  await waitFor(() => {
    expect(port.inserted.flatMap(({ sheets }) => sheets.map(({ name }) => name))).toEqual([
      '基本情况',
      '评估标准填报表',
    ]);
  });
});
