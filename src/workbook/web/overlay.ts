import type { Cell, CellValue } from '../../model/cell';
import type { Grid, Row, Sheet } from '../../model/grid';
import { customKind } from '../xlsx/number-format';
import { dayOf } from '../xlsx/serial';
import type { Content, Difference, Edits } from './edits';
import type { Facts } from './facts';
import { storedFormula } from './formula-names';
import { fillings, type Filling } from './spills';
import type { Unit } from './unit';

/** Owns the workbook as the check sees it: what the file said, with what differs since laid over it. */

export function overlaid(file: Grid, edits: Edits, unit: Unit, { arrays }: Facts): Grid {
  const sheets = file.sheets.map((sheet) => {
    const id = unit.sheetId(sheet.name);
    if (id === undefined) return sheet;
    const rows = withFilled(edits.differing.get(id), fillings(unit, id, edits.differing.get(id), arrays[id] ?? []));
    if ([...rows.values()].every(({ size }) => size === 0)) return sheet;
    return withRows(sheet, rows, (row, column) => unit.pattern(id, row, column));
  });
  return { ...file, sheets };
}

type Differing = ReadonlyMap<number, ReadonlyMap<number, Pick<Difference, 'now'>>>;

/** With the cells that formulas of others fill. */
function withFilled(differing: Differing | undefined, all: readonly Filling[]): Differing {
  if (all.length === 0) return differing ?? new Map();
  const rows = new Map([...(differing ?? [])].map(([row, columns]) => [row, new Map(columns)]));
  for (const { row, column, value } of all.flatMap(({ cells }) => cells)) {
    const own = rows.get(row) ?? new Map<number, Pick<Difference, 'now'>>();
    rows.set(row, own.set(column, { now: { value, formula: undefined, style: undefined, runs: undefined } }));
  }
  return rows;
}

function withRows(sheet: Sheet, differing: Differing, pattern: (row: number, column: number) => string): Sheet {
  const changed = [...differing].filter(([, columns]) => columns.size > 0);
  const known = new Map(sheet.rows.map((row) => [row.row, row]));
  for (const [row, columns] of changed) {
    const before = known.get(row) ?? { row, hidden: false, cells: [] };
    const kept = before.cells.filter(({ column }) => !columns.has(column));
    const fresh = [...columns].flatMap(([column, { now }]): Cell[] => {
      const value = valueIn(now, pattern(row, column));
      const formula = now.formula === undefined ? undefined : storedFormula(now.formula.replace(/^=/, ''));
      if (formula !== undefined) return [{ column, value: value ?? { kind: 'text', text: '' }, formula }];
      return value ? [{ column, value }] : [];
    });
    const cells = [...kept, ...fresh].sort((a, b) => a.column - b.column);
    known.set(row, { ...before, cells });
  }
  const rows: Row[] = [...known.values()].filter(({ cells }) => cells.length > 0).sort((a, b) => a.row - b.row);
  return { ...sheet, rows };
}

const ERROR =
  /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|GETTING_DATA|BUSY!|CONNECT!|FIELD!|BLOCKED!|UNKNOWN!)$/;

/** What the check takes it for; undefined for nothing. */
export function valueIn({ value }: Content, pattern: string): CellValue | undefined {
  if (value === null) return undefined;
  if (typeof value === 'boolean') return { kind: 'boolean', boolean: value };
  if (typeof value === 'string')
    return ERROR.test(value) ? { kind: 'error', error: value } : { kind: 'text', text: value };
  const kind = customKind(pattern);
  const day = kind === 'day' ? dayOf(value, false) : undefined;
  if (day !== undefined) return { kind: 'date', day };
  return kind === 'percent' ? { kind: 'number', number: value, percent: true } : { kind: 'number', number: value };
}
