import type { CountCriterion, CountItem } from '../model/edition';
import { list, mapping, text, type Raw } from './reading';
import { many, requirements, whole } from './requirement';
import { conditionOf, type Table } from './row';
import { ITEM_KEYS, LEVELS } from './word';

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
    const level = LEVELS.find((key) => raw && key in raw);
    if (!raw || level === undefined) {
      on.problem('standard/no-name', place);
      return [];
    }
    const name = text(on, raw[level], `${place}.${level}`);
    const inner =
      '项' in raw
        ? itemsOf(on, raw['项'], [...path, name], `${place}.项`)
        : [{ fact: on.declare([...path, name], { kind: 'mark' }, place), label: name }];
    const only = '仅限' in raw ? { only: conditionOf(on, raw['仅限'], `${place}.仅限`) } : {};
    return inner.map((item) => ({ ...item, ...only }));
  });
}

/** 至少实现 so many of the items, with `其中` at least so many of a named class. */
export function countShape(
  on: Table,
  raw: Raw,
  base: Omit<CountCriterion, 'shape' | 'items' | 'requires' | 'including'>,
  items: readonly ReadItem[],
  where: string,
): CountCriterion {
  const requires = requirements(on, raw['至少实现'], `${where}.至少实现`, on.columns, (value, place) => {
    const count = many(on, value, place);
    if (typeof count === 'number' && count > items.length) {
      on.problem('standard/more-than-items', place, { count, items: items.length });
    }
    return count;
  });
  const criterion: CountCriterion = {
    ...base,
    shape: 'count',
    items: items.map(({ fact, only }) => (only ? { fact, only } : { fact })),
    requires,
  };
  if (!('其中' in raw)) return criterion;
  const inner = mapping(on, raw['其中'], `${where}.其中`, ['名称', '至少', '项']);
  const named = list(on, inner?.['项'], `${where}.其中.项`).flatMap((entry) => {
    const label = text(on, entry, `${where}.其中.项`);
    const item = items.find((candidate) => candidate.label === label);
    if (!item) on.problem('standard/unknown-item', `${where}.其中.项`, { item: label });
    return item ? [item.fact] : [];
  });
  return {
    ...criterion,
    including: {
      name: text(on, inner?.['名称'], `${where}.其中.名称`),
      minimum: whole(on, inner?.['至少'], `${where}.其中.至少`),
      items: named,
    },
  };
}
