import type { Finding } from '../../model/finding';
import { finding } from '../../model/finding';
import { relationships, type Parts } from '../xlsx/parts';
import { isRefusal } from '../xlsx/refusal';
import type { WorkbookPart } from '../xlsx/workbook';

/** Owns what a file holds besides cells that the grid does not draw: told of, and kept in the file all the same. */

/** Kinds of relationships of a sheet, and what is said of them. */
const KINDS: Readonly<Record<string, string>> = {
  control: 'pictures',
  ctrlProp: 'pictures',
  oleObject: 'pictures',
  image: 'pictures',
  pivotTable: 'pivots',
  table: 'filter',
  slicer: 'pivots',
  threadedComment: 'comments',
};

export function notDrawn(parts: Parts, book: WorkbookPart): Finding[] {
  const told = (code: string, sheet: string): Finding => finding(`web/not-drawn-${code}`, 'hint', [], { sheet });
  const ofSheets = book.sheets.flatMap(({ name, part }) => {
    const codes = new Set<string>();
    const links = relationships(parts, part);
    for (const { type, target, external } of isRefusal(links) ? [] : links) {
      if (external) continue;
      const code = KINDS[type];
      if (code !== undefined) codes.add(code);
      if (type !== 'drawing') continue;
      const inside = relationships(parts, target);
      const kinds = isRefusal(inside) ? [] : inside.map((link) => link.type);
      if (kinds.some((kind) => kind === 'chart' || kind === 'chartEx')) codes.add('charts');
      // A drawing without charts holds pictures or shapes; of one with charts we know them by what it leads to.
      if (kinds.some((kind) => kind === 'image') || !kinds.some((kind) => kind.startsWith('chart')))
        codes.add('pictures');
    }
    return [...codes].map((code) => told(code, name));
  });
  const links = relationships(parts, book.name);
  const charts = isRefusal(links) ? [] : links.filter(({ type }) => type === 'chartsheet');
  const sheets = charts.map(({ target }) => told('sheets', target.replace(/^.*\/|\.xml$/g, '')));
  return [
    ...ofSheets,
    ...sheets,
    ...(book.macros ? [finding('web/not-drawn-macros', 'hint', [])] : []),
    ...(book.date1904 ? [finding('web/days-1904', 'hint', [])] : []),
  ];
}
