/** When two lines speak of the same enterprise: by 统一社会信用代码, else by name. It repairs neither. */
import { nameKey } from '../model/name';
import type { Plain, Told } from '../model/summary';
import { usccKey } from '../model/uscc';

export interface Enterprise {
  /** 18 characters; '' when none, or none of that length, is given. */
  readonly uscc: string;
  /** `nameKey` of the name; '' when none is given. */
  readonly name: string;
}

export function enterpriseOf(told: Readonly<Record<string, Told | undefined>>): Enterprise {
  return enterprise(told['企业名称']?.value ?? null, told['统一社会信用代码']?.value ?? null);
}

export function enterprise(name: Plain, uscc: Plain): Enterprise {
  const code = usccKey(uscc === null ? '' : String(uscc));
  return { uscc: code.length === 18 ? code : '', name: nameKey(name === null ? '' : String(name)) };
}

/**
 * Entries of a list, found by the enterprise they speak of: those with its code (of these, if one code stands under several names,
 * those with its name too), else those with its name.
 */
export interface Register<T> {
  add(enterprise: Enterprise, entry: T): void;
  find(enterprise: Enterprise): readonly T[];
}

export function register<T>(): Register<T> {
  const byCode = new Map<string, T[]>();
  const byName = new Map<string, T[]>();
  return {
    add({ uscc, name }, entry) {
      if (uscc !== '') push(byCode, uscc, entry);
      if (name !== '') push(byName, name, entry);
    },
    find({ uscc, name }) {
      const named = byName.get(name) ?? [];
      const coded = byCode.get(uscc) ?? [];
      if (coded.length === 0) return named;
      const both = coded.filter((entry) => named.includes(entry));
      return both.length > 0 ? both : coded;
    },
  };
}

export function push<K, T>(map: Map<K, T[]>, key: K, value: T): void {
  const found = map.get(key);
  if (found) found.push(value);
  else map.set(key, [value]);
}
