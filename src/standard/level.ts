import { text, type Raw } from './reading';
import type { Table } from './table';
import { GROUP, LEVELS } from './word';

/**
 * The level a row names and its name. 组 stands at no level: the paper has no such row, its rows stand where it stands.
 * A level must be the one right of the row above it, as in the printed table.
 */
export function levelOf(
  on: Table,
  raw: Raw,
  parent: readonly string[],
  where: string,
): { readonly name: string; readonly group: boolean } | undefined {
  const named = [...LEVELS, GROUP].filter((key) => key in raw);
  const [key] = named;
  if (key === undefined) {
    on.problem('standard/no-name', where, { levels: [...LEVELS, GROUP] });
    return undefined;
  }
  if (named.length > 1) on.problem('standard/two-levels', where, { levels: named });
  const expected = LEVELS[parent.length];
  if (key !== GROUP && key !== expected) {
    on.problem('standard/wrong-level', where, { level: key, expected: expected ?? GROUP });
    if (expected === undefined) return undefined;
  }
  const name = text(on, raw[key], `${where}.${key}`);
  return name === '' ? undefined : { name, group: key === GROUP };
}
