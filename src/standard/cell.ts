import type { AttestCriterion, CountCriterion, Criterion, Many, UseCriterion } from '../model/criterion';
import type { Edition } from '../model/edition';
import { numeral, numeralOf } from './numeral';

/** What the printed table says in a star's cell of a criterion: the paper's own words where the file keeps them. */

export const TICK = '√';
export const NOT_ASKED = '-';

export function cellText(edition: Edition, criterion: Criterion, column: number): string {
  const printed = criterion.printed?.[column];
  if (printed !== undefined) return printed;
  const requirement = criterion.requires[column] ?? null;
  if (requirement === null) return NOT_ASKED;
  if (requirement === 'unknown') return '（指南未收录）';
  if (requirement === 'shown') return '';
  const stop = edition.tables[column]?.stop ?? '';
  switch (criterion.shape) {
    case 'attest':
    case 'use':
      return statement(criterion, column) + stop;
    case 'amount':
      return `${String(criterion.requires[column])}${criterion.unit}`;
    case 'hold':
    case 'word':
      return criterion.requires[column] ?? '';
    case 'choice':
      return [criterion.requires[column]].flat().join('、');
    case 'count':
      return countText(edition, criterion, criterion.requires[column] as Many, stop);
    case 'group':
      return '';
  }
}

function statement(criterion: AttestCriterion | UseCriterion, column: number): string {
  return (criterion.shape === 'use' ? criterion.texts[column] : criterion.requires[column]) ?? '';
}

function countText({ itemWord }: Edition, criterion: CountCriterion, requirement: Many, stop: string): string {
  if (requirement === 'all') return TICK;
  const count = typeof requirement === 'number' ? requirement : requirement.sure;
  const demand = `至少实现任意${numeralOf(count)}项${itemWord}内容`;
  const { including } = criterion;
  if (!including) return demand + stop;
  const labels = including.items.map((key) => labelOf(key));
  const listed = [labels.slice(0, -1).join('、'), labels.at(-1)].filter((part) => part !== '').join('和');
  const all = numeral(including.items.length);
  return `${demand}。（其中，至少包括${listed}${all}项${including.name}中的${numeral(including.minimum)}项）`;
}

function labelOf(key: string): string {
  return key.split('/').at(-1) ?? key;
}
