/** Takes what officers typed into the last summary over into the new one: their columns, their corrections, their rows. */
import type { FileFinding, Plain, ReceivedTable, SummaryColumn, SummaryRow, TableRow } from '../model/summary';
import { textOf, type Base, type BaseRow } from './base';
import { enterprise, enterpriseOf, register, type Register } from './identity';
import { fileFinding } from './words';

export interface Previous {
  readonly table: ReceivedTable;
  /** Undefined: the file was not made by us, so only what stands in hand columns is known to be typed. */
  readonly base: Base | undefined;
  /** What was typed below the table. */
  readonly lines: readonly string[];
}

export interface Kept {
  readonly rows: readonly SummaryRow[];
  /** Rows of the last summary for which nothing was received this time. */
  readonly former: readonly SummaryRow[];
  /** What the program itself once put into those. */
  readonly formerMade: readonly Pick<SummaryRow, 'values'>[];
  readonly findings: readonly FileFinding[];
}

/** Worked out anew each time; nobody's handwriting. */
const OURS = new Set(['类别', '预评星级', '待处理', '来源文件']);

export function keep(
  rows: readonly SummaryRow[],
  columns: readonly SummaryColumn[],
  previous: Pick<Previous, 'table' | 'base'>,
): Kept {
  const { table, base } = previous;
  const bases = register<BaseRow>();
  for (const row of base?.rows ?? []) bases.add(row.enterprise, row);
  const current = register<SummaryRow>();
  for (const row of rows) current.add(ofRow(row), row);
  const now = new Map<SummaryRow, SummaryRow>();
  const former: SummaryRow[] = [];
  const formerMade: Pick<SummaryRow, 'values'>[] = [];
  const findings: FileFinding[] = [];
  for (const line of table.rows) {
    const before = baseOf(line, bases);
    const row = rowOf(line, before, current, now);
    if (!row) {
      const kept = formerRow(line, table.file);
      former.push(kept);
      formerMade.push(before ? { values: Object.fromEntries(before.values) } : kept);
      const name = String(line.told['企业名称']?.value ?? '');
      findings.push(fileFinding('row-kept', 'hint', [{ file: table.file, cell: line.cell }], { name }));
      continue;
    }
    now.set(row, keepLine(row, line, before, columns, table.file, findings));
  }
  return { rows: rows.map((row) => now.get(row) ?? row), former, formerMade, findings };
}

const ofRow = ({ values }: SummaryRow) => enterprise(values['企业名称'] ?? null, values['统一社会信用代码'] ?? null);
const starOf = ({ told }: TableRow): Plain => told['申报星级']?.value ?? null;

function baseOf(line: TableRow, bases: Register<BaseRow>): BaseRow | undefined {
  const found = bases.find(enterpriseOf(line.told));
  return found.find(({ star }) => star === starOf(line)) ?? (found.length === 1 ? found[0] : undefined);
}

/** The row of now that a line of then became: the star it was made with counts, not the one typed over it. */
function rowOf(
  line: TableRow,
  before: BaseRow | undefined,
  current: Register<SummaryRow>,
  taken: ReadonlyMap<SummaryRow, unknown>,
): SummaryRow | undefined {
  const found = current.find(before?.enterprise ?? enterpriseOf(line.told)).filter((row) => !taken.has(row));
  const star = before ? before.star : starOf(line);
  return (
    found.find(({ values }) => (values['申报星级'] ?? null) === star) ?? (found.length === 1 ? found[0] : undefined)
  );
}

function keepLine(
  row: SummaryRow,
  line: TableRow,
  before: BaseRow | undefined,
  columns: readonly SummaryColumn[],
  file: string,
  findings: FileFinding[],
): SummaryRow {
  const values = { ...row.values };
  const name = String(row.values['企业名称'] ?? '');
  for (const { id, heading, holds } of columns) {
    const told = line.told[id];
    if (holds === 'number' || OURS.has(id)) continue;
    const typed: Plain = told?.value ?? told?.unreadable ?? null;
    const made = before?.values.get(id);
    const fresh = values[id] ?? null;
    if (typed === null || textOf(typed) === textOf(fresh)) continue;
    if (holds === 'hand' && fresh === null) {
      values[id] = typed;
      continue;
    }
    if (made === undefined ? holds !== 'hand' : textOf(typed) === made) continue;
    values[id] = typed;
    const changed = made !== undefined && textOf(fresh) !== made;
    const place = told?.cell ? { file, cell: told.cell } : { file, cell: line.cell };
    findings.push(
      fileFinding(changed ? 'typed-and-changed' : 'typed', changed ? 'warning' : 'hint', [place], {
        name,
        column: heading,
        typed: textOf(typed),
        fresh: textOf(fresh),
      }),
    );
  }
  return { ...row, values };
}

function formerRow({ told, cell }: TableRow, file: string): SummaryRow {
  const entries = Object.entries(told).map(([id, { value, unreadable }]) => [id, value ?? unreadable ?? null] as const);
  const values = Object.fromEntries(entries);
  const files = textOf(values['来源文件'] ?? null).split('、');
  return { values, places: { 企业名称: { file, cell } }, files, state: 'unjudged' };
}
