import { pathToFileURL } from 'node:url';
import { JSDOM, VirtualConsole } from 'jsdom';
import type { ExcelHost } from './host';
import { installShim } from './shim';

/**
 * Owns the genuine Office.js inside jsdom, connected to an emulated host. Tests only: the library's licence allows no more,
 * and nothing of it is copied.
 */
export interface OfficePage {
  readonly window: Window;
  readonly office: typeof Office;
  readonly excel: typeof Excel;
  close(): void;
}

const OFFICE = pathToFileURL(require.resolve('@microsoft/office-js/dist/office.js')).href;

/** A page of its own with Office.js ready, whose `Excel` and `Office` become the globals of this test. */
export async function openExcel(host: ExcelHost): Promise<OfficePage> {
  const virtualConsole = new VirtualConsole();
  virtualConsole.on('jsdomError', (error) => {
    throw error;
  });
  const { window } = new JSDOM('<!doctype html><html><head></head><body></body></html>', {
    ...{ url: 'https://localhost:3000/taskpane.html', runScripts: 'dangerously', resources: 'usable', virtualConsole },
  });
  const page = await loadOffice(window as unknown as Window, host);
  Object.assign(globalThis, {
    ...{ Office: page.office, Excel: page.excel, CustomEvent: window.CustomEvent },
    CustomFunctions: (window as unknown as { CustomFunctions: unknown }).CustomFunctions,
    addEventListener: window.addEventListener.bind(window),
    dispatchEvent: window.dispatchEvent.bind(window),
  });
  return {
    ...page,
    close: () => {
      window.close();
    },
  };
}

/**
 * Loads Office.js into a window that is there already, for instance that of jest's jsdom environment, whose options must
 * say `{"resources": "usable"}`.
 */
export async function loadOffice(window: Window, host: ExcelHost): Promise<OfficePage> {
  const bridge = installShim(window, host.settings, (text) => {
    host.message(text);
  });
  host.connect((text) => bridge.onMessageFromHost?.(text));
  const { document } = window;
  const script = document.createElement('script');
  script.src = OFFICE;
  await new Promise<void>((resolve, reject) => {
    script.onload = () => {
      resolve();
    };
    script.onerror = () => {
      reject(new Error('Office.js was not loaded'));
    };
    document.head.appendChild(script);
  });
  const globals = window as unknown as { Office: typeof Office; Excel: typeof Excel };
  await globals.Office.onReady();
  return { window, office: globals.Office, excel: globals.Excel, close: () => undefined };
}
