import type { Star } from '../model/star';
import type { Edition } from '../model/edition';
import { textTable } from '../model/width';
import { printTables, type PrintedTable } from './print';

/** The official tables for a terminal: columns aligned, a full-width character two columns wide. */
export function tablesAsText(edition: Edition, star?: Star): string {
  return printTables(edition, star).map(tableAsText).join('\n\n');
}

function tableAsText({ annex, heading, columns, rows, notes, beside }: PrintedTable): string {
  const below = [...(notes.length > 0 ? ['注：', ...notes] : []), ...beside];
  return [`${annex}  ${heading}`, '', textTable([columns, ...rows]), ...(below.length > 0 ? ['', ...below] : [])].join(
    '\n',
  );
}
