import type { Finding } from '../../model/finding';
import type { GridFunction } from '../../model/grid-function';
import type { Heed, NamedBytes, Spreadsheet } from '../../model/spreadsheet';
import { registerFunctions } from './calculate';
import { endValidation, keepRules } from './closing';
import { startEngine, type Look } from './engine';
import { packagesHere, type Packages } from './packages';
import { drawQuickly } from './quick';
import { reachFar } from './reach';
import { holdStill, takeDays } from './still';
import { suggestForWhatStands } from './suggestions';
import { endTyping } from './typing';
import { openWorkbook } from './workbook';

export interface SpreadsheetOptions extends Look {
  readonly functions: readonly GridFunction[];
  /** Where packages are read and written; left out, in this thread. */
  readonly packages?: Packages;
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
  reachFar();
  drawQuickly();
  const engine = await startEngine(into, options, options.packages ?? packagesHere);
  // Functions find no place before the first workbook, and the grid is never without one: this stays, behind the others.
  engine.api.createWorkbook({ id: 'blank', name: '' });
  keepRules(engine);
  endValidation(engine);
  suggestForWhatStands(engine);
  registerFunctions(engine.api, options.functions);
  let opened = 0;

  return {
    open: async ({ name, bytes }: NamedBytes, heed?: Heed) => {
      const unit = `file${++opened}`;
      const read = await engine.packages.open(bytes, { unit }, heed);
      if ('findings' in read) return read;
      endTyping(engine.univer);
      engine.api.createWorkbook(read.data);
      return { workbook: openWorkbook(engine, unit, name, { ...read, bytes }, options.refused ?? (() => undefined)) };
    },
    setLook: (look) => void engine.setLook(look),
    dispose: () => {
      engine.univer.dispose();
    },
  };
}
