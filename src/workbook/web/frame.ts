import type { Element } from '../xlsx/patch-tree';
import { childNamed, childrenNamed, treeOf, valueOf } from '../xlsx/patch-tree';
import { isRefusal } from '../xlsx/refusal';
import type { Theme } from './colour';
import { colourOf } from './colour';
import type { ColumnData, SheetFrame } from './snapshot';

/** Owns what stands around the cells of a sheet: widths, default sizes, what stays in view, the colour of its tab. */

/** The text of a sheet without its cells, and its cells alone. */
export interface Split {
  /** Root of the sheet with all its children's children; undefined when the text is not the XML it was when it was read. */
  readonly root: Element | undefined;
  readonly cells: string;
}

export function splitSheet(text: string, part: string): Split {
  const start = /<((?:[\w.-]+:)?)sheetData(?=[\s/>])/.exec(text);
  const close = start ? `</${start[1] ?? ''}sheetData>` : '';
  const end = start ? text.lastIndexOf(close) : -1;
  const whole = start !== null && end > start.index;
  const frame = whole ? text.slice(0, start.index) + text.slice(end + close.length) : text;
  const root = treeOf(frame, part, () => true);
  return {
    root: isRefusal(root) ? undefined : root,
    cells: whole ? text.slice(start.index, end + close.length) : '',
  };
}

/** Pixels of a digit in the workbook's own font, by its size in points; Chinese letters are twice as wide as they are narrow. */
export function digitWidth(name: string, points: number): number {
  const half = (points * 96) / 72 / 2;
  return Math.max(1, /^[\x20-\x7e]*$/.test(name) ? Math.round(half) : Math.ceil(half - 0.1));
}

/** Characters, with the padding that the file counts in → pixels (ECMA-376 §18.3.1.13). */
export function pixels(characters: number, digit: number): number {
  return Math.trunc(((256 * characters + Math.trunc(128 / digit)) / 256) * digit);
}

/** And back. */
export function characters(width: number, digit: number): number {
  return Math.trunc((width / digit) * 256) / 256;
}

export const POINTS_TO_PIXELS = 96 / 72;
/** A column as wide as it gets; the same for a row, in points. */
const WIDEST = 255;
export const HIGHEST = 409.5;
const MOST_COLUMNS = 16_384;

export function frameOf(root: Element | undefined, theme: Theme, digit: number, styles: number): SheetFrame {
  const format = root && childNamed(root, 'sheetFormatPr');
  const stated = (name: string): number => Number((format && valueOf(format, name)) ?? NaN);
  const view = root && childNamed(childNamed(root, 'sheetViews') ?? root, 'sheetView');
  const tab = childNamed(childNamed(root ?? EMPTY, 'sheetPr') ?? EMPTY, 'tabColor');
  const width = stated('defaultColWidth');
  // Without a stated width a column holds so many digits and five pixels, rounded up to a multiple of eight.
  const plain = Math.ceil(((stated('baseColWidth') || 8) * digit + 5) / 8) * 8;
  const height = stated('defaultRowHeight');
  return {
    columnData: columnsOf(root, digit, styles),
    defaultColumnWidth: width > 0 && width <= WIDEST ? pixels(width, digit) : plain,
    defaultRowHeight: height > 0 && height <= HIGHEST ? Math.round(height * POINTS_TO_PIXELS) : 20,
    freeze: freezeOf(view),
    showGridlines: ['0', 'false'].includes((view && valueOf(view, 'showGridLines')) ?? '1') ? 0 : 1,
    tabColor: colourOf(tab, theme) ?? '',
    zoomRatio: zoomOf(view),
    rightToLeft: ['1', 'true'].includes((view && valueOf(view, 'rightToLeft')) ?? '0') ? 1 : 0,
  };
}

const EMPTY = { children: [] as Element[], attributes: [] } as unknown as Element;

function zoomOf(view: Element | undefined): number {
  const scale = Number((view && valueOf(view, 'zoomScale')) ?? 100);
  return scale >= 10 && scale <= 400 ? scale / 100 : 1;
}

function columnsOf(root: Element | undefined, digit: number, styles: number): Record<number, ColumnData> {
  const columns: Record<number, ColumnData> = {};
  for (const column of childrenNamed(childNamed(root ?? EMPTY, 'cols') ?? EMPTY, 'col')) {
    const [first, last] = [Number(valueOf(column, 'min')), Number(valueOf(column, 'max'))];
    if (!(first >= 1 && last >= first && last <= MOST_COLUMNS)) continue;
    const width = Number(valueOf(column, 'width') ?? NaN);
    const style = Number(valueOf(column, 'style') ?? 0);
    const look: ColumnData = {
      ...(width > 0 && width <= WIDEST ? { w: pixels(width, digit) } : {}),
      ...(['1', 'true'].includes(valueOf(column, 'hidden') ?? '') || width === 0 ? { hd: 1 } : {}),
      ...(style > 0 && style < styles ? { s: styleName(style) } : {}),
    };
    // The last entry often runs to the end of the sheet: what is beyond all cells need not be drawn.
    for (let index = first - 1; index < Math.min(last, first + SPARE_COLUMNS); index++) columns[index] = { ...look };
  }
  return columns;
}

const SPARE_COLUMNS = 1024;

/** The look of a cell by the number the file gives it: a look that keeps this name was not changed. */
export const styleName = (style: number): string => `x${String(style)}`;

/** The number in the file of a look that was not changed. */
export function styleNumber(name: unknown): number | undefined {
  const digits = typeof name === 'string' ? /^x(\d+)$/.exec(name)?.[1] : undefined;
  return digits === undefined ? undefined : Number(digits);
}

function freezeOf(view: Element | undefined): SheetFrame['freeze'] {
  const pane = view && childNamed(view, 'pane');
  const frozen = pane && ['frozen', 'frozenSplit'].includes(valueOf(pane, 'state') ?? '');
  const whole = (name: string): number =>
    Math.min(1000, Math.max(0, Math.trunc(Number((pane && valueOf(pane, name)) ?? 0) || 0)));
  const [xSplit, ySplit] = frozen ? [whole('xSplit'), whole('ySplit')] : [0, 0];
  return { xSplit, ySplit, startRow: ySplit > 0 ? ySplit : -1, startColumn: xSplit > 0 ? xSplit : -1 };
}
