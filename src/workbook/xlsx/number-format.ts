/**
 * Owns what a number format says about the number under it: a plain number, a percentage or a calendar day.
 * It formats nothing; a time of day and an elapsed time are plain numbers to it.
 */
export type FormatKind = 'plain' | 'percent' | 'day';

/** Built-in codes that show a day: everywhere 14–17 and 22; the Chinese locale's 27–31, 36, 50–54, 57, 58 (ECMA-376 §18.8.30). */
const DAYS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);
const PERCENTS = new Set([9, 10]);

export function builtinKind(id: number): FormatKind {
  if (PERCENTS.has(id)) return 'percent';
  return DAYS.has(id) ? 'day' : 'plain';
}

/** Quoted text, one escaped, padded or repeated character, and brackets: colours, locales, conditions, elapsed times. */
const ASIDE = /"[^"]*"?|[\\_*][\s\S]?|\[[^\]]*\]?/g;
/** An elapsed time such as `[h]`: what follows it counts minutes, not months. */
const ELAPSED = /^\[(h+|m+|s+)\]$/i;

/** Excel takes 255 characters. */
const LONGEST = 1000;

export function customKind(code: string): FormatKind {
  const bare = code
    .slice(0, LONGEST)
    .replace(ASIDE, (aside) => (ELAPSED.test(aside) ? 'h' : aside.startsWith('[') ? '' : ' '));
  // The first section rules positive numbers: dates and shares of our forms are never negative.
  const [section = ''] = bare.split(';');
  if (section.includes('%')) return 'percent';
  if (/general|通用格式/i.test(section)) return 'plain';
  const letters = section
    .toLowerCase()
    .replace(/am\/pm|a\/p|上午\/下午/g, ' ')
    .replace(/e[+-]/g, ' ');
  if (/[yde]|b{2}|a{3}/.test(letters)) return 'day';
  return months(letters) ? 'day' : 'plain';
}

/** `m` is a month unless hours stand before it or seconds after it. */
function months(letters: string): boolean {
  const tokens = letters.match(/h+|m+|s+/g) ?? [];
  return tokens.some(
    (token, index) =>
      token.startsWith('m') && !tokens[index - 1]?.startsWith('h') && !tokens[index + 1]?.startsWith('s'),
  );
}
