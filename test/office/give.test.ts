import { giveWorkbook } from '../../src/workbook/office/give';
import { nodeCodec } from '../../src/workbook/xlsx/node';
import { readXlsx } from '../../src/workbook/xlsx/read';
import { newBook } from './book';
import { closePages, opened, settle } from './fixture';
import { sample, SAMPLES } from './samples';

/** A finished workbook opened beside the one in front: what comes out of 汇总 in Excel, and the files an officer looks at. */
afterEach(closePages);

const bytes = sample(SAMPLES[0]!);

test('it is opened letter for letter, sent once, and the workbook in front stays as it is', async () => {
  const { host } = await opened(newBook(['我的数据']));
  const before = host.state();
  expect(await giveWorkbook(bytes)).toBeUndefined();
  expect(host.exchanges.filter(({ sent }) => sent > bytes.length)).toHaveLength(1);
  expect(host.created.map((base64) => Buffer.compare(Buffer.from(base64, 'base64'), bytes))).toEqual([0]);
  expect(readXlsx(Buffer.from(host.created[0]!, 'base64'), nodeCodec)).toHaveProperty('grid');
  expect(host.state()).toEqual(before);
});

test('every length of file and every byte comes through', async () => {
  const { host } = await opened(newBook());
  for (const length of [2, 3, 4, 8_192, 8_193, 20_000]) {
    const odd = Uint8Array.from({ length }, (_, index) => (index < 2 ? [0x50, 0x4b][index]! : index % 256));
    expect(await giveWorkbook(odd)).toBeUndefined();
    expect(Buffer.compare(Buffer.from(host.created.at(-1)!, 'base64'), odd)).toBe(0);
  }
});

test('a file beyond what Excel takes at once is refused with a sentence, and nothing is opened', async () => {
  const { host } = await opened(newBook());
  const large = new Uint8Array(4_000_000).fill(0x50);
  expect(await giveWorkbook(large)).toMatchObject({ code: 'host/too-large', severity: 'error' });
  expect(host.created).toEqual([]);
});

test('what is no workbook Excel refuses, and the reason is quoted', async () => {
  const { host } = await opened(newBook());
  const refused = await giveWorkbook(new TextEncoder().encode('企业名称,信用代码'));
  expect(refused).toMatchObject({ code: 'host/failed', values: { code: 'InvalidArgument' } });
  expect(host.created).toEqual([]);
});

test('while a cell is being edited it waits for the end of it', async () => {
  const { host } = await opened(newBook());
  host.user.editing(true);
  const giving = giveWorkbook(bytes);
  await settle();
  expect(host.created).toEqual([]);
  host.user.editing(false);
  expect(await giving).toBeUndefined();
  expect(host.created).toHaveLength(1);
});

test('every version of Excel from the floor on can open one', async () => {
  const { host } = await opened(newBook(), { version: 'ltsc2021' });
  expect(await giveWorkbook(bytes)).toBeUndefined();
  expect(host.created).toHaveLength(1);
});
