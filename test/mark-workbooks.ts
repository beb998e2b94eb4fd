import { writeXlsx } from 'hucre/xlsx';
import type { WriteSheet } from 'hucre/xlsx';
import { packed, partsOf, stored } from './mark-package';

/** Workbooks that marking must leave alone but for the marks: rich ones by other writers, odd but legal ones by hand. */

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const BOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

/** A red picture of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
  'base64',
);

/** Macros, picture, chart, table, notes, dropdowns, conditional formats, protection and a picture behind the cells. */
async function rich(): Promise<Uint8Array> {
  const sheet: WriteSheet = {
    name: '附表1',
    columns: [{ width: 20 }, { width: 12 }, { width: 12 }],
    rows: [
      ['子类', '是否上云', '页码'],
      ['计算资源', '是', 1],
      ['存储资源', '否', 2],
    ],
    cells: new Map([
      ['1,1', { value: '是', comment: { author: '企业', text: '企业自己的批注' } }],
      ['4,2', { formula: 'SUM(C2:C3)', formulaResult: 3 }],
    ]),
    dataValidations: [{ type: 'list', range: 'B2:B3', values: ['是', '否'] }],
    conditionalRules: [
      { type: 'expression', priority: 7, formula: 'C2>1', range: 'C2:C3', style: { font: { bold: true } } },
    ],
    images: [{ data: PIXEL, type: 'png', anchor: { from: { row: 6, col: 0 } } }],
    charts: [{ type: 'bar', series: [{ name: '页码', values: 'C2:C3' }], anchor: { from: { row: 6, col: 2 } } }],
    tables: [{ name: '明细', range: 'A1:C3', columns: [{ name: '子类' }, { name: '是否上云' }, { name: '页码' }] }],
    freezePane: { rows: 1 },
    backgroundImage: PIXEL,
  };
  const locked: WriteSheet = {
    name: '附表2',
    rows: [['金额', 6.5]],
    protection: { sheet: true, password: 'starcloud' },
  };
  const hidden: WriteSheet = { name: '隐藏', rows: [['a']], hidden: true };
  return writeXlsx({
    sheets: [sheet, locked, hidden],
    vbaProject: new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]),
    properties: { modified: new Date(0), custom: { 版本: '1' } },
    namedRanges: [{ name: '金额', range: "'附表2'!$B$1" }],
  });
}

/** The rich one with XML of the user's own in the place where our record would go. */
async function withCustomXml(): Promise<Uint8Array> {
  const parts = Object.fromEntries([...partsOf(await rich())].map(([name, { bytes }]) => [name, bytes]));
  const relations = String(parts['xl/_rels/workbook.xml.rels']);
  const own = `<Relationship Id="rIdOwn" Type="${RELATIONS}/customXml" Target="../customXml/item1.xml"/>`;
  return packed({
    ...parts,
    'xl/_rels/workbook.xml.rels': relations.replace('</Relationships>', `${own}</Relationships>`),
    'customXml/item1.xml': '<own xmlns="urn:own">企业自己的数据</own>',
  });
}

/** Prefixes everywhere, single quotes, blanks in tags, self-closed lists without counts, byte order marks, UTF-16, comments. */
function odd(): Uint8Array {
  const declared = "<?xml version='1.0' encoding='UTF-8'?>\r\n";
  const sheet =
    `\ufeff${declared}<!-- <x:sheetData> is not here -->\r\n<x:worksheet xmlns:x='${MAIN}' xmlns:w='urn:other'>\r\n` +
    "  <x:sheetViews ><x:sheetView workbookViewId='0' tabSelected='1' /></x:sheetViews>\r\n" +
    "  <x:sheetData>\r\n    <x:row><x:c t='inlineStr'><x:is><x:t>A &amp; B &lt; C</x:t></x:is></x:c><x:c><x:v>2</x:v></x:c></x:row>\r\n" +
    "    <x:row r='9'><x:c r='C9'><x:f><![CDATA[1<2]]></x:f></x:c></x:row>\r\n  </x:sheetData>\r\n" +
    "  <x:sheetProtection sheet='1' w:note=\"it's &quot;so&quot; > that\"/>\r\n" +
    "  <x:conditionalFormatting sqref='A1'><x:cfRule type='expression' priority='12'><x:formula>A1&gt;\"starcloud\"</x:formula></x:cfRule></x:conditionalFormatting>\r\n" +
    "  <x:pageMargins left='0.7' right='0.7' top='0.7' bottom='0.7' header='0.3' footer='0.3'/>\r\n" +
    '  <w:own><x:conditionalFormatting/></w:own>\r\n</x:worksheet>\r\n';
  const book =
    `<?xml version="1.0" encoding="UTF-16"?><x:workbook xmlns:x="${MAIN}"><x:workbookPr date1904="1"/><x:sheets>` +
    `<x:sheet xmlns:q="${RELATIONS}" name="A &amp; 表" sheetId="41" q:id="eins"/></x:sheets></x:workbook>`;
  return packed({
    '[Content_Types].xml':
      `${declared}<t:Types xmlns:t='${TYPES}'><t:Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>` +
      `<t:Override PartName='/Book.xml' ContentType='${BOOK_TYPE}'/><t:Override PartName='/Sheets/S 1.xml' ContentType='${SHEET_TYPE}'/>` +
      `<t:Override PartName='/Looks.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml'/></t:Types>`,
    '_rels/.rels': `${declared}<p:Relationships xmlns:p='${PACKAGE}'><p:Relationship Id='a' Type='${RELATIONS}/officeDocument' Target='/Book.xml'/></p:Relationships>`,
    'Book.xml': Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(book, 'utf16le')]),
    '_rels/Book.xml.rels':
      `${declared}<p:Relationships xmlns:p='${PACKAGE}'><p:Relationship Id='eins' Type='${RELATIONS}/worksheet' Target='Sheets/S 1.xml'/>` +
      `<p:Relationship Id='zwei' Type='${RELATIONS}/styles' Target='LOOKS.xml'/></p:Relationships>`,
    'Sheets/S 1.xml': sheet,
    'Looks.xml': `${declared}<x:styleSheet xmlns:x='${MAIN}'><x:fonts><x:font/></x:fonts><x:dxfs/><x:extLst/></x:styleSheet>`,
  });
}

/** As little as the format allows: no styles, no views, no names, an empty sheet; once transitional, once strict. */
function bare(strict: boolean): Uint8Array {
  const main = strict ? 'http://purl.oclc.org/ooxml/spreadsheetml/main' : MAIN;
  const relations = strict ? 'http://purl.oclc.org/ooxml/officeDocument/relationships' : RELATIONS;
  return packed({
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData/></worksheet>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    '[Content_Types].xml': `<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${BOOK_TYPE}"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPE}"/></Types>`,
  });
}

export interface Specimen {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Sheets that can be marked. */
  readonly sheets: readonly string[];
}

export async function specimens(): Promise<Specimen[]> {
  const forms = ['附表1', '附表2'];
  return [
    { name: 'a rich workbook with macros', bytes: await rich(), sheets: [...forms, '隐藏'] },
    { name: 'a workbook with custom XML of its own', bytes: await withCustomXml(), sheets: forms },
    { name: 'a workbook by openpyxl', bytes: stored('openpyxl.xlsx'), sheets: forms },
    { name: 'a workbook by LibreOffice', bytes: stored('libreoffice.xlsx'), sheets: forms },
    { name: 'an odd workbook', bytes: odd(), sheets: ['A & 表'] },
    { name: 'a bare workbook', bytes: bare(false), sheets: ['S'] },
    { name: 'a bare strict workbook', bytes: bare(true), sheets: ['S'] },
  ];
}
