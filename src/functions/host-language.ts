/** Which of our languages the program that hosts us speaks; Chinese unless it plainly speaks another. */
/// <reference types="office-js" />
import type { Language } from '../flow';

/** Low bits of every Windows locale number of Chinese: 2052 is zh-CN. */
const CHINESE = 0x04;

/** The language for a tag such as `zh-CN` or `en-US`; older hosts tell a Windows locale number instead. */
export function languageFor(tag: string | number | undefined): Language {
  const said = String(tag ?? '');
  if (/^\d+$/.test(said)) return (Number(said) & 0x3ff) === CHINESE ? 'zh-CN' : 'en';
  return said === '' || /^zh\b/i.test(said) ? 'zh-CN' : 'en';
}

/** The language of Excel's own menus; of the browser where no Office answers. */
export function hostLanguage(): Language {
  const office =
    typeof Office === 'undefined'
      ? undefined
      : (Office as { readonly context?: { readonly displayLanguage?: string } }).context;
  return languageFor(office?.displayLanguage ?? (typeof navigator === 'undefined' ? undefined : navigator.language));
}
