import type { Finding } from '../../model/finding';
import { finding } from '../../model/finding';
import type { Codec } from './codec';
import { LIMITS } from './limits';
import { resolve } from './parts';
import type { Package } from './patch-package';
import { partNamed, textOf } from './patch-package';
import type { PartText } from './patch-part';
import type { Element } from './patch-tree';
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
  const texts = new Map<string, PartText>();
  /** Reads a part once; undefined when it was read well. */
  let left = LIMITS.totalBytes;
  const read = (name: string): Finding | undefined => {
    if (texts.has(name)) return undefined;
    const part = parts.get(name);
    left -= part === undefined || 'bytes' in part ? 0 : part.size;
    if (left < 0) return finding('mark/too-large', 'error', [], { limit: LIMITS.totalBytes / 1e6 });
    const text = textOf(parts, name, codec);
    if (isRefusal(text)) return text;
    texts.set(name, text);
    return undefined;
  };
  const types = partNamed(parts, TYPES) ?? TYPES;
  const start = partNamed(parts, ROOT_RELATIONS) ?? ROOT_RELATIONS;
  const missing = read(types) ?? read(start);
  if (missing) return missing;
  const entrances = relationsOf(parts, texts, start, '');
  if (isRefusal(entrances)) return entrances;
  const workbook = entrances.find(({ kind }) => kind === 'officeDocument')?.part;
  if (workbook === undefined) return finding('mark/part-missing', 'error', [], { part: 'xl/workbook.xml' });
  const relations = partNamed(parts, relationsName(workbook)) ?? relationsName(workbook);
  const unread = read(workbook) ?? read(relations);
  if (unread) return unread;
  const links = relationsOf(parts, texts, relations, workbook);
  if (isRefusal(links)) return links;
  const root = treeOf(texts.get(workbook)?.text ?? '', workbook, () => true);
  if (isRefusal(root)) return root;
  const partOf = (kind: string): string | undefined => links.find((link) => link.kind === kind)?.part;
  const custom = links.flatMap(({ kind, part }) => (kind === 'customXml' && part !== undefined ? [part] : []));
  const sheets = childrenNamed(childNamed(root, 'sheets') ?? root, 'sheet').map((element): BookSheet => {
    const relation = valueOf(element, ':id') ?? '';
    const link = links.find(({ id }) => id === relation);
    const hidden = (valueOf(element, 'state') ?? 'visible') !== 'visible';
    return { name: valueOf(element, 'name') ?? '', hidden, cells: link?.kind === 'worksheet', part: link?.part };
  });
  const styles = partOf('styles');
  const wanted = [styles, ...sheets.map(({ part }) => part), ...custom];
  for (const name of wanted) {
    const problem = name === undefined ? undefined : read(name);
    // Somebody else's custom XML may be anything: it is left alone, and is not ours if it cannot be read.
    if (problem && !custom.includes(name ?? '')) return problem;
  }
  return { parts, texts, types, workbook, relations, styles, calcChain: partOf('calcChain'), custom, sheets, root };
}

/** `xl/_rels/workbook.xml.rels` of `xl/workbook.xml`. */
export function relationsName(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The relationships that stand in the part `name` and start from the part `from`. */
export function relationsOf(
  parts: Package,
  texts: ReadonlyMap<string, PartText>,
  name: string,
  from: string,
): Relation[] | Finding {
  const root = treeOf(texts.get(name)?.text ?? '', name, () => false);
  if (isRefusal(root)) return root;
  return childrenNamed(root, 'Relationship').map((element) => {
    const target = valueOf(element, 'Target') ?? '';
    const inside = valueOf(element, 'TargetMode') !== 'External';
    const kind = (valueOf(element, 'Type') ?? '').split('/').at(-1) ?? '';
    return {
      id: valueOf(element, 'Id') ?? '',
      kind,
      part: inside ? partNamed(parts, resolve(from, target)) : undefined,
      element,
    };
  });
}
