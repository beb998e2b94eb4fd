import type { CellRef } from '../model/cell';
import type { CountCriterion } from '../model/criterion';
import type { Edition } from '../model/edition';
import type { FactEntry, Facts } from '../model/facts';
import type { CriterionVerdict, Kind, Step } from '../model/verdict';
import type { Values } from '../model/finding';
import type { Asked } from './asked';

/** What an evaluator is given, and what it gives for one star column. */
export interface Case {
  readonly edition: Edition;
  readonly facts: Facts;
  /** What is read of each count, for all its stars. */
  readonly marks: Map<CountCriterion, Marks>;
}

/** The items of a count as one applicant marked them. */
export interface Marks {
  readonly yes: Answers;
  /** Neither yes nor no: not counted, and decisive only if it could make up the number. */
  readonly unclear: Answers;
  /** Marked, but nobody said whether the item is put to this applicant at all: treated as unclear. */
  readonly uncertain: Answers;
  readonly no: Answers;
}

export interface Answers {
  readonly items: string[];
  readonly cells: CellRef[];
  /** How many of them are in the class of which so many are demanded. */
  within: number;
}

/** The outcome for one star: the criterion's own kind, and every verdict to list (members of a group first). */
export interface Outcome {
  readonly kind: Kind;
  readonly verdicts: readonly CriterionVerdict[];
  /** The text does not put the criterion to this applicant: a group does not count it as one of its members. */
  readonly outside: boolean;
}

export function alone(verdict: CriterionVerdict): Outcome {
  return { kind: verdict.kind, verdicts: [verdict], outside: false };
}

export function step(code: string, values: Values = {}): Step {
  return { code, values };
}

export function entryOf(facts: Facts, key: string): FactEntry | undefined {
  return facts.values.get(key);
}

/** What the applicant wrote, to quote it; null for nothing. */
export function said(entry: FactEntry | undefined): string | null {
  return entry === undefined || entry.shown === '' ? null : entry.shown;
}

/** 满足, 免予要求 and 人工评审 do not stand in the way of a star; 不满足 and 待核实 do. */
export function passes(kind: Kind): boolean {
  return kind === 'met' || kind === 'exempt' || kind === 'review';
}

/** The verdict on one criterion for one star column. */
export function ruled(
  { criterion, clause, category }: Asked,
  kind: Kind,
  expected: CriterionVerdict['expected'],
  actual: CriterionVerdict['actual'],
  cells: readonly CellRef[],
  steps: readonly Step[],
): CriterionVerdict {
  return {
    kind,
    criterion: criterion.id,
    clause,
    category,
    expected,
    actual,
    cells,
    steps: criterion.caveat === undefined ? steps : [...steps, step('step/caveat', { caveat: criterion.caveat })],
  };
}

/** The same verdict of another kind, and why; written out, since thousands of them are made where copying costs. */
export function turned(verdict: CriterionVerdict, kind: Kind, why: Step): CriterionVerdict {
  const { criterion, clause, category, expected, actual, cells, steps } = verdict;
  return { kind, criterion, clause, category, expected, actual, cells, steps: [...steps, why] };
}

/** Compares as Excel does, with 15 significant digits: 0.1 + 0.2 is not less than 0.3. */
export function atLeast(actual: number, minimum: number): boolean {
  if (actual >= minimum) return true;
  // Far apart, the digits need not be written out.
  if (minimum - actual > Math.abs(minimum) * 1e-12) return false;
  return Number(actual.toPrecision(15)) >= Number(minimum.toPrecision(15));
}

/** The sum as a person would write it: no binary dust beyond 15 significant digits. */
export function tidy(amount: number): number {
  return Number(amount.toPrecision(15));
}

/** What `actual` lacks of `minimum`, at the precision they are compared with: 6 - 5.9 is 0.1. */
export function lack(minimum: number, actual: number): number {
  const magnitude = Math.floor(Math.log10(Math.max(Math.abs(minimum), Math.abs(actual), 1)));
  return Number((minimum - actual).toFixed(Math.max(0, 14 - magnitude)));
}
