import fc from 'fast-check';
import { Parser } from 'saxen';
import { advance, CLOSE, cursor, OPEN } from '../src/workbook/xlsx/xml';
import { customKind } from '../src/workbook/xlsx/number-format';
import { movedFormula } from '../src/workbook/xlsx/formula';
import { numberOf } from '../src/workbook/xlsx/scan';
import { dayOf, isoDay } from '../src/workbook/xlsx/serial';
import { nodeCodec } from '../src/workbook/xlsx/node';
import { readXlsx } from '../src/workbook/xlsx/read';
import { columnName } from '../src/model/cell';
import { content, decodeXml } from '../src/workbook/xlsx/xml-text';
import { gridOf } from './grid-text';
import { data, MAIN, makeXlsx, sheetXml, xlsxParts } from './make-xlsx';
import { makeZip } from './make-zip';

/** What holds for all files and texts, not only for the listed ones. */

const busy = {
  strings: '<si><t>计算资源</t></si><si><r><t>上云</t></r><r><t xml:space="preserve"> 投入</t></r></si>',
  styles:
    '<numFmts><numFmt numFmtId="176" formatCode="yyyy-mm-dd"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="176"/><xf numFmtId="9"/></cellXfs>',
  sheet:
    data(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45413</v></c><c r="C1" s="2"><v>0.35</v></c></row>' +
        '<row r="4" hidden="1"><c r="B4" t="inlineStr"><is><t>&lt;是&gt;</t></is></c><c r="C4"><f t="shared" si="0" ref="C4:C5">A1+1</f><v>2</v></c></row>' +
        '<row r="5"><c r="C5"><f t="shared" si="0"/></c><c r="D5" t="b"><v>1</v></c><c r="E5" t="e"><v>#N/A</v></c></row>',
    ) + '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
};

describe('damage', () => {
  const whole = makeXlsx(busy);
  const loose = makeZip(xlsxParts(busy).map((part) => ({ ...part, stored: true })));
  const answers = (bytes: Uint8Array): string => {
    const read = readXlsx(bytes, nodeCodec);
    return 'grid' in read ? 'grid' : read.findings.map(({ code }) => code).join();
  };

  test('any flipped bits give a grid or a finding, never an exception', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 6 }),
        (flips) => {
          const bytes = whole.slice();
          for (const [at, mask] of flips) bytes[at]! ^= mask;
          expect(answers(bytes)).toMatch(/^(grid|file\/[a-z0-9-]+)$/);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('any truncation gives a finding, never a grid', () => {
    for (let length = 0; length < whole.length; length++) {
      expect(answers(whole.slice(0, length))).toMatch(/^file\/(empty|truncated|text|unknown)$/);
    }
  });

  test('markup damaged in any place gives a grid or a finding, never an exception', () => {
    // Stored parts with their checksum made right again, so that the damage reaches the XML.
    fc.assert(
      fc.property(
        fc.constantFrom(...xlsxParts(busy).map(({ name }) => name)),
        fc.array(
          fc.tuple(
            fc.nat(),
            fc.nat(12),
            fc.oneof(fc.constantFrom('<', '>', '"', '&', '/', '</c>', '\0', ''), fc.string({ maxLength: 4 })),
          ),
          { minLength: 1, maxLength: 4 },
        ),
        (name, edits) => {
          const parts = xlsxParts(busy).map((part) => {
            if (part.name !== name) return part;
            let text = Buffer.from(part.data as Uint8Array).toString();
            for (const [place, length, insert] of edits) {
              const at = place % text.length;
              text = text.slice(0, at) + insert + text.slice(at + length);
            }
            return { ...part, data: text };
          });
          expect(answers(makeZip(parts))).toMatch(/^(grid|file\/[a-z0-9-]+)$/);
        },
      ),
      { numRuns: 1500 },
    );
  });

  test('stored or compressed, the grid is the same', () => {
    expect(gridOf(loose)).toEqual(gridOf(whole));
  });
});

/** Rows of cells in many shapes: those the quick way reads, and those it must leave alone. */
const cellXml = fc.oneof(
  fc.integer({ min: -1e6, max: 1e6 }).map((n) => `><v>${n}</v>`),
  fc.tuple(fc.nat(1e9), fc.nat(999999)).map(([n, fraction]) => `><v>${n}.${fraction}</v>`),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => `><v>${n}</v>`),
  fc.constantFrom('0', '1').map((index) => ` t="s"><v>${index}</v>`),
  fc.constantFrom('0', '1', '2', '9').map((style) => ` s="${style}"><v>45413.25</v>`),
  fc.constantFrom(
    '> <v>7</v>',
    '><v> 7 </v>',
    '><v>7</v >',
    ' s="1">',
    ' t="n"><v>1e3</v>',
    ' t="b"><v>1</v>',
    '><f>A1</f><v>2</v>',
    '><v>0007</v>',
    '><v>1.</v>',
    '><v>.5</v>',
    ' t="str"><v>x</v>',
    '><v>123456789012345678</v>',
    '><v><!-- -->7</v>',
  ),
);
const rowsXml = fc
  .array(fc.array(fc.tuple(fc.boolean(), fc.nat(3), cellXml), { maxLength: 6 }), { maxLength: 6 })
  .map((rows) =>
    rows
      .map((cells, at) => {
        let column = -1;
        const inner = cells.map(([addressed, skip, cell]) => {
          column += addressed ? skip + 1 : 1;
          return `<c${addressed ? ` r="${columnName(column)}${at + 1}"` : ''}${cell}</c>`;
        });
        return `<row r="${at + 1}">${inner.join('')}</row>`;
      })
      .join(''),
  );
const prefixed = (xml: string): string => xml.replace(/<(\/?)(?=[a-z])/g, '<$1x:').replace('xmlns=', 'xmlns:x=');

test('the quick way and the general walk read the same cells', () => {
  fc.assert(
    fc.property(rowsXml, (rows) => {
      const sheet = sheetXml(data(rows));
      const quick = gridOf(makeXlsx({ ...busy, sheet }));
      // A prefix, and a text of two bytes a letter, both keep the quick way out.
      expect(gridOf(makeXlsx({ ...busy, sheet: prefixed(sheet) }))).toEqual(quick);
      // A Chinese letter in front keeps it out too; one behind leaves it in.
      expect(gridOf(makeXlsx({ ...busy, sheet: sheet.replace('<sheetData', '<!-- 表 --><sheetData') }))).toEqual(quick);
      expect(gridOf(makeXlsx({ ...busy, sheet: sheet.replace('</worksheet', '<!-- 表 --></worksheet') }))).toEqual(
        quick,
      );
      const wide = Buffer.from(`\ufeff${sheet.replace('UTF-8', 'UTF-16')}`, 'utf16le');
      expect(gridOf(makeXlsx({ ...busy, sheet: new Uint8Array(wide) }))).toEqual(quick);
    }),
    { numRuns: 300 },
  );
});

test('texts are read the same quickly and generally', () => {
  const text = fc.string({ unit: fc.constantFrom('甲', 'a', ' ', '\n', '\r', '&amp;', '_x000D_', '_', 'x', '　') });
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (texts) => {
      const sheet = data(texts.map((_, n) => `<row><c t="s"><v>${n}</v></c></row>`).join(''));
      const read = (tag: string): unknown =>
        gridOf(makeXlsx({ sheet, strings: texts.map((one) => `<si>${tag}${one}</t></si>`).join('') }));
      expect(read('<t>')).toEqual(read('<t >'));
    }),
  );
});

test('the walk sees what another parser sees', () => {
  const word = fc.constantFrom('a', 'b-1', 'row', 'c');
  const chars = fc.string({ unit: fc.constantFrom('甲', 'x', ' ', '\n', '&amp;', '&#65;', '>', '"') });
  const { tree } = fc.letrec<{ tree: string }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small' },
      chars,
      fc.constantFrom('<!-- <a> -->', '<![CDATA[<b>]]>', '<?p i?>', '<c/>'),
      fc
        .tuple(
          word,
          fc.array(fc.tuple(fc.constantFrom('r', 's', 't'), fc.constantFrom('1', 'a>b', "'"))),
          fc.array(tie('tree'), { maxLength: 4 }),
        )
        .map(([name, attributes, inner]) => {
          const own = [...new Map(attributes)].map(([key, value]) => ` ${key}="${value}"`).join('');
          return `<${name}${own}>${inner.join('')}</${name}>`;
        }),
    ),
  }));
  fc.assert(
    fc.property(fc.array(tree), (inner) => {
      const xml = `<?xml version="1.0"?><root>${inner.join('')}</root>`;
      const theirs: string[] = [];
      const parser = new Parser();
      parser.on('openTag', (name: string, attributes: () => Record<string, string>) =>
        theirs.push(`<${name} ${JSON.stringify(attributes())}`),
      );
      parser.on('closeTag', (name: string) => theirs.push(`/${name}`));
      parser.on('text', (value: string) => theirs.push(value));
      parser.on('cdata', (value: string) => theirs.push(value));
      parser.parse(xml);
      const ours: string[] = [];
      const x = cursor(xml, '');
      const open: string[] = [];
      while (advance(x)) {
        if (x.kind === OPEN) {
          open.push(xml.slice(x.name, x.nameEnd));
          const pairs: [string, string][] = [];
          for (let at = 0; at < x.attributesEnd; at += 4) {
            pairs.push([
              xml.slice(x.attributes[at], x.attributes[at + 1]),
              xml.slice(x.attributes[at + 2], x.attributes[at + 3]),
            ]);
          }
          ours.push(`<${open.at(-1)} ${JSON.stringify(Object.fromEntries(pairs))}`);
        } else if (x.kind === CLOSE) ours.push(`/${open.pop()}`);
        else ours.push(xml.slice(x.start, x.end));
      }
      expect(x.problem).toBeUndefined();
      expect(ours.join('\n')).toBe(theirs.join('\n'));
    }),
    { numRuns: 500 },
  );
});

test('a text written with entities comes back, in every encoding', () => {
  const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const xml = `<?xml version="1.0"?><t>${escaped(text)}</t>`;
      for (const bytes of [Buffer.from(xml), Buffer.from(`\ufeff${xml}`), Buffer.from(`\ufeff${xml}`, 'utf16le')]) {
        const x = cursor(decodeXml(bytes)!, '');
        advance(x);
        expect(content(x)).toBe(text.replace(/\r\n?/g, '\n'));
      }
    }),
  );
});

test('numbers are read exactly as JavaScript reads them', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.tuple(fc.nat(), fc.nat(999)).map(([a, b]) => Number(`${a}.${b}`)),
      ),
      (number) => {
        expect(numberOf(String(number))).toBe(Number(String(number)));
        const grid = gridOf(makeXlsx({ sheet: data(`<row><c r="A1"><v>${number}</v></c></row>`) }));
        expect(grid.sheets[0]!.rows[0]!.cells[0]!.value).toEqual({ kind: 'number', number: Number(String(number)) });
      },
    ),
  );
});

test('days count one by one through the calendar, in both systems', () => {
  const real = (serial: number): string =>
    new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
  for (let serial = 61; serial < 110_000; serial++)
    if (dayOf(serial, false) !== real(serial)) throw new Error(String(serial));
  fc.assert(
    fc.property(
      fc.integer({ min: 61, max: 2_958_465 }),
      fc.double({ min: 0, max: 0.99999, noNaN: true }),
      (serial, time) => {
        expect(dayOf(serial + time, false)).toBe(real(serial));
        expect(isoDay(`${real(serial)}T10:00:00`)).toBe(real(serial));
        if (serial >= 1462) expect(dayOf(serial - 1462, true)).toBe(real(serial));
      },
    ),
  );
});

test('a number format never throws and is decided quickly, whatever it is', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom('y', 'm', 'd', 'h', 's', '[', ']', '"', '\\', ';', '%', '0', 'e', '+', '_', '*', '年'),
      }),
      (code) => {
        expect(['plain', 'percent', 'day']).toContain(customKind(code));
      },
    ),
  );
});

test('a formula moved there and back is itself, where nothing falls off the sheet', () => {
  const reference = fc
    .tuple(fc.boolean(), fc.integer({ min: 300, max: 700 }), fc.boolean(), fc.integer({ min: 300, max: 700 }))
    .map(
      ([fixedColumn, column, fixedRow, at]) =>
        `${fixedColumn ? '$' : ''}${columnName(column)}${fixedRow ? '$' : ''}${at}`,
    );
  const piece = fc.oneof(
    reference,
    fc.constantFrom(
      'SUM(',
      ')',
      '+',
      '"B5"',
      "'附表 B5'!",
      '表!',
      'AA:AC',
      '$310:310',
      'LOG10(',
      '_x1',
      'Table1[[#This Row],[A1]]',
      ',',
    ),
  );
  fc.assert(
    fc.property(
      fc.array(piece),
      fc.integer({ min: -250, max: 250 }),
      fc.integer({ min: -250, max: 250 }),
      (pieces, rows, columns) => {
        fc.pre(!pieces.some((one) => one === 'AA:AC') || columns >= -20);
        const text = pieces.join(' ');
        expect(movedFormula(movedFormula(text, rows, columns), -rows, -columns)).toBe(text);
        expect(movedFormula(text, 0, 0)).toBe(text);
      },
    ),
  );
  expect(movedFormula('A1+$A1+A$1+$A$1+"A1"+LOG10(A1)+Sheet1!A1+A:A+1:1+SUM(B2:C3)', 1, 1)).toBe(
    'B2+$A2+B$1+$A$1+"A1"+LOG10(B2)+Sheet1!B2+B:B+2:2+SUM(C3:D4)',
  );
  expect(movedFormula('A1+B2', -1, 0)).toBe('#REF!+B1');
});

test('the namespace of the root decides, not its prefix', () => {
  const sheet = `<?xml version="1.0"?><q:worksheet xmlns:q="${MAIN}" xmlns="urn:other"><sheetData><row><c><v>9</v></c></row></sheetData><q:sheetData><q:row><q:c><q:v>1</q:v></q:c></q:row></q:sheetData></q:worksheet>`;
  expect(gridOf(makeXlsx({ sheet })).sheets[0]!.rows).toEqual([
    { row: 0, hidden: false, cells: [{ column: 0, value: { kind: 'number', number: 1 } }] },
  ]);
});
