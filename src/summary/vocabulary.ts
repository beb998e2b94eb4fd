/** The words a summary knows, compiled in: its facts, and the columns proposed while the official list is not in our hands. */
import factsFile from '../../standards/summary/facts.yaml';
import proposal from '../../standards/summary/proposal.yaml';
import type { Finding } from '../model/finding';
import type { Grid } from '../model/grid';
import type { ColumnSet } from '../model/summary';
import { readColumnSet } from './columns';
import { columnsOf } from './columns-of';
import { factWords, readSummaryFacts } from './facts';
import { vocabularyOf, type Vocabulary } from './headers';

export const FACTS = readSummaryFacts(factsFile);
const WORDS = factWords(FACTS);

export const PROPOSED: ColumnSet = proposed();

function proposed(): ColumnSet {
  const read = columnSet(proposal);
  if ('findings' in read) throw new Error(`proposal.yaml: ${JSON.stringify(read.findings)}`);
  return read.columns;
}

/** An officer's column set; findings when it is not written right. */
export function columnSet(data: unknown): { readonly columns: ColumnSet } | { readonly findings: readonly Finding[] } {
  return readColumnSet(data, FACTS);
}

/** The columns of a bureau's own table, with ours beside it; undefined when it names no enterprises. */
export function columnSetOfTable(grid: Grid): ColumnSet | undefined {
  const helpers = PROPOSED.columns.filter(({ helper }) => helper);
  const set = columnsOf(grid, vocabulary(PROPOSED), helpers);
  return set && { ...set, title: set.title === '' ? PROPOSED.title : set.title };
}

const made = new WeakMap<ColumnSet, Vocabulary>();

/** Every heading that is understood when tables are read for this column set. */
export function vocabulary(columns: ColumnSet): Vocabulary {
  const known = made.get(columns) ?? vocabularyOf(columns, WORDS);
  made.set(columns, known);
  return known;
}
