import fc from 'fast-check';
import { judgePairs, type Pair } from '../src/judge';
import type { Edition, Fact } from '../src/model/edition';
import { edition, EDITION_IDS, editionData } from '../src/standard/editions';
import { loadEdition } from '../src/standard/load';
import { expectSame } from './same';

/** What applicants say under a label, the same things over and over. */
function saying({ kind, words = [] }: Fact): fc.Arbitrary<Pair['value']> {
  const odd = fc.constantFrom<Pair['value'][]>(null, '', '无', '3个月', '2023-03-01', 'TRUE', -1, '12%', 0.5);
  const usual = kind === 'mark' ? [true, false, '是', '否'] : kind === 'word' ? words : [0, 1, 5, 100, 1e6, '公有云'];
  return fc.oneof({ weight: 4, arbitrary: fc.constantFrom<Pair['value'][]>(...usual, true) }, odd);
}

function applicants({ facts }: Edition): fc.Arbitrary<Pair[]> {
  return fc
    .tuple(...facts.map((fact) => fc.option(saying(fact), { nil: undefined, freq: 8 })))
    .map((said) => said.flatMap((value, index) => (value === undefined ? [] : [{ path: [facts[index]!.key], value }])));
}

test.each(EDITION_IDS)('%s: what was read and judged before leaves no trace', (id) => {
  const known = edition(id)!;
  const days = fc.constantFrom(undefined, known.inForce.from, known.inForce.to ?? '2024-06-30');
  fc.assert(
    fc.property(applicants(known), days, (pairs, day) => {
      const fresh = loadEdition(editionData(id));
      if ('findings' in fresh) throw new Error(JSON.stringify(fresh.findings));
      expectSame(judgePairs(known, pairs, day), judgePairs(fresh.edition, pairs, day));
    }),
    { numRuns: 60 },
  );
});
