import type { Grid } from '../../model/grid';
import type { Outcome, WorkbookPort } from '../../model/port';
import type { Finding } from '../../model/finding';
import { applyPatches } from './apply';
import { listen } from './events';
import { insertWorkbook } from './insert';
import { readWorkbook } from './read';
import { rereadWorkbook } from './reread';
import { isFinding } from './run';
import { selectCell } from './select';

/** Owns Excel behind the port: what must be remembered between two calls, and nothing more. Office.js must be ready. */
export function officePort(): WorkbookPort {
  /** Names of the sheets by id, as of the last reading of the whole. */
  let names: ReadonlyMap<string, string> = new Map();
  let date1904 = false;

  async function readAll(): Promise<Outcome<{ readonly grid: Grid }>> {
    const read = await readWorkbook();
    if (isFinding(read)) return { findings: [read] };
    ({ names, date1904 } = read);
    return { grid: read.grid };
  }
  return {
    read: async (before) => {
      if (!before) return readAll();
      const grid = await rereadWorkbook(before.grid, before.changes, date1904);
      if (grid === 'all') return readAll();
      return isFinding(grid) ? { findings: [grid] } : { grid };
    },
    apply: async (patches) => {
      const applied = await applyPatches(patches, date1904);
      return isFinding(applied) ? { findings: [applied] } : applied;
    },
    select: async (at) => outcome(await selectCell(at)),
    insert: async (draft) => outcome(await insertWorkbook(draft, date1904)),
    onChanged: (listener) => listen(listener, (id) => names.get(id)),
  };
}

function outcome(refused: Finding | undefined): Outcome<object> {
  return refused ? { findings: [refused] } : {};
}
