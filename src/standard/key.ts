import type { Condition, Criterion, Exemption } from '../model/criterion';
import type { Fact } from '../model/edition';
import { labelKey } from '../model/label';
import type { DeclaredFact } from './table';

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
    all.map(({ path, kind, unit, words, until }) => {
      let from = path.length - 1;
      while (from > 0 && (suffixes.get(suffixKey(path.slice(from))) ?? 0) > 1) from--;
      const label = path.at(-1) ?? '';
      const key = [...path.slice(from, -1), withoutUnit(label, unit)].join('/');
      const fact: Fact = {
        key,
        label,
        path,
        kind,
        ...(unit === undefined ? {} : { unit }),
        ...(words === undefined ? {} : { words }),
        ...(until === undefined ? {} : { until }),
      };
      return [path.join('/'), fact];
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

/** How facts and conditions are named once the keys are known, and what a blank means for a condition. */
export interface Naming {
  keyOf(path: string): string;
  condition(condition: Condition): Condition;
  /** Exemptions that hold for every row (直接评定). */
  readonly everywhere: readonly Exemption[];
}

/** The criterion with every fact named by its key instead of its printed path. */
export function named(criterion: Criterion, by: Naming): Criterion {
  const own = {
    exemptions: [...criterion.exemptions, ...by.everywhere].map((exemption) => ({
      ...exemption,
      when: by.condition(exemption.when),
    })),
    ...(criterion.only ? { only: by.condition(criterion.only) } : {}),
  };
  switch (criterion.shape) {
    case 'group':
      return { ...criterion, ...own, criteria: criterion.criteria.map((inner) => named(inner, by)) };
    case 'count': {
      const { including, items } = criterion;
      return {
        ...criterion,
        ...own,
        items: items.map((item) => ({
          ...item,
          fact: by.keyOf(item.fact),
          ...(item.only ? { only: by.condition(item.only) } : {}),
        })),
        ...(including ? { including: { ...including, items: including.items.map((path) => by.keyOf(path)) } } : {}),
      };
    }
    default:
      return { ...criterion, ...own, fact: by.keyOf(criterion.fact) };
  }
}
