import { displayWidth } from '../model/width';
import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  parseDocument,
  Document,
  type Node,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { EDITION_KEYS } from './word';

/** Plain data of an edition → the text of its file. Onto an older text only what differs is written, so comments and order stay. */

/** Collections that fit into so many characters stand on one line. */
const ONE_LINE = 130;
/** Other readers of YAML take an unquoted day for a point in time. */
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** @param comment said at the head of the file */
export function yamlOf(data: unknown, comment: string): string {
  const tree = new Document(isRecord(data) ? inOrder(data) : data, { aliasDuplicateObjects: false });
  tree.commentBefore = ` ${comment}`;
  arrange(tree.contents);
  return written(tree);
}

/** The older text with every value that differs replaced; undefined when it cannot be kept. */
export function yamlOnto(text: string, data: unknown): string | undefined {
  const tree = parseDocument(text);
  if (tree.errors.length > 0 || !isMap(tree.contents) || !isRecord(data)) return undefined;
  mergeMap(tree, tree.contents, data);
  const result = written(tree);
  const back = parseDocument(result);
  return back.errors.length === 0 && same(back.toJS(), data) ? result : undefined;
}

/** Braces with room inside, brackets without, as the files are written by hand. */
function written(tree: Document): string {
  const padded = tree.toString({ lineWidth: 0, flowCollectionPadding: true });
  const close = padded.replace(/(?<=[[, ])\[ (?=\S)/g, '[').replace(/(?<=\S) \](?=[\], }]|$)/gm, ']');
  // A text of the table might have brackets of its own: then the roomier way stays.
  return same(parseDocument(close).toJS(), parseDocument(padded).toJS()) ? close : padded;
}

function inOrder(data: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const place = (key: string) => (EDITION_KEYS as readonly string[]).indexOf(key);
  return Object.fromEntries(Object.entries(data).sort(([one], [other]) => place(one) - place(other)));
}

function merged(tree: Document, node: unknown, value: unknown): Node {
  const now = isNode(node) ? plain(tree, node) : undefined;
  if (isNode(node) && now !== undefined && same(now, value)) return node;
  if (isMap(node) && isRecord(value)) return mergeMap(tree, node, value);
  if (isSeq(node) && Array.isArray(value)) return mergeSeq(tree, node, value);
  if (isScalar(node) && (typeof value === 'string' || typeof value === 'number')) {
    const fresh = tree.createNode(value);
    // A quoted number that stays a text keeps its quotes.
    if (typeof node.value === typeof value && node.type) fresh.type = node.type;
    if (node.comment) fresh.comment = node.comment;
    if (node.anchor) fresh.anchor = node.anchor;
    return fresh;
  }
  const fresh = tree.createNode(value, { aliasDuplicateObjects: false }) as Node;
  arrange(fresh);
  return fresh;
}

/** undefined for an alias whose anchor is gone. */
function plain(tree: Document, node: Node): unknown {
  if (isAlias(node) && !node.resolve(tree)) return undefined;
  return node.toJS(tree);
}

function mergeMap(tree: Document, map: YAMLMap, value: Readonly<Record<string, unknown>>): YAMLMap {
  map.items = map.items.filter(({ key }) => Object.hasOwn(value, keyOf(key)));
  for (const pair of map.items) pair.value = merged(tree, pair.value, value[keyOf(pair.key)]);
  for (const [key, one] of Object.entries(value)) {
    if (map.items.some((pair) => keyOf(pair.key) === key)) continue;
    const fresh = tree.createPair(key, one) as (typeof map.items)[number];
    arrange(fresh.value);
    map.add(fresh);
  }
  return map;
}

/** Entries at both ends that stay are kept as they stand; those between are merged one by one as far as they go. */
function mergeSeq(tree: Document, seq: YAMLSeq, values: readonly unknown[]): YAMLSeq {
  const old = seq.items.map((item) => (isNode(item) ? plain(tree, item) : item));
  let first = 0;
  while (first < old.length && first < values.length && same(old[first], values[first])) first++;
  let last = 0;
  while (last < old.length - first && last < values.length - first && same(old.at(-1 - last), values.at(-1 - last)))
    last++;
  const between = values.slice(first, values.length - last).map((value, index) => {
    const at = first + index;
    return merged(tree, at < seq.items.length - last ? seq.items[at] : undefined, value);
  });
  seq.items.splice(first, seq.items.length - last - first, ...between);
  return seq;
}

function keyOf(key: unknown): string {
  return String(isScalar(key) ? key.value : key);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Order of keys aside, the same data. */
export function same(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((value, index) => same(value, other[index]));
  if (isRecord(one) && isRecord(other)) {
    const keys = Object.keys(one);
    return (
      keys.length === Object.keys(other).length &&
      keys.every((key) => Object.hasOwn(other, key) && same(one[key], other[key]))
    );
  }
  return Object.is(one, other);
}

/** Short collections on one line, as the files are written by hand; returns the length on one line. */
function arrange(node: unknown): number {
  if (isMap(node)) {
    const length = node.items.reduce((sum, { key, value }) => sum + keyOf(key).length + 4 + arrange(value), 2);
    node.flow = length <= ONE_LINE && node.items.length > 0 && !holdsRows(node);
    return length;
  }
  if (isSeq(node)) {
    const length = node.items.reduce<number>((sum, item) => sum + 2 + arrange(item), 2);
    node.flow =
      node.items.length === 0 ||
      (length <= ONE_LINE * 2 && node.items.every((item) => isScalar(item) || length <= ONE_LINE));
    return length;
  }
  if (!isScalar(node)) return 0;
  if (typeof node.value === 'string' && DAY.test(node.value)) node.type = 'QUOTE_DOUBLE';
  return displayWidth(String(node.value));
}

/** A row with further rows is always written below one another. */
function holdsRows(map: YAMLMap): boolean {
  return map.items.some(({ key, value }) => keyOf(key) === '行' && isSeq(value) && value.items.length > 0);
}
