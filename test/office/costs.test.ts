import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { consolidate, summaryDraft } from '../../src/consolidate';
import { checkGrid, FORMS, markPatches, template } from '../../src/flow';
import type { Patch } from '../../src/model/patch';
import type { Change } from '../../src/model/port';
import { newBook } from './book';
import { submissions } from './county';
import type { Opened } from './fixture';
import { closePages, gridIn, opened, settle } from './fixture';
import { openBook } from './open-book';
import { sample, SAMPLES } from './samples';

afterEach(closePages);

jest.setTimeout(120_000);

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
  return markPatches(checked, 'zh-CN');
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
    // Listening is one trip of its own.
    await settle();
    at.host.user.type('附表1', 'C9', '是');
    await settle();
    expect(changes).toHaveLength(1);
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
  '写入汇总表（1,000 家）': async () => {
    const at = await opened(newBook());
    return { at, work: () => at.port.insert(thousand(false).draft) };
  },
  '写入汇总表（1,000 家，带公式）': async () => {
    const at = await opened(newBook());
    return { at, work: () => at.port.insert(thousand(true).draft) };
  },
  '标注汇总表（1,000 家，写入之后）': async () => {
    const at = await opened(newBook());
    const { draft, marks } = thousand(false);
    await at.port.insert(draft);
    return { at, work: () => at.port.apply(marks) };
  },
  '再次写入汇总表（1,000 家）': async () => {
    const at = await opened(newBook());
    const { draft } = thousand(false);
    await at.port.insert(draft);
    return { at, work: () => at.port.insert(draft) };
  },
};

const received = submissions(1000);
const thousand = (live: boolean): ReturnType<typeof summaryDraft> =>
  summaryDraft(consolidate(received, { live }), 'zh-CN');

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

test('a summary of 1,000 enterprises is written and marked in three trips, and none of them ends what can be undone', async () => {
  const { host, port } = await opened(newBook());
  const { draft, marks } = thousand(true);
  const { cost } = await host.counted(async () => {
    await port.insert(draft);
    return port.apply(marks);
  });
  expect(cost.syncs).toBeLessThanOrEqual(3);
  expect(cost.largest).toBeLessThan(5e6);
  expect(host.undoCleared).toEqual([]);
});

test('nothing is promised that is not measured', () => {
  expect([...promised.keys()].sort()).toEqual(Object.keys(ACTIONS).sort());
});
