import { editWorkbook, type CellEdit } from '../../src/workbook/xlsx/edit';
import { nodeCodec } from '../../src/workbook/xlsx/node';
import { readXlsx } from '../../src/workbook/xlsx/read';
import { insertSheets } from '../../src/workbook/xlsx/insert';
import { marksFilled, shownFormula, storedFormula } from '../../src/workbook/web/formula-names';
import { refusalOf } from '../../src/workbook/web/guard';
import { lookChange } from '../../src/workbook/web/look-change';
import { isWorded } from '../../src/explain/wording';
import '../../src/workbench/words';
import { makeXlsx } from '../make-xlsx';
import { bytesOf, converted, lookAt, RICH } from './converted';

const none = { cells: [], looks: [], stale: false };

function edited(bytes: Uint8Array, cells: readonly CellEdit[], looks = none.looks as never[]): Uint8Array {
  const done = editWorkbook(bytes, { cells, looks, stale: false }, [], nodeCodec);
  if ('findings' in done) throw new Error(JSON.stringify(done.findings));
  return done.bytes;
}

function cell(bytes: Uint8Array, sheet: string, row: number, column: number): unknown {
  const read = readXlsx(bytes, nodeCodec);
  if ('findings' in read) throw new Error(JSON.stringify(read.findings));
  const rows = read.grid.sheets.find(({ name }) => name === sheet)?.rows;
  return rows?.find((each) => each.row === row)?.cells.find((each) => each.column === column);
}

const at = (row: number, column: number) => ({ sheet: '数据', row, column });

describe('edits patched into the package they came from', () => {
  const bytes = bytesOf(RICH);

  test('no edit gives the very bytes', () => {
    expect(editWorkbook(bytes, none, [], nodeCodec)).toEqual({ bytes });
  });

  test('a formula with its result, a result anew, a value, an emptied cell', () => {
    const saved = edited(bytes, [
      { at: at(20, 0), value: 3, change: { content: 'formula', formula: '1+2' } },
      { at: at(12, 1), value: 99, change: { content: 'calculated' } },
      { at: at(16, 1), value: '是、否', change: { content: 'calculated' } },
      { at: at(1, 0), value: '=1+1', change: { content: 'value' } },
      { at: at(2, 0), value: null, change: { content: 'value' } },
    ]);
    expect(cell(saved, '数据', 20, 0)).toEqual({ column: 0, formula: '1+2', value: { kind: 'number', number: 3 } });
    expect(cell(saved, '数据', 12, 1)).toMatchObject({ formula: 'SUM(A2:A11)', value: { number: 99 } });
    expect(cell(saved, '数据', 16, 1)).toMatchObject({ value: { kind: 'text', text: '是、否' } });
    expect(cell(saved, '数据', 1, 0)).toEqual({ column: 0, value: { kind: 'text', text: '=1+1' } });
    expect(cell(saved, '数据', 2, 0)).toBeUndefined();
  });

  test('a new look changes what it names and nothing else of the look it starts from', () => {
    const first = converted(bytes);
    const { data } = first;
    const before = Number(lookAt(first, 0, 0).slice(1));
    const look = lookChange(before, data.styles[`x${before}`]!, {
      ...data.styles[`x${before}`],
      bl: 0,
      bg: { rgb: '#00FF00' },
      n: { pattern: '0.0' },
    });
    expect(look).toEqual({ from: before, font: { bold: false }, fill: '00FF00', format: '0.0' });
    const saved = edited(bytes, [{ at: at(0, 0), value: null, change: { content: 'kept' }, look: 0 }], [
      look,
    ] as never[]);
    const after = converted(saved);
    const now = after.data.styles[lookAt(after, 0, 0)];
    expect(now).toEqual({ ...data.styles[`x${before}`], bl: undefined, bg: { rgb: '#00FF00' }, n: { pattern: '0.0' } });
    expect(cell(saved, '数据', 0, 0)).toMatchObject({ value: { text: '标题' } });
  });

  test('when the first cell of a shared formula is written over, the others keep their own', () => {
    const shared = makeXlsx({
      sheet:
        '<sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*2</f><v>2</v></c></row>' +
        '<row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v>6</v></c></row></sheetData>',
    });
    const read = readXlsx(shared, nodeCodec);
    if ('findings' in read) throw new Error('unread');
    const sheet = read.grid.sheets[0]?.name ?? '';
    const saved = edited(shared, [{ at: { sheet, row: 0, column: 0 }, value: 5, change: { content: 'value' } }]);
    expect(cell(saved, sheet, 1, 0)).toMatchObject({ formula: 'B2*2', value: { number: 4 } });
    expect(cell(saved, sheet, 2, 0)).toMatchObject({ formula: 'B3*2', value: { number: 6 } });
  });

  test('sheets that are put in stay, and clearing marks leaves them', () => {
    const draft = {
      names: [{ name: '新名', refers: '"x"' }],
      sheets: [
        {
          name: '数据',
          widths: [10],
          rows: [{ row: 0, cells: [{ column: 0, value: '甲', style: 'value' as const }] }],
          merges: [],
          validations: [],
        },
      ],
    };
    const grown = insertSheets(bytes, draft, nodeCodec);
    if ('findings' in grown) throw new Error('not put in');
    expect(grown.sheets).toEqual(['数据 (2)']);
    const cleared = editWorkbook(grown.bytes, none, [{ do: 'clear-marks' }], nodeCodec);
    if ('findings' in cleared) throw new Error('not cleared');
    expect(cell(cleared.bytes, '数据 (2)', 0, 0)).toMatchObject({ value: { text: '甲' } });
  });
});

describe('spelling of functions', () => {
  test('as people type them and as a file stores them', () => {
    const pairs = [
      ['_xldudf_STARCLOUD_STARLEVEL(A1:B2,C1:C2)', 'STARCLOUD.STARLEVEL(A1:B2,C1:C2)'],
      ['_xlfn.TEXTJOIN("_xlfn.",TRUE,A1)', 'TEXTJOIN("_xlfn.",TRUE,A1)'],
      ['_xlfn._xlws.FILTER(A1:A3,B1:B3)', 'FILTER(A1:A3,B1:B3)'],
      ["SUM('_xlfn.表'!A1)", "SUM('_xlfn.表'!A1)"],
    ] as const;
    for (const [stored, shown] of pairs) {
      expect(shownFormula(stored)).toBe(shown);
      expect(storedFormula(shown)).toBe(stored);
    }
    expect(storedFormula('starcloud.isuscc("starcloud.x(")')).toBe('_xldudf_STARCLOUD_ISUSCC("starcloud.x(")');
  });
});

describe('what the file could not be saved with', () => {
  test.each([
    ['sheet.command.insert-row-before', 'rows'],
    ['sheet.command.remove-row-confirm', 'rows'],
    ['sheet.command.insert-col-after', 'columns'],
    ['sheet.command.insert-range-move-right-confirm', 'columns'],
    ['sheet.command.insert-sheet', 'sheets'],
    ['sheet.command.set-worksheet-name', 'sheets'],
    ['sheet.command.move-range', 'move'],
    ['sheet.command.add-worksheet-merge-all', 'merge'],
    ['sheet.command.set-rows-hidden', 'hide'],
    ['sheet.command.set-selection-frozen', 'freeze'],
    ['data-validation.command.addRule', 'rules'],
    ['sheet.command.add-conditional-rule', 'rules'],
    ['sheet.command.update-note', 'notes'],
    ['sheet.command.insert-defined-name', 'names'],
    ['sheet.command.add-worksheet-protection', 'protect'],
  ])('%s is refused with a sentence in both languages', (command, code) => {
    expect(refusalOf(command)?.code).toBe(`web/refused-${code}`);
    for (const language of ['zh-CN', 'en'] as const) expect(isWorded(language, `web/refused-${code}`)).toBe(true);
  });

  test.each(['sheet.command.set-range-values', 'sheet.command.set-range-bold', 'sheet.command.scroll-to-cell'])(
    '%s is not',
    (command) => {
      expect(refusalOf(command)).toBeUndefined();
    },
  );
});

describe('formulas as files store them', () => {
  test.each([
    ['LET(x,2,y,x*3,x+y)', '_xlfn.LET(_xlpm.x,2,_xlpm.y,_xlpm.x*3,_xlpm.x+_xlpm.y)'],
    ['let( A1b , 1 , SUM($A$1, A1b) )+x', '_xlfn.LET( _xlpm.A1b , 1 , SUM($A$1, _xlpm.A1b) )+x'],
    ['LAMBDA(a,b,a+b)(1,b)', '_xlfn.LAMBDA(_xlpm.a,_xlpm.b,_xlpm.a+_xlpm.b)(1,b)'],
    [
      'MAP(A1:A3,LAMBDA(v,LET(w,v,w&"v,w")))',
      '_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.v,_xlfn.LET(_xlpm.w,_xlpm.v,_xlpm.w&"v,w")))',
    ],
    ['LET(f,LAMBDA(n,n+1),f(2))', '_xlfn.LET(_xlpm.f,_xlfn.LAMBDA(_xlpm.n,_xlpm.n+1),_xlpm.f(2))'],
    ['SUM(ANCHORARRAY(A7))', 'SUM(_xlfn.ANCHORARRAY(A7))'],
  ])('%s', (typed, stored) => {
    expect(storedFormula(typed)).toBe(stored);
    expect(shownFormula(stored).toLowerCase()).toBe(typed.toLowerCase());
  });

  test('a text that looks like a name or a reference stays, and the mark of a cell’s own row goes', () => {
    expect([marksFilled('SUM($A$7#)'), marksFilled('IF(A1="A7#",1)'), marksFilled('#REF!+A1')]).toEqual([
      true,
      false,
      false,
    ]);
    expect(storedFormula('IF(A1="A7#","x,y",@B1:B3)')).toBe('IF(A1="A7#","x,y",B1:B3)');
  });
});
