import type { CellRef } from '../model/cell';
import type { CountCriterion, Many, Requirement } from '../model/edition';
import type { FactValue } from '../model/facts';
import type { Values } from '../model/finding';
import type { CriterionVerdict, Kind } from '../model/verdict';
import { holds } from './condition';
import { ruled, step, type Case } from './ruled';

/** The items of a count as one applicant marked them: read once, judged for every star. */
export interface Marks {
  readonly yes: Answers;
  /** Neither yes nor no: not counted, and decisive only if it could make up the number. */
  readonly unclear: Answers;
  /** Marked, but nobody said whether the item is put to this applicant at all: treated as unclear. */
  readonly uncertain: Answers;
  readonly no: Answers;
}
interface Answers {
  readonly items: readonly string[];
  readonly cells: readonly CellRef[];
}

export function marksOf(criterion: CountCriterion, on: Case): Marks {
  const marks = { yes: answers(), unclear: answers(), uncertain: answers(), no: answers() };
  for (const { fact, only } of criterion.items) {
    const applies = only === undefined ? true : holds(only, on.facts);
    if (applies === false) continue;
    const entry = on.facts.values.get(fact);
    const marked = answerOf(entry?.value);
    const answer = marks[marked !== 'no' && applies === undefined ? 'uncertain' : marked];
    answer.items.push(fact);
    if (entry) answer.cells.push(...entry.cells);
  }
  return marks;
}

/** A blank is a no; anything that is neither yes nor no is unclear. */
function answerOf(value: FactValue | undefined): 'yes' | 'no' | 'unclear' {
  if (value === true) return 'yes';
  return value === undefined || value === false ? 'no' : 'unclear';
}

function answers(): { items: string[]; cells: CellRef[] } {
  return { items: [], cells: [] };
}

/** At least so many items, of which so many of a named class; three-valued, so an unclear mark can only leave it open. */
export function count(
  criterion: CountCriterion,
  requirement: Requirement<Many>,
  column: number,
  marks: Marks,
): CriterionVerdict {
  const yes = marks.yes.items;
  const unclear = [...marks.unclear.items, ...marks.uncertain.items];
  const all = yes.length + unclear.length + marks.no.items.length;
  const { sure, doubtful, why } = bounds(requirement, all);
  const { including } = criterion;
  const within = (items: readonly string[]) =>
    including ? items.filter((item) => including.items.includes(item)).length : 0;
  const wanted = including?.minimum ?? 0;
  const classMet = within(yes) >= wanted;
  const possible = yes.length + unclear.length >= doubtful && within(yes) + within(unclear) >= wanted;
  const kind: Kind = yes.length >= sure && classMet ? 'met' : possible ? 'open' : 'unmet';
  const values = { category: criterion.path.at(-1) ?? '', count: yes.length, items: yes, minimum: sure };
  const steps = [step(yes.length === 0 ? 'step/count-none' : 'step/count', values)];
  if (including && !classMet)
    steps.push(step('step/count-class', { name: including.name, minimum: wanted, count: within(yes) }));
  if (marks.unclear.items.length > 0) steps.push(step('step/count-unclear', { items: marks.unclear.items }));
  if (marks.uncertain.items.length > 0) steps.push(step('step/count-uncertain', uncertainty(criterion, marks)));
  if (why !== undefined && kind === 'open' && yes.length >= doubtful) steps.push(step('step/doubtful', { why }));
  const cells = evidence(kind, marks);
  return ruled(criterion, column, kind, sure, yes.length, cells, steps);
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
