/**
 * Compares the object model that the adapter believes in with WPS's published declarations. It is compiled on its own (`tsc -p
 * test/wps/declared`), because those put their names into every file; nothing of it runs.
 */
import type * as ours from '../../../src/workbook/wps/object-model';
import type { AddonRoot } from '../../../src/wps/addon';

/** Every member we use exists there, and gives what we take it to give. */
export const program: ours.Program = Application;
export const addon: AddonRoot = wps;

type Listed = Et.Sheets;
type Sheet = Extract<ReturnType<Listed['Item']>, Et.Worksheet>;

export function compared(
  workbook: Et.Workbook,
  sheet: Sheet,
  range: Et.Range,
  rule: Et.FormatCondition,
  name: Et.Name,
): [ours.Workbook, ours.Worksheet, ours.Range, ours.FormatCondition, ours.Name] {
  return [workbook, sheet, range, rule, name];
}

/** The numbers we call things by are those that the declarations name. */
export const numbers: Record<keyof typeof ours.XL, number> = {
  expression: Et.XlFormatConditionType.xlExpression,
  list: Et.XlDVType.xlValidateList,
  inputOnly: Et.XlDVType.xlValidateInputOnly,
  information: Et.XlDVAlertStyle.xlValidAlertInformation,
  a4: Et.XlPaperSize.xlPaperA4,
  portrait: Et.XlPageOrientation.xlPortrait,
  landscape: Et.XlPageOrientation.xlLandscape,
  centre: Et.Constants.xlCenter,
  left: Et.Constants.xlLeft,
  right: Et.Constants.xlRight,
  single: Kso.XlUnderlineStyle.xlUnderlineStyleSingle,
  continuous: Et.XlLineStyle.xlContinuous,
  dash: Et.XlLineStyle.xlDash,
  dot: Et.XlLineStyle.xlDot,
} satisfies typeof ours.XL;
