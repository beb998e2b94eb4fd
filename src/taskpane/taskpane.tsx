/// <reference types="office-js" />
/** The pane inside Excel: waits for Office, takes over its language and look, and puts the pane into the page. */
import type { HostLook, PaneHost, Wanted } from './pane-host';
import { lastShown, SHOWN } from '../commands/show-pane';
import { languageFor } from '../functions/host-language';
import { giveWorkbook } from '../workbook/office/give';
import { officePort } from '../workbook/office/port';
import { browserLook } from './browser-look';
import { mountPane } from './mount';

/** Nothing of Office may be touched before it says so; without it, the page still says what to do. */
async function start(into: HTMLElement): Promise<void> {
  const outside = { port: undefined, language: languageFor(navigator.language), look: browserLook() };
  if (typeof Office === 'undefined') {
    mountPane(into, { ...outside, missing: { code: 'pane/no-library' } });
    return;
  }
  const { host } = await Office.onReady();
  const inside = (host as Office.HostType | null) === Office.HostType.Excel;
  mountPane(into, inside ? excelHost() : { ...outside, missing: { code: 'pane/no-host' } });
}

function excelHost(): PaneHost {
  const language = languageFor(Office.context.displayLanguage);
  const give: NonNullable<PaneHost['give']> = async ({ bytes }) => {
    const refused = await giveWorkbook(bytes);
    return refused ? { findings: [refused] } : {};
  };
  return { port: officePort(), language, look: excelLook(), onWanted, give };
}

/** The ribbon's buttons speak by an event of the page; the last of them may be older than the pane. */
function onWanted(listener: (wanted: Wanted) => void): () => void {
  const take = () => {
    const wanted = lastShown();
    if (wanted) listener(wanted);
  };
  take();
  addEventListener(SHOWN, take);
  return () => {
    removeEventListener(SHOWN, take);
  };
}

/** Excel tells no change of its theme: it is asked again when the person comes back to the pane. */
function excelLook(): HostLook {
  const system = browserLook();
  return {
    dark: () => darkOf(Office.context.officeTheme) ?? system.dark(),
    onChanged(listener) {
      const silence = system.onChanged(listener);
      addEventListener('focus', listener);
      return () => {
        silence();
        removeEventListener('focus', listener);
      };
    },
  };
}

/** Older versions tell only the colour behind the pane: dark when its parts are on average below the middle. */
function darkOf(theme: Partial<Office.OfficeTheme> | undefined): boolean | undefined {
  if (theme?.isDarkTheme !== undefined) return theme.isDarkTheme;
  const parts = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(theme?.bodyBackgroundColor ?? '')?.slice(1);
  return parts && parts.reduce((sum, part) => sum + Number.parseInt(part, 16), 0) / 3 < 128;
}

const into = document.getElementById('pane');
if (into) void start(into);
