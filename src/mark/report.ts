import type { CellRef } from '../model/cell';
import type { Finding } from '../model/finding';
import type { Kind } from '../model/verdict';

/** What the 预评 sheet says, already in words: whoever words it decides the language, this room only arranges it. */
export interface Report {
  /** Label and value, one pair to a line: applicant, edition, batch, day of judgement, star applied for, 预评星级. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  /** One for each star, its heading above it. */
  readonly tables: readonly { readonly heading: string; readonly rows: readonly ReportRow[] }[];
  readonly findings: readonly ReportFinding[];
  /** The cheapest way up, a sentence to a line. */
  readonly wayUp: readonly string[];
  readonly headings: Headings;
}

/** One criterion of one star. */
export interface ReportRow {
  readonly clause: string;
  readonly category: string;
  readonly expected: string;
  readonly actual: string;
  readonly kind: Kind;
  /** Tells the kinds apart without colour: ✓ ✗ – ? ☞ */
  readonly sign: string;
  readonly status: string;
  readonly explanation: string;
  /** The evidence, the most telling cell first. */
  readonly cells: readonly CellRef[];
}

/** One finding about the form: what is wrong and what to do. */
export interface ReportFinding {
  readonly severity: Finding['severity'];
  readonly what: string;
  readonly remedy: string;
  readonly cells: readonly CellRef[];
}

/** The fixed words of the sheet; their texts stand in `standards/wording` as `mark/<key>`. */
export const HEADING_KEYS = [
  'sheet',
  'title',
  'caution',
  'clause',
  'category',
  'expected',
  'actual',
  'status',
  'explanation',
  'cell',
  'findings',
  'severity',
  'what',
  'remedy',
  'error',
  'warning',
  'hint',
  'way-up',
  'none',
  'footer',
] as const;

export type Headings = Readonly<Record<(typeof HEADING_KEYS)[number], string>>;
