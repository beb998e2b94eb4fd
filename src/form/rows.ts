/** The rows of 附表1: a form's own list, or the edition's table in its order and words. Nothing is retyped here. */
import type { Criterion } from '../model/criterion';
import type { Edition, Fact } from '../model/edition';
import type { FormItem, ItemsPart } from '../model/form';
import { resolve } from './resolve';

export interface ItemRow extends FormItem {
  /** What the edition knows of the row; undefined for a row of the form's own list that it does not know. */
  readonly fact: Fact | undefined;
  /** Words that its mark offers; undefined: those of the column. */
  readonly options: readonly string[] | undefined;
}

const rows = new WeakMap<ItemsPart, WeakMap<Edition, readonly ItemRow[]>>();

export function itemRows(part: ItemsPart, edition: Edition): readonly ItemRow[] {
  const ofPart = rows.get(part) ?? new WeakMap<Edition, readonly ItemRow[]>();
  rows.set(part, ofPart);
  const before = ofPart.get(edition);
  if (before) return before;
  const made = part.rows === null ? tableRows(edition) : listedRows(part.rows, edition);
  ofPart.set(edition, made);
  return made;
}

/** The facts of the printed table: those below a heading. A fact that only a condition names stands in no row. */
function tableRows(edition: Edition): ItemRow[] {
  const aliases = new Map<string, string[]>();
  for (const [label, keys] of edition.labels) {
    for (const key of keys) aliases.set(key, [...(aliases.get(key) ?? []), label]);
  }
  const words = wordsOf(edition.criteria);
  return edition.facts
    .filter(({ path }) => path.length > 1)
    .map((fact) => ({
      path: fact.path,
      label: fact.label,
      aliases: (aliases.get(fact.key) ?? []).filter((label) => !label.includes('/') || label === fact.label),
      texts: [],
      notes: [],
      placeholders: [],
      fact,
      options: optionsOf(fact, words),
    }));
}

function listedRows(items: readonly FormItem[], edition: Edition): ItemRow[] {
  return items.map((item) => {
    const resolved = resolve(edition, item.path);
    const fact = resolved !== null && 'fact' in resolved ? resolved.fact : undefined;
    return { ...item, fact, options: optionsOf(fact, new Map()) };
  });
}

/** The printed words of a fact, the least first; nothing to choose from where a number is asked for. */
function optionsOf(fact: Fact | undefined, words: ReadonlyMap<string, readonly string[]>): ItemRow['options'] {
  if (fact === undefined || fact.kind === 'mark') return undefined;
  return words.get(fact.key) ?? (fact.kind === 'text' ? undefined : []);
}

/** Words in the table's own spelling; of statements only those that differ from star to star. */
function wordsOf(criteria: readonly Criterion[]): ReadonlyMap<string, readonly string[]> {
  return new Map(
    criteria.flatMap((criterion): (readonly [string, readonly string[]])[] => {
      if (criterion.shape === 'group') return [...wordsOf(criterion.criteria)];
      if (criterion.shape === 'word') return [[criterion.fact, criterion.words]];
      if (criterion.shape !== 'attest') return [];
      const said = [...new Set(criterion.requires.filter((text) => text !== null))];
      return said.length > 1 ? [[criterion.fact, said]] : [];
    }),
  );
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** How many printed lines the row takes. */
export function linesOfRow({ texts }: ItemRow): number {
  return Math.max(1, texts.length);
}

/** The label with the raised numbers of its notes. */
export function notedLabel(label: string, notes: readonly number[]): string {
  return (
    label + notes.map((note) => Array.from(String(note), (digit) => SUPERSCRIPTS[Number(digit)]).join('')).join(',')
  );
}

/** The label as printed: with the numbers of its notes, and with the unit in which a number is asked for. */
export function printedLabel({ label, fact, texts, notes }: ItemRow): string {
  if (texts.length > 0) return notedLabel(label, notes);
  return fact?.kind === 'number' && fact.unit !== undefined && !label.includes(fact.unit)
    ? `${label}（${fact.unit}）`
    : label;
}
