import type { MarkKind, StyleName } from '../../model/patch';

/**
 * Owns what each style name and each mark looks like in a workbook: 宋体 小四, thin borders, quiet colours that stay apart
 * for a colour-blind reader and in black and white. It knows no file format and touches no cell.
 */
export interface Look {
  /** Size of the letters in points; 小四 unless said. */
  readonly size?: number;
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  /** Colour of the letters, RRGGBB. */
  readonly ink?: string;
  /** Colour behind them. */
  readonly fill?: string;
  readonly border?: Border;
  /** What does not stand in the middle keeps a little away from the border. */
  readonly across: 'left' | 'center' | 'right';
  /** False only for amounts: a number is never broken over two lines. */
  readonly wraps: boolean;
  /** Number format; General unless said. */
  readonly format?: string;
}

export interface Border {
  readonly line: 'thin' | 'dashed' | 'dotted';
  readonly colour: string;
}

/** The font every cell starts from, 小四; 134 is the Windows character set of simplified Chinese. */
export const BASE_FONT = { name: '宋体', size: 12, charset: 134 } as const;

/** Inches of an A4 page; room for the binding and the page number. */
export const MARGINS = { left: 0.6, right: 0.6, top: 0.7, bottom: 0.7, header: 0.3, footer: 0.3 } as const;

/** 五号 for notes, 三号 for titles. */
const SMALL = 10.5;
const LARGE = 16;

/** Steps that a text keeps away from the border it leans on. */
export const INDENT = { left: 1, center: 0, right: 1 } as const;

const FIRM: Border = { line: 'thin', colour: '808080' };
const FAINT: Border = { line: 'dashed', colour: 'A6A6A6' };
const LINK = '0563C1';
const GREY = '595959';

const AMOUNT = '#,##0.00##';
/** Excel's own date format changes with the reader's country; this one does not. */
const DAY = 'yyyy\\-mm\\-dd';
/** Keeps what is typed as it is typed: an invoice number of 20 digits loses none. */
const AS_TYPED = '@';

const centred = { across: 'center', wraps: true } as const;
const left = { across: 'left', wraps: true } as const;

export const LOOKS: Readonly<Record<StyleName, Look>> = {
  title: { ...centred, size: LARGE, bold: true },
  heading: { ...centred, bold: true, fill: 'DCE6F1', border: FIRM },
  label: { ...centred, fill: 'F2F2F2', border: FIRM },
  value: { ...centred, border: FIRM },
  amount: { across: 'right', wraps: false, border: FIRM, format: AMOUNT },
  date: { ...centred, border: FIRM, format: DAY },
  text: { ...left, border: FIRM, format: AS_TYPED },
  helper: { ...centred, italic: true, ink: GREY, fill: 'FFF9E5', border: FAINT },
  'helper-value': { ...centred, ink: GREY, border: FAINT },
  note: { ...left, size: SMALL, ink: GREY },
  link: { ...centred, underline: true, ink: LINK, border: FIRM },
  // A verdict is also told by its sign and word; its ink stands out from its fill by more than 4.5 : 1.
  met: { ...centred, ink: '375623', fill: 'E2EFDA', border: FIRM },
  unmet: { ...centred, bold: true, ink: '9C0006', fill: 'FFC7CE', border: FIRM },
  open: { ...centred, ink: '7F4F00', fill: 'FFEB9C', border: FIRM },
  review: { ...centred, ink: '1F4E79', fill: 'DDEBF7', border: FIRM },
  exempt: { ...centred, ink: GREY, fill: 'EDEDED', border: FIRM },
};

/** A mark lies over the user's own look, so it tells its kind by colour, by pattern, by letters and by border at once. */
export interface MarkLook {
  readonly ink: string;
  readonly fill: string;
  /** The pattern and its colour, faint enough to read through. */
  readonly pattern: 'lightUp' | 'gray125' | 'lightHorizontal';
  readonly patternInk: string;
  readonly letters: 'bold' | 'italic' | 'underline';
  readonly border: Border;
}

export const MARK_LOOKS: Readonly<Record<MarkKind, MarkLook>> = {
  unmet: {
    ...{ ink: '9C0006', fill: 'FFC7CE', pattern: 'lightUp', patternInk: 'F4A6AE' },
    ...{ letters: 'bold', border: { line: 'thin', colour: 'C00000' } },
  },
  open: {
    ...{ ink: '7F4F00', fill: 'FFEB9C', pattern: 'gray125', patternInk: 'E0B64A' },
    ...{ letters: 'italic', border: { line: 'dashed', colour: 'B58900' } },
  },
  review: {
    ...{ ink: '1F4E79', fill: 'DDEBF7', pattern: 'lightHorizontal', patternInk: 'B4D2EC' },
    ...{ letters: 'underline', border: { line: 'dotted', colour: '2E75B6' } },
  },
};
