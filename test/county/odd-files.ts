import { makeOle } from '../make-ole';
import { data, makeXlsx } from '../make-xlsx';
import { makeZip } from '../make-zip';

/** Owns the files of the county that bring nothing, each with the code of the finding it must be listed under. */
export interface OddFile {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly code: string;
}

const text = (words: string): Uint8Array => new TextEncoder().encode(words);

/** `good`: the bytes of a sound application, to be damaged. */
export function oddFiles(good: Uint8Array): OddFile[] {
  const flipped = Uint8Array.from(good);
  // In the middle of the first part's compressed data.
  for (let at = 120; at < 140; at++) flipped[at] = flipped[at]! ^ 0xff;
  const doctype =
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet>&e;</worksheet>';
  const odd: readonly (readonly [string, Uint8Array, string])[] = [
    ['没传完.xlsx', good.subarray(0, good.length - 400), 'file/truncated'],
    ['一半.xlsx', good.subarray(0, good.length >> 1), 'file/truncated'],
    ['坏了.xlsx', flipped, 'file/damaged'],
    ['空文件.xlsx', new Uint8Array(0), 'file/empty'],
    ['导出.xlsx', text('企业名称,统一社会信用代码\n甲,乙\n'), 'file/text'],
    ['系统导出.xls', text('<html><body><table><tr><td>企业名称</td></tr></table></body></html>'), 'file/html'],
    ['扫描件.xlsx', text('%PDF-1.7\n%âãÏÓ\n'), 'file/pdf'],
    ['压缩.xlsx', text('Rar!\u001a\u0007\u0000'), 'file/archive'],
    ['加密.xlsx', makeOle(['Root Entry', 'EncryptionInfo', 'EncryptedPackage']), 'file/encrypted'],
    ['旧文档.xls', makeOle(['Root Entry', 'WordDocument']), 'file/not-a-workbook'],
    ['坏的旧表.xls', makeOle(['Root Entry', 'Workbook']), 'file/xls-damaged'],
    ['外部实体.xlsx', makeXlsx({ sheet: doctype }), 'file/xml-doctype'],
    [
      '炸弹.xlsx',
      makeXlsx({ sheet: data(`<row r="1"><c r="A1"><v>1</v></c></row>${' '.repeat(20_000_000)}`) }),
      'file/zip-bomb',
    ],
    [
      '重叠.xlsx',
      makeZip([
        { name: 'a', data: 'a' },
        { name: 'b', data: 'b', localName: 'a', at: 0 },
      ]),
      'file/damaged',
    ],
    [
      '别的表.xlsx',
      makeXlsx({ sheet: rows([['专精特新小巨人企业申请书'], ['主导产品'], ['市场占有率', '35%']]) }),
      'form/not-an-application',
    ],
    [
      '考勤.xlsx',
      makeXlsx({
        sheet: rows([
          ['日期', '姓名', '出勤'],
          ['2024-06-03', '样例甲', '1'],
        ]),
      }),
      'form/not-an-application',
    ],
    ['说明.docx', docx('<w:p><w:r><w:t>情况说明</w:t></w:r></w:p>'), 'form/not-an-application'],
    ['坏文档.docx', docx('<w:p><w:r><w:t>没有结束'), 'file/xml-damaged'],
  ];
  return odd.map(([file, bytes, code]) => ({ file, bytes, code }));
}

function rows(lines: readonly (readonly string[])[]): string {
  const cell = (value: string, row: number, column: number): string =>
    `<c r="${String.fromCharCode(65 + column)}${row + 1}" t="inlineStr"><is><t>${value}</t></is></c>`;
  return data(
    lines
      .map((line, row) => `<row r="${row + 1}">${line.map((value, column) => cell(value, row, column)).join('')}</row>`)
      .join(''),
  );
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The smallest document that a reader of `word/document.xml` meets. */
export function docx(body: string): Uint8Array {
  const document = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`;
  return makeZip([
    {
      name: '[Content_Types].xml',
      data: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    },
    { name: 'word/document.xml', data: document },
  ]);
}
