/** Changes to a column set, one at a time. Each gives a new set; a set always keeps the column that names the enterprise. */
import { FACTS } from '../../consolidate';
import type { ColumnSet, SummaryColumn } from '../../model/summary';

/** The column without which nobody can tell whose row it is. */
export const NAME = '企业名称';

export function moved(set: ColumnSet, at: number, by: -1 | 1): ColumnSet {
  const columns = [...set.columns];
  const [one] = columns.splice(at, 1);
  if (!one || at + by < 0 || at + by > columns.length) return set;
  columns.splice(at + by, 0, one);
  return own({ ...set, columns });
}

export function without(set: ColumnSet, at: number): ColumnSet {
  if (set.columns[at]?.id === NAME) return set;
  return own({ ...set, columns: set.columns.filter((_, index) => index !== at) });
}

export function renamed(set: ColumnSet, at: number, heading: string): ColumnSet {
  const words = heading.trim();
  const one = set.columns[at];
  if (!one || words === '' || set.columns.some((column, index) => index !== at && column.heading === words)) return set;
  // A column filled in by hand goes by its heading; what was typed under the old one is still found by it.
  const id = one.holds === 'hand' ? words : one.id;
  const aliases = [...new Set([...one.aliases, one.heading])].filter((alias) => alias !== words);
  return changed(set, at, { ...one, id, heading: words, aliases });
}

/** A guess that a person has confirmed, or has not: then the column is filled in by hand. */
export function settled(set: ColumnSet, at: number, right: boolean): ColumnSet {
  const one = set.columns[at];
  const fact = FACTS.find(({ name }) => name === one?.aliases[0]);
  if (!one?.guessed) return set;
  if (!right || !fact) return changed(set, at, { ...one, aliases: [], guessed: false });
  return changed(set, at, { ...one, id: fact.name, type: fact.type, holds: 'fact', aliases: [], guessed: false });
}

export function withFact(set: ColumnSet, name: string): ColumnSet {
  const fact = FACTS.find((one) => one.name === name);
  return fact ? added(set, { ...blank(name), holds: 'fact', type: fact.type, total: fact.type === 'amount' }) : set;
}

export function withHand(set: ColumnSet, heading: string): ColumnSet {
  const words = heading.trim();
  return words === '' || set.columns.some((column) => column.heading === words) ? set : added(set, blank(words));
}

/** Facts that no column shows yet. */
export function unused(set: ColumnSet): readonly string[] {
  const taken = new Set(set.columns.map(({ id }) => id));
  return FACTS.map(({ name }) => name).filter((name) => !taken.has(name));
}

function blank(heading: string): SummaryColumn {
  return {
    ...{ id: heading, heading, holds: 'hand', type: 'text', width: 16, helper: false, total: false },
    ...{ options: [], aliases: [], guessed: false },
  };
}

/** Before the helpers, which stand beside the printed table. */
function added(set: ColumnSet, column: SummaryColumn): ColumnSet {
  const at = set.columns.findIndex(({ helper }) => helper);
  const columns = [...set.columns];
  columns.splice(at < 0 ? columns.length : at, 0, column);
  return own({ ...set, columns });
}

function changed(set: ColumnSet, at: number, column: SummaryColumn): ColumnSet {
  return own({ ...set, columns: set.columns.map((one, index) => (index === at ? column : one)) });
}

/** Once changed by hand it is nobody's proposal, and is not called one. */
function own(set: ColumnSet): ColumnSet {
  return set.note === '' ? set : { ...set, note: '', name: `${set.name}（改）` };
}
