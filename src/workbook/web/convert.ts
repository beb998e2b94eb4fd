import type { Area, CellRef } from '../../model/cell';
import type { Finding } from '../../model/finding';
import type { Grid } from '../../model/grid';
import type { MarkKind } from '../../model/patch';
import type { Codec } from '../xlsx/codec';
import { LIMITS } from '../xlsx/limits';
import type { Package } from '../xlsx/patch-package';
import { textOf } from '../xlsx/patch-package';
import { treeOf, type Element } from '../xlsx/patch-tree';
import { openParts, relationships, type Parts } from '../xlsx/parts';
import { isRefusal } from '../xlsx/refusal';
import { openZip } from '../xlsx/zip';
import { readWorkbook } from '../xlsx/workbook';
import { besideCells } from './beside';
import { themeOf } from './colour';
import { shiftOf } from './days';
import type { Facts, StoredArray } from './facts';
import { lockOf, type Lock } from './lock';
import { digitWidth, frameOf, splitSheet, styleName } from './frame';
import { fitHeights } from './heights';
import { richTexts } from './letters';
import { notDrawn } from './not-drawn';
import { readRows } from './rows';
import type { BookData, CellStyle, RangeData, SheetData } from './snapshot';
import { stylesOf } from './style';

/** Owns the story from a package that was read to what the grid shows of it. It yields whenever some milliseconds have passed. */

/** Rows and columns that stay empty behind the last ones that hold something, for new lines and for formulas that look ahead. */
const SPARE = { rows: 200, columns: 8 };
const LEAST = { rows: 500, columns: 26 };

export interface Converted {
  readonly data: BookData;
  readonly notDrawn: readonly Finding[];
  /** Marks of ours that the file bears. */
  readonly marks: readonly { readonly at: CellRef; readonly kind: MarkKind }[];
  readonly facts: Facts;
}

export function* converting(
  bytes: Uint8Array,
  grid: Grid,
  codec: Codec,
  unit: string,
): Generator<void, Converted | Finding> {
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
  const looks = Object.fromEntries(styles.cells.map((style, index) => [styleName(index), style]));
  const rich = richTexts(
    book.strings === undefined ? undefined : partTextOf(parts, zip.entries, book.strings, codec),
    theme,
  );
  const sheets: Record<string, SheetData> = {};
  const order: string[] = [];
  const locks: Record<string, Lock> = {};
  const arrays: Record<string, readonly StoredArray[]> = {};
  const beside = besideCells();
  const told = notDrawn(parts, book);
  const shift = shiftOf(book.date1904);
  for (const { name, part } of book.sheets) {
    yield;
    const sheet = grid.sheets.find((each) => each.name === name);
    const text = partTextOf(parts, zip.entries, part, codec);
    if (!sheet || text === undefined) continue;
    const split = splitSheet(text, part);
    const rows = yield* readRows(split.cells, sheet, { styles: styles.cells.length, rich, theme, shift });
    const frame = frameOf(split.root, theme, digit, styles.cells.length);
    const id = `s${order.length + 1}`;
    order.push(id);
    const merges = sheet.merges.map(rangeOf);
    const lock = lockOf(split.root, rows, frame.columnData, styles.unlocked);
    if (lock) locks[id] = lock;
    if (rows.arrays.length > 0) arrays[id] = rows.arrays;
    fitHeights(rows.cells, rows.rows, frame, merges, looks);
    told.push(
      ...beside.add(
        id,
        name,
        split.root,
        wholePart(related(parts, part, 'comments')),
        styles.differences,
        theme,
        shift,
      ),
    );
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
      mergeData: merges,
      rowCount: Math.max(LEAST.rows, furthest.row + SPARE.rows),
      columnCount: Math.max(LEAST.columns, furthest.column + SPARE.columns),
      rowHeader: { width: 46, hidden: 0 },
      columnHeader: { height: 20, hidden: 0 },
    };
  }
  return {
    data: {
      ...{ id: unit, name: unit },
      styles: looks,
      defaultStyle: base(styles.cells[0]),
      resources: beside.resources(grid.names),
      sheetOrder: order,
      sheets,
    },
    notDrawn: told,
    marks: beside.marks(),
    facts: { days1904: book.date1904, locks, arrays },
  };
}

function rangeOf({ top, left, bottom, right }: Area): RangeData {
  return { startRow: top, endRow: bottom, startColumn: left, endColumn: right };
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
