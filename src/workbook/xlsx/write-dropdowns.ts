import type { DataValidation, WriteSheet } from 'hucre/xlsx';
import type { SheetDraft, ValidationDraft } from '../../model/patch';
import { areaName, fit, fixedArea, inlineList, sheetPrefix } from './draft-cells';
import { freeSheetName } from './draft-names';
import { spelled } from './draft-text';

/**
 * Owns the dropdowns and input prompts of a new workbook. A prompt advises: what a user types instead is never refused.
 */

const LONGEST_TITLE = 32;
const LONGEST_PROMPT = 255;

/** The rules of each sheet, and the hidden sheet of the lists that are too long (or hold a comma) to stand in a rule. */
export function dropdowns(
  sheets: readonly SheetDraft[],
  taken: readonly string[],
): { validations: DataValidation[][]; lists?: WriteSheet } {
  const columns: (readonly string[])[] = [];
  const name = freeSheetName('选项', taken);
  const validations = sheets.map((sheet) => sheet.validations.map((draft) => rule(draft, columns, name)));
  if (columns.length === 0) return { validations };
  const height = Math.max(...columns.map(({ length }) => length));
  const rows = Array.from({ length: height }, (_, row) => columns.map((list) => list[row] ?? null));
  return { validations, lists: { name, rows, hidden: true } };
}

function rule(draft: ValidationDraft, columns: (readonly string[])[], listSheet: string): DataValidation {
  const prompt = {
    range: areaName(draft.area),
    allowBlank: true,
    showInputMessage: draft.prompt !== undefined,
    ...(draft.title === undefined ? {} : { inputTitle: spelled(fit(draft.title, LONGEST_TITLE)) }),
    ...(draft.prompt === undefined ? {} : { inputMessage: spelled(fit(draft.prompt, LONGEST_PROMPT)) }),
  };
  // A rule that allows everything exists in the format (`none`), though the library's types leave it out.
  if (!draft.list) return { type: 'none' as 'custom', ...prompt };
  const list = draft.list.map(spelled);
  const inline = inlineList(list);
  if (inline !== undefined) return { type: 'list', formula1: inline, ...prompt };
  let column = columns.findIndex((known) => known.join('\n') === list.join('\n'));
  if (column < 0) column = columns.push(list) - 1;
  const area = { top: 0, left: column, bottom: list.length - 1, right: column };

  return { type: 'list', formula1: sheetPrefix(listSheet) + fixedArea(area), ...prompt };
}
