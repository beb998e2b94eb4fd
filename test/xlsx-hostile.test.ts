import { gridOf } from './grid-text';
import type { Making } from './make-xlsx';
import { contentTypes, data, MAIN, makeXlsx, PACKAGE, relationships, sheetXml, workbookXml } from './make-xlsx';
import type { Hostile } from './hostile';
import { cell, flat, inOne, made, row, sheetAs, testAll, varied } from './hostile';

/** Packages whose parts are made to break, exhaust or mislead a reader: each has its own refusal, or is read. */

const doctype = (inner: string): string =>
  `<?xml version="1.0"?><!DOCTYPE x [${inner}]><sst xmlns="${MAIN}"><si><t>&a9;</t></si></sst>`;
const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY a${n + 1} "${`&a${n};`.repeat(10)}">`).join('');
const strings = (part: string | Uint8Array): Making => ({ ...inOne(''), parts: { 'xl/sharedStrings.xml': part } });
const manySheets = (count: number, name = (n: number): string => `表${n}`): Making => ({
  workbook: `<sheets>${Array.from({ length: count }, (_, n) => `<sheet name="${name(n)}" sheetId="${n + 1}" r:id="rId1"/>`).join('')}</sheets>`,
});

const PARTS: readonly Hostile[] = [
  made('no relationships of the package', { parts: { '_rels/.rels': null } }, 'file/not-a-workbook'),
  made('no main part', { parts: { '_rels/.rels': relationships() } }, 'file/not-a-workbook'),
  made(
    'a main part in the network',
    { parts: { '_rels/.rels': relationships(['a', 'officeDocument', 'http://127.0.0.1/x', 'TargetMode="External"']) } },
    'file/not-a-workbook',
  ),
  made('no content types', { parts: { '[Content_Types].xml': null } }, 'file/part-missing'),
  made('no workbook part', { parts: { 'xl/workbook.xml': null } }, 'file/part-missing'),
  made('no worksheet part', { parts: { 'xl/worksheets/sheet1.xml': null } }, 'file/part-missing'),
  made('no relationships of the workbook', { parts: { 'xl/_rels/workbook.xml.rels': null } }, 'file/sheet-missing'),
  made(
    'a worksheet in the network',
    {
      parts: {
        'xl/_rels/workbook.xml.rels': relationships([
          'rId1',
          'worksheet',
          'http://127.0.0.1/x',
          'TargetMode="External"',
        ]),
      },
    },
    'file/sheet-missing',
  ),
  made(
    'strings announced and missing',
    {
      parts: {
        'xl/_rels/workbook.xml.rels': relationships(
          ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
          ['rId2', 'sharedStrings', 'none.xml'],
        ),
      },
    },
    'file/part-missing',
  ),
  made(
    'a workbook that is its own worksheet',
    { parts: { 'xl/_rels/workbook.xml.rels': relationships(['rId1', 'worksheet', 'workbook.xml']) } },
    'file/xml-unexpected',
  ),
  made(
    'relationships that are the workbook',
    {
      parts: {
        '_rels/.rels': relationships(['a', 'officeDocument', '_rels/.rels']),
        '[Content_Types].xml': contentTypes(undefined, '/_rels/.rels'),
      },
    },
    'file/xml-unexpected',
  ),
  made(
    'relationships that lead in a circle',
    {
      parts: {
        'xl/worksheets/_rels/sheet1.xml.rels': relationships(
          ['a', 'worksheet', '../workbook.xml'],
          ['b', 'worksheet', 'sheet1.xml'],
        ),
      },
    },
    'A1 1',
  ),
  made(
    'a workbook of charts only',
    { parts: { 'xl/_rels/workbook.xml.rels': relationships(['rId1', 'chartsheet', 'worksheets/sheet1.xml']) } },
    'file/no-sheet',
  ),
  made('a workbook without sheets', { workbook: '' }, 'file/no-sheet'),
  made('two sheets of one name', { ...manySheets(2, (n) => (n ? 'TABLE' : 'table')) }, 'file/duplicate-sheet'),
  made('two thousand sheets', manySheets(2000), 'file/too-many-sheets'),
  made(
    'a hundred sheets that are one large part',
    { ...manySheets(100), sheet: `<!--${varied(300_000, (n) => String(n))}-->` },
    'file/parts-too-large',
  ),
  made(
    'thirty thousand names',
    {
      workbook: `<sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets><definedNames>${'<definedName name="a">1</definedName>'.repeat(30_000)}</definedNames>`,
    },
    'file/too-many-names',
  ),
  made(
    'fifty thousand relationships',
    {
      parts: {
        'xl/_rels/workbook.xml.rels': relationships(...Array.from({ length: 50_000 }, () => ['a', 'b', 'c'] as const)),
      },
    },
    'file/too-many-parts',
  ),
  made(
    'a target of ten million steps',
    {
      parts: {
        '_rels/.rels': relationships(
          ['a', 'officeDocument', '../'.repeat(3e5)],
          ['b', 'officeDocument', 'xl/workbook.xml'],
        ),
      },
    },
    'file/not-a-workbook',
  ),
];

const MARKUP: readonly Hostile[] = [
  made('the billion laughs', strings(doctype(`<!ENTITY a0 "ha">${laughs}`)), 'file/xml-doctype'),
  made('an entity from a file', strings(doctype('<!ENTITY a9 SYSTEM "file:///etc/passwd">')), 'file/xml-doctype'),
  made(
    'a document type in the network',
    {
      parts: {
        'xl/workbook.xml': workbookXml('').replace(
          '<workbook',
          '<!DOCTYPE workbook SYSTEM "http://127.0.0.1/x.dtd"><workbook',
        ),
      },
    },
    'file/xml-doctype',
  ),
  made(
    'a document type in the content types',
    { parts: { '[Content_Types].xml': `<!DOCTYPE Types><Types xmlns="${PACKAGE}/content-types"/>` } },
    'file/xml-doctype',
  ),
  made('an entity nobody declared', inOne('&nbsp;'), 'file/xml-entity'),
  made('an ampersand on its own', inOne('甲 & 乙'), 'file/xml-entity'),
  made('a character beyond Unicode', inOne('&#x110000;'), 'file/xml-entity'),
  made('half a character', inOne('&#xD800;'), 'file/xml-entity'),
  made('the character nought', inOne('&#0;'), 'file/xml-entity'),
  flat('elements a million deep', { sheet: '<a>'.repeat(1e6) }, 'file/xml-too-deep'),
  flat(
    'elements of strangers a million deep',
    { sheet: `<z:a xmlns:z="urn:z">${'<z:a>'.repeat(3e5)}` },
    'file/xml-too-deep',
  ),
  made(
    'an attribute of ten million characters',
    {
      sheet: row(`<c r="A1" q="${Buffer.from(new Uint8Array(3e6).map((_, n) => n * n)).toString('hex')}"><v>1</v></c>`),
    },
    'A1 1',
  ),
  made(
    'an address of ten million characters',
    { sheet: row(`<c r="A${Buffer.from(new Uint8Array(3e6).map((_, n) => n * n)).toString('hex')}"><v>1</v></c>`) },
    'file/bad-address',
  ),
  made(
    'a hundred thousand attributes',
    { sheet: `<a ${Array.from({ length: 1e5 }, (_, n) => `a${n}=""`).join(' ')}/>` },
    'file/xml-damaged',
  ),
  made(
    'a hundred thousand namespaces',
    {
      sheet: Array.from(
        { length: 500 },
        (_, n) => `<a${Array.from({ length: 900 }, (_, m) => ` xmlns:p${m}="u${n}"`).join('')}>`,
      ).join(''),
    },
    'file/xml-damaged',
  ),
  made('an element that is never closed', { sheet: '<sheetData>' }, 'file/xml-damaged'),
  made(
    'a part that stops half-way',
    sheetAs(sheetXml(row('<c r="A1"><v>1</v></c>')).slice(0, -30)),
    'file/xml-damaged',
  ),
  made('elements closed crosswise', { sheet: '<sheetData><row></sheetData></row>' }, 'file/xml-damaged'),
  made('a closing tag too many', { sheet: '</worksheet></worksheet>' }, ''),
  made('an attribute without quotes', { sheet: '<sheetData r=1/>' }, 'file/xml-damaged'),
  made('an attribute that never ends', { sheet: '<sheetData r="1/>' }, 'file/xml-damaged'),
  made('a comment that never ends', { sheet: '<!-- ' }, 'file/xml-damaged'),
  made('CDATA that never ends', { sheet: '<![CDATA[ ' }, 'file/xml-damaged'),
  made('a prefix nobody declared', { sheet: '<q:sheetData/>' }, 'file/xml-damaged'),
  made('nothing but a declaration', sheetAs('<?xml version="1.0"?>'), 'file/xml-damaged'),
  made('an empty part', sheetAs(''), 'file/xml-damaged'),
  made('a part of plain text', sheetAs('sheet'), 'file/xml-damaged'),
  made('another root than announced', sheetAs('<html/>'), 'file/xml-unexpected'),
  made(
    'bytes that are no UTF-8',
    sheetAs(
      Buffer.concat([
        Buffer.from(`<worksheet xmlns="${MAIN}"><sheetData><row><c t="str"><v>`),
        Buffer.from([0xc3, 0x28]),
        Buffer.from('</v></c></row></sheetData></worksheet>'),
      ]),
    ),
    'file/xml-encoding',
  ),
  made('an encoding that does not exist', sheetAs(sheetXml('').replace('UTF-8', 'x-none')), 'file/xml-encoding'),
];

const CELLS: readonly Hostile[] = [
  flat(
    'the sheet data in a hundred thousand pieces',
    {
      sheet: varied(1e5, (n) => `<sheetData><row r="${n + 1}"><c><v>1</v></c></row></sheetData>`).slice(0, -12) + '<a>',
    },
    'file/xml-damaged',
  ),
  flat(
    'one row in a hundred thousand pieces',
    { sheet: data(varied(1e5, () => '<row r="1"><c r="A1"><v>1</v></c></row>')) },
    'file/duplicate-cell',
  ),
  flat(
    'shared formulas of brackets that never close',
    {
      sheet: data(
        `<row><c><f t="shared" si="0">${'['.repeat(30_000)}</f></c></row>${varied(90, () => '<row><c><f t="shared" si="0"/><v>1</v></c></row>')}<x>`,
      ),
    },
    'file/xml-damaged',
  ),
  made(
    'a dimension of all rows with three cells',
    {
      sheet: `<dimension ref="A1:XFD1048576"/>${data('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>2</v></c><c r="XFD1048576"><v>3</v></c></row>')}`,
    },
    'A1 1, A1048576 2, XFD1048576 3',
  ),
  ...['XFE1', 'A0', 'A1048577', 'ZZZZ1', '1A', 'A', '1', '', 'A1B', 'A-1', 'A1.5', '$A$1', 'B2'].map((address) =>
    made(`the address “${address}” in row 1`, { sheet: row(`<c r="${address}"><v>1</v></c>`) }, 'file/bad-address'),
  ),
  ...['0', '1048577', '-1', '1.5', 'x', '', '1e3'].map((number) =>
    made(`row “${number}”`, { sheet: row('<c><v>1</v></c>', `r="${number}"`) }, 'file/bad-address'),
  ),
  made('a column too many, by counting', { sheet: row(`${'<c/>'.repeat(16_384)}<c><v>1</v></c>`) }, 'file/bad-address'),
  made(
    'a row too many, by counting',
    { sheet: data('<row r="1048576"/><row><c><v>1</v></c></row>') },
    'file/bad-address',
  ),
  made('one cell twice', { sheet: row('<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>') }, 'file/duplicate-cell'),
  made(
    'one cell twice in two pieces of its row',
    { sheet: data('<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row>') },
    'file/duplicate-cell',
  ),
  ...['NaN', '1e999', '-1e999', 'Infinity', 'INF', '0x10', '1,5', '1 2', '１', '--1', '1e', '.'].map((number) =>
    made(`the number “${number}”`, cell(number), 'file/bad-number'),
  ),
  flat('a number of a million digits', cell('1'.repeat(1e6)), 'file/bad-number'),
  ...['1', '-1', '1.5', '999999999999', 'x', 'length', '__proto__'].map((index) =>
    made(
      `the text number “${index}” of one`,
      { ...inOne('甲'), sheet: row(`<c r="A1" t="s"><v>${index}</v></c>`) },
      'file/bad-text-number',
    ),
  ),
  made('a text number where there are no texts', cell('0', 't="s"'), 'file/bad-text-number'),
  made('a type nobody knows', cell('1', 't="constructor"'), 'file/bad-cell'),
  made('a yes that is two', cell('2', 't="b"'), 'file/bad-cell'),
  flat('a text of a million characters', inOne('长'.repeat(1e6)), 'file/text-too-long'),
  flat(
    'a text of ten million blanks and a letter',
    inOne(`a${' '.repeat(1e6)}${'\t '.repeat(4e6)}b`),
    'file/text-too-long',
  ),
  flat(
    'an inline text of a million characters',
    { sheet: row(`<c t="inlineStr"><is><t>${'长'.repeat(1e6)}</t></is></c>`) },
    'file/text-too-long',
  ),
  made('a formula of a million characters', { sheet: row(`<c><f>${'1+'.repeat(4e5)}1</f></c>`) }, 'file/text-too-long'),
  flat(
    'a number format of a million characters',
    {
      sheet: row('<c s="0"><v>1</v></c>'),
      styles: `<numFmts><numFmt numFmtId="176" formatCode="${'[h]_'.repeat(2e5)};${'&quot;'.repeat(1e5)}"/></numFmts><cellXfs><xf numFmtId="176"/></cellXfs>`,
    },
    'A1 1',
  ),
  made(
    'the same merge a hundred thousand times',
    { sheet: `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(1e5)}</mergeCells>` },
    'file/zip-bomb',
  ),
  made(
    'the same merge ten thousand times',
    { sheet: `${row('<c><v>1</v></c>')}<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(1e4)}</mergeCells>` },
    'A1 1',
  ),
  made(
    'sixty thousand merges',
    {
      sheet: `<mergeCells>${Array.from({ length: 6e4 }, (_, n) => `<mergeCell ref="A${n + 1}:B${n + 1}"/>`).join('')}</mergeCells>`,
    },
    'file/too-many-merges',
  ),
  made(
    'a merge that leaves the sheet',
    { sheet: '<mergeCells><mergeCell ref="A1:XFE1"/></mergeCells>' },
    'file/bad-address',
  ),
  made('a shared formula without its master', { sheet: row('<c><f t="shared" si="5"/><v>1</v></c>') }, 'A1 1 ='),
  made(
    'a shared formula that is pushed off the sheet',
    {
      sheet: data(
        '<row r="5"><c r="B5"><f t="shared" si="0">A1</f><v>1</v></c></row><row r="6"><c r="A6"><f t="shared" si="0"/><v>1</v></c></row>',
      ),
    },
    'B5 1 =A1, A6 1 =#REF!',
  ),
];

describe('the parts', () => {
  testAll(PARTS);
});

describe('the markup', () => {
  testAll(MARKUP);
});

describe('the cells', () => {
  testAll(CELLS);
});

test('shared formulas that would write out to a gigabyte are named, not written out', () => {
  const rows = varied(70_000, () => '<row><c><f t="shared" si="0"/><v>1</v></c></row>');
  const sheet = data(`<row><c><f t="shared" si="0" ref="A1:A99999">${'A1+'.repeat(5000)}1</f></c></row>${rows}`);
  const cells = gridOf(makeXlsx({ sheet })).sheets[0]!.rows.flatMap((one) => one.cells);
  expect(cells).toHaveLength(70_001);
  expect(cells.every(({ formula }) => formula !== undefined)).toBe(true);
  expect(cells.reduce((sum, { formula = '' }) => sum + formula.length, 0)).toBeLessThan(2_000_000);
});
