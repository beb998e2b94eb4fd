import { xmlValue } from './draft-text';
import type { Splice } from './patch-splice';
import type { List } from './patch-styles';
import { grown, listOf, numberFormats, put } from './patch-styles';
import type { Element } from './patch-tree';
import { appended, childNamed, valueOf } from './patch-tree';

/**
 * Owns new looks for cells as changes of looks that are there: what a change does not name (a theme's colour, the protection of a
 * cell, a named style) stays as the look it starts from has it. Nothing that other cells use is changed.
 */
export interface LookChange {
  /** Number among the cell formats of the look it starts from. */
  readonly from: number;
  readonly font?: FontChange;
  /** RRGGBB, or none. */
  readonly fill?: string | null;
  readonly border?: Readonly<Partial<Record<Edge, { readonly line: string; readonly colour: string } | null>>>;
  readonly alignment?: Readonly<Record<string, string | null>>;
  /** A number format; General when empty. */
  readonly format?: string;
}

export interface FontChange {
  readonly name?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strike?: boolean;
  readonly underline?: boolean;
  readonly ink?: string | null;
  readonly raised?: 'superscript' | 'subscript' | null;
}

export type Edge = 'left' | 'right' | 'top' | 'bottom';
const EDGES: readonly Edge[] = ['left', 'right', 'top', 'bottom'];

/** The changes of the styles part, and the number of each look among the cell formats. */
export function addLooks(
  root: Element,
  text: string,
  changes: readonly LookChange[],
): { readonly splices: Splice[]; readonly formats: readonly number[] } {
  const p = root.prefix;
  const names = ['numFmts', 'fonts', 'fills', 'borders', 'cellXfs'] as const;
  const lists = Object.fromEntries(names.map((name) => [name, listOf(root, name)])) as Record<
    (typeof names)[number],
    List
  >;
  const formatId = numberFormats(root, lists.numFmts);
  const item = (name: (typeof names)[number], index: number): Element | undefined =>
    childNamed(root, name)?.children[index];
  const formats = changes.map((change) => {
    const base = item('cellXfs', change.from);
    const id = (name: string): number => Number((base && valueOf(base, name)) ?? 0) || 0;
    const font = change.font && put(lists.fonts, fontMarkup(p, text, item('fonts', id('fontId')), change.font));
    const fill = change.fill === undefined ? undefined : fillNumber(p, lists.fills, change.fill);
    const border =
      change.border && put(lists.borders, borderMarkup(p, text, item('borders', id('borderId')), change.border));
    const format = change.format === undefined ? undefined : formatId(change.format === '' ? undefined : change.format);
    const set: Record<string, string | undefined> = {
      ...(format === undefined ? {} : { numFmtId: String(format), applyNumberFormat: '1' }),
      ...(font === undefined ? {} : { fontId: String(font), applyFont: '1' }),
      ...(fill === undefined ? {} : { fillId: String(fill), applyFill: '1' }),
      ...(border === undefined ? {} : { borderId: String(border), applyBorder: '1' }),
      ...(change.alignment ? { applyAlignment: '1' } : {}),
    };
    return put(lists.cellXfs, formatMarkup(p, text, base, set, change.alignment));
  });
  const splices = names.flatMap((name) => grown(root, lists[name]));
  if (!root.selfClosed) return { splices, formats };
  return { splices: [appended(root, splices.map(({ insert }) => insert).join(''))], formats };
}

function fillNumber(p: string, fills: List, rgb: string | null): number {
  if (rgb === null) return 0;
  const pattern = `<${p}patternFill patternType="solid"><${p}fgColor rgb="FF${rgb}"/></${p}patternFill>`;
  return put(fills, `<${p}fill>${pattern}</${p}fill>`);
}

/** In the order Excel writes them. */
const FONT = [
  ...['b', 'i', 'strike', 'condense', 'extend', 'outline', 'shadow', 'u', 'vertAlign'],
  ...['sz', 'color', 'name', 'family', 'charset', 'scheme'],
];

function fontMarkup(p: string, text: string, base: Element | undefined, change: FontChange): string {
  const pieces = new Map((base?.children ?? []).map((child) => [child.local, text.slice(child.start, child.end)]));
  const flag = (local: string, wanted: boolean | undefined): void => {
    if (wanted === true) pieces.set(local, `<${p}${local}/>`);
    else if (wanted === false) pieces.delete(local);
  };
  flag('b', change.bold);
  flag('i', change.italic);
  flag('strike', change.strike);
  flag('u', change.underline);
  if (change.raised === null) pieces.delete('vertAlign');
  else if (change.raised) pieces.set('vertAlign', `<${p}vertAlign val="${change.raised}"/>`);
  if (change.size !== undefined) pieces.set('sz', `<${p}sz val="${String(change.size)}"/>`);
  if (change.ink === null) pieces.delete('color');
  else if (change.ink !== undefined) pieces.set('color', `<${p}color rgb="FF${change.ink}"/>`);
  if (change.name !== undefined) {
    for (const tied of ['family', 'charset', 'scheme']) pieces.delete(tied);
    pieces.set('name', `<${p}name val="${xmlValue(change.name)}"/>`);
  }
  const known = FONT.flatMap((local) => pieces.get(local) ?? []);
  return `<${p}font>${known.join('')}</${p}font>`;
}

function borderMarkup(
  p: string,
  text: string,
  base: Element | undefined,
  change: NonNullable<LookChange['border']>,
): string {
  const edges = EDGES.map((edge) => {
    const wanted = change[edge];
    const before = base && childNamed(base, edge);
    if (wanted === undefined && before) return text.slice(before.start, before.end);
    return wanted
      ? `<${p}${edge} style="${wanted.line}"><${p}color rgb="FF${wanted.colour}"/></${p}${edge}>`
      : `<${p}${edge}/>`;
  });
  const rest = (base?.children ?? []).filter(({ local }) => !EDGES.some((edge) => edge === local));
  const attributes = (base?.attributes ?? []).map(({ name, value }) => ` ${name}="${xmlValue(value)}"`);
  const kept = rest.map(({ start, end }) => text.slice(start, end));
  return `<${p}border${attributes.join('')}>${[...edges, ...kept].join('')}</${p}border>`;
}

function formatMarkup(
  p: string,
  text: string,
  base: Element | undefined,
  set: Readonly<Record<string, string | undefined>>,
  alignment: LookChange['alignment'],
): string {
  const attributes = new Map((base?.attributes ?? []).map(({ name, value }) => [name, value]));
  for (const [name, value] of Object.entries(set)) if (value !== undefined) attributes.set(name, value);
  const before = base && childNamed(base, 'alignment');
  const aligned = new Map((before?.attributes ?? []).map(({ name, value }) => [name, value]));
  for (const [name, value] of Object.entries(alignment ?? {})) {
    if (value === null) aligned.delete(name);
    else aligned.set(name, value);
  }
  const rest = (base?.children ?? []).filter(({ local }) => local !== 'alignment');
  const inner =
    (aligned.size > 0 ? `<${p}alignment${written(aligned)}/>` : '') +
    rest.map(({ start, end }) => text.slice(start, end)).join('');
  return inner === '' ? `<${p}xf${written(attributes)}/>` : `<${p}xf${written(attributes)}>${inner}</${p}xf>`;
}

function written(attributes: ReadonlyMap<string, string>): string {
  return [...attributes].map(([name, value]) => ` ${name}="${xmlValue(value)}"`).join('');
}
