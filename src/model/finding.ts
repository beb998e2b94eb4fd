import type { CellRef } from './cell';

/**
 * One thing that is wrong, doubtful or worth knowing about a workbook or an edition file.
 * It carries no sentence: `code` picks the sentence in `standards/wording`, `values` fill it.
 */
export interface Finding {
  /** `level/name`, for instance `form/label-missing` or `check/uscc-check-digit`. */
  readonly code: string;
  /** `error`: a fact is lost or wrong until somebody acts. `warning`: probably wrong. `hint`: worth a look. */
  readonly severity: 'error' | 'warning' | 'hint';
  /** All the evidence, the most telling cell first. */
  readonly cells: readonly CellRef[];
  readonly values: Values;
  /** Which part of the official text asks for it. */
  readonly clause?: string;
}

/** What fills the blanks of a sentence: lists are joined by the language's own separator. */
export type Values = Readonly<Record<string, string | number | readonly string[]>>;

export function finding(
  code: string,
  severity: Finding['severity'],
  cells: readonly (CellRef | null)[],
  values: Values = {},
  clause?: string,
): Finding {
  const found = { code, severity, cells: cells.filter((cell) => cell !== null), values };
  return clause === undefined ? found : { ...found, clause };
}
