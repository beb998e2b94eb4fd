import { newBook } from '../office/book';
import type { ExcelHost } from '../office/host';
import { excelHost } from '../office/host';
import { openExcel, type OfficePage } from '../office/jsdom';
import { languageFor } from '../../src/functions/host-language';

/** The worksheet functions over the wire of the genuine library, as Excel calls them. */
let host: ExcelHost;
let page: OfficePage;

async function start(language: 'zh-CN' | 'en-US'): Promise<void> {
  host = excelHost(newBook(['表1']), { language });
  page = await openExcel(host);
  opened = true;
  const { CustomFunctions: runtime } = page.window as unknown as { CustomFunctions: typeof CustomFunctions };
  Object.assign(globalThis, { CustomFunctions: runtime });
  const functions = await import('../../src/functions/functions');
  for (const [name, work] of Object.entries(functions)) runtime.associate(name.toUpperCase(), work as never);
}

let opened = false;
afterEach(() => {
  if (opened) page.close();
  opened = false;
});

const labels = ['上云时间', '上云投入', '计算资源', '存储资源', '网络资源', '云灾备', '设计数据', '生产数据'];
const more = ['物流数据', '销售数据', '成本下降', '数据可视化', '设备可视化', '节能减排'];
const names = [...labels, ...more].map((label) => [label]);
const filled = names.map((_, row) => [row === 0 ? 6 : row === 1 ? 2 : '是']);

describe('in a Chinese Excel', () => {
  beforeEach(() => start('zh-CN'));

  test('a value, with the last parameter left out', async () => {
    expect(await host.invoke('STARLEVEL', [names, filled, null])).toEqual({ value: 3 });
    expect(await host.invoke('MONTHSINUSE', ['2023-01-15', '2024-05-31'])).toEqual({ value: 16 });
    expect(await host.invoke('CANAPPLY', [0, 4, null])).toEqual({ value: false });
    expect(await host.invoke('ISUSCC', ['91320411MA1X3K5T0B'])).toEqual({ value: false });
  });

  test('tables spill', async () => {
    const unmet = await host.invoke('UNMET', [names, filled, 4, null]);
    expect(unmet).toMatchObject({ value: expect.arrayContaining([expect.arrayContaining(['不满足'])]) as unknown });
    const standards = await host.invoke('STANDARDS', []);
    expect(standards).toMatchObject({ value: expect.arrayContaining([expect.arrayContaining(['2024'])]) as unknown });
    const table = await host.invoke('CRITERIA', [null, 3]);
    expect('value' in table && (table.value as unknown[][])[0]).toContain('三星级上云企业遴选标准');
  });

  test('what cannot be used is #VALUE! with our sentence, what is not known is #N/A', async () => {
    expect(await host.invoke('STARLEVEL', [names, filled, '1999'])).toEqual({
      error: '#VALUE!',
      message: '没有“1999”这一版标准，请用 STANDARDS() 查看可用的版本',
    });
    expect(await host.invoke('STARLEVEL', [[['甲']], [[1]], null])).toMatchObject({ error: '#N/A' });
    const unreadable = filled.map(([value], row) => [row === 1 ? '约两万' : value]);
    expect(await host.invoke('STARLEVEL', [names, unreadable, null])).toEqual({
      error: '#VALUE!',
      message: '区域第 2 行上云投入填的“约两万”读不出数',
    });
  });

  test('investment lines are summed within the days and the table of the star', async () => {
    const amounts = [[1.5], [2], [4]];
    const days = [[45000], [45200], [40000]];
    const items = [['计算资源'], ['设备点检'], ['计算资源']];
    expect(await host.invoke('CLOUDINVEST', [amounts, null, null, null, null, null, null])).toEqual({ value: 7.5 });
    expect(await host.invoke('CLOUDINVEST', [amounts, days, 44927, 45443, items, 3, null])).toEqual({ value: 1.5 });
    expect(await host.invoke('CLOUDINVEST', [amounts, days, 44927, 45443, items, 4, null])).toEqual({ value: 3.5 });
  });

  test('a call writes nothing to the workbook', async () => {
    const before = JSON.stringify(host.state());
    await host.invoke('UNMET', [names, filled, 5, null]);
    expect(JSON.stringify(host.state())).toBe(before);
  });
});

test('in an English Excel the sentences are English', async () => {
  await start('en-US');
  expect(await host.invoke('CANAPPLY', [3, 'seven', null])).toMatchObject({ error: '#VALUE!' });
  const unmet = await host.invoke('UNMET', [names, filled, 4, null]);
  expect(JSON.stringify(unmet)).toContain('not met');
});

test.each([
  ['zh-CN', 'zh-CN'],
  ['zh-Hans-CN', 'zh-CN'],
  ['ZH', 'zh-CN'],
  [2052, 'zh-CN'],
  ['1028', 'zh-CN'],
  ['en-US', 'en'],
  [1033, 'en'],
  ['zha', 'en'],
  ['', 'zh-CN'],
  [undefined, 'zh-CN'],
])('a host that says %s is spoken to in %s', (tag, language) => {
  expect(languageFor(tag)).toBe(language);
});
