import { address, columnName, parseAddress } from '../../src/model/cell';
import type { Area } from '../../src/model/cell';

/** Owns A1 texts as the emulated host understands them: cells, areas, whole rows and columns, with or without a sheet. */

export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

export const WHOLE: Area = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };

/** `'附表 1'!B2:C3` → the sheet (undefined when none is named) and the area; undefined when it is no address. */
export function parseArea(text: string): { sheet: string | undefined; area: Area } | undefined {
  const bang = text.lastIndexOf('!');
  const quoted = bang < 0 ? undefined : text.slice(0, bang);
  const sheet = quoted?.startsWith("'") ? quoted.slice(1, -1).replaceAll("''", "'") : quoted;
  const [first = '', last = first] = text.slice(bang + 1).split(':');
  const area = areaOf(first, last);
  return area && { sheet, area };
}

function areaOf(first: string, last: string): Area | undefined {
  const from = parseAddress(first);
  const to = parseAddress(last);
  if (from && to) return around(from.row, from.column, to.row, to.column);
  const rows = [/^\$?(\d+)$/.exec(first)?.[1], /^\$?(\d+)$/.exec(last)?.[1]];
  if (rows[0] && rows[1]) return around(Number(rows[0]) - 1, 0, Number(rows[1]) - 1, LAST_COLUMN);
  const columns = [first, last].map((name) => parseAddress(`${name.replace('$', '')}1`)?.column);
  if (columns[0] === undefined || columns[1] === undefined) return undefined;
  return around(0, columns[0], LAST_ROW, columns[1]);
}

function around(row: number, column: number, otherRow: number, otherColumn: number): Area {
  return {
    top: Math.min(row, otherRow),
    left: Math.min(column, otherColumn),
    bottom: Math.max(row, otherRow),
    right: Math.max(column, otherColumn),
  };
}

/** `B2:C3`, `B2`, `2:3` for whole rows, `B:C` for whole columns. */
export function areaText(area: Area): string {
  const { top, left, bottom, right } = area;
  if (left === 0 && right === LAST_COLUMN) return `${String(top + 1)}:${String(bottom + 1)}`;
  if (top === 0 && bottom === LAST_ROW) return `${columnName(left)}:${columnName(right)}`;
  const first = address({ row: top, column: left });
  return top === bottom && left === right ? first : `${first}:${address({ row: bottom, column: right })}`;
}

/** As Excel writes a sheet before `!`: quoted only where it must be. */
export function sheetText(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !parseAddress(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

export function meet(a: Area, b: Area): Area | undefined {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : undefined;
}

export function cellsIn({ top, left, bottom, right }: Area): number {
  return (bottom - top + 1) * (right - left + 1);
}
