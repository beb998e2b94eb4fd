/** When two names are the same firm's. Spelling only: former names and short names are other names. */

/**
 * The name as it is compared: NFKC, no white space, brackets of any kind left out, 有限责任公司 as 有限公司.
 * `易轩包装制品（连云港） 有限责任公司` and `易轩包装制品(连云港)有限公司` share a key.
 */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200d\ufeff()[\]{}〔〕【】〈〉《》「」『』]+/gu, '')
    .replace(/有限责任公司/gu, '有限公司')
    .toUpperCase();
}

export function sameName(left: string, right: string): boolean {
  return nameKey(left) === nameKey(right);
}
