import type { PrintDraft, ValidationDraft } from '../../model/patch';
import { areaName, fit, inlineList } from '../xlsx/draft-cells';
import { MARGINS } from '../xlsx/draft-looks';
import { footerCode } from '../xlsx/draft-names';

/** Owns the dropdowns, prompts and print set-up of a sheet of ours in Excel. */

const LONGEST_TITLE = 32;
const LONGEST_PROMPT = 255;

/** A prompt advises: what a user types instead is never refused. */
export function drawValidations(sheet: Excel.Worksheet, validations: readonly ValidationDraft[]): void {
  for (const { area, list, title, prompt } of validations) {
    const rule = sheet.getRange(areaName(area)).dataValidation;
    // A list too long for the rule itself would need a sheet of its own: the prompt has to do.
    const source = list && inlineList(list)?.slice(1, -1).replaceAll('""', '"');
    rule.rule = source === undefined ? { custom: { formula: '=TRUE' } } : { list: { inCellDropDown: true, source } };
    rule.ignoreBlanks = true;
    rule.errorAlert = { showAlert: false, message: '', title: '', style: 'Information' };
    if (prompt === undefined) continue;
    const message = fit(prompt, LONGEST_PROMPT);
    rule.prompt = { showPrompt: true, message, title: fit(title ?? '', LONGEST_TITLE) };
  }
}

export function drawPrint(sheet: Excel.Worksheet, print: PrintDraft | undefined): void {
  if (!print) return;
  const page = sheet.pageLayout;
  page.orientation = print.orientation === 'portrait' ? 'Portrait' : 'Landscape';
  page.paperSize = 'A4';
  page.zoom = { horizontalFitToPages: 1 };
  page.centerHorizontally = true;
  page.setPrintMargins('Inches', { ...MARGINS });
  page.setPrintArea(sheet.getRange(areaName(print.area)));
  if (print.titleRows) {
    const { first, last } = print.titleRows;
    page.setPrintTitleRows(sheet.getRange(`${String(first + 1)}:${String(last + 1)}`));
  }
  if (print.footer !== undefined) {
    page.headersFooters.defaultForAllPages.centerFooter = footerCode(print.footer).replace(/^&C/, '');
  }
}
