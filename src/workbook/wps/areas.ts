import type { Area } from '../../model/cell';
import { areaName } from '../xlsx/draft-cells';
import { addressTexts } from '../office/mark';
import type { Program, Range, Worksheet } from './object-model';

/** Owns naming areas to WPS and asking what differs within them: never cell by cell, always by halves. */

/** An address may have so many letters. */
const LONGEST = 250;

export function rangeOf(sheet: Worksheet, area: Area): Range {
  return sheet.Range(areaName(area));
}

/** Scattered cells as one range; undefined for none. */
export function rangeOver(
  program: Program,
  sheet: Worksheet,
  cells: readonly { readonly row: number; readonly column: number }[],
): Range | undefined {
  return addressTexts(cells, LONGEST)
    .map((text) => sheet.Range(text))
    .reduce<Range | undefined>((all, next) => (all ? program.Union(all, next) : next), undefined);
}

/** The area cut into parts over each of which the answer is one; null means that it differs within the part. */
export function uniform<T>(
  area: Area,
  ask: (area: Area) => T | null,
): { readonly area: Area; readonly answer: T | null }[] {
  const answer = ask(area);
  const halves = answer === null ? halved(area) : undefined;
  return halves ? halves.flatMap((half) => uniform(half, ask)) : [{ area, answer }];
}

/** Undefined for a single cell. */
export function halved(area: Area): [Area, Area] | undefined {
  const { top, left, bottom, right } = area;
  if (bottom - top >= right - left && bottom > top) {
    const middle = Math.floor((top + bottom) / 2);
    return [
      { ...area, bottom: middle },
      { ...area, top: middle + 1 },
    ];
  }
  if (right === left) return undefined;
  const middle = Math.floor((left + right) / 2);
  return [
    { ...area, right: middle },
    { ...area, left: middle + 1 },
  ];
}
