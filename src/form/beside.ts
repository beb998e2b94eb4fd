/** Reads what stands beside one label: between it and the next label, hints and units taken off. */
import type { Entry } from '../model/application';
import { shown, type CellValue } from '../model/cell';
import { isUnclear } from '../model/facts';
import { blankAt, disputed, entryOf } from './entry';
import { readField, unhinted } from './field-value';
import { reachOf, type Found, type SheetLabels } from './locate-fields';
import { note, type Notes } from './notes';
import { dense, isBlank } from './reading';
import { within, type Segment } from './segment';
import { refOf, type SheetIndex, type Spot } from './sheet-index';

export interface Sighting {
  readonly found: Found;
  readonly entry: Entry<unknown>;
  /** Why the value could not be read; null when it was, or when that has been said. */
  readonly why: string | null;
}

export function sight(
  notes: Notes,
  { sheet, labels }: SheetLabels,
  found: Found,
  segments: readonly Segment[],
): Sighting {
  const { place, spot, rest } = found;
  const { field } = place;
  const at = { ...refOf(spot), column: spot.right + 1 };
  const read = (value: CellValue, from: Spot, ref = refOf(from)): Sighting => {
    const reading = readField(field, value, spot.text);
    notes.understood.add(from);
    return { found, entry: entryOf(value, reading, ref), why: isUnclear(reading) ? reading.why : null };
  };
  const values = valuesBeside(sheet, found, labels, segments).filter((value) => {
    const bare = unhinted(value.cell.value, field.type === 'choices' ? [] : field.placeholders);
    const nothing = isBlank(bare) || field.units.some((unit) => dense(value.text) === dense(unit));
    if (nothing) notes.understood.add(value);
    return !nothing;
  });
  const inline = rest === null ? null : unhinted({ kind: 'text', text: rest }, field.placeholders);
  const [first, ...more] = values;
  if (inline !== null && !isBlank(inline) && !first) return read(inline, spot);
  if (!first) return { found, entry: blankAt(at), why: null };
  if (field.lines > 1 && field.type === 'text' && more.length > 0) {
    for (const value of values) notes.understood.add(value);
    return read({ kind: 'text', text: values.map(({ cell }) => shown(cell.value)).join('\n') }, first);
  }
  const said = inline === null || isBlank(inline) ? '' : dense(shown(inline));
  if (said !== '' && said !== dense(shown(first.cell.value))) {
    note(notes, 'form/label-twice', 'error', [refOf(spot), refOf(first)], {
      label: field.label,
      said: [said, first.text],
    });
    return { found, entry: disputed([blankAt(refOf(spot)), read(first.cell.value, first).entry]), why: null };
  }
  if (more.length > 0 && first.left !== at.column) {
    const said = values.map(({ cell }) => shown(cell.value));
    for (const value of values) notes.understood.add(value);
    note(notes, 'form/value-several', 'error', values.map(refOf), { label: field.label, said });
    return { found, entry: { ...disputed([read(first.cell.value, first).entry]), shown: said.join(' | ') }, why: null };
  }
  return read(first.cell.value, first);
}

function valuesBeside(
  sheet: SheetIndex,
  { place, spot }: Found,
  labels: ReadonlySet<Spot>,
  segments: readonly Segment[],
): Spot[] {
  const bottom = place.field.lines > 1 ? reachOf(sheet, spot) : spot.bottom;
  const values: Spot[] = [];
  for (const { row, spots } of sheet.rows) {
    if (row < spot.top) continue;
    if (row > bottom || segments.some((segment) => segment.sheet === sheet && within(segment, { ...spot, top: row })))
      break;
    const right = spots.filter(({ left }) => left > spot.right);
    if (row > spot.top && right.some((other) => labels.has(other))) break;
    const next = right.find((other) => labels.has(other));
    values.push(...right.filter((other) => !next || other.left < next.left));
  }
  return values;
}
