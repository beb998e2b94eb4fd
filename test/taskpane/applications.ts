import { editionById, FORMS, template } from '../../src/flow';
import { address, type CellValue } from '../../src/model/cell';
import type { Grid } from '../../src/model/grid';
import { sample } from '../form-support/sample';
import { gridOf, memoryPort } from './memory-port';

/** Workbooks for the pane's tests, made from the official form. */

const [form] = FORMS;
const edition = editionById('2024');
if (!form || !edition) throw new Error('no form or no edition');

export const text = (said: string): CellValue => ({ kind: 'text', text: said });
export const BLANK: CellValue = { kind: 'blank' };

/** Nothing filled in. */
export const blankForm: Grid = gridOf(template(form.id) ?? { sheets: [], names: [] });

/** Complete; reaches five stars. */
export const complete: Grid = gridOf(template(form.id, sample(form, edition)) ?? { sheets: [], names: [] });

/** Not an application at all. */
export const stranger: Grid = {
  sheets: [
    {
      name: '采购清单',
      visibility: 'visible',
      protected: false,
      merges: [],
      rows: [{ row: 0, hidden: false, cells: [{ column: 0, value: text('品名') }] }],
    },
  ],
  names: [],
  macros: false,
};

/** Where an item of 附表1 is marked, as an address: two columns right of its label. */
export function markOf(grid: Grid, label: string): string {
  const found = grid.sheets
    .find(({ name }) => name === '附表1')
    ?.rows.flatMap(({ row, cells }) =>
      cells.map(({ column, value }) => ({ row, column, said: value.kind === 'text' ? value.text : '' })),
    )
    .find(({ said }) => said === label);
  if (!found) throw new Error(`${label} is not in 附表1`);
  return address({ row: found.row, column: 2 });
}

/** The same workbook after somebody typed into a sheet. */
export function typedOver(grid: Grid, sheet: string, cells: Readonly<Record<string, CellValue>>): Grid {
  const port = memoryPort(grid);
  for (const [at, value] of Object.entries(cells)) port.type(sheet, at, value);
  return port.grid();
}

/** One item short of five stars, applying for five. */
export const nearMiss: Grid = typedOver(complete, '附表1', {
  [markOf(complete, '数据报表')]: text('否'),
  [markOf(complete, '组态画面')]: text('否'),
});

export const locked: Grid = { ...nearMiss, sheets: nearMiss.sheets.map((sheet) => ({ ...sheet, protected: true })) };
