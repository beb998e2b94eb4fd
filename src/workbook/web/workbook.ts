import type { Finding } from '../../model/finding';
import { finding } from '../../model/finding';
import type { Grid } from '../../model/grid';
import type { WebWorkbook } from '../../model/spreadsheet';
import { openState } from './book';
import type { Converted } from './convert';
import { cellsOf } from './deed-cells';
import type { Engine } from './engine';
import { guardUnit } from './guard';
import { inTurn } from './in-turn';
import { marksOf } from './marks';
import { portOf } from './port';
import { CanceledError } from './library';
import { savedEdit } from './save';
import { whyNotEdited, whyShut } from './shut';
import { endTyping } from './typing';
import { listenToDeeds, unitOf } from './unit';

/** Owns one open file: what of it was changed, who wants to know, and how it is saved. */
export function openWorkbook(
  engine: Engine,
  id: string,
  name: string,
  opened: Pick<Converted, 'notDrawn' | 'marks' | 'facts'> & { readonly bytes: Uint8Array; readonly grid: Grid },
  refused: (finding: Finding) => void,
): WebWorkbook {
  const unit = unitOf(engine, id);
  const state = openState(unit, opened.bytes, opened.grid, opened.marks, opened.facts);
  const { edits } = state;
  unit.fill(opened.facts.arrays);
  const marks = marksOf(engine, id, unit.sheetId);
  const guard = guardUnit(engine.api, id, refused, (sheet) => {
    if (state.ours.has(sheet))
      return finding('web/ours-readonly', 'warning', [], { sheet: unit.sheetName(sheet) ?? '' });
    return undefined;
  });
  const editedListeners = new Set<() => void>();
  let onDisk = state.fingerprint();
  let handedOut = onDisk;
  let closed = false;
  const tell = (): void => {
    for (const listener of editedListeners) listener();
  };
  const stop = listenToDeeds(
    engine,
    (deed) => {
      const touched = cellsOf(deed, id);
      const asked = deed.calculated || guard.isOurs() || RESTORING.test(String(deed.params.trigger)) ? [] : touched;
      const shut = firstOf(asked, (each) => whyShut(each, opened.facts, unit));
      if (shut) {
        refused(shut);
        throw new CanceledError();
      }
      for (const { sheet, places } of touched) edits.before(sheet, places);
    },
    (deed) => {
      guard.seen(deed);
      const touched = cellsOf(deed, id);
      if (touched.length === 0) return;
      for (const { sheet, places } of touched) edits.after(sheet, places);
      if (!guard.isOurs()) state.tell(touched);
      tell();
    },
  );
  const starting = engine.api.addEvent(engine.api.Event.BeforeSheetEditStart, (event) => {
    if (event.workbook.getId() !== id) return;
    const shut = whyNotEdited(event.worksheet.getSheetId(), event.row, event.column, opened.facts, unit);
    if (!shut) return;
    event.cancel = true;
    refused(shut);
  });
  marks.show(state.marks());
  const port = portOf(engine, unit, state, guard, marks, tell);
  const run = (command: 'undo' | 'redo'): void => {
    engine.show(id);
    void (command === 'undo' ? engine.api.undo() : engine.api.redo());
  };
  const endEdit = (): void => {
    endTyping(engine.univer);
  };
  const turn = inTurn(endEdit);
  return {
    name,
    port: { ...port, apply: turn((patches) => port.apply(patches)), insert: turn((draft) => port.insert(draft)) },
    notDrawn: opened.notDrawn,
    show: () => {
      engine.show(id);
    },
    undo: () => {
      run('undo');
    },
    redo: () => {
      run('redo');
    },
    endEdit,
    edited: () => state.fingerprint() !== onDisk,
    onEdited: (listener) => {
      editedListeners.add(listener);
      return () => editedListeners.delete(listener);
    },
    save: turn(async () => {
      // Results of the last edit may still be on their way.
      await engine.settled();
      const slipped = guard.slipped();
      if (slipped !== undefined) return { findings: [finding('web/not-saved', 'error', [], { deed: slipped })] };
      // What is edited while it is written is not in it.
      handedOut = state.fingerprint();
      return engine.packages.edit(state.base(), savedEdit(edits, unit, opened.facts), state.marking());
    }),
    saved: () => {
      onDisk = handedOut;
      tell();
    },
    close: () => {
      if (closed) return;
      closed = true;
      stop();
      starting.dispose();
      guard.stop();
      marks.stop();
      engine.close(id);
    },
  };
}

/** What stood there before may stand there again. */
const RESTORING = /\.(undo|redo)$/;

function firstOf<T, Found>(all: readonly T[], find: (each: T) => Found | undefined): Found | undefined {
  for (const each of all) {
    const found = find(each);
    if (found !== undefined) return found;
  }
  return undefined;
}
