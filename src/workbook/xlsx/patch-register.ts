import { xmlText, xmlValue } from './draft-text';
import type { Book } from './patch-book';
import { partKey } from './parts';
import { relationsOf, treeOfRead } from './patch-book';
import { WORKBOOK } from './patch-order';
import type { Changes } from './patch-package';
import { change } from './patch-package';
import type { Splice } from './patch-splice';
import type { Element } from './patch-tree';
import { appended, childNamed, childrenNamed, placeFor, valueOf } from './patch-tree';

/**
 * Owns the entries by which a package knows a new part: its content type, its relationship, and for a sheet its place in
 * the workbook and the names that belong to it. Everything is collected first, because one list grows only once.
 */
export interface NewPart {
  readonly part: string;
  /** Last step of the relationship's type, `worksheet`. */
  readonly relation: string;
  /** Undefined for XML of no special kind. */
  readonly contentType?: string;
  /** A sheet's name, when the part is a sheet. */
  readonly sheet?: string;
  /** How a sheet is kept out of sight. */
  readonly state?: 'hidden' | 'veryHidden';
}

export interface NewName {
  readonly name: string;
  readonly refers: string;
  readonly hidden: boolean;
  /** Place among all sheets of the one it belongs to; left out: the whole workbook. */
  readonly sheet?: number;
}

const TRANSITIONAL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const STRICT_MAIN = 'http://purl.oclc.org/ooxml/spreadsheetml/main';

/** The namespace of relationships that goes with a workbook's own: the strict form of the format has another. */
function relationNamespace(root: Element): string {
  return mainNamespace(root) === STRICT_MAIN ? STRICT : TRANSITIONAL;
}

/** The namespace the workbook is written in. */
export function mainNamespace(root: Element): string {
  const prefix = root.prefix === '' ? 'xmlns' : `xmlns:${root.prefix.slice(0, -1)}`;
  return valueOf(root, prefix) ?? '';
}

/** Makes the new parts and names known; all of it is ours to take back. */
export function register(book: Book, parts: readonly NewPart[], names: readonly NewName[], changes: Changes): void {
  registerTypes(book, parts, changes);
  const ids = registerRelations(book, parts, changes);
  const { root, workbook } = book;
  const p = root.prefix;
  const list = childNamed(root, 'sheets');
  const sheets = parts.flatMap(({ sheet, state }, index) =>
    sheet === undefined ? [] : [{ sheet, state: state === undefined ? '' : ` state="${state}"`, id: ids[index] ?? '' }],
  );
  if (list && sheets.length > 0) {
    let number = Math.max(0, ...list.children.map((sheet) => Number(valueOf(sheet, 'sheetId')) || 0));
    const relation = relationAttribute(root);
    const markup = sheets.map(({ sheet, state, id }) => {
      return `<${p}sheet name="${xmlValue(sheet)}" sheetId="${++number}"${state} ${relation}="${id}"/>`;
    });
    change(changes, workbook, { ...appended(list, markup.join('')), ours: 'mark' });
  }
  if (names.length === 0) return;
  const markup = names.map(({ name, refers, hidden, sheet }) => {
    const where = (sheet === undefined ? '' : ` localSheetId="${sheet}"`) + (hidden ? ' hidden="1"' : '');
    return `<${p}definedName name="${xmlValue(name)}"${where}>${xmlText(refers)}</${p}definedName>`;
  });
  const defined = childNamed(root, 'definedNames');
  const splice = defined
    ? appended(defined, markup.join(''))
    : {
        at: placeFor(root, 'definedNames', WORKBOOK),
        remove: 0,
        insert: `<${p}definedNames>${markup.join('')}</${p}definedNames>`,
      };
  change(changes, workbook, { ...splice, ours: 'mark' });
}

/** `r:id`, with a declaration of `r` where the workbook's root has none for it. */
function relationAttribute(root: Element): string {
  const namespace = relationNamespace(root);
  const declared = root.attributes.find(({ name, value }) => name.startsWith('xmlns:') && value === namespace);
  return declared ? `${declared.name.slice('xmlns:'.length)}:id` : `xmlns:r="${namespace}" r:id`;
}

function registerTypes(book: Book, parts: readonly NewPart[], changes: Changes): void {
  const root = treeOfRead(book.texts, book.types);
  const p = root.prefix;
  const plain = childrenNamed(root, 'Default').some((known) => {
    return valueOf(known, 'Extension')?.toLowerCase() === 'xml' && valueOf(known, 'ContentType') === 'application/xml';
  });

  const markup = parts.flatMap(({ part, contentType }) => {
    if (contentType === undefined && plain) return [];
    return [`<${p}Override PartName="/${xmlValue(part)}" ContentType="${contentType ?? 'application/xml'}"/>`];
  });
  if (markup.length > 0) change(changes, book.types, { ...appended(root, markup.join('')), ours: 'mark' });
}

function registerRelations(book: Book, parts: readonly NewPart[], changes: Changes): string[] {
  const root = treeOfRead(book.texts, book.relations);
  const p = root.prefix;
  const taken = new Set(childrenNamed(root, 'Relationship').map((relation) => valueOf(relation, 'Id')));
  const ids: string[] = [];
  for (let number = 1; ids.length < parts.length; number++) {
    if (!taken.has(`rId${number}`)) ids.push(`rId${number}`);
  }
  const namespace = relationNamespace(book.root);
  const markup = parts.map(({ part, relation }, index) => {
    const type = `${namespace}/${relation}`;
    return `<${p}Relationship Id="${ids[index] ?? ''}" Type="${type}" Target="/${xmlValue(part)}"/>`;
  });
  if (markup.length > 0) change(changes, book.relations, { ...appended(root, markup.join('')), ours: 'mark' });
  return ids;
}

/** Takes away the content types and relationships of parts that are removed. */
export function forget(book: Book, parts: readonly string[], changes: Changes): void {
  if (parts.length === 0) return;
  const cut = ({ start, end }: Element): Splice => ({ at: start, remove: end - start, insert: '' });
  const keys = parts.map(partKey);
  const types = childrenNamed(treeOfRead(book.texts, book.types), 'Override').filter((known) => {
    return keys.includes(partKey(valueOf(known, 'PartName') ?? ''));
  });
  if (types.length > 0) change(changes, book.types, ...types.map(cut));
  const relations = relationsOf(book.parts, book.texts, book.relations, book.workbook);
  const leading = relations.filter(({ part }) => part !== undefined && parts.includes(part));
  if (leading.length > 0) change(changes, book.relations, ...leading.map(({ element }) => cut(element)));
}
