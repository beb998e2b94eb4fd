/** The whole summary workbook: the table, what was returned, what is wrong, what was received, and the 底稿. */
import type { Patch, SheetDraft, WorkbookDraft } from '../model/patch';
import type { FileFinding, Received, SummaryRow, Unreceived } from '../model/summary';
import { baseSheet } from './base';
import { ownLines } from './foot';
import { liveBlock, type Live, type LiveBlock } from './live';
import { returnedOf } from './returned';
import { filesSheet, findingsSheet, returnedSheet } from './side-sheets';
import { FIRST_ROW, summaryMarks, summarySheet, type SummaryLayout } from './summary-sheet';
import type { Words } from './words';

/** The defined name by which a summary made here is known again. */
export const SUMMARY_STAMP = 'STARCLOUD_SUMMARY';

export interface SummaryContent {
  readonly layout: SummaryLayout;
  /** In the order of the table. */
  readonly rows: readonly SummaryRow[];
  /** The same rows as the program made them, before anything typed was taken over. */
  readonly made: readonly Pick<SummaryRow, 'values'>[];
  readonly received: readonly Received[];
  /** Files that gave way → the file taken instead. */
  readonly left: ReadonlyMap<string, string>;
  readonly findings: readonly FileFinding[];
  /** What officers typed below the table of the last summary. */
  readonly lines: readonly string[];
  /** Write the facts and the formulas that judge them beside the table. */
  readonly live?: Live;
}

export function summaryWorkbook(content: SummaryContent, words: Words): WorkbookDraft {
  const { layout, rows, made, received, left, findings, lines, live } = content;
  const unread = received.filter((one): one is Unreceived => one.kind === 'unread');
  const block = live && liveBlock(rows, layout.columns.length, FIRST_ROW - 1, live, words);
  const own = ownLines(rows, layout.set.note, words);
  const table = summarySheet(layout, rows, { own, typed: lines }, words);
  const ours = [...(block?.words ?? []), own.counts, own.signatures, own.note ?? ''].filter((text) => text !== '');
  return {
    sheets: [
      block ? withLive(table, rows, block) : table,
      returnedSheet(returnedOf(rows, unread, words), words),
      findingsSheet(findings, received, words),
      filesSheet(received, left, words),
      baseSheet(words.say('summary/sheet-base'), layout.columns, made, ours),
    ],
    names: [{ name: SUMMARY_STAMP, refers: '"1"' }],
  };
}

function withLive(sheet: SheetDraft, rows: readonly SummaryRow[], block: LiveBlock): SheetDraft {
  return {
    ...sheet,
    widths: [...sheet.widths, ...block.widths],
    rows: sheet.rows.map(({ row, cells, ...rest }) => {
      const judged = rows[row - FIRST_ROW];
      const more = row === FIRST_ROW - 1 ? block.headings : judged ? block.cells(judged, row) : [];
      return { row, cells: [...cells, ...more], ...rest };
    }),
  };
}

/** Marks on the rows that are not clear yet; to be applied to the workbook once it is written. */
export function marksOf({ layout, rows }: SummaryContent, words: Words): Patch[] {
  return summaryMarks(layout, rows, words);
}
