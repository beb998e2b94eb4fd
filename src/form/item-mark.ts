/** Reads the two cells of a row of 附表1, 是否上云 and 页码, unread in meaning but not in form. */
import type { Entry } from '../model/application';
import { shown, type CellRef } from '../model/cell';
import { isUnclear } from '../model/facts';
import type { Field, ItemsPart } from '../model/form';
import { ABSENT, blankAt, entryOf } from './entry';
import { readField, unhinted } from './field-value';
import { doubt, note, type Notes } from './notes';
import { numeral } from './number';
import { dense, isBlank } from './reading';
import { moneyUnit } from './resolve';
import type { ItemRow } from './rows';
import type { Segment } from './segment';
import { refOf, spotAt, type Spot } from './sheet-index';
import { readYesNo } from './yes-no';

/** Where marks stand: one column, or 是 and 否 as two under one heading. */
export interface MarkColumns {
  readonly yes: number;
  readonly no: number | undefined;
}

export function markColumns({ sheet, columns, head }: Segment): MarkColumns | undefined {
  const mark = columns.get('mark');
  if (!mark) return undefined;
  const below = (sheet.byRow.get(head + 1) ?? []).filter(({ left }) => left >= mark.left && left <= mark.right);
  const yes = below.find(({ exact }) => exact === '是');
  const no = below.find(({ exact }) => exact === '否');
  return yes && no ? { yes: yes.left, no: no.left } : { yes: mark.left, no: undefined };
}

export function markEntry(
  notes: Notes,
  part: ItemsPart,
  index: number,
  printed: { readonly labels: readonly string[]; readonly unit: string | undefined },
  spot: Spot | undefined,
  cell: CellRef,
): Entry<string | number | boolean> {
  const row = notes.lexicon.rows[index];
  if (!row || !spot) return blankAt(cell);
  if (spot.top !== cell.row || spot.left < cell.column) {
    // Excel keeps one value of a merge: what else it was meant for cannot be known.
    note(notes, 'form/merged-value', 'warning', [cell, refOf(spot)], {
      label: row.label,
      said: shown(spot.cell.value),
    });
    return { value: null, state: 'unreadable', shown: shown(spot.cell.value), cell };
  }
  const { value } = spot.cell;
  const field = row.placeholders.length === 0 ? part.mark : withHints(part.mark, row.placeholders);
  const read = readField(field, value) as Entry<string | number | boolean>['value'];
  const entry = entryOf(value, inUnit(read, row, printed), refOf(spot));
  if (isUnclear(read)) doubt(notes, row.label, entry, read.why);
  return entry;
}

function withHints(mark: Field, hints: readonly string[]): Field {
  return { ...mark, placeholders: [...mark.placeholders, ...hints] };
}

/** Where the row's label, or the unit beside it, was changed to another unit, a bare number is given that unit. */
function inUnit(
  read: string | number | boolean | null,
  { fact }: ItemRow,
  { labels, unit: beside = '' }: { readonly labels: readonly string[]; readonly unit: string | undefined },
): string | number | boolean | null {
  const unit = labels.map(moneyUnit).find((each) => each !== undefined) ?? dense(beside);
  if (unit === '' || fact?.unit === undefined || unit === dense(fact.unit)) return read;
  const bare = typeof read === 'number' || (typeof read === 'string' && numeral(read) !== undefined);
  return bare ? `${read}${unit}` : read;
}

export function pagesEntry(part: ItemsPart, spot: Spot | undefined, cell: CellRef | null): Entry<string> {
  if (!cell) return ABSENT;
  if (spot?.top !== cell.row) return blankAt(cell);
  return entryOf(spot.cell.value, readField(part.pages, spot.cell.value) as string, refOf(spot));
}

/** A tick where a page number should stand was meant for the column beside. */
export function isTick(spot: Spot): boolean {
  return typeof readYesNo(spot.cell.value) === 'boolean' && !/\d/.test(shown(spot.cell.value));
}

/** The cell that stands in a column, and does not reach into it from the left. */
export function ownSpot({ sheet }: Segment, row: number, column: number | undefined): Spot | undefined {
  const spot = column === undefined ? undefined : spotAt(sheet, row, column);
  return spot === undefined || spot.left < (column ?? 0) ? undefined : spot;
}

export function isHint(part: ItemsPart, spot: Spot): boolean {
  return isBlank(unhinted(spot.cell.value, part.mark.placeholders));
}
