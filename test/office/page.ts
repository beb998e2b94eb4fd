import type { BookSheet } from './book';
import type { Env } from './env';
import { writable } from './env';
import type { HostObject } from './host-object';
import { kept } from './host-object';
import { isRange } from './ranges';

/** Owns the print set-up of a sheet of the emulated host. */
export function pageLayout(_env: Env, sheet: BookSheet): HostObject {
  const guard = (): void => {
    writable(sheet);
  };
  const { page } = sheet;
  const keep = (name: string) => (value: unknown) => {
    guard();
    page[name] = isRange(value) ? value.get?.Address?.() : value;
  };
  return {
    ...{ host: true, type: 'PageLayout' },
    ...kept(
      page,
      '',
      {
        ...{ Orientation: 'Portrait', PaperSize: null, Zoom: { scale: 100 }, CenterHorizontally: false },
        ...{ CenterVertically: false, PrintGridlines: false, LeftMargin: 50.4, RightMargin: 50.4 },
        ...{ TopMargin: 54, BottomMargin: 54, HeaderMargin: 21.6, FooterMargin: 21.6 },
      },
      guard,
    ),
    go: {
      HeadersFooters: () => ({
        ...{ host: true, type: 'HeaderFooterGroup' },
        go: {
          DefaultForAllPages: () => ({
            ...{ host: true, type: 'HeaderFooter' },
            ...kept(
              page,
              'Pages/',
              {
                ...{ LeftHeader: '', CenterHeader: '', RightHeader: '' },
                ...{ LeftFooter: '', CenterFooter: '', RightFooter: '' },
              },
              guard,
            ),
          }),
        },
      }),
    },
    call: {
      SetPrintArea: keep('PrintArea'),
      SetPrintTitleRows: keep('PrintTitleRows'),
      SetPrintMargins: (unit, margins) => {
        guard();
        page.Margins = { unit, margins };
      },
    },
  };
}
