import type { Batch, Edition, Ladder, Roster } from '../model/edition';
import { starOf } from './about';
import { unknownFact } from './fact';
import { day, list, mapping, period, text, texts, whole, type Raw, type Reading } from './reading';
import { UNLIMITED } from './word';

/** Reads who may apply and when: 递进, 批次, 名单 and 有效年. */

/** 递进: star applied for → current stars that may apply; 不限 when the document states no ladder. */
export function ladderOf(on: Reading, raw: Raw): Ladder {
  if (raw['递进'] === UNLIMITED) return null;
  const steps = mapping(on, raw['递进'], '递进', ['3', '4', '5']);
  const from = (star: 3 | 4 | 5) =>
    list(on, steps?.[star], `递进.${star}`).map((value, index) => {
      const where = `递进.${star}[${index + 1}]`;
      const current = value === 0 ? 0 : starOf(on, value, where);
      if (current >= star) on.problem('standard/ladder-down', where, { from: current, to: star });
      return current;
    });
  return { 3: from(3), 4: from(4), 5: from(5) };
}

export function batchesOf(on: Reading, raw: Raw): Batch[] {
  if (!('批次' in raw)) return [];
  const names = new Set<string>();
  return list(on, raw['批次'], '批次').map((value, index) => {
    const where = `批次[${index + 1}]`;
    const batch = batchOf(on, value, where);
    if (names.has(batch.id)) on.problem('standard/duplicate', `${where}.名称`, { item: batch.id });
    names.add(batch.id);
    return batch;
  });
}

function batchOf(on: Reading, value: unknown, where: string): Batch {
  const raw = mapping(on, value, where, ['名称', '依据', '付款起', '付款止', '截止']);
  const { from, to } = period(on, raw, where, ['付款起', '付款止']);
  return {
    id: text(on, raw?.['名称'], `${where}.名称`),
    document: text(on, raw?.['依据'], `${where}.依据`),
    ...(from === undefined ? {} : { paidFrom: from }),
    ...(to === undefined ? {} : { paidTo: to }),
    ...(raw && '截止' in raw ? { cutOff: day(on, raw['截止'], `${where}.截止`) } : {}),
  };
}

export function rostersOf(on: Reading, raw: Raw, facts: ReadonlyMap<string, unknown>): Roster[] {
  if (!('名单' in raw)) return [];
  return list(on, raw['名单'], '名单').map((value, index) => {
    const where = `名单[${index + 1}]`;
    const roster = mapping(on, value, where, ['事实', '依据', '企业']) ?? {};
    const fact = text(on, roster['事实'], `${where}.事实`);
    if (!facts.has(fact)) unknownFact(on, fact, facts.keys(), `${where}.事实`);
    const names = texts(on, roster['企业'], `${where}.企业`);
    names.forEach((name, at) => {
      if (names.indexOf(name) < at) on.problem('standard/duplicate', `${where}.企业[${at + 1}]`, { item: name });
    });
    return { fact, document: text(on, roster['依据'], `${where}.依据`), names };
  });
}

/** 有效年: for how many years a grade is valid. */
export function validityOf(on: Reading, raw: Raw): Pick<Edition, 'validYears'> {
  return '有效年' in raw ? { validYears: whole(on, raw['有效年'], '有效年') } : {};
}
