/** Saving a tab: the workbook's bytes, handed out to the file it came from or to where the person says. */
import { finding, type Values } from '../model/finding';
import { failed } from '../taskpane/watch';
import type { Desk } from './desk';
import { handOut, type HandedOut } from './file-access';
import type { Tab } from './tab';

/** What is said of it; undefined where the person called it off or where the desk tells what went wrong. */
export interface SavedWords {
  readonly code: string;
  readonly values: Values;
}

/** `elsewhere`: under another name or place, even if the file has one. */
export async function saveTab(desk: Desk, tab: Tab, elsewhere: boolean): Promise<SavedWords | undefined> {
  const { id, name, workbook, handle } = tab;
  if (!workbook) return { code: 'workbench/save-nothing', values: {} };
  const outcome = await workbook.save().catch(failed);
  if ('findings' in outcome) {
    desk.refuse({ name, code: 'workbench/not-saved', findings: outcome.findings });
    return undefined;
  }
  let handed: HandedOut;
  try {
    handed = await handOut(name, outcome.bytes, elsewhere ? undefined : handle);
  } catch (reason) {
    const said = reason instanceof Error ? reason.message : String(reason);
    const findings = [finding('workbench/write-failed', 'error', [], { said })];
    desk.refuse({ name, code: 'workbench/not-saved', findings });
    return undefined;
  }
  if (handed.how === 'called-off') return undefined;
  workbook.saved();
  if (handed.how === 'downloaded') return { code: 'workbench/downloaded', values: { file: name } };
  desk.placed(id, handed.handle);
  return { code: 'workbench/saved', values: { file: handed.handle.name } };
}
