import type { Area } from '../../src/model/cell';
import type { BookSheet } from './book';
import { cell, peek } from './book';
import { writable } from './env';
import type { HostObject } from './host-object';
import { invalid } from './host-object';

/** Owns how ranges of the emulated host look: fill, font, borders, alignment, widths and heights. */

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal'];
/** Formats are given to cells one by one, so a whole sheet is refused. */
const MOST_CELLS = 2_000_000;

export function rangeFormat(sheet: BookSheet, areas: readonly Area[]): HostObject {
  const look = (path: string, fallback: unknown): Required<Pick<HostObject, 'get' | 'set'>> => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return {
      get: { [name]: () => common(sheet, areas, path, fallback) },
      set: {
        [name]: (value: unknown) => {
          change(sheet, areas, path, value);
        },
      },
    };
  };
  const looks = (prefix: string, fallbacks: Readonly<Record<string, unknown>>): Pick<HostObject, 'get' | 'set'> => {
    const all = Object.entries(fallbacks).map(([name, fallback]) => look(prefix + name, fallback));
    return {
      get: Object.assign({}, ...all.map(({ get }) => get)) as Record<string, () => unknown>,
      set: Object.assign({}, ...all.map(({ set }) => set)) as Record<string, (value: unknown) => void>,
    };
  };
  const own = looks('', {
    ...{ WrapText: false, HorizontalAlignment: 'General', VerticalAlignment: 'Bottom', IndentLevel: 0 },
    ...{ ShrinkToFit: false, TextOrientation: 0, ReadingOrder: 'Context' },
  });
  const fill = looks('Fill/', { Color: '#FFFFFF', Pattern: null, PatternColor: '' });
  const font = looks('Font/', {
    ...{ Name: 'Calibri', Size: 11, Color: '#000000', Bold: false, Italic: false, Underline: 'None' },
    ...{ Strikethrough: false },
  });
  const border = (side: string): HostObject => ({
    ...{ host: true, type: 'RangeBorder', identity: { SideIndex: side } },
    ...looks(`Borders/${side}/`, { Style: 'None', Color: '#000000', Weight: 'Thin' }),
  });
  return {
    ...{ host: true, type: 'RangeFormat' },
    get: {
      ...own.get,
      ColumnWidth: () => sheet.widths.get(areas[0]?.left ?? 0) ?? 48,
      RowHeight: () => sheet.heights.get(areas[0]?.top ?? 0) ?? 15,
    },
    set: {
      ...own.set,
      ColumnWidth: (points) => {
        writable(sheet);
        for (const { left, right } of areas) {
          for (let column = left; column <= right; column++) sheet.widths.set(column, Number(points));
        }
      },
      RowHeight: (points) => {
        writable(sheet);
        for (const { top, bottom } of areas) {
          for (let row = top; row <= bottom; row++) sheet.heights.set(row, Number(points));
        }
      },
    },
    go: {
      Fill: () => ({
        ...{ host: true, type: 'RangeFill', ...fill },
        call: {
          Clear: () => {
            change(sheet, areas, 'Fill/Color', undefined);
          },
        },
      }),
      Font: () => ({ host: true, type: 'RangeFont', ...font }),
      Borders: () => ({
        ...{ host: true, type: 'RangeBorderCollection', items: () => SIDES.map(border) },
        get: { Count: () => SIDES.length },
        item: (side) => {
          if (!SIDES.includes(String(side))) throw invalid('border');
          return border(String(side));
        },
      }),
    },
    call: {
      AutofitRows: () => {
        writable(sheet);
      },
      AutofitColumns: () => {
        writable(sheet);
      },
    },
  };
}

/** The value all cells share, or null when they differ. */
function common(sheet: BookSheet, areas: readonly Area[], path: string, fallback: unknown): unknown {
  let shared: unknown;
  let first = true;
  for (const { top, left, bottom, right } of areas) {
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const value = peek(sheet, row, column)?.look[path] ?? fallback;
        if (first) shared = value;
        else if (shared !== value) return null;
        first = false;
      }
    }
  }
  return shared;
}

function change(sheet: BookSheet, areas: readonly Area[], path: string, value: unknown): void {
  writable(sheet);
  for (const { top, left, bottom, right } of areas) {
    if ((bottom - top + 1) * (right - left + 1) > MOST_CELLS) throw invalid('too many cells');
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const { look } = cell(sheet, row, column);
        // A property once set back to nothing leaves no trace.
        if (value === undefined) Reflect.deleteProperty(look, path);
        else look[path] = value;
      }
    }
  }
}
