import type { Fact } from '../model/edition';
import { labelKey, nearest } from '../model/label';
import type { Declared } from './key';
import { list, mapping, table, text, texts, type Raw, type Reading } from './reading';
import { FACT_KINDS } from './word';

/** Reads what is said of facts outside the rows: those that only conditions use, and other names of any. */

/** A fact that stands in no row of the table but in conditions (`信息技术服务企业`), with what a blank means. */
export interface ConditionFact extends Declared {
  readonly blank?: string;
}

export function conditionFacts(on: Reading, raw: Raw): Map<string, ConditionFact> {
  const facts = new Map<string, ConditionFact>();
  if (!('事实' in raw)) return facts;
  list(on, raw['事实'], '事实').forEach((entry, index) => {
    const where = `事实[${index + 1}]`;
    const fact = mapping(on, entry, where, ['名称', '类型', '单位', '词', '缺省']);
    const name = text(on, fact?.['名称'], `${where}.名称`);
    const type = text(on, fact?.['类型'], `${where}.类型`);
    if (facts.has(name)) on.problem('standard/duplicate', `${where}.名称`, { item: name });
    if (!(type in FACT_KINDS)) {
      const near = nearest(type, Object.keys(FACT_KINDS)) ?? Object.keys(FACT_KINDS).join('、');
      on.problem('standard/unknown-kind', `${where}.类型`, { value: type, near });
    }
    facts.set(name, {
      path: [name],
      kind: type in FACT_KINDS ? FACT_KINDS[type as keyof typeof FACT_KINDS] : 'text',
      ...(fact && '单位' in fact ? { unit: text(on, fact['单位'], `${where}.单位`) } : {}),
      ...(fact && '词' in fact ? { words: texts(on, fact['词'], `${where}.词`) } : {}),
      ...(fact && '缺省' in fact ? { blank: text(on, fact['缺省'], `${where}.缺省`) } : {}),
    });
  });
  return facts;
}

/** 别名: label of this edition → other words for it. An alias never names another fact of the same edition. */
export function aliasesOf(on: Reading, raw: Raw, facts: readonly Fact[]): Map<string, readonly string[]> {
  const aliases = new Map<string, readonly string[]>();
  if (!('别名' in raw)) return aliases;
  const names = new Set(facts.flatMap((fact) => [fact.label, fact.key]));
  const taken = new Set([...names].map(labelKey));
  for (const [label, others] of Object.entries(table(on, raw['别名'], '别名') ?? {})) {
    const where = `别名.${label}`;
    if (!names.has(label)) unknownFact(on, label, names, where);
    const words = texts(on, others, where);
    words.forEach((word, index) => {
      const key = labelKey(word);
      if (taken.has(key)) on.problem('standard/alias-taken', `${where}[${index + 1}]`, { alias: word });
      taken.add(key);
    });
    aliases.set(label, words);
  }
  return aliases;
}

export function unknownFact(on: Reading, item: string, known: Iterable<string>, where: string): void {
  const near = nearest(item, known);
  if (near === undefined) on.problem('standard/unknown-item', where, { item });
  else on.problem('standard/unknown-item-near', where, { item, near });
}
