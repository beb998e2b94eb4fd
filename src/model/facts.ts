import type { CellRef } from './cell';

/**
 * What is known of one applicant, in the edition's own words: the only thing a verdict rests on.
 * Keys are `Fact.key` of the edition (`计算资源`, `上云投入`, or a path such as `传统软件云化/先进程度`).
 */
export interface Facts {
  readonly values: ReadonlyMap<string, FactEntry>;
  /**
   * The itemised 上云投入, when the form has it: then the amount that counts is summed for each star from
   * the lines that serve an item of that star's table (2024 note 1). Absent: the amount given is taken.
   */
  readonly investment?: InvestmentFacts;
}

export interface FactEntry {
  readonly value: FactValue;
  readonly cells: readonly CellRef[];
  /** The cell's own text, to quote it. */
  readonly shown: string;
  /** Whether the applicant's name stands on the official list of the fact; absent: nobody looked, or there is no list. */
  readonly listed?: boolean;
}

/** Yes or no, an amount in the fact's unit, a word; or a text that is neither and must be looked at. */
export type FactValue = boolean | number | string | Unclear;

/** A text that could not be read as the fact's type: it never grants a star. `why` is a wording code. */
export interface Unclear {
  readonly unclear: string;
  readonly why: string;
}

export interface InvestmentFacts {
  readonly lines: readonly InvestmentFact[];
  /** First and last day of payment that count, both inclusive; absent: not limited. */
  readonly from?: string;
  readonly to?: string;
  /** Whether the form asks for 付款日期 and 对应子类: a form that does not (2020) lets the line count, with a remark. */
  readonly asksPayment: boolean;
  readonly asksItems: boolean;
  readonly asksVouchers: boolean;
}

export interface InvestmentFact {
  /** 万元; Unclear when the amount cannot be read. */
  readonly amount: number | Unclear | null;
  /** Day of payment, `YYYY-MM-DD`. */
  readonly paid: string | Unclear | null;
  /** Fact keys of the sub-items the line serves; empty when none is named. */
  readonly items: readonly string[];
  /** Words in 对应子类 that the edition does not know. */
  readonly unknownItems: readonly string[];
  /** Contract, payment voucher and invoice are all there, or the local department's certificate. */
  readonly vouchers: boolean | null;
  readonly cell: CellRef | null;
  /** The line's number in the form, as shown. */
  readonly label: string;
}

export function isUnclear(value: unknown): value is Unclear {
  return typeof value === 'object' && value !== null && 'unclear' in value;
}
