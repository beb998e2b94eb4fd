import type { Area } from '../../src/model/cell';
import type * as wps from '../../src/workbook/wps/object-model';
import { parseArea } from '../office/area';
import type { Book, BookSheet } from '../office/book';
import { cell, sheetNamed } from '../office/book';
import { calculate } from '../office/calculate';
import { enter } from '../office/entry';
import type { EmulatedRange } from './ranges';
import { range } from './ranges';
import { workbook, worksheet } from './worksheets';

/** Owns an emulated WPS over a workbook in memory: the published object model as far as the adapter uses it, its events and refusals. */
export interface Emulation {
  readonly book: Book;
  readonly program: wps.Program;
  /** How many ranges were asked for. */
  asked: number;
  count(): void;
  calculate(): void;
  fire(name: string, sheet: unknown, range: unknown): void;
  /** Cells were changed, by whomever. */
  told(sheet: BookSheet, area: Area): void;
  /** A person types into a cell, or into an area. */
  type(sheet: string, address: string, value: unknown): void;
}

type Listener = (sheet: unknown, range: unknown) => void;

export function emulated(book: Book): Emulation {
  const listeners = new Map<string, Listener[]>();
  const window = { SplitRow: 0, SplitColumn: 0 };
  const world: Emulation = {
    book,
    asked: 0,
    count: () => {
      world.asked++;
    },
    calculate: () => {
      calculate(book);
    },
    fire: (name, sheet, changed) => {
      if (world.program.EnableEvents) for (const listener of listeners.get(name) ?? []) listener(sheet, changed);
    },
    told: (sheet, area) => {
      world.fire('SheetChange', worksheet(world, sheet), range(world, sheet, [area]));
    },
    type: (name, address, value) => {
      const sheet = sheetNamed(book, name)!;
      const { area } = parseArea(address)!;
      for (let row = area.top; row <= area.bottom; row++) {
        for (let column = area.left; column <= area.right; column++) enter(cell(sheet, row, column), value);
      }
      calculate(book);
      world.told(sheet, area);
    },
    program: {
      EnableEvents: true,
      ScreenUpdating: true,
      get ActiveWorkbook() {
        return workbook(world);
      },
      ActiveWindow: Object.defineProperties(window, {
        FreezePanes: {
          set: (yes) => {
            const { SplitRow: rows, SplitColumn: columns } = window;
            book.active.frozen = yes ? { top: 0, left: 0, bottom: rows - 1, right: columns - 1 } : undefined;
          },
        },
        DisplayGridlines: {
          set: (yes) => {
            book.active.page.Gridlines = yes as unknown;
          },
        },
      }) as unknown as wps.Window,
      ApiEvent: {
        AddApiEventListener: (name, listener) => {
          listeners.set(name, [...(listeners.get(name) ?? []), listener]);
        },
        RemoveApiEventListener: (name, listener) => {
          listeners.set(
            name,
            (listeners.get(name) ?? []).filter((known) => known !== listener),
          );
        },
      },
      Union: (one, other) => {
        const [first, second] = [one, other] as [EmulatedRange, EmulatedRange];
        const sheet = sheetNamed(book, first.Worksheet.Name)!;
        if (second.Worksheet.Name !== sheet.name) throw new Error('Union 方法失败：不在同一工作表');
        return range(world, sheet, [...first.areas, ...second.areas]);
      },
    },
  };
  return world;
}
