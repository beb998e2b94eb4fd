import { join } from 'node:path';
import { isLocked } from '../../src/workbook/web/lock';
import { bytesOf, converted, ROOT } from './converted';
import { makeXlsx } from '../make-xlsx';

/** What of a file the grid does not hold and editing must heed (files of scripts/make-grid-workbooks.py). */
const web = (name: string) => converted(bytesOf(join(ROOT, 'test/workbooks/web', name)));

test('days that count from 1904 are moved to the count of the grid, numbers and shares of a day are not', () => {
  const { data, facts, notDrawn } = web('days-1904.xlsx');
  const value = (row: number) => data.sheets.s1?.cellData[row]?.[1]?.v;
  expect(facts.days1904).toBe(true);
  // 2024-05-01 and 2024-12-31 18:00 as the grid counts.
  expect([value(0), value(1), value(4)]).toEqual([45413, 45657.75, 42000]);
  const rules = data.resources.find(({ name }) => name === 'SHEET_DATA_VALIDATION_PLUGIN')?.data;
  // 43000 days after 1904-01-01.
  expect(rules).toContain('"formula1":"2021-09-23"');
  expect(notDrawn).toMatchObject([{ code: 'web/days-1904' }]);
  expect(web('rich.xlsx').facts.days1904).toBe(false);
});

test('locks: by the look of a cell, else of its row, else of its column; areas left open are open', () => {
  const { facts } = web('locked.xlsx');
  const locked = (sheet: string, row: number, column: number): boolean | undefined => {
    const lock = facts.locks[sheet];
    return lock && isLocked(lock, row, column);
  };
  expect([locked('s1', 0, 0), locked('s1', 0, 1), locked('s1', 9, 1), locked('s1', 9, 4)]).toEqual([
    true,
    false,
    true,
    false,
  ]);
  expect([facts.locks.s1?.looks, facts.locks.s2?.looks, locked('s3', 0, 0)]).toEqual([false, true, undefined]);
  const open = makeXlsx({
    sheet:
      '<sheetData/><sheetProtection sheet="1"/><protectedRanges><protectedRange name="a" sqref="A1:B2 D4"/>' +
      '<protectedRange name="b" sqref="F1" password="CC1A"/></protectedRanges>',
  });
  const lock = converted(open).facts.locks.s1;
  expect([0, 1, 5].map((column) => lock && isLocked(lock, 0, column))).toEqual([false, false, true]);
});

test('what a formula fills is not given to the grid as if it had been typed, but kept beside', () => {
  const { data, facts } = web('arrays.xlsx');
  expect(facts.arrays.s1?.map(({ area }) => [area.startRow, area.endRow, area.startColumn])).toEqual([
    [0, 2, 3],
    [0, 2, 5],
    [0, 0, 7],
  ]);
  expect(data.sheets.s1?.cellData[0]?.[3]).toMatchObject({ f: '=A1:A3*10', v: 10 });
  expect(data.sheets.s1?.cellData[1]?.[3]).toEqual({ s: 'x2' });
  expect(facts.arrays.s1?.[0]?.cells[1]?.[3]).toEqual({ v: 20, t: 2 });
});

test('an area too large to be of a form is left to its first cell, in no time', () => {
  const bytes = makeXlsx({
    sheet: '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:XFD1048576">B1:B2</f><v>1</v></c></row></sheetData>',
  });
  const start = performance.now();
  expect(converted(bytes).facts.arrays).toEqual({});
  expect(performance.now() - start).toBeLessThan(2000);
});
