/** How labels of forms and tables are compared: what a person would call the same words. */

const NOTE_AFTER = /(?:[\d*※①-⑩⑴-⑽,、]|<sup>.*?<\/sup>)+$/u;
const BRACKETED = /[（(【[][^）)】\]]*[）)】\]]/gu;

/**
 * The key two labels share when they are the same label: NFKC, no white space, no bracketed remark,
 * no superscript note, no closing colon or star. `上云投入<sup>1,2</sup>`, `研发设 计应用` and `注册资本（万元）`
 * become `上云投入`, `研发设计应用` and `注册资本`.
 */
export function labelKey(text: string): string {
  let key = text.replace(/<sup>.*?<\/sup>/giu, '').replace(/[\u00b9\u00b2\u00b3\u2070-\u2079]/gu, '');
  key = key.normalize('NFKC').replace(/[\s\u200b-\u200d\ufeff]+/gu, '');
  key = key.replace(/^[*※·•\-—]+/u, '').replace(/[:：。.]+$/u, '');
  const bare = key.replace(BRACKETED, '');
  if (bare !== '') key = bare;
  const noted = key.replace(NOTE_AFTER, '');
  return noted === '' ? key : noted;
}

/** Edits (insert, delete, replace) that turn one text into the other. */
export function distance(left: string, right: string): number {
  const a = Array.from(left);
  const b = Array.from(right);
  let previous = b.map((_, index) => index + 1);
  previous.unshift(0);
  a.forEach((letter, row) => {
    const current = [row + 1];
    b.forEach((other, column) => {
      const replaced = (previous[column] ?? 0) + (letter === other ? 0 : 1);
      current.push(Math.min(replaced, (previous[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
    });
    previous = current;
  });
  return previous[b.length] ?? 0;
}

/** The known word nearest to a mistyped one, or undefined when none is near (more than half of it differs). */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(1, Math.ceil(Array.from(word).length / 2)) + 0.5;
  for (const candidate of known) {
    const edits = distance(word, candidate);
    if (edits < least) {
      least = edits;
      best = candidate;
    }
  }
  return best;
}
