import type { Pair } from '../flow';
import { failure, isEmpty, type Answer, type CellInput, type Matrix } from './answer';

/**
 * Labels and values as parallel ranges, the shape of XLOOKUP and SUMIFS: `labels` m×k beside `values` m×1, or `labels` k×n
 * above `values` 1×n, so that the same function works down an application sheet and across a summary row.
 */
export function pairsOf(labels: Matrix, values: Matrix): Answer<Pair[]> {
  const down = values.every((row) => row.length === 1);
  const across = values.length === 1;
  if (down && labels.length === values.length)
    return rowPairs(
      labels,
      values.map((row) => row[0]),
    );
  const columns = values[0] ?? [];
  if (across && labels.every((row) => row.length === columns.length))
    return rowPairs(turned(labels, columns.length), columns);
  if (!down && !across)
    return failure('#VALUE!', 'function/values-not-one-line', { rows: values.length, columns: columns.length });
  return failure('#VALUE!', 'function/shapes-differ', {
    labels: `${labels.length}×${labels[0]?.length ?? 0}`,
    values: `${values.length}×${columns.length}`,
  });
}

/** A blank label under a filled one continues it, as the merged cells of the printed table do. */
function rowPairs(labels: Matrix, values: readonly CellInput[]): Pair[] {
  const above: (string | undefined)[] = [];
  return values.map((value, row) => {
    const written = labels[row] ?? [];
    const deepest = written.reduce<number>((last, cell, column) => (isEmpty(cell) ? last : column), -1);
    written.forEach((cell, column) => {
      if (isEmpty(cell)) return;
      above[column] = String(cell);
      above.length = column + 1;
    });
    const path = above.slice(0, deepest + 1).filter((label) => label !== undefined);
    return { path, value: value ?? null, cell: { sheet: '', row, column: 0 } };
  });
}

function turned(matrix: Matrix, columns: number): Matrix {
  return Array.from({ length: columns }, (_, column) => matrix.map((row) => row[column]));
}
