/** Reads the plain data of a form file with its place in the file; mistakes are collected, never guessed around. */
import { finding, type Finding, type Values } from '../model/finding';
import { nearest } from '../model/label';

export interface Source {
  readonly findings: Finding[];
  problem(code: string, where: string, values?: Values): void;
}

export type Raw = Readonly<Record<string, unknown>>;

export function source(): Source {
  const findings: Finding[] = [];
  return {
    findings,
    problem(code, where, values = {}) {
      findings.push(finding(code, 'error', [], { where, ...values }));
    },
  };
}

/** A mapping whose keys are all known; an unknown key is reported with the nearest known word. */
export function mapping(on: Source, value: unknown, where: string, keys: readonly string[]): Raw {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    on.problem('form/file-not-a-mapping', where);
    return {};
  }
  for (const key of Object.keys(value)) known(on, key, where, keys);
  return value as Raw;
}

/** The word if it is one of `words`; else a finding that names the nearest. */
export function known(on: Source, word: string, where: string, words: readonly string[]): boolean {
  if (words.includes(word)) return true;
  on.problem('form/file-unknown-word', where, { word, near: nearest(word, words) ?? words.join('、') });
  return false;
}

export function text(on: Source, value: unknown, where: string): string {
  if (typeof value === 'string' && value !== '') return value;
  on.problem('form/file-not-a-text', where, { value: String(value) });
  return '';
}

/** A list; nothing given is an empty one. */
export function list(on: Source, value: unknown, where: string): readonly unknown[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value;
  on.problem('form/file-not-a-list', where);
  return [];
}

export function texts(on: Source, value: unknown, where: string): readonly string[] {
  return list(on, value, where).map((entry, index) => text(on, entry, `${where}[${index + 1}]`));
}

export function whole(on: Source, value: unknown, where: string, otherwise?: number): number {
  if (value === undefined && otherwise !== undefined) return otherwise;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value;
  on.problem('form/file-not-a-number', where, { value: String(value) });
  return 0;
}
