import type { Area } from '../../src/model/cell';
import { parseArea, sheetText } from './area';
import type { BookSheet } from './book';
import { addSheet, at, cell, sheetNamed } from './book';
import { enter } from './entry';
import type { Env } from './env';
import { raise } from './env';
import { changeMessage } from './ranges';

/** Owns what a person does in the emulated Excel while the pane is open. Places are A1 texts. */
export interface User {
  /** Types into a cell, or fills an area by rows. */
  type(sheet: string, address: string, value: unknown): void;
  select(sheet: string, address: string): void;
  /** Begins or ends editing a cell: until it ends Excel refuses every request. */
  editing(yes: boolean): void;
  protect(sheet: string, yes: boolean): void;
  insertRows(sheet: string, above: number, count: number): void;
  hideRows(sheet: string, first: number, last: number, hidden: boolean): void;
  format(sheet: string, address: string, code: string): void;
  rename(sheet: string, name: string): void;
  add(sheet: string): void;
  remove(sheet: string): void;
}

export function userOf(env: Env, { flush, edit }: { flush: () => void; edit: (yes: boolean) => void }): User {
  const { book } = env;
  const sheetOf = (name: string): BookSheet => {
    const sheet = sheetNamed(book, name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet;
  };
  const areaOf = (address: string): Area => {
    const found = parseArea(address);
    if (!found) throw new Error(`no address ${address}`);
    return found.area;
  };
  /** Names follow the sheet they point at, and lose their way with it. */
  const pointed = (name: string, next: string): void => {
    for (const known of book.names) {
      if (parseArea(known.formula.slice(1))?.sheet?.toLowerCase() !== name.toLowerCase()) continue;
      known.formula = `=${next}!${known.formula.slice(known.formula.lastIndexOf('!') + 1)}`;
    }
  };
  const changed = (sheet: BookSheet, area: Area, kind: string): void => {
    env.changed(sheet, area);
    env.calculated();
    raise(env, 10, sheet, changeMessage(env, sheet, area, kind));
    flush();
  };
  return {
    type: (name, address, value) => {
      const sheet = sheetOf(name);
      const area = areaOf(address);
      for (let row = area.top; row <= area.bottom; row++) {
        for (let column = area.left; column <= area.right; column++) {
          const rows = Array.isArray(value) ? (value as unknown[][]) : [[value]];
          enter(cell(sheet, row, column), rows[row - area.top]?.[column - area.left] ?? rows[0]?.[0]);
        }
      }
      changed(sheet, area, 'RangeEdited');
    },
    select: (name, address) => {
      const sheet = sheetOf(name);
      if (book.active !== sheet) {
        raise(env, 12, book.active, {});
        book.active = sheet;
        raise(env, 11, sheet, {});
      }
      sheet.selected = areaOf(address);
      raise(env, 14, sheet, { address });
      flush();
    },
    editing: edit,
    protect: (name, yes) => {
      const sheet = sheetOf(name);
      sheet.guarded = yes;
      raise(env, 24, sheet, { isProtected: yes, source: 'Local' });
      flush();
    },
    insertRows: (name, above, count) => {
      const sheet = sheetOf(name);
      insertRows(sheet, above - 1, count);
      changed(sheet, areaOf(`${String(above)}:${String(above + count - 1)}`), 'RowInserted');
    },
    hideRows: (name, first, last, hidden) => {
      const sheet = sheetOf(name);
      for (let row = first - 1; row < last; row++) {
        if (hidden) sheet.hiddenRows.add(row);
        else sheet.hiddenRows.delete(row);
      }
      raise(env, 22, sheet, { address: `${String(first)}:${String(last)}`, changeType: 'Hidden', source: 'Local' });
      flush();
    },
    format: (name, address, code) => {
      const sheet = sheetOf(name);
      const { top, left, bottom, right } = areaOf(address);
      for (let row = top; row <= bottom; row++) {
        for (let column = left; column <= right; column++) cell(sheet, row, column).format = code;
      }
      raise(env, 18, sheet, { address, source: 'Local' });
      flush();
    },
    rename: (name, next) => {
      const sheet = sheetOf(name);
      const nameBefore = sheet.name;
      pointed(nameBefore, sheetText(next));
      sheet.name = next;
      raise(env, 25, sheet, { nameBefore, nameAfter: next, source: 'Local' });
      flush();
    },
    add: (name) => {
      raise(env, 13, addSheet(book, name), { source: 'Local' });
      flush();
    },
    remove: (name) => {
      const sheet = sheetOf(name);
      pointed(sheet.name, '#REF');
      book.sheets.splice(book.sheets.indexOf(sheet), 1);
      if (book.active === sheet) book.active = book.sheets[0]!;
      raise(env, 15, sheet, { source: 'Local' });
      flush();
    },
  };
}

/** Everything at and below the row moves down; formulas keep their text, as no test needs them moved. */
function insertRows(sheet: BookSheet, row: number, count: number): void {
  const down = (index: number): number => (index >= row ? index + count : index);
  const movedArea = (area: Area): Area => ({ ...area, top: down(area.top), bottom: down(area.bottom) });
  const moveKeys = <T>(map: Map<string, T>): void => {
    const entries = [...map];
    map.clear();
    for (const [key, value] of entries) {
      const [from = 0, column = 0] = key.split(',').map(Number);
      map.set(at(down(from), column), value);
    }
  };
  moveKeys(sheet.cells);
  moveKeys(sheet.validations);
  const hidden = [...sheet.hiddenRows].map(down);
  sheet.hiddenRows.clear();
  for (const one of hidden) sheet.hiddenRows.add(one);
  sheet.merges.splice(0, sheet.merges.length, ...sheet.merges.map(movedArea));
  sheet.rules.splice(
    0,
    sheet.rules.length,
    ...sheet.rules.map((rule) => ({ ...rule, areas: rule.areas.map(movedArea) })),
  );
}
