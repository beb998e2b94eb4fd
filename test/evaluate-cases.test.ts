import { readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { evaluate } from '../src/evaluate/evaluate';
import { allCriteria } from '../src/standard/load';
import { edition } from '../src/standard/editions';
import { basesIn, casesIn, factsOf, type Expectation } from './evaluate-given';

const root = resolve(__dirname, 'cases');
/** Each folder with bases holds the cases of the edition of its path. */
const ids = (readdirSync(root, { recursive: true }) as string[])
  .filter((file) => file.endsWith('bases.yml'))
  .map((file) => dirname(file).replaceAll('\\', '/'));

describe.each(ids)('%s', (id) => {
  const standard = edition(id)!;
  const folder = join(root, id);
  const bases = basesIn(folder);
  const items = new Set(standard.facts.filter(({ kind }) => kind === 'mark').map(({ key }) => key));
  const criteria = new Set(allCriteria(standard.criteria).map((criterion) => criterion.id));

  describe.each(casesIn(folder))('$file', ({ cases }) => {
    test.each(cases)('$case', ({ given, then }) => {
      const facts = factsOf(given, bases, items);
      const verdict = evaluate(standard, facts);
      const expectations: readonly Expectation[] = Array.isArray(then) ? then : [then];
      for (const expectation of expectations) {
        const { star, at, criterion, kind, step, ...rest } = expectation;
        if (star !== undefined) expect({ star: verdict.star }).toEqual({ star });
        if (criterion === undefined) continue;
        expect(criteria).toContain(criterion);
        const found = verdict.stars.find((one) => one.star === at)?.criteria.find((one) => one.criterion === criterion);
        if (kind === 'absent') {
          expect(found).toBeUndefined();
          continue;
        }
        expect(found).toMatchObject({ kind, ...rest });
        if (step !== undefined) expect(found?.steps.map(({ code }) => code)).toContain(step);
      }
    });

    test('no two cases have the same sentence', () => {
      const sentences = cases.map((one) => one.case);
      expect(new Set(sentences).size).toBe(sentences.length);
    });
  });
});
