import type { Area } from '../../src/model/cell';
import { meet } from './area';
import type { BookSheet, Validation } from './book';
import { at } from './book';
import { writable } from './env';
import type { HostObject } from './host-object';
import { invalid } from './host-object';

/** Owns data validation of the emulated host, cell by cell. */

/** A list written into the rule may have so many characters. */
const LONGEST_LIST = 255;

export function validation(sheet: BookSheet, areas: readonly Area[]): HostObject {
  const first = (): Validation => sheet.validations.get(at(areas[0]?.top ?? 0, areas[0]?.left ?? 0)) ?? {};
  const change = (name: string, value: unknown): void => {
    writable(sheet);
    for (const { top, left, bottom, right } of areas) {
      for (let row = top; row <= bottom; row++) {
        for (let column = left; column <= right; column++) {
          sheet.validations.set(at(row, column), { ...sheet.validations.get(at(row, column)), [name]: value });
        }
      }
    }
  };
  const setter = (name: string) => (value: unknown) => {
    if (name === 'Rule') checkList(value);
    change(name, value);
  };
  return {
    ...{ host: true, type: 'DataValidation' },
    get: {
      Type: () => (Object.keys((first().Rule as object | undefined) ?? {}).includes('list') ? 'List' : 'None'),
      Rule: () => first().Rule ?? {},
      Prompt: () => first().Prompt ?? { message: '', showPrompt: true, title: '' },
      ErrorAlert: () => first().ErrorAlert ?? { message: '', showAlert: true, style: 'Stop', title: '' },
      IgnoreBlanks: () => first().IgnoreBlanks ?? true,
    },
    set: {
      Rule: setter('Rule'),
      Prompt: setter('Prompt'),
      ErrorAlert: setter('ErrorAlert'),
      IgnoreBlanks: setter('IgnoreBlanks'),
    },
    call: {
      Clear: () => {
        writable(sheet);
        // The rules are gone through, not the area: a whole sheet costs nothing.
        for (const key of sheet.validations.keys()) {
          const [row = 0, column = 0] = key.split(',').map(Number);
          const cell = { top: row, left: column, bottom: row, right: column };
          if (areas.some((area) => meet(area, cell))) sheet.validations.delete(key);
        }
      },
    },
  };
}

function checkList(rule: unknown): void {
  const source = (rule as { list?: { source?: unknown } }).list?.source;
  if (typeof source === 'string' && !source.startsWith('=') && source.length > LONGEST_LIST) throw invalid('list');
}
