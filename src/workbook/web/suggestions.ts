import { IDescriptionService, IEditorService, IShortcutService, KeyCode } from '@univerjs/preset-sheets-core';
import type { Engine } from './engine';

/**
 * Owns when the keys take a suggested function: only while what was typed is still what the suggestions were made for. The library looks
 * for them a moment after the last key and takes the first one all the same: of `=SU`, a pause, `M(1,2)` and Enter it made `SUBTOTAL(1,2)`.
 * Now such an Enter ends the formula as it stands.
 */
const SUGGESTING = 'sheet.formula-embedding-editor.search_function.';
const TAKING: readonly unknown[] = [KeyCode.ENTER, KeyCode.TAB];

export function suggestForWhatStands({ univer }: Engine): void {
  const injector = univer.__getInjector();
  const editors = injector.get(IEditorService);
  const functions = injector.get(IDescriptionService);
  const shortcuts = injector.get(IShortcutService);
  const typed = () => editors.getFocusEditor()?.getDocumentData().body?.dataStream;
  let suggestedFor: string | undefined;

  const suggested = functions.getSearchListByNameFirstLetter.bind(functions);
  functions.getSearchListByNameFirstLetter = (begin) => {
    suggestedFor = typed();
    return suggested(begin);
  };
  const register = shortcuts.registerShortcut.bind(shortcuts);
  shortcuts.registerShortcut = (shortcut) => {
    const takes = shortcut.id.startsWith(SUGGESTING) && TAKING.includes(shortcut.binding);
    return register(takes ? { ...shortcut, preconditions: () => typed() === suggestedFor } : shortcut);
  };
}
