import { address, parseAddress } from '../../model/cell';
import type { CellRef } from '../../model/cell';
import type { Finding } from '../../model/finding';
import { finding } from '../../model/finding';
import { LONGEST_TEXT } from './draft-cells';
import { spelled, xmlText } from './draft-text';
import type { CellChange } from './patch-cell';
import { changedCell, freshCell, isMaster, sharers } from './patch-cell';
import type { Splice } from './patch-splice';
import type { Element } from './patch-tree';
import { appended, childNamed, childrenNamed, valueOf, withValue } from './patch-tree';

/**
 * Owns the setting of values in a worksheet's own text. A cell keeps its format; rows and cells that are not there are made
 * where the order wants them. It refuses what would be invisible (under a merge) or would break others' formulas.
 */
export interface Setting {
  readonly at: CellRef;
  readonly value: string | number | boolean | null;
  readonly overFormula: boolean;
  /** What else of the cell changes, where it is not its value alone. */
  readonly more?: CellChange;
}

export interface Placed {
  readonly splices: Splice[];
  /** Whether a formula was overwritten, so that the list of formulas to calculate is out of date. */
  readonly overFormula: boolean;
  /** Whether a shared formula's first cell was among them: every cell of the sheet may be concerned. */
  readonly unshares: boolean;
}

/** What must be entered of a worksheet's root for its cells to be set. */
export const CELLS = ['sheetData', 'row', 'c', 'mergeCells'];

/** The changes that set these values, the last one of a cell counting; or everything that stands against it. */
export function setCells(root: Element, settings: readonly Setting[]): Placed | Finding[] {
  const rows = new Map<number, Map<number, Setting>>();
  for (const setting of settings) {
    const row = rows.get(setting.at.row) ?? new Map<number, Setting>();
    rows.set(setting.at.row, row.set(setting.at.column, setting));
  }
  const data = childNamed(root, 'sheetData');
  if (!data) throw new Error('a worksheet without cells was let through');
  const merges = childrenNamed(childNamed(root, 'mergeCells') ?? root, 'mergeCell').map((m) => valueOf(m, 'ref') ?? '');
  const findings = settings.flatMap(({ at, value, more }) => {
    // The look of a cell under a merge counts: the far borders are its.
    const hidden = more !== undefined && (more.content === 'kept' || value === null);
    const cover = hidden ? undefined : merges.find((merge) => isCovered(merge, at));
    if (cover !== undefined) return [finding('mark/cell-merged', 'error', [at], { merge: cover })];
    const long = typeof value === 'string' && value.length > LONGEST_TEXT;
    return long ? [finding('mark/text-too-long', 'error', [at], { length: value.length, limit: LONGEST_TEXT })] : [];
  });
  const state: Work = { p: root.prefix, splices: [], findings, unshared: new Map(), overFormula: false };
  const existing = numbered(data.children, (row) => (Number(valueOf(row, 'r')) || 0) - 1);
  const fresh: string[] = [];
  for (const [row, cells] of [...rows].sort(([a], [b]) => a - b)) {
    const found = existing.get(row);
    if (found) inRow(state, found, cells);
    else if (inOrder(cells).some(({ value, more }) => value !== null || more !== undefined)) {
      const markup = `<${state.p}row r="${row + 1}">${inOrder(cells)
        .map((cell) => cellMarkup(state.p, cell))
        .join('')}</${state.p}row>`;
      const next = firstAfter(existing, row);
      if (next) state.splices.push({ at: next.start, remove: 0, insert: markup });
      else fresh.push(markup);
    }
  }
  state.splices.push(...sharers(data, state.unshared, settings));
  if (fresh.length > 0) state.splices.push(appended(data, fresh.join('')));
  state.splices.push(
    ...widened(
      root,
      settings.filter(({ value }) => value !== null),
    ),
  );
  if (state.findings.length > 0) return state.findings;
  return { splices: state.splices, overFormula: state.overFormula, unshares: state.unshared.size > 0 };
}

interface Work {
  readonly p: string;
  readonly splices: Splice[];
  readonly findings: Finding[];
  /** Shared formulas whose first cell is written over, by their number. */
  readonly unshared: Map<string, { readonly text: string; readonly at: CellRef }>;
  overFormula: boolean;
}

function inRow(state: Work, row: Element, cells: ReadonlyMap<number, Setting>): void {
  const existing = numbered(row.children, (cell) => parseAddress(valueOf(cell, 'r') ?? '')?.column ?? -1);
  const fresh: string[] = [];
  for (const setting of inOrder(cells)) {
    const found = existing.get(setting.at.column);
    const next = found ? undefined : firstAfter(existing, setting.at.column);
    if (found) overCell(state, found, setting);
    else if (setting.value === null && setting.more === undefined) continue;
    else if (next) state.splices.push({ at: next.start, remove: 0, insert: cellMarkup(state.p, setting) });
    else fresh.push(cellMarkup(state.p, setting));
  }
  if (fresh.length > 0) state.splices.push(appended(row, fresh.join('')));
}

function overCell(state: Work, cell: Element, setting: Setting): void {
  const formula = childNamed(cell, 'f');
  if (setting.more) {
    const { more } = setting;
    if (more.content !== 'kept' && more.content !== 'calculated' && more.content !== 'filled' && formula) {
      state.overFormula = true;
      const number = isMaster(formula) ? valueOf(formula, 'si') : undefined;
      if (number !== undefined) state.unshared.set(number, { text: formula.text, at: setting.at });
      else if (more.whole === undefined && valueOf(formula, 'ref')?.includes(':')) {
        state.findings.push(finding('mark/formula-shared', 'error', [setting.at]));
        return;
      }
    }
    state.overFormula ||= more.content === 'formula';
    state.splices.push(...changedCell(state.p, cell, setting, more));
    return;
  }
  if (formula) {
    const shared = valueOf(formula, 'ref') !== undefined || (valueOf(formula, 't') ?? 'normal') !== 'normal';
    if (shared || !setting.overFormula) {
      state.findings.push(finding(shared ? 'mark/formula-shared' : 'mark/formula-kept', 'error', [setting.at]));
      return;
    }
    state.overFormula = true;
  }
  const insert = cellMarkup(state.p, setting, valueOf(cell, 's'));
  state.splices.push({ at: cell.start, remove: cell.end - cell.start, insert });
}

/** A cell; text stands in the cell itself, where nothing can take it for a formula or for another cell's text. */
function cellMarkup(p: string, { at, value, more }: Setting, style?: string): string {
  if (more) return freshCell(p, at, value, more);
  const start = `<${p}c r="${address(at)}"${style === undefined ? '' : ` s="${style}"`}`;
  if (value === null || (typeof value === 'number' && !Number.isFinite(value))) return `${start}/>`;
  if (typeof value === 'number') return `${start}><${p}v>${value}</${p}v></${p}c>`;
  if (typeof value === 'boolean') return `${start} t="b"><${p}v>${value ? 1 : 0}</${p}v></${p}c>`;
  return `${start} t="inlineStr">${inlineText(p, value)}</${p}c>`;
}

/** Text as it stands in a cell itself. */
export function inlineText(p: string, text: string): string {
  return `<${p}is><${p}t xml:space="preserve">${xmlText(spelled(text))}</${p}t></${p}is>`;
}

/** Rows of a sheet or cells of a row by their places; one that names none follows the one before. */
function numbered(elements: readonly Element[], named: (element: Element) => number): Map<number, Element> {
  let last = -1;
  return new Map(
    elements.map((element) => {
      const place = named(element);
      last = place >= 0 ? place : last + 1;
      return [last, element];
    }),
  );
}

function firstAfter(existing: ReadonlyMap<number, Element>, place: number): Element | undefined {
  for (const [other, element] of existing) if (other > place) return element;
  return undefined;
}

function inOrder(cells: ReadonlyMap<number, Setting>): Setting[] {
  return [...cells.values()].sort((a, b) => a.at.column - b.at.column);
}

function isCovered(merge: string, { row, column }: CellRef): boolean {
  const [first, last] = merge.split(':').map((corner) => parseAddress(corner));
  if (!first || !last || (row === first.row && column === first.column)) return false;
  return row >= first.row && row <= last.row && column >= first.column && column <= last.column;
}

/** The sheet says which area it uses, and some programs believe it: it must not end before a new cell. */
function widened(root: Element, settings: readonly Setting[]): Splice[] {
  const dimension = childNamed(root, 'dimension');
  const corners = (dimension && valueOf(dimension, 'ref'))?.split(':').map((corner) => parseAddress(corner));
  const first = corners?.[0];
  const last = corners?.at(-1);
  if (!dimension || !first || !last) return [];
  const rows = [first.row, last.row, ...settings.map(({ at }) => at.row)];
  const columns = [first.column, last.column, ...settings.map(({ at }) => at.column)];
  const start = address({ row: Math.min(...rows), column: Math.min(...columns) });
  const end = address({ row: Math.max(...rows), column: Math.max(...columns) });
  return [withValue(dimension, 'ref', `${start}:${end}`)];
}
