import type { Finding } from '../../model/finding';
import type { GridFunction } from '../../model/grid-function';
import type { NamedBytes, Spreadsheet } from '../../model/spreadsheet';
import { browserCodec } from '../xlsx/browser';
import { readXlsx } from '../xlsx/read';
import { isRefusal } from '../xlsx/refusal';
import { registerFunctions } from './calculate';
import { converting } from './convert';
import { keepRules, startEngine, type Look } from './engine';
import { inSlices } from './slices';
import { holdStill, takeDays } from './still';
import { openWorkbook } from './workbook';

export interface SpreadsheetOptions extends Look {
  readonly functions: readonly GridFunction[];
  /** Told whenever something that a person asked for is not done, and why: a page says it. */
  readonly refused?: (finding: Finding) => void;
}

/**
 * A spreadsheet inside the element, empty until a file is opened. The page brings the styles of the grid library along
 * (`lib/index.css` of its four presets).
 */
export async function openSpreadsheet(into: HTMLElement, options: SpreadsheetOptions): Promise<Spreadsheet> {
  holdStill();
  takeDays();
  const engine = await startEngine(into, options);
  // Functions find no place before the first workbook, and the grid is never without one: this stays, behind the others.
  engine.api.createWorkbook({ id: 'blank', name: '' });
  keepRules(engine);
  registerFunctions(engine.api, options.functions);
  let opened = 0;

  return {
    open: async ({ name, bytes }: NamedBytes) => {
      const read = readXlsx(bytes, browserCodec);
      if ('findings' in read) return read;
      const unit = `file${++opened}`;
      const converted = await inSlices(converting(bytes, read.grid, browserCodec, unit));
      if (isRefusal(converted)) return { findings: [converted] };
      const { data, notDrawn, marks, facts } = converted;
      engine.api.createWorkbook(data);
      const refused = options.refused ?? (() => undefined);
      return {
        workbook: openWorkbook(engine, unit, name, { bytes, grid: read.grid, notDrawn, marks, facts }, refused),
      };
    },
    setLook: (look) => void engine.setLook(look),
    dispose: () => {
      engine.univer.dispose();
    },
  };
}
