import type { Area } from '../../src/model/cell';
import { meet } from './area';
import type { BookRule, BookSheet } from './book';
import { newId } from './book';
import type { Env } from './env';
import { writable } from './env';
import type { HostObject } from './host-object';
import { HostError, kept, notFound, orNull } from './host-object';
import { range, rangeAreas } from './ranges';

/** Owns conditional formats of the emulated host. A new one comes first, as in Excel. */

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'];

/** Those that touch any of the areas. */
export function conditionalFormats(env: Env, sheet: BookSheet, areas: readonly Area[]): HostObject {
  const touching = (): BookRule[] =>
    sheet.rules.filter((rule) => rule.areas.some((own) => areas.some((area) => meet(own, area))));
  const find = (id: unknown): HostObject => {
    const rule = touching().find((one) => one.id === id);
    if (!rule) throw notFound();
    return conditionalFormat(env, sheet, rule);
  };
  return {
    ...{ host: true, type: 'ConditionalFormatCollection', item: find },
    items: () => touching().map((rule) => conditionalFormat(env, sheet, rule)),
    call: {
      Add: (type) => {
        writable(sheet);
        const rule: BookRule = { id: newId(env.book), type: String(type), areas, stopIfTrue: false, parts: {} };
        sheet.rules.unshift(rule);
        return conditionalFormat(env, sheet, rule);
      },
      ClearAll: () => {
        writable(sheet);
        for (const rule of touching()) sheet.rules.splice(sheet.rules.indexOf(rule), 1);
      },
      GetCount: () => touching().length,
      GetItemAt: (index) => find(touching()[Number(index)]?.id),
      GetItemOrNullObject: (id) => orNull(() => find(id)),
    },
  };
}

function conditionalFormat(env: Env, sheet: BookSheet, rule: BookRule): HostObject {
  const guard = (): void => {
    writable(sheet);
  };
  const custom = (): HostObject => {
    if (rule.type !== 'Custom') {
      throw new HostError('InvalidOperation', 'This operation is not permitted for the current object.');
    }
    return {
      ...{ host: true, type: 'CustomConditionalFormat' },
      go: {
        Rule: () => ({
          ...{ host: true, type: 'ConditionalFormatRule' },
          ...kept(rule.parts, 'Rule/', { Formula: '', FormulaLocal: '', FormulaR1C1: '' }, guard),
        }),
        Format: () => format(rule, guard),
      },
    };
  };
  const links: Record<string, () => HostObject | null> = {
    Custom: custom,
    CustomOrNullObject: () => (rule.type === 'Custom' ? custom() : null),
  };
  return {
    ...{ host: true, type: 'ConditionalFormat', identity: { Id: rule.id }, go: links },
    get: {
      Id: () => rule.id,
      Type: () => rule.type,
      Priority: () => sheet.rules.indexOf(rule),
      StopIfTrue: () => rule.stopIfTrue,
    },
    set: {
      Priority: (place) => {
        guard();
        sheet.rules.splice(sheet.rules.indexOf(rule), 1);
        sheet.rules.splice(Number(place), 0, rule);
      },
      StopIfTrue: (yes) => {
        guard();
        rule.stopIfTrue = yes === true;
      },
    },
    call: {
      Delete: () => {
        guard();
        sheet.rules.splice(sheet.rules.indexOf(rule), 1);
      },
      GetRange: () => {
        if (rule.areas.length !== 1 || !rule.areas[0]) throw notFound();
        return range(env, sheet, rule.areas[0]);
      },
      GetRanges: () => rangeAreas(env, sheet, rule.areas),
    },
  };
}

function format(rule: BookRule, guard: () => void): HostObject {
  const border = (side: string): HostObject => ({
    ...{ host: true, type: 'ConditionalRangeBorder', identity: { SideIndex: side } },
    ...kept(rule.parts, `Borders/${side}/`, { Style: 'None', Color: '' }, guard),
  });
  return {
    ...{ host: true, type: 'ConditionalRangeFormat', ...kept(rule.parts, '', { NumberFormat: null }, guard) },
    go: {
      Fill: () => ({
        ...{ host: true, type: 'ConditionalRangeFill', ...kept(rule.parts, 'Fill/', { Color: '' }, guard) },
      }),
      Font: () => ({
        ...{ host: true, type: 'ConditionalRangeFont' },
        ...kept(
          rule.parts,
          'Font/',
          { Color: '', Bold: null, Italic: null, Underline: 'None', Strikethrough: null },
          guard,
        ),
      }),
      Borders: () => ({
        ...{ host: true, type: 'ConditionalRangeBorderCollection', items: () => SIDES.map(border) },
        get: { Count: () => SIDES.length },
        item: (side) => border(String(side)),
      }),
    },
  };
}
