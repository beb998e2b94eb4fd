import type { SheetOutline } from './outline';

/** Owns the budget of a reading: used areas cut into blocks of rows, and blocks packed into trips that stay below 5 MB. */
export interface Block {
  readonly sheet: SheetOutline;
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

/** Cells of one trip: some 70 bytes each in a filled form, so about 2 MB of the 5 MB that Excel on the web allows. */
export const CELLS_PER_TRIP = 30_000;

export function blocksOf(sheet: SheetOutline, cells: number): Block[] {
  const { used } = sheet;
  if (!used) return [];
  const height = Math.max(1, Math.floor(cells / used.columns));
  return Array.from({ length: Math.ceil(used.rows / height) }, (_, index) => ({
    sheet,
    top: used.top + index * height,
    left: used.left,
    rows: Math.min(height, used.rows - index * height),
    columns: used.columns,
  }));
}

/** In order; a trip takes blocks as long as they fit. */
export function trips(blocks: readonly Block[], cells: number): Block[][] {
  const packed: Block[][] = [];
  let room = 0;
  for (const block of blocks) {
    const size = block.rows * block.columns;
    const last = packed.at(-1);
    if (last && size <= room) last.push(block);
    else {
      packed.push([block]);
      room = cells;
    }
    room -= size;
  }
  return packed;
}
