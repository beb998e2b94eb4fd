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

/** The record that a file marked without Excel carries; once Excel saves the file it is out of date. */
export const RECORD_NAMESPACE = 'urn:starcloud:marks';

const COMMENT_START = '【星级上云预评】';

export const commentText = (note: string): string => COMMENT_START + note;

export const isOurComment = (content: string): boolean => content.startsWith(COMMENT_START);
