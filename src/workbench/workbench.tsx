/** Puts the page into its place. The spreadsheet and the reading of files come in parts of their own when first needed. */
import { createRoot } from 'react-dom/client';
import { createDesk } from './desk';
import { FIRST_SAMPLE, sample } from './samples';
import { sheetRoom } from './sheet-room';
import { WorkbenchPage } from './workbench-page';
import './words';

const spreadsheetPart = () => import(/* webpackChunkName: "grid" */ './load-spreadsheet');

const into = document.getElementById('workbench');
if (into) {
  const room = sheetRoom(async (element, look) => {
    const { loadSpreadsheet } = await spreadsheetPart();
    return loadSpreadsheet(element, look, (finding) => {
      const { tabs, front } = desk.state();
      const name = tabs.find(({ id }) => id === front)?.name ?? '';
      desk.refuse({ name, code: 'workbench/not-done', findings: [finding] });
    });
  });
  const desk = createDesk({
    spreadsheet: room.spreadsheet,
    read: async (file) => (await import(/* webpackChunkName: "read" */ './read-file')).readFile(file),
  });
  // Whoever looks at the start screen will open a file next.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(() => void spreadsheetPart().catch(() => undefined));
  createRoot(into).render(<WorkbenchPage desk={desk} room={room} />);
  if (location.hash === '#sample') void sample(FIRST_SAMPLE).then((given) => desk.open([given]));
}
