/** One row of an edition's table, and what each star column demands of it. */
import type { Star } from './star';

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
