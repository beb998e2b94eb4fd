import { makeOle } from './make-ole';
import { contentTypes, makeXlsx, sheetXml, xlsxParts } from './make-xlsx';
import { makeZip } from './make-zip';
import type { Hostile } from './hostile';
import { made, sheetAs, testAll } from './hostile';

/** Containers that are damaged or made to mislead, and files that are no workbook: each has its own refusal. */

const good = makeXlsx();
const bytes = (text: string, encoding: BufferEncoding = 'utf8'): Uint8Array =>
  new Uint8Array(Buffer.from(text, encoding));

/** An entry hidden inside the data of another, as in bombs of overlapping entries. */
const overlapping = (): Uint8Array => {
  const inner = { name: 'b.xml', data: '<b/>', stored: true };
  const start = Buffer.from(makeZip([inner])).subarray(0, 30 + 5 + 4);
  return makeZip([
    { name: 'a.xml', data: new Uint8Array(start), stored: true },
    { ...inner, at: 30 + 5 },
    ...xlsxParts(),
  ]);
};

const CONTAINER: readonly Hostile[] = [
  ['an empty file', () => new Uint8Array(), 'file/empty'],
  ['the first half of a workbook', () => good.slice(0, good.length >> 1), 'file/truncated'],
  ['a workbook without its last byte', () => good.slice(0, -1), 'file/truncated'],
  ['the first four bytes of a workbook', () => good.slice(0, 4), 'file/truncated'],
  [
    'a directory that begins beyond the file',
    () => makeZip(xlsxParts()).map((byte, at, all) => (at === all.length - 4 ? 0xff : byte)),
    'file/truncated',
  ],
  ['a zip of nothing', () => makeZip([]), 'file/not-a-workbook'],
  ['more entries than the directory holds', () => makeXlsx({ frame: { count: 40 } }), 'file/directory-damaged'],
  [
    'four thousand million entries announced',
    () => makeXlsx({ frame: { count: 2 ** 48, wide: true } }),
    'file/too-many-parts',
  ],
  [
    'twenty thousand entries',
    () => makeZip(Array.from({ length: 20_000 }, (_, n) => ({ name: `${n}`, data: '', stored: true }))),
    'file/too-many-parts',
  ],
  made('a part that swells a thousand times', sheetAs({ data: new Uint8Array(30e6) }), 'file/zip-bomb'),
  made('a part that swells beyond all bounds', sheetAs({ data: new Uint8Array(60e6) }), 'file/zip-bomb'),
  made('a part of 33 MB', sheetAs({ data: new Uint8Array(33e6), stored: true }), 'file/part-too-large'),
  made('a part that is larger than it says', sheetAs({ data: new Uint8Array(60e6), size: 1000 }), 'file/damaged'),
  made('a part that is smaller than it says', sheetAs({ data: sheetXml(''), size: 900 }), 'file/damaged'),
  made('a part of four gigabytes, it says', sheetAs({ data: sheetXml(''), size: 0xfffffffe }), 'file/zip-bomb'),
  made(
    'a part of nine million gigabytes, it says',
    sheetAs({ data: sheetXml(''), size: 2 ** 53, wide: true }),
    'file/zip-bomb',
  ),
  made(
    'a zip within the zip instead of a sheet',
    sheetAs(makeZip([{ name: 'a', data: new Uint8Array(1e6) }])),
    'file/xml-encoding',
  ),
  ['an entry inside another', overlapping, 'file/overlapping-parts'],
  [
    'two names for one entry',
    () => makeZip([...xlsxParts(), { name: 'xl/other.xml', data: '', at: 0 }]),
    'file/damaged',
  ],
  ['the same part twice', () => makeZip([...xlsxParts(), ...xlsxParts().slice(-1)]), 'file/duplicate-part'],
  [
    'two parts that differ in case',
    () => makeZip([...xlsxParts(), { name: 'XL/Workbook.xml', data: '' }]),
    'file/duplicate-part',
  ],
  made('a wrong checksum', sheetAs({ data: sheetXml(''), crc: 1 }), 'file/damaged'),
  made('a wrong checksum on a stored part', sheetAs({ data: sheetXml(''), crc: 1, stored: true }), 'file/damaged'),
  made(
    'compressed data that are none',
    sheetAs({ data: sheetXml(''), raw: Buffer.from('ffffffffffff', 'hex') }),
    'file/damaged',
  ),
  made(
    'compressed data that stop half-way',
    sheetAs({ data: sheetXml(''), raw: Buffer.from('4b4c', 'hex') }),
    'file/damaged',
  ),
  made(
    'a local header of another name',
    sheetAs({ data: sheetXml(''), localName: 'xl/worksheets/sheet2.xml' }),
    'file/damaged',
  ),
  made('a part with an archive password', sheetAs({ data: sheetXml(''), flags: 1 }), 'file/zip-encrypted'),
  made('a part compressed with AES', sheetAs({ data: sheetXml(''), method: 99 }), 'file/zip-method'),
  made('a part compressed with LZMA', sheetAs({ data: sheetXml(''), method: 14 }), 'file/zip-method'),
  made(
    'names that climb out of the folder',
    { parts: { '../../../etc/passwd': 'x', '/etc/passwd': 'x', 'C:\\Windows\\x.dll': 'x', 'a\0b': 'x' } },
    'A1 1',
  ),
];

const FOREIGN: readonly Hostile[] = [
  [
    'an encrypted workbook',
    () => makeOle(['Root Entry', 'EncryptedPackage', '\u0006DataSpaces', 'EncryptionInfo']),
    'file/encrypted',
  ],
  ['an old .xls', () => makeOle(['Root Entry', 'Workbook', '\u0005SummaryInformation']), 'file/xls'],
  ['a very old .xls', () => makeOle(['Root Entry', 'Book']), 'file/xls'],
  [
    'an old .xls whose directory is long',
    () => makeOle([...Array.from({ length: 40 }, (_, n) => `s${n}`), 'Workbook']),
    'file/xls',
  ],
  ['an old Word document', () => makeOle(['Root Entry', 'WordDocument', '1Table']), 'file/not-a-workbook'],
  ['an OLE2 file whose directory goes round', () => makeOle(['Root Entry'], true), 'file/not-a-workbook'],
  ['an OLE2 file of eight bytes', () => makeOle([]).slice(0, 8), 'file/not-a-workbook'],
  [
    'a web page',
    () =>
      bytes('\ufeff\n<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td>1</td></tr></table></html>'),
    'file/html',
  ],
  ['a bare table of a web page', () => bytes('<table border="1"><tr><td>企业名称</td></tr></table>'), 'file/html'],
  ['a web page that is XML', () => bytes('<?xml version="1.0"?>\n<!DOCTYPE html><html></html>'), 'file/html'],
  ['a saved web archive', () => bytes('MIME-Version: 1.0\nContent-Type: multipart/related'), 'file/html'],
  [
    'an XML spreadsheet of 2003',
    () =>
      bytes(
        '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
      ),
    'file/xml-2003',
  ],
  ['another XML', () => bytes('<?xml version="1.0"?><a/>'), 'file/xml'],
  ['comma-separated text', () => bytes('企业名称,星级\n某某公司,3\n'), 'file/text'],
  ['comma-separated text in GBK', () => Uint8Array.from([0xc6, 0xf3, 0xd2, 0xb5, 0x2c, 0x33, 0x0d, 0x0a]), 'file/text'],
  ['Unicode text as Excel saves it', () => bytes('\ufeff企业\t3\r\n', 'utf16le'), 'file/text'],
  ['a PDF', () => bytes('%PDF-1.7\n'), 'file/pdf'],
  ['a RAR archive', () => bytes('Rar!\u001a\u0007'), 'file/archive'],
  ['a 7z archive', () => Uint8Array.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4]), 'file/archive'],
  ['a picture', () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0]), 'file/unknown'],
  ['a file of zeros, as a broken download leaves it', () => new Uint8Array(50_000), 'file/unknown'],
  [
    'a zip of workbooks',
    () =>
      makeZip([
        { name: '甲公司.xlsx', data: good },
        { name: '乙公司.xlsx', data: good },
      ]),
    'file/archive',
  ],
  ['an ordinary zip', () => makeZip([{ name: 'readme.txt', data: 'x' }]), 'file/not-a-workbook'],
  [
    'an OpenDocument spreadsheet',
    () =>
      makeZip([
        { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
        { name: 'content.xml', data: '<a/>' },
      ]),
    'file/ods',
  ],
  made(
    'a Word document',
    {
      parts: {
        '[Content_Types].xml': contentTypes(
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
        ),
      },
    },
    'file/not-a-workbook',
  ),
  made(
    'a binary workbook',
    { parts: { '[Content_Types].xml': contentTypes('application/vnd.ms-excel.sheet.binary.macroEnabled.main') } },
    'file/xlsb',
  ),
];

describe('the container', () => {
  testAll(CONTAINER);
});

describe('what is no workbook', () => {
  testAll(FOREIGN);
});
