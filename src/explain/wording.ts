import type { Finding, Values } from '../model/finding';
import enCheck from '../../standards/wording/en/check.yaml';
import enEdition from '../../standards/wording/en/edition.yaml';
import enFile from '../../standards/wording/en/file.yaml';
import enForm from '../../standards/wording/en/form.yaml';
import enFunction from '../../standards/wording/en/function.yaml';
import enMark from '../../standards/wording/en/mark.yaml';
import enOffice from '../../standards/wording/en/office.yaml';
import enPane from '../../standards/wording/en/pane.yaml';
import enPool from '../../standards/wording/en/pool.yaml';
import enReport from '../../standards/wording/en/report.yaml';
import enStep from '../../standards/wording/en/step.yaml';
import zhCheck from '../../standards/wording/zh-CN/check.yaml';
import zhEdition from '../../standards/wording/zh-CN/edition.yaml';
import zhFile from '../../standards/wording/zh-CN/file.yaml';
import zhForm from '../../standards/wording/zh-CN/form.yaml';
import zhFunction from '../../standards/wording/zh-CN/function.yaml';
import zhMark from '../../standards/wording/zh-CN/mark.yaml';
import zhOffice from '../../standards/wording/zh-CN/office.yaml';
import zhPane from '../../standards/wording/zh-CN/pane.yaml';
import zhPool from '../../standards/wording/zh-CN/pool.yaml';
import zhReport from '../../standards/wording/zh-CN/report.yaml';
import zhStep from '../../standards/wording/zh-CN/step.yaml';

/**
 * Every sentence the product says, by code, in one place per language. Nothing here decides anything. A part of the product that is
 * fetched later brings its own sentences.
 */
export type Language = 'zh-CN' | 'en';

/** A plain sentence, or what is wrong and what to do about it. */
type Sentence = string | { readonly what: string; readonly do: string };

const FILES: Readonly<Record<Language, unknown[]>> = {
  'zh-CN': [zhCheck, zhEdition, zhFile, zhForm, zhFunction, zhMark, zhOffice, zhPane, zhPool, zhReport, zhStep],
  en: [enCheck, enEdition, enFile, enForm, enFunction, enMark, enOffice, enPane, enPool, enReport, enStep],
};

/** Collected when a language is first spoken: mostly it is one. */
const collections = new Map<Language, Map<string, Sentence>>();

function sentencesIn(language: Language): Map<string, Sentence> {
  const before = collections.get(language);
  if (before) return before;
  const sentences = collected(FILES[language]);
  collections.set(language, sentences);
  return sentences;
}

/** Adds the sentences of a part that is fetched later. */
export function learn(language: Language, file: unknown): void {
  FILES[language].push(file);
  collections.delete(language);
}

const SEPARATOR: Readonly<Record<Language, string>> = { 'zh-CN': '、', en: ', ' };

/** The sentence of a code with its blanks filled; the code itself where no sentence is written. */
export function say(language: Language, code: string, values: Values = {}): string {
  const sentence = sentencesIn(language).get(code);
  if (sentence === undefined) return code;
  return filled(language, typeof sentence === 'string' ? sentence : sentence.what, values);
}

/** What to do about a finding; empty where nothing is to be done. */
export function remedy(language: Language, { code, values }: Finding): string {
  const sentence = sentencesIn(language).get(code);
  return typeof sentence === 'object' ? filled(language, sentence.do, values) : '';
}

/** Whether a sentence is written for the code: tests ask for every code. */
export function isWorded(language: Language, code: string): boolean {
  return sentencesIn(language).has(code);
}

export function codes(language: Language): readonly string[] {
  return [...sentencesIn(language).keys()];
}

export function joined(language: Language, words: readonly string[]): string {
  return words.join(SEPARATOR[language]);
}

function filled(language: Language, sentence: string, values: Values): string {
  return sentence.replace(/\{([\w-]+)\}/g, (blank, name: string) => {
    const value = values[name];
    if (value === undefined) return blank;
    if (typeof value === 'object') return joined(language, value);
    return typeof value === 'number' ? numeral(value) : value;
  });
}

/** Made when first needed: making it takes longer than everything else here. */
let grouped: Intl.NumberFormat | undefined;

/** From five digits on in groups of three, in either language: 48,000,000 is read at a glance. */
function numeral(value: number): string {
  if (Math.abs(value) < 10_000 || !Number.isFinite(value)) return String(value);
  grouped ??= new Intl.NumberFormat('en', { maximumSignificantDigits: 15 });
  return grouped.format(value);
}

function collected(files: readonly unknown[]): Map<string, Sentence> {
  return new Map(files.flatMap((file) => Object.entries((file ?? {}) as Record<string, Sentence>)));
}
