import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkGrid, FORMS, markPatches, template } from '../../src/flow';
import type { Patch } from '../../src/model/patch';
import type { Change } from '../../src/model/port';
import { newBook } from './book';
import type { Opened } from './fixture';
import { closePages, gridIn, opened, settle } from './fixture';
import { openBook } from './open-book';
import { sample, SAMPLES } from './samples';

afterEach(closePages);

jest.setTimeout(60_000);

/** What docs/excel-costs.md promises: trips, and kB of the largest request or answer, for each thing a user does. */
const rows = readFileSync(join(__dirname, '../../docs/excel-costs.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| [^-|]+ \|\s+\d/.test(line))
  .map((line) => line.split('|').map((part) => part.trim()));
const promised = new Map(
  rows.map(([, action = '', trips, largest]) => [action, [Number(trips), Number(largest)] as const]),
);

const near = (): Promise<Opened> =>
  openBook(sample(SAMPLES.find((name) => name.includes('只差一项'))!)).then((book) => opened(book));

interface Scene {
  readonly at: Opened;
  /** What is measured. */
  readonly work: () => Promise<unknown>;
}

async function marks({ port }: Opened): Promise<readonly Patch[]> {
  const checked = checkGrid(gridIn(await port.read()));
  if (!('verdict' in checked)) throw new Error(JSON.stringify(checked.findings));
  return markPatches(checked, 'zh-CN').filter((patch) => patch.do !== 'sheet');
}

const ACTIONS: Readonly<Record<string, () => Promise<Scene>>> = {
  读取整份申请表: async () => {
    const at = await near();
    return { at, work: () => at.port.read() };
  },
  改一格后更新: async () => {
    const at = await near();
    const grid = gridIn(await at.port.read());
    const changes: Change[] = [];
    at.port.onChanged((told) => changes.push(...told));
    await settle();
    at.host.user.type('附表1', 'C9', '是');
    await settle();
    return { at, work: () => at.port.read({ grid, changes }) };
  },
  标注: async () => {
    const at = await near();
    const patches = await marks(at);
    return { at, work: () => at.port.apply(patches) };
  },
  清除标记: async () => {
    const at = await near();
    await at.port.apply(await marks(at));
    return { at, work: () => at.port.apply([{ do: 'clear-marks' }]) };
  },
  跳到单元格: async () => {
    const at = await near();
    return { at, work: () => at.port.select({ sheet: '附表1', row: 8, column: 2 }) };
  },
  新建申请表: async () => {
    const at = await opened(newBook());
    return { at, work: () => at.port.insert(template(FORMS[0]!.id)!) };
  },
};

test.each(Object.keys(ACTIONS))('%s costs what docs/excel-costs.md says', async (action) => {
  const { at, work } = await ACTIONS[action]!();
  const { cost } = await at.host.counted(work);
  const [trips, largest] = promised.get(action) ?? [];
  expect([action, cost.syncs]).toEqual([action, trips]);
  const kilobytes = cost.largest / 1000;
  // Neither exceeded nor promised so loosely that it says nothing.
  expect(kilobytes).toBeLessThanOrEqual(largest!);
  expect(kilobytes).toBeGreaterThan(largest! / 2);
});

test('nothing is promised that is not measured', () => {
  expect([...promised.keys()].sort()).toEqual(Object.keys(ACTIONS).sort());
});
