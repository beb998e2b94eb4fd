/** Arranges a plain list with headings as a sheet: filters, headings that stay in view, the page set-up. */
import type { CellDraft, RowDraft, SheetDraft, StyleName } from './patch';
import type { Plain } from './summary';

export interface ListColumn {
  readonly heading: string;
  readonly width: number;
  readonly style?: StyleName;
}

export interface ListCell {
  readonly value: Plain;
  readonly style: StyleName;
}

export interface List {
  readonly name: string;
  readonly title: string;
  /** Said below the title; left out when empty. */
  readonly notes?: readonly string[];
  readonly columns: readonly ListColumn[];
  readonly rows: readonly (readonly (Plain | ListCell)[])[];
  readonly footer: string;
  readonly orientation?: 'portrait' | 'landscape';
  readonly role?: string;
}

export function listSheet({ name, title, notes = [], columns, rows, footer, orientation, role }: List): SheetDraft {
  const right = columns.length - 1;
  const above = [title, ...notes];
  const heading = above.length;
  const lines: RowDraft[] = [
    ...above.map((text, row): RowDraft => ({
      row,
      cells: [{ column: 0, value: text, style: row === 0 ? 'title' : 'note' }],
    })),
    { row: heading, cells: columns.map((column, at) => ({ column: at, value: column.heading, style: 'heading' })) },
    ...rows.map((row, index): RowDraft => ({
      row: heading + 1 + index,
      cells: row.map((cell, column) => draft(cell, column, columns)),
    })),
  ];
  const bottom = heading + Math.max(0, rows.length);
  return {
    name,
    ...(role === undefined ? {} : { role }),
    widths: columns.map(({ width }) => width),
    rows: lines,
    merges: right > 0 ? above.map((_, row) => ({ top: row, left: 0, bottom: row, right })) : [],
    validations: [],
    frozenRows: heading + 1,
    filter: { top: heading, left: 0, bottom, right },
    print: {
      orientation: orientation ?? 'landscape',
      area: { top: 0, left: 0, bottom, right },
      titleRows: { first: heading, last: heading },
      footer,
    },
  };
}

function draft(cell: Plain | ListCell, column: number, columns: readonly ListColumn[]): CellDraft {
  if (typeof cell === 'object' && cell !== null) return { column, ...cell };
  return { column, value: cell === '' ? null : cell, style: columns[column]?.style ?? 'text' };
}
