import { finding, type Finding, type Values } from '../model/finding';
import { nearest } from '../model/label';
import { YES } from './word';

/** Reads plain data with its place in the file, and collects what is wrong instead of stopping at the first mistake. */
export interface Reading {
  readonly findings: Finding[];
  problem(code: string, where: string, values?: Values): void;
}

export function reading(): Reading {
  const findings: Finding[] = [];
  return {
    findings,
    problem(code, where, values = {}) {
      findings.push(finding(code, 'error', [], { where, ...values }));
    },
  };
}

export type Raw = Readonly<Record<string, unknown>>;

export function isMapping(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as a mapping whose keys are all known; an unknown key is reported with the nearest known word. */
export function mapping(on: Reading, value: unknown, where: string, keys: readonly string[]): Raw | undefined {
  const raw = table(on, value, where);
  for (const key of Object.keys(raw ?? {})) {
    if (keys.includes(key)) continue;
    const near = nearest(key, keys);
    if (near === undefined) on.problem('standard/unknown-key', where, { key });
    else on.problem('standard/unknown-key-near', where, { key, near });
  }
  return raw;
}

/** The value as a mapping with keys of the writer's own choice. */
export function table(on: Reading, value: unknown, where: string): Raw | undefined {
  if (isMapping(value)) return value;
  on.problem(value === undefined || value === null ? 'standard/missing' : 'standard/not-a-mapping', where);
  return undefined;
}

export function text(on: Reading, value: unknown, where: string): string {
  if (typeof value === 'string') return value;
  if (value === undefined || value === null) on.problem('standard/missing', where);
  else if (typeof value === 'object') on.problem('standard/not-a-text', where);
  else on.problem('standard/quote-it', where, { value: JSON.stringify(value) });
  return '';
}

export function texts(on: Reading, value: unknown, where: string, length?: number): string[] {
  return list(on, value, where, length).map((entry, index) => text(on, entry, `${where}[${index + 1}]`));
}

/** One text for each star column, or one for all. */
export function perColumn(on: Reading, value: unknown, where: string, columns: number): string[] {
  if (Array.isArray(value)) return texts(on, value, where, columns);
  const one = text(on, value, where);
  return Array.from({ length: columns }, () => one);
}

/** A list; when `length` is given, one entry per star column. */
export function list(on: Reading, value: unknown, where: string, length?: number): readonly unknown[] {
  if (!Array.isArray(value)) {
    on.problem(value === undefined || value === null ? 'standard/missing' : 'standard/not-a-list', where);
    return [];
  }
  if (length !== undefined && value.length !== length) {
    on.problem('standard/column-count', where, { count: value.length, columns: length });
  }
  return value;
}

/** A number not below zero; NaN, which compares with nothing, when it is reported as none. */
export function number(on: Reading, value: unknown, where: string): number {
  if (typeof value === 'number' && Number.isFinite(value) && value >= 0) return value;
  if (value === undefined || value === null) on.problem('standard/missing', where);
  else on.problem('standard/not-a-number', where, { value: JSON.stringify(value) });
  return NaN;
}

/** A whole number not below zero. */
export function whole(on: Reading, value: unknown, where: string): number {
  const count = number(on, value, where);
  if (!Number.isNaN(count) && !Number.isInteger(count)) on.problem('standard/not-whole', where, { value: count });
  return Math.floor(count);
}

/** 是, or the key left out. */
export function isYes(on: Reading, raw: Raw, key: string, where: string): boolean {
  if (!(key in raw)) return false;
  if (raw[key] === YES) return true;
  on.problem('standard/not-yes', `${where}.${key}`, { value: JSON.stringify(raw[key]) });
  return false;
}

/** A calendar day written `YYYY-MM-DD` that exists. */
export function day(on: Reading, value: unknown, where: string): string {
  const written = typeof value === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) : null;
  const moment = written ? new Date(`${written[0]}T00:00:00Z`) : undefined;
  if (written && moment && !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(written[0])) {
    return written[0];
  }
  if (value === undefined || value === null) on.problem('standard/missing', where);
  else on.problem('standard/not-a-day', where, { value: typeof value === 'string' ? value : JSON.stringify(value) });
  return '';
}

/** Two days in order, both inclusive; either may be left out. */
export function period(
  on: Reading,
  raw: Raw | undefined,
  where: string,
  [first, last]: readonly [string, string],
): { readonly from?: string; readonly to?: string } {
  const one = (key: string) => (raw && key in raw ? day(on, raw[key], `${where}.${key}`) : undefined);
  const [from, to] = [one(first), one(last)];
  if (from && to && from > to) on.problem('standard/window-reversed', where, { from, to });
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}
