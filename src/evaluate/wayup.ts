import type { CountCriterion, Criterion, Edition, Star } from '../model/edition';
import type { Facts } from '../model/facts';
import type { CriterionVerdict, Need, WayUp } from '../model/verdict';
import { bounds, marksOf } from './count';
import { evaluate } from './evaluate';
import { passes, tidy, type Case } from './ruled';

/** What one criterion still lacks, and how much that is: items weigh one each, any other measure weighs one. */
interface Gap {
  readonly cost: number;
  readonly needs: readonly Need[];
  readonly settle: readonly string[];
}

const NOTHING: Gap = { cost: 0, needs: [], settle: [] };

/**
 * 升星建议: the smallest set of further items, months and 万元 with which the star is reached. Where only so many of a
 * group are asked for, the nearest members are taken. What a missing fact or a person must settle is listed, not guessed.
 */
export function wayUp(edition: Edition, facts: Facts, star: Star): WayUp {
  const column = edition.stars.indexOf(star);
  const verdicts = new Map(
    (evaluate(edition, facts).stars[column]?.criteria ?? []).map((verdict) => [verdict.criterion, verdict]),
  );
  const on: Case = { edition, facts };
  const gaps = edition.criteria.map((criterion) => gapOf(criterion, column, on, verdicts));
  return { star, needs: gaps.flatMap(({ needs }) => needs), settle: gaps.flatMap(({ settle }) => settle) };
}

function gapOf(criterion: Criterion, column: number, on: Case, verdicts: ReadonlyMap<string, CriterionVerdict>): Gap {
  const requirement = criterion.requires[column];
  if (requirement === null || requirement === undefined) return NOTHING;
  const verdict = verdicts.get(criterion.id);
  if (verdict && passes(verdict.kind)) return NOTHING;
  if (criterion.shape === 'group' && requirement !== 'unknown' && requirement !== 'shown') {
    const members = criterion.criteria
      .filter((member) => member.requires[column] !== null)
      .map((member) => gapOf(member, column, on, verdicts));
    const { sure } = bounds(criterion.requires[column] ?? null, members.length);
    const cheapest = new Set([...members].sort((left, right) => left.cost - right.cost).slice(0, sure));
    return joined(members.filter((member) => cheapest.has(member)));
  }
  if (!verdict) return NOTHING;
  return leafGap(criterion, verdict, column, on);
}

function leafGap(criterion: Criterion, verdict: CriterionVerdict, column: number, on: Case): Gap {
  const unsettled: Gap = { cost: 1, needs: [], settle: [criterion.id] };
  const one = (need: Need): Gap => ({ cost: 1, needs: [need], settle: [] });
  const { expected, actual } = verdict;
  switch (criterion.shape) {
    case 'count':
      return criterion.requires[column] === 'unknown' ? unsettled : itemsGap(criterion, column, on);
    case 'amount':
      if (verdict.kind === 'open' || typeof actual !== 'number' || typeof expected !== 'number') return unsettled;
      return one({
        kind: 'amount',
        criterion: criterion.id,
        fact: criterion.fact,
        more: tidy(expected - actual),
        unit: criterion.unit,
      });
    case 'use':
      if (verdict.kind === 'open' || typeof actual !== 'number') return unsettled;
      return one({
        kind: 'months',
        criterion: criterion.id,
        fact: criterion.fact,
        more: typeof expected === 'number' ? expected - actual : 1,
      });
    case 'hold':
      return verdict.kind === 'open' ? unsettled : one(items(criterion, 1, [criterion.fact], [criterion.fact]));
    case 'word':
      return verdict.kind === 'open'
        ? unsettled
        : one({ kind: 'word', criterion: criterion.id, fact: criterion.fact, to: String(expected) });
    default:
      return unsettled;
  }
}

/** The items that close a count: first those the named class still lacks, then in printed order. */
function itemsGap(criterion: CountCriterion, column: number, on: Case): Gap {
  const marks = marksOf(criterion, on);
  const from = criterion.items
    .map(({ fact }) => fact)
    .filter((fact) => marks.no.items.includes(fact) || marks.unclear.items.includes(fact));
  const { sure } = bounds(criterion.requires[column] ?? null, criterion.items.length);
  const { including } = criterion;
  const inClass = (fact: string) => including?.items.includes(fact) ?? false;
  const lacking = Math.max(0, (including?.minimum ?? 0) - marks.yes.items.filter(inClass).length);
  const total = Math.max(sure - marks.yes.items.length, lacking);
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
