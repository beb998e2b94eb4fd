import fc from 'fast-check';
import type { Patch, SheetDraft } from '../src/model/patch';
import { nodeCodec } from '../src/workbook/xlsx/node';
import { readXlsx } from '../src/workbook/xlsx/read';
import {
  all,
  CLEAR,
  differing,
  expectSameParts,
  packed,
  partsOf,
  patched,
  stored,
  textOfPart,
  tree,
} from './mark-package';
import { expectSound } from './mark-sound';
import { specimens } from './mark-workbooks';
import type { Specimen } from './mark-workbooks';

const PATCHES = JSON.parse(Buffer.from(stored('patches.json')).toString()) as Patch[];

const REPORT: SheetDraft = {
  name: '预评',
  widths: [20, 40],
  rows: [
    { row: 0, cells: [{ column: 0, value: '=1+1', style: 'title' }] },
    {
      row: 2,
      cells: [
        { column: 0, value: 'a\r\n<b>&"\u0001', style: 'unmet' },
        { column: 1, value: 6.5, style: 'amount' },
      ],
    },
  ],
  merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
  validations: [{ area: { top: 2, left: 1, bottom: 2, right: 1 }, list: ['是', '否'], prompt: '请选' }],
  frozenRows: 1,
  print: { orientation: 'portrait', area: { top: 0, left: 0, bottom: 2, right: 1 } },
};

let books: Specimen[];
beforeAll(async () => {
  books = await specimens();
});

/** Any list of patches that mark: on sheets that are there, the report under a name that may be taken, a selection. */
function markings(sheets: readonly string[]): fc.Arbitrary<Patch[]> {
  const sheet = fc.constantFrom(...sheets);
  const cell = fc.record({
    sheet,
    row: fc.oneof(fc.nat(12), fc.constantFrom(1048575)),
    column: fc.oneof(fc.nat(6), fc.constantFrom(16383)),
  });
  const kind = fc.constantFrom('unmet', 'open', 'review' as const);
  const mark = fc.record({ do: fc.constant('mark' as const), at: cell, kind, note: fc.string() });
  const names = fc.constantFrom('预评', ...sheets, 'x'.repeat(40), '[a]:b');
  const report = names.map((name) => ({ do: 'sheet' as const, sheet: { ...REPORT, name } }));
  const select = fc.record({ do: fc.constant('select' as const), at: cell });
  return fc
    .tuple(fc.array(mark, { maxLength: 30 }), fc.array(report, { maxLength: 2 }), fc.array(select, { maxLength: 1 }))
    .map((groups) => [{ do: 'clear-marks' as const }, ...groups.flat()]);
}

test('clearing gives back every part letter for letter, and marking twice is marking once', () => {
  for (const { bytes, sheets } of books) {
    fc.assert(
      fc.property(markings(sheets), (patches) => {
        const marked = patched(bytes, patches);
        expectSound(marked);
        expect(Buffer.from(patched(marked, patches)).equals(Buffer.from(marked))).toBe(true);
        const marks = patches.some((patch) => patch.do === 'mark' || patch.do === 'sheet');
        // A selection alone is nobody's mark: it stays.
        if (marks) expectSameParts(patched(marked, CLEAR), bytes);
      }),
      { numRuns: 12 },
    );
  }
});

test('other marks take the place of earlier ones, and still nothing is lost', () => {
  for (const { bytes, sheets } of books) {
    fc.assert(
      fc.property(markings(sheets), markings(sheets), (once, then) => {
        const marked = patched(patched(bytes, [...once, REPORTED]), [...then, REPORTED]);
        expectSameParts(marked, patched(bytes, [...then, REPORTED]));
        expectSameParts(patched(marked, CLEAR), bytes);
      }),
      { numRuns: 5 },
    );
  }
});
const REPORTED: Patch = { do: 'sheet', sheet: REPORT };

test('parts that are not concerned are the same compressed bytes', () => {
  for (const { bytes, sheets } of books) {
    const marked = patched(bytes, [
      { do: 'mark', at: { sheet: sheets[0]!, row: 1, column: 1 }, kind: 'unmet', note: '' },
    ]);
    const changed = differing(bytes, marked).filter((name) => partsOf(bytes).has(name));
    // The marked sheet, the styles, and what makes the record known.
    expect(changed.length).toBeLessThanOrEqual(4);
    expect(
      changed.filter((name) =>
        /vba|chart|drawing|media|comments|table|custom|docProps|theme|sharedStrings/i.test(name),
      ),
    ).toEqual([]);
  }
});

test('a mark touches its sheet, the styles and the list of relationships, and adds the record', () => {
  const bytes = stored('openpyxl.xlsx');
  const marked = patched(bytes, [{ do: 'mark', at: { sheet: '附表1', row: 1, column: 1 }, kind: 'unmet', note: '' }]);
  expect(differing(bytes, marked).sort()).toEqual([
    'customXml/item1.xml',
    'xl/_rels/workbook.xml.rels',
    'xl/styles.xml',
    'xl/worksheets/sheet1.xml',
  ]);
});

test('a value set in a marked workbook stays when the marks are cleared, and the marks stay when it is set', () => {
  for (const { bytes, sheets } of books) {
    const at = { sheet: sheets[0]!, row: 3, column: 4 };
    const set: Patch[] = [{ do: 'set', at, value: '后来填的' }];
    const mark: Patch[] = [
      { do: 'mark', at, kind: 'open', note: '' },
      { do: 'mark', at: { ...at, row: 0 }, kind: 'review', note: '' },
      REPORTED,
      { do: 'select', at: { sheet: '预评', row: 2, column: 1 } },
    ];
    const marked = patched(bytes, mark);
    const both = patched(marked, set);
    expectSound(both);
    expectSameParts(both, patched(patched(bytes, set), mark));
    expectSameParts(patched(both, CLEAR), patched(bytes, set));
    expectSameParts(patched(both, CLEAR), patched(patched(bytes, [...set, ...mark]), CLEAR));
  }
});

test('another cell can be selected in a marked workbook, and clearing still gives the original back', () => {
  for (const { bytes, sheets } of books) {
    const [name = ''] = sheets;
    const marked = patched(bytes, [REPORTED, { do: 'select', at: { sheet: '预评', row: 0, column: 0 } }]);
    const elsewhere = patched(marked, [{ do: 'select', at: { sheet: name, row: 40, column: 2 } }]);
    expectSound(elsewhere);
    expect(all(tree(sheetText(elsewhere, name)), 'selection').map((each) => each.getAttribute('activeCell'))).toContain(
      'C41',
    );
    expectSameParts(patched(elsewhere, CLEAR), bytes);
  }
});

test('a workbook without marks is given back as it came, byte for byte', () => {
  for (const { bytes } of books) expect(patched(bytes, CLEAR)).toBe(bytes);
});

test.each([
  'openpyxl-resaved-by-openpyxl.xlsx',
  'openpyxl-resaved-by-libreoffice.xlsx',
  'libreoffice-resaved-by-openpyxl.xlsx',
  'libreoffice-resaved-by-libreoffice.xlsx',
])('%s: what bears our tag is cleared, all else stays as that program saved it', (file) => {
  const resaved = stored(file);
  // Four rules in two sheets, one name.
  expect(tagged(resaved)).toBe(5);
  const cleared = patched(resaved, CLEAR);
  expectSound(cleared);
  expect(tagged(cleared)).toBe(0);
  const gridOf = (bytes: Uint8Array) => {
    const read = readXlsx(bytes, nodeCodec);
    if (!('grid' in read)) throw new Error(JSON.stringify(read.findings));
    return read.grid;
  };
  const [before, after] = [gridOf(resaved), gridOf(cleared)];
  expect(after.sheets).toEqual(before.sheets.filter(({ name }) => name !== '预评 (2)'));
  expect(after.names.map(({ name }) => name)).toEqual(['金额']);
  const untouched = /theme|styles|sharedStrings|drawings|charts|comments|docProps|sheet3/;
  expect(differing(resaved, cleared).filter((name) => untouched.test(name))).toEqual([]);
  // The user's own two rules are there, and ours come back as if nothing had been.
  const rules = all(tree(textOfPart(cleared, 'xl/worksheets/sheet1.xml')), 'cfRule');
  expect(rules.map((rule) => rule.getAttribute('type'))).toEqual(['cellIs', 'colorScale']);
  const again = patched(cleared, PATCHES);
  expectSound(again);
  expectSameParts(patched(again, CLEAR), cleared);
  expectSameParts(patched(resaved, PATCHES), again);
});

test('a part that changed since marking sends clearing by the tags, not by the record', () => {
  const bytes = stored('openpyxl.xlsx');
  const marked = patched(bytes, PATCHES);
  const sheet = 'xl/worksheets/sheet1.xml';
  const edited = repacked(marked, sheet, (text) => text.replace('<v>7</v>', '<v>8</v>'));
  const cleared = patched(edited, CLEAR);
  expectSound(cleared);
  expect(tagged(cleared)).toBe(0);
  expect(textOfPart(cleared, sheet)).toBe(textOfPart(bytes, sheet).replace('<v>7</v>', '<v>8</v>'));
  expect([...partsOf(cleared).keys()]).toEqual([...partsOf(bytes).keys()]);
});

test.each([
  ['a place beyond the text', (text: string) => text.replace(/at="\d+"/, 'at="99999999"')],
  ['a length that is no number', (text: string) => text.replace(/length="\d+"/, 'length="NaN"')],
  ['another text to put back', (text: string) => text.replace(/(<splice[^>]*>)[^<]*/, '$1<evil>')],
  ['a part that is not there', (text: string) => text.replace('name="xl/styles.xml"', 'name="xl/none.xml"')],
  [
    'a number to put back that never stood there',
    (text: string) => text.replace(/(<splice at="94"[^>]*>)[^<]*/, '$17'),
  ],
  ['no end', (text: string) => text.slice(0, 300)],
  ['nothing but our name', () => '<marks xmlns="urn:starcloud:marks"/>'],
  [
    'only its own entry',
    (text: string) =>
      text.replace(/<part name="xl\/(?:styles|worksheets)[^]*?<\/part>/g, '').replace(/<added[^>]*>/, ''),
  ],
])('a record with %s is not believed, and the marks are cleared by their tags', (_, forge) => {
  const marked = patched(stored('openpyxl.xlsx'), PATCHES);
  const forged = repacked(marked, 'customXml/item1.xml', forge);
  const cleared = patched(forged, CLEAR);
  expectSound(cleared);
  expect(tagged(cleared)).toBe(0);
});

test('a look of ours that the user copied to a sheet of his own stays for that sheet', () => {
  const marked = patched(stored('openpyxl.xlsx'), PATCHES);
  const copied = repacked(marked, 'xl/worksheets/sheet3.xml', (text) => text.replace('<c r="A1"', '<c r="A1" s="5"'));
  const cleared = patched(copied, CLEAR);
  expect(tagged(cleared)).toBe(0);
  // Every format number in every sheet is still one of the styles.
  expectSound(cleared);
  expect(textOfPart(cleared, 'xl/worksheets/sheet3.xml')).toContain('s="5"');
});

test('the properties that Excel gives our record when it saves go with the record', () => {
  const marked = patched(stored('openpyxl.xlsx'), PATCHES);
  const kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXmlProps';
  const type = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
  const parts = Object.fromEntries([...partsOf(marked)].map(([name, { bytes }]) => [name, bytes.toString()]));
  const saved = packed({
    ...parts,
    'xl/worksheets/sheet1.xml': parts['xl/worksheets/sheet1.xml']!.replace('<v>7</v>', '<v>8</v>'),
    '[Content_Types].xml': parts['[Content_Types].xml']!.replace(
      '</Types>',
      `<Override PartName="/customXml/itemProps1.xml" ContentType="${type}"/></Types>`,
    ),
    'customXml/itemProps1.xml': '<itemProps/>',
    'customXml/_rels/item1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${kind}" Target="itemProps1.xml"/></Relationships>`,
  });
  const cleared = patched(saved, CLEAR);
  expectSound(cleared);
  expect([...partsOf(cleared).keys()].filter((name) => name.startsWith('customXml'))).toEqual([]);
});

test('a copy of the report that the user made is the user’s and stays', () => {
  const marked = patched(stored('openpyxl.xlsx'), PATCHES);
  // Excel gives a copied sheet its own, local copy of a name that points at the sheet.
  const copied = repacked(marked, 'xl/workbook.xml', (text) =>
    text.replace(
      '</definedNames>',
      `<definedName name="_starcloud.sheet.1" localSheetId="2" hidden="1">'预评'!$A$1</definedName></definedNames>`,
    ),
  );
  const cleared = patched(copied, CLEAR);
  expectSound(cleared);
  expect(sheetNames(cleared)).toEqual(['附表1', '附表2', '预评']);
});

test('a report that the user renamed and moved to the front is found and goes', () => {
  const marked = patched(stored('openpyxl.xlsx'), [
    ...PATCHES,
    { do: 'mark', at: { sheet: '附表1', row: 5, column: 1 }, kind: 'open', note: '' },
  ]);
  const moved = repacked(marked, 'xl/workbook.xml', (text) => {
    const own = /<sheet name="预评 \(2\)"[^>]*\/>/.exec(text)![0];
    return text
      .replace(own, '')
      .replace('<sheets>', `<sheets>${own}`)
      .replaceAll('预评 (2)', "企业的'结果'")
      .replaceAll("'企业的'结果''!", "'企业的''结果'''!")
      .replaceAll('localSheetId="3"', 'localSheetId="0"')
      .replace(
        '</definedNames>',
        '<definedName name="_xlnm.Print_Area" localSheetId="2">附表2!$A$1</definedName></definedNames>',
      )
      .replace('activeTab="3"', 'activeTab="2"');
  });
  const cleared = patched(moved, CLEAR);
  expectSound(cleared);
  expect(sheetNames(cleared)).toEqual(['附表1', '附表2', '预评']);
  const book = tree(textOfPart(cleared, 'xl/workbook.xml'));
  const names = all(book, 'definedName').map((each) => [each.getAttribute('name'), each.getAttribute('localSheetId')]);
  expect(names).toEqual([
    ['金额', null],
    ['_xlnm.Print_Area', '1'],
  ]);
  expect(all(book, 'workbookView')[0]!.getAttribute('activeTab')).toBe('1');
});

function sheetNames(bytes: Uint8Array): (string | null)[] {
  return all(tree(textOfPart(bytes, 'xl/workbook.xml')), 'sheet').map((sheet) => sheet.getAttribute('name'));
}

function sheetText(bytes: Uint8Array, name: string): string {
  const read = [...partsOf(bytes)].filter(([part]) => /sheet|S 1/i.test(part) && part.endsWith('.xml'));
  const first = read.find(([part]) => !part.includes('_rels') && /worksheets\/sheet1|S 1/.test(part));
  if (!first) throw new Error(`no sheet ${name}`);
  return first[1].bytes.toString();
}

/** How many places of a package bear a tag of ours: rules and names. */
function tagged(bytes: Uint8Array): number {
  return [...partsOf(bytes)]
    .filter(([name]) => name.endsWith('.xml') && !name.startsWith('customXml'))
    .reduce(
      (sum, [, part]) => sum + (part.bytes.toString().match(/starcloud[:.](?:unmet|open|review|sheet)/g) ?? []).length,
      0,
    );
}

/** The package with one part edited; an edit that changes nothing would test nothing. */
function repacked(bytes: Uint8Array, name: string, edit: (text: string) => string): Uint8Array {
  const before = textOfPart(bytes, name);
  const after = edit(before);
  expect(after).not.toBe(before);
  const parts = [...partsOf(bytes)].map(([part, own]) => [part, part === name ? after : own.bytes] as const);
  return packed(Object.fromEntries(parts));
}
