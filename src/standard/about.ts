import type { Star } from '../model/star';
import type { Edition, EditionTable, Note, Ruling } from '../model/edition';
import { day, list, mapping, number, perColumn, period, table, text, texts, type Raw, type Reading } from './reading';

/** Reads what an edition file says around its table: stars, annexes, notes, rulings, and who compared it with what. */

export function starOf(on: Reading, value: unknown, where: string): Star {
  if (value === 3 || value === 4 || value === 5) return value;
  on.problem('standard/not-a-star', where, { value: String(value) });
  return 3;
}

export function starsOf(on: Reading, raw: Raw): Star[] {
  const written = list(on, raw['星级'], '星级');
  return written.map((value, index) => {
    const star = starOf(on, value, `星级[${index + 1}]`);
    const before = written[index - 1];
    if (star === value && typeof before === 'number' && star <= before) {
      on.problem('standard/falling', `星级[${index + 1}]`, { from: before, to: star });
    }
    return star;
  });
}

/** 表: one entry for each star's own table, or one entry with 列 for a table that all stars share. */
export function tablesOf(
  on: Reading,
  value: unknown,
  stars: readonly Star[],
): { readonly tables: readonly EditionTable[]; readonly joint?: readonly string[] } {
  if (Array.isArray(value)) {
    const entries = list(on, value, '表', stars.length);
    const tables = stars.map((star, index) => {
      const where = `表[${index + 1}]`;
      const raw = mapping(on, entries[index] ?? {}, where, ['附件', '标题', '句末']);
      return { ...headOf(on, raw, where), star, stop: text(on, raw?.['句末'] ?? '', `${where}.句末`) };
    });
    return { tables };
  }
  const raw = mapping(on, value, '表', ['附件', '标题', '列']) ?? {};
  const head = headOf(on, raw, '表');
  const joint = texts(on, raw['列'], '表.列', stars.length);
  return { tables: stars.map((star) => ({ ...head, star, stop: '' })), joint };
}

function headOf(on: Reading, raw: Raw | undefined, where: string): Pick<EditionTable, 'annex' | 'heading' | 'items'> {
  return {
    annex: text(on, raw?.['附件'], `${where}.附件`),
    heading: text(on, raw?.['标题'], `${where}.标题`),
    items: new Set(),
  };
}

/** 注: number → one text for each star's table (or one text for all). */
export function notesOf(on: Reading, raw: Raw, columns: number): Note[] {
  if (!('注' in raw)) return [];
  return Object.entries(table(on, raw['注'], '注') ?? {}).map(([number, said]) => {
    if (!/^[1-9]\d*$/.test(number)) on.problem('standard/not-a-note', `注.${number}`, { key: number });
    return { number: Number(number), texts: perColumn(on, said, `注.${number}`, columns) };
  });
}

/** 施行: from which day to which; without 止, still in force. */
export function inForceOf(on: Reading, raw: Raw): Edition['inForce'] {
  const days = mapping(on, raw['施行'], '施行', ['起', '止']);
  if (!days) return { from: '' };
  const { from, to } = period(on, days, '施行', ['起', '止']);
  if (from === undefined) on.problem('standard/missing', '施行.起');
  return { from: from ?? '', ...(to === undefined ? {} : { to }) };
}

export function checkedOf(on: Reading, raw: Raw): Edition['checked'] {
  const checked = mapping(on, raw['核对'], '核对', ['依据', '日期']);
  if (!checked) return { against: '', date: '' };
  return { against: text(on, checked['依据'], '核对.依据'), date: day(on, checked['日期'], '核对.日期') };
}

export function rulingOf(on: Reading, value: unknown, where: string): Ruling {
  const raw = mapping(on, value, where, ['关于', '说明']);
  if (!raw) return { about: '', text: '' };
  return { about: text(on, raw['关于'], `${where}.关于`), text: text(on, raw['说明'], `${where}.说明`) };
}

/** 现场核查比例, in percent of the applicants. */
export function onSiteOf(on: Reading, raw: Raw): { readonly onSiteShare?: number } {
  if (!('现场核查比例' in raw)) return {};
  const share = number(on, raw['现场核查比例'], '现场核查比例');
  if (share > 100) on.problem('standard/not-a-share', '现场核查比例', { value: share });
  return { onSiteShare: share };
}
