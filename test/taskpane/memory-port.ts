import { parseAddress, type CellRef, type CellValue } from '../../src/model/cell';
import { finding, type Finding } from '../../src/model/finding';
import type { Grid, Row, Sheet } from '../../src/model/grid';
import type { Patch, WorkbookDraft } from '../../src/model/patch';
import type { Change, Outcome, WorkbookPort } from '../../src/model/port';

/** A workbook in memory behind the pane's port: what a person does to it, and a record of what the pane asked for. */
export interface MemoryPort extends WorkbookPort {
  readonly grid: () => Grid;
  readonly reads: (readonly Change[] | 'all')[];
  readonly applied: (readonly Patch[])[];
  readonly selected: CellRef[];
  readonly inserted: WorkbookDraft[];
  /** A person types into a cell; the pane is told. */
  type(sheet: string, at: string, value: CellValue): void;
  /** Every answer fails with this finding until it is undefined again. */
  refuse(found: Finding | undefined): void;
}

/** `slow`: how long every answer takes, ms. */
export function memoryPort(first: Grid, slow = 0): MemoryPort {
  let grid = first;
  let refused: Finding | undefined;
  const listeners = new Set<(changes: readonly Change[]) => void>();
  const reads: MemoryPort['reads'] = [];
  const applied: MemoryPort['applied'] = [];
  const selected: CellRef[] = [];
  const inserted: WorkbookDraft[] = [];

  function answer<T>(value: () => T): Promise<Outcome<T>> {
    return new Promise((resolve) =>
      setTimeout(() => {
        resolve(refused ? { findings: [refused] } : value());
      }, slow),
    );
  }
  function tell(changes: readonly Change[]): void {
    for (const listener of listeners) listener(changes);
  }

  return {
    grid: () => grid,
    reads,
    applied,
    selected,
    inserted,
    read(before) {
      reads.push(before ? before.changes : 'all');
      return answer(() => ({ grid: before ? merged(before.grid, grid, before.changes) : grid }));
    },
    apply: (patches) =>
      answer(() => {
        applied.push(patches);
        const locked = new Set(grid.sheets.filter((sheet) => sheet.protected).map(({ name }) => name));
        const marks = patches.filter((patch) => patch.do === 'mark');
        const kept = marks.filter(({ at }) => locked.has(at.sheet));
        return {
          marked: marks.length - kept.length,
          kept: kept.map(({ at }) => finding('pane/sheet-protected', 'warning', [at], { sheets: [at.sheet] })),
        };
      }),
    select: (at) =>
      answer(() => {
        selected.push(at);
        return {};
      }),
    insert: (draft) =>
      answer(() => {
        inserted.push(draft);
        grid = gridOf(draft);
        tell([{}]);
        return {};
      }),
    onChanged(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    type(sheet, at, value) {
      const cell = parseAddress(at);
      if (!cell) throw new Error(`${at} is no address`);
      grid = { ...grid, sheets: grid.sheets.map((each) => (each.name === sheet ? typed(each, cell, value) : each)) };
      const { row, column } = cell;
      tell([{ sheet, area: { top: row, left: column, bottom: row, right: column } }]);
    },
    refuse(found) {
      refused = found;
    },
  };
}

/** Only the changed sheets are taken anew, so a test sees a change that was not told. */
function merged(before: Grid, now: Grid, changes: readonly Change[]): Grid {
  if (changes.some(({ sheet }) => sheet === undefined)) return now;
  const fresh = new Set(changes.map(({ sheet }) => sheet));
  const sheets = now.sheets.map((sheet) =>
    fresh.has(sheet.name) ? sheet : (before.sheets.find(({ name }) => name === sheet.name) ?? sheet),
  );
  return { ...now, sheets };
}

function typed(sheet: Sheet, at: { row: number; column: number }, value: CellValue): Sheet {
  const row: Row = sheet.rows.find((each) => each.row === at.row) ?? { row: at.row, hidden: false, cells: [] };
  const others = row.cells.filter(({ column }) => column !== at.column);
  const cells = value.kind === 'blank' ? others : [...others, { column: at.column, value }];
  const changed: Row = { ...row, cells: [...cells].sort((a, b) => a.column - b.column) };
  const rows = [...sheet.rows.filter((each) => each.row !== at.row), changed].sort((a, b) => a.row - b.row);
  return { ...sheet, rows };
}

/** A draft as it would be read back. */
export function gridOf(draft: WorkbookDraft): Grid {
  const sheets = draft.sheets.map(({ name, rows, merges, visibility }): Sheet => ({
    name,
    visibility: visibility ?? 'visible',
    protected: false,
    merges,
    rows: rows.map(({ row, cells }) => ({
      row,
      hidden: false,
      cells: cells.flatMap(({ column, value }) => (value === null ? [] : [{ column, value: valueOf(value) }])),
    })),
  }));
  return { sheets, names: draft.names, macros: false };
}

function valueOf(value: string | number | boolean): CellValue {
  if (typeof value === 'string') return { kind: 'text', text: value };
  return typeof value === 'number' ? { kind: 'number', number: value } : { kind: 'boolean', boolean: value };
}
