/** Reads several names from one cell: ticked options of a printed list, or names typed one after another. */
import { shown } from '../model/cell';
import { dense, given, isBlank, refused, type Given, type Reading } from './reading';

const BOX = /([☑√✓✔■●☐□○])/u;
const TICKED = '☑√✓✔■●';
const BETWEEN = '、，,；;\n\r';
const OPEN = '（(【[';
const CLOSE = '）)】]';

/**
 * The names in the order of the cell, an option in the form's own words. `☑ 物联网 □ 高端纺织` gives 物联网; a list
 * with nothing ticked is a blank. `hints` are printed remarks that mean nothing (`（请具体说明）`).
 */
export function readChoices(
  from: Given,
  options: readonly string[] = [],
  hints: readonly string[] = [],
): Reading<readonly string[]> {
  const value = given(from);
  if (isBlank(value)) return null;
  const refusal = refused(value);
  if (refusal) return refusal;
  const text = hints.reduce((rest, hint) => rest.replaceAll(hint, ''), shown(value));
  const pieces = text.split(BOX);
  const chosen =
    pieces.length === 1
      ? split(text)
      : pieces.flatMap((piece, index) => (piece !== '' && TICKED.includes(piece) ? [pieces[index + 1] ?? ''] : []));
  const names = chosen.map((name) => name.replace(/^[\s、，,；;]+|[\s、，,；;]+$/gu, '')).filter((name) => name !== '');
  return names.length === 0
    ? null
    : names.map((name) => options.find((option) => dense(option) === dense(name)) ?? name);
}

/** Words typed one after another, parted by 、 ， ； or a line end. */
export function readWords(from: Given): Reading<readonly string[]> {
  const value = given(from);
  if (isBlank(value)) return null;
  const words = split(shown(value));
  return refused(value) ?? (words.length === 0 ? null : words);
}

/** What a bracket holds together stays together. */
function split(text: string): string[] {
  const words = [''];
  let depth = 0;
  for (const sign of text) {
    if (OPEN.includes(sign)) depth += 1;
    if (CLOSE.includes(sign)) depth = Math.max(0, depth - 1);
    if (depth === 0 && BETWEEN.includes(sign)) words.push('');
    else words.push((words.pop() ?? '') + sign);
  }
  return words.map((word) => word.trim()).filter((word) => word !== '');
}
