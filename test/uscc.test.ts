import fc from 'fast-check';
import { isUscc, organisationDigit, USCC_ALPHABET, usccCheckDigit, usccKey, usccProblems } from '../src/model/uscc';

/** GB 32100 the other way round: the last character and the first 17, weighed by powers of 3, vanish modulo 31. */
function holds(code: string): boolean {
  const worth = (place: number) => BigInt(USCC_ALPHABET.indexOf(code.charAt(place)));
  const body = Array.from({ length: 17 }, (_, place) => worth(place) * 3n ** BigInt(place));
  return body.reduce((sum, part) => sum + part, worth(17)) % 31n === 0n;
}

const letters = Array.from(USCC_ALPHABET);
const figures = Array.from('0123456789');
const text = (from: readonly string[], length: number) =>
  fc.array(fc.constantFrom(...from), { minLength: length, maxLength: length }).map((all) => all.join(''));

/** Valid by construction: department and kind, region, eight characters, and both digits. */
const valid = fc
  .tuple(text(letters, 2), text(figures, 6), text(letters, 8))
  .map(([head, region, body]) => head + region + body + organisationDigit(body))
  .map((body) => body + usccCheckDigit(body))
  .filter((code) => !/^[1-8]\d{16}[\dX]$/.test(code));

describe('统一社会信用代码', () => {
  test.each([
    // The example in the documentation of python-stdnum.
    '91110000600037341L',
    // Worked out by a separate program: digits 0 to 9, X and 0 in the 17th place, a 0 in the 18th.
    '91320214MA1X7K3Q3A',
    '91320100123456788C',
    '91320100MA0000015Q',
    '91330106MA2B5T6H4E',
  ])('%s passes both digits', (code) => {
    expect(usccProblems(code)).toEqual([]);
    expect(isUscc(code)).toBe(true);
  });

  test.each([
    ['', ['length']],
    ['91320214MA1X7K3Q3', ['length']],
    ['91320214MA1X7K3Q3AA', ['length']],
    ['MA1X7K3Q3', ['length']],
    ['91320214MA1X7K3QO3A', ['length']],
    ['9132O214MA1X7K3Q3A', ['letters']],
    ['913202I4MA1X7K3Q3A', ['letters']],
    ['9132A214MA1X7K3Q3A', ['letters']],
    ['91A20214MA1X7K3Q3A', ['letters']],
    ['9132021AMA1X7K3Q3A', ['letters']],
    ['91320214MA1X7K3Q-A', ['letters']],
    ['91320214MA1X7K3Q3\u{20000}', ['letters']],
    ['91320314MA1X7K3Q3A', ['check-digit']],
    ['91320214MA1X7K3Q30', ['check-digit']],
    ['91320214MA1X7K3Q01', ['organisation-digit']],
    ['91320214MA2X7K3Q3A', ['check-digit', 'organisation-digit']],
    ['000000000000000000', []],
  ])('%s has exactly these problems: %j', (code, problems) => {
    expect(usccProblems(code)).toEqual(problems);
  });

  test('case, blanks and full-width letters do not matter', () => {
    for (const code of [
      '91320214ma1x7k3q3a',
      ' 91 3202 14MA 1X7K3Q 3A\n',
      '９１３２０２１４ＭＡ１Ｘ７Ｋ３Ｑ３Ａ',
      '91320214\u200bMA1X7K3Q3A\ufeff',
    ]) {
      expect(usccKey(code)).toBe('91320214MA1X7K3Q3A');
      expect(isUscc(code)).toBe(true);
    }
  });

  test('the number of an identity card is refused even where it passes both digits', () => {
    const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    const cards = Array.from({ length: 1000 }, (_, serial) => {
      const body = `32000019000101${String(serial).padStart(3, '0')}`;
      const sum = weights.reduce((total, weight, index) => total + weight * Number(body[index]), 0);
      return body + '10X98765432'.charAt(sum % 11);
    });
    const passing = cards.filter(
      (card) => usccCheckDigit(card.slice(0, 17)) === card[17] && organisationDigit(card.slice(8, 16)) === card[16],
    );
    expect(passing.length).toBeGreaterThan(0);
    for (const card of passing) expect(usccProblems(card)).toEqual(['id-card']);
  });

  test('a code of an enterprise is never taken for an identity card', () => {
    const digits = fc.tuple(fc.constant('91'), text(figures, 6), text(figures, 8));
    fc.assert(
      fc.property(digits, ([head, region, body]) => {
        const first = head + region + body + organisationDigit(body);
        expect(usccProblems(first + usccCheckDigit(first))).toEqual([]);
      }),
    );
  });
});

describe('properties of the check digits', () => {
  test('every code made with both digits passes', () => {
    fc.assert(
      fc.property(valid, (code) => {
        expect(usccProblems(code)).toEqual([]);
        expect(holds(code)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('every substitution of one character is caught by the last digit', () => {
    fc.assert(
      fc.property(valid, fc.nat(17), fc.constantFrom(...letters), (code, place, letter) => {
        fc.pre(code[place] !== letter);
        const mistyped = code.slice(0, place) + letter + code.slice(place + 1);
        expect(usccCheckDigit(mistyped.slice(0, 17))).not.toBe(mistyped[17]);
        expect(isUscc(mistyped)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  test('no other last character passes for the same first seventeen', () => {
    fc.assert(
      fc.property(valid, (code) => {
        expect(letters.filter((letter) => isUscc(code.slice(0, 17) + letter))).toEqual([code[17]]);
      }),
    );
  });

  test('any text at all is judged without failing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (anything) => {
        expect(isUscc(anything)).toBe(usccProblems(anything).length === 0);
      }),
    );
  });
});
