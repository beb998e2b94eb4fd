import type * as wps from '../../src/workbook/wps/object-model';
import { WHOLE } from '../office/area';
import type { BookSheet } from '../office/book';
import { addSheet, sheetNamed, usedArea } from '../office/book';
import type { Emulation } from './program';
import { areasNamed, comment, range } from './ranges';

/** Owns the sheets and names of the emulated WPS. */

export function workbook(world: Emulation): wps.Workbook {
  const { book } = world;
  return {
    get Date1904() {
      return book.date1904;
    },
    get ProtectStructure() {
      return book.locked;
    },
    Worksheets: {
      get Count() {
        return book.sheets.length;
      },
      Item: (index) => {
        const sheet = typeof index === 'number' ? book.sheets[index - 1] : sheetNamed(book, index);
        if (!sheet) throw new Error('下标越界');
        return worksheet(world, sheet);
      },
      Add: (_before, after) => {
        if (book.locked) throw new Error('工作簿受保护');
        const sheet = addSheet(book, `Sheet${String(book.sheets.length + 1)}`);
        book.sheets.pop();
        const place =
          after === undefined ? 0 : book.sheets.findIndex(({ name }) => name === (after as wps.Worksheet).Name) + 1;
        book.sheets.splice(place, 0, sheet);
        book.active = sheet;
        world.fire('WorkbookNewSheet', undefined, undefined);
        return worksheet(world, sheet);
      },
    },
    Names: {
      get Count() {
        return book.names.length;
      },
      Item: (index) =>
        named(world, typeof index === 'number' ? index - 1 : book.names.findIndex(({ name }) => name === index)),
      Add: (name, refersTo, visible = true) => {
        const known = book.names.findIndex((one) => one.name.toLowerCase() === name.toLowerCase());
        const place = known < 0 ? book.names.length : known;
        book.names[place] = { name, formula: refersTo, visible };
        return named(world, place);
      },
    },
  };
}

function named({ book }: Emulation, place: number): wps.Name {
  const known = book.names[place]!;
  return {
    Name: known.name,
    get RefersTo() {
      return known.formula;
    },
    set RefersTo(formula) {
      known.formula = formula;
    },
    get Visible() {
      return known.visible;
    },
    set Visible(yes) {
      known.visible = yes;
    },
  };
}

const VISIBILITY = { '-1': 'Visible', 0: 'Hidden', 2: 'VeryHidden' } as const;

export function worksheet(world: Emulation, sheet: BookSheet): wps.Worksheet {
  const { book } = world;
  return {
    get Name() {
      return sheet.name;
    },
    set Name(name) {
      if (name.length > 31 || /[[\]*?/\\:]/.test(name) || sheetNamed(book, name)) throw new Error('名称无效');
      sheet.name = name;
    },
    get Visible() {
      return Number(Object.entries(VISIBILITY).find(([, word]) => word === sheet.visibility)?.[0]);
    },
    set Visible(number) {
      sheet.visibility = VISIBILITY[String(number) as '-1'];
    },
    get ProtectContents() {
      return sheet.guarded;
    },
    get UsedRange() {
      return range(world, sheet, [usedArea(sheet, false) ?? { top: 0, left: 0, bottom: 0, right: 0 }]);
    },
    get Cells() {
      return range(world, sheet, [WHOLE]);
    },
    Comments: {
      get Count() {
        return book.comments.filter((one) => one.sheet === sheet).length;
      },
      Item: (index) => comment(world, book.comments.filter((one) => one.sheet === sheet)[index - 1]!),
    },
    PageSetup: sheet.page as unknown as wps.PageSetup,
    Hyperlinks: {
      Add: (anchor, _address, subAddress, _tip, text) => {
        const target = anchor as wps.Range;
        target.Value2 = text;
        sheet.properties.set(`link ${String(target.Row)} ${String(target.Column)}`, String(subAddress));
      },
    },
    get AutoFilterMode() {
      return sheet.filter !== undefined;
    },
    set AutoFilterMode(on) {
      if (on) throw new Error('AutoFilterMode 只能设为 false');
      sheet.filter = undefined;
      sheet.hiddenRows.clear();
    },
    Range: (address) => range(world, sheet, areasNamed(address)),
    Activate: () => {
      if (sheet.visibility !== 'Visible') throw new Error('Activate 方法失败：工作表隐藏');
      book.active = sheet;
    },
  };
}
