/** The rows of 附表1: a form's own list, or the edition's table in its order and words. Nothing is retyped here. */
import type { Edition, Fact } from '../model/edition';
import type { FormItem, ItemsPart } from '../model/form';
import { resolve } from './resolve';

export interface ItemRow extends FormItem {
  /** What the edition knows of the row; undefined for a row of the form's own list that it does not know. */
  readonly fact: Fact | undefined;
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
    }));
}

function listedRows(items: readonly FormItem[], edition: Edition): ItemRow[] {
  return items.map((item) => {
    const resolved = resolve(edition, item.path);
    return { ...item, fact: resolved !== null && 'fact' in resolved ? resolved.fact : undefined };
  });
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** How many printed lines the row takes. */
export function linesOfRow({ texts }: ItemRow): number {
  return Math.max(1, texts.length);
}

/** The label as printed: with the numbers of its notes, and with the unit in which a number is asked for. */
export function printedLabel({ label, fact, texts, notes }: ItemRow): string {
  if (texts.length > 0)
    return (
      label + notes.map((note) => Array.from(String(note), (digit) => SUPERSCRIPTS[Number(digit)]).join('')).join(',')
    );
  return fact?.kind === 'number' && fact.unit !== undefined && !label.includes(fact.unit)
    ? `${label}（${fact.unit}）`
    : label;
}
