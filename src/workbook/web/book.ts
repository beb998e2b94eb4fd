import type { CellRef } from '../../model/cell';
import type { Grid, Sheet } from '../../model/grid';
import type { MarkKind, Patch } from '../../model/patch';
import type { Change } from '../../model/port';
import { areaOf, type Touched } from './deed-cells';
import type { Facts } from './facts';
import { trackEdits, type Edits } from './edits';
import { overlaid } from './overlay';
import { SHEET_TAG } from '../xlsx/mark-clear';
import { sheetNamed } from '../xlsx/sheet-named';
import type { Unit } from './unit';

/** Owns what is remembered of one open file: its package, what it held, what differs since, and the marks on it. */
export interface State {
  readonly edits: Edits;
  /** The package that edits are patched into. */
  readonly base: () => Uint8Array;
  /** Sheets of ours that go with the marks, by the grid's names of them. */
  readonly ours: Set<string>;
  readonly grid: () => Grid;
  readonly marks: () => readonly Mark[];
  /** The patches that mark the file as it is marked now; none where it is marked as it was opened. */
  readonly marking: () => readonly Patch[];
  readonly setMarks: (marks: readonly Mark[], patches: readonly Patch[], sheets: readonly Sheet[]) => void;
  /** The package has new sheets of its own, some of them in place of others of the same names, whose marks are gone. */
  readonly grow: (
    bytes: Uint8Array,
    sheets: readonly Sheet[],
    names: Grid['names'],
    renewed: ReadonlySet<string>,
  ) => void;
  readonly listen: (listener: (changes: readonly Change[]) => void) => () => void;
  readonly tell: (touched: readonly Touched[]) => void;
  /** Equal when nothing that is saved differs. */
  readonly fingerprint: () => string;
}

export interface Mark {
  readonly at: CellRef;
  readonly kind: MarkKind;
}

export function openState(unit: Unit, bytes: Uint8Array, first: Grid, standing: readonly Mark[], facts: Facts): State {
  const edits = trackEdits(unit.cell, unit.formula, unit.style);
  const listeners = new Set<(changes: readonly Change[]) => void>();
  const tagged = first.names.flatMap(({ name, refers }) => (name.startsWith(SHEET_TAG) ? [sheetNamed(refers)] : []));
  const ours = new Set(
    first.sheets.flatMap(({ name }) => (tagged.includes(name.toLowerCase()) ? [unit.sheetId(name) ?? ''] : [])),
  );
  let base = bytes;
  let file = first;
  let marks = standing;
  let marking: readonly Patch[] = [];
  let reports: readonly Sheet[] = [];
  let times = 0;
  return {
    edits,
    ours,
    base: () => base,
    marks: () => marks,
    marking: () => marking,
    grid: () => {
      const own = overlaid(file, edits, unit, facts);
      return reports.length === 0 ? own : { ...own, sheets: [...own.sheets, ...reports] };
    },
    setMarks: (given, patches, sheets) => {
      [marks, marking, reports] = [given, patches, sheets];
      // Earlier sheets of ours went from the grid, and will from the file.
      file = { ...file, sheets: file.sheets.filter(({ name }) => !tagged.includes(name.toLowerCase())) };
      times++;
    },
    grow: (grown, sheets, names, renewed) => {
      base = grown;
      const fresh = new Map(sheets.map((sheet) => [sheet.name, sheet] as const));
      const standing = file.sheets.map((sheet) => fresh.get(sheet.name) ?? sheet);
      file = { ...file, sheets: [...standing, ...sheets.filter(({ name }) => !renewed.has(name))], names };
      marks = marks.filter(({ at }) => !renewed.has(at.sheet));
      const left = marking.filter((patch) => patch.do !== 'mark' || !renewed.has(patch.at.sheet));
      // None would mean the marks the file came with.
      marking = marking.length > 0 && left.length === 0 ? [{ do: 'clear-marks' }] : left;
      times++;
      for (const listener of listeners) listener([{}]);
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    tell: (touched) => {
      const changes = touched.flatMap(({ sheet, places }): Change[] => {
        const name = unit.sheetName(sheet);
        return name === undefined ? [] : [{ sheet: name, ...areaOf(places) }];
      });
      if (changes.length > 0) for (const listener of listeners) listener(changes);
    },
    fingerprint: () => `${String(times)}\n${edits.state()}`,
  };
}
