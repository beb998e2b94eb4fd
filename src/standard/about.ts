import type { Batch, Edition, EditionTable, Fact, Ladder, Note, Ruling, Star } from '../model/edition';
import { nearest } from '../model/label';
import type { Declared } from './key';
import { day, list, mapping, text, type Raw, type Reading } from './reading';
import { FACT_KINDS } from './word';

/** What an edition file says around its table: stars, annexes, notes, ladder, batches, aliases. */

export function starOf(on: Reading, value: unknown, where: string): Star {
  if (value === 3 || value === 4 || value === 5) return value;
  on.problem('standard/not-a-star', where, { value: String(value) });
  return 3;
}

export function tableOf(on: Reading, value: unknown, star: Star, where: string): EditionTable {
  const raw = mapping(on, value, where, ['附件', '标题', '句末']);
  return {
    star,
    annex: text(on, raw?.['附件'], `${where}.附件`),
    heading: text(on, raw?.['标题'], `${where}.标题`),
    stop: text(on, raw?.['句末'] ?? '', `${where}.句末`),
    items: new Set(),
  };
}

/** Facts that stand in no row of the table but in conditions (`信息技术服务企业`). */
export function declaredFacts(on: Reading, raw: Raw): Map<string, Declared> {
  const declared = new Map<string, Declared>();
  if (!('事实' in raw)) return declared;
  list(on, raw['事实'], '事实').forEach((entry, index) => {
    const where = `事实[${index + 1}]`;
    const fact = mapping(on, entry, where, ['名称', '类型', '单位', '词']);
    const name = text(on, fact?.['名称'], `${where}.名称`);
    const type = text(on, fact?.['类型'], `${where}.类型`);
    if (!(type in FACT_KINDS)) {
      const near = nearest(type, Object.keys(FACT_KINDS)) ?? Object.keys(FACT_KINDS).join('、');
      on.problem('standard/unknown-kind', `${where}.类型`, { value: type, near });
      return;
    }
    const words =
      fact && '词' in fact
        ? list(on, fact['词'], `${where}.词`).map((word) => text(on, word, `${where}.词`))
        : undefined;
    declared.set(name, {
      path: [name],
      kind: FACT_KINDS[type as keyof typeof FACT_KINDS],
      ...(fact && '单位' in fact ? { unit: text(on, fact['单位'], `${where}.单位`) } : {}),
      ...(words ? { words } : {}),
    });
  });
  return declared;
}

/** 别名: label of this edition → other words for it. An alias never names another item of the same edition. */
export function aliasesOf(on: Reading, raw: Raw, facts: readonly Fact[]): Map<string, readonly string[]> {
  const aliases = new Map<string, readonly string[]>();
  if (!('别名' in raw)) return aliases;
  const names = new Set(facts.flatMap((fact) => [fact.label, fact.key]));
  const table = mapping(on, raw['别名'], '别名', Object.keys(raw['别名'] ?? {}));
  for (const [label, others] of Object.entries(table ?? {})) {
    const where = `别名.${label}`;
    if (!names.has(label)) on.problem('standard/unknown-item', where, { item: label });
    const words = list(on, others, where).map((word) => text(on, word, where));
    for (const word of words) if (names.has(word)) on.problem('standard/alias-taken', where, { alias: word });
    aliases.set(label, words);
  }
  return aliases;
}

/** 递进: star applied for → current stars that may apply; 不限 when the document states no ladder. */
export function ladderOf(on: Reading, raw: Raw): Ladder {
  if (raw['递进'] === '不限') return null;
  const table = mapping(on, raw['递进'], '递进', ['3', '4', '5']);
  const from = (star: string) =>
    list(on, table?.[star], `递进.${star}`).map((current) => (current === 0 ? 0 : starOf(on, current, `递进.${star}`)));
  return { 3: from('3'), 4: from('4'), 5: from('5') };
}

/** 注: number → one text for each star's table (or one text for all). */
export function notesOf(on: Reading, raw: Raw, columns: number): Note[] {
  if (!('注' in raw)) return [];
  const table = mapping(on, raw['注'], '注', Object.keys(raw['注'] ?? {}));
  return Object.entries(table ?? {}).map(([number, texts]) => ({
    number: Number(number),
    texts: Array.isArray(texts)
      ? list(on, texts, `注.${number}`, columns).map((entry) => text(on, entry, `注.${number}`))
      : Array.from({ length: columns }, () => text(on, texts, `注.${number}`)),
  }));
}

export function batchOf(on: Reading, value: unknown, where: string): Batch {
  const raw = mapping(on, value, where, ['名称', '依据', '付款起', '付款止', '截止']);
  const optional = (key: string) => (raw && key in raw ? day(on, raw[key], `${where}.${key}`) : undefined);
  const [paidFrom, paidTo, cutOff] = [optional('付款起'), optional('付款止'), optional('截止')];
  if (paidFrom && paidTo && paidFrom > paidTo)
    on.problem('standard/window-reversed', where, { from: paidFrom, to: paidTo });
  return {
    id: text(on, raw?.['名称'], `${where}.名称`),
    document: text(on, raw?.['依据'], `${where}.依据`),
    ...(paidFrom === undefined ? {} : { paidFrom }),
    ...(paidTo === undefined ? {} : { paidTo }),
    ...(cutOff === undefined ? {} : { cutOff }),
  };
}

export function checkedOf(on: Reading, raw: Raw): Edition['checked'] {
  const table = mapping(on, raw['核对'], '核对', ['依据', '日期']);
  return { against: text(on, table?.['依据'], '核对.依据'), date: day(on, table?.['日期'], '核对.日期') };
}

export function rulingOf(on: Reading, value: unknown, where: string): Ruling {
  const raw = mapping(on, value, where, ['关于', '说明']);
  return { about: text(on, raw?.['关于'], `${where}.关于`), text: text(on, raw?.['说明'], `${where}.说明`) };
}
