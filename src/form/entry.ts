/** Makes the facts an application is built of: value, state, and where it stands. */
import type { Entry } from '../model/application';
import { shown, type CellRef, type CellValue } from '../model/cell';
import { isUnclear } from '../model/facts';
import type { Reading } from './reading';

export const ABSENT: Entry<never> = { value: null, state: 'absent', shown: '', cell: null };

export function blankAt(cell: CellRef): Entry<never> {
  return { value: null, state: 'blank', shown: '', cell };
}

const STATES: Readonly<Record<string, Entry<unknown>['state']>> = {
  'why/not-calculated': 'uncalculated',
  'why/digits-lost': 'damaged',
};

export function entryOf<T>(value: CellValue, read: Reading<T>, cell: CellRef): Entry<T> {
  if (read === null) return { ...blankAt(cell), shown: shown(value) };
  if (isUnclear(read)) return { value: null, state: STATES[read.why] ?? 'unreadable', shown: shown(value), cell };
  return { value: read, state: 'read', shown: shown(value), cell };
}

/** Something stands there, and it is not known what holds: two different values for one fact. */
export function disputed(entries: readonly Entry<unknown>[]): Entry<never> {
  const [first] = entries;
  return {
    value: null,
    state: 'unreadable',
    shown: [...new Set(entries.map((entry) => entry.shown))].join(' | '),
    cell: first?.cell ?? null,
  };
}

/** Whether two entries say the same. */
export function alike(left: Entry<unknown>, right: Entry<unknown>): boolean {
  if (left.state !== right.state) return false;
  if (left.state === 'blank' || left.state === 'absent') return true;
  if (left.state !== 'read') return left.shown === right.shown;
  return left.value === right.value || JSON.stringify(left.value) === JSON.stringify(right.value);
}

export function isFilled({ state }: Entry<unknown>): boolean {
  return state !== 'blank' && state !== 'absent';
}
