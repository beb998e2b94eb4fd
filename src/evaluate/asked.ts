import type { Condition, Criterion, Exemption } from '../model/criterion';
import type { Edition } from '../model/edition';
import type { FactEntry } from '../model/facts';
import type { Star } from '../model/star';
import type { Outcome } from './ruled';

/** A criterion as one star asks it, prepared once for all applicants. */
export type Asked = { [S in Criterion['shape']]: AskedOf<Extract<Criterion, { shape: S }>> }[Criterion['shape']];

export interface AskedOf<C extends Criterion> {
  readonly shape: C['shape'];
  readonly criterion: C;
  readonly column: number;
  /** What the star demands: as printed, or what an exemption puts instead. */
  readonly requirement: C['requires'][number];
  readonly clause: string;
  /** 类, or the group's own name. */
  readonly category: string;
  /** The last of its path. */
  readonly name: string;
  readonly only: Condition | undefined;
  /** Those that say anything about this star. */
  readonly exemptions: readonly AskedExemption[];
  /** Of a group: those of its members that the star asks for. */
  readonly members: readonly Asked[];
  readonly rests: Rests | undefined;
}

export interface AskedExemption extends Pick<Exemption, 'when' | 'clause'> {
  /** The criterion with what is put instead; absent: nothing is asked. */
  readonly instead: Asked | undefined;
  /** What came of it for the entry met last. */
  last: Met | undefined;
}

/** The one mark or word on which the outcome rests, but for exemptions, and the outcomes of the first few entries met. */
export interface Rests {
  readonly on: string;
  readonly met: Met[];
}

/** The very entry, not its like: only what is read once for many applicants comes again. */
interface Met {
  readonly entry: FactEntry | undefined;
  readonly outcome: Outcome;
}

const prepared = new WeakMap<Edition, readonly (readonly Asked[])[]>();

/** What each star of the edition asks, in printed order. */
export function askedOf(edition: Edition): readonly (readonly Asked[])[] {
  const before = prepared.get(edition);
  if (before) return before;
  const made = edition.stars.map((star, column) => askedBy(star, column, edition.criteria));
  prepared.set(edition, made);
  return made;
}

function askedBy(star: Star, column: number, criteria: readonly Criterion[]): Asked[] {
  return criteria
    .filter(({ requires }) => (requires[column] ?? null) !== null)
    .map((criterion) => asked(criterion, star, column));
}

function asked(criterion: Criterion, star: Star, column: number): Asked {
  const { id, path, clauses, shape, only } = criterion;
  const touching = criterion.exemptions.filter(
    ({ instead, stars }) => (instead === undefined || instead[column] !== undefined) && (stars?.includes(star) ?? true),
  );
  const printed = {
    ...{ shape, criterion, column, only },
    requirement: criterion.requires[column] ?? null,
    clause: clauses[column] ?? id,
    category: path[0] ?? id,
    name: path.at(-1) ?? '',
    exemptions: [],
    members: shape === 'group' ? askedBy(star, column, criterion.criteria) : [],
    rests: restsOn(criterion),
  };
  // The loader has made sure that what is put instead fits the shape.
  const exemptions = touching.map(({ when, clause, instead }) => ({
    ...{ when, clause },
    instead: instead && ({ ...printed, requirement: instead[column], rests: restsOn(criterion) } as Asked),
    last: undefined,
  }));
  return { ...printed, exemptions } as Asked;
}

/** Undefined where the outcome rests on more, or on a number: numbers are too many to be met again. */
function restsOn(criterion: Criterion): Rests | undefined {
  switch (criterion.shape) {
    case 'hold':
    case 'word':
    case 'attest':
    case 'choice':
      return { on: criterion.fact, met: [] };
    default:
      return undefined;
  }
}
