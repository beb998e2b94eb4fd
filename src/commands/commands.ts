/**
 * The buttons of the ribbon, in the runtime that the pane shares. Each does one thing with the open workbook and lets the pane
 * say how it went; nothing is judged or worded here.
 */
import { markOpened } from './mark-opened';
import { showPane } from './show-pane';
import { officePort } from '../workbook/office/port';

/** Excel waits for `completed`; a runtime that is shared may hand over an event without it. */
type RibbonEvent = Partial<Pick<Office.AddinCommands.Event, 'completed'>> | undefined;

function command(work: () => Promise<void>): (event: RibbonEvent) => void {
  return (event) => {
    void work().finally(() => event?.completed?.());
  };
}

/** 预评本表: marks the workbook for the star applied for, and shows the pane, where the findings stand. */
const markWorkbook = command(async () => {
  await showPane({ screen: 'result', outcome: await markOpened(officePort(), Office.context.displayLanguage) });
});

/** 清除标记: silent when all is cleared; otherwise the pane says what was left. */
const clearMarks = command(async () => {
  const outcome = await officePort().apply([{ do: 'clear-marks' }]);
  if ('findings' in outcome || outcome.kept.length > 0) await showPane({ screen: 'result', outcome });
});

/** 新建申请表: the pane asks for the form and the star. */
const newApplication = command(() => showPane({ screen: 'new' }));

/** The names are those of the manifest. */
if (typeof Office !== 'undefined') {
  void Office.onReady(({ host }) => {
    if ((host as Office.HostType | null) !== Office.HostType.Excel) return;
    Office.actions.associate('markWorkbook', markWorkbook);
    Office.actions.associate('clearMarks', clearMarks);
    Office.actions.associate('newApplication', newApplication);
  });
}
