import type { Area, CellRef } from './cell';

/** One change to a workbook. Hosts apply patches in order; they hold no logic. */
export type Patch =
  /** Text stays text. A formula is overwritten only with `overFormula`; without it the cell is a finding. */
  | {
      readonly do: 'set';
      readonly at: CellRef;
      readonly value: string | number | boolean | null;
      readonly overFormula?: true;
    }
  /** Lies over the user's own format and is recognised again; `note` says why in one sentence. */
  | { readonly do: 'mark'; readonly at: CellRef; readonly kind: MarkKind; readonly note: string }
  | { readonly do: 'clear-marks' }
  /** Adds the sheet, or replaces the sheet of ours that bears the name. */
  | { readonly do: 'sheet'; readonly sheet: SheetDraft }
  | { readonly do: 'select'; readonly at: CellRef };

export type MarkKind = 'unmet' | 'open' | 'review';

/** A workbook to be made. */
export interface WorkbookDraft {
  readonly sheets: readonly SheetDraft[];
  /** Constant or reference names, `refers` without `=`. */
  readonly names: readonly { readonly name: string; readonly refers: string }[];
}

/** A sheet to be made. Rows and columns are zero-based. */
export interface SheetDraft {
  readonly name: string;
  /** Widths of the columns from the first, in characters. */
  readonly widths: readonly number[];
  readonly rows: readonly RowDraft[];
  readonly merges: readonly Area[];
  readonly validations: readonly ValidationDraft[];
  readonly print?: PrintDraft;
  /** Rows above this one stay in view. */
  readonly frozenRows?: number;
  /** Columns before this one stay in view. */
  readonly frozenColumns?: number;
  /** Heading row and rows below it that bear filter arrows. */
  readonly filter?: Area;
  /** Not shown; `veryHidden` is not even listed among the hidden. */
  readonly visibility?: 'hidden' | 'veryHidden';
  /**
   * The word by which a sheet that is made again and again is found in an open workbook, whatever it is called by then: the
   * new one takes its place. Without it a sheet always stands beside those that are there.
   */
  readonly role?: string;
  readonly charts?: readonly ChartDraft[];
}

/** A chart that the spreadsheet itself draws from cells of the same workbook. */
export interface ChartDraft {
  readonly kind: 'column' | 'bar' | 'pie';
  readonly title: string;
  /** Where it lies. */
  readonly area: Area;
  /** The cells that name the groups. */
  readonly categories: Area;
  /** One for each colour, all over the same groups. */
  readonly series: readonly { readonly name: string; readonly values: Area }[];
  readonly stacked?: true;
}

export interface RowDraft {
  readonly row: number;
  /** In points; left out: high enough for the text that stands in it. */
  readonly height?: number;
  readonly cells: readonly CellDraft[];
}

export interface CellDraft {
  readonly column: number;
  readonly value: string | number | boolean | null;
  readonly style: StyleName;
  /** A cell of the same workbook that a click leads to. */
  readonly link?: CellRef;
  /**
   * A formula of ours, without `=` and as files spell it, whose value is `value` until a program calculates it. Never made from
   * a stranger's text. Written to new workbooks and in Excel; a `sheet` patch of a file writes the value.
   */
  readonly formula?: string;
  /** The formula takes arrays and gives one value, as entered with Ctrl+Shift+Enter. */
  readonly array?: true;
}

/**
 * The few looks we use; each adapter maps them once. `value` is General; `amount` a number with up to four decimals; `date`
 * a day (a `YYYY-MM-DD` text becomes one); `text` keeps what is typed letter for letter, so numbers of invoices and codes
 * belong there. `helper` and `helper-value` are for the columns that are not part of the official form.
 */
export type StyleName =
  | 'title'
  | 'heading'
  | 'label'
  | 'value'
  | 'amount'
  | 'date'
  | 'text'
  | 'helper'
  | 'helper-value'
  | 'note'
  | 'link'
  | 'met'
  | 'unmet'
  | 'open'
  | 'review'
  | 'exempt';

/** A dropdown (`list`) and/or an input prompt for an area; the user may still type something else. */
export interface ValidationDraft {
  readonly area: Area;
  readonly list?: readonly string[];
  readonly title?: string;
  readonly prompt?: string;
}

/** A4 print set-up. `area` leaves the helper columns out; `titleRows` repeat on each page. */
export interface PrintDraft {
  readonly orientation: 'portrait' | 'landscape';
  readonly area: Area;
  readonly titleRows?: { readonly first: number; readonly last: number };
  /** Middle of the footer: `&P` is the page, `&N` the number of pages. */
  readonly footer?: string;
}
