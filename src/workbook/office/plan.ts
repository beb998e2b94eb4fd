import type { CellRef } from '../../model/cell';
import type { MarkKind, Patch, SheetDraft } from '../../model/patch';

/** Owns what a list of patches amounts to: the last word on each cell, each sheet and the selection. It changes nothing. */
export interface Plan {
  /** Whether earlier marks and sheets of ours go first. */
  readonly marking: boolean;
  readonly marks: readonly Mark[];
  readonly settings: readonly Setting[];
  readonly drafts: readonly SheetDraft[];
  readonly selected: CellRef | undefined;
}

export interface Mark {
  readonly at: CellRef;
  readonly kind: MarkKind;
  readonly note: string;
}

export type Setting = Extract<Patch, { do: 'set' }>;

export function planOf(patches: readonly Patch[]): Plan {
  let marks = new Map<string, Mark>();
  let drafts = new Map<string, SheetDraft>();
  const settings = new Map<string, Setting>();
  let selected: CellRef | undefined;
  let marking = false;
  for (const patch of patches) {
    if (patch.do === 'set') settings.set(keyOf(patch.at), patch);
    else if (patch.do === 'select') selected = patch.at;
    else {
      marking = true;
      if (patch.do === 'mark') marks.set(keyOf(patch.at), patch);
      else if (patch.do === 'sheet') drafts.set(patch.sheet.name, patch.sheet);
      else {
        marks = new Map();
        drafts = new Map();
      }
    }
  }
  return {
    marking,
    marks: [...marks.values()],
    settings: [...settings.values()],
    drafts: [...drafts.values()],
    selected,
  };
}

const keyOf = ({ sheet, row, column }: CellRef): string => `${sheet} ${String(row)} ${String(column)}`;

export function isEmpty({ marking, settings, selected }: Plan): boolean {
  return !marking && settings.length === 0 && selected === undefined;
}
