import type { Criterion, GroupCriterion } from '../model/criterion';
import { levelOf } from './level';
import { list, mapping, type Raw } from './reading';
import { many, requirements } from './requirement';
import { shaped } from './shape';
import { baseOf, noteMarksOf, type Base, type Table } from './table';
import { ROW_KEYS, SHAPES, rowKeys, type Shape } from './word';

/** Reads the rows of the printed table: each states a requirement or holds further rows. */

/** The criteria of a list of rows, in printed order; `grouped` when their container must hold as a whole. */
export function rowsOf(
  on: Table,
  value: unknown,
  parent: readonly string[],
  where: string,
  grouped = false,
): Criterion[] {
  return list(on, value, where).flatMap((row, index) => rowOf(on, row, parent, `${where}[${index + 1}]`, grouped));
}

function rowOf(on: Table, value: unknown, parent: readonly string[], where: string, grouped: boolean): Criterion[] {
  const raw = mapping(on, value, where, ROW_KEYS);
  const level = raw && levelOf(on, raw, parent, where);
  if (!level) return [];
  const shape = shapeOf(on, raw, level.name, where);
  if (shape === undefined) return [];
  const idPath = [...parent, level.name];
  const path = level.group ? parent : idPath;
  noteMarksOf(on, raw, path, where);
  if (shape === 'rows' && !grouped) return rowsOf(on, raw['行'], path, `${where}.行`);
  const base = baseOf(on, raw, idPath, path, where);
  if (shape === 'rows' || shape === '至少满足') return [groupOf(on, raw, base, path, where)];
  return [shaped(on, shape, { raw, base, path, where })];
}

/** The one requirement a row states; `rows` when it only holds further rows; undefined when that cannot be told. */
function shapeOf(on: Table, raw: Raw, name: string, where: string): Shape | 'rows' | undefined {
  const stated = (Object.keys(SHAPES) as Shape[]).filter((key) => key in raw);
  const [shape] = stated;
  if (stated.length > 1) {
    on.problem('standard/two-shapes', where, { shapes: stated });
    return undefined;
  }
  if (shape === undefined && !('行' in raw)) {
    // A mistyped requirement is already reported as an unknown key.
    const known = Object.keys(raw).every((key) => ROW_KEYS.includes(key));
    if (known) on.problem('standard/no-requirement', where, { name, shapes: Object.keys(SHAPES) });
    return undefined;
  }
  const allowed = rowKeys(shape);
  for (const key of Object.keys(raw)) {
    if (ROW_KEYS.includes(key) && !allowed.includes(key)) {
      on.problem('standard/stray-key', `${where}.${key}`, { key, beside: shape ?? '行' });
    }
  }
  return shape ?? 'rows';
}

/** 至少满足 so many of the rows; rows under a member of such a group must all hold. */
function groupOf(on: Table, raw: Raw, base: Base, path: readonly string[], where: string): GroupCriterion {
  const criteria = rowsOf(on, raw['行'], path, `${where}.行`, true);
  const requires =
    '至少满足' in raw
      ? requirements(on, raw['至少满足'], `${where}.至少满足`, on.columns, (value, place) =>
          many(on, value, place, criteria.length),
        )
      : Array.from({ length: on.columns }, () => 'all' as const);
  return { ...base, shape: 'group', criteria, requires };
}
