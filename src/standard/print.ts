import type { Criterion } from '../model/criterion';
import type { Star } from '../model/star';
import type { Edition } from '../model/edition';
import { cellText } from './cell';
import { linesOf, type Cell, type Line } from './line';
import { allCriteria } from './load';
import { LEVELS } from './word';

/** Gives the official tables back from an edition, row by row in the paper's words, to be held beside the paper. */
export interface PrintedTable {
  /** The star of a table of its own; null where one table has a column for each star. */
  readonly star: Star | null;
  readonly annex: string;
  readonly heading: string;
  /** The header row: the levels, the requirement or one column per star, and 备注 where the table has remarks. */
  readonly columns: readonly string[];
  /** A cell that continues the merged cell above it is empty. */
  readonly rows: readonly (readonly string[])[];
  /** Where to look each row up, beside `rows`. */
  readonly clauses: readonly string[];
  readonly notes: readonly string[];
  /** What the text demands outside the table: `clause（heading）label：requirement`. */
  readonly beside: readonly string[];
}

/** One table for each star, or the one table of all stars; with `star`, only what concerns that star. */
export function printTables(edition: Edition, star?: Star): PrintedTable[] {
  const columns = edition.stars.flatMap((each, column) => (star === undefined || each === star ? [column] : []));
  if (edition.joint) return columns.length === 0 ? [] : [printed(edition, columns, star ?? null)];
  return columns.map((column) => printed(edition, [column], edition.stars[column] ?? null));
}

function printed(edition: Edition, columns: readonly number[], star: Star | null): PrintedTable {
  const [first = 0] = columns;
  const table = edition.tables[first];
  const lines = linesOf(edition, columns);
  const depth = Math.max(1, ...lines.map(({ labels }) => labels.length));
  const remarked = lines.some(({ remark }) => remark.text !== '');
  const heads = edition.joint ? columns.map((column) => edition.joint?.[column] ?? '') : ['标准要求'];
  return {
    star,
    annex: table?.annex ?? '',
    heading: table?.heading ?? '',
    columns: [...LEVELS.slice(0, depth), ...heads, ...(remarked ? ['备注'] : [])],
    rows: lines.map((line, index) => row(line, lines[index - 1], depth, remarked)),
    clauses: lines.map(({ clause }) => clause),
    notes: edition.notes.flatMap(({ number, texts }) => {
      const text = texts[first] ?? '';
      return text === '' ? [] : [`${number}.${text}`];
    }),
    beside: allCriteria(edition.criteria).flatMap((criterion) => besideTable(edition, criterion, columns)),
  };
}

function row(line: Line, above: Line | undefined, depth: number, remarked: boolean): string[] {
  const labels = Array.from({ length: depth }, (_, level) =>
    continues(line, above, level) ? '' : (line.labels[level] ?? ''),
  );
  const cellsOf = ({ cells, remark }: Line): readonly Cell[] => (remarked ? [...cells, remark] : cells);
  const before = above && cellsOf(above);
  const cells = cellsOf(line).map(({ text, of }, at) => (of !== '' && before?.[at]?.of === of ? '' : text));
  return [...labels, ...cells];
}

/** Whether the label cell of this level goes on from the row above. */
function continues(line: Line, above: Line | undefined, level: number): boolean {
  if (!above || level >= line.path.length) return false;
  return line.path.slice(0, level + 1).every((label, index) => label === above.path[index]);
}

function besideTable(edition: Edition, criterion: Criterion, columns: readonly number[]): string[] {
  if (!criterion.offTable) return [];
  return columns.flatMap((column) => {
    if ((criterion.requires[column] ?? null) === null) return [];
    const head = edition.joint?.[column] ?? edition.tables[column]?.heading ?? '';
    const clause = criterion.clauses[column] ?? '';
    return [`${clause}（${head}）${criterion.path.at(-1) ?? ''}：${cellText(edition, criterion, column)}`];
  });
}
