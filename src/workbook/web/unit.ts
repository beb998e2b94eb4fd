import {
  ICommandService,
  IUniverInstanceService,
  ObjectMatrix,
  UniverInstanceType,
  type ICommandInfo,
  type IExecutionOptions,
  type Workbook,
} from '@univerjs/core';
import { FormulaDataModel, LexerTreeBuilder } from '@univerjs/preset-sheets-core';
import type { Engine } from './engine';
import type { Area } from '../../model/cell';
import { valueOf, type Content } from './edits';
import type { Facts } from './facts';
import type { CellData, CellStyle, RangeData } from './snapshot';

/** Owns one workbook inside the grid: its cells, formulas and looks as they are now, and word of every change of them. */
export interface Unit {
  readonly id: string;
  readonly cell: (sheet: string, row: number, column: number) => CellData | null | undefined;
  /** With `=`, written out where cells share one. */
  readonly formula: (sheet: string, row: number, column: number) => string | undefined;
  readonly pattern: (sheet: string, row: number, column: number) => string;
  /** The name of the look that a row, or else a column, gives a cell without one. */
  readonly lineStyle: (sheet: string, row: number, column: number) => string | undefined;
  readonly sheetId: (name: string) => string | undefined;
  readonly sheetName: (id: string) => string | undefined;
  /** A style by its name, or the style itself. */
  readonly style: (style: unknown) => CellStyle | undefined;
  /** What a formula that gives many values fills, its own cell first; undefined for any other. */
  readonly spill: (sheet: string, row: number, column: number) => Spill | undefined;
  /** The areas that such formulas fill now. */
  readonly spills: (sheet: string) => RangeData[];
  /** Gives such formulas of the file what they filled there, before anything is calculated. */
  readonly fill: (arrays: Facts['arrays']) => void;
  /** Whether it is a formula at all, and not half of one. */
  readonly isFormula: (text: string) => boolean;
  readonly workbook: Workbook;
}

export interface Spill {
  readonly area: Area;
  readonly cells: readonly { readonly row: number; readonly column: number; readonly value: Content['value'] }[];
}

/** What the grid does, whoever asked for it. */
export interface Deed {
  readonly id: string;
  readonly type: number;
  readonly params: Readonly<Record<string, unknown>>;
  /** The results of formulas. */
  readonly calculated: boolean;
}

export function unitOf(engine: Engine, id: string): Unit {
  const injector = engine.univer.__getInjector();
  const instances = injector.get(IUniverInstanceService);
  const model = injector.get(FormulaDataModel);
  const lexer = injector.get(LexerTreeBuilder);
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
    lineStyle: (sheet, row, column) => {
      const own = workbook.getSheetBySheetId(sheet);
      const line = own?.getRowManager().getRow(row)?.s ?? own?.getColumnManager().getColumn(column)?.s;
      return typeof line === 'string' ? line : undefined;
    },
    style: (style) => (workbook.getStyles().get(style as string) ?? undefined) as CellStyle | undefined,
    spill: (sheet, row, column) => {
      const range = model.getArrayFormulaRange()[id]?.[sheet]?.[row]?.[column];
      if (!range) return undefined;
      const { startRow: top, endRow: bottom, startColumn: left, endColumn: right } = range;
      if (top === bottom && left === right) return undefined;
      const values = model.getArrayFormulaCellData()[id]?.[sheet];
      const cells = [];
      for (let r = top; r <= bottom; r++) {
        for (let c = left; c <= right; c++) {
          cells.push({ row: r, column: c, value: valueOf(values?.[r]?.[c] as CellData | undefined) });
        }
      }
      return { area: { top, bottom, left, right }, cells };
    },
    spills: (sheet) =>
      Object.values(model.getArrayFormulaRange()[id]?.[sheet] ?? {})
        .flatMap((row) => Object.values((row ?? {}) as Record<number, RangeData | null>))
        .flatMap((range) => (range && isWide(range) ? [range] : [])),
    fill: (arrays) => {
      for (const [sheet, all] of Object.entries(arrays)) {
        for (const { area, fixed, cells } of all) {
          if (fixed || !isWide(area)) continue;
          const range = { [area.startRow]: { [area.startColumn]: area } };
          model.mergeArrayFormulaCellData({ [id]: { [sheet]: new ObjectMatrix(cells) } });
          model.mergeArrayFormulaRange({ [id]: { [sheet]: range } });
        }
      }
    },
    // The library's builder gives the word of an error instead of a tree.
    isFormula: (text) => typeof lexer.treeBuilder(text) !== 'string',
    sheetId: (name) => workbook.getSheetBySheetName(name)?.getSheetId(),
    sheetName: (sheet) => workbook.getSheetBySheetId(sheet)?.getName(),
  };
}

const isWide = ({ startRow, endRow, startColumn, endColumn }: RangeData): boolean =>
  startRow !== endRow || startColumn !== endColumn;

/** Calls both listeners around every deed of the grid; the first may throw to keep it from happening. Returns what stops it. */
export function listenToDeeds(engine: Engine, before: (deed: Deed) => void, after: (deed: Deed) => void): () => void {
  const commands = engine.univer.__getInjector().get(ICommandService);
  const deedOf = ({ id, type, params }: Readonly<ICommandInfo>, options?: IExecutionOptions): Deed => ({
    ...{ id, type: type ?? 0, params: (params ?? {}) as Deed['params'] },
    calculated: options?.fromFormula === true,
  });
  const stopBefore = engine.before((info, options) => {
    before(deedOf(info, options));
  });
  const listening = commands.onCommandExecuted((info, options) => {
    after(deedOf(info, options));
  });
  return () => {
    stopBefore();
    listening.dispose();
  };
}
