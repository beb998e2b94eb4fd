/** What a person can do with files on the page; buttons, keys and the start screen all come here. */
import { say, type Language } from '../flow';
import { finding } from '../model/finding';
import type { Star } from '../model/star';
import { blankFile } from './blank-file';
import type { Desk } from './desk';
import { chooseFiles, givenHandle, mayRead } from './file-access';
import { remember, type RecentFile } from './recent';
import { sample } from './samples';
import { saveTab, type SavedWords } from './save';
import { givenBytes, type Given, type Tab } from './tab';

export interface Actions {
  /** Asks which, and opens them. */
  readonly choose: () => Promise<void>;
  readonly open: (files: readonly Given[]) => Promise<void>;
  readonly openRecent: (file: RecentFile) => Promise<void>;
  readonly openSample: (name: string) => Promise<void>;
  readonly openBlank: (formId: string, star: Star | undefined) => Promise<void>;
  readonly save: (tab: Tab | undefined, elsewhere: boolean) => Promise<boolean>;
}

/** `tell` says what was done; `remembered` is called when the list of recent files has grown. */
export function pageActions(
  desk: Desk,
  language: Language,
  tell: (said: SavedWords) => void,
  remembered: () => void,
): Actions {
  async function open(files: readonly Given[]): Promise<void> {
    for (const { name, handle } of await desk.open(files)) await remember(name, handle);
    remembered();
  }
  const choose = async () => open(await chooseFiles());
  return {
    choose,
    open,
    async openRecent({ name, handle }) {
      if (!handle) return choose();
      const refuse = (code: string) => {
        desk.refuse({ name, code: 'workbench/not-opened', findings: [finding(code, 'warning', [])] });
      };
      if (!(await mayRead(handle))) {
        refuse('workbench/not-allowed');
        return undefined;
      }
      const given = await givenHandle(handle).catch(() => undefined);
      if (!given) {
        refuse('workbench/unreadable');
        return undefined;
      }
      return open([given]);
    },
    openSample: async (name) => {
      await desk.open([await sample(name)]);
    },
    async openBlank(formId, star) {
      const file = await blankFile(formId, star, star === undefined ? '' : say(language, `star/${star}`));
      if (file) await desk.open([givenBytes(file)]);
    },
    async save(tab, elsewhere) {
      if (!tab) {
        tell({ code: 'workbench/save-nothing', values: {} });
        return false;
      }
      const said = await saveTab(desk, tab, elsewhere);
      if (said) tell(said);
      return said !== undefined;
    },
  };
}
