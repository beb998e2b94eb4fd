import { ICommandService } from '@univerjs/core';
import type { Grid } from '../../model/grid';
import type { Change, WorkbookPort } from '../../model/port';
import type { WebWorkbook } from '../../model/spreadsheet';
import { trackEdits, type CellPlaces } from './edits';
import type { Engine } from './engine';
import { overlaid } from './overlay';
import { saved } from './save';
import { listenToDeeds, unitOf, type Deed } from './unit';

/** Owns one open file: what of it was changed, who wants to know, and how it is saved. */
export function openWorkbook(engine: Engine, id: string, name: string, bytes: Uint8Array, file: Grid): WebWorkbook {
  const unit = unitOf(engine, id);
  const commands = engine.univer.__getInjector().get(ICommandService);
  const edits = trackEdits(unit.cell, unit.formula);
  const changed = new Set<(changes: readonly Change[]) => void>();
  const editedListeners = new Set<() => void>();
  let onDisk = edits.state();
  let closed = false;

  const stop = listenToDeeds(
    engine,
    (deed) => {
      const cells = cellsOf(deed, id);
      if (cells) edits.before(cells.sheet, cells.places);
    },
    (deed) => {
      const cells = cellsOf(deed, id);
      if (!cells) return;
      edits.after(cells.sheet, cells.places);
      const sheet = unit.sheetName(cells.sheet);
      if (sheet !== undefined) for (const listener of changed) listener([{ sheet, ...areaOf(cells.places) }]);
      for (const listener of editedListeners) listener();
    },
  );

  const port: WorkbookPort = {
    read: () => Promise.resolve({ grid: overlaid(file, edits, unit.sheetId, unit.pattern) }),
    apply: () => Promise.resolve({ marked: 0, kept: [] }),
    select: ({ sheet, row, column }) => {
      engine.show(id);
      const book = engine.api.getWorkbook(id);
      const found = book?.getSheetByName(sheet);
      if (book && found) {
        book.setActiveSheet(found);
        found.getRange(row, column).activate();
        found.scrollToCell(Math.max(0, row - 3), Math.max(0, column - 2));
      }
      return Promise.resolve({});
    },
    insert: () => Promise.resolve({}),
    onChanged: (listener) => {
      changed.add(listener);
      return () => changed.delete(listener);
    },
  };
  return {
    name,
    port,
    notDrawn: [],
    show: () => {
      engine.show(id);
    },
    undo: () => void commands.executeCommand('univer.command.undo'),
    redo: () => void commands.executeCommand('univer.command.redo'),
    edited: () => edits.state() !== onDisk,
    onEdited: (listener) => {
      editedListeners.add(listener);
      return () => editedListeners.delete(listener);
    },
    save: () => Promise.resolve(saved(bytes, edits, unit.sheetName)),
    saved: () => {
      onDisk = edits.state();
      for (const listener of editedListeners) listener();
    },
    close: () => {
      if (closed) return;
      closed = true;
      stop();
      engine.api.disposeUnit(id);
    },
  };
}

const SET_VALUES = 'sheet.mutation.set-range-values';

function cellsOf({ id, params }: Deed, unit: string): { sheet: string; places: CellPlaces } | undefined {
  if (id !== SET_VALUES || params.unitId !== unit || typeof params.subUnitId !== 'string') return undefined;
  return { sheet: params.subUnitId, places: (params.cellValue ?? {}) as CellPlaces };
}

function areaOf(places: CellPlaces): Pick<Change, 'area'> {
  const rows = Object.keys(places).map(Number);
  const columns = rows.flatMap((row) => Object.keys(places[row] ?? {}).map(Number));
  if (rows.length === 0 || columns.length === 0) return {};
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  return { area: { top, bottom, left: Math.min(...columns), right: Math.max(...columns) } };
}
