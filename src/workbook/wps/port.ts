import { address } from '../../model/cell';
import type { CellRef } from '../../model/cell';
import { finding } from '../../model/finding';
import type { Grid } from '../../model/grid';
import type { Patch } from '../../model/patch';
import type { Change, Outcome, WorkbookPort } from '../../model/port';
import { replaced } from '../office/grid-change';
import { isFinding, refusal } from '../office/run';
import { applyPatches } from './apply';
import { listen } from './events';
import { insertWorkbook } from './insert';
import type { Program, Workbook, Worksheet } from './object-model';
import { readArea, readWorkbook } from './read';
import { show } from './select';

/**
 * Owns WPS behind the port. An experiment: written after the published object model, never run in WPS. `functions`: whether this WPS
 * calculates functions of an add-in.
 */
export function wpsPort(program: Program, functions: () => boolean): WorkbookPort {
  /** What sheets of the draft inserted last are called, until the workbook is read again. */
  let called: ReadonlyMap<string, string> = new Map();
  let busy = false;

  /** What WPS refuses comes as an error of its own; nothing here is worth more than quoting it. */
  function attempt<T extends object>(work: (workbook: Workbook) => Outcome<T>): Promise<Outcome<T>> {
    const workbook = program.ActiveWorkbook;
    if (!workbook) return Promise.resolve({ findings: [finding('wps/no-workbook', 'error', [])] });
    try {
      return Promise.resolve(work(workbook));
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      return Promise.resolve({ findings: [finding('wps/failed', 'error', [], { said })] });
    }
  }

  /** Nothing is drawn and no event tells of it until all is done; whatever goes wrong, WPS is left as it was. */
  function quietly<T>(work: () => T): T {
    busy = true;
    program.ScreenUpdating = false;
    program.EnableEvents = false;
    try {
      return work();
    } finally {
      program.EnableEvents = true;
      program.ScreenUpdating = true;
      busy = false;
    }
  }

  return {
    read: (before) =>
      attempt<{ readonly grid: Grid }>((workbook) => {
        called = new Map();
        const grid = (before && reread(workbook, before.grid, before.changes)) ?? readWorkbook(workbook);
        return isFinding(grid) ? { findings: [grid] } : { grid };
      }),
    apply: (patches) =>
      attempt((workbook) =>
        quietly(() =>
          applyPatches(
            program,
            workbook,
            patches.map((patch) => placed(patch, called)),
          ),
        ),
      ),
    select: (at) =>
      attempt<object>(({ Worksheets: sheets }) => {
        const shown = show(sheets.Item(at.sheet) as Worksheet, at);
        return shown ? {} : { findings: [refusal('not-shown', { sheet: at.sheet, cell: address(at) })] };
      }),
    insert: (draft) =>
      attempt<object>((workbook) => {
        const done = quietly(() => insertWorkbook(program, workbook, draft, functions()));
        if (isFinding(done)) return { findings: [done] };
        called = done;
        return {};
      }),
    onChanged: (listener) => listen(program.ApiEvent, listener, () => busy),
  };
}

function placed(patch: Patch, called: ReadonlyMap<string, string>): Patch {
  const at = (cell: CellRef): CellRef => ({ ...cell, sheet: called.get(cell.sheet) ?? cell.sheet });
  return 'at' in patch ? { ...patch, at: at(patch.at) } : patch;
}

/** The grid with the changed areas read again; undefined where more than areas of known sheets without formulas has changed. */
function reread(workbook: Workbook, before: Grid, changes: readonly Change[]): Grid | undefined {
  const sheets = new Map(before.sheets.map((sheet) => [sheet.name, sheet]));
  for (const { sheet: name, area } of changes) {
    const sheet = sheets.get(name ?? '');
    // A formula anywhere may rest on what has changed.
    if (!sheet || !area || hasFormulas(before)) return undefined;
    const open = workbook.Worksheets.Item(sheet.name) as Worksheet;
    const rows = replaced(sheet.rows, area, readArea(open, area, workbook.Date1904));
    sheets.set(sheet.name, { ...sheet, rows });
  }
  return { ...before, sheets: [...sheets.values()] };
}

function hasFormulas({ sheets }: Grid): boolean {
  return sheets.some(({ rows }) => rows.some(({ cells }) => cells.some(({ formula }) => formula !== undefined)));
}
