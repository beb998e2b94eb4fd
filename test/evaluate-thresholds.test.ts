import { bounds } from '../src/evaluate/count';
import { evaluate } from '../src/evaluate/evaluate';
import type { Criterion, Many } from '../src/model/criterion';
import type { Star } from '../src/model/star';
import type { Edition } from '../src/model/edition';
import type { FactValue } from '../src/model/facts';
import { EDITION_IDS, edition } from '../src/standard/editions';
import { allCriteria } from '../src/standard/load';
import { exactly, factsOf, leastItems, type Values } from './evaluate-exactly';

/**
 * Every row of every edition at its threshold, just below and just above, for each star, made from the data: the applicant
 * just reaches the star, and one fact is moved. What the numbers are is proven elsewhere, against the printed texts.
 */
interface Move {
  readonly name: string;
  readonly change: (values: Values) => void;
  readonly met: boolean;
  readonly actual?: number | string | null;
}

const leaf = (criterion: Criterion): criterion is Exclude<Criterion, { shape: 'group' }> => criterion.shape !== 'group';

function moves(criterion: Exclude<Criterion, { shape: 'group' }>, column: number): Move[] {
  const requirement = criterion.requires[column];
  const set =
    (fact: string, value: FactValue) =>
    (values: Values): void => {
      values.set(fact, value);
    };
  const drop =
    (fact: string) =>
    (values: Values): void => {
      values.delete(fact);
    };
  const nothing = () => undefined;
  switch (criterion.shape) {
    case 'count': {
      const items = criterion.items.map(({ fact }) => fact);
      const { sure } = bounds(requirement as Many, items.length);
      const least = leastItems(criterion, requirement as Many);
      const further = items.find((item) => !least.includes(item));
      const all: Move[] = [{ name: `with ${sure}`, change: nothing, met: true, actual: sure }];
      if (sure > 0) all.push({ name: `with ${sure - 1}`, change: drop(least.at(-1)!), met: false, actual: sure - 1 });
      if (further) all.push({ name: `with ${sure + 1}`, change: set(further, true), met: true, actual: sure + 1 });
      return all;
    }
    case 'amount':
    case 'use': {
      const minimum = Math.max(Number(requirement), criterion.shape === 'use' ? 1 : 0);
      const step = criterion.shape === 'use' ? 1 : minimum / 1000;
      return [
        { name: `with ${minimum}`, change: nothing, met: true, actual: minimum },
        { name: `with a little less`, change: set(criterion.fact, minimum - step), met: false, actual: minimum - step },
        { name: `with a little more`, change: set(criterion.fact, minimum + step), met: true, actual: minimum + step },
      ];
    }
    case 'hold':
      return [
        { name: 'marked yes', change: nothing, met: true },
        { name: 'left blank', change: drop(criterion.fact), met: false },
        { name: 'marked no', change: set(criterion.fact, false), met: false },
      ];
    case 'word': {
      const rank = criterion.ranks.get(requirement as string)!;
      return [...criterion.ranks].map(([word, place]) => ({
        name: `with ${word}`,
        change: set(criterion.fact, word),
        met: place >= rank,
        actual: word,
      }));
    }
    case 'choice':
      return [
        ...(requirement as readonly string[]).map((word) => ({
          name: `with ${word}`,
          change: set(criterion.fact, word),
          met: true,
        })),
        { name: 'judged not to conform', change: set(criterion.fact, false), met: false },
      ];
    case 'attest':
      return [
        { name: 'confirmed', change: set(criterion.fact, true), met: true },
        { name: 'denied', change: set(criterion.fact, false), met: false },
      ];
  }
}

interface Row {
  readonly star: Star;
  readonly column: number;
  readonly criterion: Exclude<Criterion, { shape: 'group' }>;
}

function rows(standard: Edition): Row[] {
  return standard.stars.flatMap((star, column) =>
    allCriteria(standard.criteria)
      .filter(leaf)
      .filter(({ requires }) => ![null, 'unknown', 'shown', undefined].includes(requires[column] as null))
      .map((criterion) => ({ star, column, criterion })),
  );
}

/** The edition can grant the star at all: nothing of it is out of our hands. */
const grantable = ({ criteria }: Edition, column: number) =>
  allCriteria(criteria).every(({ requires }) => requires[column] !== 'unknown');

describe.each(EDITION_IDS)('%s', (id) => {
  const standard = edition(id)!;

  test.each(standard.stars.map((star, column) => ({ star, column })))(
    '$star★ is reached exactly',
    ({ star, column }) => {
      const verdict = evaluate(standard, factsOf(exactly(standard, column)));
      expect(verdict.stars[column]).toMatchObject({ star, granted: grantable(standard, column) });
    },
  );

  test.each(rows(standard).map((row) => ({ ...row, name: `${row.star}★ ${row.criterion.id}` })))(
    '$name: at, below and above',
    ({ column, criterion }) => {
      const tried = moves(criterion, column);
      expect(tried.length).toBeGreaterThan(1);
      for (const { name, change, met, actual } of tried) {
        const values = exactly(standard, column, criterion);
        change(values);
        const verdict = evaluate(standard, factsOf(values)).stars[column]!;
        const found = verdict.criteria.find((one) => one.criterion === criterion.id);
        const short = short_of(criterion, column, standard);
        expect({ name, kind: found?.kind }).toEqual({ name, kind: met ? 'met' : short });
        if (actual !== undefined) expect({ name, actual: found?.actual }).toEqual({ name, actual });
        expect({ name, granted: verdict.granted }).toEqual({ name, granted: met && grantable(standard, column) });
      }
    },
  );
});

/** Short of the row is unmet; open where the text leaves it open whether the group needs the row at all (2020, 4★). */
function short_of(criterion: Criterion, column: number, { criteria }: Edition): 'unmet' | 'open' {
  const doubtful = allCriteria(criteria).some(
    (group) =>
      group.shape === 'group' &&
      typeof group.requires[column] === 'object' &&
      allCriteria(group.criteria).includes(criterion),
  );
  return doubtful ? 'open' : 'unmet';
}
