/**
 * Owns emptying a sheet of ours that is going to be drawn anew, by calls that the user can undo: clearing takes values, looks, links
 * and merges; rules, validations, filters and hidden rows go apart.
 */
export function emptied(sheet: Excel.Worksheet): Excel.Worksheet {
  const whole = sheet.getRange();
  sheet.autoFilter.remove();
  whole.rowHidden = false;
  whole.conditionalFormats.clearAll();
  whole.dataValidation.clear();
  whole.unmerge();
  whole.clear();
  sheet.freezePanes.unfreeze();
  return sheet;
}
