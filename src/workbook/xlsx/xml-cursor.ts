import type { Finding } from '../../model/finding';
import { refuse } from './refusal';

/**
 * Owns where a walk through the markup of one part stands, and why it ended. It holds spans of the text, never copies; only
 * `xml.ts` and `xml-tag.ts` move it.
 */
export interface Cursor {
  readonly xml: string;
  /** The first characters as bytes, one each, which are read faster: as far as all are ASCII. */
  readonly bytes: Uint8Array;
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
  /** Namespaces looked up since the last change of scope, by prefix. */
  readonly known: Map<string, string>;
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

export function cursor(xml: string, part: string, bytes?: Uint8Array): Cursor {
  return {
    xml,
    bytes: bytes ? plainStart(bytes, xml.length) : NONE,
    part,
    kind: END,
    depth: 0,
    name: 0,
    local: 0,
    nameEnd: 0,
    start: 0,
    end: 0,
    cdata: false,
    attributes: [],
    attributesEnd: 0,
    problem: undefined,
    at: 0,
    selfClosed: false,
    names: [],
    scopes: [],
    known: new Map(),
    namespace: undefined,
    plain: true,
  };
}

const NONE = new Uint8Array();

/** In UTF-8 the bytes are as many as the characters only if all are ASCII; otherwise the first that is not is looked for. */
function plainStart(bytes: Uint8Array, characters: number): Uint8Array {
  if (bytes.length === characters) return bytes;
  let end = 0;
  for (let byte = bytes[0] ?? 0; byte <= 126 && byte >= 9 && byte !== ESCAPE; byte = bytes[end] ?? 0) end++;
  return bytes.subarray(0, end);
}

/** Begins a change of alphabet in the encodings of seven bits. */
const ESCAPE = 27;

/** Ends the walk with a finding; the first one stays. */
export function fail(x: Cursor, code = 'xml-damaged'): false {
  x.problem ??= refuse(code, { part: x.part });
  return ended(x);
}

/** Ends the walk. */
export function ended(x: Cursor): false {
  x.kind = END;
  x.depth = -1;
  return false;
}
