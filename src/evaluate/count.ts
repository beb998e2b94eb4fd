import type { CellRef } from '../model/cell';
import type { CountCriterion, Many, Requirement } from '../model/criterion';
import type { FactValue } from '../model/facts';
import type { Values } from '../model/finding';
import type { CriterionVerdict, Kind } from '../model/verdict';
import type { AskedOf } from './asked';
import { holds } from './condition';
import { ruled, step, type Answers, type Case, type Marks } from './ruled';

/** Reads the items of a count once for all stars. Items put to other applicants only are left out. */
export function marksOf(criterion: CountCriterion, on: Case): Marks {
  const before = on.marks.get(criterion);
  if (before) return before;
  const { values } = on.facts;
  const marks: Marks = { yes: answers(), unclear: answers(), uncertain: answers(), no: answers() };
  for (const { fact, only, within } of criterion.items) {
    const applies = only === undefined ? true : holds(only, on.facts);
    if (applies === false) continue;
    const entry = values.get(fact);
    const marked = answerOf(entry?.value);
    const answer = marks[marked !== 'no' && applies === undefined ? 'uncertain' : marked];
    answer.items.push(fact);
    if (within) answer.within++;
    if (entry) for (const cell of entry.cells) answer.cells.push(cell);
  }
  on.marks.set(criterion, marks);
  return marks;
}

/** A blank is a no; anything that is neither yes nor no is unclear. */
function answerOf(value: FactValue | undefined): 'yes' | 'no' | 'unclear' {
  if (value === true) return 'yes';
  return value === undefined || value === false ? 'no' : 'unclear';
}

function answers(): Answers {
  return { items: [], cells: [], within: 0 };
}

/** At least so many items, of which so many of a named class; three-valued, so an unclear mark can only leave it open. */
export function count(asked: AskedOf<CountCriterion>, on: Case): CriterionVerdict {
  const { criterion, requirement } = asked;
  const marks = marksOf(criterion, on);
  const { yes, unclear, uncertain } = marks;
  const { sure, doubtful, why } = bounds(requirement, applicable(marks));
  const { including } = criterion;
  const wanted = including?.minimum ?? 0;
  const implemented = yes.items.length;
  const doubted = unclear.items.length + uncertain.items.length;
  const possible = implemented + doubted >= doubtful && yes.within + unclear.within + uncertain.within >= wanted;
  const kind: Kind = implemented >= sure && yes.within >= wanted ? 'met' : possible ? 'open' : 'unmet';
  const values = { category: asked.name, count: implemented, items: yes.items, minimum: sure };
  const steps = [step(implemented === 0 ? 'step/count-none' : 'step/count', values)];
  if (including && yes.within < wanted)
    steps.push(step('step/count-class', { name: including.name, minimum: wanted, count: yes.within }));
  if (unclear.items.length > 0) steps.push(step('step/count-unclear', { items: unclear.items }));
  if (uncertain.items.length > 0) steps.push(step('step/count-uncertain', uncertainty(criterion, marks)));
  if (why !== undefined && kind === 'open' && implemented >= doubtful) steps.push(step('step/doubtful', { why }));
  return ruled(asked, kind, sure, implemented, evidence(kind, marks), steps);
}

/** How many items are, or may be, put to this applicant. */
export function applicable({ yes, unclear, uncertain, no }: Marks): number {
  return yes.items.length + unclear.items.length + uncertain.items.length + no.items.length;
}

function uncertainty(criterion: CountCriterion, { uncertain }: Marks): Values {
  const facts = criterion.items.flatMap(({ fact, only }) =>
    only && uncertain.items.includes(fact) ? [only.fact] : [],
  );
  return { items: uncertain.items, facts: [...new Set(facts)] };
}

/** Where to look: what is implemented when it suffices, what is doubtful when it decides, else what is missing. */
function evidence(kind: Kind, { yes, unclear, uncertain, no }: Marks): readonly CellRef[] {
  if (kind === 'met') return yes.cells;
  return kind === 'open' ? [...unclear.cells, ...uncertain.cells] : no.cells;
}

/** The number that surely satisfies, and the least that may. */
export function bounds(requirement: Requirement<Many>, all: number): { sure: number; doubtful: number; why?: string } {
  if (requirement === 'all') return { sure: all, doubtful: all };
  if (typeof requirement === 'object' && requirement !== null) return requirement;
  const number = typeof requirement === 'number' ? requirement : 0;
  return { sure: number, doubtful: number };
}
