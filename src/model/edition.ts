/** One official document: its table in printed order and words, one requirement per star column. */
import type { Criterion } from './criterion';
import type { Star } from './star';

export interface Edition {
  /** `2024`, or `pool-2021/综合平台`. */
  readonly id: string;
  readonly title: string;
  /** Other names it is asked for by: the class as the document names it (`综合（特色）工业互联网平台服务商`). */
  readonly names: readonly string[];
  readonly document: string;
  /** First and last day it is in force, both inclusive, as far as the documents tell; without `to`, still in force. */
  readonly inForce: { readonly from: string; readonly to?: string };
  /** The star of each column, left to right as printed. */
  readonly stars: readonly Star[];
  /** `joint`: one printed table whose columns bear these names; absent, each star has a table of its own. */
  readonly joint?: readonly string[];
  /** Heading of each star's table as printed, and the mark that ends its sentences (`。` or nothing). */
  readonly tables: readonly EditionTable[];
  readonly criteria: readonly Criterion[];
  readonly notes: readonly Note[];
  /** Numbers of the notes printed beside a label, by the label's path joined with `/`. */
  readonly noteMarks: ReadonlyMap<string, readonly number[]>;
  /** What the document calls one item of a count: 子类 or 子域. */
  readonly itemWord: string;
  /** Every fact the criteria use, in printed order. */
  readonly facts: readonly Fact[];
  /** labelKey of every label, alias and path → keys of the facts it may mean (several: ambiguous). */
  readonly labels: ReadonlyMap<string, readonly string[]>;
  readonly ladder: Ladder;
  readonly batches: readonly Batch[];
  /** 申报条件 that the tool shows and does not judge. */
  readonly conditions: readonly string[];
  /** Official lists of applicants of whom a fact is known. */
  readonly rosters: readonly Roster[];
  /** Years for which a grade is valid; undefined when the text states none. */
  readonly validYears?: number;
  /** Share of applicants inspected on site, in percent; undefined when the text states none. */
  readonly onSiteShare?: number;
  /** Who compared this file with what, and when. */
  readonly checked: { readonly against: string; readonly date: string };
  readonly rulings: readonly Ruling[];
}

export interface EditionTable {
  readonly star: Star;
  readonly annex: string;
  readonly heading: string;
  readonly stop: string;
  /** Keys of the marked items in this star's table: what an investment line may serve to count (note 1). */
  readonly items: ReadonlySet<string>;
}

/** A note of the printed table (`注1`), in the words of each star's table. */
export interface Note {
  readonly number: number;
  readonly texts: readonly string[];
}

/** How a gap or contradiction of the text is read, and why: shown wherever it has an effect. */
export interface Ruling {
  readonly about: string;
  readonly text: string;
}

/**
 * How an applicant's cell is read. `mark`: yes or no, a blank is no. `number`: an amount in `unit`. `months`: whole months, or
 * yes (in use). `percent`: 30 for 30 %. `word`: one of `words`. `text`: a statement; a lone yes or no is read as a boolean.
 */
export type FactKind = 'mark' | 'number' | 'months' | 'percent' | 'word' | 'text';

/** One thing an applicant states. `key` is its label, or its shortest telling path when the label is not unique. */
export interface Fact {
  readonly key: string;
  readonly label: string;
  /** 类 › 子类 › 域 › 子域, as far as printed, the label last. */
  readonly path: readonly string[];
  readonly kind: FactKind;
  readonly unit?: string;
  /** For words: every word that is understood, the least first; equal ones stand beside each other. */
  readonly words?: readonly string[];
  /** The day to which an age counts (`计算截止日期为2021年6月30日`), where a date may be given instead of a number. */
  readonly until?: string;
}

/** 申报条件（星级递进）: for each star, the current stars that may apply for it. 0 means none yet. */
export type Ladder = Readonly<Record<Star, readonly (0 | Star)[]>> | null;

/** An official list of firms: whoever is on it has the fact (`疫情防控重点保障企业`). */
export interface Roster {
  readonly fact: string;
  readonly document: string;
  readonly names: readonly string[];
}

/** 批次: what counts and until when. All days inclusive, `YYYY-MM-DD`. */
export interface Batch {
  readonly id: string;
  readonly document: string;
  readonly paidFrom?: string;
  readonly paidTo?: string;
  /** Cut-off of 上云时间, the as-of date of the batch. */
  readonly cutOff?: string;
}

/** Applicants who must satisfy at least one of several editions (工业互联网平台服务商: either of its two classes). */
export interface ApplicantGroup {
  readonly id: string;
  readonly name: string;
  readonly clause: string;
  /** Ids of the editions. */
  readonly classes: readonly string[];
}
