import type { MarkKind } from '../../model/patch';

/**
 * Owns how what is ours is known again in any workbook, whoever made it and saved it since: rules by the tag in their
 * formula, sheets by a hidden name, comments by how they begin. The same tags stand in files marked without Excel.
 */

/** Always true, since N of a text is 0. */
export function tagFormula(kind: MarkKind): string {
  return `=N("starcloud:${kind}")=0`;
}

const TAG = /^\s*=?\s*N\s*\(\s*"starcloud:(?:unmet|open|review)"\s*\)\s*=\s*0\s*$/i;

export const isOurRule = (formula: string): boolean => TAG.test(formula);

/** Unlike a sheet's own name, a name that points at it follows when the user renames the sheet. */
export const SHEET_TAG = '_starcloud.sheet.';

/** Followed by the role of a sheet that is made again and again; it points at the sheet like the other tag. */
export const ROLE_TAG = '_starcloud.role.';

/** The record that a file marked without Excel carries; once Excel saves the file it is out of date. */
export const RECORD_NAMESPACE = 'urn:starcloud:marks';

const COMMENT_START = '【星级上云预评】';

export const commentText = (note: string): string => COMMENT_START + note;

export const isOurComment = (content: string): boolean => content.startsWith(COMMENT_START);

/** The sheet a name points at, in small letters: `='预评 (2)'!$A$1` → `预评 (2)`. */
export function sheetOf(refers: string): string {
  const [, quoted, plain] = /^\s*=?(?:'((?:[^']|'')*)'|([^!'"]+))!/.exec(refers) ?? [];
  return (quoted?.replaceAll("''", "'") ?? plain ?? '').toLowerCase();
}
