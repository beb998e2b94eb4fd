import type { MarkKind, StyleName } from '../../model/patch';
import { sheetPrefix } from './draft-cells';
import { freeSheetName, printNames } from './draft-names';
import { SHEET_TAG } from './mark-clear';
import { KINDS, markCells } from './mark-rules';
import type { Book, BookSheet } from './patch-book';
import { treeOfRead } from './patch-book';
import type { Changes } from './patch-package';
import { change, freePart } from './patch-package';
import type { Plan } from './patch-plan';
import type { NewName, NewPart } from './patch-register';
import { mainNamespace, register } from './patch-register';
import { sheetMarkup } from './patch-sheet';
import { spliced } from './patch-splice';
import type { AddedStyles } from './patch-styles';
import { addStyles, EMPTY_STYLES } from './patch-styles';
import type { Element } from './patch-tree';
import { childNamed, treeOf, valueOf } from './patch-tree';
import { isRefusal } from './refusal';

/** Owns the story of marking: our looks into the styles, our rules into the sheets, our sheets and record into the book. */

const WORKSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const STYLESHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** The sheets added, each with the name it was drafted under; and the part kept for the record. */
export interface Marked {
  readonly sheets: readonly (BookSheet & { readonly draft: string })[];
  readonly record: string | undefined;
}

export function applyMarks(book: Book, plan: Plan, changes: Changes): Marked {
  const { drafts, marks } = plan;
  if (drafts.length === 0 && marks.size === 0) return { sheets: [], record: undefined };
  const kinds = KINDS.filter((kind) => [...marks.values()].some((own) => own.has(kind)));
  const looks = [
    ...new Set(drafts.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ style }) => style)))),
  ];
  const parts: NewPart[] = [];
  const styles = styled(book, looks, kinds, changes, parts);
  for (const [part, own] of marks) {
    change(changes, part, ...markCells(treeOfRead(book.texts, part, isRules), own, styles.marks));
  }
  const { sheets, names } = addSheets(book, plan, styles, changes, parts);
  const record = freePart(book.parts, changes.added, (number) => `customXml/item${number}.xml`);
  parts.push({ part: record, relation: 'customXml' });
  register(book, parts, names, changes);
  return { sheets, record };
}

export function styled(
  book: Book,
  looks: readonly StyleName[],
  kinds: readonly MarkKind[],
  changes: Changes,
  parts: NewPart[],
): AddedStyles {
  if (book.styles !== undefined) {
    const added = addStyles(treeOfRead(book.texts, book.styles, isList), looks, kinds);
    change(changes, book.styles, ...added.splices.map((splice) => ({ ...splice, ours: 'mark' as const })));
    return added;
  }
  const text = EMPTY_STYLES.replace('{namespace}', mainNamespace(book.root));
  const part = freePart(book.parts, changes.added, (number) => `xl/styles${number === 1 ? '' : number}.xml`);
  const root = treeOf(text, part, () => true);
  if (isRefusal(root)) throw new Error('our own empty styles are not well-formed');
  const added = addStyles(root, looks, kinds);
  changes.added.set(part, spliced(text, added.splices).text);
  parts.push({ part, relation: 'styles', contentType: STYLESHEET });
  return added;
}

/** `renewed`: drafts that take the place of a sheet that is there, by its index. */
export function addSheets(
  book: Book,
  { drafts }: Pick<Plan, 'drafts'>,
  styles: AddedStyles,
  changes: Changes,
  parts: NewPart[],
  tagged = true,
  renewed: ReadonlyMap<string, number> = new Map(),
): { sheets: Marked['sheets']; names: NewName[] } {
  const others = book.sheets.map(({ name }) => name);
  const taken = [...others];
  const sheets: (BookSheet & { draft: string })[] = [];
  const names: NewName[] = [];
  const properties = childNamed(book.root, 'workbookPr');
  const date1904 = ['1', 'true'].includes((properties && valueOf(properties, 'date1904')) ?? '');
  const setting = { formats: styles.formats, date1904, namespace: mainNamespace(book.root), others, live: !tagged };
  for (const draft of drafts) {
    const index = renewed.get(draft.name) ?? -1;
    const known = book.sheets[index];
    const name = known?.name ?? freeSheetName(draft.name, taken);
    const place = known ? index : taken.push(name) - 1;
    const part = known?.part ?? freePart(book.parts, changes.added, (number) => `xl/worksheets/sheet${number}.xml`);
    changes.added.set(part, sheetMarkup(draft, { ...setting, name }));
    const state = draft.visibility === undefined ? {} : { state: draft.visibility };
    if (!known) parts.push({ part, relation: 'worksheet', contentType: WORKSHEET, sheet: name, ...state });
    sheets.push({ draft: draft.name, name, hidden: false, cells: true, part });
    if (tagged)
      names.push({ name: SHEET_TAG + String(sheets.length), refers: `${sheetPrefix(name)}$A$1`, hidden: true });
    names.push(...printNames(draft, name).map((own) => ({ ...own, hidden: false, sheet: place })));
  }
  return { sheets, names };
}

/** The lists of a styles part are entered to be counted. */
function isList(): boolean {
  return true;
}

/** Rules are entered because their numbers count. */
function isRules({ local }: Element): boolean {
  return local === 'conditionalFormatting';
}
