import { finding, type Finding, type Values } from '../model/finding';
import { nearest } from '../model/label';

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

/** The value as a mapping whose keys are all known; an unknown key is reported with the nearest known word. */
export function mapping(on: Reading, value: unknown, where: string, keys: readonly string[]): Raw | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    on.problem('standard/not-a-mapping', where);
    return undefined;
  }
  for (const key of Object.keys(value)) {
    if (keys.includes(key)) continue;
    const near = nearest(key, keys);
    if (near === undefined) on.problem('standard/unknown-key', where, { key });
    else on.problem('standard/unknown-key-near', where, { key, near });
  }
  return value as Raw;
}

export function text(on: Reading, value: unknown, where: string): string {
  if (typeof value === 'string') return value;
  on.problem(typeof value === 'number' ? 'standard/quote-it' : 'standard/not-a-text', where, { value: String(value) });
  return '';
}

/** A list; when `length` is given, one entry per star column. */
export function list(on: Reading, value: unknown, where: string, length?: number): readonly unknown[] {
  if (!Array.isArray(value)) {
    on.problem('standard/not-a-list', where);
    return [];
  }
  if (length !== undefined && value.length !== length) {
    on.problem('standard/column-count', where, { count: value.length, columns: length });
  }
  return value;
}

export function number(on: Reading, value: unknown, where: string): number {
  if (typeof value === 'number' && Number.isFinite(value) && value >= 0) return value;
  on.problem('standard/not-a-number', where, { value: String(value) });
  return 0;
}

/** A calendar day written `YYYY-MM-DD` that exists. */
export function day(on: Reading, value: unknown, where: string): string {
  const written = typeof value === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) : null;
  const moment = written ? new Date(`${written[0]}T00:00:00Z`) : undefined;
  if (written && moment && !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(written[0]))
    return written[0];
  on.problem('standard/not-a-day', where, { value: String(value) });
  return '';
}
