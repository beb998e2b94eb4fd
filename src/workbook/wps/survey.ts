import { isOurComment, isOurRule, SHEET_TAG } from '../office/ours';
import { ROLE_TAG, sheetNamed } from '../xlsx/sheet-named';
import type { Survey } from '../office/survey';
import { sheetsOf, XL } from './object-model';
import type { Comment, FormatCondition, Workbook, Worksheet } from './object-model';

/** Owns the look before any change in WPS: which sheets there are, which are protected, and what of ours stands where. */
export function survey(workbook: Workbook): Survey {
  const names = Array.from({ length: workbook.Names.Count }, (_, index) => workbook.Names.Item(index + 1));
  const tagged = (tag: string): { name: string; sheet: string }[] =>
    names
      .filter(({ Name: name }) => name.startsWith(tag))
      .map(({ Name: name, RefersTo: refers }) => ({ name, sheet: sheetNamed(String(refers)) }));
  return {
    sheets: sheetsOf(workbook).map((sheet) => {
      const all = commentsOf(sheet);
      const ours = all.filter((comment) => isOurComment(comment.Text()));
      return {
        ...{ id: sheet.Name, name: sheet.Name, visible: sheet.Visible === -1, protected: sheet.ProtectContents },
        ...{
          rules: ourRules(sheet).map(() => ''),
          comments: ours.map(() => ''),
          otherComments: all.length - ours.length,
        },
      };
    }),
    names: names.map(({ Name: name }) => name.toLowerCase()),
    tags: tagged(SHEET_TAG),
    roles: tagged(ROLE_TAG),
    locked: workbook.ProtectStructure,
    record: undefined,
  };
}

/** The last first, so that they can be taken away one after another. */
export function ourRules({ Cells: { FormatConditions: rules } }: Worksheet): FormatCondition[] {
  return Array.from({ length: rules.Count }, (_, index) => rules.Item(rules.Count - index) as FormatCondition).filter(
    // Scales and icons have no formula.
    (rule) => rule.Type === XL.expression && isOurRule(rule.Formula1),
  );
}

export function commentsOf({ Comments: comments }: Worksheet): Comment[] {
  return Array.from({ length: comments.Count }, (_, index) => comments.Item(comments.Count - index));
}
