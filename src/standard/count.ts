import type { CountCriterion, CountItem } from '../model/criterion';
import { conditionOf } from './condition';
import { levelOf } from './level';
import { list, mapping, text, texts, whole, type Raw } from './reading';
import { many, requirements } from './requirement';
import { noteMarksOf, type Base, type Table } from './table';
import { ITEM_KEYS, NOT_IN_HAND } from './word';

/** Reads 至少实现: so many of these items, `其中` at least so many of a named class. */

/** An item of a count as printed, with its label to be named by `其中`. */
interface ReadItem extends CountItem {
  readonly label: string;
}

/** The items of a count: plain labels, or levels that hold further items (`域: 设计`). */
export function itemsOf(on: Table, value: unknown, path: readonly string[], where: string): ReadItem[] {
  return list(on, value, where).flatMap((entry, index) => {
    const place = `${where}[${index + 1}]`;
    if (typeof entry === 'string') {
      return [{ fact: on.declare([...path, entry], { kind: 'mark' }, place), label: entry }];
    }
    const raw = mapping(on, entry, place, ITEM_KEYS);
    const level = raw && levelOf(on, raw, path, place);
    if (!level) return [];
    const inside = [...path, level.name];
    noteMarksOf(on, raw, inside, place);
    const inner =
      '项' in raw
        ? itemsOf(on, raw['项'], inside, `${place}.项`)
        : [{ fact: on.declare(inside, { kind: 'mark' }, place), label: level.name }];
    const only = '仅限' in raw ? { only: conditionOf(on, raw['仅限'], `${place}.仅限`) } : {};
    return inner.map((item) => ({ ...item, ...only }));
  });
}

export function countShape(on: Table, raw: Raw, base: Base, items: readonly ReadItem[], where: string): CountCriterion {
  twice(items.map(({ fact }) => fact)).forEach((item) => {
    on.problem('standard/duplicate', `${where}.项`, { item });
  });
  const criterion: CountCriterion = {
    ...base,
    shape: 'count',
    items: items.map(({ fact, only }) => (only ? { fact, only } : { fact })),
    requires: requirements(on, raw['至少实现'], `${where}.至少实现`, on.columns, (value, place) =>
      many(on, value, place, items.length),
    ),
  };
  const empty = Array.isArray(raw['项']) && raw['项'].length === 0;
  if (empty && criterion.requires.some((asked) => asked !== 'unknown' && asked !== null)) {
    on.problem('standard/no-items', `${where}.项`, { word: NOT_IN_HAND });
  }
  if (!('其中' in raw)) return criterion;
  const including = includingOf(on, raw['其中'], items, `${where}.其中`);
  const inside = new Set(including.items);
  return {
    ...criterion,
    including,
    items: criterion.items.map((item) => (inside.has(item.fact) ? { ...item, within: true } : item)),
  };
}

function includingOf(
  on: Table,
  value: unknown,
  items: readonly ReadItem[],
  where: string,
): NonNullable<CountCriterion['including']> {
  const raw = mapping(on, value, where, ['名称', '至少', '项']);
  const named = texts(on, raw?.['项'], `${where}.项`).flatMap((label, index) => {
    const item = items.find((candidate) => candidate.label === label);
    if (!item) on.problem('standard/unknown-item', `${where}.项[${index + 1}]`, { item: label });
    return item ? [item.fact] : [];
  });
  twice(named).forEach((item) => {
    on.problem('standard/duplicate', `${where}.项`, { item });
  });
  const minimum = whole(on, raw?.['至少'], `${where}.至少`);
  if (named.length > 0 && minimum > named.length) {
    on.problem('standard/more-than-items', `${where}.至少`, { count: minimum, items: named.length });
  }
  return { name: text(on, raw?.['名称'], `${where}.名称`), minimum, items: named };
}

function twice(facts: readonly string[]): Set<string> {
  return new Set(facts.filter((name, index) => facts.indexOf(name) !== index));
}
