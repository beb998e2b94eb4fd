/** The words of a summary: every fact a column may hold, from `standards/summary/facts.yaml`. It reads no workbook. */
import { labelKey } from '../model/label';
import type { SummaryFact, SummaryType } from '../model/summary';

const TYPES: Readonly<Record<string, SummaryType>> = {
  文字: 'text',
  编号: 'identifier',
  金额: 'amount',
  数量: 'number',
  日期: 'day',
  星级: 'star',
  多词: 'words',
};

/** The file as imported → the facts. The file is ours, so a broken one is a programming error and throws. */
export function readSummaryFacts(data: unknown): readonly SummaryFact[] {
  return Object.entries(data as Record<string, { 取自?: string; 类型?: string; 别名?: readonly string[] }>).map(
    ([name, { 取自: from = null, 类型: type = '', 别名: aliases = [] }]) => {
      const known = TYPES[type];
      if (!known) throw new Error(`facts.yaml: ${name}: ${type}`);
      return { name, type: known, from, aliases };
    },
  );
}

/** labelKey of every name and alias → the fact. A word that two facts claim is a programming error and throws. */
export function factWords(facts: readonly SummaryFact[]): ReadonlyMap<string, SummaryFact> {
  const words = new Map<string, SummaryFact>();
  for (const fact of facts) {
    for (const word of [fact.name, ...fact.aliases]) {
      const key = labelKey(word);
      const other = words.get(key);
      if (other && other !== fact) throw new Error(`facts.yaml: ${word}: ${other.name}, ${fact.name}`);
      words.set(key, fact);
    }
  }
  return words;
}
