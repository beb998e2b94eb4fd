/** Live formulas beside the table: the facts of each row under their labels, judged by STARLEVEL and UNMET. It judges nothing. */
import { address, columnName } from '../model/cell';
import type { CellDraft } from '../model/patch';
import type { Plain, Submission, SummaryRow } from '../model/summary';
import type { Words } from './words';

/** What the functions themselves would answer on the row's facts: the value that is stored until Excel calculates. */
export interface Live {
  readonly star: (submission: Submission) => number;
  readonly unmet: (submission: Submission) => readonly string[];
}

export interface LiveBlock {
  /** What stands over the columns, from the first. */
  readonly words: readonly string[];
  readonly headings: readonly CellDraft[];
  readonly widths: readonly number[];
  readonly cells: (row: SummaryRow, at: number) => CellDraft[];
}

/** Excel stores the name of an add-in's function behind this, and shows it without. */
const FUNCTION = '_xldudf_STARCLOUD_';

/** Columns from `first` on: the two formulas, then a column for each fact. */
export function liveBlock(
  rows: readonly SummaryRow[],
  first: number,
  headingRow: number,
  live: Live,
  words: Words,
): LiveBlock {
  const keys = [...new Set(rows.flatMap(({ submission }) => Object.keys(submission?.items ?? {})))];
  const [from, to] = [first + 2, first + 1 + keys.length];
  const labels = `${fixed(from, headingRow)}:${fixed(to, headingRow)}`;
  const headed = [words.say('summary/live-star'), words.say('summary/live-unmet'), ...keys];
  return {
    words: headed,
    headings: headed.map((value, index) => ({ column: first + index, value, style: 'helper' })),
    widths: [10, 40, ...keys.map(() => 12)],
    cells: ({ submission }, at) => {
      if (!submission) return [];
      const values = `${address({ row: at, column: from })}:${address({ row: at, column: to })}`;
      const on = `${labels},${values}`;
      const edition = `"${submission.edition}"`;
      const unmet = `${FUNCTION}UNMET(${on},${submission.target},${edition})`;
      const all = words.say('none');
      const lacking = live.unmet(submission);
      // One column when all is met, six when not. Without the add-in it is an error, and never reads as if all were met.
      const text = `_xlfn.TEXTJOIN("；",TRUE,INDEX(${unmet},0,IF(COLUMNS(${unmet})=1,1,2)))`;
      return [
        {
          column: first,
          value: live.star(submission),
          style: 'helper-value',
          formula: `${FUNCTION}STARLEVEL(${on},${edition})`,
        },
        {
          column: first + 1,
          value: lacking.length === 0 ? all : lacking.join('；'),
          style: 'helper-value',
          formula: text,
          array: true,
        },
        ...keys.map((key, index): CellDraft => ({
          column: from + index,
          value: written(submission.items[key] ?? null),
          style: 'helper-value',
        })),
      ];
    },
  };
}

function fixed(column: number, row: number): string {
  return `$${columnName(column)}$${row + 1}`;
}

/** As the form itself would say it. */
function written(value: Plain): Plain {
  return value === true ? '是' : value === false ? null : value;
}
