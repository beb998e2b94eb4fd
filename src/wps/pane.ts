/** The pane inside WPS: the same pane as beside Excel, loaded when it is wanted, with a line above it that says what this is. */
import { say } from '../flow';
import { languageFor } from '../functions/host-language';
import { browserLook } from '../taskpane/browser-look';
import type { PaneHost } from '../taskpane/pane-host';
import { wpsPort } from '../workbook/wps/port';
import { takesFunctions, wpsProgram } from './host';
import './words';

function paneHost(): { readonly host: PaneHost; readonly notes: readonly string[] } {
  const language = languageFor(navigator.language);
  const program = wpsProgram();
  const page = { language, look: browserLook() };
  if (!program) return { host: { ...page, port: undefined, missing: { code: 'wps/no-program' } }, notes: [] };
  const functions = takesFunctions(program);
  const notes = ['wps/untried', ...(functions ? [] : ['wps/no-functions'])].map((code) => say(language, code));
  return { host: { ...page, port: wpsPort(program, () => functions) }, notes };
}

async function start(into: HTMLElement, above: HTMLElement | null): Promise<void> {
  const { host, notes } = paneHost();
  if (above) above.textContent = notes.join('\n');
  const { mountPane } = await import(/* webpackChunkName: "pane" */ '../taskpane/mount');
  mountPane(into, host);
}

const into = document.getElementById('pane');
if (into) void start(into, document.getElementById('notes'));
