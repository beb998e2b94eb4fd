/** One official document: its table in printed order and words, one requirement per star column. */

export type Star = 3 | 4 | 5;

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

/**
 * What one star column demands. `null`: not required for that star (printed `-` or absent).
 * `unknown`: the document is not in our hands. `shown`: listed without a readable minimum, not judged.
 * `Doubtful`: the text leaves it open between two numbers.
 */
export type Requirement<T> = T | null | 'unknown' | 'shown';
export interface Doubtful {
  readonly sure: number;
  readonly doubtful: number;
  readonly why: string;
}
export type Many = number | 'all' | Doubtful;

export type Criterion =
  | AttestCriterion
  | UseCriterion
  | AmountCriterion
  | HoldCriterion
  | WordCriterion
  | ChoiceCriterion
  | CountCriterion
  | GroupCriterion;

interface CriterionBase {
  /** Unique within the edition: the printed path, `上云成本/上云投入`. */
  readonly id: string;
  /** The printed path: 类, then 子类 … down to this row. */
  readonly path: readonly string[];
  /** Where to look it up, for each star column: `附件1 上云成本 上云投入 注1`. */
  readonly clauses: readonly string[];
  /** Numbers of the notes that bear on it. */
  readonly notes: readonly number[];
  /** The printed 备注 of each star's table. */
  readonly remarks?: readonly string[];
  /** The requirement of each star column as printed, where the shape's own wording is not the paper's. */
  readonly printed?: readonly string[];
  /** Printed as one row per requirement, ticked under its stars, with this mark (`-` or nothing) under the others. */
  readonly split?: string;
  /** Demanded by the text, not by a row of the printed table (`云服务部署模型`). */
  readonly offTable?: true;
  /** Why the numbers are less than certain (`据扫描件`). */
  readonly caveat?: string;
  readonly exemptions: readonly Exemption[];
  /** Judged only for applicants to whom it applies (`只适用于信息技术服务企业`). */
  readonly only?: Condition;
}

/** A condition on another fact: yes, or one of these words. */
export interface Condition {
  readonly fact: string;
  readonly is: readonly (string | true)[];
  /** What a blank means, where the document lets that be known (a tick not set); absent: nobody said. */
  readonly blank?: boolean;
}

/** `免予要求`: with `instead`, the lesser requirement of each star that takes its place (undefined: as printed). */
export interface Exemption {
  readonly when: Condition;
  readonly clause: string;
  /** The stars it holds for; absent: every star. */
  readonly stars?: readonly Star[];
  readonly instead?: readonly (number | string | undefined)[];
}

/** 人工评审: only a person can judge the text; the statement of each star as printed. */
export interface AttestCriterion extends CriterionBase {
  readonly shape: 'attest';
  readonly fact: string;
  readonly requires: readonly Requirement<string>[];
}

/** 上云时间: whole months in use, and still in use. `0` means in use at all (实际在用). */
export interface UseCriterion extends CriterionBase {
  readonly shape: 'use';
  readonly fact: string;
  readonly requires: readonly Requirement<number>[];
  readonly texts: readonly string[];
}

/** A measure not less than a number, in the fact's unit. */
export interface AmountCriterion extends CriterionBase {
  readonly shape: 'amount';
  readonly fact: string;
  readonly unit: string;
  readonly requires: readonly Requirement<number>[];
  /** True when the amount is summed from the eligible investment lines if the form itemises them. */
  readonly itemised: boolean;
}

/** A yes is required (是, 有, 具备, √ as printed). */
export interface HoldCriterion extends CriterionBase {
  readonly shape: 'hold';
  readonly fact: string;
  readonly requires: readonly Requirement<string>[];
}

/** A word not below another in the stated order (单元级 < 系统级). */
export interface WordCriterion extends CriterionBase {
  readonly shape: 'word';
  readonly fact: string;
  /** The table's own words, the least first. */
  readonly words: readonly string[];
  /** Every word that is understood → its place in that order. */
  readonly ranks: ReadonlyMap<string, number>;
  readonly requires: readonly Requirement<string>[];
}

/** 云服务部署模型: what is stated must be among the allowed words; attested, so a blank is for a person. */
export interface ChoiceCriterion extends CriterionBase {
  readonly shape: 'choice';
  readonly fact: string;
  /** Every word that some star allows. */
  readonly words: readonly string[];
  readonly requires: readonly Requirement<readonly string[]>[];
}

/** So many of these items; `including`: of which at least so many from a named class. */
export interface CountCriterion extends CriterionBase {
  readonly shape: 'count';
  readonly items: readonly CountItem[];
  readonly requires: readonly Requirement<Many>[];
  readonly including?: { readonly name: string; readonly minimum: number; readonly items: readonly string[] };
}
export interface CountItem {
  readonly fact: string;
  /** One of the class of which so many are demanded (`including`). */
  readonly within?: true;
  readonly only?: Condition;
}

/** So many of these criteria, each complete (`三类需至少满足任意两类要求`, `至少满足1项子类要求`). */
export interface GroupCriterion extends CriterionBase {
  readonly shape: 'group';
  readonly criteria: readonly Criterion[];
  readonly requires: readonly Requirement<Many>[];
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
