import type { Finding } from '../../model/finding';
import { finding } from '../../model/finding';
import type { Setting } from './plan';
import { attempt, isFinding } from './run';
import type { Step } from './steps';
import { CALL, step, weightOf } from './steps';
import type { Survey } from './survey';
import { written } from './text';

/** Owns setting values cell by cell: cells that stand side by side are written at once, and a formula is kept unless told. */

interface Run {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly settings: Setting[];
}

/** Cells side by side in a row. */
function runsOf(settings: readonly Setting[]): Run[] {
  const sorted = [...settings].sort(
    (a, b) => a.at.sheet.localeCompare(b.at.sheet) || a.at.row - b.at.row || a.at.column - b.at.column,
  );
  const runs: Run[] = [];
  for (const setting of sorted) {
    const { sheet, row, column } = setting.at;
    const run = runs.at(-1);
    if (run?.sheet === sheet && run.row === row && column === run.column + run.settings.length) {
      run.settings.push(setting);
    } else runs.push({ sheet, row, column, settings: [setting] });
  }
  return runs;
}

/** The settings that may be written, and those that a formula forbids. One trip, and none when all may. */
export async function allowed(
  wanted: readonly Setting[],
  { sheets }: Survey,
): Promise<{ readonly settings: readonly Setting[]; readonly kept: readonly Finding[] } | Finding> {
  const settings = wanted.filter(({ at }) => sheets.some(({ name }) => name === at.sheet));
  if (settings.every(({ overFormula }) => overFormula)) return { settings: wanted, kept: [] };
  const runs = runsOf(settings);
  const formulas = await attempt(async (context) => {
    const ranges = runs.map((run) => rangeOf(context, run).load('formulas,values'));
    await context.sync();
    return ranges.map(({ formulas, values }) =>
      (formulas[0] ?? []).map((formula: unknown, index) => {
        return typeof formula === 'string' && formula.startsWith('=') && formula !== values[0]?.[index];
      }),
    );
  });
  if (isFinding(formulas)) return formulas;
  const kept = runs.flatMap((run, index) =>
    run.settings.filter((setting, place) => !setting.overFormula && formulas[index]?.[place] === true),
  );
  return {
    settings: wanted.filter((setting) => !kept.includes(setting)),
    kept: kept.map(({ at }) => finding('mark/formula-kept', 'warning', [at])),
  };
}

export function settingSteps(settings: readonly Setting[]): Step[] {
  return runsOf(settings).map((run) => {
    const values = run.settings.map(({ value }) => written(value));
    const weight = values.reduce((sum: number, value) => sum + weightOf(value), CALL);
    return step(weight, (context) => {
      rangeOf(context, run).values = [values];
    });
  });
}

function rangeOf(context: Excel.RequestContext, { sheet, row, column, settings }: Run): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, settings.length);
}
