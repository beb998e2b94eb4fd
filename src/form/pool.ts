/**
 * The application forms of the service pool: one file holds what the eight classes share, and each class's own rows, words,
 * requirements and conditions are its edition's. A form is made when first asked for, so eight of them cost nothing at the start.
 */
import type { Edition } from '../model/edition';
import type { Field, FieldRow, Form, FormPart, FormSheet, ItemsPart, PrintedColumn } from '../model/form';
import { keyOf } from './key';
import { CONDITIONS, SINCE } from './targets';

/** A class as the standards know it: its edition and the table printed for it are read only when the form is. */
export interface PoolClass {
  /** Id of the edition, `pool-2021/综合平台`. */
  readonly id: string;
  /** 综合（特色）工业互联网平台服务商 */
  readonly name: string;
  readonly edition: () => Edition;
  readonly rows: () => readonly PrintedRow[];
}

/** A row of the printed table: what fills each star's column, and the remark. */
export interface PrintedRow {
  readonly path: readonly string[];
  readonly cells: readonly PrintedCell[];
  readonly remark: PrintedCell;
}
type PrintedCell = NonNullable<ReturnType<PrintedColumn['cells']['get']>>;

/** `family`: the file they share, with `{类}` where the name of the class stands. */
export function poolForms(family: Form, classes: readonly PoolClass[]): readonly Form[] {
  const signs = signsOf(family);
  const names = classes.map(({ name }) => name);
  return classes.map((each) => {
    let made: readonly FormSheet[] | undefined;
    return {
      ...family,
      id: `${family.id}/${each.id.split('/').at(-1) ?? each.id}`,
      title: `${family.title}：${each.name}`,
      edition: each.id,
      signs,
      get sheets() {
        made ??= family.sheets.map((sheet) => sheetOf(sheet, each, names));
        return made;
      },
    };
  });
}

/** Words of the shared file that no other form uses. */
function signsOf({ sheets }: Form): readonly string[] {
  const words = sheets.flatMap(({ parts }) =>
    parts.flatMap((part) => {
      if (part.part === 'items') return [part.mark.label];
      if (part.part !== 'fields') return [];
      return part.rows.flatMap(({ fields }) =>
        fields.flatMap(({ fills, label }) => (fills?.startsWith('pool.') ? [label] : [])),
      );
    }),
  );
  return words.map(keyOf);
}

function sheetOf(sheet: FormSheet, each: PoolClass, classes: readonly string[]): FormSheet {
  const depth = depthOf(each);
  const items = sheet.parts.find((part): part is ItemsPart => part.part === 'items');
  const spare = items ? items.levels.length - depth : 0;
  return {
    ...sheet,
    // A class whose table has fewer levels has fewer columns.
    widths: spare === 0 ? sheet.widths : [...sheet.widths.slice(0, depth), ...sheet.widths.slice(depth + spare)],
    parts: sheet.parts.map((part) => partOf(part, each, classes)),
  };
}

function depthOf({ edition }: PoolClass): number {
  return Math.max(...edition().facts.map(({ path }) => path.length));
}

function partOf(part: FormPart, each: PoolClass, classes: readonly string[]): FormPart {
  switch (part.part) {
    case 'text':
      return { ...part, lines: part.lines.map((line) => line.replaceAll('{类}', each.name)) };
    case 'fields':
      return { ...part, rows: part.rows.flatMap((row) => rowsOf(row, each.edition(), classes)) };
    case 'items':
      return {
        ...part,
        levels: part.levels.slice(0, depthOf(each)),
        beside: besideOf(each),
        unit: { label: '单位', aliases: ['计量单位'] },
      };
    case 'list':
      return part;
  }
}

/** 按标准 makes way for what the class's conditions ask; a day that none of its rows counts from is not asked for. */
function rowsOf(row: FieldRow, edition: Edition, classes: readonly string[]): FieldRow[] {
  const [only] = row.fields;
  if (only && `${only.fills ?? ''}.` === CONDITIONS) {
    const asked = edition.facts.filter(({ path }) => path.length === 1);
    return asked.map((fact) => ({ ...row, fields: [conditionField(only, fact)] }));
  }
  const known = (key: string) => edition.facts.some((fact) => fact.key === key);
  const fields = row.fields
    .filter(({ fills }) => !fills?.startsWith(SINCE) || known(fills.slice(SINCE.length)))
    .map((field) => (field.fills === 'pool.classes' ? { ...field, options: classes } : field));
  return fields.length === 0 ? [] : [{ ...row, fields }];
}

/** Characters that fit into a line of its label. */
const LINE = 12;

function conditionField(field: Field, { key, label, kind, words }: Edition['facts'][number]): Field {
  return {
    ...field,
    label,
    fills: CONDITIONS + key,
    options: kind === 'mark' ? ['是', '否'] : (words ?? []),
    lines: Math.ceil(label.length / LINE),
  };
}

function besideOf({ edition, rows }: PoolClass): PrintedColumn[] {
  const printed = rows();
  const column = (label: string, cell: (row: PrintedRow) => PrintedCell | undefined): PrintedColumn => ({
    label,
    aliases: [],
    cells: new Map(printed.map((row) => [row.path.join('/'), cell(row) ?? { text: '', of: '' }])),
  });
  return [
    ...(edition().joint ?? []).map((label, at) => column(label, ({ cells }) => cells[at])),
    column('备注', ({ remark }) => remark),
  ];
}
