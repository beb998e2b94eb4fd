import type { Row } from '../../model/grid';
import type { Opened } from './packages';
import type { CellData } from './snapshot';

/**
 * Owns the passing of an opened workbook from one thread to another: a large one at a time would keep the receiving page from
 * answering while it unpacks. First comes what is around the cells, then the cells, some thousands at a time.
 */
export type Piece =
  | { readonly sheet: number; readonly rows: readonly Row[] }
  | { readonly id: string; readonly cells: Record<number, Record<number, CellData>> };

/** Cells in a piece: unpacked within some ten milliseconds. */
const SLICE = 4_000;

export function inPieces(opened: Opened): { readonly frame: Opened; readonly pieces: readonly Piece[] } {
  const { grid, data } = opened;
  const pieces: Piece[] = [];
  for (const [sheet, { rows }] of grid.sheets.entries()) {
    for (const slice of sliced(rows, ({ cells }) => cells.length)) pieces.push({ sheet, rows: slice });
  }
  for (const { id, cellData } of Object.values(data.sheets)) {
    for (const slice of sliced(Object.entries(cellData), ([, line]) => Object.keys(line).length)) {
      pieces.push({ id, cells: Object.fromEntries(slice) });
    }
  }
  const empty = Object.fromEntries(
    Object.entries(data.sheets).map(([id, sheet]) => [id, { ...sheet, cellData: {} }] as const),
  );
  const frame = {
    ...opened,
    grid: { ...grid, sheets: grid.sheets.map((sheet) => ({ ...sheet, rows: [] })) },
    data: { ...data, sheets: empty },
  };
  return { frame, pieces };
}

function* sliced<T>(items: readonly T[], weight: (item: T) => number): Generator<readonly T[]> {
  let slice: T[] = [];
  let heavy = 0;
  for (const item of items) {
    slice.push(item);
    heavy += weight(item);
    if (heavy < SLICE) continue;
    yield slice;
    [slice, heavy] = [[], 0];
  }
  if (slice.length > 0) yield slice;
}

/** Puts a piece where it belongs in the frame it came with. */
export function putPiece({ grid, data }: Opened, piece: Piece): void {
  if ('rows' in piece) (grid.sheets[piece.sheet]?.rows as Row[] | undefined)?.push(...piece.rows);
  else Object.assign(data.sheets[piece.id]?.cellData ?? {}, piece.cells);
}
