/** Going to a cell of the workbook, from wherever in the pane a cell is named. */
import { createContext, useContext } from 'react';
import type { CellRef } from '../model/cell';

const Jumper = createContext<(at: CellRef) => void>(() => undefined);

export const JumpProvider = Jumper.Provider;

export function useJump(): (at: CellRef) => void {
  return useContext(Jumper);
}
