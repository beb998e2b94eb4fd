import type { Criterion } from '../model/criterion';
import type { Edition, Fact } from '../model/edition';
import { labelKey } from '../model/label';
import { allCriteria } from './load';

/**
 * Which fact and which criterion of one edition is which of another. Facts are the same by their label or by another name that
 * one of the editions states for it, never by likeness: 数据库 of 2020 is not 数据管理 of 2024.
 */
export function sameFacts(from: Edition, to: Edition): Map<string, string> {
  const facts = new Map(to.facts.map((fact) => [fact.key, fact]));
  const pairs = new Map<string, string>();
  for (const fact of from.facts) {
    const keys = new Set(namesOf(from, fact).flatMap((name) => to.labels.get(name) ?? []));
    const same = [...keys].filter((key) => facts.get(key)?.kind === fact.kind);
    const [only] = same.length === 1 ? same : same.filter((key) => pathKey(facts.get(key)) === pathKey(fact));
    if (only !== undefined) pairs.set(fact.key, only);
  }
  return pairs;
}

/** labelKeys that mean this fact alone. */
function namesOf({ labels }: Edition, { key, label }: Fact): string[] {
  const names = [...labels].filter(([name, keys]) => !name.includes('/') && keys.length === 1 && keys[0] === key);
  return [labelKey(label), ...names.map(([name]) => name)];
}

function pathKey(fact: Fact | undefined): string {
  return fact?.path.map(labelKey).join('/') ?? '';
}

/** Criteria of `from` → their like in `to`: by name, by the fact they measure, or by most of their items. */
export function sameCriteria(from: Edition, to: Edition): Map<Criterion, Criterion> {
  const facts = sameFacts(from, to);
  const left = new Set(comparable(to));
  const pairs = new Map<Criterion, Criterion>();
  const all = comparable(from);
  for (const likes of [sameName, sameMeasure, mostItems]) {
    for (const criterion of all) {
      if (pairs.has(criterion)) continue;
      const like = [...left].find((other) => other.shape === criterion.shape && likes(criterion, other, facts));
      if (!like) continue;
      pairs.set(criterion, like);
      left.delete(like);
    }
  }
  return pairs;
}

/** What a document demands by name: groups that only stand for a level of the table are not compared. */
export function comparable({ criteria }: Edition): Criterion[] {
  return allCriteria(criteria).filter(
    ({ shape, requires }) => shape !== 'group' || requires.some((requirement) => requirement !== 'all'),
  );
}

function sameName(one: Criterion, other: Criterion): boolean {
  return labelKey(one.path.at(-1) ?? '') === labelKey(other.path.at(-1) ?? '');
}

function sameMeasure(one: Criterion, other: Criterion, facts: ReadonlyMap<string, string>): boolean {
  return 'fact' in one && 'fact' in other && facts.get(one.fact) === other.fact;
}

function mostItems(one: Criterion, other: Criterion, facts: ReadonlyMap<string, string>): boolean {
  if (one.shape !== 'count' || other.shape !== 'count') return false;
  const items = new Set(other.items.map(({ fact }) => fact));
  const shared = one.items.filter(({ fact }) => items.has(facts.get(fact) ?? '')).length;
  return shared * 2 > Math.max(one.items.length, other.items.length);
}
