import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { receive } from '../src/consolidate';
import { shown } from '../src/model/cell';
import type { Grid, Sheet } from '../src/model/grid';
import { openArchive } from '../src/workbook/intake/archive';
import { readDocx } from '../src/workbook/intake/docx';
import { openWorkbook } from '../src/workbook/intake/open';
import { readXls } from '../src/workbook/intake/xls';
import { nodeCodec } from '../src/workbook/xlsx/node';
import { docx } from './county/odd-files';
import { firm } from './county/firms';
import { INDEPENDENT } from './county/county';
import { makeZip } from './make-zip';

/** What is taken in besides .xlsx: documents, old workbooks, archives. */
const folder = join(__dirname, 'county/files');

function grid(body: string): Grid {
  const read = readDocx(docx(body), nodeCodec);
  if (!('grid' in read)) throw new Error(read.findings[0]?.code);
  return read.grid;
}

const texts = ({ rows }: Sheet): string[][] => rows.map(({ cells }) => cells.map(({ value }) => shown(value)));
const cell = (inner: string, look = ''): string => `<w:tc><w:tcPr>${look}</w:tcPr>${inner}</w:tc>`;
const p = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const table = (...rows: string[]): string => `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`;

describe('a document', () => {
  test('gives each table as a sheet below the paragraphs that lead to it, and what stands below the last as another', () => {
    const { sheets } = grid(
      p('申请表') + table(cell(p('企业名称')) + cell(p('甲'))) + p('附表1') + table(cell(p('类'))) + p('完'),
    );
    expect(sheets.map(({ name }) => name)).toEqual(['表格1', '表格2', '正文']);
    expect(sheets.map(texts)).toEqual([[['申请表'], ['企业名称', '甲']], [['附表1'], ['类']], [['完']]]);
  });

  test('spans and vertical merges become merged cells in their places', () => {
    const { sheets } = grid(
      table(
        cell(p('a'), '<w:gridSpan w:val="2"/>') + cell(p('b'), '<w:vMerge w:val="restart"/>'),
        cell(p('c')) + cell(p('d')) + cell(p(''), '<w:vMerge/>'),
        cell(p('e')) + cell(p('f')) + cell(p(''), '<w:vMerge/>'),
        `<w:trPr><w:gridBefore w:val="2"/></w:trPr>${cell(p('g'))}`,
      ),
    );
    expect(sheets[0]!.merges).toEqual([
      { top: 0, left: 0, bottom: 0, right: 1 },
      { top: 0, left: 2, bottom: 2, right: 2 },
    ]);
    expect(sheets[0]!.rows.map(({ cells }) => cells.map(({ column }) => column))).toEqual([
      [0, 2],
      [0, 1],
      [0, 1],
      [2],
    ]);
  });

  test('paragraphs, breaks, boxes and symbols are read; deleted text and field codes are not', () => {
    const inner =
      `${p('一')}${p('二')}<w:p><w:r><w:t>三</w:t><w:br/><w:t>四</w:t><w:tab/><w:t>五</w:t></w:r>` +
      '<w:del><w:r><w:delText>删</w:delText></w:r></w:del><w:r><w:instrText> PAGE </w:instrText></w:r>' +
      '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r><w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>' +
      '<w:r><w:fldChar><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r></w:p>';
    const { sheets } = grid(table(cell(inner)));
    expect(texts(sheets[0]!)).toEqual([['一\n二\n三\n四 五☑□☑']]);
  });

  test('rows and tables in content controls are found', () => {
    const row = (text: string) => `<w:sdt><w:sdtContent><w:tr>${cell(p(text))}</w:tr></w:sdtContent></w:sdt>`;
    const { sheets } = grid(`<w:sdt><w:sdtContent><w:tbl>${row('甲')}${row('乙')}</w:tbl></w:sdtContent></w:sdt>`);
    expect(texts(sheets[0]!)).toEqual([['甲'], ['乙']]);
  });

  test('a table in a cell is read as the text of that cell', () => {
    const { sheets } = grid(table(cell(p('外') + table(cell(p('内'))))));
    expect(sheets).toHaveLength(1);
    expect(texts(sheets[0]!)).toEqual([['外\n内']]);
  });

  test.each([
    ['a span of a million columns', table(cell(p('x'), '<w:gridSpan w:val="1000000"/>').repeat(3))],
    ['a merge that goes on from nowhere', table(cell(p('x'), '<w:vMerge/>'))],
    ['a table without rows', '<w:tbl/>'],
  ])('%s is read without harm', (_, body) => {
    expect(grid(body).sheets.every(({ merges }) => merges.every(({ right }) => right < 400))).toBe(true);
  });

  test('a hostile document is refused by name', () => {
    const xml = '<!DOCTYPE x [<!ENTITY a "b">]><w:document xmlns:w="x"/>';
    const read = readDocx(makeZip([{ name: 'word/document.xml', data: xml }]), nodeCodec);
    expect('findings' in read && read.findings[0]?.code).toBe('file/xml-doctype');
  });
});

test('what other programs wrote is told apart by its bytes, whatever its name', () => {
  const names = readdirSync(folder).sort();
  expect(names).toHaveLength(INDEPENDENT.length);
  for (const [index, name] of names.entries()) {
    const opened = openWorkbook(readFileSync(join(folder, name)), nodeCodec, readXls);
    const one = receive({ file: name, hash: name }, opened, {});
    if (one.kind !== 'application') throw new Error(name);
    expect([one.told['企业名称']?.value, one.star]).toEqual([
      firm(INDEPENDENT[index]!).name,
      firm(INDEPENDENT[index]!).truth.star,
    ]);
  }
});

test('an old workbook keeps dates, percentages, formulas, merges and hidden sheets', () => {
  const read = readXls(readFileSync(join(folder, '11-910.xls')));
  if (!('grid' in read)) throw new Error('unread');
  const values = read.grid.sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ value }) => value)));
  expect(values).toContainEqual({ kind: 'date', day: '2023-11-20' });
  expect(read.grid.sheets.some(({ merges }) => merges.length > 10)).toBe(true);
  expect(read.grid.names.map(({ name }) => name)).toContain('STARCLOUD_FORM');
});

test('without the reader of old workbooks the advice is to save it anew', () => {
  const opened = openWorkbook(readFileSync(join(folder, '11-910.xls')), nodeCodec);
  expect('findings' in opened && opened.findings[0]?.code).toBe('file/xls');
});

describe('an archive', () => {
  const opened = (bytes: Uint8Array) => {
    const archive = openArchive(bytes, nodeCodec);
    if ('finding' in archive) throw new Error(archive.finding.code);
    return archive;
  };

  test('names written by a Chinese Windows are read, and two that look alike in another code page are two', () => {
    // GBK for 甲.xlsx and 乙.xlsx, put in the place of names of the same length.
    const bytes = makeZip([
      { name: 'AA.xlsx', data: '1', flags: 0 },
      { name: 'BB.xlsx', data: '2', flags: 0 },
    ]);
    const text = Buffer.from(bytes)
      .toString('latin1')
      .replaceAll('AA.xlsx', '\u00bc\u00d7.xlsx')
      .replaceAll('BB.xlsx', '\u00d2\u00d2.xlsx');
    const { entries } = opened(Buffer.from(text, 'latin1'));
    expect(entries.map(({ name }) => name)).toEqual(['甲.xlsx', '乙.xlsx']);
    expect(entries.map(({ read }) => read())).toEqual(
      [{ bytes: Buffer.from('1') }, { bytes: Buffer.from('2') }].map(({ bytes: data }) => ({
        bytes: new Uint8Array(data),
      })),
    );
  });

  test('names that lead out of a folder, or that a terminal could act on, are only names', () => {
    const { entries } = opened(makeZip([{ name: '..\\..\\evil\u001b[2J.xlsx', data: 'x' }]));
    expect(entries.map(({ name }) => name)).toEqual(['../../evil [2J.xlsx']);
  });

  test('one entry that is damaged or lies about its size is a finding, and the others are read', () => {
    const { entries } = opened(
      makeZip([
        { name: 'a.xlsx', data: 'good' },
        { name: 'b.xlsx', data: 'bad', crc: 1 },
        { name: 'c.xlsx', data: new Uint8Array(3_000_000) },
      ]),
    );
    const answers = entries.map(({ read }) => read());
    expect(answers.map((answer) => ('finding' in answer ? answer.finding.code : 'read'))).toEqual([
      'read',
      'file/damaged',
      'file/zip-bomb',
    ]);
  });

  test('folders are no files, and what is no archive says why', () => {
    expect(
      opened(
        makeZip([
          { name: '县/', data: '' },
          { name: '县/甲.xlsx', data: 'x' },
        ]),
      ).entries,
    ).toHaveLength(1);
    expect(openArchive(new TextEncoder().encode('PK no'), nodeCodec)).toMatchObject({
      finding: { code: 'file/truncated' },
    });
  });
});
