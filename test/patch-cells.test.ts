import fc from 'fast-check';
import type { CellRef, CellValue } from '../src/model/cell';
import type { Patch } from '../src/model/patch';
import { nodeCodec } from '../src/workbook/xlsx/node';
import { readXlsx } from '../src/workbook/xlsx/read';
import {
  all,
  differing,
  expectSameParts,
  first,
  packed,
  partsOf,
  patched,
  refused,
  stored,
  textOfPart,
  tree,
} from './mark-package';
import { expectSound } from './mark-sound';
import { specimens } from './mark-workbooks';

const SHEET = 'xl/worksheets/sheet1.xml';

function set(row: number, column: number, value: string | number | boolean | null, sheet = '附表1'): Patch {
  return { do: 'set', at: { sheet, row, column }, value };
}

function valueAt(bytes: Uint8Array, { sheet, row, column }: CellRef): CellValue | undefined {
  const read = readXlsx(bytes, nodeCodec);
  if (!('grid' in read)) throw new Error(JSON.stringify(read.findings));
  const found = read.grid.sheets.find(({ name }) => name === sheet)?.rows.find((each) => each.row === row);
  return found?.cells.find((cell) => cell.column === column)?.value;
}

function expected(value: string | number | boolean | null): CellValue | undefined {
  if (typeof value === 'string') return { kind: 'text', text: value };
  // Excel knows no negative zero.
  if (typeof value === 'number') return { kind: 'number', number: value + 0 };
  return typeof value === 'boolean' ? { kind: 'boolean', boolean: value } : undefined;
}

/** A workbook whose only sheet has this text between its tags. */
function bookOf(sheet: string): Uint8Array {
  const parts = [...partsOf(stored('openpyxl.xlsx'))].map(([name, { bytes }]) => [name, bytes] as const);
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  return packed({ ...Object.fromEntries(parts), [SHEET]: `<worksheet xmlns="${main}">${sheet}</worksheet>` });
}

test('values set anywhere in any workbook are read back, in sound order, and nothing else changes', async () => {
  const values = fc.oneof(
    fc.constantFrom('=1+1', '+1', '@x', '<&>"', ' 空格 ', '_x0041_'),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
  );
  for (const { bytes, sheets } of await specimens()) {
    const sheet = sheets[0]!;
    const at = fc.record({ row: fc.nat(14), column: fc.nat(7) });
    const known = new Map<string, CellValue | undefined>();
    fc.assert(
      fc.property(fc.array(fc.tuple(at, values), { minLength: 1, maxLength: 12 }), (list) => {
        // Formulas and covered cells are refused, which is tested below.
        const free = list.filter(([{ row, column }]) => ![4, 8, 10].includes(row) || column > 2);
        const patches = free.map(([{ row, column }, value]): Patch => ({
          do: 'set',
          at: { sheet, row, column },
          value,
        }));
        const result = patched(bytes, patches);
        expectSound(result);
        known.clear();
        for (const [{ row, column }, value] of free) known.set(`${row} ${column}`, expected(value));
        for (const [key, value] of known) {
          const [row = 0, column = 0] = key.split(' ').map(Number);
          expect(valueAt(result, { sheet, row, column })).toEqual(value);
        }
        const names = differing(bytes, result).map((name) => name.toLowerCase());
        expect(names.filter((name) => !/sheet1\.xml$|s 1\.xml$|workbook\.xml$|book\.xml$/.test(name))).toEqual([]);
      }),
      { numRuns: 15 },
    );
  }
});

test('a cell keeps its format, whatever is set in it', () => {
  const result = patched(stored('openpyxl.xlsx'), [set(2, 1, '否'), set(2, 1, 5)]);
  const cell = all(tree(textOfPart(result, SHEET)), 'c').find((each) => each.getAttribute('r') === 'B3')!;
  expect(cell.getAttribute('s')).toBe('1');
  expect(first(cell, 'v').textContent).toBe('5');
  expect(cell.getAttribute('t')).toBeNull();
});

test('text never becomes a formula', () => {
  const result = patched(stored('openpyxl.xlsx'), [set(19, 0, '=HYPERLINK("http://example.invalid")')]);
  expect(all(tree(textOfPart(result, SHEET)), 'f').map((formula) => formula.textContent)).toEqual(['SUM(C2:C7)']);
});

test('a formula is kept and the cell named, unless it is overwritten on purpose', () => {
  const bytes = stored('openpyxl.xlsx');
  expect(refused(bytes, [set(8, 2, 1)])).toEqual(['mark/formula-kept']);
  const over: Patch = { do: 'set', at: { sheet: '附表1', row: 8, column: 2 }, value: 1, overFormula: true };
  expect(all(tree(textOfPart(patched(bytes, [over]), SHEET)), 'f')).toEqual([]);
});

test('a formula that other cells share is never overwritten', () => {
  const book = bookOf(
    '<sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1</f></c><c r="B1"><f t="array" ref="B1:B2">C1:C2</f></c></row>' +
      '<row r="2"><c r="A2"><f t="shared" si="0"/></c></row></sheetData>',
  );
  for (const [row, column] of [
    [0, 0],
    [1, 0],
    [0, 1],
  ] as const) {
    const over: Patch = { do: 'set', at: { sheet: '附表1', row, column }, value: 1, overFormula: true };
    expect(refused(book, [over])).toEqual(['mark/formula-shared']);
  }
});

test('the list of formulas to calculate goes when one of them is overwritten, for it would be called damage', () => {
  const parts = Object.fromEntries(
    [...partsOf(stored('openpyxl.xlsx'))].map(([name, { bytes }]) => [name, String(bytes)]),
  );
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml';
  const kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain';
  const book = packed({
    ...parts,
    '[Content_Types].xml': parts['[Content_Types].xml']!.replace(
      '</Types>',
      `<Override PartName="/xl/calcChain.xml" ContentType="${type}"/></Types>`,
    ),
    'xl/_rels/workbook.xml.rels': parts['xl/_rels/workbook.xml.rels']!.replace(
      '</Relationships>',
      `<Relationship Id="rIdC" Type="${kind}" Target="calcChain.xml"/></Relationships>`,
    ),
    'xl/calcChain.xml':
      '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="C9" i="1"/></calcChain>',
  });
  const kept = patched(book, [set(1, 2, 9)]);
  expect(partsOf(kept).has('xl/calcChain.xml')).toBe(true);
  const over: Patch = { do: 'set', at: { sheet: '附表1', row: 8, column: 2 }, value: 1, overFormula: true };
  const gone = patched(book, [over]);
  expectSound(gone);
  expect(partsOf(gone).has('xl/calcChain.xml')).toBe(false);
  expect(textOfPart(gone, '[Content_Types].xml') + textOfPart(gone, 'xl/_rels/workbook.xml.rels')).not.toContain(
    'calcChain',
  );
});

test('formulas are calculated anew when the workbook is opened', () => {
  const calculation = first(
    tree(textOfPart(patched(stored('libreoffice.xlsx'), [set(1, 2, 9)]), 'xl/workbook.xml')),
    'calcPr',
  );
  expect(calculation.getAttribute('fullCalcOnLoad')).toBe('1');
});

test('what would be hidden under a merge is refused with the area, its first cell is not', () => {
  expect(refused(stored('openpyxl.xlsx'), [set(10, 1, '看不见')])).toEqual(['mark/cell-merged']);
  expect(refused(stored('openpyxl.xlsx'), [set(10, 0, '看得见')])).toEqual([]);
});

test('all patches are applied or none, and every objection is told', () => {
  const patches = [
    set(1, 1, '好'),
    set(8, 2, 1),
    set(10, 1, 'x'),
    set(0, 0, '长'.repeat(32_768)),
    set(0, 0, 1, '没有的表'),
  ];
  expect(refused(stored('openpyxl.xlsx'), patches).sort()).toEqual([
    'mark/cell-merged',
    'mark/formula-kept',
    'mark/sheet-missing',
    'mark/text-too-long',
  ]);
});

test('rows and cells that name no place are counted, and a new one is put where it belongs', () => {
  const book = bookOf(
    '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row><row r="9"/></sheetData>',
  );
  const result = patched(book, [set(0, 1, 20), set(0, 3, 40), set(1, 1, 5), set(4, 2, 6), set(8, 0, 7)]);
  expectSound(result);
  const at = (row: number, column: number) => valueAt(result, { sheet: '附表1', row, column });
  const cells = [at(0, 0), at(0, 1), at(0, 3), at(1, 0), at(1, 1), at(4, 2), at(8, 0)];
  expect(cells.map((value) => value?.kind === 'number' && value.number)).toEqual([1, 20, 40, 3, 5, 6, 7]);
});

test('clearing a cell that is not there leaves the sheet as it was', () => {
  const result = patched(stored('openpyxl.xlsx'), [set(40, 9, null), set(1, 9, null)]);
  expect(all(tree(textOfPart(result, SHEET)), 'row')).toHaveLength(
    all(tree(textOfPart(stored('openpyxl.xlsx'), SHEET)), 'row').length,
  );
});

test('the sheet says that it reaches to the new cells, for some programs believe it', () => {
  const result = patched(stored('openpyxl.xlsx'), [set(30, 8, 1)]);
  expect(first(tree(textOfPart(result, SHEET)), 'dimension').getAttribute('ref')).toBe('A1:I31');
});

test('setting what is set already changes nothing the second time', () => {
  const once = patched(stored('openpyxl.xlsx'), [set(30, 8, '值'), set(1, 1, 3)]);
  expectSameParts(patched(once, [set(30, 8, '值'), set(1, 1, 3)]), once);
});
