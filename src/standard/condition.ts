import type { Condition, Exemption } from '../model/criterion';
import type { Star } from '../model/star';
import { list, mapping, text, texts, type Raw, type Reading } from './reading';
import { AS_PRINTED, YES } from './word';

/** Reads 仅限 and 免予: on which other fact a requirement depends. */

/** `{ 事实: 申报主体类型, 为: [事业单位] }`; 是 stands for a plain yes. */
export function conditionOf(on: Reading, value: unknown, where: string): Condition {
  const raw = mapping(on, value, where, ['事实', '为']);
  const words = texts(on, raw?.['为'], `${where}.为`);
  return { fact: text(on, raw?.['事实'], `${where}.事实`), is: words.map((word) => (word === YES ? true : word)) };
}

/** `免予` of a row: exempt, or with 改为 the requirement put in its place for each star (`原`: as printed). */
export function exemptionsOf(on: Reading, raw: Raw, where: string, columns: number): Exemption[] {
  if (!('免予' in raw)) return [];
  return list(on, raw['免予'], `${where}.免予`).map((value, index): Exemption => {
    const place = `${where}.免予[${index + 1}]`;
    const entry = mapping(on, value, place, ['当', '条款', '改为']);
    const exemption = {
      when: conditionOf(on, entry?.['当'], `${place}.当`),
      clause: text(on, entry?.['条款'], `${place}.条款`),
    };
    if (!entry || !('改为' in entry)) return exemption;
    const instead = list(on, entry['改为'], `${place}.改为`, columns).map((put, column) => {
      if (put === AS_PRINTED) return undefined;
      return typeof put === 'number' ? put : text(on, put, `${place}.改为[${column + 1}]`);
    });
    return { ...exemption, instead };
  });
}

/** `直接评定` of the file: applicants who get a star without being measured by its table. */
export function directGrades(on: Reading, raw: Raw, starOf: (value: unknown, where: string) => Star): Exemption[] {
  if (!('直接评定' in raw)) return [];
  return list(on, raw['直接评定'], '直接评定').map((value, index) => {
    const where = `直接评定[${index + 1}]`;
    const entry = mapping(on, value, where, ['当', '条款', '星级']);
    return {
      when: conditionOf(on, entry?.['当'], `${where}.当`),
      clause: text(on, entry?.['条款'], `${where}.条款`),
      stars: list(on, entry?.['星级'], `${where}.星级`).map((star, at) => starOf(star, `${where}.星级[${at + 1}]`)),
    };
  });
}
