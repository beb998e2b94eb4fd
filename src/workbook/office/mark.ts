import { address } from '../../model/cell';
import type { CellRef } from '../../model/cell';
import type { MarkKind } from '../../model/patch';
import type { Border, MarkLook } from '../xlsx/draft-looks';
import { MARK_LOOKS } from '../xlsx/draft-looks';
import { tagFormula } from './ours';
import type { Mark } from './plan';
import type { Step } from './steps';
import { CALL, step } from './steps';

/**
 * Owns the marks of a sheet: one rule of each kind over all its cells, that always holds and bears our tag. The user's own
 * formats stay underneath as they are.
 */

/** Each new rule comes before all others: the gravest is added last, so it is seen where several meet. */
const ORDER: readonly MarkKind[] = ['review', 'open', 'unmet'];

export function markSteps(marks: readonly Mark[], sheetId: string): Step[] {
  return ORDER.flatMap((kind) => {
    const cells = marks.filter((mark) => mark.kind === kind).map(({ at }) => at);
    return addressTexts(cells).map((addresses) =>
      step(addresses.length + CALL * 20, (context) => {
        const { conditionalFormats } = context.workbook.worksheets.getItem(sheetId).getRanges(addresses);
        const { rule, format } = conditionalFormats.add(Excel.ConditionalFormatType.custom).custom;
        rule.formula = tagFormula(kind);
        dress(format, MARK_LOOKS[kind]);
      }),
    );
  });
}

/** Excel offers no patterns here: the kinds also differ by letters and border, so not by colour alone. */
function dress(format: Excel.ConditionalRangeFormat, look: MarkLook): void {
  format.fill.color = `#${look.fill}`;
  format.font.color = `#${look.ink}`;
  if (look.letters === 'bold') format.font.bold = true;
  else if (look.letters === 'italic') format.font.italic = true;
  else format.font.underline = 'Single';
  for (const side of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const) {
    const border = format.borders.getItem(side);
    border.style = LINES[look.border.line];
    border.color = `#${look.border.colour}`;
  }
}

const LINES = { thin: 'Continuous', dashed: 'Dash', dotted: 'Dot' } as const satisfies Record<Border['line'], string>;

/** Excel cuts a list of addresses at 8,192 characters without a word. */
const LONGEST = 8_000;

/** `B3,C5:C9`: cells that stand below one another as one area, in texts that the program takes whole. */
export function addressTexts(cells: readonly Pick<CellRef, 'row' | 'column'>[], longest = LONGEST): string[] {
  const texts: string[] = [];
  for (const run of runsOf(cells)) {
    const last = texts.at(-1);
    if (last !== undefined && last.length + run.length < longest) texts[texts.length - 1] = `${last},${run}`;
    else texts.push(run);
  }
  return texts;
}

function runsOf(cells: readonly Pick<CellRef, 'row' | 'column'>[]): string[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: { column: number; first: number; last: number }[] = [];
  for (const { row, column } of sorted) {
    const run = runs.at(-1);
    if (run?.column === column && row <= run.last + 1) run.last = row;
    else runs.push({ column, first: row, last: row });
  }
  return runs.map(({ column, first, last }) => {
    const start = address({ row: first, column });
    return first === last ? start : `${start}:${address({ row: last, column })}`;
  });
}
