import { data, MAIN } from './make-xlsx';
import type { Hostile } from './hostile';
import { made, sheetAs, varied } from './hostile';

/** The nastiest files: the most work there is in a file that is accepted, or until one is refused. */

export const HEAVY: readonly Hostile[] = [
  made(
    'three million elements under the first of sixty prefixes',
    {
      sheet: `<a ${varied(60, (n) => `xmlns:p${n}="${n === 0 ? MAIN : n}" `)}>${varied(3e6, (n) => (n % 50 ? '<p0:a/>' : `<p0:a n="${n}"/>`))}</a>`,
    },
    'grid',
  ),
  made(
    'all that is allowed at once: long texts, inline texts, formulas, merges',
    {
      strings: varied(250_000, (n) => `<si><t>江苏省星级上云企业遴选${n}</t></si>`),
      sheet: `${data(varied(2_000, (n) => `<row>${varied(150, (m) => `<c t="inlineStr"><f>A1</f><is><t>连云港某某智能装备有限公司第${n}年${m}月</t></is></c>`)}</row>`))}<mergeCells>${varied(45_000, (n) => `<mergeCell ref="A${n + 1}:B${n + 1}"/>`)}</mergeCells>`,
    },
    'grid',
  ),
  made(
    'a million cells of one text',
    {
      strings: `<si><t>${'同一段文字'.repeat(20)}</t></si>`,
      sheet: data(varied(10_000, (n) => `<row r="${n + 1}">${varied(100, () => '<c t="s"><v>0</v></c>')}</row>`)),
    },
    'grid',
  ),
  made(
    'a million cells and one',
    {
      sheet: data(
        `${varied(10_000, (n) => `<row r="${n + 1}">${varied(100, (m) => `<c><v>${n}.${m}</v></c>`)}</row>`)}<row><c><v>1</v></c></row>`,
      ),
    },
    'file/too-many-cells',
  ),
  made(
    'a sheet of 30 MB of formulas',
    {
      sheet: data(
        varied(
          3_500,
          (n) =>
            `<row r="${n + 1}">${varied(140, (m) => `<c r="${String.fromCharCode(65 + (m % 26))}${n + 1}" q="${n * m}${m * 7919}"><f>${n}+${m}</f><v>${n * 1000003 + m}</v></c>`)}</row>`,
        ).replaceAll(/ r="[A-Z]+\d+" q/g, ' q'),
      ),
    },
    'grid',
  ),
  made('a million distinct texts', { strings: varied(1_000_000, (n) => `<si><t>文${n}</t></si>`) }, 'grid'),
  made('a million and one texts', { strings: varied(1_000_001, (n) => `<si><t>${n}</t></si>`) }, 'file/too-many-cells'),
  made('a part that swells a thousand times', sheetAs({ data: new Uint8Array(31e6) }), 'file/zip-bomb'),
  made('a part that is larger than it says', sheetAs({ data: new Uint8Array(120e6), size: 31e6 }), 'file/damaged'),
  made(
    'a million and a half empty rows',
    { sheet: data(varied(1_500_000, (n) => `<row ht="${n % 997}"/>`)) },
    'file/bad-address',
  ),
  made(
    'half a million names in small pieces',
    { sheet: varied(500_000, (n) => `<a${n % 1000}:b xmlns:a${n % 1000}="u${n}"/>`) },
    'grid',
  ),
];
