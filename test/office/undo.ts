/**
 * Owns the list of members after which a user can no longer undo what came before, as published for Excel on Windows and
 * Mac (or on the web): those of objects that the emulated host has.
 */
export const CLEARS_UNDO: ReadonlySet<string> = new Set([
  'Workbook.insertWorksheetsFromBase64',
  'Workbook.close',
  'Workbook.save',
  'Worksheet.copy',
  'Worksheet.delete',
  'NamedItem.comment',
  'WorksheetProtection.protect',
  'WorksheetProtection.unprotect',
]);
