import type { Cell } from 'hucre/xlsx';
import { address } from '../../model/cell';
import type { CellDraft } from '../../model/patch';
import { spelled } from './draft-text';
import { cellStyle } from './write-looks';

/** Owns how a formula of ours is written, with the value it has until a program calculates it. */
export function plainFormula(cell: CellDraft, row: number, formula: string): Partial<Cell> {
  const { value, style, array } = cell;
  return {
    formula,
    formulaResult: typeof value === 'string' ? spelled(value) : (value ?? ''),
    style: cellStyle(style),
    ...(array ? { formulaType: 'array', formulaRef: address({ row, column: cell.column }) } : {}),
  };
}
