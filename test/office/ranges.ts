import type { Area } from '../../src/model/cell';
import { areaText, cellsIn, LAST_COLUMN, LAST_ROW, meet, parseArea, sheetText, WHOLE } from './area';
import type { BookSheet } from './book';
import { cell, newId, peek, usedArea } from './book';
import { enter, plain, shownText, typeOf } from './entry';
import type { Env } from './env';
import { raise, writable } from './env';
import { rangeFormat } from './formats';
import type { HostObject } from './host-object';
import { HostError, invalid, isHostObject, notFound, orNull } from './host-object';
import { conditionalFormats } from './rules';
import { validation } from './validations';
import { worksheet } from './worksheets';

/** Owns ranges of the emulated host: one area of one sheet, read and written as Excel does it. */

/** Beyond so many cells Excel gives no values. */
const MOST_CELLS = 5_000_000;
/** Merged areas told of at a time. */
const MOST_MERGES = 512;

interface RangeObject extends HostObject {
  readonly sheet: BookSheet;
  readonly area: Area;
}

export const isRange = (value: unknown): value is RangeObject => isHostObject(value) && value.type === 'Range';

export function range(env: Env, sheet: BookSheet, area: Area): RangeObject {
  const { top, left, bottom, right } = area;
  const rows = bottom - top + 1;
  const columns = right - left + 1;
  const other = (next: Area | undefined): HostObject => {
    if (!next) throw notFound();
    if (next.top < 0 || next.left < 0 || next.bottom > LAST_ROW || next.right > LAST_COLUMN) throw invalid('range');
    return range(env, sheet, next);
  };
  const each = <T>(read: (row: number, column: number) => T): T[][] => {
    env.calculated();
    if (rows * columns > MOST_CELLS) throw new HostError('ResponsePayloadSizeLimitExceeded', 'Too many cells.');
    return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => read(top + r, left + c)));
  };
  const write = (matrix: unknown, change: (row: number, column: number, value: unknown) => void): void => {
    writable(sheet);
    const single = !Array.isArray(matrix);
    if (!single) checkSize(matrix, rows, columns);
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const value = single ? matrix : (matrix as unknown[][])[row]?.[column];
        // Null leaves a cell alone.
        if (value !== null && value !== undefined) change(top + row, left + column, value);
      }
    }
  };
  const writeValues = (matrix: unknown): void => {
    write(matrix, (row, column, value) => {
      enter(cell(sheet, row, column), value);
    });
    env.changed(sheet, area);
    raise(env, 10, sheet, changeMessage(env, sheet, area, 'RangeEdited'));
  };
  const hidden = Array.from({ length: Math.min(rows, 5000) }, (_, row) => sheet.hiddenRows.has(top + row));
  const used = (valuesOnly: unknown): Area | undefined => {
    const all = usedArea(sheet, valuesOnly === true);
    return all && meet(all, area);
  };
  const merged = (): Area[] => sheet.merges.filter((merge) => meet(merge, area));
  /** As Excel is known to do, by the first cell only. */
  const begun = (): Area[] => {
    const found = sheet.merges.filter(({ top: row, left: column }) =>
      meet({ top: row, left: column, bottom: row, right: column }, area),
    );
    if (found.length > MOST_MERGES) throw new HostError('GeneralException', 'There are too many merged areas.');
    return found;
  };
  return {
    ...{ host: true, type: 'Range', keeps: true, sheet, area },
    get: {
      Address: () => `${sheetText(sheet.name)}!${areaText(area)}`,
      CellCount: () => (cellsIn(area) > 2 ** 31 - 1 ? -1 : cellsIn(area)),
      RowIndex: () => top,
      ColumnIndex: () => left,
      RowCount: () => rows,
      ColumnCount: () => columns,
      Values: () => each((row, column) => plain(peek(sheet, row, column)?.value ?? null)),
      Formulas: () =>
        each((row, column) => {
          const known = peek(sheet, row, column);
          return known?.formula ?? plain(known?.value ?? null);
        }),
      ValueTypes: () => each((row, column) => typeOf(peek(sheet, row, column)?.value ?? null)),
      NumberFormat: () => each((row, column) => peek(sheet, row, column)?.format ?? 'General'),
      Text: () => each((row, column) => shownText(peek(sheet, row, column) ?? { value: null, format: '', look: {} })),
      RowHidden: () => (hidden.every((yes) => yes === hidden[0]) ? (hidden[0] ?? false) : null),
      Hyperlink: () => peek(sheet, top, left)?.link ?? null,
    },
    set: {
      Values: writeValues,
      Formulas: writeValues,
      NumberFormat: (matrix) => {
        write(matrix, (row, column, value) => {
          cell(sheet, row, column).format = String(value);
        });
        raise(env, 18, sheet, { address: areaText(area), source: 'Local' });
      },
      RowHidden: (yes) => {
        writable(sheet);
        if (yes !== true) {
          for (const row of sheet.hiddenRows) if (row >= top && row <= bottom) sheet.hiddenRows.delete(row);
        } else for (let row = top; row <= bottom; row++) sheet.hiddenRows.add(row);
      },
      Hyperlink: (link) => {
        writable(sheet);
        const target = cell(sheet, top, left);
        target.link = link;
        const text = (link as { textToDisplay?: string } | null)?.textToDisplay;
        if (text !== undefined) target.value = text;
      },
    },
    go: {
      Worksheet: () => worksheet(env, sheet),
      Format: () => rangeFormat(sheet, [area]),
      ConditionalFormats: () => conditionalFormats(env, sheet, [area]),
      DataValidation: () => validation(sheet, [area]),
    },
    call: {
      Select: () => {
        if (env.book.active !== sheet) throw invalid('The sheet is not the active one.');
        sheet.selected = area;
        raise(env, 14, sheet, { address: areaText(area) });
      },
      Clear: (applyTo) => {
        clear(env, sheet, area, typeof applyTo === 'string' ? applyTo : 'All');
      },
      Merge: (across) => {
        writable(sheet);
        const lines = Array.from({ length: rows }, (_, row) => ({ ...area, top: top + row, bottom: top + row }));
        for (const merge of across === true ? lines : [area]) {
          if (sheet.merges.some((known) => meet(known, merge))) throw invalid('Merged areas meet.');
          if (cellsIn(merge) > 1) sheet.merges.push(merge);
        }
      },
      Unmerge: () => {
        writable(sheet);
        for (const merge of merged()) sheet.merges.splice(sheet.merges.indexOf(merge), 1);
      },
      GetCell: (row, column) => {
        const [down, across] = [Number(row), Number(column)];
        return other({ top: top + down, left: left + across, bottom: top + down, right: left + across });
      },
      GetRow: (row) => other({ top: top + Number(row), left, bottom: top + Number(row), right }),
      GetColumn: (column) => other({ top, left: left + Number(column), bottom, right: left + Number(column) }),
      GetLastRow: () => other({ top: bottom, left, bottom, right }),
      GetEntireRow: () => other({ top, left: 0, bottom, right: LAST_COLUMN }),
      GetEntireColumn: () => other({ top: 0, left, bottom: LAST_ROW, right }),
      GetBoundingRect: (to) => {
        const far = isRange(to) ? to.area : parseArea(String(to))?.area;
        if (!far) throw invalid('range');
        return other({
          top: Math.min(top, far.top),
          left: Math.min(left, far.left),
          bottom: Math.max(bottom, far.bottom),
          right: Math.max(right, far.right),
        });
      },
      GetResizedRange: (down, across) =>
        other({ top, left, bottom: bottom + Number(down), right: right + Number(across) }),
      GetOffsetRange: (down, across) =>
        other({
          top: top + Number(down),
          left: left + Number(across),
          bottom: bottom + Number(down),
          right: right + Number(across),
        }),
      GetIntersectionOrNullObject: (to) => {
        const far = isRange(to) ? to.area : parseArea(String(to))?.area;
        const common = far && meet(area, far);
        return common ? range(env, sheet, common) : null;
      },
      GetUsedRange: (valuesOnly) => other(used(valuesOnly)),
      GetUsedRangeOrNullObject: (valuesOnly) => orNull(() => other(used(valuesOnly))),
      GetMergedAreasOrNullObject: () => (begun().length === 0 ? null : rangeAreas(env, sheet, begun())),
      GetRowProperties: (options) => {
        const wanted = options as { rowHidden?: boolean; rowIndex?: boolean };
        return Array.from({ length: rows }, (_, row) => ({
          ...(wanted.rowHidden ? { rowHidden: sheet.hiddenRows.has(top + row) } : {}),
          ...(wanted.rowIndex ? { rowIndex: top + row } : {}),
        }));
      },
      _ValidateArraySize: (height, width) => {
        if (height !== rows || width !== columns) throw sizeError();
      },
    },
  };
}

function checkSize(matrix: unknown[], rows: number, columns: number): void {
  if (matrix.length !== rows || matrix.some((line) => !Array.isArray(line) || line.length !== columns)) {
    throw sizeError();
  }
}

const sizeError = (): HostError =>
  invalid('The number of rows or columns in the input array does not match the size or dimensions of the range.');

export function changeMessage(env: Env, sheet: BookSheet, area: Area, changeType: string): Record<string, unknown> {
  const referenceId = newId(env.book, 'event');
  env.references.set(referenceId, range(env, sheet, area));
  return {
    ...{ address: areaText(area), changeType, source: 'Local', referenceId },
    ...{ shiftDirection: 'None', triggerSource: env.source },
  };
}

/** The cells are gone through, not the area: whole columns cost nothing. */
function clear(env: Env, sheet: BookSheet, area: Area, what: string): void {
  writable(sheet);
  const inside = (row: number, column: number): boolean =>
    meet({ top: row, left: column, bottom: row, right: column }, area) !== undefined;
  for (const [key, known] of sheet.cells) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    if (!inside(row, column)) continue;
    if (what === 'All' || what === 'Contents') enter(known, null);
    if (what === 'All' || what === 'Formats') {
      known.look = {};
      known.format = 'General';
    }
    if (what === 'All' || what === 'Hyperlinks' || what === 'RemoveHyperlinks') delete known.link;
  }
  if (what !== 'All') return;
  for (const key of sheet.validations.keys()) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    if (inside(row, column)) sheet.validations.delete(key);
  }
  for (const merge of sheet.merges.filter((known) => meet(known, area))) {
    sheet.merges.splice(sheet.merges.indexOf(merge), 1);
  }
  env.changed(sheet, area);
  raise(env, 10, sheet, changeMessage(env, sheet, area, 'RangeEdited'));
}

export function rangeAreas(env: Env, sheet: BookSheet, areas: readonly Area[]): HostObject {
  return {
    ...{ host: true, type: 'RangeAreas', keeps: true },
    get: {
      Address: () => areas.map((area) => `${sheetText(sheet.name)}!${areaText(area)}`).join(','),
      AreaCount: () => areas.length,
      CellCount: () => areas.reduce((sum, area) => sum + cellsIn(area), 0),
    },
    go: {
      Areas: () => ({
        ...{ host: true, type: 'RangeCollection', items: () => areas.map((area) => range(env, sheet, area)) },
        call: { GetCount: () => areas.length, GetItemAt: (index) => range(env, sheet, areas[Number(index)] ?? WHOLE) },
      }),
      Worksheet: () => worksheet(env, sheet),
      Format: () => rangeFormat(sheet, areas),
      ConditionalFormats: () => conditionalFormats(env, sheet, areas),
      DataValidation: () => validation(sheet, areas),
    },
    call: {
      Clear: (applyTo) => {
        for (const area of areas) clear(env, sheet, area, typeof applyTo === 'string' ? applyTo : 'All');
      },
    },
  };
}

/** Excel cuts a list of addresses off here without a word. */
const LONGEST_ADDRESSES = 8192;

/** `B3,C5:C9`, as `getRanges` takes them. */
export function areasNamed(text: string): Area[] {
  return text
    .slice(0, LONGEST_ADDRESSES)
    .split(',')
    .map((part) => {
      const found = parseArea(part.trim());
      if (!found) throw invalid(`address ${part}`);
      return found.area;
    });
}
