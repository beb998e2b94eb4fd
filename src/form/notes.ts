/** What is gathered while a workbook is read: findings, and which cells have been understood. */
import type { CellRef } from '../model/cell';
import type { Entry } from '../model/application';
import { finding, type Finding, type Values } from '../model/finding';
import type { Field } from '../model/form';
import type { Lexicon } from './lexicon';
import { dense } from './reading';
import type { SheetIndex, Spot } from './sheet-index';

export interface Notes {
  readonly lexicon: Lexicon;
  readonly sheets: readonly SheetIndex[];
  readonly findings: Finding[];
  readonly understood: Set<Spot>;
  /** Sheets that hold a part of the form. */
  readonly homes: Set<SheetIndex>;
}

export function notesOf(lexicon: Lexicon, sheets: readonly SheetIndex[]): Notes {
  return { lexicon, sheets, findings: [], understood: new Set(), homes: new Set() };
}

export function note(
  notes: Notes,
  code: string,
  severity: Finding['severity'],
  cells: readonly (CellRef | null)[],
  values: Values,
): void {
  notes.findings.push(finding(code, severity, cells, values));
}

/** Reports an entry that could not be read; `why` is the reader's reason. */
export function doubt(notes: Notes, label: string, entry: Entry<unknown>, why: string): void {
  const code = why.replace('why/', 'form/');
  note(notes, code, code === 'form/digits-lost' ? 'error' : 'warning', [entry.cell], { label, said: entry.shown });
}

/** Reports a word that is none of those the form offers; it is kept as it stands. */
export function outside(notes: Notes, label: string, field: Field, entry: Entry<unknown>): void {
  const { options, type, helper } = field;
  if (type !== 'text' || helper || options.length === 0 || typeof entry.value !== 'string') return;
  const said = dense(entry.value);
  if (options.some((option) => said.includes(dense(option)))) return;
  note(notes, 'form/value-outside', 'hint', [entry.cell], { label, said: entry.value, options });
}
