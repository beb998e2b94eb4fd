import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/preset-sheets-core';
import type { CellRef } from '../../model/cell';
import type { MarkKind } from '../../model/patch';
import { MARK_LOOKS, type MarkLook } from '../xlsx/draft-looks';
import type { Engine } from './engine';
import type { Line } from './snapshot';

/**
 * Owns how marks look in the grid: laid over each cell as it is drawn, so they are in no cell, no rule and no undo of the
 * user's. A corner tells the kind besides, as the grid draws no patterns.
 */
export interface Marks {
  /** These instead of all before; by the grid's own names of sheets. */
  readonly show: (marks: readonly { readonly at: CellRef; readonly kind: MarkKind }[]) => void;
  readonly stop: () => void;
}

export function marksOf(engine: Engine, unit: string, sheetId: (name: string) => string | undefined): Marks {
  let shown: ReadonlyMap<string, MarkKind> = new Map();
  const interceptors = engine.univer.__getInjector().get(SheetInterceptorService);
  const listening = interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    // Over the looks of the user's own rules, which come at 10.
    priority: 5,
    handler: (cell, location, next) => {
      if (shown.size === 0 || location.unitId !== unit) return next(cell);
      const kind = shown.get(keyOf(location.subUnitId, location.row, location.col));
      if (!kind) return next(cell);
      const styles = location.workbook.getStyles();
      const own = typeof cell?.s === 'string' ? styles.get(cell.s) : cell?.s;
      const { corner, ...look } = LOOKS[kind];
      return next({ ...cell, s: { ...own, ...look } as never, markers: { ...cell?.markers, tl: corner } });
    },
  });
  return {
    show: (marks) => {
      shown = new Map(marks.map(({ at, kind }) => [keyOf(sheetId(at.sheet) ?? '', at.row, at.column), kind]));
      if (engine.api.getActiveWorkbook()?.getId() === unit)
        engine.api.getActiveWorkbook()?.getActiveSheet().refreshCanvas();
    },
    stop: () => {
      listening.dispose();
    },
  };
}

const keyOf = (sheet: string, row: number, column: number): string => `${sheet} ${String(row)} ${String(column)}`;

const LINES = { thin: 1, dashed: 4, dotted: 3 } as const;
const LETTERS = { bold: { bl: 1 }, italic: { it: 1 }, underline: { ul: { s: 1 } } } as const;

const LOOKS = Object.fromEntries(
  Object.entries(MARK_LOOKS).map(([kind, look]) => [kind, lookOf(look)]),
) as unknown as Readonly<Record<MarkKind, ReturnType<typeof lookOf>>>;

function lookOf({ ink, fill, letters, border }: MarkLook) {
  const line: Line = { s: LINES[border.line], cl: { rgb: `#${border.colour}` } };
  return {
    cl: { rgb: `#${ink}` },
    bg: { rgb: `#${fill}` },
    bd: { t: line, r: line, b: line, l: line },
    ...LETTERS[letters],
    corner: { color: `#${border.colour}`, size: 7 },
  };
}
