/** What a person sets once and finds again: language and look. Kept on this computer only; forgotten where that is forbidden. */
import { useCallback, useState } from 'react';
import type { Language } from '../flow';

export type Look = 'host' | 'light' | 'dark' | 'contrast';

export interface Settings {
  readonly language: 'host' | Language;
  readonly look: Look;
}

const KEY = 'starcloud.settings';
const DEFAULTS: Settings = { language: 'host', look: 'host' };
const LANGUAGES: readonly Settings['language'][] = ['host', 'zh-CN', 'en'];
const LOOKS: readonly Look[] = ['host', 'light', 'dark', 'contrast'];

export function useSettings(): readonly [Settings, (change: Partial<Settings>) => void] {
  const [settings, setSettings] = useState(stored);
  const change = useCallback((changed: Partial<Settings>) => {
    setSettings((before) => store({ ...before, ...changed }));
  }, []);
  return [settings, change];
}

function stored(): Settings {
  try {
    const read = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Record<keyof Settings, unknown>>;
    return {
      language: LANGUAGES.find((known) => known === read.language) ?? DEFAULTS.language,
      look: LOOKS.find((known) => known === read.look) ?? DEFAULTS.look,
    };
  } catch {
    return DEFAULTS;
  }
}

function store(settings: Settings): Settings {
  try {
    localStorage.setItem(KEY, JSON.stringify(settings));
  } catch {
    // A browser that keeps nothing for us still shows what was chosen.
  }
  return settings;
}
