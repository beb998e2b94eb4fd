/**
 * Labels and values → facts of an edition: what an application, a summary row, a worksheet function and the command line
 * all rest on. It judges nothing; a label or value it cannot be sure of becomes a finding.
 */
import { NO_CELLS, shown, type CellRef } from '../model/cell';
import type { Edition, Fact } from '../model/edition';
import { isUnclear, type FactEntry, type Facts, type FactValue, type Unclear } from '../model/facts';
import { finding, type Finding } from '../model/finding';
import { labelKey } from '../model/label';
import { readFact } from './fact-value';
import { given, type Given } from './reading';
import { resolver, type Known, type Resolved } from './resolve';

export interface Pair {
  /** Labels from the left, filled down as in the merged table; the right-most one the edition knows counts. */
  readonly path: readonly string[];
  /** An Unclear has been found wanting, and reported, before. */
  readonly value: Given | Unclear;
  readonly cell?: CellRef;
}

export interface PairOptions {
  /** The day to which a start date counts as time in use. */
  readonly asOf?: string;
}

/** Headings of a table that was handed over whole. */
const HEADINGS = new Set(['类', '子类', '域', '子域', '序号']);

/** Facts by the edition's keys. Blank values are left out, except that a blank mark is a no. */
export function readPairs(
  edition: Edition,
  pairs: readonly Pair[],
  options: PairOptions = {},
): { readonly facts: Facts; readonly findings: readonly Finding[] } {
  const values = new Map<string, FactEntry>();
  const findings: Finding[] = [];
  const resolve = resolver(edition);
  for (const pair of pairs) {
    const resolved = resolve(pair.path);
    if (resolved === null || !('fact' in resolved)) {
      const problem = unresolved(resolved, pair);
      if (problem) findings.push(problem);
      continue;
    }
    const { fact } = resolved;
    const entry = entryOf(resolved, pair, options.asOf);
    if (!entry) continue;
    if (isUnclear(entry.value) && !isUnclear(pair.value)) {
      const { why, unclear: said } = entry.value;
      findings.push(finding(why.replace('why/', 'form/'), 'warning', entry.cells, { label: fact.key, said }));
    }
    const before = values.get(fact.key);
    if (!before) values.set(fact.key, entry);
    else values.set(fact.key, agreed(fact, before, entry, findings));
  }
  return { facts: { values }, findings };
}

/** Values remembered of a label: as many as there are words and marks, and the commonest numbers. */
const REMEMBERED = 64;

/** What applicants say without a cell is mostly what others have said, and is read once. */
function entryOf(label: Known, pair: Pair, asOf?: string): FactEntry | undefined {
  const { path, value, cell } = pair;
  // Months count to a day, which is another one each time.
  if (cell || typeof value === 'object' || label.fact.kind === 'months') return readEntry(label, pair, asOf);
  const before = label.said.get(value);
  if (before) return before;
  const entry = readEntry(label, { path, value });
  if (entry && label.said.size < REMEMBERED) label.said.set(value, entry);
  return entry;
}

function readEntry({ fact, moneyUnit }: Known, pair: Pair, asOf?: string): FactEntry | undefined {
  const cells = pair.cell ? [pair.cell] : NO_CELLS;
  if (isUnclear(pair.value)) return { value: pair.value, cells, shown: pair.value.unclear };
  const cell = given(pair.value);
  const value = readFact(fact, cell, moneyUnit, asOf);
  if (value !== null) return { value, cells, shown: shown(cell) };
  return fact.kind === 'mark' ? { value: false, cells, shown: '' } : undefined;
}

/** One fact stated twice: alike is as good as once, else nobody knows which holds. */
function agreed(fact: Fact, before: FactEntry, after: FactEntry, findings: Finding[]): FactEntry {
  const cells = [...before.cells, ...after.cells];
  if (sameValue(before.value, after.value)) return { ...before, cells };
  const shownBoth = [before.shown, after.shown];
  findings.push(finding('form/label-twice', 'error', cells, { label: fact.key, said: shownBoth }));
  return { value: { unclear: shownBoth.join(' | '), why: 'why/ambiguous' }, cells, shown: shownBoth.join(' | ') };
}

function sameValue(left: FactValue, right: FactValue): boolean {
  if (isUnclear(left) && isUnclear(right)) return left.unclear === right.unclear;
  return left === right;
}

function unresolved(resolved: Resolved, pair: Pair): Finding | undefined {
  const cells = pair.cell ? [pair.cell] : [];
  const said = isUnclear(pair.value) ? pair.value.unclear : shown(given(pair.value));
  if (said.trim() === '') return undefined;
  if (resolved === null) return finding('form/no-label', 'warning', cells, { said });
  if ('candidates' in resolved) {
    return finding('form/label-ambiguous', 'error', cells, { label: resolved.label, candidates: resolved.candidates });
  }
  if (!('unknown' in resolved)) return undefined;
  const { unknown: label, near } = resolved;
  if (HEADINGS.has(labelKey(label))) return undefined;
  return near === undefined
    ? finding('form/label-unknown', 'warning', cells, { label })
    : finding('form/label-unknown-near', 'warning', cells, { label, near });
}
