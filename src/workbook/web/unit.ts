import { ICommandService, IUniverInstanceService, UniverInstanceType, type Workbook } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/preset-sheets-core';
import type { Engine } from './engine';
import type { CellData } from './snapshot';

/** Owns one workbook inside the grid: its cells, formulas and looks as they are now, and word of every change of them. */
export interface Unit {
  readonly id: string;
  readonly cell: (sheet: string, row: number, column: number) => CellData | null | undefined;
  /** With `=`, written out where cells share one. */
  readonly formula: (sheet: string, row: number, column: number) => string | undefined;
  readonly pattern: (sheet: string, row: number, column: number) => string;
  readonly sheetId: (name: string) => string | undefined;
  readonly sheetName: (id: string) => string | undefined;
  readonly workbook: Workbook;
}

/** What the grid does, whoever asked for it. */
export interface Deed {
  readonly id: string;
  readonly type: number;
  readonly params: Readonly<Record<string, unknown>>;
}

export function unitOf(engine: Engine, id: string): Unit {
  const injector = engine.univer.__getInjector();
  const instances = injector.get(IUniverInstanceService);
  const model = injector.get(FormulaDataModel);
  const workbook = instances.getUnit<Workbook>(id, UniverInstanceType.UNIVER_SHEET);
  if (!workbook) throw new Error(`${id} is not open`);
  const cell: Unit['cell'] = (sheet, row, column) =>
    workbook.getSheetBySheetId(sheet)?.getCellRaw(row, column) as CellData | null | undefined;
  return {
    id,
    workbook,
    cell,
    formula: (sheet, row, column) => {
      const here = cell(sheet, row, column);
      if (here?.f) return here.f;
      if (!here?.si) return undefined;
      return model.getFormulaStringByCell(row, column, sheet, id) ?? undefined;
    },
    pattern: (sheet, row, column) => {
      const own = workbook.getSheetBySheetId(sheet)?.getComposedCellStyle(row, column);
      return own?.n?.pattern ?? '';
    },
    sheetId: (name) => workbook.getSheetBySheetName(name)?.getSheetId(),
    sheetName: (sheet) => workbook.getSheetBySheetId(sheet)?.getName(),
  };
}

/** Calls both listeners around every deed of the grid; returns what stops it. */
export function listenToDeeds(engine: Engine, before: (deed: Deed) => void, after: (deed: Deed) => void): () => void {
  const commands = engine.univer.__getInjector().get(ICommandService);
  const stops = [
    commands.beforeCommandExecuted((info) => {
      before({ id: info.id, type: info.type ?? 0, params: (info.params ?? {}) as Deed['params'] });
    }),
    commands.onCommandExecuted((info) => {
      after({ id: info.id, type: info.type ?? 0, params: (info.params ?? {}) as Deed['params'] });
    }),
  ];
  return () => {
    for (const stop of stops) stop.dispose();
  };
}
