import type { Grid } from '../../model/grid';
import type { Codec } from '../xlsx/codec';
import { LIMITS } from '../xlsx/limits';
import type { Package } from '../xlsx/patch-package';
import { textOf } from '../xlsx/patch-package';
import { treeOf, type Element } from '../xlsx/patch-tree';
import { openParts, relationships, type Parts } from '../xlsx/parts';
import { isRefusal } from '../xlsx/refusal';
import { openZip } from '../xlsx/zip';
import type { Finding } from '../../model/finding';
import { readWorkbook } from '../xlsx/workbook';
import { themeOf } from './colour';
import { digitWidth, frameOf, splitSheet, styleName } from './frame';
import { readRows } from './rows';
import type { BookData, CellStyle, SheetData } from './snapshot';
import { stylesOf } from './style';

/** Owns the story from a package that was read to what the grid shows of it. It yields whenever some milliseconds have passed. */

/** Rows and columns that stay empty behind the last ones that hold something, for new lines and for formulas that look ahead. */
const SPARE = { rows: 200, columns: 8 };
const LEAST = { rows: 500, columns: 26 };

export function* converting(
  bytes: Uint8Array,
  grid: Grid,
  codec: Codec,
  unit: string,
): Generator<void, BookData | Finding> {
  const parts = openParts(bytes, codec, LIMITS);
  const zip = openZip(bytes);
  if (isRefusal(parts)) return parts;
  if (isRefusal(zip)) return zip;
  const book = readWorkbook(parts);
  if (isRefusal(book)) return book;
  const wholePart = (name: string | undefined): Element | undefined => wholeTree(parts, zip.entries, name, codec);
  const theme = themeOf(wholePart(related(parts, book.name, 'theme')));
  const styles = stylesOf(wholePart(book.styles), theme);
  const font = styles.cells[0];
  const digit = digitWidth(font?.ff ?? 'Calibri', font?.fs ?? 11);
  const sheets: Record<string, SheetData> = {};
  const order: string[] = [];
  for (const { name, part } of book.sheets) {
    yield;
    const sheet = grid.sheets.find((each) => each.name === name);
    const text = partTextOf(parts, zip.entries, part, codec);
    if (!sheet || text === undefined) continue;
    const split = splitSheet(text, part);
    const rows = yield* readRows(split.cells, sheet, styles.cells.length);
    const frame = frameOf(split.root, theme, digit, styles.cells.length);
    const id = `s${order.length + 1}`;
    order.push(id);
    const furthest = sheet.merges.reduce(
      ({ row, column }, { bottom, right }) => ({ row: Math.max(row, bottom), column: Math.max(column, right) }),
      { row: rows.height, column: rows.width },
    );
    sheets[id] = {
      id,
      name,
      ...frame,
      hidden: sheet.visibility === 'visible' ? 0 : 1,
      cellData: rows.cells,
      rowData: rows.rows,
      mergeData: sheet.merges.map(({ top, left, bottom, right }) => ({
        ...{ startRow: top, endRow: bottom, startColumn: left, endColumn: right },
      })),
      rowCount: Math.max(LEAST.rows, furthest.row + SPARE.rows),
      columnCount: Math.max(LEAST.columns, furthest.column + SPARE.columns),
    };
  }
  return {
    ...{ id: unit, name: unit },
    styles: Object.fromEntries(styles.cells.map((style, index) => [styleName(index), style])),
    defaultStyle: base(styles.cells[0]),
    resources: [],
    sheetOrder: order,
    sheets,
  };
}

/** What a cell without a look of its own shows. */
function base(first: CellStyle | undefined): CellStyle {
  return { ff: first?.ff ?? 'Calibri', fs: first?.fs ?? 11, vt: 3 };
}

export function related(parts: Parts, of: string, kind: string): string | undefined {
  const links = relationships(parts, of);
  return isRefusal(links) ? undefined : links.find(({ type, external }) => type === kind && !external)?.target;
}

function partTextOf(parts: Parts, entries: Package, name: string, codec: Codec): string | undefined {
  const entry = parts.entries.get(name.toLowerCase());
  const text = entry && textOf(entries, entry.name, codec);
  return !text || isRefusal(text) ? undefined : text.text.replace(/^\ufeff/, '');
}

function wholeTree(parts: Parts, entries: Package, name: string | undefined, codec: Codec): Element | undefined {
  const text = name === undefined ? undefined : partTextOf(parts, entries, name, codec);
  const root = text === undefined ? undefined : treeOf(text, name ?? '', () => true);
  return root && !isRefusal(root) ? root : undefined;
}
