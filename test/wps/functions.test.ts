import { starLevel } from '../../src/functions/starlevel';
import { registerFunctions } from '../../src/wps/functions';
import { takesFunctions, wpsProgram } from '../../src/wps/host';

/** What WPS is told of each function, and what it answers however WPS hands its arguments over. */
interface Registered {
  readonly work: (...given: unknown[]) => unknown;
  readonly metadata: {
    readonly description?: string;
    readonly parameters: readonly { readonly description?: string }[];
  };
}

function registered(): Map<string, Registered> {
  const known = new Map<string, Registered>();
  const add = (space: string, name: string, work: unknown, metadata: unknown): void => {
    known.set(`${space}.${name}`, { work, metadata } as Registered);
  };
  expect(registerFunctions({ AddCustomFunction: add })).toBe(true);
  return known;
}

const labels = [
  '上云时间',
  '上云投入',
  '计算资源',
  '存储资源',
  '网络资源',
  '云灾备',
  '设计数据',
  '生产数据',
  '物流数据',
  '销售数据',
].map((label) => [label]);
const values = labels.map((_, row) => [row === 0 ? 6 : row === 1 ? 2 : '是']);

test('all functions are registered under names WPS takes, with Chinese help', () => {
  const known = registered();
  expect(known.size).toBe(8);
  for (const [name, { metadata }] of known) {
    expect(name).toMatch(/^STARCLOUD\.[A-Za-z_]\w*$/);
    for (const text of [metadata.description, ...metadata.parameters.map(({ description }) => description)]) {
      expect(text).toMatch(/\p{Script=Han}/u);
    }
  }
});

test('ranges are taken as rows of values or as objects of WPS, single cells bare', () => {
  const { work } = registered().get('STARCLOUD.STARLEVEL')!;
  const expected = starLevel(labels, values, undefined);
  expect(typeof expected).toBe('number');
  expect(work(labels, values)).toBe(expected);
  expect(work({ Value2: labels }, { Value2: values })).toBe(expected);
  expect(registered().get('STARCLOUD.CANAPPLY')!.work({ Value2: 3 }, 4)).toBe(true);
  expect(registered().get('STARCLOUD.UNMET')!.work(labels, values, 5)).toContainEqual(
    expect.arrayContaining(['不满足']),
  );
});

test('an error is thrown, so that no cell shows it as a text', () => {
  const { work } = registered().get('STARCLOUD.STARLEVEL')!;
  expect(() => work(labels, values, '1999')).toThrow('#VALUE!');
});

test('an older WPS has no functions, and another program is no WPS', () => {
  expect(registerFunctions({})).toBe(false);
  expect(takesFunctions({})).toBe(false);
  expect(wpsProgram({ Application: { Name: 'other' } })).toBeUndefined();
  const program = { ActiveWorkbook: null };
  expect(wpsProgram({ wps: program })).toBe(program);
});

test('the button of the ribbon shows the pane once made, and hides it again', async () => {
  const panes: { ID: number; Visible: boolean; url: string }[] = [];
  const kept = new Map<string, string>();
  const page = globalThis as { Application?: unknown; location?: unknown; starcloudPane?: () => boolean };
  page.location = { href: 'http://127.0.0.1/wps/index.html' };
  page.Application = {
    ActiveWorkbook: null,
    CreateTaskPane: (url: string) => panes[panes.push({ ID: 7, Visible: false, url }) - 1],
    GetTaskPane: () => panes[0],
    PluginStorage: {
      getItem: (key: string) => kept.get(key),
      setItem: (key: string, value: unknown) => kept.set(key, String(value)),
    },
  };
  await import('../../src/wps/main');
  expect([page.starcloudPane!(), page.starcloudPane!(), page.starcloudPane!()]).toEqual([true, true, true]);
  expect(panes).toMatchObject([{ url: 'http://127.0.0.1/wps/wps.html', Visible: true }]);
  delete page.Application;
  expect(page.starcloudPane!()).toBe(false);
});
