/** Which of our languages the program that hosts us speaks; Chinese unless it plainly speaks another. */
/// <reference types="office-js" />
import type { Language } from '../flow';

/** The language for a tag such as `zh-CN`, `zh-Hans-CN` or `en-US`. */
export function languageFor(tag: string | undefined): Language {
  return tag === undefined || tag === '' || /^zh\b/i.test(tag) ? 'zh-CN' : 'en';
}

/** The language of Excel's own menus; of the browser where no Office answers. */
export function hostLanguage(): Language {
  const office =
    typeof Office === 'undefined'
      ? undefined
      : (Office as { readonly context?: { readonly displayLanguage?: string } }).context;
  return languageFor(office?.displayLanguage ?? (typeof navigator === 'undefined' ? undefined : navigator.language));
}
