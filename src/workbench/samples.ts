/** The samples, one part of the page each, fetched when one is opened. */
/// <reference types="webpack/module" />
import type { Given } from './tab';
import { givenBytes } from './tab';

const parts = import.meta.webpackContext('../../assets/samples', { mode: 'lazy', regExp: /\.xlsx$/ });

/** As their files are called. */
export const SAMPLES: readonly string[] = parts
  .keys()
  .map((key) => key.replace(/^.*\//, ''))
  .sort();

/** The one that `npm start` opens: one item short of its star. */
export const FIRST_SAMPLE = SAMPLES.find((name) => name.startsWith('05-')) ?? SAMPLES[0] ?? '';

export async function sample(name: string): Promise<Given> {
  const text = (await parts(`./${name}`)) as string;
  const content = atob(text.slice(text.indexOf(',') + 1));
  return givenBytes({ name, bytes: Uint8Array.from(content, (letter) => letter.charCodeAt(0)) });
}
