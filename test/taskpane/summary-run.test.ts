import { createHash } from 'node:crypto';
import { PROPOSED } from '../../src/consolidate';
import type { Received } from '../../src/model/summary';
import { safeName } from '../../src/taskpane/file-name';
import type { Handed } from '../../src/taskpane/summary/handed';
import { openPool, SERVED } from '../../src/taskpane/summary/pool';
import { openReader } from '../../src/taskpane/summary/read-job';
import { openReading } from '../../src/taskpane/summary/reading';
import type { RunState } from '../../src/taskpane/summary/run';
import { openSession, type Session } from '../../src/taskpane/summary/session';
import type { Thread } from '../../src/taskpane/summary/thread';
import { withHand } from '../../src/taskpane/summary/edit-columns';
import { nodeCodec } from '../../src/workbook/xlsx/node';
import { readXlsx } from '../../src/workbook/xlsx/read';
import { writeWorkbook } from '../../src/workbook/xlsx/write-workbook';
import { bytesOf } from '../county/application';
import { firm } from '../county/firms';
import { data, makeXlsx } from '../make-xlsx';
import { makeZip } from '../make-zip';
import { localThread } from './local-thread';

/** An officer's run without a page: what is read, what is known again, what becomes of a file that hangs. */
const sessions: Session[] = [];
afterEach(() => {
  for (const { run } of sessions.splice(0)) run.close();
});

function started(thread = localThread): Session {
  const session = openSession(() => thread());
  sessions.push(session);
  return session;
}

function handed(name: string, bytes: Uint8Array): Handed {
  const path = name.split('/');
  return { path, file: new File([bytes as Uint8Array<ArrayBuffer>], path.at(-1)!) };
}

async function until(session: Session, right: (state: RunState) => boolean): Promise<RunState> {
  for (const begun = Date.now(); ;) {
    const state = session.state();
    if (right(state)) return state;
    if (Date.now() - begun > 20_000)
      throw new Error(`still ${JSON.stringify({ ...state, columns: 0 }).slice(0, 2_000)}`);
    await new Promise((go) => setTimeout(go, 10));
  }
}

const rest = (session: Session, files: number) =>
  until(session, ({ phase, view }) => phase === 'idle' && view?.files.length === files);
const names = ({ view }: RunState) => view!.rows.map(({ name }) => name).sort();

test('a folder goes by the names within it, a second folder with the same names by its own too', async () => {
  const session = started();
  session.run.add([handed('甲县/1.xlsx', await bytesOf(firm(1))), handed('甲县/~$1.xlsx', new Uint8Array(4))]);
  await rest(session, 1);
  session.run.add([handed('乙县/1.xlsx', await bytesOf(firm(2))), handed('乙县/扫描.pdf', new Uint8Array(4))]);
  const state = await rest(session, 3);
  expect(state.view!.files.map(({ file, outcome }) => [file, outcome])).toEqual([
    ['1.xlsx', 'taken'],
    ['乙县/1.xlsx', 'taken'],
    ['扫描.pdf', 'unread'],
  ]);
  expect(names(state)).toEqual([firm(1).name, firm(2).name].sort());
});

test('the same file again under another name is one, a corrected file of the same name takes the place of the first', async () => {
  const session = started();
  const first = await bytesOf(firm(3));
  session.run.add([handed('a.xlsx', first), handed('b.xlsx', first)]);
  const once = await rest(session, 2);
  expect(once.view!.files.map(({ outcome }) => outcome)).toEqual(['taken', 'left']);
  expect(once.view!.findings.map(({ code }) => code)).toEqual(['summary/same-file']);
  session.run.add([handed('a.xlsx', await bytesOf({ ...firm(3), contact: '改样样' }))]);
  const state = await until(session, ({ view }) => view!.findings[0]?.code === 'summary/duplicate-last');
  const [row] = state.view!.rows;
  const detail = await session.run.desk.detail(row!.key, 'zh-CN');
  expect(state.view!.rows).toHaveLength(1);
  expect(row!.files).toEqual(['a.xlsx', 'b.xlsx']);
  expect(detail!.cells.find(({ heading }) => heading === '联系人')!.shown).toBe('改样样');
});

test('an archive is read entry by entry, litter and other archives are not, and an entry can be had again', async () => {
  const session = started();
  const bytes = await bytesOf(firm(4));
  const packed = makeZip([
    { name: '海州/甲.xlsx', data: bytes },
    { name: '__MACOSX/海州/甲.xlsx', data: 'x' },
    { name: '内.zip', data: 'PK' },
  ]);
  session.run.add([handed('全县.zip', packed), handed('改名.zip', bytes)]);
  const state = await rest(session, 3);
  expect(state.view!.files.map(({ file, outcome }) => [file, outcome])).toEqual([
    ['全县.zip › 内.zip', 'unread'],
    ['全县.zip › 海州/甲.xlsx', 'taken'],
    ['改名.zip', 'left'],
  ]);
  const held = session.run.source('全县.zip › 海州/甲.xlsx')!.held;
  const answer = await session.run.ask({ file: 'x', held, want: 'bytes' });
  expect('bytes' in answer && Buffer.compare(answer.bytes, bytes)).toBe(0);
});

test('a file that hangs costs itself only: its thread is ended, it is listed, the next is read', async () => {
  const ended: string[] = [];
  const thread = () => {
    const one = localThread(({ file }) => file === '挂.xlsx');
    const end = one.terminate.bind(one);
    one.terminate = () => {
      ended.push('ended');
      end();
    };
    return one;
  };
  const pool = openPool(thread, 0.2, 1);
  const blob = new Blob([(await bytesOf(firm(5))) as Uint8Array<ArrayBuffer>]);
  const received = async (file: string): Promise<Received> => {
    const answer = await pool.read({ file, held: { blob }, want: 'received', options: {} });
    return JSON.parse('received' in answer ? answer.received : '{}') as Received;
  };
  expect(await received('挂.xlsx')).toMatchObject({ kind: 'unread', findings: [{ code: 'summary/too-slow' }] });
  expect(ended).toHaveLength(1);
  // The patience of this test is for the one that hangs.
  expect(['application', 'unread']).toContain((await received('好.xlsx')).kind);
  pool.close();
});

test('a thread that has read many files makes room for a fresh one', async () => {
  let started = 0;
  let ended = 0;
  const pool = openPool(
    () => {
      started++;
      const one = localThread();
      const end = one.terminate.bind(one);
      one.terminate = () => {
        ended++;
        end();
      };
      return one;
    },
    30,
    1,
  );
  const held = { blob: new Blob([new Uint8Array(0)]) };
  for (let index = 0; index < 2 * SERVED + 1; index++) {
    expect(await pool.read({ file: 'x', held, want: 'received', options: {} })).toHaveProperty('received');
  }
  expect([started, ended]).toEqual([3, 2]);
  pool.close();
});

test('a large archive is held by one thread, a small one by as many as there are', async () => {
  const most = async (bytes: number) => {
    let [now, most] = [0, 0];
    const reading = openReading({
      start: () => {
        const thread: Thread = {
          ...{ onmessage: null, onerror: null, terminate: () => undefined },
          postMessage: (ask) => {
            most = Math.max(most, ++now);
            setTimeout(() => {
              now--;
              thread.onmessage?.({ data: { id: 'id' in ask ? ask.id : 0, answer: { received: '{}' } } } as never);
            }, 5);
          },
        };
        return thread;
      },
      job: ({ file, held }) => ({ file, held, want: 'received', options: {} }),
      take: () => [],
      tell: () => undefined,
      clock: () => 0,
    });
    const blob = { size: bytes } as Blob;
    reading.add(
      Array.from({ length: 6 }, (_, index) => ({
        ...{ file: String(index), at: index, packed: false },
        held: { blob, entry: { archive: 0, index } },
      })),
    );
    while (reading.progress().phase !== 'idle') await new Promise((go) => setTimeout(go, 5));
    expect(reading.progress().done).toBe(6);
    return most;
  };
  expect(await most(60e6)).toBe(1);
  expect(await most(1e6)).toBeGreaterThan(1);
});

test('files made to exhaust a reader are refused one by one, and cost no more than one of them', async () => {
  const spaces = (count: number) => data(`<row r="1"><c r="A1"><v>1</v></c></row>${' '.repeat(count)}`);
  const bomb = makeXlsx({ sheet: spaces(20_000_000) });
  const lying = makeXlsx({ parts: { 'xl/worksheets/sheet1.xml': { data: spaces(20_000_000), size: 1_000 } } });
  const wordy = makeZip([
    {
      name: '[Content_Types].xml',
      data: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    },
    { name: 'word/document.xml', data: new Uint8Array(60_000_000) },
  ]);
  const packed = makeZip([bomb, lying, wordy].map((one, index) => ({ name: `${String(index)}.xlsx`, data: one })));
  const many = makeZip([{ name: '大.xlsx', data: new Uint8Array(100_000_000) }]);
  const read = openReader();
  const answer = async (bytes: Uint8Array, entry?: { archive: number; index: number }) => {
    const blob = new Blob([bytes as Uint8Array<ArrayBuffer>]);
    const got = await read({
      file: 'x.xlsx',
      held: { blob, ...(entry ? { entry } : {}) },
      want: 'received',
      options: {},
    });
    return 'received' in got ? (JSON.parse(got.received) as Received).findings.map(({ code }) => code).join() : '';
  };
  const before = process.memoryUsage.rss();
  const codes = new Set<string>();
  for (let round = 0; round < 10; round++) {
    for (const bytes of [bomb, lying, wordy]) codes.add(await answer(bytes));
    for (const index of [0, 1, 2]) codes.add(await answer(packed, { archive: round + 1, index }));
    codes.add(await answer(many, { archive: 100 + round, index: 0 }));
  }
  expect([...codes].sort()).toEqual(['file/damaged', 'file/zip-bomb']);
  expect((process.memoryUsage.rss() - before) / 1e6).toBeLessThan(300);
});

test('a mistake of ours on one file is told as that file’s finding', async () => {
  const pool = openPool(() => localThread(), 30, 1);
  const blob = { size: 1, arrayBuffer: () => Promise.reject(new Error('gone')) } as unknown as Blob;
  const answer = await pool.read({ file: 'x.xlsx', held: { blob }, want: 'received', options: {} });
  expect('received' in answer && JSON.parse(answer.received)).toMatchObject({
    findings: [{ code: 'summary/crashed', values: { said: 'gone' } }],
  });
  pool.close();
});

test('paused, nothing more is begun; stopped, what is read stays; taken up again, nothing is missing', async () => {
  const session = started();
  const files = await Promise.all([6, 7, 8, 9, 10, 11].map(async (index) => bytesOf(firm(index))));
  session.run.add(files.map((bytes, index) => handed(`${String(index)}.xlsx`, bytes)));
  session.run.pause();
  expect(session.state().phase).toBe('paused');
  session.run.stop();
  const stopped = await until(session, ({ phase, view }) => phase === 'idle' && view !== undefined);
  expect(stopped.stopped + stopped.view!.files.length).toBe(6);
  expect(stopped.stopped).toBeGreaterThan(0);
  session.run.resume();
  const state = await rest(session, 6);
  expect([state.stopped, state.view!.rows.length]).toEqual([0, 6]);
});

test('another day of judgement reads all files again', async () => {
  const session = started();
  session.run.add([handed('1.xlsx', await bytesOf(firm(1)))]);
  const before = await rest(session, 1);
  expect(before.view!.rows[0]!.warnings).toBe(0);
  session.check({ asOf: '2000-01-01' });
  const state = await until(session, ({ view }) => view!.rows[0]!.warnings > 0);
  const detail = await session.run.desk.detail(state.view!.rows[0]!.key, 'zh-CN');
  expect(detail!.submission!.asOf).toBe('2000-01-01');
});

test('a roster, the last summary and an own column: who is missing, what was typed by hand stays', async () => {
  const session = started();
  session.columns(withHand(PROPOSED, '领导批示'));
  session.run.add([handed('1.xlsx', await bytesOf(firm(1)))]);
  await rest(session, 1);
  const roster = await listOf(['企业名称', firm(1).name, firm(2).name]);
  await session.put('roster', handed('应报.xlsx', roster).file);
  await until(session, ({ view }) => view!.findings.some(({ code }) => code === 'summary/not-submitted'));
  expect(session.state().sides.roster).toEqual({ file: '应报.xlsx', rows: 2 });
  await session.put('blacklist', handed('白纸.xlsx', new Uint8Array(0)).file);
  expect(session.state().refused.blacklist).toMatchObject([{ code: 'file/empty' }]);

  const bytes = await session.run.desk.make('summary', 'zh-CN', { share: 10, seed: 'x' });
  const typed = typedInto(bytes, '领导批示', '同意');
  await session.put('previous', handed('上次.xlsx', await typed).file);
  await until(session, ({ view }) => view !== undefined);
  await session.run.refresh();
  const [row] = session.state().view!.rows;
  const detail = await session.run.desk.detail(row!.key, 'zh-CN');
  expect(detail!.cells.find(({ heading }) => heading === '领导批示')!.shown).toBe('同意');
});

function listOf(lines: readonly string[]): Promise<Uint8Array> {
  const rows = lines.map((value, row) => ({ row, cells: [{ column: 0, value, style: 'text' as const }] }));
  return writeWorkbook({ names: [], sheets: [{ name: '名单', widths: [], merges: [], validations: [], rows }] });
}

/** The summary with a text typed under a heading, in the first row. */
async function typedInto(bytes: Uint8Array, heading: string, text: string): Promise<Uint8Array> {
  const { applyPatches } = await import('../../src/workbook/xlsx/patch');
  const read = readXlsx(bytes, nodeCodec);
  if (!('grid' in read)) throw new Error(JSON.stringify(read.findings));
  const [sheet] = read.grid.sheets;
  const heads = sheet!.rows.find(({ row }) => row === 2)!.cells;
  const column = heads.find(({ value }) => value.kind === 'text' && value.text === heading)!.column;
  const done = applyPatches(bytes, [{ do: 'set', at: { sheet: sheet!.name, row: 3, column }, value: text }], nodeCodec);
  if (!('bytes' in done)) throw new Error(JSON.stringify(done.findings));
  return done.bytes;
}

test('the hash by which a file is known again is SHA-256', async () => {
  const pool = openPool(() => localThread(), 30, 1);
  const bytes = await bytesOf(firm(1));
  const blob = new Blob([bytes as Uint8Array<ArrayBuffer>]);
  const answer = await pool.read({ file: 'x', held: { blob }, want: 'received', options: {} });
  const hash = createHash('sha256').update(bytes).digest('hex');
  expect('received' in answer && (JSON.parse(answer.received) as Received).hash).toBe(hash);
  pool.close();
});

test.each([
  ['../../etc/passwd.xlsx', 'passwd.xlsx'],
  ['全县.zip › 海州/甲.xlsx', '甲.xlsx'],
  ['a:b*c?.xlsx', 'a_b_c_.xlsx'],
  ['con.xlsx', '_con.xlsx'],
  ['…/..', '_'],
  ['甲\u202excel.xlsx', '甲_xcel.xlsx'],
  [`${'长'.repeat(300)}.xlsx`, `${'长'.repeat(120)}.xlsx`],
])('a file goes out under a name that every system takes: %s', (name, safe) => {
  expect(safeName(name)).toBe(safe);
});
