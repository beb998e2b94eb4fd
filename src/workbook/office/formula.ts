/**
 * Owns how a formula of ours is said to Excel: files spell functions of add-ins and newer functions with a prefix that Excel
 * itself neither shows nor takes. It is only ever given a formula of ours.
 */

/** `_xldudf_STARCLOUD_STARLEVEL(…)` → `=STARCLOUD.STARLEVEL(…)`, `_xlfn.TEXTJOIN(…)` → `=TEXTJOIN(…)`; what stands in quotes is left. */
export function spoken(formula: string): string {
  const parts = formula.split(/("(?:[^"]|"")*")/);
  const said = parts.map((part) =>
    part.startsWith('"') ? part : part.replace(/_xldudf_([A-Z]+)_/g, '$1.').replace(/_xlfn\.(?:_xlws\.)?/g, ''),
  );
  return `=${said.join('')}`;
}
