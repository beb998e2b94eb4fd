import { finding } from '../../src/model/finding';
import type { Grid } from '../../src/model/grid';
import type { NamedBytes, Spreadsheet, WebWorkbook } from '../../src/model/spreadsheet';
import { createDesk, type Desk } from '../../src/workbench/desk';
import { readOnlyPort } from '../../src/workbench/read-only-port';
import { givenBytes } from '../../src/workbench/tab';

/** The desk beside a spreadsheet in memory that shows every file but those called 坏. */
const GRID: Grid = { sheets: [], names: [], macros: false };
const bytes = Uint8Array.of(1, 2, 3);

interface Fake extends Spreadsheet {
  readonly log: string[];
  edit(name: string): void;
}

function fakeSheet(): Fake {
  const log: string[] = [];
  const edited = new Map<string, () => void>();
  const dirty = new Set<string>();
  return {
    log,
    open: ({ name }: NamedBytes) => {
      if (name.startsWith('坏')) return Promise.resolve({ findings: [finding('file/damaged', 'error', [])] });
      log.push(`open ${name}`);
      const workbook: WebWorkbook = {
        ...{ name, port: readOnlyPort(GRID), notDrawn: [] },
        ...{ undo: () => undefined, redo: () => undefined, save: () => Promise.resolve({ bytes }) },
        show: () => log.push(`show ${name}`),
        close: () => log.push(`close ${name}`),
        edited: () => dirty.has(name),
        endEdit: () => undefined,
        onEdited: (listener) => {
          edited.set(name, listener);
          return () => undefined;
        },
        saved: () => {
          dirty.delete(name);
          edited.get(name)?.();
        },
      };
      return Promise.resolve({ workbook });
    },
    setLook: () => undefined,
    dispose: () => undefined,
    edit(name) {
      dirty.add(name);
      edited.get(name)?.();
    },
  };
}

const given = (name: string) => givenBytes({ name, bytes });
const names = (desk: Desk) => desk.state().tabs.map(({ name }) => name);
const front = (desk: Desk) => desk.state().tabs.find(({ id }) => id === desk.state().front)?.name;
const unread = () => Promise.resolve({ findings: [finding('file/truncated', 'error', [])] });

test('files are opened one after the other; one that cannot be is refused with its reason, the others stay', async () => {
  const sheet = fakeSheet();
  const desk = createDesk({ spreadsheet: () => Promise.resolve(sheet), read: unread });
  await desk.open(['甲.xlsx', '坏.xlsx', '乙.xlsx'].map(given));
  expect(names(desk)).toEqual(['甲.xlsx', '乙.xlsx']);
  expect(front(desk)).toBe('乙.xlsx');
  expect(desk.state().opening).toBeUndefined();
  expect(desk.state().refused).toMatchObject([{ name: '坏.xlsx', findings: [{ code: 'file/truncated' }] }]);
  await desk.open([given('坏.xlsx')]);
  expect(desk.state().refused).toHaveLength(1);
  desk.dismiss(desk.state().refused[0]!.id);
  expect(desk.state().refused).toEqual([]);
});

test('a file that the spreadsheet cannot show is judged all the same, and nothing of it can be changed', async () => {
  const desk = createDesk({
    spreadsheet: () => Promise.resolve(fakeSheet()),
    read: () => Promise.resolve({ grid: GRID }),
  });
  await desk.open([given('坏.docx')]);
  const [tab] = desk.state().tabs;
  expect(tab?.workbook).toBeUndefined();
  expect(tab?.notShown.map(({ code }) => code)).toEqual(['workbench/only-judged']);
  expect(await tab?.port.read()).toEqual({ grid: GRID });
  expect(await tab?.port.apply([{ do: 'clear-marks' }])).toMatchObject({
    findings: [{ code: 'workbench/read-only-do' }],
  });
});

test('without the spreadsheet the result is there, and it is asked for again with the next file', async () => {
  let asked = 0;
  const sheet = fakeSheet();
  const spreadsheet = () => (++asked === 1 ? Promise.reject(new Error('not loaded')) : Promise.resolve(sheet));
  const desk = createDesk({ spreadsheet, read: () => Promise.resolve({ grid: GRID }) });
  await desk.open([given('甲.xlsx')]);
  expect(desk.state().tabs[0]?.notShown.map(({ code }) => code)).toEqual(['workbench/no-grid']);
  await desk.open([given('乙.xlsx')]);
  expect(desk.state().tabs[1]?.workbook).toBeDefined();
});

test('a file too large or gone is refused before anything is read', async () => {
  const desk = createDesk({ spreadsheet: () => Promise.reject(new Error('never asked')), read: unread });
  const never = () => Promise.reject(new Error('gone'));
  await desk.open([
    { name: '大.xlsx', size: 65e6, bytes: never },
    { name: '没了.xlsx', size: 10, bytes: never },
  ]);
  expect(desk.state().refused.map(({ findings }) => findings[0]?.code)).toEqual([
    'workbench/too-large',
    'workbench/unreadable',
  ]);
});

test('closing brings another to the front before the spreadsheet lets go of the file', async () => {
  const sheet = fakeSheet();
  const desk = createDesk({ spreadsheet: () => Promise.resolve(sheet), read: unread });
  await desk.open(['甲.xlsx', '乙.xlsx'].map(given));
  desk.close(desk.state().front!);
  expect(sheet.log.slice(-2)).toEqual(['show 甲.xlsx', 'close 乙.xlsx']);
  desk.close(desk.state().front!);
  expect([names(desk), desk.state().front]).toEqual([[], undefined]);
});

test('edits show on the tab until they are saved, and a file given by the page itself comes to the front', async () => {
  const sheet = fakeSheet();
  const desk = createDesk({ spreadsheet: () => Promise.resolve(sheet), read: unread });
  await desk.open([given('甲.xlsx')]);
  sheet.edit('甲.xlsx');
  expect(desk.state().tabs[0]?.edited).toBe(true);
  desk.state().tabs[0]?.workbook?.saved();
  expect(desk.state().tabs[0]?.edited).toBe(false);
  expect(await desk.give({ name: '汇总.xlsx', bytes })).toEqual({ opened: true });
  expect(front(desk)).toBe('汇总.xlsx');
  expect(await desk.give({ name: '坏.xlsx', bytes })).toMatchObject({ findings: [{ code: 'file/truncated' }] });
});

test('an opening tells how far it is and can be called off; the file behind it comes next', async () => {
  const sheet = fakeSheet();
  const desk = createDesk({
    spreadsheet: () =>
      Promise.resolve<Spreadsheet>({
        ...sheet,
        open: async (file, heed) => {
          heed?.onProgress?.(0.4);
          heed?.onProgress?.(0.401);
          await new Promise((resolve) => setTimeout(resolve));
          if (file.name === '慢.xlsx') desk.callOff();
          return sheet.open(file);
        },
      }),
    read: unread,
  });
  const told: (number | undefined)[] = [];
  desk.onChanged(() => told.push(desk.state().opening?.share));
  const opened = await desk.open(['慢.xlsx', '乙.xlsx'].map(given));
  expect(opened.map(({ name }) => name)).toEqual(['乙.xlsx']);
  expect([names(desk), desk.state().refused]).toEqual([['乙.xlsx'], []]);
  expect(sheet.log).toContain('close 慢.xlsx');
  expect([...new Set(told)]).toEqual([undefined, 0.4]);
});
