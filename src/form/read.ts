/** A workbook's grid → the application in it, with everything that could not be read said: the reading half of the form. */
import type { Application } from '../model/application';
import type { Edition } from '../model/edition';
import type { Finding } from '../model/finding';
import type { Form, ItemsPart, ListPart } from '../model/form';
import type { Grid, Sheet } from '../model/grid';
import { assemble } from './assemble';
import { leftovers, missingColumns, missingParts, tooLarge } from './leftovers';
import { notesOf, type Notes } from './notes';
import { readFields } from './read-fields';
import { readInvoices } from './read-invoices';
import { readItems } from './read-items';
import { readLines, type Lines } from './read-lines';
import { fixedLines, joinLines, type ListContent } from './read-lists';
import { recognise } from './recognise';
import { segmentsOf, type Segment } from './segment';
import { indexSheet, MOST_CELLS } from './sheet-index';

export interface ReadResult {
  /** Undefined when the workbook is no form we know. */
  readonly application?: Application;
  readonly findings: readonly Finding[];
}

/** `editionOf` gives the edition a form belongs to: its rows are those of the edition's table. */
export function readApplication(
  grid: Grid,
  forms: readonly Form[],
  editionOf: (id: string) => Edition | undefined,
): ReadResult {
  const [small, large] = parted(withoutOurs(grid));
  const sheets = small.map(indexSheet);
  const { lexicon, findings } = recognise(grid, sheets, forms, editionOf);
  if (!lexicon) return { findings };
  const notes = notesOf(lexicon, sheets);
  notes.findings.push(...findings);
  tooLarge(notes, large);
  const segments = chosen(sheets.flatMap((sheet) => segmentsOf(sheet, lexicon)));
  for (const segment of segments) missingColumns(notes, segment);
  const fields = readFields(notes, segments);
  const content = { ...readTables(notes, segments), fields };
  missingParts(notes, segments);
  leftovers(notes, segments);
  return { application: assemble(lexicon.form, content), findings: notes.findings };
}

/** Result sheets and summaries that we added ourselves carry a hidden name each; they are no part of what was filled in. */
function withoutOurs({ sheets, names }: Grid): readonly Sheet[] {
  const ours = names.filter(({ name }) => name.startsWith('_starcloud.'));
  const added = new Set(
    ours.map(({ refers }) => refers.replace(/!.*$/su, '').replace(/^'|'$/gu, '').replaceAll("''", "'")),
  );
  return sheets.filter(({ name }) => !added.has(name));
}

function parted(sheets: readonly Sheet[]): readonly [Sheet[], Sheet[]] {
  const size = ({ rows }: Sheet): number => rows.reduce((sum, { cells }) => sum + cells.length, 0);
  const small = sheets.filter((sheet) => size(sheet) <= MOST_CELLS);
  return [small, sheets.filter((sheet) => !small.includes(sheet))];
}

/** The official table of the standard looks like 附表1 without its two columns: it is left aside where 附表1 itself is found. */
function chosen(segments: readonly Segment[]): readonly Segment[] {
  const isItems = ({ table }: Segment): boolean => table.part.part === 'items';
  const asks = ({ columns }: Segment): boolean => columns.has('mark') || columns.has('pages');
  const found = segments.some((segment) => isItems(segment) && asks(segment));
  return segments.filter((segment) => !isItems(segment) || !found || asks(segment));
}

function readTables(notes: Notes, segments: readonly Segment[]): Omit<Parameters<typeof assemble>[1], 'fields'> {
  const parts = notes.lexicon.tables.map(({ part }) => part);
  const of = (part: ItemsPart | ListPart): Segment[] => segments.filter(({ table }) => table.part === part);
  const items = parts.find((part) => part.part === 'items');
  const list = (fills: ListPart['fills']): ListPart | undefined =>
    parts.find((part): part is ListPart => part.part === 'list' && part.fills === fills);
  const lines = (part: ListPart): Lines[] => of(part).map((segment) => readLines(notes, part, segment));
  const joined = (part: ListPart | undefined): ListContent =>
    part ? joinLines(notes, part, lines(part)) : { lines: [], totals: new Map() };
  const [materials, invoices] = [list('materials'), list('invoices')];
  return {
    items: items ? readItems(notes, items, of(items)) : [],
    investment: joined(list('investment')),
    invoices: invoices ? readInvoices(notes, invoices, lines(invoices), segments) : [],
    equipment: joined(list('equipment')),
    materials: materials ? fixedLines(notes, materials, joined(materials).lines) : [],
  };
}
