/** When two names are the same firm's. Spelling only: former names and short names are other names. */
import { nameKey } from '../model/name';

/**
 * The name as it is compared on papers: beyond `nameKey`, brackets of any kind left out, 有限责任公司 as 有限公司.
 * `易轩包装制品（连云港） 有限责任公司` and `易轩包装制品(连云港)有限公司` share a key.
 */
export function firmKey(name: string): string {
  return nameKey(name)
    .replace(/[()[\]{}〔〕【】〈〉《》「」『』]+/gu, '')
    .replace(/有限责任公司/gu, '有限公司');
}

export function sameName(left: string, right: string): boolean {
  return firmKey(left) === firmKey(right);
}
