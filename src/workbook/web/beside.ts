import type { CellRef } from '../../model/cell';
import type { Finding } from '../../model/finding';
import { finding } from '../../model/finding';
import type { DefinedName } from '../../model/grid';
import type { MarkKind } from '../../model/patch';
import type { Element } from '../xlsx/patch-tree';
import type { Theme } from './colour';
import { shownFormula } from './formula-names';
import { notesOf } from './notes';
import { rulesOf } from './rules';
import type { BookData, CellStyle } from './snapshot';
import { validationsOf } from './validations';

/** Owns what the grid keeps beside the cells, all sheets together: rules, input checks, notes and names. */
export interface Beside {
  /** What of it the grid does not draw comes back. */
  readonly add: (
    id: string,
    name: string,
    root: Element | undefined,
    comments: Element | undefined,
    differences: readonly CellStyle[],
    theme: Theme,
    shift: number,
  ) => Finding[];
  readonly marks: () => readonly { readonly at: CellRef; readonly kind: MarkKind }[];
  readonly resources: (names: readonly DefinedName[]) => BookData['resources'];
}

export function besideCells(): Beside {
  const rules: Record<string, unknown> = {};
  const validations: Record<string, unknown> = {};
  const notes: Record<string, unknown> = {};
  const marks: { at: CellRef; kind: MarkKind }[] = [];
  return {
    add: (id, name, root, comments, differences, theme, shift) => {
      const own = rulesOf(root, differences, theme);
      // The grid lays the last rule over the others; the file names the strongest first.
      rules[id] = own.rules;
      validations[id] = validationsOf(root, shift);
      notes[id] = notesOf(comments);
      for (const { kind, ranges } of own.marks) {
        for (const { startRow, endRow, startColumn, endColumn } of ranges) {
          for (let row = startRow; row <= Math.min(endRow, startRow + MOST_MARKED); row++) {
            for (let column = startColumn; column <= Math.min(endColumn, startColumn + MOST_MARKED); column++) {
              if (marks.length < MOST_MARKED) marks.push({ at: { sheet: name, row, column }, kind });
            }
          }
        }
      }
      return own.missed > 0 ? [finding('web/not-drawn-rules', 'hint', [], { sheet: name })] : [];
    },
    marks: () => marks,
    resources: (names) => [
      { name: 'SHEET_CONDITIONAL_FORMATTING_PLUGIN', data: JSON.stringify(rules) },
      { name: 'SHEET_DATA_VALIDATION_PLUGIN', data: JSON.stringify(validations) },
      { name: 'SHEET_NOTE_PLUGIN', data: JSON.stringify(notes) },
      { name: 'SHEET_DEFINED_NAME_PLUGIN', data: JSON.stringify(namesOf(names)) },
    ],
  };
}

/** More marks than any form has cells. */
const MOST_MARKED = 20_000;

/** Names that the file itself keeps out of sight are of no use in a formula. */
function namesOf(names: readonly DefinedName[]): Record<string, object> {
  const shown = names.filter(({ name }) => !name.startsWith('_'));
  return Object.fromEntries(
    shown.map(({ name, refers }, index) => {
      const id = `d${index}`;
      return [
        id,
        {
          id,
          name,
          formulaOrRefString: isReference(refers) ? refers : `=${shownFormula(refers)}`,
          localSheetId: 'AllDefaultWorkbook',
        },
      ];
    }),
  );
}

const isReference = (refers: string): boolean =>
  /^(?:'(?:[^']|'')+'|[^'!()"]+)!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?$/i.test(refers);
