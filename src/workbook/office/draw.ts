import type { SheetDraft, StyleName } from '../../model/patch';
import { areaName, fullRows, reference } from '../xlsx/draft-cells';
import { neededHeight } from '../xlsx/draft-heights';
import { BASE_FONT, LOOKS } from '../xlsx/draft-looks';
import { drawPrint, drawValidations } from './draw-rules';
import { drawFormats, drawValues } from './draw-values';
import { dressRanges } from './dress';
import { addressTexts } from './mark';
import type { Step } from './steps';
import { CALL, groups, step } from './steps';

/**
 * Owns drawing a sheet of ours into an empty sheet of Excel, by calls that the user can undo: values and formulas in blocks, looks
 * for all cells of a style at once.
 */
export interface Setting {
  readonly date1904: boolean;
  /** Sheets that are there besides: a link to any other is left out. */
  readonly others: readonly string[];
}

/** `open` gives the empty sheet; it is called in the first step. */
export function drawSheet(
  open: (context: Excel.RequestContext) => Excel.Worksheet,
  draft: SheetDraft,
  setting: Setting,
): Step[] {
  const rows = fullRows(draft);
  const columns = Math.max(draft.widths.length, ...rows.map(({ cells }) => (cells.at(-1)?.column ?? 0) + 1));
  const height = (rows.at(-1)?.row ?? 0) + 1;
  let opened: Excel.Worksheet | undefined;
  const on = (weight: number, draw: (sheet: Excel.Worksheet) => void): Step =>
    step(weight, (context) => {
      draw((opened ??= open(context)));
    });
  const { validations, merges } = draft;
  return [
    on(CALL * 8, (sheet) => {
      sheet.showGridlines = false;
      const { font } = sheet.getRangeByIndexes(0, 0, height, columns).format;
      font.name = BASE_FONT.name;
      font.size = BASE_FONT.size;
      freeze(sheet, draft);
    }),
    ...drawFormats(on, rows, columns),
    ...drawValues(on, rows, height, columns, setting.date1904),
    ...drawLinks(on, rows, setting),
    on(CALL * 300, (sheet) => {
      for (const [style, cells] of byStyle(rows)) {
        for (const addresses of addressTexts(cells)) dressRanges(sheet.getRanges(addresses).format, LOOKS[style]);
      }
    }),
    ...groups(merges, 500).map((some) =>
      on(some.length * CALL, (sheet) => {
        for (const merge of some) sheet.getRange(areaName(merge)).merge(false);
      }),
    ),
    on(CALL * 100, (sheet) => {
      drawSizes(sheet, draft, rows);
      drawPrint(sheet, draft.print);
    }),
    on((validations.length * 4 + 3) * CALL, (sheet) => {
      drawValidations(sheet, validations);
      if (draft.filter) sheet.autoFilter.apply(sheet.getRange(areaName(draft.filter)));
      if (draft.visibility) sheet.visibility = draft.visibility === 'hidden' ? 'Hidden' : 'VeryHidden';
    }),
  ];
}

function freeze({ freezePanes }: Excel.Worksheet, { frozenRows = 0, frozenColumns = 0 }: SheetDraft): void {
  if (frozenRows > 0 && frozenColumns > 0) {
    freezePanes.freezeAt(areaName({ top: 0, left: 0, bottom: frozenRows - 1, right: frozenColumns - 1 }));
  } else if (frozenRows > 0) freezePanes.freezeRows(frozenRows);
  else if (frozenColumns > 0) freezePanes.freezeColumns(frozenColumns);
}

type Rows = ReturnType<typeof fullRows>;
type On = (weight: number, draw: (sheet: Excel.Worksheet) => void) => Step;

function byStyle(rows: Rows): Map<StyleName, { row: number; column: number }[]> {
  const styles = new Map<StyleName, { row: number; column: number }[]>();
  for (const { row, cells } of rows) {
    for (const { column, style } of cells) {
      const known = styles.get(style);
      if (known) known.push({ row, column });
      else styles.set(style, [{ row, column }]);
    }
  }
  return styles;
}

/** Before the looks, because Excel gives a link a look of its own. */
function drawLinks(on: On, rows: Rows, { others }: Setting): Step[] {
  const links = rows.flatMap(({ row, cells }) =>
    cells.flatMap(({ column, link, value }) =>
      link && others.includes(link.sheet) ? [{ row, column, link, text: String(value ?? '') }] : [],
    ),
  );
  return groups(links, 500).map((some) =>
    on(some.length * CALL, (sheet) => {
      for (const { row, column, link, text } of some) {
        const target = { documentReference: reference(link), textToDisplay: text };
        sheet.getRangeByIndexes(row, column, 1, 1).hyperlink = target;
      }
    }),
  );
}

/** Points of a column so many characters wide: 7 pixels a digit of the program's usual font, and 5 at the edges. */
const points = (characters: number): number => (characters * 7 + 5) * 0.75;

function drawSizes(sheet: Excel.Worksheet, draft: SheetDraft, rows: Rows): void {
  draft.widths.forEach((width, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = points(width);
  });
  const byHeight = new Map<number, { row: number; column: number }[]>();
  for (const row of rows) {
    const height = row.height ?? neededHeight(draft, row);
    if (height !== undefined) byHeight.set(height, [...(byHeight.get(height) ?? []), { row: row.row, column: 0 }]);
  }
  for (const [height, cells] of byHeight) {
    for (const addresses of addressTexts(cells)) sheet.getRanges(addresses).format.rowHeight = height;
  }
}
