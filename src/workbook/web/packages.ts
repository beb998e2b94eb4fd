import type { Grid } from '../../model/grid';
import type { Patch, WorkbookDraft } from '../../model/patch';
import type { Outcome } from '../../model/port';
import type { Heed } from '../../model/spreadsheet';
import { browserCodec } from '../xlsx/browser';
import { editWorkbook, type Edit } from '../xlsx/edit';
import { insertSheets } from '../xlsx/insert';
import { readXlsx } from '../xlsx/read';
import { isRefusal } from '../xlsx/refusal';
import { converting, type Converted } from './convert';
import { inSlices } from './slices';

/**
 * Owns what takes long with a whole package and needs neither the page nor the grid: reading it as the grid takes it, and writing
 * it anew. The page may have it done in a thread of its own.
 */
export interface Packages {
  open(bytes: Uint8Array, wanted: Wanted, heed?: Heed): Promise<Outcome<Opened>>;
  edit(bytes: Uint8Array, edit: Edit, patches: readonly Patch[]): Promise<Outcome<{ readonly bytes: Uint8Array }>>;
  insert(bytes: Uint8Array, draft: WorkbookDraft): Promise<Outcome<Inserted>>;
}

export interface Wanted {
  /** What the grid calls the workbook. */
  readonly unit: string;
  /** These sheets alone; or all but these. */
  readonly only?: readonly string[];
  readonly except?: readonly string[];
}

export interface Opened extends Converted {
  readonly grid: Grid;
}

export interface Inserted {
  readonly bytes: Uint8Array;
  /** The names that the new sheets got. */
  readonly sheets: readonly string[];
  /** Those that were there and are gone for them. */
  readonly renewed: readonly string[];
}

/** In this very thread, a piece at a time where it can be. */
export const packagesHere: Packages = {
  open: (bytes, wanted) => inSlices(opening(bytes, wanted)),
  edit: (bytes, edit, patches) => Promise.resolve(editWorkbook(bytes, edit, patches, browserCodec)),
  insert: (bytes, draft) => Promise.resolve(insertSheets(bytes, draft, browserCodec)),
};

/** First the whole is read, then it is converted sheet by sheet. */
export function* opening(bytes: Uint8Array, { unit, only, except }: Wanted): Generator<void, Outcome<Opened>> {
  const read = readXlsx(bytes, browserCodec);
  if ('findings' in read) return read;
  yield;
  const sheets = read.grid.sheets.filter(({ name }) => only?.includes(name) ?? !except?.includes(name));
  const grid = { ...read.grid, sheets };
  const converted = yield* converting(bytes, grid, browserCodec, unit);
  return isRefusal(converted) ? { findings: [converted] } : { ...converted, grid };
}

/** Nothing but the patches. */
export const NO_EDIT: Edit = { cells: [], looks: [], stale: false };
