import { refusalOf } from '../../src/workbook/web/guard';
import { MENU } from '../../src/workbook/web/menu';

/** What the grid does not offer is what it would refuse. */
test('every command of rows, columns, sheets, merges, panes and protection is out of the menus; what is saved is in them', () => {
  const hidden = Object.keys(MENU);
  for (const name of ['insert-row-before', 'remove-col-confirm', 'add-worksheet-merge-all', 'copy-sheet', 'cut']) {
    expect(hidden).toContain(`sheet.command.${name}`);
  }
  for (const name of ['copy', 'paste', 'paste-value', 'clear-selection-content', 'set-range-bold', 'set-text-wrap']) {
    expect(hidden).not.toContain(`sheet.command.${name}`);
  }
  const commands = hidden.filter((id) => id.startsWith('sheet.command.') && id !== 'sheet.command.paste-col-width');
  expect(commands.length).toBeGreaterThan(35);
  expect(commands.filter((id) => refusalOf(id) === undefined)).toEqual([]);
  expect(refusalOf('univer.command.cut')?.code).toBe('web/refused-move');
});
