import type { MarkKind, StyleName } from '../../model/patch';
import { LOOKS } from './draft-looks';
import { borderMarkup, fillMarkup, fontMarkup, formatMarkup, markMarkup, numberFormatMarkup } from './patch-looks';
import { STYLES } from './patch-order';
import type { Splice } from './patch-splice';
import type { Element } from './patch-tree';
import { appended, childNamed, placeFor, valueOf, withValue } from './patch-tree';

/**
 * Owns the adding of our looks to a styles part. Existing formats are counted, never changed or moved, so every number
 * that a cell of the user's bears keeps its meaning.
 */
export interface AddedStyles {
  readonly splices: readonly Splice[];
  /** Number of each look among the cell formats. */
  readonly formats: ReadonlyMap<StyleName, number>;
  /** Number of each mark's look among the differential formats. */
  readonly marks: ReadonlyMap<MarkKind, number>;
}

/** A styles part with nothing in it, for a workbook that has none. */
export const EMPTY_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="{namespace}"></styleSheet>';

/** Numbers below are the formats that every program knows without being told. */
const FIRST_OWN_FORMAT = 164;
const AS_TYPED = 49;

/** What must stand first in a list that did not exist: number 0 is what every cell has that says nothing. */
const FIRST: Readonly<Record<string, readonly string[]>> = {
  fonts: ['<font><sz val="11"/><name val="Calibri"/></font>'],
  fills: ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
};

/** One list of the part, and what is put at its end. */
export interface List {
  readonly name: (typeof STYLES)[number];
  readonly added: string[];
  readonly length: number;
}

/** Adds these looks and these marks' looks to the styles part whose root is `root`. */
export function addStyles(root: Element, styles: readonly StyleName[], kinds: readonly MarkKind[]): AddedStyles {
  const p = root.prefix;
  const list = (name: List['name']): List => listOf(root, name);
  const [numFmts, fonts, fills, borders] = [list('numFmts'), list('fonts'), list('fills'), list('borders')];
  const [cellXfs, dxfs] = [list('cellXfs'), list('dxfs')];
  const formatId = numberFormats(root, numFmts);
  const formats = new Map<StyleName, number>();
  for (const name of styles) {
    const look = LOOKS[name];
    const at = {
      font: put(fonts, fontMarkup(p, name)),
      fill: look.fill === undefined ? 0 : put(fills, fillMarkup(p, look.fill)),
      border: look.border === undefined ? 0 : put(borders, borderMarkup(p, look.border)),
      format: formatId(look.format),
      parent: childNamed(root, 'cellStyleXfs')?.children.length ? 0 : undefined,
    };
    formats.set(name, put(cellXfs, formatMarkup(p, look, at)));
  }
  const marks = new Map(kinds.map((kind) => [kind, put(dxfs, markMarkup(p, kind))]));
  const splices = [numFmts, fonts, fills, borders, cellXfs, dxfs].flatMap((each) => grown(root, each));
  if (!root.selfClosed) return { splices, formats, marks };
  return { splices: [appended(root, splices.map(({ insert }) => insert).join(''))], formats, marks };
}

/** What a list holds before anything is added. */
export function listOf(root: Element, name: List['name']): List {
  const found = childNamed(root, name)?.children.length;
  return { name, added: [], length: found ?? FIRST[name]?.length ?? 0 };
}

export function put(list: List, markup: string): number {
  const known = list.added.indexOf(markup);
  return list.length + (known >= 0 ? known : list.added.push(markup) - 1);
}

export function numberFormats(root: Element, list: List): (format: string | undefined) => number {
  const known = childNamed(root, 'numFmts')?.children ?? [];
  const taken = known.map((element) => Number(valueOf(element, 'numFmtId')) || 0);
  let next = Math.max(FIRST_OWN_FORMAT - 1, ...taken) + 1;
  const ids = new Map<string, number>([['@', AS_TYPED]]);
  return (format) => {
    if (format === undefined) return 0;
    const id = ids.get(format) ?? next++;
    if (!ids.has(format)) list.added.push(numberFormatMarkup(root.prefix, id, format));
    ids.set(format, id);
    return id;
  };
}

export function grown(root: Element, { name, added, length }: List): Splice[] {
  if (added.length === 0) return [];
  const p = root.prefix;
  const count = String(length + added.length);
  const existing = childNamed(root, name);
  if (existing) return [withValue(existing, 'count', count), appended(existing, added.join(''))];
  const first = (FIRST[name] ?? []).map((markup) => markup.replace(/<(\/?)/g, `<$1${p}`));
  const insert = `<${p}${name} count="${count}">${[...first, ...added].join('')}</${p}${name}>`;
  return [{ at: placeFor(root, name, STYLES), remove: 0, insert }];
}
