import type { Cursor } from './xml-cursor';
import { ended, fail, OPEN, TEXT } from './xml-cursor';
import { closed, closeTag, namespaceOf, openTag } from './xml-tag';

/**
 * Owns the walk through the markup of one part: one pass, nothing built, well-formedness and depth checked on the way.
 * Elements of other namespaces than the root's are passed over. It refuses DOCTYPE, so there are no entities to expand.
 */

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
      if (x.name === x.local ? x.plain : namespaceOf(x, xml.slice(x.name, x.local - 1)) === x.namespace) return true;
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

function texted(x: Cursor, start: number, end: number, next: number, cdata: boolean): true {
  x.kind = TEXT;
  x.start = start;
  x.end = end;
  x.cdata = cdata;
  x.at = next;
  return true;
}

function pass(x: Cursor, mark: string, from: number): boolean {
  const at = x.xml.indexOf(mark, from);
  x.at = at + mark.length;
  return at >= 0 || fail(x);
}

export { CLOSE, cursor, OPEN, TEXT } from './xml-cursor';
