/**
 * 统一社会信用代码 (GB 32100-2015) with the 组织机构代码 (GB 11714-1997) inside it. Says what is wrong with a code; never
 * repairs one, and does not say whose it is.
 */

/** The 31 letters of a code, each worth its index: I, O, S, V and Z are not used. */
export const USCC_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

const ORGANISATION_ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

const PERSON_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const PERSON = /^[1-8]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]$/;

/**
 * `length`: not 18 characters. `letters`: a character outside the alphabet, or a letter in the region (3 to 8).
 * `check-digit`: the 18th does not follow from the first 17. `organisation-digit`: the 17th does not follow from 9 to 16.
 * `id-card`: the number of a person's identity card.
 */
export type UsccProblem = 'length' | 'letters' | 'check-digit' | 'organisation-digit' | 'id-card';

/** The code as it is compared: NFKC, no white space, upper case. */
export function usccKey(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200d\ufeff]+/gu, '')
    .toUpperCase();
}

/** Everything wrong with the code; empty when both digits hold. A blank text has the wrong length. */
export function usccProblems(text: string): readonly UsccProblem[] {
  const code = usccKey(text);
  if (Array.from(code).length !== 18) return ['length'];
  if (isIdCard(code)) return ['id-card'];
  if (usccStrangers(code).length > 0) return ['letters'];
  const problems: UsccProblem[] = [];
  if (usccCheckDigit(code.slice(0, 17)) !== code[17]) problems.push('check-digit');
  if (organisationDigit(code.slice(8, 16)) !== code[16]) problems.push('organisation-digit');
  return problems;
}

/** True when both digits hold. Some genuine codes issued before 2016 do not pass, so a false is a doubt, not a proof. */
export function isUscc(text: string): boolean {
  return usccProblems(text).length === 0;
}

/** The characters that cannot stand where they stand, each once, in their order. */
export function usccStrangers(text: string): readonly string[] {
  const letters = Array.from(usccKey(text));
  const strange = letters.filter(
    (letter, index) => !USCC_ALPHABET.includes(letter) || (index >= 2 && index < 8 && !/\d/.test(letter)),
  );
  return [...new Set(strange)];
}

/** The 18th character for the first 17, all of them in the alphabet (GB 32100-2015). */
export function usccCheckDigit(body: string): string {
  const sum = weigh(body, USCC_ALPHABET, WEIGHTS);
  return USCC_ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** The ninth character of an 组织机构代码 for its first eight (GB 11714-1997): 10 is written X, 11 is written 0. */
export function organisationDigit(body: string): string {
  const digit = 11 - (weigh(body, ORGANISATION_ALPHABET, ORGANISATION_WEIGHTS) % 11);
  return digit === 10 ? 'X' : digit === 11 ? '0' : String(digit);
}

/** A number of an identity card (GB 11643-1999) that happens to pass the check digit of a code is still not one. */
function isIdCard(code: string): boolean {
  if (!PERSON.test(code)) return false;
  return '10X98765432'.charAt(weigh(code.slice(0, 17), '0123456789', PERSON_WEIGHTS) % 11) === code[17];
}

function weigh(text: string, alphabet: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * alphabet.indexOf(text.charAt(index)), 0);
}
