/** The lines below the table: what the program says there, and what officers typed into the last summary and want to see again. */
import type { Grid } from '../model/grid';
import type { ReceivedTable, SummaryRow } from '../model/summary';
import { spotsOf } from './spots';
import type { Words } from './words';

/** The counts, the 填报人 line, and what the columns rest on. */
export interface OwnLines {
  readonly counts: string;
  readonly signatures: string;
  readonly note: string | undefined;
}

export function ownLines(rows: readonly SummaryRow[], note: string, { say }: Words): OwnLines {
  const count = (star: number) => rows.filter(({ values }) => values['申报星级'] === star).length;
  return {
    counts: say('summary/counts', { three: count(3), four: count(4), five: count(5), all: rows.length }),
    signatures: say('summary/signatures'),
    note: note === '' ? undefined : say('summary/note', { note }),
  };
}

/** `typed` in the place of our own 填报人 line where it is one, else below it. */
export function footLines(own: OwnLines, typed: readonly string[]): readonly string[] {
  const word = firstWord(own.signatures);
  const signed = typed.find((line) => firstWord(line) === word);
  return [own.counts, signed ?? own.signatures, ...typed.filter((line) => line !== signed)];
}

const firstWord = (line: string): string => (/^[^：:]*/u.exec(line)?.[0] ?? '').replace(/\s+/gu, '');

const TOTAL = /^(?:小计|合计|总计|total)/iu;
const MOST_LINES = 20;

/** Below the last enterprise of the table, left out what the program itself once wrote there. */
export function typedLines(grid: Grid, { rows }: Pick<ReceivedTable, 'rows'>, ours: ReadonlySet<string>): string[] {
  const last = rows.at(-1)?.cell;
  const sheet = grid.sheets.find(({ name }) => name === last?.sheet);
  if (!last || !sheet) return [];
  const lines = [...spotsOf(sheet, Infinity, last.row + 1).values()].map((spots) =>
    [...new Set(spots.values())].map(({ text }) => text).join('　'),
  );
  return lines.filter((line) => line !== '' && !TOTAL.test(line) && !ours.has(line)).slice(0, MOST_LINES);
}
