/** Every word of a form under an edition, ready to be met in a sheet. Made once for each pair. */
import type { Edition } from '../model/edition';
import type { Field, FieldsPart, Form, ItemsPart, Label, ListPart } from '../model/form';
import { keyOf } from './key';
import { dense } from './reading';
import { itemRows, type ItemRow } from './rows';
import { exactKey } from './sheet-index';
import { noteLines } from './draw-items';
import { HELPER_BANNER } from './draw-list';

/** A field where the form has it. */
export interface Place {
  readonly field: Field;
  readonly group: Label | null;
  readonly part: FieldsPart;
  /** Name of the form's sheet. */
  readonly sheet: string;
}

export interface Table {
  readonly part: ItemsPart | ListPart;
  readonly sheet: string;
}

export interface Lexicon {
  readonly form: Form;
  readonly edition: Edition;
  readonly places: readonly Place[];
  /** key or exact word → the fields it may be the label of. */
  readonly fields: ReadonlyMap<string, readonly Place[]>;
  /** key → the groups and sides it is the label of. */
  readonly groups: ReadonlyMap<string, readonly Label[]>;
  /** Words that only mean something with their brackets: 法人代表(签字). */
  readonly bracketed: ReadonlySet<string>;
  readonly tables: readonly Table[];
  /** key → columns of tables that bear the heading. */
  readonly headings: ReadonlyMap<string, readonly { readonly table: Table; readonly column: string }[]>;
  /** Words that begin another part of the form, so that a table ends above them. */
  readonly anchors: ReadonlySet<string>;
  /** Rows of 附表1. */
  readonly rows: readonly ItemRow[];
  readonly items: ReadonlyMap<string, readonly number[]>;
  readonly categories: ReadonlySet<string>;
  /** Titles and headings, without white space. */
  readonly titles: ReadonlySet<string>;
  /** The words of fixed lists: a document may have them in paragraphs. */
  readonly listed: ReadonlySet<string>;
  /** Printed words without meaning for the reader, without white space. */
  readonly printed: ReadonlySet<string>;
}

const made = new WeakMap<Form, WeakMap<Edition, Lexicon>>();

export function lexiconOf(form: Form, edition: Edition): Lexicon {
  const ofForm = made.get(form) ?? new WeakMap<Edition, Lexicon>();
  made.set(form, ofForm);
  const before = ofForm.get(edition);
  if (before) return before;
  const lexicon = make(form, edition);
  ofForm.set(edition, lexicon);
  return lexicon;
}

/** Begins the names of columns that only repeat the printed table. */
export const BESIDE = 'beside';

/** Whether a column holds nothing that anybody fills in. */
export function isForReference(column: string): boolean {
  return column.startsWith(BESIDE) || column === 'unit';
}

/** A column of a table: the property it fills, or its role in 附表1. */
export interface Column extends Label {
  readonly column: string;
  readonly field: Field | null;
}

const columns = new WeakMap<ItemsPart | ListPart, readonly Column[]>();

export function columnsOf(part: ItemsPart | ListPart): readonly Column[] {
  const before = columns.get(part);
  if (before) return before;
  const made: readonly Column[] =
    part.part === 'list'
      ? part.columns.map((field) => ({ ...field, column: field.fills ?? `:${field.label}`, field }))
      : [
          ...part.levels.map((level, index) => ({ ...level, column: `level${index}`, field: null })),
          ...part.beside.map((printed, index) => ({ ...printed, column: `${BESIDE}${index}`, field: null })),
          ...(part.unit ? [{ ...part.unit, column: 'unit', field: null }] : []),
          { ...part.mark, column: 'mark', field: part.mark },
          { ...part.pages, column: 'pages', field: part.pages },
        ];
  columns.set(part, made);
  return made;
}

function make(form: Form, edition: Edition): Lexicon {
  const places: Place[] = [];
  const tables: Table[] = [];
  const groups = new Map<string, Label[]>();
  const printed = new Set<string>();
  const print = (...lines: readonly string[]) => {
    lines.forEach((line) => printed.add(dense(line)));
  };
  const titles: string[] = [];
  for (const { name: sheet, parts } of form.sheets) {
    for (const part of parts) {
      if (part.part === 'text') {
        print(...part.lines, ...part.lines.flatMap((line) => line.split('\n')));
        if (part.style !== 'note') titles.push(...part.lines);
      } else if (part.part === 'fields') {
        if (part.text !== null) print(part.text);
        if (part.side) add(groups, part.side, part.side);
        for (const { group, fields } of part.rows) {
          if (group) add(groups, group, group);
          for (const field of fields) {
            places.push({ field, group, part, sheet });
            print(...field.placeholders);
          }
        }
      } else {
        tables.push({ part, sheet });
        if (part.part === 'list') print(...part.footers);
      }
    }
  }
  print(HELPER_BANNER, ...noteLines(edition));
  const { fields, bracketed } = fieldWords(places, groups);
  const itemsPart = tables.map(({ part }) => part).find((part) => part.part === 'items');
  const rows = itemsPart ? itemRows(itemsPart, edition) : [];
  const categories = new Set(rows.flatMap(({ path }) => path.slice(0, -1).map(keyOf)));
  const items = itemWords(rows, edition);
  const heads = tables.flatMap(({ part }) => (part.part === 'list' ? part.heads : []));
  const words = [...fields.keys(), ...groups.keys(), ...[...titles, ...heads.flatMap(labelsOf)].map(keyOf)];
  return {
    form,
    edition,
    places,
    fields,
    groups,
    bracketed,
    tables,
    headings: headingWords(tables),
    anchors: new Set(words.filter((word) => !categories.has(word) && !items.has(word))),
    rows,
    items,
    categories,
    titles: new Set(titles.map(dense)),
    listed: new Set(
      tables.flatMap(({ part }) => (part.part === 'list' ? part.fixed.map(({ name }) => dense(name)) : [])),
    ),
    printed,
  };
}

export function labelsOf({ label, aliases }: Label): string[] {
  return [label, ...aliases];
}

/** A label whose bare words mean another label too counts only with its brackets. */
function fieldWords(
  places: readonly Place[],
  groups: ReadonlyMap<string, unknown>,
): Pick<Lexicon, 'fields' | 'bracketed'> {
  const fields = new Map<string, Place[]>();
  const bracketed = new Set<string>();
  for (const place of places) {
    for (const label of labelsOf(place.field)) {
      const bare = keyOf(label);
      const exact = exactKey(label);
      if (bare !== exact && groups.has(bare)) {
        bracketed.add(exact);
        push(fields, exact, place);
      } else push(fields, bare, place);
    }
  }
  return { fields, bracketed };
}

function itemWords(rows: readonly ItemRow[], edition: Edition): Map<string, number[]> {
  const items = new Map<string, number[]>();
  rows.forEach((row, index) => {
    for (const label of [...labelsOf(row), ...row.texts]) push(items, keyOf(label), index);
  });
  for (const [label, keys] of edition.labels) {
    rows.forEach(({ fact }, index) => {
      if (fact && keys.includes(fact.key) && !label.includes('/')) push(items, label, index);
    });
  }
  return items;
}

function headingWords(tables: readonly Table[]): Lexicon['headings'] {
  const headings = new Map<string, { table: Table; column: string }[]>();
  for (const table of tables) {
    for (const column of columnsOf(table.part)) {
      for (const label of labelsOf(column)) push(headings, keyOf(label), { table, column: column.column });
    }
  }
  return headings;
}

function add(map: Map<string, Label[]>, words: Label, value: Label): void {
  for (const label of labelsOf(words)) push(map, keyOf(label), value);
}

function push<K, T>(map: Map<K, T[]>, key: K, value: T): void {
  const found = map.get(key);
  if (!found) map.set(key, [value]);
  else if (!found.includes(value)) found.push(value);
}
