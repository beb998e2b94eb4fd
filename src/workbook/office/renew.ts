import type { SheetDraft, WorkbookDraft } from '../../model/patch';
import { freeSheetName } from '../xlsx/draft-names';
import { ROLE_TAG } from '../xlsx/sheet-named';
import type { SheetSurvey, Survey } from './survey';

/** Owns where each sheet of a new workbook goes in the open one: into the sheet of ours that it renews, else behind all others. */
export interface Place {
  readonly draft: SheetDraft;
  /** The name it bears there. */
  readonly name: string;
  /** The sheet that is drawn anew; undefined: one is added. */
  readonly known: SheetSurvey | undefined;
  /** The hidden name by which it is found again; undefined for a sheet that is made once. */
  readonly tag: string | undefined;
}

export function placesOf(draft: WorkbookDraft, found: Survey): Place[] {
  const taken = found.sheets.map(({ name }) => name);
  const untagged = cameInAFile(draft, found);
  return draft.sheets.map((sheet): Place => {
    const tag = sheet.role === undefined ? undefined : ROLE_TAG + sheet.role;
    const known = tag === undefined ? undefined : knownBy(tag, untagged ? sheet.name : undefined, found);
    if (known) return { draft: sheet, name: known.name, known, tag };
    const name = freeSheetName(sheet.name, taken);
    taken.push(name);
    return { draft: sheet, name, known, tag };
  });
}

function knownBy(tag: string, named: string | undefined, { roles, sheets }: Survey): SheetSurvey | undefined {
  const wanted = roles.find(({ name }) => name === tag)?.sheet ?? named?.toLowerCase();
  return sheets.find(({ name }) => name.toLowerCase() === wanted);
}

/** A file of ours bears the stamp of its kind but no tags: there the sheets are known by their names. */
function cameInAFile({ names }: WorkbookDraft, found: Survey): boolean {
  return found.roles.length === 0 && names.some(({ name }) => found.names.includes(name.toLowerCase()));
}
