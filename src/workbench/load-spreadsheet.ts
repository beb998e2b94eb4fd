/** The spreadsheet with our functions and its styles; a part of its own, loaded when the first file is opened. */
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-note/lib/index.css';
import '../workbook/web/not-offered.css';
import type { Finding } from '../model/finding';
import type { Spreadsheet } from '../model/spreadsheet';
import { openSpreadsheet } from '../workbook/web/spreadsheet';
import { nameControls } from './control-names';
import { gridFunctions } from './functions';
import { packageThreads } from './package-threads';
import { fitRibbon } from './ribbon-fit';
import type { SheetLook } from './sheet-room';

export async function loadSpreadsheet(
  into: HTMLElement,
  look: SheetLook,
  refused: (finding: Finding) => void,
): Promise<Spreadsheet> {
  const packages = packageThreads();
  // Functions that speak are asked again when the language changes.
  let { language } = look;
  const sheet = await openSpreadsheet(into, { ...look, functions: gridFunctions(() => language), packages, refused });
  const again = nameControls(into, () => language);
  fitRibbon(into);
  return {
    ...sheet,
    setLook(changed) {
      language = changed.language;
      sheet.setLook(changed);
      again();
    },
  };
}
