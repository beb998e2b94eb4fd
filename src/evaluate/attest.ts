import { NO_CELLS } from '../model/cell';
import type { AttestCriterion, ChoiceCriterion } from '../model/criterion';
import { isUnclear } from '../model/facts';
import type { CriterionVerdict } from '../model/verdict';
import type { AskedOf } from './asked';
import { entryOf, ruled, said, step, type Case } from './ruled';

/** 人工评审: nothing stated is for a person to judge; stated and contrary (否, 不符合) is unmet. */
export function attest(asked: AskedOf<AttestCriterion>, on: Case): CriterionVerdict {
  const { criterion, requirement } = asked;
  const entry = entryOf(on.facts, criterion.fact);
  const cells = entry?.cells ?? NO_CELLS;
  const shown = said(entry);
  if (entry?.value === false) {
    return ruled(asked, 'unmet', requirement, shown, cells, [
      step('step/attest-denied', { item: criterion.fact, statement: requirement ?? '' }),
    ]);
  }
  const code = entry?.value === true ? 'step/attest-confirmed' : shown === null ? 'step/attest-absent' : 'step/attest';
  return ruled(asked, entry?.value === true ? 'met' : 'review', requirement, shown, cells, [
    step(code, { item: criterion.fact, statement: requirement ?? '' }),
  ]);
}

/** 云服务部署模型: a blank is for a person; a model outside the list is unmet; an unknown word is for a person too. */
export function choice(asked: AskedOf<ChoiceCriterion>, on: Case): CriterionVerdict {
  const { criterion, requirement } = asked;
  const allowed = Array.isArray(requirement) ? (requirement as readonly string[]) : [];
  const entry = entryOf(on.facts, criterion.fact);
  const cells = entry?.cells ?? NO_CELLS;
  const expected = allowed.join('、');
  const value = entry?.value;
  if (typeof value === 'boolean') {
    const code = value ? 'step/attest-confirmed' : 'step/attest-denied';
    const values = { item: criterion.fact, statement: expected };
    return ruled(asked, value ? 'met' : 'unmet', expected, said(entry), cells, [step(code, values)]);
  }
  const words = isUnclear(value) ? value.unclear : String(value ?? '');
  if (words === '') {
    return ruled(asked, 'review', expected, null, cells, [
      step('step/choice-absent', { item: criterion.fact, allowed }),
    ]);
  }
  const named = criterion.words.filter((word) => words.includes(word));
  const values = { item: criterion.fact, said: words, allowed };
  if (named.length === 0) return ruled(asked, 'review', expected, words, cells, [step('step/choice-unknown', values)]);
  const fits = named.every((word) => allowed.includes(word));
  return ruled(asked, fits ? 'met' : 'unmet', expected, words, cells, [
    step(fits ? 'step/choice-met' : 'step/choice-unmet', values),
  ]);
}
