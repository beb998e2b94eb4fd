import { criterionRow, readStar, say, type Language } from '../flow';
import { failure, type Answer, type CellInput, type Matrix } from './answer';
import { judgedRange } from './starlevel';

/**
 * UNMET(labels, values, target, [standard]): one row for each unmet or open criterion of the target star: 条款, 类别, 要求,
 * 现状, 状态, 差距. A single cell 全部满足 when there is none.
 */
export function unmet(
  labels: Matrix,
  values: Matrix,
  target: CellInput,
  standard?: CellInput,
  language: Language = 'zh-CN',
): Answer<string[][]> {
  const judged = judgedRange(labels, values, standard);
  if ('error' in judged) return judged;
  const star = readStar(target);
  const found = judged.verdict.stars.find((verdict) => verdict.star === star);
  if (!found) return failure('#VALUE!', 'function/unknown-star', { star: String(target ?? '') });
  const rows = found.criteria
    .filter(({ kind }) => kind === 'unmet' || kind === 'open')
    .map((criterion) => criterionRow(language, criterion))
    .map((row) => [row.clause, row.category, row.expected, row.actual, row.status, row.explanation]);
  return rows.length > 0 ? rows : [[say(language, 'none')]];
}
