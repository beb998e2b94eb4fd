import type { Criterion, Fact } from '../model/edition';
import { labelKey } from '../model/label';
import type { DeclaredFact } from './row';

/** Names facts for the user: by label where that is enough, else by the shortest path that tells them apart. */

export interface Declared extends DeclaredFact {
  readonly path: readonly string[];
}

/** Printed path (joined with `/`) → fact with its key. */
export function keyed(declared: ReadonlyMap<string, Declared>): Map<string, Fact> {
  const all = [...declared.values()];
  const suffixes = new Map<string, number>();
  for (const { path } of all) {
    for (let from = 0; from < path.length; from++) {
      const suffix = suffixKey(path.slice(from));
      suffixes.set(suffix, (suffixes.get(suffix) ?? 0) + 1);
    }
  }
  return new Map(
    all.map((fact) => {
      let from = fact.path.length - 1;
      while (from > 0 && (suffixes.get(suffixKey(fact.path.slice(from))) ?? 0) > 1) from--;
      const label = fact.path.at(-1) ?? '';
      const key = [...fact.path.slice(from, -1), withoutUnit(label, fact.unit)].join('/');
      return [fact.path.join('/'), { ...fact, key, label }];
    }),
  );
}

/** labelKey of each label and of each longer path that ends in it → the keys it may mean. */
export function labelsOf(
  facts: readonly Fact[],
  aliases: ReadonlyMap<string, readonly string[]>,
): Map<string, string[]> {
  const labels = new Map<string, string[]>();
  const add = (label: string, key: string) => {
    const keys = labels.get(label);
    if (!keys) labels.set(label, [key]);
    else if (!keys.includes(key)) keys.push(key);
  };
  for (const { path, key, label } of facts) {
    for (let from = path.length - 1; from >= 0; from--) add(suffixKey(path.slice(from)), key);
    for (const alias of aliases.get(label) ?? aliases.get(key) ?? []) add(labelKey(alias), key);
  }
  return labels;
}

export function suffixKey(path: readonly string[]): string {
  return path.map(labelKey).join('/');
}

function withoutUnit(label: string, unit: string | undefined): string {
  return unit !== undefined && label.endsWith(`（${unit}）`) ? label.slice(0, -unit.length - 2) : label;
}

/** The criterion with every fact named by its key instead of its printed path. */
export function renamed(criterion: Criterion, keyOf: (path: string) => string): Criterion {
  switch (criterion.shape) {
    case 'group':
      return { ...criterion, criteria: criterion.criteria.map((inner) => renamed(inner, keyOf)) };
    case 'count': {
      const { including } = criterion;
      const items = criterion.items.map((item) => ({ ...item, fact: keyOf(item.fact) }));
      return {
        ...criterion,
        items,
        ...(including ? { including: { ...including, items: including.items.map(keyOf) } } : {}),
      };
    }
    default:
      return { ...criterion, fact: keyOf(criterion.fact) };
  }
}
