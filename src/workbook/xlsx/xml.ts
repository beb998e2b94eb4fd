import type { Finding } from '../../model/finding';
import { refuse } from './refusal';

/**
 * Owns the walk through the markup of one part: one pass, nothing built, well-formedness and depth checked on the way.
 * Elements of other namespaces than the root's are passed over. It refuses DOCTYPE, so there are no entities to expand.
 */
export interface Cursor {
  readonly xml: string;
  /** Name of the part, for the finding. */
  readonly part: string;
  kind: typeof OPEN | typeof CLOSE | typeof TEXT | typeof END;
  /** Elements open after this token: the root's own content has depth 1. */
  depth: number;
  /** Name of the tag just opened: from its first character, from its local part, to its end. */
  name: number;
  local: number;
  nameEnd: number;
  /** Text token: its span, and whether it is CDATA. */
  start: number;
  end: number;
  cdata: boolean;
  /** Attributes of the tag just opened: four numbers each, name from and to, value from and to. */
  readonly attributes: number[];
  attributesEnd: number;
  /** Why the walk ended before its time. */
  problem: Finding | undefined;
  /** Where the next token begins. */
  at: number;
  selfClosed: boolean;
  /** Two numbers for each open element: its name from and to. */
  readonly names: number[];
  /** Namespace declarations in force, the innermost last. */
  readonly scopes: Scope[];
  /** The root's namespace; undefined before the root. */
  namespace: string | undefined;
  /** Whether a name without prefix is in the root's namespace. */
  plain: boolean;
}

interface Scope {
  readonly depth: number;
  readonly prefix: string;
  readonly uri: string;
}

export const END = 0;
export const OPEN = 1;
export const CLOSE = 2;
export const TEXT = 3;

/** Official parts nest fewer than 20 deep and declare fewer than 40 prefixes: more is made to exhaust the reader. */
const DEEPEST = 200;
const MOST_ATTRIBUTES = 1000;
const MOST_SCOPES = 200;

export function cursor(xml: string, part: string): Cursor {
  return {
    ...{ xml, part, kind: END, depth: 0, name: 0, local: 0, nameEnd: 0, start: 0, end: 0, cdata: false },
    ...{ attributes: [], attributesEnd: 0, problem: undefined, at: 0, selfClosed: false },
    ...{ names: [], scopes: [], namespace: undefined, plain: true },
  };
}

/** Ends the walk with a finding; the first one stays. */
export function fail(x: Cursor, code = 'xml-damaged'): false {
  x.problem ??= refuse(code, { part: x.part });
  return ended(x);
}

/** Moves to the next token; false at the end of the root or at a fault, which is then in `problem`. */
export function advance(x: Cursor): boolean {
  if (x.problem) return false;
  if (x.selfClosed) {
    x.selfClosed = false;
    return closed(x);
  }
  const { xml } = x;
  for (;;) {
    const at = x.at;
    if (x.depth <= 0) {
      if (x.namespace !== undefined) return ended(x);
      while (xml.charCodeAt(x.at) <= 32) x.at++;
      if (x.at !== at) continue;
    }
    if (xml.charCodeAt(at) !== 60) {
      const end = xml.indexOf('<', at);
      return end < 0 || x.depth === 0 ? fail(x) : texted(x, at, end, end, false);
    }
    const next = xml.charCodeAt(at + 1);
    if (next === 47) return closeTag(x, at + 2);
    if (next === 63) {
      if (!pass(x, '?>', at + 2)) return false;
    } else if (next !== 33) {
      if (!openTag(x, at + 1)) return false;
      if (x.name === x.local ? x.plain : lookup(x, xml.slice(x.name, x.local - 1)) === x.namespace) return true;
      for (const level = x.depth; advance(x) && x.depth >= level;);
    } else if (xml.startsWith('--', at + 2)) {
      if (!pass(x, '-->', at + 4)) return false;
    } else if (xml.startsWith('[CDATA[', at + 2) && x.depth > 0) {
      const end = xml.indexOf(']]>', at + 9);
      return end < 0 ? fail(x) : texted(x, at + 9, end, end + 3, true);
    } else {
      return fail(x, xml.startsWith('DOCTYPE', at + 2) ? 'xml-doctype' : 'xml-damaged');
    }
  }
}

/** Moves to the next element directly inside the one that was open at `level`; false when that one closes. */
export function child(x: Cursor, level: number): boolean {
  while (advance(x) && x.depth >= level) if (x.kind === OPEN && x.depth === level + 1) return true;
  return false;
}

/** Whether the tag just opened has this local name. */
export function named(x: Cursor, name: string): boolean {
  return x.nameEnd - x.local === name.length && x.xml.startsWith(name, x.local);
}

function openTag(x: Cursor, from: number): boolean {
  const { xml, attributes } = x;
  let at = from;
  let local = from;
  let code = xml.charCodeAt(at);
  for (; code > 32 && code !== 62 && code !== 47; code = xml.charCodeAt(++at)) {
    if (code === 58) local = at + 1;
    else if (code === 60 || code === 34) return fail(x);
  }
  if (at === local || x.depth === DEEPEST) return fail(x, at === local ? 'xml-damaged' : 'xml-too-deep');
  x.names[x.depth * 2] = x.name = from;
  x.names[x.depth * 2 + 1] = x.nameEnd = at;
  x.local = local;
  x.depth++;
  x.kind = OPEN;
  let count = 0;
  let declares = x.namespace === undefined;
  for (;;) {
    while (code <= 32) code = xml.charCodeAt(++at);
    if (code === 62 || code === 47) break;
    const name = at;
    while (code > 32 && code !== 61 && code !== 62 && code !== 60) code = xml.charCodeAt(++at);
    const nameEnd = at;
    while (code <= 32) code = xml.charCodeAt(++at);
    if (code !== 61 || name === nameEnd || count === MOST_ATTRIBUTES * 4) return fail(x);
    do code = xml.charCodeAt(++at);
    while (code <= 32);
    if (code !== 34 && code !== 39) return fail(x);
    const quote = code;
    const value = at + 1;
    do code = xml.charCodeAt(++at);
    while (code !== quote && at < xml.length);
    if (at >= xml.length) return fail(x);
    attributes[count] = name;
    attributes[count + 1] = nameEnd;
    attributes[count + 2] = value;
    attributes[count + 3] = at;
    count += 4;
    if (xml.charCodeAt(name) === 120 && xml.startsWith('xmlns', name)) declares = true;
    code = xml.charCodeAt(++at);
  }
  x.selfClosed = code === 47;
  if (x.selfClosed && xml.charCodeAt(++at) !== 62) return fail(x);
  x.at = at + 1;
  x.attributesEnd = count;
  return declares ? declare(x) : true;
}

function closeTag(x: Cursor, from: number): boolean {
  const { xml, names, depth } = x;
  const name = names[depth * 2 - 2] ?? 0;
  const length = (names[depth * 2 - 1] ?? 0) - name;
  for (let index = 0; index < length; index++) {
    if (xml.charCodeAt(from + index) !== xml.charCodeAt(name + index)) return fail(x);
  }
  let at = from + length;
  while (xml.charCodeAt(at) <= 32) at++;
  if (depth === 0 || xml.charCodeAt(at) !== 62) return fail(x);
  x.at = at + 1;
  return closed(x);
}

function closed(x: Cursor): true {
  x.depth--;
  x.kind = CLOSE;
  const { scopes, depth } = x;
  if ((scopes[scopes.length - 1]?.depth ?? 0) > depth && depth > 0) {
    while ((scopes[scopes.length - 1]?.depth ?? 0) > depth) scopes.pop();
    x.plain = lookup(x, '') === x.namespace;
  }
  return true;
}

function texted(x: Cursor, start: number, end: number, next: number, cdata: boolean): true {
  x.kind = TEXT;
  x.start = start;
  x.end = end;
  x.cdata = cdata;
  x.at = next;
  return true;
}

function ended(x: Cursor): false {
  x.kind = END;
  x.depth = -1;
  return false;
}

function pass(x: Cursor, mark: string, from: number): boolean {
  const at = x.xml.indexOf(mark, from);
  x.at = at + mark.length;
  return at >= 0 || fail(x);
}

/** Puts the namespace declarations of the tag in force; the root's namespace becomes the one that counts. */
function declare(x: Cursor): boolean {
  const { xml, attributes, scopes } = x;
  for (let index = 0; index < x.attributesEnd; index += 4) {
    const name = xml.slice(attributes[index], attributes[index + 1]);
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    const uri = xml.slice(attributes[index + 2], attributes[index + 3]);
    scopes.push({ depth: x.depth, prefix: name.slice(6), uri });
  }
  if (scopes.length > MOST_SCOPES) return fail(x);
  x.namespace ??= lookup(x, xml.slice(x.name, Math.max(x.name, x.local - 1)));
  x.plain = lookup(x, '') === x.namespace;
  return true;
}

function lookup(x: Cursor, prefix: string): string {
  for (let index = x.scopes.length - 1; index >= 0; index--) {
    const scope = x.scopes[index];
    if (scope?.prefix === prefix) return scope.uri;
  }
  return prefix === '' ? '' : `undeclared:${prefix}`;
}
