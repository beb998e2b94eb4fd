/** Looks over what nobody read: words and values in the form's own sheets that would be lost in silence. */
import type { ItemsPart, ListPart } from '../model/form';
import { shown, type Area } from '../model/cell';
import { VERSION_LINE } from './blank';
import { columnsOf, isForReference, type Lexicon } from './lexicon';
import { note, type Notes } from './notes';
import { dense } from './reading';
import type { Segment } from './segment';
import { MOST_CELLS, refOf, type SheetIndex, type Spot } from './sheet-index';

const MOST_SHOWN = 20;

/** Columns of a table that its headings lack; without the marks or amounts nothing can be judged. */
export function missingColumns(notes: Notes, { table, columns, sheet, top, left }: Segment): void {
  for (const spot of columns.values()) notes.understood.add(spot);
  const missing = columnsOf(table.part).filter(
    ({ column, label }) => !columns.has(column) && label !== '序号' && !isForReference(column),
  );
  if (missing.length === 0) return;
  const vital = missing.some(({ column }) => ['mark', 'amount'].includes(column));
  const cell = { sheet: sheet.sheet.name, row: top, column: left };
  const values = { columns: missing.map(({ label }) => label), table: titleOf(notes.lexicon, table.part) };
  note(notes, 'form/column-missing', vital ? 'error' : 'warning', [cell], values);
}

/** Parts of the form that were found nowhere. 附表3 is asked for only when an invoice needs explaining. */
export function missingParts(notes: Notes, segments: readonly Segment[]): void {
  const { lexicon } = notes;
  for (const { part, sheet } of lexicon.tables) {
    if (segments.some(({ table }) => table.part === part)) continue;
    const optional = part.part === 'list' && (part.helper || part.fills === 'invoices' || part.fills === 'equipment');
    const severity = optional ? 'hint' : part.part === 'list' && part.fills === 'materials' ? 'warning' : 'error';
    note(notes, 'form/sheet-missing', severity, [], { sheet, part: titleOf(lexicon, part) });
  }
}

export function titleOf({ form }: Lexicon, part: ItemsPart | ListPart): string {
  const sheet = form.sheets.find(({ parts }) => parts.includes(part));
  const title = sheet?.parts.find((each) => each.part === 'text' && each.style === 'title');
  return (title?.part === 'text' ? title.lines[0] : undefined) ?? sheet?.name ?? '';
}

/** Unread cells, cells that a merge hides, hidden rows and sheets: one finding of each kind for a sheet. */
export function leftovers(notes: Notes, segments: readonly Segment[]): void {
  for (const { sheet } of segments) notes.homes.add(sheet);
  for (const index of notes.homes) {
    const { sheet, rows, covered } = index;
    const lost = covered.filter(({ spot, under }) => shown(spot.cell.value) !== shownAt(index, under));
    if (lost.length > 0)
      report(
        notes,
        'form/covered',
        'warning',
        lost.map(({ spot }) => spot),
      );
    const unread = rows
      .flatMap(({ spots }) => spots)
      .filter((spot) => !notes.understood.has(spot) && !isPrinted(notes, spot));
    if (unread.length > 0) report(notes, 'form/unread', 'hint', unread);
    const hidden = rows.filter((row) => row.hidden && row.spots.some((spot) => notes.understood.has(spot)));
    const cells = hidden.flatMap(({ spots }) => spots.slice(0, 1).map(refOf)).slice(0, MOST_SHOWN);
    if (hidden.length > 0)
      note(notes, 'form/hidden-rows', 'hint', cells, {
        rows: hidden.map(({ row }) => String(row + 1)).slice(0, MOST_SHOWN),
      });
    if (sheet.visibility !== 'visible') note(notes, 'form/hidden-sheet', 'hint', [], { sheet: sheet.name });
  }
}

/** What a person sees of a merge: the text of its first cell. */
function shownAt(index: SheetIndex, { top, left }: Area): string {
  const anchor = index.byRow.get(top)?.find((spot) => spot.left === left);
  return anchor ? shown(anchor.cell.value) : '';
}

function report(notes: Notes, code: string, severity: 'warning' | 'hint', spots: readonly Spot[]): void {
  const some = spots.slice(0, MOST_SHOWN);
  const said = some.map((spot) => shown(spot.cell.value).slice(0, 40));
  note(notes, code, severity, some.map(refOf), { said, count: spots.length });
}

function isPrinted({ lexicon }: Notes, spot: Spot): boolean {
  if (spot.text === '') return false;
  const text = dense(spot.text);
  const bare = text.replace(/^\d{1,2}[.．、)]/u, '').replace(/[；;。]$/u, '');
  if (
    lexicon.printed.has(text) ||
    lexicon.listed.has(bare) ||
    lexicon.anchors.has(spot.key) ||
    text.startsWith(dense(VERSION_LINE))
  )
    return true;
  return /^[\s_＿]*$/u.test(text);
}

/** A sheet too large to be one of a form's: left aside, and said so. */
export function tooLarge(notes: Notes, index: readonly SheetIndex['sheet'][]): void {
  for (const { name } of index) note(notes, 'form/sheet-too-large', 'warning', [], { sheet: name, most: MOST_CELLS });
}
