import type { Finding } from '../../model/finding';
import { finding } from '../../model/finding';
import type { Codec } from './codec';
import { resolve } from './parts';
import type { Package } from './patch-package';
import { partNamed } from './patch-package';
import type { PartText } from './patch-part';
import type { Element } from './patch-tree';
import { readingOf } from './patch-texts';
import { childNamed, childrenNamed, treeOf, valueOf } from './patch-tree';
import { isRefusal } from './refusal';

/**
 * Owns the way through a package: which part is the workbook, which the styles, which part belongs to which sheet. It
 * reads the parts that hold a workbook together and every worksheet, changes none, and refuses when one is missing.
 */
export interface Book {
  readonly parts: Package;
  /** The text of every part read. */
  readonly texts: ReadonlyMap<string, PartText>;
  readonly types: string;
  readonly workbook: string;
  readonly relations: string;
  /** Undefined when the workbook has none, which is legal. */
  readonly styles: string | undefined;
  readonly calcChain: string | undefined;
  /** Parts of the user's and others' own XML, our record among them. */
  readonly custom: readonly string[];
  /** Every sheet in order, charts too. */
  readonly sheets: readonly BookSheet[];
  /** Root of the workbook part, with the children of its children. */
  readonly root: Element;
}

export interface BookSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** False for a sheet that holds a chart or a dialogue instead of cells. */
  readonly cells: boolean;
  /** Its part; undefined when that is missing. */
  readonly part: string | undefined;
}

/** A relationship of a part. */
export interface Relation {
  readonly id: string;
  /** The last step of its type, `worksheet`. */
  readonly kind: string;
  /** The part it leads to, undefined when it leads out of the package or to nothing. */
  readonly part: string | undefined;
  readonly element: Element;
}

const TYPES = '[Content_Types].xml';
const ROOT_RELATIONS = '_rels/.rels';

/** The book in a package, or why there is none. */
export function openBook(parts: Package, codec: Codec): Book | Finding {
  const { texts, read } = readingOf(parts, codec);
  const types = partNamed(parts, TYPES) ?? TYPES;
  const start = partNamed(parts, ROOT_RELATIONS) ?? ROOT_RELATIONS;
  const missing = read(types, 'Types') ?? read(start, 'Relationships');
  if (missing) return missing;
  const entrances = relationsOf(parts, texts, start, '');
  const workbook = entrances.find(({ kind }) => kind === 'officeDocument')?.part;
  if (workbook === undefined) return finding('mark/part-missing', 'error', [], { part: 'xl/workbook.xml' });
  const relations = partNamed(parts, relationsName(workbook)) ?? relationsName(workbook);
  const unread = read(workbook, 'workbook', 'sheets') ?? read(relations, 'Relationships');
  if (unread) return unread;
  const links = relationsOf(parts, texts, relations, workbook);
  const root = treeOfRead(texts, workbook, () => true);
  const partOf = (kind: string): string | undefined => links.find((link) => link.kind === kind)?.part;
  const sheets = childrenNamed(childNamed(root, 'sheets') ?? root, 'sheet').map((element): BookSheet => {
    const relation = valueOf(element, ':id') ?? '';
    const link = links.find(({ id }) => id === relation);
    const hidden = (valueOf(element, 'state') ?? 'visible') !== 'visible';
    return { name: valueOf(element, 'name') ?? '', hidden, cells: link?.kind === 'worksheet', part: link?.part };
  });
  const styles = partOf('styles');
  const problems = [
    styles === undefined ? undefined : read(styles, 'styleSheet'),
    ...sheets.map(({ part, cells }, index) => {
      if (part === undefined) return undefined;
      const shared = sheets.findIndex((other) => other.part === part) < index;
      if (shared) return finding('mark/part-damaged', 'error', [], { part });
      return cells ? read(part, 'worksheet', 'sheetData') : read(part);
    }),
  ].filter((problem) => problem !== undefined);
  if (problems[0]) return problems[0];
  // Somebody else's XML may be anything, and may be damaged: that is no reason to refuse the workbook.
  const custom = links.flatMap(({ kind, part }) => (kind === 'customXml' && part !== undefined ? [part] : []));
  for (const part of custom) read(part);
  return { parts, texts, types, workbook, relations, styles, calcChain: partOf('calcChain'), custom, sheets, root };
}

/** `xl/_rels/workbook.xml.rels` of `xl/workbook.xml`. */
export function relationsName(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The relationships that stand in the part `name`, which was read, and start from the part `from`. */
export function relationsOf(
  parts: Package,
  texts: ReadonlyMap<string, PartText>,
  name: string,
  from: string,
): Relation[] {
  return childrenNamed(treeOfRead(texts, name), 'Relationship').map((element) => {
    const target = valueOf(element, 'Target') ?? '';
    const inside = valueOf(element, 'TargetMode') !== 'External';
    const kind = (valueOf(element, 'Type') ?? '').split('/').at(-1) ?? '';
    const part = inside ? partNamed(parts, resolve(from, target)) : undefined;
    return { id: valueOf(element, 'Id') ?? '', kind, part, element };
  });
}

/** The root of a part that was read, with its children and those of every element that `enter` says yes to. */
export function treeOfRead(
  texts: ReadonlyMap<string, PartText>,
  part: string,
  enter: (element: Element) => boolean = () => false,
): Element {
  const root = treeOf(texts.get(part)?.text ?? '', part, enter);
  if (isRefusal(root)) throw new Error(`${part} was not read before, or has changed since`);
  return root;
}
