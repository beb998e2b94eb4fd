import type { CellRef } from '../../model/cell';
import type { Finding } from '../../model/finding';
import { finding } from '../../model/finding';
import type { MarkKind, Patch, SheetDraft } from '../../model/patch';
import type { Book, BookSheet } from './patch-book';
import type { Setting } from './patch-cells';

/**
 * Owns what a list of patches amounts to, sheet by sheet: the last word on each cell, each sheet and the selection. It
 * changes nothing; a patch for a sheet that is not there is a finding.
 */
export interface Plan {
  /** By part. */
  readonly settings: ReadonlyMap<string, readonly Setting[]>;
  /** By part, then by kind. */
  readonly marks: ReadonlyMap<string, ReadonlyMap<MarkKind, readonly CellRef[]>>;
  readonly drafts: readonly SheetDraft[];
  readonly selected: CellRef | undefined;
  readonly findings: readonly Finding[];
}

/** Whether the patches say anew what is marked: then earlier marks go first. */
export function isMarking(patches: readonly Patch[]): boolean {
  return patches.some((patch) => patch.do === 'mark' || patch.do === 'sheet' || patch.do === 'clear-marks');
}

/** `added` are sheets of ours that are in the workbook besides the book's. */
export function planOf(book: Book, patches: readonly Patch[], added: readonly BookSheet[]): Plan {
  const settings = new Map<string, Setting[]>();
  const findings: Finding[] = [];
  let marks = new Map<string, { part: string; at: CellRef; kind: MarkKind }>();
  let drafts = new Map<string, SheetDraft>();
  let selected: CellRef | undefined;
  const sheetOf = (at: CellRef): string | undefined => {
    const part = book.sheets.find(({ name, cells }) => cells && name === at.sheet)?.part;
    if (part === undefined) findings.push(finding('mark/sheet-missing', 'error', [at], { sheet: at.sheet }));
    return part;
  };
  for (const patch of patches) {
    if (patch.do === 'set') {
      const part = sheetOf(patch.at);
      const setting = { at: patch.at, value: patch.value, overFormula: patch.overFormula ?? false };
      if (part !== undefined) pushTo(settings, part, setting);
    } else if (patch.do === 'mark') {
      const part = sheetOf(patch.at);
      const { at, kind } = patch;
      if (part !== undefined) marks.set(`${part} ${at.row} ${at.column}`, { part, at, kind });
    } else if (patch.do === 'sheet') drafts.set(patch.sheet.name, patch.sheet);
    else if (patch.do === 'select') selected = patch.at;
    else {
      marks = new Map();
      drafts = new Map();
    }
  }
  const sheets = [...book.sheets, ...added].filter(({ cells, part }) => cells && part !== undefined);
  const known = [...sheets.map(({ name }) => name), ...drafts.keys()];
  if (selected && !known.includes(selected.sheet)) {
    findings.push(finding('mark/sheet-missing', 'error', [selected], { sheet: selected.sheet }));
  }
  const byPart = new Map<string, Map<MarkKind, CellRef[]>>();
  for (const { part, at, kind } of marks.values()) {
    const kinds = byPart.get(part) ?? new Map<MarkKind, CellRef[]>();
    pushTo(kinds, kind, at);
    byPart.set(part, kinds);
  }
  return { settings, marks: byPart, drafts: [...drafts.values()], selected, findings };
}

function pushTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
