import { NO_CELLS } from '../model/cell';
import type { AmountCriterion, HoldCriterion, UseCriterion, WordCriterion } from '../model/criterion';
import { isUnclear } from '../model/facts';
import type { CriterionVerdict } from '../model/verdict';
import type { Asked, AskedOf } from './asked';
import { itemisedAmount } from './investment';
import { atLeast, entryOf, ruled, said, step, type Case } from './ruled';

/** Measured facts: absent or unreadable is open, which blocks; otherwise the number or word decides. */

/** 上云时间: whole months and still in use; `0` asks only that the services are in use. A no is not in use. */
export function use(asked: AskedOf<UseCriterion>, on: Case): CriterionVerdict {
  const { criterion, requirement } = asked;
  const minimum = typeof requirement === 'number' ? requirement : 0;
  const expected = minimum === 0 ? (criterion.texts[asked.column] ?? '') : minimum;
  const entry = entryOf(on.facts, criterion.fact);
  const cells = entry?.cells ?? NO_CELLS;
  const value = entry?.value;
  const months = isMeasure(value) ? value : 0;
  const values = { item: criterion.fact, statement: criterion.texts[asked.column] ?? '', minimum, months };
  if (value === undefined) return ruled(asked, 'open', expected, null, cells, [step('step/absent', values)]);
  if (isUnclear(value)) return unreadable(asked, expected, value.unclear, value.why, cells);
  if (typeof value === 'boolean') {
    if (!value) return ruled(asked, 'unmet', expected, said(entry), cells, [step('step/use-stopped', values)]);
    const kind = minimum === 0 ? 'met' : 'open';
    return ruled(asked, kind, expected, said(entry), cells, [
      step(kind === 'met' ? 'step/use-in-use' : 'step/use-no-months', values),
    ]);
  }
  if (!isMeasure(value)) return unreadable(asked, expected, said(entry) ?? value, 'why/not-months', cells);
  const met = minimum === 0 ? months > 0 : atLeast(months, minimum);
  const code = minimum === 0 ? (met ? 'step/use-in-use' : 'step/use-stopped') : met ? 'step/use-met' : 'step/use-unmet';
  return ruled(asked, met ? 'met' : 'unmet', expected, months, cells, [step(code, values)]);
}

/** A measure not less than a number; 上云投入 is summed from its eligible lines where the form itemises them. */
export function amount(asked: AskedOf<AmountCriterion>, on: Case): CriterionVerdict {
  const { criterion, requirement } = asked;
  const minimum = typeof requirement === 'number' ? requirement : 0;
  const { unit, fact: item } = criterion;
  if (criterion.itemised && on.facts.investment) return itemisedAmount(asked, minimum, on, on.facts.investment);
  const entry = entryOf(on.facts, criterion.fact);
  const cells = entry?.cells ?? NO_CELLS;
  const value = entry?.value;
  if (value === undefined) return ruled(asked, 'open', minimum, null, cells, [step('step/absent', { item })]);
  if (!isMeasure(value)) {
    const words = isUnclear(value) ? value.unclear : (said(entry) ?? String(value));
    return unreadable(asked, minimum, words, isUnclear(value) ? value.why : 'why/not-a-number', cells);
  }
  const met = atLeast(value, minimum);
  return ruled(asked, met ? 'met' : 'unmet', minimum, value, cells, [
    step(met ? 'step/amount-met' : 'step/amount-unmet', { item, actual: value, minimum, unit }),
  ]);
}

/** 是, 有, 具备: blank is not implemented; neither yes nor no is open. */
export function hold(asked: AskedOf<HoldCriterion>, on: Case): CriterionVerdict {
  const { criterion, requirement } = asked;
  const entry = entryOf(on.facts, criterion.fact);
  const cells = entry?.cells ?? NO_CELLS;
  const value = entry?.value;
  const values = { item: criterion.fact, required: requirement ?? '' };
  if (isUnclear(value)) return unreadable(asked, requirement, value.unclear, value.why, cells);
  if (value !== undefined && typeof value !== 'boolean')
    return unreadable(asked, requirement, said(entry) ?? String(value), 'why/not-a-mark', cells);
  const met = value === true;
  return ruled(asked, met ? 'met' : 'unmet', requirement, said(entry), cells, [
    step(met ? 'step/hold-met' : 'step/hold-unmet', values),
  ]);
}

/** A better word meets a lesser one; a word outside the order is open. */
export function word(asked: AskedOf<WordCriterion>, on: Case): CriterionVerdict {
  const { criterion, requirement } = asked;
  const entry = entryOf(on.facts, criterion.fact);
  const cells = entry?.cells ?? NO_CELLS;
  const value = entry?.value;
  const { fact: item, words: order } = criterion;
  const required = requirement ?? '';
  if (value === undefined)
    return ruled(asked, 'open', requirement, null, cells, [step('step/absent', { item, required, order })]);
  const words = isUnclear(value) ? value.unclear : (said(entry) ?? String(value));
  const values = { item, required, order, said: words };
  const rank = typeof value === 'string' ? (criterion.ranks.get(value) ?? -1) : -1;
  if (rank < 0) return ruled(asked, 'open', requirement, words, cells, [step('step/word-unknown', values)]);
  const met = rank >= (criterion.ranks.get(required) ?? 0);
  return ruled(asked, met ? 'met' : 'unmet', requirement, words, cells, [
    step(met ? 'step/word-met' : 'step/word-unmet', values),
  ]);
}

function isMeasure(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function unreadable(
  asked: Asked,
  expected: CriterionVerdict['expected'],
  said: string,
  why: string,
  cells: CriterionVerdict['cells'],
): CriterionVerdict {
  return ruled(asked, 'open', expected, said, cells, [
    step('step/unreadable', { item: asked.name, said }),
    step(why, { said }),
  ]);
}
