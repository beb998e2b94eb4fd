/**
 * Owns the part of WPS's object model that we use, as far as it is published: that of VBA, with answers at once and counting from one. The
 * published declarations would put their names into every file, so `test/wps/declared.ts` compares them with these.
 */
export interface Program {
  readonly ActiveWorkbook: Workbook | null;
  readonly ActiveWindow: Window;
  readonly ApiEvent: Events;
  EnableEvents: boolean;
  ScreenUpdating: boolean;
  Union(one: Range, other: Range): Range;
}

/** Those events tell where something changed; the others only that something did. */
export interface Events {
  AddApiEventListener(name: string, listener: (sheet: unknown, range: unknown) => void): void;
  RemoveApiEventListener(name: string, listener?: (sheet: unknown, range: unknown) => void): void;
}

export interface Workbook {
  readonly Worksheets: Worksheets;
  readonly Names: Names;
  readonly Date1904: boolean;
  readonly ProtectStructure: boolean;
}

export interface Worksheets {
  readonly Count: number;
  /** A number from 1, or the name. */
  Item(index: number | string): unknown;
  Add(before?: unknown, after?: unknown): unknown;
}

export interface Names {
  readonly Count: number;
  Item(index: number | string): Name;
  Add(name: string, refersTo: string, visible?: boolean): Name;
}

export interface Name {
  readonly Name: string;
  RefersTo: unknown;
  Visible: boolean;
}

export interface Worksheet {
  Name: string;
  /** -1 seen, 0 hidden, 2 not even listed. */
  Visible: number;
  readonly ProtectContents: boolean;
  readonly UsedRange: Range;
  readonly Cells: Range;
  readonly Comments: Comments;
  readonly PageSetup: PageSetup;
  readonly Hyperlinks: {
    Add(anchor: unknown, address: string, subAddress?: string, tip?: string, text?: string): unknown;
  };
  AutoFilterMode: boolean;
  /** `B3:C5`; no more than 255 letters. */
  Range(address: string): Range;
  Activate(): void;
}

export interface Range {
  readonly Row: number;
  readonly Column: number;
  readonly Rows: { readonly Count: number };
  readonly Columns: { readonly Count: number };
  readonly Worksheet: Worksheet;
  readonly EntireRow: { Hidden: unknown };
  /** A bare value for one cell, rows of values for more. */
  Value2: unknown;
  Formula: unknown;
  FormulaArray: unknown;
  /** Null where cells differ. */
  NumberFormat: unknown;
  MergeCells: unknown;
  readonly MergeArea: Range;
  readonly FormatConditions: FormatConditions;
  readonly Validation: Validation;
  readonly Comment: Comment | null;
  readonly Font: Font;
  readonly Interior: { Color: unknown };
  readonly Borders: Borders;
  HorizontalAlignment: unknown;
  VerticalAlignment: unknown;
  WrapText: unknown;
  ColumnWidth: unknown;
  RowHeight: unknown;
  Select(): unknown;
  Clear(): unknown;
  Merge(): void;
  UnMerge(): void;
  AutoFilter(): unknown;
  AddComment(text: string): Comment;
}

export interface Font {
  Name: unknown;
  Size: unknown;
  Bold: unknown;
  Italic: unknown;
  Underline: unknown;
  /** Red is the lowest byte. */
  Color: unknown;
}

export interface Borders {
  Item(index: number): { LineStyle: unknown; Color: unknown };
}

export interface FormatConditions {
  readonly Count: number;
  Item(index: number): unknown;
  Add(type: number, operator?: unknown, formula?: string): unknown;
  Delete(): void;
}

export interface FormatCondition {
  readonly Type: number;
  readonly Formula1: string;
  readonly Interior: { Color: unknown };
  readonly Font: Font;
  readonly Borders: Borders;
  Delete(): void;
  SetFirstPriority(): void;
}

export interface Validation {
  Delete(): void;
  Add(type: number, alert?: number, operator?: number, formula?: string): void;
  IgnoreBlank: boolean;
  InCellDropdown: boolean;
  ShowError: boolean;
  ShowInput: boolean;
  InputTitle: string;
  InputMessage: string;
}

export interface Comments {
  readonly Count: number;
  Item(index: number): Comment;
}

export interface Comment {
  Text(): string;
  Delete(): void;
}

export interface PageSetup {
  Orientation: number;
  PaperSize: number;
  Zoom: unknown;
  FitToPagesWide: unknown;
  FitToPagesTall: unknown;
  CenterHorizontally: boolean;
  CenterFooter: string;
  PrintArea: string;
  PrintTitleRows: string;
}

export interface Window {
  FreezePanes: boolean;
  SplitRow: number;
  SplitColumn: number;
  DisplayGridlines: boolean;
}

/** Numbers by which WPS, like VBA, calls things. */
export const XL = {
  ...{ expression: 2, list: 3, inputOnly: 0, information: 3, a4: 9, portrait: 1, landscape: 2, centre: -4108 },
  ...{ left: -4131, right: -4152, single: 2, continuous: 1, dash: -4115, dot: -4118 },
} as const;

export function sheetsOf({ Worksheets: list }: Workbook): Worksheet[] {
  return Array.from({ length: list.Count }, (_, index) => list.Item(index + 1) as Worksheet);
}

/** `RRGGBB` → the number that has red in its lowest byte. */
export function colourOf(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return red + green * 256 + blue * 65_536;
}
