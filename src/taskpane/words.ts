/** The language the pane speaks, for every component; the sentences themselves are `standards/wording`. */
import { createContext, useContext } from 'react';
import { say, type Language } from '../flow';
import type { Values } from '../model/finding';

const Spoken = createContext<Language>('zh-CN');

export const LanguageProvider = Spoken.Provider;

export interface Words {
  readonly language: Language;
  readonly say: (code: string, values?: Values) => string;
}

export function useWords(): Words {
  const language = useContext(Spoken);
  return { language, say: (code, values) => say(language, code, values) };
}
