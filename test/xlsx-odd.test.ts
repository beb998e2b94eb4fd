import { firstSheet, gridOf, sheetText } from './grid-text';
import type { Making } from './make-xlsx';
import { contentTypes, data, MAIN, makeXlsx, OFFICE, PACKAGE, relationships, sheetXml, workbookXml } from './make-xlsx';

/** Files that no rule forbids and some program writes: each is read as Excel shows it. */

const row = (cells: string, attributes = 'r="1"'): string => data(`<row ${attributes}>${cells}</row>`);
const text = (t: string): string => `<si><t>${t}</t></si>`;
const shared = row('<c r="A1" t="s"><v>0</v></c>');
const styled = (code: string, value: string): Making => ({
  sheet: row(`<c r="A1" s="1"><v>${value}</v></c>`),
  styles: `<numFmts count="1"><numFmt numFmtId="176" formatCode="${code}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="176"/></cellXfs>`,
});
const builtin = (id: number, value = '45413'): Making => ({
  sheet: row(`<c r="A1" s="1"><v>${value}</v></c>`),
  styles: `<cellXfs><xf numFmtId="0"/><xf numFmtId="${id}" applyNumberFormat="1"/></cellXfs>`,
});
const old1904 = '<workbookPr date1904="1"/><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets>';
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const bytesOf = (text: string, encoding: BufferEncoding, mark: number[] = []): Uint8Array =>
  new Uint8Array(Buffer.concat([Buffer.from(mark), Buffer.from(text, encoding)]));
const wide = sheetXml(row('<c r="A1" t="str"><v>数据安全</v></c>')).replace('UTF-8', 'UTF-16');
const bigEndian = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le').swap16());

const ODD: readonly (readonly [what: string, making: Making, shown: string])[] = [
  // Places
  ['cells without an address follow one another', { sheet: row('<c><v>1</v></c><c/><c><v>3</v></c>') }, 'A1 1, C1 3'],
  [
    'rows without a number follow one another',
    { sheet: data('<row><c><v>1</v></c></row><row/><row><c><v>3</v></c></row>') },
    'A1 1, A3 3',
  ],
  [
    'a row without a number stands where its first cell says',
    { sheet: data('<row><c r="B7"><v>1</v></c><c><v>2</v></c></row><row><c><v>8</v></c></row>') },
    'B7 1, C7 2, A8 8',
  ],
  [
    'rows out of order are put in order',
    { sheet: data('<row r="3"><c r="A3"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>') },
    'A1 1, A3 3',
  ],
  [
    'cells out of order are put in order',
    { sheet: row('<c r="C1"><v>3</v></c><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c>') },
    'A1 1, B1 2, C1 3',
  ],
  [
    'a row given in two pieces is one row',
    {
      sheet: data(
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>9</v></c></row><row r="1"><c r="B1"><v>2</v></c></row>',
      ),
    },
    'A1 1, B1 2, A2 9',
  ],
  [
    'the sheet data come in two pieces',
    { sheet: data('<row r="1"><c r="A1"><v>1</v></c></row>') + data('<row r="2"><c r="A2"><v>2</v></c></row>') },
    'A1 1, A2 2',
  ],
  [
    'a dimension of the whole sheet is not believed',
    { sheet: `<dimension ref="A1:XFD1048576"/>${row('<c r="B2"><v>1</v></c>', 'r="2"')}` },
    'B2 1',
  ],
  [
    'a dimension that is too small is not believed',
    { sheet: `<dimension ref="A1"/>${row('<c r="Z9"><v>1</v></c>', 'r="9"')}` },
    'Z9 1',
  ],
  [
    'the last cell of the largest sheet is read',
    { sheet: row('<c r="XFD1048576"><v>1</v></c>', 'r="1048576"') },
    'XFD1048576 1',
  ],
  ['an address in small letters is read', { sheet: row('<c r="ab1"><v>1</v></c>') }, 'AB1 1'],
  [
    'styled cells without content are not kept',
    { sheet: row('<c r="A1" s="3"/><c r="B1" s="3"></c><c r="C1" t="s"/><c r="D1"><v/></c><c r="E1"><v></v></c>') },
    '',
  ],
  ['a sheet without data is empty', { sheet: '' }, ''],

  // Texts
  [
    'rich text runs are joined',
    {
      sheet: shared,
      strings: '<si><r><t>上云</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>投入</t></r></si>',
    },
    'A1 "上云投入"',
  ],
  [
    'phonetic guides are left out',
    { sheet: shared, strings: '<si><t>云</t><rPh sb="0" eb="1"><t>yún</t></rPh><phoneticPr fontId="1"/></si>' },
    'A1 "云"',
  ],
  ['an escaped carriage return is one', { sheet: shared, strings: text('甲_x000D_\n乙') }, 'A1 "甲\\r\\n乙"'],
  ['an escaped underscore is one', { sheet: shared, strings: text('_x005F_x000D_') }, 'A1 "_x000D_"'],
  ['blanks at the ends are dropped as Excel does', { sheet: shared, strings: text(' 是 ') }, 'A1 "是"'],
  [
    'blanks at the ends stay where space is preserved',
    { sheet: shared, strings: '<si><t xml:space="preserve"> 是\n</t></si>' },
    'A1 " 是\\n"',
  ],
  ['full-width blanks are text', { sheet: shared, strings: text('　是　') }, 'A1 "　是　"'],
  [
    'the five entities and numeric ones are read',
    { sheet: shared, strings: text('&lt;&amp;&gt;&quot;&apos;&#20113;&#x4E91;&#x1F600;') },
    'A1 "<&>\\"\'云云😀"',
  ],
  [
    'a text from CDATA is literal',
    { sheet: shared, strings: '<si><t><![CDATA[<a>&amp;]]>乙</t></si>' },
    'A1 "<a>&amp;乙"',
  ],
  ['a comment inside a value does not split it', { sheet: row('<c r="A1"><v>1<!-- 注 -->2</v></c>') }, 'A1 12'],
  [
    'comments and instructions stand anywhere',
    { sheet: `<!-- a --><?b c?>${row('<!-- < --><c r="A1"><!-- > --><v>1</v></c>')}` },
    'A1 1',
  ],
  [
    'inline texts are read, rich ones too',
    {
      sheet: row(
        '<c r="A1" t="inlineStr"><is><t>甲</t></is></c><c r="B1" t="inlineStr"><is><r><t>乙</t></r><r><t>丙</t></r></is></c>',
      ),
    },
    'A1 "甲", B1 "乙丙"',
  ],
  ['an inline text given as a value is read', { sheet: row('<c r="A1" t="inlineStr"><v>甲</v></c>') }, 'A1 "甲"'],
  ['the 0 strings of an empty table trouble nobody', { sheet: row('<c r="A1"><v>1</v></c>'), strings: '' }, 'A1 1'],
  [
    'an empty text is a blank cell',
    { sheet: row('<c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t/></is></c>'), strings: '<si/>' },
    '',
  ],
  ['line ends are one character', { sheet: shared, strings: text('甲\r\n乙\r丙') }, 'A1 "甲\\n乙\\n丙"'],
  ['rare characters beyond the basic plane are whole', { sheet: shared, strings: text('𠮷&#134071;') }, 'A1 "𠮷𠮷"'],

  // Other kinds of values
  [
    'booleans, errors and formula texts are told apart',
    {
      sheet: row(
        '<c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>false</v></c><c r="C1" t="e"><v>#REF!</v></c><c r="D1" t="str"><f>A1&amp;""</f><v>TRUE</v></c>',
      ),
    },
    'A1 TRUE, B1 FALSE, C1 #REF!, D1 "TRUE" =A1&""',
  ],
  [
    'numbers come in every notation',
    {
      sheet: row(
        '<c><v>-0.5</v></c><c><v>1E3</v></c><c><v>1.5e-3</v></c><c><v> 7 </v></c><c><v>.5</v></c><c><v>6.</v></c><c t="n"><v>12345678901234567890</v></c>',
      ),
    },
    'A1 -0.5, B1 1000, C1 0.0015, D1 7, E1 0.5, F1 6, G1 12345678901234567000',
  ],
  ['a number written with entities is a number', { sheet: row('<c r="A1"><v>&#49;2</v></c>') }, 'A1 12'],
  [
    'an ISO date is a day',
    { sheet: row('<c r="A1" t="d"><v>2024-05-01T08:30:00</v></c><c r="B1" t="d"><v>2024-02-29</v></c>') },
    'A1 2024-05-01, B1 2024-02-29',
  ],
  ['an ISO date that is none stays text', { sheet: row('<c r="A1" t="d"><v>2023-02-29</v></c>') }, 'A1 "2023-02-29"'],

  // Formulas
  ['a formula with a stored value gives both', { sheet: row('<c r="A1"><f>1+1</f><v>2</v></c>') }, 'A1 2 =1+1'],
  [
    'a formula without a stored value is not calculated',
    { sheet: row('<c r="A1"><f>SUM(B1:B9)</f></c><c r="B1"><f>1</f><v></v></c><c r="C1" t="str"><f>""</f></c>') },
    'A1 ? =SUM(B1:B9), B1 ? =1, C1 ? =""',
  ],
  [
    'a formula that gives an empty text is calculated',
    { sheet: row('<c r="A1" t="str"><f>""</f><v></v></c>') },
    'A1 "" =""',
  ],
  ['a value before its formula is read too', { sheet: row('<c r="A1"><v>2</v><f>1+1</f></c>') }, 'A1 2 =1+1'],
  ['an empty formula is none', { sheet: row('<c r="A1"><f/><v>2</v></c><c r="B1"><f></f></c>') }, 'A1 2'],
  [
    'shared formulas are written out for each cell',
    {
      sheet: data(
        '<row r="1"><c r="B1"><f t="shared" si="0" ref="B1:C2">A1*$A$1+LOG10(\'附表 A1\'!A1)&amp;"A1"</f><v>1</v></c><c r="C1"><f t="shared" si="0"/><v>2</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/></c></row>',
      ),
    },
    'B1 1 =A1*$A$1+LOG10(\'附表 A1\'!A1)&"A1", C1 2 =B1*$A$1+LOG10(\'附表 A1\'!B1)&"A1", B2 ? =A2*$A$1+LOG10(\'附表 A1\'!A2)&"A1"',
  ],
  [
    'array formulas and data tables keep their stored values',
    {
      sheet: row(
        '<c r="A1"><f t="array" ref="A1:B1">C1:D1</f><v>3</v></c><c r="B1"><v>4</v></c><c r="C1"><f t="dataTable" ref="C1:C2" dt2D="1" r1="E1" r2="F1"/><v>5</v></c>',
      ),
    },
    'A1 3 =C1:D1, B1 4, C1 5 =TABLE(E1,F1)',
  ],

  // Dates and percentages
  ...([14, 15, 16, 17, 22, 27, 28, 31, 36, 50, 54, 57, 58] as const).map(
    (id) => [`built-in format ${id} shows a day`, builtin(id), 'A1 2024-05-01'] as const,
  ),
  ...[0, 1, 18, 20, 21, 32, 34, 45, 46, 47, 55].map(
    (id) => [`built-in format ${id} shows no day`, builtin(id), 'A1 45413'] as const,
  ),
  ...[9, 10].map((id) => [`built-in format ${id} shows a percentage`, builtin(id, '0.3'), 'A1 0.3 %'] as const),
  ...[
    'yyyy&quot;年&quot;m&quot;月&quot;',
    'yyyy/m/d;@',
    '[$-804]yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@',
    '[DBNum1][$-804]yyyy&quot;年&quot;m&quot;月&quot;',
    'm\\月d\\日',
    'mmm',
    'yyyy\\-mm\\-dd hh:mm',
    'e/m/d',
    '[红色]yyyy-mm-dd',
    '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy',
    'aaaa',
  ].map((code) => [`the format ${code} shows a day`, styled(code, '45413.75'), 'A1 2024-05-01'] as const),
  ...[
    'General',
    'G/通用格式',
    '0.00E+00',
    '#,##0.00&quot; day&quot;',
    '0.0\\d',
    '[h]:mm',
    '[mm]:ss',
    'h:mm:ss AM/PM',
    '上午/下午h&quot;时&quot;mm&quot;分&quot;',
    'mm:ss.0',
    '&quot;年月日&quot;0',
    '[Red]0.00',
    '_-* #,##0.00_-;\\-* #,##0.00_-',
    '@',
  ].map((code) => [`the format ${code} shows no day`, styled(code, '45413.75'), 'A1 45413.75'] as const),
  ['a percent format marks the share', styled('0.0%', '0.3'), 'A1 0.3 %'],
  ['a quoted percent sign is only a letter', styled('0.0&quot;%&quot;', '30'), 'A1 30'],
  ['a percent sign for negative numbers only does not count', styled('0;-0%', '30'), 'A1 30'],
  [
    '1900 was no leap year except in Excel',
    {
      ...builtin(14),
      sheet: row([1, 59, 60, 61, 2958465, 2958466, 0, -1].map((n) => `<c s="1"><v>${n}</v></c>`).join('')),
    },
    'A1 1900-01-01, B1 1900-02-28, C1 1900-02-29, D1 1900-03-01, E1 9999-12-31, F1 2958466, G1 0, H1 -1',
  ],
  [
    'the 1904 system counts from another day',
    { ...builtin(14), workbook: old1904, sheet: row('<c s="1"><v>0</v></c><c s="1"><v>43951</v></c>') },
    'A1 1904-01-01, B1 2024-05-01',
  ],
  ['a day computed a hair short of midnight is the day', builtin(14, '45412.99999999999'), 'A1 2024-05-01'],
  [
    'a custom code may redefine a built-in number',
    {
      sheet: row('<c r="A1" s="0"><v>45413</v></c>'),
      styles: '<numFmts><numFmt numFmtId="14" formatCode="0"/></numFmts><cellXfs><xf numFmtId="14"/></cellXfs>',
    },
    'A1 45413',
  ],
  [
    'a style that does not exist is the general one',
    { sheet: row('<c r="A1" s="99"><v>45413</v></c>'), styles: '<cellXfs><xf numFmtId="14"/></cellXfs>' },
    'A1 45413',
  ],
  [
    'formats of looks and named styles are not mistaken for cell formats',
    {
      sheet: row('<c r="A1" s="0"><v>45413</v></c>'),
      styles:
        '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/></cellXfs><dxfs><dxf><numFmt numFmtId="14" formatCode="yyyy"/></dxf></dxfs>',
    },
    'A1 45413',
  ],

  // Markup
  [
    'another prefix for every element',
    {
      sheet: `<?xml version="1.0"?><x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    },
    'A1 1',
  ],
  [
    'a prefix declared half-way down',
    {
      sheet: `<?xml version="1.0"?><worksheet xmlns="${MAIN}"><sheetData><y:row xmlns:y="${MAIN}" r="1"><y:c r="A1"><v>1</v></y:c></y:row></sheetData></worksheet>`,
    },
    'A1 1',
  ],
  [
    'the namespace declared again on every row',
    { sheet: data(`<row xmlns="${MAIN}" r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>`) },
    'A1 1, A2 2',
  ],
  [
    'elements of strangers are passed over',
    {
      sheet: `<z:sheetData xmlns:z="urn:z"><z:row><z:c><z:v>9</z:v></z:c></z:row></z:sheetData>${row('<z:c xmlns:z="urn:z" r="A1"><v>8</v></z:c><c r="A1"><v xmlns="urn:z">7</v><v>1</v><extLst><ext><c r="B1"><v>6</v></c></ext></extLst></c>')}`,
    },
    'A1 1',
  ],
  [
    'attributes in single quotes, with blanks round the equals sign',
    { sheet: row(`<c  r = 'A1'\n\tt = 's' ><v>0</v></c >`), strings: text('甲') },
    'A1 "甲"',
  ],
  ['a greater-than sign inside an attribute', { sheet: row('<c r="A1" q="a>b"><v>1</v></c>') }, 'A1 1'],
  [
    'a byte order mark',
    { sheet: bytesOf(sheetXml(shared), 'utf8', [0xef, 0xbb, 0xbf]), strings: text('甲') },
    'A1 "甲"',
  ],
  ['UTF-16, little end first', { sheet: bytesOf(wide, 'utf16le', [0xff, 0xfe]) }, 'A1 "数据安全"'],
  ['UTF-16, big end first', { sheet: bigEndian(`\ufeff${wide}`) }, 'A1 "数据安全"'],
  ['UTF-16 without its mark', { sheet: bytesOf(wide, 'utf16le') }, 'A1 "数据安全"'],
  ['UTF-8 that claims to be UTF-16', { sheet: wide }, 'A1 "数据安全"'],
  [
    'GBK that says so',
    {
      sheet: new Uint8Array(
        Buffer.concat([
          Buffer.from(`<?xml version="1.0" encoding="GBK"?><worksheet xmlns="${MAIN}"><sheetData><row><c t="str"><v>`),
          Buffer.from([0xca, 0xc7]),
          Buffer.from('</v></c></row></sheetData></worksheet>'),
        ]),
      ),
    },
    'A1 "是"',
  ],
  [
    'no XML declaration and no namespace',
    {
      parts: {
        'xl/worksheets/sheet1.xml':
          '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>',
      },
    },
    'A1 1',
  ],

  // Package
  [
    'absolute targets',
    {
      parts: {
        'xl/_rels/workbook.xml.rels': relationships(['rId1', 'worksheet', '/xl/worksheets/sheet1.xml']),
        '_rels/.rels': relationships(['rId1', 'officeDocument', '/xl/workbook.xml']),
      },
    },
    'A1 1',
  ],
  [
    'targets with steps up and down',
    {
      parts: {
        'xl/_rels/workbook.xml.rels': relationships([
          'rId1',
          'worksheet',
          '../xl/./worksheets/../worksheets/sheet1.xml',
        ]),
      },
    },
    'A1 1',
  ],
  [
    'backslashes in names and targets',
    {
      parts: {
        'xl/worksheets/sheet1.xml': null,
        'xl\\worksheets\\Sheet1.xml': sheetXml(row('<c r="A1"><v>5</v></c>')),
        'xl/_rels/workbook.xml.rels': relationships(['rId1', 'worksheet', 'worksheets\\sheet1.xml']),
      },
    },
    'A1 5',
  ],
  [
    'names that differ in case',
    {
      parts: { 'xl/worksheets/sheet1.xml': null, 'xl/Worksheets/SHEET1.XML': sheetXml(row('<c r="A1"><v>5</v></c>')) },
    },
    'A1 5',
  ],
  [
    'percent-encoded Chinese part names',
    {
      parts: {
        'xl/_rels/workbook.xml.rels': relationships(['rId1', 'worksheet', '%E8%A1%A8.xml']),
        'xl/表.xml': sheetXml(row('<c r="A1"><v>5</v></c>')),
      },
    },
    'A1 5',
  ],
  [
    'a workbook part of another name in another folder',
    {
      parts: {
        '[Content_Types].xml': contentTypes(undefined, '/book/main.xml'),
        '_rels/.rels': relationships(
          ['a', 'extended-properties', 'docProps/app.xml'],
          ['b', 'officeDocument', 'book/main.xml'],
        ),
        'book/main.xml': workbookXml('<sheets><sheet name="表" sheetId="7" r:id="s"/></sheets>'),
        'book/_rels/main.xml.rels': relationships(['s', 'worksheet', 'one.xml'], ['t', 'sharedStrings', 'words.xml']),
        'book/one.xml': sheetXml(shared),
        'book/words.xml': `<sst xmlns="${MAIN}">${text('甲')}</sst>`,
        'xl/workbook.xml': null,
        'xl/_rels/workbook.xml.rels': null,
        'xl/worksheets/sheet1.xml': null,
      },
    },
    'A1 "甲"',
  ],
  [
    'strict OOXML',
    {
      parts: {
        '_rels/.rels': relationships(['rId1', `${STRICT}/officeDocument`, 'xl/workbook.xml']),
        'xl/_rels/workbook.xml.rels': relationships(['rId1', `${STRICT}/worksheet`, 'worksheets/sheet1.xml']),
        'xl/workbook.xml': `<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:r="${STRICT}" conformance="strict"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
        'xl/worksheets/sheet1.xml':
          '<worksheet xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"><sheetData><row r="1"><c r="A1" t="d"><v>2024-05-01</v></c></row></sheetData></worksheet>',
      },
    },
    'A1 2024-05-01',
  ],
  [
    'the relationship attribute under another prefix',
    {
      parts: {
        'xl/workbook.xml': `<workbook xmlns="${MAIN}"><sheets><sheet name="表" sheetId="1" d4p1:id="rId1" xmlns:d4p1="${OFFICE}"/></sheets></workbook>`,
      },
    },
    'A1 1',
  ],
  [
    'content types by extension alone',
    {
      parts: {
        '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="XML" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
      },
    },
    'A1 1',
  ],
  ['neither strings nor styles', {}, 'A1 1'],
  [
    'charts and dialogs among the sheets',
    {
      workbook: '<sheets><sheet name="图" sheetId="2" r:id="rId8"/><sheet name="表" sheetId="1" r:id="rId1"/></sheets>',
      parts: {
        'xl/_rels/workbook.xml.rels': relationships(
          ['rId8', 'chartsheet', 'chartsheets/sheet1.xml'],
          ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ),
      },
    },
    'A1 1',
  ],
  [
    'links to other files',
    {
      parts: {
        'xl/_rels/workbook.xml.rels': relationships(
          ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
          ['rId9', 'externalLink', 'externalLinks/none.xml'],
          ['rId10', 'externalLinkPath', 'file:///C:/x.xlsx', 'TargetMode="External"'],
        ),
      },
    },
    'A1 1',
  ],

  // Container
  [
    'parts stored without compression',
    { parts: { 'xl/worksheets/sheet1.xml': { data: sheetXml(row('<c r="A1"><v>5</v></c>')), stored: true } } },
    'A1 5',
  ],
  [
    'sizes after the data',
    { parts: { 'xl/worksheets/sheet1.xml': { data: sheetXml(row('<c r="A1"><v>5</v></c>')), descriptor: true } } },
    'A1 5',
  ],
  [
    'zip64 sizes and end record',
    {
      frame: { wide: true },
      parts: { 'xl/worksheets/sheet1.xml': { data: sheetXml(row('<c r="A1"><v>5</v></c>')), wide: true } },
    },
    'A1 5',
  ],
  ['a comment at the end of the zip', { frame: { comment: 'PK\u0005\u0006 by some program' } }, 'A1 1'],
  ['blanks after the end of the zip', { frame: { trailing: Buffer.alloc(5000) } }, 'A1 1'],
  ['gaps between the parts', { frame: { gap: 17 } }, 'A1 1'],
  [
    'folders as entries',
    { parts: { 'xl/': { data: '', stored: true }, 'xl/worksheets/': { data: '', stored: true } } },
    'A1 1',
  ],
];

test.each(ODD)('%s', (_, making, shown) => {
  expect(firstSheet(makeXlsx(making))).toBe(shown);
});

test('there are more than the twenty odd files that were promised', () => {
  expect(ODD.length).toBeGreaterThan(100);
});

test('visibility, protection, hidden rows, merges, names and macros are told', () => {
  const grid = gridOf(
    makeXlsx({
      workbook:
        '<sheets><sheet name="一 &amp; 二" sheetId="1" r:id="rId1"/><sheet name="隐" sheetId="2" state="hidden" r:id="rId2"/><sheet name="深" sheetId="3" state="veryHidden" r:id="rId3"/></sheets>' +
        '<definedNames><definedName name="starcloud.form" hidden="1">"application-2024"</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">\'一 &amp; 二\'!$A$1:$C$9</definedName></definedNames>',
      sheet:
        data(
          '<row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="true"/><row r="3"><c r="A3"><v>3</v></c></row>',
        ) +
        '<sheetProtection sheet="1" objects="1"/><mergeCells count="4"><mergeCell ref="A1:C3"/><mergeCell ref="A1:C3"/><mergeCell ref="E9:D8"/><mergeCell ref="F1"/><mergeCell ref="G1:G1"/></mergeCells>',
      parts: {
        'xl/_rels/workbook.xml.rels': relationships(
          ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
          ['rId2', 'worksheet', 'worksheets/sheet2.xml'],
          ['rId3', 'worksheet', 'worksheets/sheet3.xml'],
          ['rId4', 'http://schemas.microsoft.com/office/2006/relationships/vbaProject', 'vbaProject.bin'],
        ),
        'xl/worksheets/sheet2.xml': sheetXml('<sheetData/><sheetProtection password="1234"/>'),
        'xl/worksheets/sheet3.xml': sheetXml('<sheetData/>'),
        'xl/vbaProject.bin': new Uint8Array([1, 2, 3]),
        '[Content_Types].xml': contentTypes('application/vnd.ms-excel.sheet.macroEnabled.main+xml'),
      },
    }),
  );
  expect(grid.macros).toBe(true);
  expect(grid.names).toEqual([
    { name: 'starcloud.form', refers: '"application-2024"' },
    { name: '_xlnm.Print_Area', refers: "'一 & 二'!$A$1:$C$9" },
  ]);
  expect(grid.sheets.map(({ name, visibility, protected: locked }) => [name, visibility, locked])).toEqual([
    ['一 & 二', 'visible', true],
    ['隐', 'hidden', false],
    ['深', 'veryHidden', false],
  ]);
  expect(grid.sheets[0]!.rows.map(({ row, hidden }) => [row, hidden])).toEqual([
    [0, true],
    [2, false],
  ]);
  expect(grid.sheets[0]!.merges).toEqual([
    { top: 0, left: 0, bottom: 2, right: 2 },
    { top: 7, left: 3, bottom: 8, right: 4 },
  ]);
});

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
  'a sheet, a name and a part called %s are only names',
  (name) => {
    const grid = gridOf(
      makeXlsx({
        workbook: `<sheets><sheet name="${name}" sheetId="1" r:id="${name}"/></sheets><definedNames><definedName name="${name}">1</definedName></definedNames>`,
        strings: text(name),
        parts: {
          [`xl/${name}.xml`]: sheetXml(shared),
          'xl/_rels/workbook.xml.rels': relationships(
            [name, 'worksheet', `${name}.xml`],
            ['rId2', 'sharedStrings', 'sharedStrings.xml'],
          ),
        },
      }),
    );
    expect(grid.sheets.map((sheet) => [sheet.name, sheetText(sheet)])).toEqual([[name, `A1 "${name}"`]]);
    expect(grid.names).toEqual([{ name, refers: '1' }]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  },
);

test.each(['sheet.main', 'template.main'])('%s content types are workbooks', (kind) => {
  const type = `application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml`;
  expect(firstSheet(makeXlsx({ parts: { '[Content_Types].xml': contentTypes(type) } }))).toBe('A1 1');
});

test.each(['sheet', 'template', 'addin'])('a macro-enabled %s is a workbook', (kind) => {
  const type = `application/vnd.ms-excel.${kind}.macroEnabled.main+xml`;
  expect(firstSheet(makeXlsx({ parts: { '[Content_Types].xml': contentTypes(type) } }))).toBe('A1 1');
});

test('the order of sheets is the order of the tabs, not of the parts', () => {
  const grid = gridOf(
    makeXlsx({
      workbook: '<sheets><sheet name="乙" sheetId="9" r:id="rId2"/><sheet name="甲" sheetId="1" r:id="rId1"/></sheets>',
      parts: {
        'xl/_rels/workbook.xml.rels': relationships(
          ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
          ['rId2', 'worksheet', 'worksheets/sheet2.xml'],
        ),
        'xl/worksheets/sheet2.xml': sheetXml(row('<c r="A1"><v>2</v></c>')),
      },
    }),
  );
  expect(grid.sheets.map((sheet) => `${sheet.name}: ${sheetText(sheet)}`)).toEqual(['乙: A1 2', '甲: A1 1']);
});
