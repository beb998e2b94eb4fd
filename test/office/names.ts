import { parseArea } from './area';
import type { BookName } from './book';
import { sheetNamed } from './book';
import type { Env } from './env';
import type { HostObject } from './host-object';
import { HostError, invalid, isHostObject, notFound, orNull } from './host-object';
import { range } from './ranges';

/** Owns defined names of the emulated host, of the workbook or of one sheet. */
export function names(env: Env, list: BookName[]): HostObject {
  const find = (key: unknown): HostObject => {
    const known = list.find(({ name }) => name.toLowerCase() === String(key).toLowerCase());
    if (!known) throw notFound();
    return one(env, list, known);
  };
  return {
    ...{ host: true, type: 'NamedItemCollection', item: find },
    items: () => list.map((name) => one(env, list, name)),
    call: {
      Add: (name, reference) => {
        if (list.some((known) => known.name.toLowerCase() === String(name).toLowerCase())) {
          throw new HostError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
        }
        if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(String(name))) throw invalid('name');
        const fresh = { name: String(name), formula: formulaOf(reference), visible: true };
        list.push(fresh);
        return one(env, list, fresh);
      },
      GetCount: () => list.length,
      GetItemOrNullObject: (key) => orNull(() => find(key)),
    },
  };
}

function formulaOf(reference: unknown): string {
  if (isHostObject(reference)) return `=${String(reference.get?.Address?.())}`;
  return String(reference).startsWith('=') ? String(reference) : `="${String(reference)}"`;
}

function one(env: Env, list: BookName[], name: BookName): HostObject {
  const target = parseArea(name.formula.slice(1));
  const area = (): HostObject => {
    const sheet = target?.sheet === undefined ? undefined : sheetNamed(env.book, target.sheet);
    if (!target || !sheet) throw notFound();
    return range(env, sheet, target.area);
  };
  return {
    ...{ host: true, type: 'NamedItem', identity: { _Id: name.name } },
    get: {
      Name: () => name.name,
      Formula: () => name.formula,
      Visible: () => name.visible,
      Type: () => (target ? 'Range' : 'String'),
      Value: () => (target ? name.formula.slice(1) : name.formula.slice(1).replace(/^"|"$/g, '')),
      Scope: () => (list === env.book.names ? 'Workbook' : 'Worksheet'),
      Comment: () => '',
    },
    set: {
      Visible: (yes) => {
        name.visible = yes === true;
      },
      Formula: (formula) => {
        name.formula = formulaOf(formula);
      },
    },
    call: {
      Delete: () => {
        list.splice(list.indexOf(name), 1);
      },
      GetRange: area,
      GetRangeOrNullObject: () => orNull(area),
    },
  };
}
