import type { AmountCriterion, AttestCriterion, ChoiceCriterion, Criterion, Requirement } from '../model/criterion';
import type { HoldCriterion, UseCriterion, WordCriterion } from '../model/criterion';
import { countShape, itemsOf } from './count';
import { day, isYes, list, number, perColumn, text, texts, whole, type Raw } from './reading';
import { requirements } from './requirement';
import type { Base, Table } from './table';
import type { Shape } from './word';

/** One reader for each shape of requirement that stands in a row of its own: what 评审, 月数, 至少 … mean. */
interface Row {
  readonly raw: Raw;
  readonly base: Base;
  readonly path: readonly string[];
  readonly where: string;
}

export function shaped(on: Table, shape: Exclude<Shape, '至少满足'>, row: Row): Criterion {
  switch (shape) {
    case '评审':
      return attestShape(on, row);
    case '月数':
      return useShape(on, row);
    case '至少':
      return amountShape(on, row);
    case '要求':
      return '词序' in row.raw ? wordShape(on, row) : holdShape(on, row);
    case '限于':
      return choiceShape(on, row);
    case '至少实现':
      return countShape(on, row.raw, row.base, itemsOf(on, row.raw['项'], row.path, `${row.where}.项`), row.where);
  }
}

function per<T>(
  on: Table,
  { raw, where }: Row,
  key: Shape,
  one: (value: unknown, where: string) => T,
): Requirement<T>[] {
  return requirements(on, raw[key], `${where}.${key}`, on.columns, one);
}

function attestShape(on: Table, row: Row): AttestCriterion {
  const { raw, base, path, where } = row;
  const requires = Array.isArray(raw['评审'])
    ? per(on, row, '评审', (value, place) => text(on, value, place))
    : perColumn(on, raw['评审'], `${where}.评审`, on.columns);
  return { ...base, shape: 'attest', fact: on.declare(path, { kind: 'text' }, where), requires };
}

function useShape(on: Table, row: Row): UseCriterion {
  const { raw, base, path, where } = row;
  return {
    ...base,
    shape: 'use',
    fact: on.declare(path, { kind: 'months' }, where),
    requires: per(on, row, '月数', (value, place) => whole(on, value, place)),
    texts: perColumn(on, raw['文字'], `${where}.文字`, on.columns),
  };
}

function amountShape(on: Table, row: Row): AmountCriterion {
  const { raw, base, path, where } = row;
  const unit = text(on, raw['单位'], `${where}.单位`);
  const until = '截止' in raw ? { until: day(on, raw['截止'], `${where}.截止`) } : {};
  return {
    ...base,
    shape: 'amount',
    fact: on.declare(path, { kind: unit === '%' ? 'percent' : 'number', unit, ...until }, where),
    unit,
    requires: per(on, row, '至少', (value, place) => number(on, value, place)),
    itemised: isYes(on, raw, '按明细', where),
  };
}

function holdShape(on: Table, row: Row): HoldCriterion {
  const requires = per(on, row, '要求', (value, place) => text(on, value, place));
  return { ...row.base, shape: 'hold', fact: on.declare(row.path, { kind: 'mark' }, row.where), requires };
}

/** 词序: the words from the least to the best; a list in place of a word gives words that mean the same, the table's first. */
function wordShape(on: Table, row: Row): WordCriterion {
  const { raw, base, path, where } = row;
  const order = list(on, raw['词序'], `${where}.词序`).map((entry, index) => {
    const place = `${where}.词序[${index + 1}]`;
    return Array.isArray(entry) ? texts(on, entry, place) : [text(on, entry, place)];
  });
  const ranks = new Map<string, number>();
  order.forEach((words, rank) => {
    for (const word of words) {
      if (ranks.has(word)) on.problem('standard/duplicate', `${where}.词序[${rank + 1}]`, { item: word });
      ranks.set(word, rank);
    }
  });
  const words = order.map(([first = '']) => first);
  const requires = per(on, row, '要求', (value, place) => {
    const word = text(on, value, place);
    if (!ranks.has(word)) on.problem('standard/word-not-in-order', place, { word, order: words });
    return word;
  });
  const fact = on.declare(path, { kind: 'word', words: order.flat() }, where);
  return { ...base, shape: 'word', fact, words, ranks, requires };
}

function choiceShape(on: Table, row: Row): ChoiceCriterion {
  const requires = per(on, row, '限于', (value, place) => texts(on, value, place));
  const words = [
    ...new Set(requires.flatMap((allowed) => (Array.isArray(allowed) ? (allowed as readonly string[]) : []))),
  ];
  return { ...row.base, shape: 'choice', fact: on.declare(row.path, { kind: 'text' }, row.where), words, requires };
}
