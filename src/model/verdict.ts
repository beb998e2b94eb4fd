import type { CellRef } from './cell';
import type { Star } from './star';
import type { Values } from './finding';

/** 满足 · 不满足 · 免予要求 · 待核实 · 人工评审. An `open` criterion never grants a star; a `review` one does not block. */
export type Kind = 'met' | 'unmet' | 'exempt' | 'open' | 'review';

/** 预评结果: people decide, the tool prepares. */
export interface Verdict {
  readonly edition: string;
  /** The highest star whose criteria all hold; 0 when none does. They need not be nested. */
  readonly star: 0 | Star;
  /** One per star column of the edition, left to right. */
  readonly stars: readonly StarVerdict[];
}

export interface StarVerdict {
  readonly star: Star;
  readonly granted: boolean;
  /** Every criterion of the star in printed order; members of a group before the group. */
  readonly criteria: readonly CriterionVerdict[];
}

export interface CriterionVerdict {
  readonly kind: Kind;
  /** Criterion id: the printed path. */
  readonly criterion: string;
  /** `附件1 基础云能力 注1`: where to look it up. */
  readonly clause: string;
  /** 类, or the group's own name. */
  readonly category: string;
  readonly expected: number | string | null;
  readonly actual: number | string | null;
  /** All the evidence: the cells that were read for it. */
  readonly cells: readonly CellRef[];
  /** How the verdict came about, in the rule's words. */
  readonly steps: readonly Step[];
}

/** One sentence of an explanation: `code` picks it in `standards/wording`. */
export interface Step {
  readonly code: string;
  readonly values: Values;
}

/** The verdict on a group of applicants that needs one of several classes: the best of them. */
export interface ApplicantGroupVerdict {
  readonly group: string;
  readonly clause: string;
  readonly star: 0 | Star;
  readonly classes: readonly { readonly edition: string; readonly star: 0 | Star }[];
  readonly steps: readonly Step[];
}

/** 升星建议: the smallest set of further items, months and 万元 that reaches a star. */
export interface WayUp {
  readonly star: Star;
  readonly needs: readonly Need[];
  /** Criteria only a person or a missing fact can settle. */
  readonly settle: readonly string[];
}

/** What a star still lacks, in printed order. */
export interface Lacking {
  readonly star: Star;
  /** To be met or settled on the cheapest way up. */
  readonly needed: readonly CriterionVerdict[];
  /** Unmet groups, and unmet members that could be met in place of those. */
  readonly instead: readonly CriterionVerdict[];
}

export type Need =
  /** Implement `pick` (or any `count` of `from`, so that the class demanded is covered). */
  | {
      readonly kind: 'items';
      readonly criterion: string;
      readonly count: number;
      readonly pick: readonly string[];
      readonly from: readonly string[];
      readonly including?: { readonly name: string; readonly count: number };
    }
  | {
      readonly kind: 'amount';
      readonly criterion: string;
      readonly fact: string;
      readonly more: number;
      readonly unit: string;
    }
  | { readonly kind: 'months'; readonly criterion: string; readonly fact: string; readonly more: number }
  | { readonly kind: 'word'; readonly criterion: string; readonly fact: string; readonly to: string };
