import type { Area } from '../../src/model/cell';
import type * as wps from '../../src/workbook/wps/object-model';
import { cellsIn, meet, parseArea, WHOLE } from '../office/area';
import type { BookCell, BookRule, BookSheet, Stored } from '../office/book';
import { at, cell, newId, peek } from '../office/book';
import { enter } from '../office/entry';
import type { Emulation } from './program';
import { worksheet } from './worksheets';

/** Owns ranges of the emulated WPS, which answers as VBA's object model is published to: one value, rows of values, null where cells differ. */

const LONGEST_ADDRESS = 255;
const NUMBERS: Readonly<Record<string, number>> = {
  ...{ '#NULL!': -2146826288, '#DIV/0!': -2146826281, '#VALUE!': -2146826273, '#REF!': -2146826265 },
  ...{ '#NAME?': -2146826259, '#NUM!': -2146826252, '#N/A': -2146826246 },
};

export function areasNamed(text: string): Area[] {
  if (text.length > LONGEST_ADDRESS) throw new Error('Range 方法失败：地址太长');
  return text.split(',').map((part) => {
    const found = parseArea(part.trim());
    if (!found) throw new Error(`Range 方法失败：${part}`);
    return found.area;
  });
}

/** What a range of the emulation is besides. */
export interface EmulatedRange extends wps.Range {
  readonly areas: readonly Area[];
}

export function range(world: Emulation, sheet: BookSheet, areas: readonly Area[]): EmulatedRange {
  const [area] = areas as [Area];
  world.count();
  const writable = (): void => {
    if (sheet.guarded) throw new Error('工作表受保护');
  };
  const keys = function* (): Generator<readonly [number, number]> {
    for (const { top, left, bottom, right } of areas) {
      // Whole sheets are only ever asked for what is there.
      if (cellsIn({ top, left, bottom, right }) > 2_000_000) {
        for (const key of [...sheet.cells.keys()]) yield key.split(',').map(Number) as [number, number];
      } else {
        for (let row = top; row <= bottom; row++)
          for (let column = left; column <= right; column++) yield [row, column];
      }
    }
  };
  const common = <T>(read: (known: BookCell | undefined, row: number, column: number) => T): T | null => {
    let shared: { readonly value: T } | undefined;
    for (const [row, column] of keys()) {
      const value = read(peek(sheet, row, column), row, column);
      if (shared && shared.value !== value) return null;
      shared ??= { value };
    }
    return shared?.value ?? null;
  };
  const values = (read: (known: BookCell | undefined) => unknown): unknown => {
    const { top, left, bottom, right } = area;
    if (cellsIn(area) === 1) return read(peek(sheet, top, left));
    return Array.from({ length: bottom - top + 1 }, (_, row) =>
      Array.from({ length: right - left + 1 }, (__, column) => read(peek(sheet, top + row, left + column))),
    );
  };
  const write = (given: unknown): void => {
    writable();
    for (const [row, column] of keys()) {
      const value: unknown = Array.isArray(given)
        ? (given as unknown[][])[row - area.top]?.[column - area.left]
        : given;
      // Cells that a merge covers take nothing.
      if (!sheet.merges.some((merge) => covers(merge, row, column))) enter(cell(sheet, row, column), value);
    }
    world.calculate();
    world.told(sheet, area);
  };
  const look = (path: string): { get: () => unknown; set: (value: unknown) => void; enumerable: true } => ({
    enumerable: true,
    get: () => common((known) => known?.look[path] ?? null),
    set: (value) => {
      writable();
      for (const [row, column] of keys()) cell(sheet, row, column).look[path] = value;
    },
  });
  const merged = (row: number, column: number): Area | undefined =>
    sheet.merges.find((merge) => meet(merge, { top: row, left: column, bottom: row, right: column }));
  const own = {
    areas,
    get Row() {
      return area.top + 1;
    },
    get Column() {
      return area.left + 1;
    },
    get Rows() {
      return { Count: area.bottom - area.top + 1 };
    },
    get Columns() {
      return { Count: area.right - area.left + 1 };
    },
    get Worksheet() {
      return worksheet(world, sheet);
    },
    EntireRow: {
      get Hidden() {
        return common((_, row) => sheet.hiddenRows.has(row));
      },
      set Hidden(yes: unknown) {
        writable();
        if (yes === true) for (const [row] of keys()) sheet.hiddenRows.add(row);
        else
          for (const row of [...sheet.hiddenRows])
            if (row >= area.top && row <= area.bottom) sheet.hiddenRows.delete(row);
      },
    },
    get Value2() {
      return values((known) => given(known?.value ?? null));
    },
    set Value2(value: unknown) {
      write(value);
    },
    get Formula() {
      return values((known) => known?.formula ?? shown(known?.value ?? null));
    },
    set Formula(value: unknown) {
      write(value);
    },
    get FormulaArray() {
      return values((known) => known?.formula ?? '');
    },
    set FormulaArray(value: unknown) {
      if (String(value).length > LONGEST_ADDRESS) throw new Error('FormulaArray 属性失败：公式太长');
      write(value);
      for (const [row, column] of keys()) cell(sheet, row, column).look.Array = true;
    },
    get NumberFormat() {
      return common((known) => known?.format ?? 'General');
    },
    set NumberFormat(format: unknown) {
      writable();
      for (const [row, column] of keys()) cell(sheet, row, column).format = String(format);
    },
    get MergeCells() {
      return common((_, row, column) => merged(row, column) !== undefined);
    },
    set MergeCells(_: unknown) {
      throw new Error('not emulated');
    },
    get MergeArea() {
      if (cellsIn(area) > 1) throw new Error('MergeArea 只用于一个单元格');
      return range(world, sheet, [merged(area.top, area.left) ?? area]);
    },
    get FormatConditions() {
      return conditions(world, sheet, areas);
    },
    get Validation() {
      return validation(sheet, areas);
    },
    get Comment() {
      const known = world.book.comments.find(
        (one) => one.sheet === sheet && one.row === area.top && one.column === area.left,
      );
      return known ? comment(world, known) : null;
    },
    Interior: Object.defineProperty({}, 'Color', look('Fill/Color')) as { Color: unknown },
    Font: font(look),
    Borders: {
      Item: (side: number) =>
        Object.defineProperties(
          {},
          {
            LineStyle: look(`Border/${String(side)}/LineStyle`),
            Color: look(`Border/${String(side)}/Color`),
          },
        ) as ReturnType<wps.Borders['Item']>,
    },
    Select: () => {
      if (world.book.active !== sheet) throw new Error('Select 方法失败：不是当前工作表');
      sheet.selected = area;
    },
    Clear: () => {
      writable();
      for (const [row, column] of keys()) sheet.cells.delete(at(row, column));
    },
    Merge: () => {
      writable();
      if (cellsIn(area) > 1) sheet.merges.push(area);
    },
    UnMerge: () => {
      writable();
      for (const merge of sheet.merges.filter((known) => meet(known, area)))
        sheet.merges.splice(sheet.merges.indexOf(merge), 1);
    },
    AutoFilter: () => {
      writable();
      sheet.filter = sheet.filter ? undefined : area;
    },
    AddComment: (text: string) => {
      writable();
      if (own.Comment) throw new Error('AddComment 方法失败：已有批注');
      const fresh = { id: newId(world.book), sheet, row: area.top, column: area.left, content: text, replies: [] };
      world.book.comments.push(fresh);
      return comment(world, fresh);
    },
  };
  Object.defineProperties(own, {
    HorizontalAlignment: look('HorizontalAlignment'),
    VerticalAlignment: look('VerticalAlignment'),
    WrapText: look('WrapText'),
    ColumnWidth: {
      set: (width) => {
        for (const { left, right } of areas) for (let c = left; c <= right; c++) sheet.widths.set(c, Number(width));
      },
    },
    RowHeight: {
      set: (height) => {
        for (const { top, bottom } of areas) for (let r = top; r <= bottom; r++) sheet.heights.set(r, Number(height));
      },
    },
  });
  return own as unknown as EmulatedRange;
}

type Property = (path: string) => PropertyDescriptor;

const font = (look: Property): wps.Font =>
  Object.defineProperties(
    {},
    Object.fromEntries(
      ['Name', 'Size', 'Bold', 'Italic', 'Underline', 'Color'].map((name) => [name, look(`Font/${name}`)]),
    ),
  ) as wps.Font;

const covers = ({ top, left, bottom, right }: Area, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right && (row !== top || column !== left);

/** An empty cell gives nothing, an error its number. */
function given(value: Stored): unknown {
  if (value === null) return undefined;
  return typeof value === 'object' ? (NUMBERS[value.error] ?? value.error) : value;
}

function shown(value: Stored): unknown {
  if (value === null) return '';
  return typeof value === 'object' ? value.error : typeof value === 'string' ? value : String(value);
}

export function comment(world: Emulation, known: Emulation['book']['comments'][number]): wps.Comment {
  return {
    Text: () => known.content,
    Delete: () => {
      if (known.sheet.guarded) throw new Error('工作表受保护');
      world.book.comments.splice(world.book.comments.indexOf(known), 1);
    },
  };
}

function conditions(world: Emulation, sheet: BookSheet, areas: readonly Area[]): wps.FormatConditions {
  const seen = (): BookRule[] =>
    sheet.rules.filter((rule) => rule.areas.some((one) => areas.some((area) => meet(one, area))));
  return {
    get Count() {
      return seen().length;
    },
    Item: (index) => condition(sheet, seen()[index - 1]!),
    Add: (type, _operator, formula) => {
      if (sheet.guarded) throw new Error('工作表受保护');
      if (type !== 2) throw new Error('not emulated');
      const rule: BookRule = {
        id: newId(world.book),
        type: 'Custom',
        areas: [...areas],
        stopIfTrue: false,
        parts: { 'Rule/Formula': formula },
      };
      sheet.rules.push(rule);
      return condition(sheet, rule);
    },
    Delete: () => {
      for (const rule of seen()) sheet.rules.splice(sheet.rules.indexOf(rule), 1);
    },
  };
}

function condition(sheet: BookSheet, rule: BookRule): wps.FormatCondition {
  const part: Property = (path) => ({
    enumerable: true,
    get: () => rule.parts[path],
    set: (value) => {
      rule.parts[path] = value;
    },
  });
  return {
    Type: rule.type === 'Custom' ? 2 : 3,
    get Formula1() {
      if (rule.type !== 'Custom') throw new Error('没有公式');
      return String(rule.parts['Rule/Formula']);
    },
    Interior: Object.defineProperty({}, 'Color', part('Fill/Color')) as { Color: unknown },
    Font: font(part),
    Borders: {
      Item: (side) =>
        Object.defineProperties(
          {},
          { LineStyle: part(`Border/${String(side)}`), Color: part(`BorderColor/${String(side)}`) },
        ) as ReturnType<wps.Borders['Item']>,
    },
    Delete: () => {
      sheet.rules.splice(sheet.rules.indexOf(rule), 1);
    },
    SetFirstPriority: () => {
      sheet.rules.splice(sheet.rules.indexOf(rule), 1);
      sheet.rules.unshift(rule);
    },
  };
}

function validation(sheet: BookSheet, areas: readonly Area[]): wps.Validation {
  const key = areas.map(({ top, left, bottom, right }) => [top, left, bottom, right].join(' ')).join(',');
  const known = (): Record<string, unknown> => sheet.validations.get(key) ?? {};
  return new Proxy({} as wps.Validation, {
    get: (_, name) => {
      if (name === 'Delete') {
        return () => {
          if (areas.some((area) => cellsIn(area) === cellsIn(WHOLE))) sheet.validations.clear();
          else sheet.validations.delete(key);
        };
      }
      if (name === 'Add') {
        return (type: number, alert?: number, operator?: number, formula?: string) => {
          if (sheet.validations.has(key)) throw new Error('Add 方法失败：已有数据有效性');
          if ((formula?.length ?? 0) > LONGEST_ADDRESS) throw new Error('Add 方法失败：序列太长');
          sheet.validations.set(key, { type, alert, operator, formula });
        };
      }
      return known()[String(name)];
    },
    set: (_, name, value) => {
      sheet.validations.set(key, { ...known(), [String(name)]: value as unknown });
      return true;
    },
  });
}
