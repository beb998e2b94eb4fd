/**
 * What the grid library takes and gives as plain data, as far as we use it: its numbers are written as numbers here, so that
 * converting a file needs nothing of the library, which weighs megabytes.
 */

/** 1 for yes, 0 for no. */
export type Flag = 0 | 1;

export interface CellStyle {
  /** Font, points, italic, bold, underlined, struck through. */
  ff?: string;
  fs?: number;
  it?: Flag;
  bl?: Flag;
  ul?: { s: Flag };
  st?: { s: Flag };
  /** Behind the letters, the letters, the lines around. */
  bg?: Colour;
  cl?: Colour;
  bd?: Borders;
  /** 2 below the line, 3 above it. */
  va?: number;
  /** Number format. */
  n?: { pattern: string };
  /** Turned by degrees, or letters one below the other. */
  tr?: { a: number; v?: Flag };
  /** 1 left, 2 middle, 3 right, 4 justified, 6 distributed; 1 top, 2 middle, 3 bottom. */
  ht?: number;
  vt?: number;
  /** 1 runs over, 2 cut, 3 wraps. */
  tb?: number;
  /** Pixels kept from the border. */
  pd?: { l?: number; r?: number; t?: number; b?: number };
}

export interface Colour {
  rgb: string;
}

export interface Line {
  s: number;
  cl: Colour;
}

export type Side = 't' | 'r' | 'b' | 'l' | 'tl_br' | 'bl_tr';
export type Borders = Partial<Record<Side, Line>>;

export const TEXT = 1;
export const NUMBER = 2;
export const YES_NO = 3;
/** A text however it looks: an apostrophe was typed before it, or its format is `@`. */
export const FORCED_TEXT = 4;

export interface CellData {
  v?: string | number | boolean | null;
  t?: number | null;
  f?: string | null;
  si?: string | null;
  /** The name of a style, or the style itself. */
  s?: string | CellStyle | null;
  /** A text whose letters have looks of their own, or of several lines. */
  p?: Letters | null;
}

/** A text of the grid's own kind; lines end with a carriage return, the text with that and a line feed. */
export interface Letters {
  id: string;
  documentStyle: object;
  body: {
    dataStream: string;
    textRuns?: { st: number; ed: number; ts?: CellStyle }[];
    paragraphs: { startIndex: number }[];
    sectionBreaks: { startIndex: number }[];
  };
}

export interface RowData {
  h?: number;
  /** Whether the height follows the text. */
  ia?: Flag;
  hd?: Flag;
  s?: string;
}

export interface ColumnData {
  w?: number;
  hd?: Flag;
  s?: string;
}

export interface RangeData {
  startRow: number;
  endRow: number;
  startColumn: number;
  endColumn: number;
}

export interface SheetFrame {
  columnData: Record<number, ColumnData>;
  defaultColumnWidth: number;
  defaultRowHeight: number;
  freeze: { xSplit: number; ySplit: number; startRow: number; startColumn: number };
  showGridlines: Flag;
  tabColor: string;
  zoomRatio: number;
  rightToLeft: Flag;
}

export interface SheetData extends SheetFrame {
  id: string;
  name: string;
  hidden: Flag;
  cellData: Record<number, Record<number, CellData>>;
  rowData: Record<number, RowData>;
  mergeData: RangeData[];
  rowCount: number;
  columnCount: number;
  rowHeader: { width: number; hidden: Flag };
  columnHeader: { height: number; hidden: Flag };
}

export interface BookData {
  id: string;
  name: string;
  styles: Record<string, CellStyle>;
  defaultStyle: CellStyle;
  sheetOrder: string[];
  sheets: Record<string, SheetData>;
  resources: { name: string; data: string }[];
}
