/** The key that two spellings of one name share: NFKC, no white space, upper case. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200d\ufeff]+/gu, '')
    .toUpperCase();
}
