import { address } from '../../model/cell';
import type { CellRef } from '../../model/cell';
import type { MarkKind } from '../../model/patch';
import { xmlText } from './draft-text';
import { WORKSHEET } from './patch-order';
import type { Splice } from './patch-splice';
import type { Element } from './patch-tree';
import { childrenNamed, placeFor, valueOf } from './patch-tree';

/**
 * Owns the marks of a worksheet: a conditional format that always holds and bears a tag in its formula. It lies over the
 * user's own format, survives saving in any program, and is known again by its tag. Protection is neither asked nor lifted.
 *
 * The sentence of a mark is not written into the sheet: a note would need a drawing (VML) beside the user's own notes,
 * and could not be taken back without risk to them. The report sheet says it instead.
 */

/** The gravest first: of two marks that meet on one cell, the program shows the first rule's fill. */
export const KINDS: readonly MarkKind[] = ['unmet', 'open', 'review'];

/** Programs rewrite a formula as they like: other quotes are not possible, other blanks are. */
const TAG = /^\s*=?\s*N\s*\(\s*"starcloud:(?:unmet|open|review)"\s*\)\s*=\s*0\s*$/i;

/** The changes that mark these cells of a worksheet; `formats` gives the differential format of each kind. */
export function markCells(
  root: Element,
  cells: ReadonlyMap<MarkKind, readonly CellRef[]>,
  formats: ReadonlyMap<MarkKind, number>,
): Splice[] {
  const p = root.prefix;
  let priority = highestPriority(root);
  const markup = KINDS.flatMap((kind) => {
    const own = cells.get(kind) ?? [];
    if (own.length === 0) return [];
    const formula = `<${p}formula>${xmlText(`N("starcloud:${kind}")=0`)}</${p}formula>`;
    const rule = `<${p}cfRule type="expression" dxfId="${formats.get(kind) ?? 0}" priority="${++priority}">${formula}</${p}cfRule>`;
    return [`<${p}conditionalFormatting sqref="${areas(own)}">${rule}</${p}conditionalFormatting>`];
  });
  if (markup.length === 0) return [];
  return [{ at: placeFor(root, 'conditionalFormatting', WORKSHEET), remove: 0, insert: markup.join(''), ours: 'mark' }];
}

/** The changes that take away every rule of ours, whoever saved it last. */
export function unmarkCells(root: Element): Splice[] {
  return childrenNamed(root, 'conditionalFormatting').flatMap((block) => {
    const rules = childrenNamed(block, 'cfRule');
    const ours = rules.filter(isOurs);
    const gone = ours.length === rules.length && ours.length > 0 ? [block] : ours;
    return gone.map(({ start, end }) => ({ at: start, remove: end - start, insert: '' }));
  });
}

function isOurs(rule: Element): boolean {
  return childrenNamed(rule, 'formula').some(({ text }) => TAG.test(text));
}

/** The user's own rules come before ours, whose numbers begin after the highest. */
function highestPriority(root: Element): number {
  const rules = childrenNamed(root, 'conditionalFormatting').flatMap((block) => childrenNamed(block, 'cfRule'));
  return Math.max(0, ...rules.map((rule) => Number(valueOf(rule, 'priority')) || 0));
}

/** `B3 C5:C9`: cells that stand below one another as one area. */
function areas(cells: readonly CellRef[]): string {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: { column: number; first: number; last: number }[] = [];
  for (const { row, column } of sorted) {
    const run = runs.at(-1);
    if (run?.column === column && row <= run.last + 1) run.last = row;
    else runs.push({ column, first: row, last: row });
  }
  return runs
    .map(({ column, first, last }) => {
      const start = address({ row: first, column });
      return first === last ? start : `${start}:${address({ row: last, column })}`;
    })
    .join(' ');
}
