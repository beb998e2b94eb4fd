import fc from 'fast-check';
import type { Patch } from '../src/model/patch';
import { nodeCodec } from '../src/workbook/xlsx/node';
import { applyPatches } from '../src/workbook/xlsx/patch';
import en from '../standards/wording/en/mark.yaml';
import zh from '../standards/wording/zh-CN/mark.yaml';
import { packed, partsOf, patched, refused, stored, textOfPart } from './mark-package';
import { specimens } from './mark-workbooks';

const MARK: Patch[] = [{ do: 'mark', at: { sheet: '附表1', row: 1, column: 1 }, kind: 'unmet', note: '' }];

function without(name: string): Uint8Array {
  return packed(
    Object.fromEntries(
      [...partsOf(stored('openpyxl.xlsx'))].flatMap(([part, { bytes }]) => (part === name ? [] : [[part, bytes]])),
    ),
  );
}

function withPart(name: string, bytes: Uint8Array | string): Uint8Array {
  return packed({
    ...Object.fromEntries([...partsOf(stored('openpyxl.xlsx'))].map(([part, own]) => [part, own.bytes])),
    [name]: bytes,
  });
}

const SHEET = 'xl/worksheets/sheet1.xml';

test.each<[string, () => Uint8Array, string]>([
  ['is no zip', () => Buffer.from('not a workbook'), 'file/truncated'],
  ['has no content types', () => without('[Content_Types].xml'), 'mark/part-missing'],
  ['has no workbook', () => without('xl/workbook.xml'), 'mark/part-missing'],
  ['has no relationships of the workbook', () => without('xl/_rels/workbook.xml.rels'), 'mark/part-missing'],
  ['lacks the sheet itself', () => without(SHEET), 'mark/sheet-missing'],
  ['has a sheet that is cut off', () => withPart(SHEET, '<worksheet><sheetData>'), 'file/xml-damaged'],
  [
    'has a sheet with a document type',
    () => withPart(SHEET, '<!DOCTYPE worksheet []><worksheet/>'),
    'file/xml-doctype',
  ],
  ['has a sheet without cells', () => withPart(SHEET, '<worksheet xmlns="a"/>'), 'mark/part-damaged'],
  [
    'keeps two sheets in one part',
    () =>
      withPart('xl/workbook.xml', textOfPart(stored('openpyxl.xlsx'), 'xl/workbook.xml').replace('"rId2"', '"rId1"')),
    'mark/part-damaged',
  ],
  [
    'has a sheet that is not in the encoding it says',
    () => withPart(SHEET, Buffer.from([0x3c, 0xff, 0xff])),
    'mark/part-encoding',
  ],
  [
    'has a sheet in GBK',
    () => withPart(SHEET, '<?xml version="1.0" encoding="gbk"?><worksheet/>'),
    'mark/part-encoding',
  ],
])('a workbook that %s is refused with a reason and stays as it is', (_, make, code) => {
  const bytes = make();
  const before = Buffer.from(bytes);
  expect(refused(bytes, MARK)).toEqual([code]);
  expect(before.equals(Buffer.from(bytes))).toBe(true);
});

test('a workbook that inflates to more than we take is refused', () => {
  const bomb = `<worksheet xmlns="a"><sheetData/>${' '.repeat(40_000_000)}</worksheet>`;
  expect(refused(withPart(SHEET, bomb), MARK)).toEqual(['file/zip-bomb']);
});

test('a cell or a selection on a sheet that is not there is a finding that names the sheet', () => {
  const at = { sheet: '没有', row: 0, column: 0 };
  const result = applyPatches(stored('openpyxl.xlsx'), [{ do: 'select', at }], nodeCodec);
  expect('findings' in result && result.findings).toEqual([
    { code: 'mark/sheet-missing', severity: 'error', cells: [at], values: { sheet: '没有' } },
  ]);
});

test('whatever is broken in a part, patches are applied or refused, and nothing is thrown', async () => {
  const parts = [...partsOf(patched((await specimens())[1]!.bytes, MARK))].map(
    ([name, { bytes }]) => [name, bytes] as const,
  );
  const names = parts.map(([name]) => name).filter((name) => /\.(xml|rels)$/.test(name));
  const edit = fc.record({
    part: fc.constantFrom(...names),
    from: fc.nat(),
    length: fc.nat(80),
    again: fc.nat(2),
    to: fc.nat(),
  });
  const patches: Patch[] = [
    ...MARK,
    { do: 'set', at: { sheet: '附表1', row: 20, column: 1 }, value: 'x' },
    { do: 'sheet', sheet: { name: '预评', widths: [], rows: [], merges: [], validations: [] } },
    { do: 'select', at: { sheet: '预评', row: 0, column: 0 } },
  ];
  fc.assert(
    fc.property(
      fc.array(edit, { minLength: 1, maxLength: 3 }),
      fc.subarray(patches, { minLength: 1 }),
      (edits, some) => {
        const texts = new Map(parts.map(([name, bytes]) => [name, bytes.toString('latin1')]));
        for (const { part, from, length, again, to } of edits) {
          const text = texts.get(part) ?? '';
          const [start, place] = [from % (text.length + 1), to % (text.length + 1)];
          const slice = text.slice(start, start + length);
          const cut = text.slice(0, start) + text.slice(start + length);
          texts.set(part, again === 0 ? cut : text.slice(0, place) + slice.repeat(again) + text.slice(place));
        }
        const bytes = packed(Object.fromEntries([...texts].map(([name, text]) => [name, Buffer.from(text, 'latin1')])));
        const result = applyPatches(bytes, some, nodeCodec);
        expect('bytes' in result || result.findings.length > 0).toBe(true);
      },
    ),
    { numRuns: 200 },
  );
});

test('every sentence of this room is said in both languages, with the same blanks', () => {
  const [chinese, english] = [zh, en] as Record<string, string | { what: string; do: string }>[];
  expect(Object.keys(english!)).toEqual(Object.keys(chinese!));
  const blanks = (sentence: unknown) => (JSON.stringify(sentence).match(/\{[\w-]+\}/g) ?? []).sort();
  for (const [code, sentence] of Object.entries(chinese!))
    expect({ code, blanks: blanks(english![code]) }).toEqual({ code, blanks: blanks(sentence) });
});
