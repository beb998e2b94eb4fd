/** Length of a narrative as a word processor states it (字数); says nothing about its content. */

const CHARACTER =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uffee]|(?<![A-Za-z\d])[“”‘’…—·]|[“”…—·](?![A-Za-z\d])/gu;

/**
 * 字数 as Word counts it: each Chinese character and each full-width mark is one, and so is each run of other characters
 * between blanks, so `ERP系统` is 3 and `3.5万元` is 3.
 */
export function wordCount(text: string): number {
  const characters = text.replace(/\u3000/gu, ' ').match(CHARACTER)?.length ?? 0;
  const runs = text
    .replace(/\u3000/gu, ' ')
    .replace(CHARACTER, ' ')
    .match(/\S+/gu);
  return characters + (runs?.length ?? 0);
}
