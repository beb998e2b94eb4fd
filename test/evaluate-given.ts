import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Star } from '../src/model/star';
import type { FactEntry, FactValue, Facts, InvestmentFact, InvestmentFacts } from '../src/model/facts';
import type { Kind } from '../src/model/verdict';

/** Golden cases as people write them, turned into facts. Nothing here looks at an edition's criteria. */

export interface GoldenCase {
  readonly case: string;
  readonly from: string;
  readonly given: Given;
  readonly then: Expectation | readonly Expectation[];
}

interface Given {
  readonly base?: string;
  /** Items or classes of items of the base that are taken away, and items put in. */
  readonly minus?: readonly string[];
  readonly plus?: readonly string[];
  readonly values?: Readonly<Record<string, FactValue>>;
  readonly lines?: readonly Partial<InvestmentFact>[];
  readonly asksPayment?: boolean;
  readonly asksItems?: boolean;
  readonly asksVouchers?: boolean;
}

export interface Expectation {
  /** The 预评星级 as a whole. */
  readonly star?: 0 | Star;
  /** The star whose criterion is meant. */
  readonly at?: Star;
  readonly criterion?: string;
  /** `absent`: the star does not ask for the criterion. */
  readonly kind?: Kind | 'absent';
  readonly expected?: number | string | null;
  readonly actual?: number | string | null;
  /** A step that must be among those of the criterion. */
  readonly step?: string;
}

/** Applicants that just reach a star, and the items that a class name stands for. */
interface Bases {
  readonly classes: Readonly<Record<string, readonly string[]>>;
  readonly bases: Readonly<Record<string, Base>>;
}
interface Base {
  readonly values: Readonly<Record<string, FactValue>>;
  readonly items: readonly string[];
}

/** The window of batch 2024-1. */
const WINDOW = { from: '2023-01-01', to: '2024-05-31' };

export function casesIn(folder: string): { readonly file: string; readonly cases: readonly GoldenCase[] }[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => ({ file, cases: parse(readFileSync(join(folder, file), 'utf8')) as GoldenCase[] }));
}

export function basesIn(folder: string): Bases {
  return parse(readFileSync(join(folder, 'bases.yml'), 'utf8')) as Bases;
}

/** What the case states of the applicant. Each value stands in a cell of its own, so evidence can be followed. */
export function factsOf(given: Given, bases: Bases, marks: ReadonlySet<string>): Facts {
  const values = new Map<string, FactValue>();
  if (given.base !== undefined) {
    const base = bases.bases[given.base];
    if (!base) throw new Error(`no base ${given.base}`);
    for (const [key, value] of Object.entries(base.values)) values.set(key, value);
    for (const item of base.items) values.set(known(item, marks), true);
  }
  for (const name of given.minus ?? []) {
    for (const item of bases.classes[name] ?? [name]) values.delete(item);
  }
  for (const item of given.plus ?? []) values.set(known(item, marks), true);
  for (const [key, value] of Object.entries(given.values ?? {})) values.set(key, value);
  const facts: Facts = { values: new Map([...values].map(([key, value], row) => [key, entry(value, row)])) };
  return given.lines ? { ...facts, investment: investmentOf(given, given.lines) } : facts;
}

function known(item: string, marks: ReadonlySet<string>): string {
  if (!marks.has(item)) throw new Error(`no item ${item}`);
  return item;
}

export function entry(value: FactValue, row = 0): FactEntry {
  const text =
    typeof value === 'boolean' ? (value ? '是' : '否') : typeof value === 'object' ? value.unclear : String(value);
  return { value, cells: [{ sheet: '附表1', row, column: 4 }], shown: text };
}

function investmentOf(given: Given, lines: readonly Partial<InvestmentFact>[]): InvestmentFacts {
  return {
    ...WINDOW,
    asksPayment: given.asksPayment ?? true,
    asksItems: given.asksItems ?? true,
    asksVouchers: given.asksVouchers ?? true,
    lines: lines.map((line, index) => ({
      amount: null,
      paid: null,
      items: [],
      unknownItems: [],
      vouchers: null,
      cell: { sheet: '附表2', row: index + 2, column: 5 },
      label: String(index + 1),
      ...line,
    })),
  };
}
