import type { AmountCriterion, CountCriterion, Criterion } from '../model/criterion';
import type { Star } from '../model/star';
import type { Edition } from '../model/edition';
import type { Facts } from '../model/facts';
import type { CriterionVerdict, Need, WayUp } from '../model/verdict';
import { holds } from './condition';
import { applicable, bounds, marksOf } from './count';
import { evaluate } from './evaluate';
import { sumLines } from './investment';
import { lack, passes, type Case } from './ruled';

/** What one criterion still lacks, and how much that is: items weigh one each, any other measure weighs one. */
interface Gap {
  readonly cost: number;
  readonly needs: readonly Need[];
  readonly settle: readonly string[];
}

const NOTHING: Gap = { cost: 0, needs: [], settle: [] };

/** What only a person or a missing fact can settle weighs more than any number of items: a sure way is preferred. */
const UNSURE = 1000;

/**
 * 升星建议: the smallest set of further items, months and 万元 with which the star is reached. Where only so many of a
 * group are asked for, the nearest members are taken. What a missing fact or a person must settle is listed, not guessed.
 * `verdict`: that on these facts, where it is known already.
 */
export function wayUp(edition: Edition, facts: Facts, star: Star, verdict = evaluate(edition, facts)): WayUp {
  const column = edition.stars.indexOf(star);
  const verdicts = new Map((verdict.stars[column]?.criteria ?? []).map((each) => [each.criterion, each]));
  const on: Case = { edition, facts, marks: new Map() };
  const { needs, settle } = joined(edition.criteria.map((criterion) => gapOf(criterion, column, on, verdicts)));
  return { star, needs, settle };
}

function gapOf(criterion: Criterion, column: number, on: Case, verdicts: ReadonlyMap<string, CriterionVerdict>): Gap {
  const requirement = criterion.requires[column];
  if (requirement === null || requirement === undefined) return NOTHING;
  const verdict = verdicts.get(criterion.id);
  if (verdict && passes(verdict.kind)) return NOTHING;
  const { only } = criterion;
  if (requirement === 'unknown' || (only && holds(only, on.facts) === undefined)) return unsettled(criterion);
  if (criterion.shape === 'group') {
    const members = criterion.criteria
      .filter(({ only, requires }) => requires[column] !== null && !(only && holds(only, on.facts) === false))
      .map((member) => gapOf(member, column, on, verdicts));
    const { sure } = bounds(criterion.requires[column] ?? null, members.length);
    const cheapest = new Set([...members].sort((left, right) => left.cost - right.cost).slice(0, sure));
    return joined(members.filter((member) => cheapest.has(member)));
  }
  return verdict ? leafGap(criterion, verdict, column, on) : NOTHING;
}

function unsettled({ id }: Criterion): Gap {
  return { cost: UNSURE, needs: [], settle: [id] };
}

function leafGap(
  criterion: Exclude<Criterion, { shape: 'group' }>,
  { kind, expected, actual }: CriterionVerdict,
  column: number,
  on: Case,
): Gap {
  if (criterion.shape === 'count') return itemsGap(criterion, column, on);
  const one = (need: Need): Gap => ({ cost: 1, needs: [need], settle: [] });
  const { id, fact } = criterion;
  const value = on.facts.values.get(fact)?.value;
  switch (criterion.shape) {
    case 'amount': {
      const sure = isItemised(criterion, on) ? kind === 'unmet' && isSettled(column, on) : typeof value === 'number';
      if (!sure || typeof actual !== 'number' || typeof expected !== 'number') return unsettled(criterion);
      return one({ kind: 'amount', criterion: id, fact, more: lack(expected, actual), unit: criterion.unit });
    }
    case 'use':
      if (typeof actual !== 'number') return unsettled(criterion);
      return one({
        kind: 'months',
        criterion: id,
        fact,
        more: typeof expected === 'number' ? lack(expected, actual) : 1 - Math.min(actual, 0),
      });
    case 'hold':
      return value === undefined || value === false ? one(items(criterion, 1, [fact], [fact])) : unsettled(criterion);
    case 'word':
      return typeof value === 'string' && criterion.ranks.has(value)
        ? one({ kind: 'word', criterion: id, fact, to: String(expected) })
        : unsettled(criterion);
    case 'attest':
    case 'choice':
      return unsettled(criterion);
  }
}

function isItemised({ itemised }: AmountCriterion, { facts }: Case): boolean {
  return itemised && facts.investment !== undefined;
}

/** An open credit note leaves even a shortfall uncertain: no amount can be proposed before it is settled. */
function isSettled(column: number, { edition, facts }: Case): boolean {
  const items = edition.tables[column]?.items ?? new Set();
  return facts.investment === undefined || sumLines(facts.investment, items).less === 0;
}

/** The items that close a count: first those the named class still lacks, and of these the half-implemented first. */
function itemsGap(criterion: CountCriterion, column: number, on: Case): Gap {
  const marks = marksOf(criterion, on);
  const { yes, unclear, no } = marks;
  const asked = new Set(
    criterion.items.filter(({ only }) => !only || holds(only, on.facts) === true).map(({ fact }) => fact),
  );
  const from = [...unclear.items, ...no.items.filter((fact) => asked.has(fact))];
  const { sure } = bounds(criterion.requires[column] ?? null, applicable(marks));
  const { including } = criterion;
  const inClass = (fact: string) => including?.items.includes(fact) ?? false;
  const lacking = Math.max(0, (including?.minimum ?? 0) - yes.within);
  const total = Math.max(sure - yes.items.length, lacking);
  if (from.length < total || from.filter(inClass).length < lacking) return unsettled(criterion);
  const first = from.filter(inClass).slice(0, lacking);
  const pick = [...first, ...from.filter((fact) => !first.includes(fact))].slice(0, total);
  const need = items(criterion, total, pick, from);
  const withClass = including && lacking > 0 ? { ...need, including: { name: including.name, count: lacking } } : need;
  return { cost: total, needs: [withClass], settle: [] };
}

function items(
  criterion: Criterion,
  count: number,
  pick: readonly string[],
  from: readonly string[],
): Extract<Need, { kind: 'items' }> {
  return { kind: 'items', criterion: criterion.id, count, pick, from };
}

function joined(gaps: readonly Gap[]): Gap {
  return {
    cost: gaps.reduce((sum, { cost }) => sum + cost, 0),
    needs: gaps.flatMap(({ needs }) => needs),
    settle: gaps.flatMap(({ settle }) => settle),
  };
}
