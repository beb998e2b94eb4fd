import type { CellRef } from '../../model/cell';
import type { CellEdit, Edit } from '../xlsx/edit';
import { filedNumber, shiftOf } from './days';
import type { Content, Difference, Edits } from './edits';
import type { Facts } from './facts';
import { storedFormula } from './formula-names';
import { looksOf } from './looks';
import { NO_EDIT } from './packages';
import { sameJson } from './same';
import { areaNow, filledEdits, fillings, storedAt } from './spills';
import type { Unit } from './unit';

/** Owns what of the edits goes into the file: what differs, as it is patched into the package the file came from. */
export function savedEdit({ differing }: Edits, unit: Unit, { days1904, arrays }: Facts): Edit {
  // Results that the grid calculated by itself are no reason to touch a file that nobody edited.
  if (!isEdited(differing)) return NO_EDIT;
  const shift = shiftOf(days1904);
  const looks = looksOf(unit);
  const cells: CellEdit[] = [];
  let stale = false;
  for (const id of new Set([...differing.keys(), ...Object.keys(arrays)])) {
    const sheet = unit.sheetName(id);
    if (sheet === undefined) continue;
    const rows = differing.get(id);
    const stored = arrays[id] ?? [];
    const filled = fillings(unit, id, rows, stored);
    const reshaped = filled.filter((filling) => filling.reshaped);
    stale ||= reshaped.length > 0;
    for (const [row, columns] of rows ?? []) {
      for (const [column, difference] of columns) {
        const at = { sheet, row, column };
        const { before, now } = filed(difference, (content) => patternOf(unit, id, at, content), shift);
        const look = looks.of(id, row, column, { before, now });
        const change = changeOf(
          { before, now },
          areaNow(unit, id, row, column),
          storedAt(stored, row, column) !== undefined,
        );
        if (change.content === 'kept' && look === undefined) continue;
        if (change.content === 'calculated') {
          if (reshaped.some((filling) => filling.row === row && filling.column === column)) continue;
          if (unknown(before, now)) {
            stale = true;
            continue;
          }
        }
        cells.push({ at, value: now.value, change, ...(look === undefined ? {} : { look }) });
      }
    }
    // Days inside formulas count otherwise here: their results are for the next program to find.
    stale ||= shift > 0 && cells.some(({ change }) => change.formula !== undefined || change.content === 'calculated');
    for (const filling of filled) {
      if (!filling.reshaped) cells.push(...filledEdits(unit, { sheet }, filling, cells, shift));
    }
  }
  return { cells, looks: looks.added, stale };
}

/** With its numbers as the file counts them. */
function filed(
  { before, now }: Difference,
  pattern: (content: Content) => string,
  shift: number,
): Pick<Difference, 'before' | 'now'> {
  if (shift === 0) return { before, now };
  const own = (content: Content): Content => ({
    ...content,
    value: filedNumber(content.value, pattern(content), shift),
  });
  return { before: own(before), now: own(now) };
}

/** The number format under a cell as it was or is. */
function patternOf(unit: Unit, sheet: string, { row, column }: CellRef, { style }: Content): string {
  return style === undefined ? unit.pattern(sheet, row, column) : (unit.style(style)?.n?.pattern ?? '');
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

function changeOf(
  { before, now }: Pick<Difference, 'before' | 'now'>,
  array: string | undefined,
  whole: boolean,
): CellEdit['change'] {
  if (now.formula === before.formula && now.formula !== undefined) {
    return { content: now.value === before.value ? 'kept' : 'calculated' };
  }
  if (now.formula === undefined) {
    if (now.value === before.value && before.formula === undefined && sameJson(before.runs, now.runs))
      return { content: 'kept' };
    return { content: 'value', ...(now.runs ? { runs: now.runs } : {}), ...(whole ? { whole } : {}) };
  }
  const formula = storedFormula(now.formula.replace(/^=/, ''));
  return { content: 'formula', formula, ...(array === undefined ? {} : { array }), ...(whole ? { whole } : {}) };
}
