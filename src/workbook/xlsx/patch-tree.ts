import type { Finding } from '../../model/finding';
import { withoutEscapes, xmlValue } from './draft-text';
import type { Splice } from './patch-splice';
import { advance } from './xml';
import type { Cursor } from './xml-cursor';
import { CLOSE, cursor, OPEN, TEXT } from './xml-cursor';

/**
 * Owns where the elements and attributes of a part stand in its text, so that a part is changed in those places only.
 * It never writes an element anew: what it does not know stays as it is, letter for letter.
 */
export interface Element {
  /** Name without prefix, and the prefix with its colon (`x:`) or nothing. */
  readonly local: string;
  readonly prefix: string;
  /** Whole element from `start` to `end`; what stands between its tags from `inner` to `innerEnd`. */
  readonly start: number;
  readonly inner: number;
  innerEnd: number;
  end: number;
  readonly selfClosed: boolean;
  readonly nameEnd: number;
  readonly attributes: readonly Attribute[];
  /** Elements of the root's namespace directly inside, where they were asked for. */
  readonly children: Element[];
  /** Text directly inside. */
  text: string;
}

interface Attribute {
  readonly name: string;
  readonly value: string;
  /** The value without its quotes. */
  readonly start: number;
  readonly end: number;
}

/** The root of a part with the children of every element that `enter` says yes to; or why the text is not XML. */
export function treeOf(xml: string, part: string, enter: (element: Element) => boolean): Element | Finding {
  const x = cursor(xml, part);
  if (xml.startsWith('\ufeff')) x.at = 1;
  const open: { readonly element: Element | undefined; readonly entered: boolean }[] = [];
  let root: Element | undefined;
  while (advance(x)) {
    const parent = open.at(-1);
    if (x.kind === OPEN) {
      const element = parent?.entered === false ? undefined : elementAt(x);
      open.push({ element, entered: element !== undefined && (root === undefined || enter(element)) });
      root ??= element;
      if (element) parent?.element?.children.push(element);
    } else if (x.kind === CLOSE) {
      const element = open.pop()?.element;
      if (!element) continue;
      element.end = x.at;
      element.innerEnd = element.selfClosed ? x.at : xml.lastIndexOf('</', x.at - 1);
    } else if (x.kind === TEXT && parent?.element && parent.element !== root) {
      const piece = xml.slice(x.start, x.end);
      parent.element.text += x.cdata ? piece : withoutEscapes(piece);
    }
  }
  if (x.problem) return x.problem;
  // `advance` fails on a text without a root, so this is for the compiler only.
  if (!root) throw new Error(`${part} has no root`);
  return root;
}

function elementAt(x: Cursor): Element {
  const { xml, attributes } = x;
  const found: Attribute[] = [];
  for (let index = 0; index < x.attributesEnd; index += 4) {
    const [name = 0, nameEnd = 0, start = 0, end = 0] = attributes.slice(index, index + 4);
    found.push({ name: xml.slice(name, nameEnd), value: withoutEscapes(xml.slice(start, end)), start, end });
  }
  return {
    local: xml.slice(x.local, x.nameEnd),
    prefix: xml.slice(x.name, x.local),
    ...{ start: x.name - 1, inner: x.at, innerEnd: x.at, end: x.at },
    ...{ selfClosed: x.selfClosed, nameEnd: x.nameEnd, attributes: found, children: [], text: '' },
  };
}

export function childNamed(parent: Element, local: string): Element | undefined {
  return parent.children.find((child) => child.local === local);
}

export function childrenNamed(parent: Element, local: string): Element[] {
  return parent.children.filter((child) => child.local === local);
}

/** The value of an attribute by its full name, or by `:id` for any prefix. */
export function valueOf(element: Element, name: string): string | undefined {
  return attributeOf(element, name)?.value;
}

function attributeOf(element: Element, name: string): Attribute | undefined {
  return element.attributes.find((attribute) =>
    name.startsWith(':') ? attribute.name.endsWith(name) : attribute.name === name,
  );
}

/** Gives an attribute a value, in its own quotes; adds it when it is not there. */
export function withValue(element: Element, name: string, value: string): Splice {
  const attribute = attributeOf(element, name);
  if (!attribute) return { at: element.nameEnd, remove: 0, insert: ` ${name}="${xmlValue(value)}"` };
  return { at: attribute.start, remove: attribute.end - attribute.start, insert: xmlValue(value) };
}

/** Puts markup at the end of an element's content, giving a self-closed element a closing tag. */
export function appended(parent: Element, markup: string): Splice {
  if (!parent.selfClosed) return { at: parent.innerEnd, remove: 0, insert: markup };
  const slash = parent.end - 2;
  const closing = `</${parent.prefix}${parent.local}>`;
  return { at: slash, remove: parent.end - slash, insert: `>${markup}${closing}` };
}

/** Where a new child belongs: after the last child that the schema puts before it (`order` lists names in that order). */
export function placeFor(parent: Element, local: string, order: readonly string[]): number {
  const before = order.slice(0, order.indexOf(local) + 1);
  const last = parent.children.filter((child) => before.includes(child.local)).at(-1);
  return last?.end ?? parent.inner;
}
