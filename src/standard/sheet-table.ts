import { shown, type CellRef, type CellValue } from '../model/cell';
import { finding, type Finding } from '../model/finding';
import type { Grid, Sheet } from '../model/grid';
import { nearest } from '../model/label';
import { readBack } from './sheet-cell';
import type { SheetColumn } from './sheet-word';

/** Finds the table of a sheet by its headings and gives its rows; what is not as it was printed is told with its cell. */

export interface SheetRow {
  readonly row: number;
  /** What stands under a heading, as it is; undefined for an empty cell. */
  raw(head: string): string | number | undefined;
  /** The same, read as the column's kind. */
  value(head: string): unknown;
  at(head: string): CellRef;
}

/** Headings are looked for in so many first rows: titles and notes of the officer's own may stand above them. */
const HIGHEST = 12;

export function sheetNamed(grid: Grid, name: string, findings: Finding[]): Sheet | undefined {
  const sheet = grid.sheets.find((each) => each.name.trim() === name);
  if (!sheet) {
    const known = grid.sheets.map((each) => each.name);
    findings.push(finding('sheet/sheet-missing', 'error', [], { sheet: name, known }));
  }
  return sheet;
}

/** The rows below the headings that hold anything; undefined when a heading is missing or changed. */
export function rowsUnder(sheet: Sheet, columns: readonly SheetColumn[], findings: Finding[]): SheetRow[] | undefined {
  const heads = new Set(columns.map(({ head }) => head));
  const textsOf = (index: number) =>
    (sheet.rows[index]?.cells ?? []).map((cell) => ({ column: cell.column, text: shown(cell.value).trim() }));
  const counts = sheet.rows
    .slice(0, HIGHEST)
    .map((_, index) => textsOf(index).filter(({ text }) => heads.has(text)).length);
  const best = counts.indexOf(Math.max(0, ...counts));
  const heading = sheet.rows[best]?.row ?? 0;
  const texts = textsOf(best).filter(({ text }) => text !== '');
  const places = new Map<string, number>();
  const at = (row: number, column: number): CellRef => ({ sheet: sheet.name, row, column });
  const before = findings.length;
  const wrong = (code: string, column: number, values: Readonly<Record<string, string>>) => {
    findings.push(finding(code, 'error', [at(heading, column)], values));
  };
  for (const { column, text } of texts) {
    if (places.has(text)) wrong('sheet/heading-twice', column, { said: text });
    places.set(text, column);
  }
  const strange = texts.filter(({ text }) => !heads.has(text));
  for (const head of heads) {
    if (places.has(head)) continue;
    const changed = strange.find(({ text }) => nearest(text, heads) === head);
    if (changed) {
      strange.splice(strange.indexOf(changed), 1);
      wrong('sheet/heading-changed', changed.column, { said: changed.text, expected: head });
    } else wrong('sheet/column-missing', texts.at(-1)?.column ?? 0, { expected: head });
  }
  for (const { column, text } of strange) wrong('sheet/heading-unknown', column, { said: text });
  if (findings.length > before) return undefined;
  const kinds = new Map(columns.map(({ head, kind }) => [head, kind]));
  return sheet.rows.flatMap(({ row, cells }) => {
    if (row <= heading) return [];
    const held = new Map(cells.map(({ column, value }) => [column, value]));
    const known = [...places].some(([, column]) => plain(held.get(column)) !== undefined);
    if (!known) return [];
    for (const [head, column] of places) {
      const value = held.get(column);
      if (value?.kind !== 'error' && value?.kind !== 'uncalculated') continue;
      findings.push(finding('sheet/cell-unreadable', 'error', [at(row, column)], { column: head, said: shown(value) }));
    }
    const cell = (head: string) => plain(held.get(places.get(head) ?? -1));
    return [
      {
        row,
        raw: cell,
        value: (head: string) => {
          const value = cell(head);
          return value === undefined ? undefined : readBack(kinds.get(head) ?? 'text', value);
        },
        at: (head: string) => at(row, places.get(head) ?? 0),
      },
    ];
  });
}

function plain(value: CellValue | undefined): string | number | undefined {
  if (value === undefined) return undefined;
  if (value.kind === 'number') return value.percent ? Number((value.number * 100).toPrecision(12)) : value.number;
  const text = shown(value);
  return text.trim() === '' ? undefined : text;
}

/** What stands under these headings, by heading; an empty cell says nothing. */
export function keysOf(row: SheetRow, heads: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(heads.flatMap((head) => (row.raw(head) === undefined ? [] : [[head, row.value(head)]])));
}
