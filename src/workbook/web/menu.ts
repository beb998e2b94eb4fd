import { refusalOf } from './guard';

/**
 * Owns which commands of the grid are not offered: those that would be refused, because the file could not be saved with what
 * they do (`guard.ts`), and the menus that hold nothing else.
 */
const COMMANDS: readonly string[] = [
  // Rows, columns and single cells put in or taken out.
  ...['insert-row-before', 'insert-col-before', 'insert-range-move-right-confirm', 'insert-range-move-down-confirm'],
  ...['insert-multi-rows-after', 'insert-multi-rows-above', 'insert-multi-cols-before', 'insert-multi-cols-right'],
  ...['remove-col-confirm', 'remove-row-confirm', 'delete-range-move-left-confirm', 'delete-range-move-up-confirm'],
  ...['hide-row-confirm', 'hide-col-confirm', 'set-selected-rows-visible', 'set-selected-cols-visible'],
  ...['set-selection-frozen', 'set-row-frozen', 'set-col-frozen', 'set-first-row-frozen', 'set-first-column-frozen'],
  ...['cancel-frozen', 'toggle-gridlines', 'cut'],
  ...['add-worksheet-merge', 'add-worksheet-merge-all', 'add-worksheet-merge-vertical'],
  ...['add-worksheet-merge-horizontal', 'remove-worksheet-merge'],
  ...['remove-sheet-confirm', 'copy-sheet', 'set-tab-color', 'set-worksheet-hidden', 'delete-note'],
  ...['add-range-protection-from-toolbar', 'add-range-protection-from-context-menu'],
  ...['set-range-protection-from-context-menu', 'delete-range-protection-from-context-menu'],
  ...['view-sheet-permission-from-context-menu', 'add-range-protection-from-sheet-bar'],
  ...['delete-worksheet-protection-from-sheet-bar', 'change-sheet-protection-from-sheet-bar'],
  ...['view-sheet-permission-from-sheet-bar'],
].map((name) => `sheet.command.${name}`);

/** Menus, and doors to panels, of which nothing would be left. */
const DOORS: readonly string[] = [
  ...['sheet.menu.cell-insert', 'sheet.menu.delete', 'sheet.menu.sheet-frozen', 'sheet.menu.data-validation'],
  ...['sheet.column-header-menu.sheet-frozen', 'sheet.row-header-menu.sheet-frozen', 'sheet.contextMenu.permission'],
  ...['sheet.operation.open.conditional.formatting.panel', 'sheet.operation.add-note-popup'],
  ...['sheet.operation.rename-sheet', 'ui-sheet.command.show-menu-list'],
  // Widths are not saved.
  'sheet.command.paste-col-width',
];

/** Of the commands, only what is refused: a list that forgets to follow the guard hides nothing that works. */
export const MENU: Readonly<Record<string, { readonly hidden: true }>> = Object.fromEntries(
  [...COMMANDS.filter((command) => refusalOf(command) !== undefined), ...DOORS].map((id) => [id, { hidden: true }]),
);
