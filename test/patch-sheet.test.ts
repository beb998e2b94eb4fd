import fc from 'fast-check';
import type { Grid } from '../src/model/grid';
import type { CellDraft, Patch, SheetDraft, StyleName } from '../src/model/patch';
import { LOOKS } from '../src/workbook/xlsx/draft-looks';
import { nodeCodec } from '../src/workbook/xlsx/node';
import { readXlsx } from '../src/workbook/xlsx/read';
import { all, CLEAR, expectSameParts, first, partsOf, patched, stored, textOfPart, tree } from './mark-package';
import { expectSound } from './mark-sound';
import { specimens } from './mark-workbooks';

function report(cells: readonly CellDraft[], more: Partial<SheetDraft> = {}): Patch {
  const rows = cells.map((cell, row) => ({ row, cells: [cell] }));
  return { do: 'sheet', sheet: { name: '预评', widths: [30], rows, merges: [], validations: [], ...more } };
}

function gridOf(bytes: Uint8Array): Grid {
  const read = readXlsx(bytes, nodeCodec);
  if (!('grid' in read)) throw new Error(JSON.stringify(read.findings));
  return read.grid;
}

/** The root of the last sheet, which is ours. */
function lastSheet(bytes: Uint8Array): Element {
  const name = [...partsOf(bytes).keys()].filter((part) => /worksheets\/sheet\d+\.xml$/.test(part)).at(-1)!;
  return tree(textOfPart(bytes, name));
}

test('any text in any workbook comes back letter for letter and as text', async () => {
  const letters = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      '=1+1',
      '+1',
      '-1',
      '@x',
      '#REF!',
      '_x0041_',
      ' 空 格 ',
      'a\r\nb\tc',
      '\ud800\u0001\ufffe',
      '<c>&"\']]>',
    ),
  );
  const words = fc.array(
    letters.filter((text) => text !== ''),
    { minLength: 1, maxLength: 6 },
  );
  for (const { bytes } of await specimens()) {
    fc.assert(
      fc.property(words, (texts) => {
        const marked = patched(bytes, [report(texts.map((value) => ({ column: 0, value, style: 'text' })))]);
        const values = gridOf(marked)
          .sheets.at(-1)!
          .rows.flatMap(({ cells }) => cells.map(({ value }) => value));
        expect(values).toEqual(texts.map((text) => ({ kind: 'text', text })));
        expect(all(lastSheet(marked), 'f')).toEqual([]);
      }),
      { numRuns: 8 },
    );
  }
});

test('our sheet comes last; one of the user’s that bears the name is left alone', () => {
  const bytes = stored('openpyxl.xlsx');
  const marked = patched(bytes, [report([{ column: 0, value: '我们的', style: 'title' }])]);
  const [before, after] = [gridOf(bytes), gridOf(marked)];
  expect(after.sheets.map(({ name }) => name)).toEqual(['附表1', '附表2', '预评', '预评 (2)']);
  expect(after.sheets.slice(0, 3)).toEqual(before.sheets);
});

test('it is selected by the name it was drafted under, and alone', () => {
  const marked = patched(stored('libreoffice.xlsx'), [
    report([{ column: 0, value: '我们的', style: 'title' }]),
    { do: 'select', at: { sheet: '预评', row: 0, column: 0 } },
  ]);
  expect(first(tree(textOfPart(marked, 'xl/workbook.xml')), 'workbookView').getAttribute('activeTab')).toBe('3');
  const selected = [...partsOf(marked)]
    .filter(([name]) => /worksheets\/sheet\d+\.xml$/.test(name))
    .map(([, { bytes }]) =>
      ['1', 'true'].includes(first(tree(bytes.toString()), 'sheetView').getAttribute('tabSelected') ?? ''),
    );
  expect(selected).toEqual([false, false, false, true]);
});

test('every style is found again in the styles of any workbook, which keeps its own', async () => {
  const names = Object.keys(LOOKS) as StyleName[];
  for (const { name, bytes } of await specimens()) {
    const marked = patched(bytes, [report(names.map((style) => ({ column: 0, value: 1, style })))]);
    expectSound(marked);
    const looks = [...partsOf(marked)].map(([part, own]) => [part, own.bytes.toString()] as const);
    const styles = tree(looks.find(([part]) => /styles|looks/i.test(part))![1]);
    const fonts = [...first(styles, 'fonts').children];
    const fills = [...first(styles, 'fills').children];
    const formats = [...first(styles, 'cellXfs').children];
    all(lastSheet(marked), 'c').forEach((cell, index) => {
      const { fill, bold, ink } = LOOKS[names[index]!];
      const format = formats[Number(cell.getAttribute('s'))]!;
      const font = fonts[Number(format.getAttribute('fontId'))]!;
      const behind = all(fills[Number(format.getAttribute('fillId'))]!, 'fgColor')[0]?.getAttribute('rgb');
      expect({ name, font: first(font, 'name').getAttribute('val') }).toEqual({ name, font: '宋体' });
      expect({ name, bold: all(font, 'b').length === 1 }).toEqual({ name, bold: bold ?? false });
      expect({ name, ink: all(font, 'color')[0]?.getAttribute('rgb') }).toEqual({ name, ink: ink && `FF${ink}` });
      expect({ name, behind }).toEqual({ name, behind: fill && `FF${fill}` });
    });
  }
});

test('links lead to the user’s cells, and a link to a sheet that is not there to our own', () => {
  const link = (sheet: string): CellDraft => ({
    column: 0,
    value: '看',
    style: 'link',
    link: { sheet, row: 11, column: 2 },
  });
  const marked = patched(stored('openpyxl.xlsx'), [report([link('附表1'), link('没有')])]);
  const places = all(lastSheet(marked), 'hyperlink').map((each) => [
    each.getAttribute('ref'),
    each.getAttribute('location'),
  ]);
  expect(places).toEqual([
    ['A1', "'附表1'!C12"],
    ['A2', "'预评 (2)'!C12"],
  ]);
});

test('a day counts in the date system of the workbook', async () => {
  for (const { name, bytes } of await specimens()) {
    const marked = patched(bytes, [report([{ column: 0, value: '2024-05-31', style: 'date' }])]);
    const value = gridOf(marked).sheets.at(-1)!.rows[0]!.cells[0]!.value;
    expect({ name, value }).toEqual({ name, value: { kind: 'date', day: '2024-05-31' } });
  }
});

test('print set-up, frozen rows, merges and prompts are those of the draft', () => {
  const marked = patched(stored('openpyxl.xlsx'), [
    report([{ column: 0, value: '标题', style: 'title' }], {
      merges: [{ top: 0, left: 0, bottom: 1, right: 2 }],
      frozenRows: 1,
      validations: [
        { area: { top: 4, left: 0, bottom: 4, right: 0 }, list: ['是', '"否"'], prompt: '请选' },
        { area: { top: 5, left: 0, bottom: 5, right: 0 }, list: ['长'.repeat(300)] },
      ],
      print: {
        orientation: 'landscape',
        area: { top: 0, left: 0, bottom: 9, right: 2 },
        titleRows: { first: 0, last: 0 },
        footer: '第 &P 页',
      },
    }),
  ]);
  expectSound(marked);
  const sheet = lastSheet(marked);
  expect(all(sheet, 'c').map((cell) => cell.getAttribute('r'))).toEqual(['A1', 'B1', 'C1', 'A2', 'B2', 'C2']);
  expect(first(sheet, 'mergeCell').getAttribute('ref')).toBe('A1:C2');
  expect(first(sheet, 'pane').getAttribute('topLeftCell')).toBe('A2');
  expect(all(sheet, 'dataValidation').map((rule) => [rule.getAttribute('type'), rule.textContent])).toEqual([
    ['list', '"是,""否"""'],
    ['none', ''],
  ]);
  expect(first(sheet, 'pageSetup').getAttribute('paperSize')).toBe('9');
  const names = all(tree(textOfPart(marked, 'xl/workbook.xml')), 'definedName');
  expect(names.map((name) => [name.getAttribute('name'), name.getAttribute('localSheetId'), name.textContent])).toEqual(
    [
      ['金额', null, '附表2!$B$2'],
      ['_starcloud.sheet.1', null, "'预评 (2)'!$A$1"],
      ['_xlnm.Print_Area', '3', "'预评 (2)'!$A$1:$C$10"],
      ['_xlnm.Print_Titles', '3', "'预评 (2)'!$1:$1"],
    ],
  );
});

test('two sheets of ours are added, replaced and cleared together', () => {
  const bytes = stored('openpyxl.xlsx');
  const one = report([{ column: 0, value: '一', style: 'text' }]);
  const other = report([{ column: 0, value: '二', style: 'text' }], { name: '汇总' });
  const both = patched(bytes, [one, other]);
  expectSound(both);
  expect(gridOf(both).sheets.map(({ name }) => name)).toEqual(['附表1', '附表2', '预评', '预评 (2)', '汇总']);
  expectSameParts(patched(both, [one]), patched(bytes, [one]));
  expectSameParts(patched(both, CLEAR), bytes);
});
