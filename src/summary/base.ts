/** The 底稿: what the program itself put into each cell, kept out of sight, so that what officers typed over it is known again. */
import { shown } from '../model/cell';
import type { Grid, Sheet } from '../model/grid';
import type { SheetDraft } from '../model/patch';
import type { Plain, SummaryColumn, SummaryRow } from '../model/summary';
import { enterprise, type Enterprise } from './identity';

const STAMP = 'starcloud-summary';
const VERSION = '1';
/** Tells the row's enterprise and star whatever columns the set has. */
const KEYS = ['统一社会信用代码', '企业名称', '申报星级'];

export interface Base {
  readonly rows: readonly BaseRow[];
  /** Headings of the columns that only hold facts for live formulas, and the lines at the foot: nobody's handwriting. */
  readonly ours: ReadonlySet<string>;
}

export interface BaseRow {
  readonly enterprise: Enterprise;
  readonly star: Plain;
  /** By column id, as text. */
  readonly values: ReadonlyMap<string, string>;
}

export function baseSheet(
  name: string,
  columns: readonly SummaryColumn[],
  rows: readonly Pick<SummaryRow, 'values'>[],
  ours: readonly string[],
): SheetDraft {
  const ids = [...KEYS, ...columns.filter(({ holds }) => holds !== 'number').map(({ id }) => id)];
  const line = (row: number, values: readonly string[]) => ({
    row,
    cells: values.flatMap((value, column) => (value === '' ? [] : [{ column, value, style: 'text' as const }])),
  });
  return {
    name,
    role: 'base',
    widths: [],
    rows: [
      line(0, [STAMP, VERSION, ...ours]),
      line(1, ids),
      ...rows.map(({ values }, index) =>
        line(
          index + 2,
          ids.map((id) => textOf(values[id] ?? null)),
        ),
      ),
    ],
    merges: [],
    validations: [],
    visibility: 'veryHidden',
  };
}

/** However it is shown: programs that know no `veryHidden` save it as hidden, and people bring it into sight. */
export function isBase({ rows: [first] }: Sheet): boolean {
  const stamp = first?.cells.find(({ column }) => column === 0);
  return stamp !== undefined && shown(stamp.value) === STAMP;
}

/** Undefined when the workbook is no summary of ours, or somebody took the sheet away. */
export function readBase(grid: Grid): Base | undefined {
  for (const sheet of grid.sheets) {
    if (!isBase(sheet)) continue;
    const lines = sheet.rows.map(
      ({ cells }) => new Map(cells.map(({ column, value }) => [column, shown(value)] as const)),
    );
    const [stamp, heads, ...body] = lines;
    if (!stamp || !heads) continue;
    const read = body.map((line): BaseRow => {
      const values = new Map([...heads].map(([column, id]) => [id, line.get(column) ?? ''] as const));
      const star = line.get(KEYS.indexOf('申报星级')) ?? '';
      return {
        enterprise: enterprise(line.get(1) ?? '', line.get(0) ?? ''),
        star: star === '' ? null : Number(star),
        values,
      };
    });
    return { rows: read, ours: new Set([...stamp.values()].slice(2).map((text) => text.trim())) };
  }
  return undefined;
}

export function textOf(value: Plain): string {
  return value === null ? '' : String(value).trim();
}
