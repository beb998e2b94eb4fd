import type { CellRef } from '../../model/cell';
import type { Grid } from '../../model/grid';
import type { Patch } from '../../model/patch';
import type { Outcome, WorkbookPort } from '../../model/port';
import type { Finding } from '../../model/finding';
import { applyPatches } from './apply';
import { listen } from './events';
import type { Inserted } from './insert';
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
  /** What was inserted last; marks made for a draft go by its names until the workbook is read again. */
  let inserted: Inserted | undefined;

  async function readAll(): Promise<Outcome<{ readonly grid: Grid }>> {
    const read = await readWorkbook();
    if (isFinding(read)) return { findings: [read] };
    ({ names, date1904 } = read);
    return { grid: read.grid };
  }
  return {
    read: async (before) => {
      inserted = undefined;
      if (!before) return readAll();
      const grid = await rereadWorkbook(before.grid, before.changes, date1904);
      if (grid === 'all') return readAll();
      return isFinding(grid) ? { findings: [grid] } : { grid };
    },
    apply: async (patches) => {
      const applied = inserted
        ? await applyPatches(called(patches, inserted), date1904, { seen: inserted.survey })
        : await applyPatches(patches, date1904);
      if (isFinding(applied)) return { findings: [applied] };
      inserted = undefined;
      return applied;
    },
    select: async (at) => outcome(await selectCell(at)),
    insert: async (draft) => {
      const done = await insertWorkbook(draft, date1904);
      inserted = isFinding(done) ? undefined : done;
      return outcome(isFinding(done) ? done : undefined);
    },
    onChanged: (listener) => listen(listener, (id) => names.get(id)),
  };
}

/** The patches on the sheets as the workbook calls them. */
function called(patches: readonly Patch[], { called: names }: Inserted): Patch[] {
  const placed = ({ sheet, ...at }: CellRef): CellRef => ({ ...at, sheet: names.get(sheet) ?? sheet });
  return patches.map((patch) => ('at' in patch ? { ...patch, at: placed(patch.at) } : patch));
}

function outcome(refused: Finding | undefined): Outcome<object> {
  return refused ? { findings: [refused] } : {};
}
