import type { SheetDraft } from '../../model/patch';
import { fixedArea, sheetPrefix } from './draft-cells';

/** Owns names: those Excel allows for a sheet, and those it reserves for a sheet's print set-up. */

const LONGEST = 31;
const FORBIDDEN = /[[\]:*?/\\\p{Cc}]/gu;

/** The wanted name made legal, with ` (2)`, ` (3)` … if another sheet bears it. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const legal = wanted.replace(FORBIDDEN, ' ').replace(/^[\s']+|[\s']+$/g, '') || 'Sheet';
  // Excel compares sheet names without regard to case, and keeps `History` for itself.
  const known = new Set([...taken, 'history'].map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? '' : ` (${number})`;
    const name = cut(legal, LONGEST - suffix.length) + suffix;
    if (!known.has(name.toLowerCase())) return name;
  }
}

function cut(text: string, longest: number): string {
  // Never half of a character beyond the basic plane.
  return text.length <= longest ? text : text.slice(0, longest).replace(/\p{Cs}$/u, '');
}

/** Print area and repeated rows of the sheet that is called `name`, as the reserved names of its print set-up. */
export function printNames(sheet: SheetDraft, name = sheet.name): { name: string; refers: string }[] {
  if (!sheet.print) return [];
  const { area, titleRows } = sheet.print;
  const names = [{ name: '_xlnm.Print_Area', refers: sheetPrefix(name) + fixedArea(area) }];
  if (!titleRows) return names;
  const rows = `$${titleRows.first + 1}:$${titleRows.last + 1}`;
  return [...names, { name: '_xlnm.Print_Titles', refers: sheetPrefix(name) + rows }];
}

/** The footer in the format's own language: what says no place goes to the middle. */
export function footerCode(footer: string): string {
  return /^&[LCR]/.test(footer) ? footer : `&C${footer}`;
}
