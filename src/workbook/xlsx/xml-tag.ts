import type { Cursor } from './xml-cursor';
import { CLOSE, fail, OPEN } from './xml-cursor';

/** Owns what a tag does to the walk: its name and attributes noted, depth and namespaces counted. It decodes no value. */

/** Official parts nest fewer than 20 deep and declare fewer than 40 prefixes: more is made to exhaust the reader. */
const DEEPEST = 200;
const MOST_ATTRIBUTES = 1000;
const MOST_SCOPES = 64;

/** The start tag whose name begins at `from`. */
export function openTag(x: Cursor, from: number): boolean {
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

/** The end tag whose name begins at `from`. */
export function closeTag(x: Cursor, from: number): boolean {
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

/** Leaves the innermost element and the namespaces it declared. */
export function closed(x: Cursor): true {
  x.depth--;
  x.kind = CLOSE;
  const { scopes, depth } = x;
  if ((scopes[scopes.length - 1]?.depth ?? 0) > depth && depth > 0) {
    while ((scopes[scopes.length - 1]?.depth ?? 0) > depth) scopes.pop();
    x.known.clear();
    x.plain = namespaceOf(x, '') === x.namespace;
  }
  return true;
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
  x.known.clear();
  x.namespace ??= namespaceOf(x, xml.slice(x.name, Math.max(x.name, x.local - 1)));
  x.plain = namespaceOf(x, '') === x.namespace;
  return true;
}

/** The namespace a prefix stands for here; one that nobody declared ends the walk. */
export function namespaceOf(x: Cursor, prefix: string): string {
  let uri = x.known.get(prefix);
  if (uri === undefined) {
    uri = x.scopes.findLast((scope) => scope.prefix === prefix)?.uri;
    if (uri === undefined && prefix !== '') fail(x);
    uri ??= '';
    x.known.set(prefix, uri);
  }
  return uri;
}
