import type { Entry } from '../model/application';
import { finding, type Finding } from '../model/finding';
import { isUsed } from './entries';

/** Lines of a table taken together, so that one oversight is one finding whatever the number of lines. */

/** A line and what a person calls it: its printed number, or its place. */
export interface Named<Line> {
  readonly line: Line;
  readonly name: string;
}

/** The lines somebody filled in, each with its name. */
export function usedLines<Line extends { readonly number: Entry<string> }>(
  lines: readonly Line[],
): readonly Named<Line>[] {
  return lines.flatMap((line, index) => {
    const number = line.number.shown.trim();
    return isUsed(line) ? [{ line, name: number === '' ? String(index + 1) : number }] : [];
  });
}

/** Members with the same key, in the order of the first; those without a key belong to no group. */
export function groupBy<Member>(
  members: readonly Member[],
  keyOf: (member: Member) => string | undefined,
): ReadonlyMap<string, readonly Member[]> {
  const groups = new Map<string, Member[]>();
  for (const member of members) {
    const key = keyOf(member);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(member);
    else groups.set(key, [member]);
  }
  return groups;
}

/** One finding for each column that some line leaves empty. */
export function blankCells<Line>(
  lines: readonly Named<Line>[],
  clause: string,
  columns: readonly (readonly [label: string, of: (line: Line) => Entry<unknown>])[],
): readonly Finding[] {
  return columns.flatMap(([label, of]) => {
    const empty = lines.filter(({ line }) => of(line).state === 'blank');
    if (empty.length === 0) return [];
    const cells = empty.map(({ line }) => of(line).cell);
    return [finding('check/line-blank', 'warning', cells, { label, lines: empty.map(({ name }) => name) }, clause)];
  });
}
