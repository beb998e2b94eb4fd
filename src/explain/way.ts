import type { Need, WayUp } from '../model/verdict';
import { joined, say, type Language } from './wording';

/** The cheapest way up as sentences, one for each need, what must be settled first at the end. */
export function wayInWords(language: Language, way: WayUp): string[] {
  if (way.needs.length === 0 && way.settle.length === 0) return [say(language, 'way/none', { star: way.star })];
  const needs = way.needs.map((need) => needInWords(language, need));
  if (way.settle.length === 0) return needs;
  return [...needs, say(language, 'way/settle', { items: way.settle.map(lastOf) })];
}

export function needInWords(language: Language, need: Need): string {
  const category = lastOf(need.criterion);
  switch (need.kind) {
    case 'items': {
      const values = { category, count: need.count, pick: joined(language, need.pick) };
      if (isItself(need.from, category)) return say(language, 'way/hold', values);
      if (!need.including) return say(language, need.count < need.from.length ? 'way/items' : 'way/items-all', values);
      return say(language, 'way/items-class', { ...values, class: need.including.count, name: need.including.name });
    }
    case 'amount':
      return say(language, 'way/amount', { item: need.fact, more: need.more, unit: need.unit });
    case 'months':
      return say(language, 'way/months', { item: need.fact, more: need.more });
    case 'word':
      return say(language, 'way/word', { item: need.fact, to: need.to });
  }
}

/** Whether the one item to choose from is the criterion, in whose id a stroke of the name stands as ／. */
function isItself([only = '', ...more]: readonly string[], category: string): boolean {
  return more.length === 0 && `／${only.replaceAll('/', '／')}`.endsWith(`／${category}`);
}

function lastOf(path: string): string {
  return path.split('/').at(-1) ?? path;
}
