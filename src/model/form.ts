import type { Star } from './star';
import type { RequiredMaterial } from './reference';

/** An official form as data: its sheets and their parts in printed order, for making a blank and for reading one back. */

export interface Form {
  /** `application-2024` */
  readonly id: string;
  readonly version: number;
  readonly title: string;
  /** Id of the edition it belongs to. */
  readonly edition: string;
  /** The stars one may apply for with it; with a single one, the form itself says which is applied for. */
  readonly stars: readonly Star[];
  /** The defined name that holds `"<id>/<version>"` in a workbook made from this form. */
  readonly stamp: string;
  readonly sheets: readonly FormSheet[];
  /** 配套证明材料 that an application for some star must bring. */
  readonly materials: readonly RequiredMaterial[];
  /** Keys of words that only forms of its make have: a workbook with none of them, and no stamp, is not compared with it. */
  readonly signs?: readonly string[];
}

export interface FormSheet {
  readonly name: string;
  readonly orientation: 'portrait' | 'landscape';
  /** Widths of the columns from the first, in characters. */
  readonly widths: readonly number[];
  readonly parts: readonly FormPart[];
}

export type FormPart = TextPart | FieldsPart | ItemsPart | ListPart;

/** Words that are printed and hold no fact. */
export interface TextPart {
  readonly part: 'text';
  readonly style: 'title' | 'heading' | 'note';
  readonly lines: readonly string[];
}

/** Labels with a value to the right of each: 申请单位基本情况, a narrative, 真实性承诺. */
export interface FieldsPart {
  readonly part: 'fields';
  /** The label down the left side; null: none. */
  readonly side: Label | null;
  /** What is printed above the fields of this part. */
  readonly text: string | null;
  readonly rows: readonly FieldRow[];
}

/** Fields side by side on one line, under a label of their own (法人代表 › 姓名, 电话) or none. */
export interface FieldRow {
  readonly group: Label | null;
  readonly fields: readonly Field[];
}

export interface Label {
  readonly label: string;
  readonly aliases: readonly string[];
}

export type FieldType =
  | 'text'
  | 'identifier'
  | 'amount'
  | 'number'
  | 'day'
  | 'star'
  | 'yes-no'
  /** Several of the options, each with a box to tick. */
  | 'choices'
  /** Several words, one after another. */
  | 'words'
  /** What stands there, unread. */
  | 'raw';

export interface Field extends Label {
  /** `applicant.legalRepresentative.phone`; in a table the property of the line; null: printed, not read. */
  readonly fills: string | null;
  readonly type: FieldType;
  /** For an amount, what a bare number is counted in; else words behind a number that mean nothing more (人). */
  readonly units: readonly string[];
  readonly options: readonly string[];
  readonly prompt: string | null;
  /** Printed hints: where only such a text stands, nothing has been filled in. */
  readonly placeholders: readonly string[];
  /** What the blank has in the place of the value: a hint, or an answer that the form gives itself. */
  readonly preset: string | null;
  /** Not printed and not missed; read where somebody has added it. */
  readonly unprinted: boolean;
  /** Not of the official form, does not print. */
  readonly helper: boolean;
  /** A second place for a fact that has one already: filled alike, and compared when read. */
  readonly echo: boolean;
  /** Lines of text that it should have room for; 1 for an ordinary cell. */
  readonly lines: number;
}

/** 附表1: a row for each item, marked yes or no. */
export interface ItemsPart {
  readonly part: 'items';
  /** Headings of the columns that hold the path: 类, 子类. */
  readonly levels: readonly Label[];
  /** Columns between the path and the mark that repeat the printed table for reference: they hold no fact. */
  readonly beside: readonly PrintedColumn[];
  /** Heading of the column that says what a number counts; null: the label says it. */
  readonly unit: Label | null;
  readonly mark: Field;
  readonly pages: Field;
  /** Null: the facts of the edition's own table, in its order and words, with its notes below. */
  readonly rows: readonly FormItem[] | null;
}

/** A column of the printed table, by the path of the row joined with `/`; neighbours that are `of` the same are one cell. */
export interface PrintedColumn extends Label {
  readonly cells: ReadonlyMap<string, { readonly text: string; readonly of: string }>;
}

export interface FormItem extends Label {
  /** The printed path, the label last. */
  readonly path: readonly string[];
  /** Requirements printed beside the label, a line each, all of them answered in one place: 不低于2万元. */
  readonly texts: readonly string[];
  /** Numbers of notes printed beside the label. */
  readonly notes: readonly number[];
  /** Printed hints in the place of the mark (请说明); the blank has the first. */
  readonly placeholders: readonly string[];
}

export type ListName = 'investment' | 'invoices' | 'equipment' | 'materials';

/** A table of lines under a row of headings. */
export interface ListPart {
  readonly part: 'list';
  readonly fills: ListName;
  /** Labels with values above the table: 发票号码 of 附表3. */
  readonly heads: readonly Field[];
  readonly columns: readonly Field[];
  /** Not of the official form: its lack is only worth knowing. */
  readonly helper: boolean;
  /** Empty lines of the blank. */
  readonly lines: number;
  /** The lines of a fixed list; empty: lines are free. A material that no star must bring has no `stars`. */
  readonly fixed: readonly RequiredMaterial[];
  readonly totals: readonly Field[];
  /** Headings of rows that sum lines up and are no lines. */
  readonly subtotals: readonly string[];
  /** What is printed below. */
  readonly footers: readonly string[];
}
