/**
 * What a person sets once and finds again: language and look. Kept on this computer only; forgotten where that is forbidden.
 * All panes of a page, and whatever stands around them, follow the same settings.
 */
import { useSyncExternalStore } from 'react';
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

const listeners = new Set<() => void>();
let last: { readonly text: string; readonly settings: Settings } = { text: '', settings: DEFAULTS };
/** A browser that keeps nothing for us still shows what was chosen. */
let keeps = true;

export function useSettings(): readonly [Settings, (change: Partial<Settings>) => void] {
  return [useSyncExternalStore(subscribe, current), change];
}

function change(changed: Partial<Settings>): void {
  const settings = { ...current(), ...changed };
  last = { text: JSON.stringify(settings), settings };
  try {
    localStorage.setItem(KEY, last.text);
  } catch {
    keeps = false;
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  // Another window of the same page.
  addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    removeEventListener('storage', listener);
  };
}

/** The same object as long as nothing was changed. */
function current(): Settings {
  const text = keeps ? stored() : last.text;
  if (text !== last.text) last = { text, settings: understood(text) };
  return last.settings;
}

function stored(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    keeps = false;
    return last.text;
  }
}

function understood(text: string): Settings {
  try {
    const read = JSON.parse(text) as Partial<Record<keyof Settings, unknown>>;
    return {
      language: LANGUAGES.find((known) => known === read.language) ?? DEFAULTS.language,
      look: LOOKS.find((known) => known === read.look) ?? DEFAULTS.look,
    };
  } catch {
    return DEFAULTS;
  }
}
