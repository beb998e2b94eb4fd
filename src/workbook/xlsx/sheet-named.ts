/** Owns the names by which sheets of ours are found again, and the way from such a name to its sheet. */

/** Followed by the role of a sheet that is made again and again: a hidden name that points at it, as Excel keeps it. */
export const ROLE_TAG = '_starcloud.role.';

/** The sheet a name points at, in small letters: `'预评 (2)'!$A$1` → `预评 (2)`; empty when it points at none. */
export function sheetNamed(refers: string): string {
  const [, quoted, plain] = /^\s*=?(?:'((?:[^']|'')*)'|([^!'"]+))!/.exec(refers) ?? [];
  return (quoted?.replaceAll("''", "'") ?? plain ?? '').replace(/^\$/, '').toLowerCase();
}
