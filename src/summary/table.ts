/** Reads a table of enterprises (a lower-level summary, a roster, an earlier list) by its headings. It compares nothing. */
import type { CellRef } from '../model/cell';
import { finding, type Finding } from '../model/finding';
import type { Grid, Sheet } from '../model/grid';
import type { ReceivedTable, TableColumn, TableRow, Told } from '../model/summary';
import { isBase, readBase } from './base';
import { findHeadings, NUMBER, type Headings, type Vocabulary } from './headers';
import { readPlain, asItStands, type Readers } from './readers';
import { banner, kindOf, nameColumn } from './row-kinds';
import { spotsOf, type Spot } from './spots';
import { checkSubtotal, type Sums } from './subtotals';

export type TableContent = Pick<ReceivedTable, 'kind' | 'unit' | 'columns' | 'rows' | 'findings'>;

/** Several sheets may hold parts of one table; one that has far fewer of its columns is another list (退回补正). */
const ALIKE = 0.6;

/** Undefined when no sheet has the headings of such a table; `least`: how many columns must be known for one. */
export function readTable(grid: Grid, vocabulary: Vocabulary, readers: Readers, least = 1): TableContent | undefined {
  const ours = readBase(grid)?.ours ?? new Set<string>();
  const found = grid.sheets
    .filter((sheet) => sheet.visibility !== 'veryHidden' && !isBase(sheet))
    .flatMap((sheet) => {
      const headings = findHeadings(sheet, vocabulary);
      return headings && meant(headings) >= least ? [{ sheet, headings }] : [];
    });
  const most = Math.max(0, ...found.map(({ headings }) => meant(headings)));
  const read = found
    .filter(({ headings }) => meant(headings) >= most * ALIKE)
    .map(({ sheet, headings }) => {
      const columns = headings.columns.filter(({ meaning, heading }) => meaning !== undefined || !ours.has(heading));
      return readSheet(sheet, { ...headings, columns }, readers);
    });
  const [first] = read;
  if (!first) return undefined;
  const columns = new Map(read.flatMap((table) => table.columns.map((column) => [column.id, column] as const)));
  return {
    kind: 'table',
    unit: read.map(({ unit }) => unit).find((unit) => unit !== '') ?? '',
    columns: [...columns.values()],
    rows: read.flatMap(({ rows }) => rows),
    findings: read.flatMap(({ findings }) => findings),
  };
}

/** How many columns mean something to us, guesses among them. */
function meant({ columns }: Headings): number {
  return columns.filter(({ meaning }) => meaning && meaning !== NUMBER).length;
}

function readSheet(sheet: Sheet, headings: Headings, readers: Readers): TableContent {
  const columns = namedColumns(headings);
  const findings = headingFindings(headings, columns);
  const name = nameColumn(headings);
  const rows: TableRow[] = [];
  const sums: Sums = { since: new Map(), all: new Map() };
  let star: Told | undefined;
  for (const [row, spots] of spotsOf(sheet, Infinity, headings.below)) {
    const kind = kindOf(spots, headings);
    if (kind === 'subtotal') findings.push(...checkSubtotal(sheet.name, row, spots, columns, sums, readers));
    if (kind === 'banner') star = banner(spots, sheet.name, row) ?? star;
    if (kind === 'nameless')
      findings.push(finding('summary/row-without-name', 'warning', [{ sheet: sheet.name, row, column: name }]));
    if (kind !== 'enterprise') continue;
    const told = toldIn(sheet.name, row, spots, columns, readers, findings);
    if (star && (told['申报星级']?.value ?? null) === null) told['申报星级'] = star;
    for (const { id } of columns) {
      const value = told[id]?.value;
      if (typeof value !== 'number') continue;
      for (const sum of [sums.since, sums.all]) sum.set(id, (sum.get(id) ?? 0) + value);
    }
    rows.push({ told, cell: { sheet: sheet.name, row, column: name } });
  }
  return { kind: 'table', unit: unitOf(sheet, headings.below), columns: columns.map(publicColumn), rows, findings };
}

/** A column with the name its values go by. */
export interface NamedColumn extends TableColumn {
  readonly column: number;
  readonly meaning: Headings['columns'][number]['meaning'];
}

/** The number column is left out: rows are numbered anew. A heading that stands twice bears its place too. */
function namedColumns({ columns }: Headings): NamedColumn[] {
  const taken = new Set<string>();
  return columns.flatMap(({ column, heading, meaning, cell }): NamedColumn[] => {
    if (meaning === NUMBER) return [];
    const wanted = meaning?.id ?? heading;
    const id = taken.has(wanted) ? `${wanted}（${column + 1}）` : wanted;
    taken.add(id);
    return [{ id, heading, known: meaning !== undefined, cell, column, meaning }];
  });
}

function publicColumn({ id, heading, known, cell }: NamedColumn): TableColumn {
  return { id, heading, known, cell };
}

function headingFindings({ columns }: Headings, named: readonly NamedColumn[]): Finding[] {
  const guessed = columns.filter((column) => column.guessed);
  return [
    ...guessed.map(({ heading, meaning, cell }) =>
      finding('summary/heading-guessed', 'warning', [cell], { heading, fact: meaning?.id ?? '' }),
    ),
    ...named
      .filter(({ known }) => !known)
      .map(({ heading, cell }) => finding('summary/heading-unknown', 'hint', [cell], { heading })),
  ];
}

function toldIn(
  sheet: string,
  row: number,
  spots: ReadonlyMap<number, Spot>,
  columns: readonly NamedColumn[],
  readers: Readers,
  findings: Finding[],
): Record<string, Told> {
  const told: Record<string, Told> = {};
  for (const { id, column, meaning, heading } of columns) {
    const spot = spots.get(column);
    if (!spot) {
      if (meaning) told[id] = { value: null, cell: { sheet, row, column } };
      continue;
    }
    const cell: CellRef = { sheet, row: spot.row, column: spot.column };
    if (!meaning) {
      told[id] = { value: asItStands(spot.value), cell };
      continue;
    }
    const read = readPlain(spot.value, meaning.type, heading, readers);
    told[id] = { ...read, cell };
    if (read.unreadable !== undefined)
      findings.push(finding('summary/cell-unreadable', 'warning', [cell], { heading, said: read.unreadable }));
  }
  return told;
}

/** 填报单位：海州区工信局（盖章） above the table. */
function unitOf(sheet: Sheet, below: number): string {
  for (const spots of spotsOf(sheet, below).values()) {
    for (const { text } of spots.values()) {
      const said = /填报单位[^：:]{0,12}[：:]\s*([^\n]*)/u.exec(text)?.[1];
      const unit = said?.replace(/[（(][^）)]*章[^）)]*[）)]/gu, '').trim();
      if (unit !== undefined && unit !== '') return unit.slice(0, 60);
    }
  }
  return '';
}
