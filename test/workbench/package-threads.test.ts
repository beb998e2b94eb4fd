import { writeXlsx } from 'hucre/xlsx';
import { packageThreads, type PackageThread } from '../../src/workbench/package-threads';
import type { Job, Reply } from '../../src/workbench/package-worker';
import { NO_EDIT, packagesHere, type Opened } from '../../src/workbook/web/packages';
import { inPieces } from '../../src/workbook/web/pieces';
import { sample, SAMPLES } from '../office/samples';

/** Threads that a test works by hand. */
class ByHand implements PackageThread {
  onmessage: PackageThread['onmessage'] = null;
  onerror: PackageThread['onerror'] = null;
  readonly jobs: Job[] = [];
  ended = false;
  postMessage(job: Job, transfer: Transferable[]): void {
    this.jobs.push(structuredClone(job, { transfer }));
  }
  terminate(): void {
    this.ended = true;
  }
  say(reply: Reply): void {
    this.onmessage?.({ data: structuredClone(reply) } as MessageEvent<Reply>);
  }
  breaks(message: string): void {
    this.onerror?.({ message, preventDefault: () => undefined } as ErrorEvent);
  }
}

const bytes = sample(SAMPLES[0]!);
const unit = 'file1';
const turn = () => new Promise((resolve) => setTimeout(resolve));

function threads() {
  const all: ByHand[] = [];
  const packages = packageThreads(() => {
    all.push(new ByHand());
    return all.at(-1)!;
  });
  return { all, packages };
}

async function here(): Promise<Opened> {
  const opened = await packagesHere.open(bytes, { unit });
  if ('findings' in opened) throw new Error(JSON.stringify(opened.findings));
  return opened;
}

test('a workbook that comes in pieces is the same as one read on the page, letter for letter', async () => {
  const { all, packages } = threads();
  const shares: number[] = [];
  const opening = packages.open(bytes, { unit }, { onProgress: (share) => shares.push(share) });
  const [thread] = all;
  thread!.say({ ready: true });
  await turn();
  expect(thread!.jobs).toMatchObject([{ open: { unit } }]);
  expect(thread!.jobs[0]!.bytes).toEqual(bytes);
  const { frame, pieces } = inPieces(await here());
  expect(frame.grid.sheets.flatMap(({ rows }) => rows)).toEqual([]);
  expect(Object.values(frame.data.sheets).flatMap(({ cellData }) => Object.keys(cellData))).toEqual([]);
  thread!.say({ frame });
  for (const piece of pieces) thread!.say({ piece: new TextEncoder().encode(JSON.stringify(piece)), share: 1 });
  thread!.say({ done: 'opened' });
  expect(await opening).toEqual(await here());
  expect(shares).toEqual(pieces.map(() => 1));
  // The same thread serves the next one, and the page still has the package.
  void packages.edit(bytes, NO_EDIT, []);
  await turn();
  expect([all.length, thread!.jobs.length, bytes.length > 0]).toEqual([1, 2, true]);
});

test('a large workbook is cut into pieces of some thousand cells, and a sheet without cells into none', async () => {
  const opened = await packagesHere.open(await large(), { unit });
  if ('findings' in opened) throw new Error(JSON.stringify(opened.findings));
  const { pieces } = inPieces(opened);
  // 20,000 cells as they were read, and as the grid takes them.
  expect(pieces).toHaveLength(10);
});

function large(): Promise<Uint8Array> {
  const rows = Array.from({ length: 2_000 }, (_, row) => Array.from({ length: 10 }, (_, column) => row * column));
  return writeXlsx({ sheets: [{ name: '明细', rows }, { name: '空' }] });
}

test('where no thread starts, or it fails before its first word, the page does the work itself', async () => {
  const none = packageThreads(() => {
    throw new Error('not allowed');
  });
  expect(await none.open(bytes, { unit })).toEqual(await here());
  const { all, packages } = threads();
  all[0]!.breaks('not found');
  expect(await packages.edit(bytes, NO_EDIT, [])).toEqual({ bytes });
});

test('a thread that breaks fails its job alone: the next one gets a new thread', async () => {
  const { all, packages } = threads();
  all[0]!.say({ ready: true });
  const opening = packages.open(bytes, { unit });
  await turn();
  all[0]!.breaks('out of memory');
  await expect(opening).rejects.toThrow('out of memory');
  const next = packages.edit(bytes, NO_EDIT, []);
  all[1]!.say({ ready: true });
  await turn();
  all[1]!.say({ done: { bytes } });
  expect([all[0]!.ended, await next]).toEqual([true, { bytes }]);
});

test('an opening that is called off ends its thread and brings nothing, not even a finding', async () => {
  const { all, packages } = threads();
  const calling = new AbortController();
  all[0]!.say({ ready: true });
  const opening = packages.open(bytes, { unit }, { signal: calling.signal });
  await turn();
  calling.abort();
  expect([await opening, all[0]!.ended]).toEqual([{ findings: [] }, true]);
});
