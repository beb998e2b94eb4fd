import type { Batch, Ladder } from '../model/edition';
import { starOf } from './about';
import { day, list, mapping, period, text, type Raw, type Reading } from './reading';
import { UNLIMITED } from './word';

/** Reads who may apply and when: 递进 and 批次. */

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
