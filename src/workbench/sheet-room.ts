/** The place of the spreadsheet in the page, which outlives every drawing of the page, and its loading when first needed. */
import type { Language } from '../flow';
import type { Spreadsheet } from '../model/spreadsheet';

export interface SheetLook {
  readonly language: Language;
  readonly dark: boolean;
}

export interface SheetRoom {
  readonly element: HTMLElement;
  readonly spreadsheet: () => Promise<Spreadsheet>;
  setLook(look: SheetLook): void;
}

export function sheetRoom(load: (into: HTMLElement, look: SheetLook) => Promise<Spreadsheet>): SheetRoom {
  const element = document.createElement('div');
  element.className = 'sheet-room';
  let look: SheetLook = { language: 'zh-CN', dark: false };
  let loaded: Promise<Spreadsheet> | undefined;
  return {
    element,
    spreadsheet() {
      loaded ??= load(element, look).catch((reason: unknown) => {
        // Asked again when the next file is opened.
        loaded = undefined;
        throw reason;
      });
      return loaded;
    },
    setLook(changed) {
      look = changed;
      void loaded?.then(
        (sheet) => {
          sheet.setLook(changed);
        },
        () => undefined,
      );
    },
  };
}
