import { cleanApplication } from './check-sample';
import type { Application, Entry } from '../src/model/application';
import type { CellRef } from '../src/model/cell';

/** Plants faults in the clean application: `applicant.uscc`, `investment.lines.0.amount`, `items.计算资源.pages`. */

export interface Case {
  readonly name: string;
  readonly change: Readonly<Record<string, Planted>>;
  readonly code: string;
  readonly severity: string;
  readonly cells: readonly string[];
  readonly values: Readonly<Record<string, unknown>>;
  readonly clause?: string;
  /** Edition it is checked under, with all forms at hand; the form's own without. */
  readonly under?: string;
}

type Scalar = string | number | boolean | null;
type Planted = Scalar | readonly string[] | Readonly<Record<string, Scalar>>;

type Node = Record<string, unknown>;

function at(application: Application, path: string): { readonly holder: Node; readonly key: string } {
  const steps = path.split('.');
  let holder = application as unknown as Node;
  for (const step of steps.slice(0, -1)) {
    const inner = Array.isArray(holder) && !/^\d+$/.test(step) ? rowOf(holder, step) : holder[step];
    if (typeof inner !== 'object' || inner === null) throw new Error(`no ${step} in ${path}`);
    holder = inner as Node;
  }
  const key = steps.at(-1)!;
  if (!(key in holder)) throw new Error(`no ${path}`);
  return { holder, key };
}

function rowOf(rows: readonly Node[], label: string): Node | undefined {
  return rows.find((row) => row.label === label) ?? rows.find((row) => String(row.label).startsWith(label));
}

export function plant(change: Case['change']): Application {
  const application = structuredClone(cleanApplication());
  for (const [path, planted] of Object.entries(change)) {
    const { holder, key } = at(application, path);
    const before = holder[key];
    holder[key] = isEntry(before) ? entryWith(before, planted) : planted;
  }
  return application;
}

function isEntry(value: unknown): value is Entry<unknown> {
  return typeof value === 'object' && value !== null && 'state' in value;
}

function entryWith({ cell }: Entry<unknown>, planted: Planted): Entry<unknown> {
  if (planted === null) return { value: null, state: 'blank', shown: '', cell };
  if (Array.isArray(planted)) return { value: planted, state: 'read', shown: planted.join('、'), cell };
  if (typeof planted !== 'object') return { value: planted, state: 'read', shown: String(planted), cell };
  const { state, value, shown, repeat, times } = planted as Record<string, Scalar>;
  if (repeat !== undefined) {
    const text = String(repeat).repeat(Number(times));
    return { value: text, state: 'read', shown: text, cell };
  }
  if (state !== undefined) return { value: null, state: state as 'damaged', shown: String(shown), cell };
  return { value, state: 'read', shown: String(shown), cell };
}

export function cellOf(application: Application, path: string): CellRef | null {
  const { holder, key } = at(application, path);
  return (holder[key] as Entry<unknown>).cell;
}
