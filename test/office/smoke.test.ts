import { newBook } from './book';
import { excelHost } from './host';
import { openExcel } from './jsdom';

test('the genuine Office.js meets the emulated Excel', async () => {
  const host = excelHost(newBook(['附表1']));
  const page = await openExcel(host);
  const ready = await Office.onReady();
  expect(String(ready.host)).toBe('Excel');
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('附表1');
    const range = sheet.getRange('A1:B2');
    range.values = [
      ['a', 1],
      [true, '=A1'],
    ];
    range.load('values,address');
    await context.sync();
    expect(range.values).toEqual([
      ['a', 1],
      [true, 'a'],
    ]);
    expect(range.address).toBe('附表1!A1:B2');
  });
  page.close();
});
