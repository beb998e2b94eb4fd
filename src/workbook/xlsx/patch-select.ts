import { address } from '../../model/cell';
import { WORKBOOK, WORKSHEET } from './patch-order';
import type { Splice } from './patch-splice';
import type { Element } from './patch-tree';
import { appended, childNamed, childrenNamed, placeFor, valueOf, withValue } from './patch-tree';

/** Owns which sheet and cell a workbook opens on; it looks at nothing else of a sheet's view. */

interface Place {
  readonly row: number;
  readonly column: number;
}

/** About what a screen shows without scrolling. */
const ROWS_IN_VIEW = 25;
const COLUMNS_IN_VIEW = 10;
const MARGIN = 5;

/** Makes the sheet at this place among all sheets the active one. */
export function activateSheet(workbook: Element, index: number): Splice[] {
  const p = workbook.prefix;
  const views = childNamed(workbook, 'bookViews');
  const view = views?.children[0];
  if (view) return [withValue(view, 'activeTab', String(index))];
  const markup = `<${p}workbookView activeTab="${index}"/>`;
  if (views) return [appended(views, markup)];
  const insert = `<${p}bookViews>${markup}</${p}bookViews>`;
  return [{ at: placeFor(workbook, 'bookViews', WORKBOOK), remove: 0, insert }];
}

/** Takes a sheet out of the selection: two selected sheets would be edited together. */
export function deselectSheet(sheet: Element): Splice[] {
  const views = childNamed(sheet, 'sheetViews')?.children ?? [];
  const selected = views.filter((view) => ['1', 'true'].includes(valueOf(view, 'tabSelected') ?? ''));
  return selected.map((view) => withValue(view, 'tabSelected', '0'));
}

/** Selects a sheet and a cell in it, and scrolls there if it may be out of view. */
export function selectCell(sheet: Element, at: Place): Splice[] {
  const p = sheet.prefix;
  const views = childNamed(sheet, 'sheetViews');
  const view = views?.children[0];
  const cell = address(at);
  const selection = `<${p}selection activeCell="${cell}" sqref="${cell}"/>`;
  const scroll = isFar(at) ? ` topLeftCell="${address(cornerFor(at))}"` : '';
  const whole = `<${p}sheetView tabSelected="1"${scroll} workbookViewId="0">${selection}</${p}sheetView>`;
  if (!view) {
    if (views) return [appended(views, whole)];
    const insert = `<${p}sheetViews>${whole}</${p}sheetViews>`;
    return [{ at: placeFor(sheet, 'sheetViews', WORKSHEET), remove: 0, insert }];
  }
  const splices = [withValue(view, 'tabSelected', '1'), ...scrolled(view, at)];
  const pane = childNamed(view, 'pane');
  const active = (pane && valueOf(pane, 'activePane')) ?? 'topLeft';
  const known = childrenNamed(view, 'selection').find((other) => (valueOf(other, 'pane') ?? 'topLeft') === active);
  if (known) {
    splices.push(withValue(known, 'activeCell', cell), withValue(known, 'sqref', cell));
    if (valueOf(known, 'activeCellId') !== undefined) splices.push(withValue(known, 'activeCellId', '0'));
  } else {
    const inPane = active === 'topLeft' ? selection : selection.replace(' activeCell', ` pane="${active}" activeCell`);
    if (view.selfClosed) splices.push(appended(view, inPane));
    else splices.push({ at: placeFor(view, 'selection', ['pane', 'selection']), remove: 0, insert: inPane });
  }
  return splices;
}

function scrolled(view: Element, at: Place): Splice[] {
  const pane = childNamed(view, 'pane');
  const frozen = ['frozen', 'frozenSplit'].includes((pane && valueOf(pane, 'state')) ?? '');
  if (pane && !frozen) return [];
  const holder = pane ?? view;
  const [rows, columns] = [Number(pane && valueOf(pane, 'ySplit')) || 0, Number(pane && valueOf(pane, 'xSplit')) || 0];
  if (!isFar(at) && valueOf(holder, 'topLeftCell') === undefined) return [];
  return [withValue(holder, 'topLeftCell', address(cornerFor(at, { row: rows, column: columns })))];
}

function isFar({ row, column }: Place): boolean {
  return row >= ROWS_IN_VIEW || column >= COLUMNS_IN_VIEW;
}

/** The first cell in view, so that `at` is too; what stands before `frozen` is always in view. */
function cornerFor(at: Place, frozen: Place = { row: 0, column: 0 }): Place {
  return {
    row: at.row >= ROWS_IN_VIEW ? Math.max(frozen.row, at.row - MARGIN) : frozen.row,
    column: at.column >= COLUMNS_IN_VIEW ? Math.max(frozen.column, at.column - MARGIN) : frozen.column,
  };
}
