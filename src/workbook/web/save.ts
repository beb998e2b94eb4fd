import { address } from '../../model/cell';
import type { Finding } from '../../model/finding';
import type { Patch } from '../../model/patch';
import { browserCodec } from '../xlsx/browser';
import { areaName } from '../xlsx/draft-cells';
import { editWorkbook, type CellEdit } from '../xlsx/edit';
import type { LookChange } from '../xlsx/patch-cell-looks';
import type { Content, Difference, Edits } from './edits';
import { storedFormula } from './formula-names';
import { styleNumber } from './frame';
import { lookChange } from './look-change';
import { sameJson } from './same';
import type { Unit } from './unit';

/** Owns the saving of a file: what differs is patched into the package it came from, then the marks. */
export function savedBytes(
  bytes: Uint8Array,
  { differing }: Edits,
  unit: Unit,
  marks: readonly Patch[],
): { readonly bytes: Uint8Array } | { readonly findings: readonly Finding[] } {
  // Results that the grid calculated by itself are no reason to touch a file that nobody edited.
  if (!isEdited(differing)) return editWorkbook(bytes, { cells: [], looks: [], stale: false }, marks, browserCodec);
  const looks: LookChange[] = [];
  const cells: CellEdit[] = [];
  let stale = false;
  const lookOf = (style: unknown, first: unknown): number | undefined => {
    const number = styleNumber(first) ?? 0;
    const known = styleNumber(style);
    const before = unit.style(first ?? 'x0') ?? {};
    const change =
      known === undefined
        ? lookChange(number, before, unit.style(style) ?? {})
        : known === number
          ? undefined
          : { from: known };
    if (!change) return undefined;
    const at = looks.findIndex((look) => sameJson(look, change));
    return at >= 0 ? at : looks.push(change) - 1;
  };
  for (const [id, rows] of differing) {
    const sheet = unit.sheetName(id);
    if (sheet === undefined) continue;
    for (const [row, columns] of rows) {
      for (const [column, difference] of columns) {
        const at = { sheet, row, column };
        const { before, now } = difference;
        const look = before.style === now.style ? undefined : lookOf(now.style, before.style);
        const change = changeOf(difference, spillOf(unit, id, row, column));
        if (change.content === 'kept' && look === undefined) continue;
        if (change.content === 'calculated' && unknown(before, now)) {
          stale = true;
          continue;
        }
        cells.push({ at, value: now.value, change, ...(look === undefined ? {} : { look }) });
      }
    }
  }
  cells.push(...spilled(cells, unit));
  return editWorkbook(bytes, { cells, looks, stale }, marks, browserCodec);
}

function isEdited(differing: Edits['differing']): boolean {
  for (const rows of differing.values()) {
    for (const columns of rows.values()) for (const { calculated } of columns.values()) if (!calculated) return true;
  }
  return false;
}

/** A function that the grid does not know gave something in the program before: that stands until a program knows better. */
function unknown(before: Content, now: Content): boolean {
  return now.value === '#NAME?' && before.value !== '#NAME?' && before.value !== null;
}

function changeOf({ before, now }: Difference, array: string | undefined): CellEdit['change'] {
  if (now.formula === before.formula && now.formula !== undefined) {
    return { content: now.value === before.value ? 'kept' : 'calculated' };
  }
  if (now.formula === undefined) {
    if (now.value === before.value && before.formula === undefined && sameJson(before.runs, now.runs))
      return { content: 'kept' };
    return { content: 'value', ...(now.runs ? { runs: now.runs } : {}) };
  }
  const formula = storedFormula(now.formula.replace(/^=/, ''));
  return { content: 'formula', formula, ...(array === undefined ? {} : { array }) };
}

/** The area that a formula of many values fills. */
function spillOf(unit: Unit, sheet: string, row: number, column: number): string | undefined {
  const spill = unit.spill(sheet, row, column);
  return spill && areaName(spill.area);
}

/** What stands in the other cells of such areas. */
function spilled(cells: readonly CellEdit[], unit: Unit): CellEdit[] {
  return cells.flatMap(({ at, change }) => {
    const sheet = unit.sheetId(at.sheet);
    const spill = change.array === undefined || sheet === undefined ? undefined : unit.spill(sheet, at.row, at.column);
    if (!spill) return [];
    return spill.cells
      .filter(({ row, column }) => address({ row, column }) !== address(at))
      .map(({ row, column, value }): CellEdit => ({
        at: { sheet: at.sheet, row, column },
        value,
        change: { content: 'value' },
      }));
  });
}
