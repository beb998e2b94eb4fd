import type { CountCriterion, Criterion, Exemption, Many } from '../model/criterion';
import type { Edition } from '../model/edition';
import type { Values } from '../model/finding';
import { NOT_ASKED, cellText } from './cell';
import { numeral } from './numeral';
import { comparable, sameCriteria, sameFacts } from './same';
import { ALL, UNLIMITED } from './word';

/** What changed from one edition to another, clause by clause, in the words of both papers. It says nothing about why. */
export interface Difference {
  /** `diff/…` picks the sentence. */
  readonly code: string;
  readonly values: Values;
  /** Where to look it up in each document; empty where it has no such clause. */
  readonly from: string;
  readonly to: string;
}

/** In the order of the newer table; what is gone comes last, in the order of the older one. */
export function diffEditions(from: Edition, to: Edition): Difference[] {
  const like = sameCriteria(from, to);
  const before = new Map([...like].map(([old, now]) => [now, old]));
  const facts = sameFacts(from, to);
  const changes = comparable(to).flatMap((criterion): Difference[] => {
    const old = before.get(criterion);
    if (!old) return [{ ...place(undefined, criterion), code: 'diff/added', values: { name: nameOf(criterion) } }];
    return changesOf(from, old, to, criterion, facts);
  });
  const gone = comparable(from)
    .filter((criterion) => !like.has(criterion))
    .map((criterion) => ({ ...place(criterion), code: 'diff/removed', values: { name: nameOf(criterion) } }));
  return [...applying(from, to), ...changes, ...gone];
}

function changesOf(
  from: Edition,
  old: Criterion,
  to: Edition,
  now: Criterion,
  facts: ReadonlyMap<string, string>,
): Difference[] {
  const at = place(old, now);
  const changed = (code: string, one: string, other: string, values: Values = {}): Difference[] =>
    one === other ? [] : [{ ...at, code, values: { ...values, from: one, to: other } }];
  const stars = to.stars.flatMap((star, column) => {
    const before = demand(from, old, from.stars.indexOf(star));
    return changed('diff/requirement', before, demand(to, now, column), { star });
  });
  return [
    ...changed('diff/name', nameOf(old), nameOf(now)),
    ...stars,
    ...(old.shape === 'count' && now.shape === 'count' ? itemChanges(old, now, facts, at) : []),
    ...changed('diff/exemption', exemptionWords(old.exemptions), exemptionWords(now.exemptions)),
  ];
}

function itemChanges(
  old: CountCriterion,
  now: CountCriterion,
  facts: ReadonlyMap<string, string>,
  at: Pick<Difference, 'from' | 'to'>,
): Difference[] {
  const kept = new Set(old.items.flatMap(({ fact }) => facts.get(fact) ?? []));
  const present = new Set(now.items.map(({ fact }) => fact));
  const added = now.items.map(({ fact }) => fact).filter((fact) => !kept.has(fact));
  const removed = old.items.map(({ fact }) => fact).filter((fact) => !present.has(facts.get(fact) ?? ''));
  const classes = [old, now].map(({ including }) =>
    including ? `至少${including.minimum}项${including.name}` : NOT_ASKED,
  );
  const [one = '', other = ''] = classes;
  return [
    ...(added.length > 0 ? [{ ...at, code: 'diff/items-added', values: { items: added } }] : []),
    ...(removed.length > 0 ? [{ ...at, code: 'diff/items-removed', values: { items: removed } }] : []),
    ...(one === other ? [] : [{ ...at, code: 'diff/class', values: { from: one, to: other } }]),
  ];
}

/** The requirement of a star in words that two papers can be compared by, however each of them puts it. */
function demand(edition: Edition, criterion: Criterion, column: number): string {
  const requirement = criterion.requires[column] ?? null;
  if (requirement === null) return NOT_ASKED;
  if (requirement === 'unknown' || requirement === 'shown') return requirement === 'shown' ? '只列示' : '未收录';
  switch (criterion.shape) {
    case 'count':
    case 'group':
      return requirement === 'all'
        ? ALL
        : `任意${sure(requirement as Many)}${criterion.shape === 'count' ? '项' : '类'}`;
    case 'amount':
      return `${String(criterion.requires[column])}${criterion.unit}`;
    case 'use':
      return requirement === 0 ? '实际在用' : `连续${String(criterion.requires[column])}个月且仍在用`;
    default:
      return cellText(edition, criterion, column).replace(/。$/, '');
  }
}

function sure(many: Many): string {
  return typeof many === 'object' ? `${many.sure}` : String(many);
}

function exemptionWords(exemptions: readonly Exemption[]): string {
  const words = exemptions.map(({ when }) => `${when.fact}${when.is.filter((word) => word !== true).join('、')}`);
  return words.length === 0 ? NOT_ASKED : words.join('；');
}

/** Ladder and on-site share: what concerns applying, not the table. */
function applying(from: Edition, to: Edition): Difference[] {
  const at = { from: from.document, to: to.document };
  const ladder = (edition: Edition, star: 3 | 4 | 5) =>
    edition.ladder === null ? UNLIMITED : edition.ladder[star].map(holder).join('、');
  const share = ({ onSiteShare }: Edition) => (onSiteShare === undefined ? '未规定' : `${onSiteShare}%`);
  const changed = (code: string, one: string, other: string, values: Values = {}) =>
    one === other ? [] : [{ ...at, code, values: { ...values, from: one, to: other } }];
  return [
    ...to.stars.flatMap((star) => changed('diff/ladder', ladder(from, star), ladder(to, star), { star })),
    ...changed('diff/on-site', share(from), share(to)),
  ];
}

function holder(star: number): string {
  return star === 0 ? '未获评企业' : `${numeral(star)}星企业`;
}

function place(old: Criterion | undefined, now?: Criterion): Pick<Difference, 'from' | 'to'> {
  const clause = (criterion?: Criterion) => criterion?.clauses.at(-1) ?? '';
  return { from: clause(old), to: clause(now) };
}

function nameOf({ path }: Criterion): string {
  return path.at(-1) ?? '';
}
