import type { Condition, Criterion, Exemption, Requirement } from '../model/edition';
import { countShape, itemsOf } from './count';
import { mapping, number, list, text, type Raw, type Reading } from './reading';
import { many, requirements, whole } from './requirement';
import { LEVELS, ROW_KEYS } from './word';

/** What the rows of one file share while they are read. Facts are named by their printed path until keys are known. */
export interface Table extends Reading {
  readonly columns: number;
  readonly annexes: readonly string[];
  readonly noteMarks: Map<string, readonly number[]>;
  declare(path: readonly string[], fact: DeclaredFact, where: string): string;
}

export interface DeclaredFact {
  readonly kind: 'mark' | 'number' | 'months' | 'percent' | 'word' | 'text';
  readonly unit?: string;
  readonly words?: readonly string[];
}

type Base = Pick<Criterion, 'id' | 'path' | 'clauses' | 'notes' | 'remarks' | 'caveat' | 'exemptions' | 'only'>;

const SHAPES = ['评审', '月数', '至少', '要求', '限于', '至少实现', '至少满足'] as const;

/** The criteria of a list of rows, in printed order; `grouped` when their container must hold as a whole. */
export function rowsOf(
  on: Table,
  value: unknown,
  parent: readonly string[],
  where: string,
  grouped = false,
): Criterion[] {
  return list(on, value, where).flatMap((row, index) => rowOf(on, row, parent, `${where}[${index + 1}]`, grouped));
}

function rowOf(on: Table, value: unknown, parent: readonly string[], where: string, grouped: boolean): Criterion[] {
  const raw = mapping(on, value, where, ROW_KEYS);
  if (!raw) return [];
  const level = [...LEVELS, '组'].find((key) => key in raw);
  if (level === undefined) {
    on.problem('standard/no-name', where);
    return [];
  }
  const name = text(on, raw[level], `${where}.${level}`);
  const path = level === '组' ? parent : [...parent, name];
  if ('注' in raw) {
    on.noteMarks.set(
      path.join('/'),
      list(on, raw['注'], `${where}.注`).map((note) => whole(on, note, `${where}.注`)),
    );
  }
  const shapes = SHAPES.filter((key) => key in raw);
  if (shapes.length > 1) {
    on.problem('standard/two-shapes', where, { shapes });
    return [];
  }
  const [shape] = shapes;
  const base = baseOf(on, raw, level === '组' ? [...parent, name] : path, path, where);
  if (shape === undefined && !('行' in raw)) {
    on.problem('standard/no-requirement', where, { name });
    return [];
  }
  if (shape === undefined || shape === '至少满足') {
    const criteria = rowsOf(on, raw['行'], path, `${where}.行`, grouped || shape !== undefined);
    if (shape === undefined && !grouped) return criteria;
    const requires: Requirement<'all'>[] = Array.from({ length: on.columns }, () => 'all');
    return [
      {
        ...base,
        shape: 'group',
        criteria,
        requires: shape
          ? requirements(on, raw[shape], `${where}.${shape}`, on.columns, (v, w) => many(on, v, w))
          : requires,
      },
    ];
  }
  return [shaped(on, shape, raw, base, path, where)];
}

function shaped(
  on: Table,
  shape: Exclude<(typeof SHAPES)[number], '至少满足'>,
  raw: Raw,
  base: Base,
  path: readonly string[],
  where: string,
): Criterion {
  const at = `${where}.${shape}`;
  const per = <T>(one: (value: unknown, where: string) => T) => requirements(on, raw[shape], at, on.columns, one);
  const words = (value: unknown, place: string) => text(on, value, place);
  switch (shape) {
    case '评审': {
      const statement = raw[shape];
      const requires = Array.isArray(statement)
        ? per(words)
        : Array.from({ length: on.columns }, () => words(statement, at));
      return { ...base, shape: 'attest', fact: on.declare(path, { kind: 'text' }, where), requires };
    }
    case '月数': {
      const texts = list(on, raw['文字'], `${where}.文字`, on.columns).map((value) => words(value, `${where}.文字`));
      return {
        ...base,
        shape: 'use',
        fact: on.declare(path, { kind: 'months' }, where),
        requires: per((v, w) => whole(on, v, w)),
        texts,
      };
    }
    case '至少': {
      const unit = words(raw['单位'], `${where}.单位`);
      const fact = on.declare(path, unit === '%' ? { kind: 'percent', unit } : { kind: 'number', unit }, where);
      return {
        ...base,
        shape: 'amount',
        fact,
        unit,
        requires: per((v, w) => number(on, v, w)),
        itemised: raw['按明细'] === '是',
      };
    }
    case '要求': {
      if (!('词序' in raw))
        return { ...base, shape: 'hold', fact: on.declare(path, { kind: 'mark' }, where), requires: per(words) };
      const order = list(on, raw['词序'], `${where}.词序`).map((word) => words(word, `${where}.词序`));
      const requires = per((value, place) => {
        const word = words(value, place);
        if (!order.includes(word)) on.problem('standard/word-not-in-order', place, { word, order });
        return word;
      });
      return {
        ...base,
        shape: 'word',
        fact: on.declare(path, { kind: 'word', words: order }, where),
        words: order,
        requires,
      };
    }
    case '限于': {
      const requires = per((value, place) => list(on, value, place).map((word) => words(word, place)));
      return { ...base, shape: 'choice', fact: on.declare(path, { kind: 'text' }, where), requires };
    }
    case '至少实现':
      return countShape(on, raw, base, itemsOf(on, raw['项'], path, `${where}.项`), where);
  }
}

function baseOf(on: Table, raw: Raw, idPath: readonly string[], path: readonly string[], where: string): Base {
  const notes = path.flatMap((_, index) => on.noteMarks.get(path.slice(0, index + 1).join('/')) ?? []);
  const remark = raw['备注'];
  const marks = notes.map((note) => ` 注${note}`).join('');
  return {
    id: idPath.join('/'),
    path: idPath,
    notes,
    clauses: on.annexes.map((annex) => `${annex} ${idPath.join(' › ')}${marks}`),
    exemptions:
      '免予' in raw
        ? list(on, raw['免予'], `${where}.免予`).flatMap((v, i) => exemptionOf(on, v, `${where}.免予[${i + 1}]`))
        : [],
    ...(Array.isArray(remark)
      ? { remarks: list(on, remark, `${where}.备注`, on.columns).map((v) => text(on, v, `${where}.备注`)) }
      : {}),
    ...('存疑' in raw ? { caveat: text(on, raw['存疑'], `${where}.存疑`) } : {}),
    ...('仅限' in raw ? { only: conditionOf(on, raw['仅限'], `${where}.仅限`) } : {}),
  };
}

/** `{ 事实: 申报主体类型, 为: [事业单位] }`; 是 stands for a plain yes. */
export function conditionOf(on: Reading, value: unknown, where: string): Condition {
  const raw = mapping(on, value, where, ['事实', '为']);
  const words = list(on, raw?.['为'], `${where}.为`).map((word) => text(on, word, `${where}.为`));
  return { fact: text(on, raw?.['事实'], `${where}.事实`), is: words.map((word) => (word === '是' ? true : word)) };
}

function exemptionOf(on: Table, value: unknown, where: string): Exemption[] {
  const raw = mapping(on, value, where, ['当', '条款', '改为']);
  if (!raw) return [];
  const exemption = { when: conditionOf(on, raw['当'], `${where}.当`), clause: text(on, raw['条款'], `${where}.条款`) };
  if (!('改为' in raw)) return [exemption];
  const instead = list(on, raw['改为'], `${where}.改为`, on.columns).map((entry) => {
    if (entry === '原') return undefined;
    return typeof entry === 'number' ? entry : text(on, entry, `${where}.改为`);
  });
  return [{ ...exemption, instead }];
}
