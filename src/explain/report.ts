import { address, type CellRef } from '../model/cell';
import type { Finding } from '../model/finding';
import type { ApplicantGroupVerdict, CriterionVerdict, Kind, StarVerdict } from '../model/verdict';
import { remedy, say, type Language } from './wording';

/** Verdicts and findings as rows of words, for a terminal, a sheet or a pane alike. */

/** One criterion of one star in words. */
export interface CriterionRow {
  readonly kind: Kind;
  /** A sign that tells the kinds apart without colour. */
  readonly sign: string;
  readonly status: string;
  readonly clause: string;
  readonly category: string;
  readonly expected: string;
  readonly actual: string;
  readonly explanation: string;
  readonly cells: readonly CellRef[];
}

/** One finding about the form in words: what, where, why, what to do. */
export interface FindingRow {
  readonly severity: Finding['severity'];
  readonly what: string;
  readonly where: string;
  readonly remedy: string;
  readonly clause: string;
  readonly cells: readonly CellRef[];
}

export const SIGNS: Readonly<Record<Kind, string>> = { met: '✓', unmet: '✗', exempt: '–', open: '?', review: '☞' };

export function criterionRow(language: Language, verdict: CriterionVerdict): CriterionRow {
  return {
    kind: verdict.kind,
    sign: SIGNS[verdict.kind],
    status: say(language, `kind/${verdict.kind}`),
    clause: verdict.clause,
    category: verdict.category,
    expected: verdict.expected === null ? '' : String(verdict.expected),
    actual: verdict.actual === null ? '' : String(verdict.actual),
    explanation: verdict.steps
      .map(({ code, values }) => say(language, code, values))
      .join(language === 'en' ? '; ' : '；'),
    cells: verdict.cells,
  };
}

export function starRows(language: Language, verdict: StarVerdict): CriterionRow[] {
  return verdict.criteria.map((criterion) => criterionRow(language, criterion));
}

export function findingRow(language: Language, finding: Finding): FindingRow {
  return {
    severity: finding.severity,
    what: say(language, finding.code, finding.values),
    where: finding.cells.map(place).join(language === 'en' ? ', ' : '、'),
    remedy: remedy(language, finding),
    clause: finding.clause ?? '',
    cells: finding.cells,
  };
}

/** The verdict on a group of classes in words. */
export function groupInWords(language: Language, { steps }: ApplicantGroupVerdict): string {
  return steps.map(({ code, values }) => say(language, code, values)).join(language === 'en' ? '; ' : '；');
}

/** `附表1!C12`, as a person finds it. */
export function place(cell: CellRef): string {
  return `${cell.sheet}!${address(cell)}`;
}
