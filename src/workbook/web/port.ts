import type { WorkbookPort } from '../../model/port';
import type { State } from './book';
import type { Engine } from './engine';
import type { Guard } from './guard';
import { insertDraft } from './insert';
import type { Marks } from './marks';
import { applyTo } from './apply';
import { selectCell } from './select';
import type { Unit } from './unit';

/** Owns an open file of the grid behind the port that the pane knows. */
export function portOf(
  engine: Engine,
  unit: Unit,
  state: State,
  guard: Guard,
  marks: Marks,
  told: () => void,
): WorkbookPort {
  return {
    read: () => Promise.resolve({ grid: state.grid() }),
    apply: async (patches) => {
      const applied = await applyTo(engine, unit, state, guard, marks, patches);
      told();
      return applied;
    },
    select: (at) => Promise.resolve(selectCell(engine, unit, at)),
    insert: async (draft) => {
      const done = await insertDraft(engine, unit, state, guard, marks, draft);
      told();
      return done;
    },
    onChanged: state.listen,
  };
}
