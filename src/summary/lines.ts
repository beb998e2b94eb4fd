/** Lines of tables beside the applications they speak of: compared where there is one, rows of their own where there is none. */
import type { FileFinding, FilePlace, ReceivedTable, Submission, SummaryFact, TableRow, Told } from '../model/summary';
import { conflicts, differences } from './differences';
import { placeOf, starOf, type Chosen } from './enterprises';
import { enterpriseOf, register, type Register } from './identity';
import { fileFinding } from './words';

/** A line of a table, with the table it stands in. */
export interface Line {
  readonly file: string;
  readonly row: TableRow;
  readonly told: Readonly<Record<string, Told>>;
}

export interface Lines {
  readonly matched: ReadonlyMap<Submission, readonly Line[]>;
  /** Lines without an application, those of one enterprise and star together, the first one taken. */
  readonly alone: readonly (readonly Line[])[];
  readonly findings: readonly FileFinding[];
}

export function linesOf(tables: readonly ReceivedTable[], chosen: Chosen, facts: readonly SummaryFact[]): Lines {
  const matched = new Map<Submission, Line[]>();
  const findings: FileFinding[] = [];
  const submitted = registerOf(chosen.taken);
  const alone = register<Line[]>();
  const lists: Line[][] = [];
  for (const { file, rows } of tables) {
    for (const row of rows) {
      const line: Line = { file, row, told: row.told };
      const who = enterpriseOf(row.told);
      const offers = submitted.find(who);
      const star = row.told['申报星级']?.value ?? null;
      const mine = offers.find((one) => starOf(one) === star) ?? offers[0];
      const name = String(row.told['企业名称']?.value ?? row.told['统一社会信用代码']?.value ?? '');
      if (mine) {
        const listed = matched.get(mine) ?? [];
        matched.set(mine, [...listed, line]);
        findings.push(...(listed[0] ? twice(line, listed[0], name) : []), ...differences(line, mine, facts, name));
        continue;
      }
      const before = alone.find(who).find(([first]) => (first?.told['申报星级']?.value ?? null) === star);
      const [first] = before ?? [];
      if (!before || !first) {
        const others = alone.find(who)[0]?.[0];
        if (others) findings.push(twoStars(line, others, name));
        lists.push([line]);
        alone.add(who, lists.at(-1) ?? []);
        continue;
      }
      before.push(line);
      findings.push(...twice(line, first, name), ...conflicts(first, line, facts, name));
    }
  }
  if (tables.length > 0 && matched.size > 0) findings.push(...unlisted(chosen, matched));
  return { matched, alone: lists, findings };
}

function registerOf(taken: readonly Submission[]): Register<Submission> {
  const submitted = register<Submission>();
  for (const one of taken) submitted.add(enterpriseOf(one.told), one);
  return submitted;
}

function placeOfLine({ file, row }: Line): FilePlace {
  return { file, cell: row.cell };
}

function twice(line: Line, first: Line, name: string): FileFinding[] {
  return [fileFinding('listed-twice', 'warning', [placeOfLine(line), placeOfLine(first)], { name, taken: first.file })];
}

function twoStars(line: Line, other: Line, name: string): FileFinding {
  const stars = [other, line].map(({ told }) => String(told['申报星级']?.value ?? '—'));
  return fileFinding('two-stars', 'error', [placeOfLine(line), placeOfLine(other)], { name, stars });
}

/** Applications that no table lists, where a table lists others. */
function unlisted(chosen: Chosen, matched: ReadonlyMap<Submission, unknown>): FileFinding[] {
  return chosen.taken
    .filter((one) => !matched.has(one))
    .map((one) => {
      const name = String(one.told['企业名称']?.value ?? '');
      return fileFinding('not-listed', 'warning', [placeOf(one, '企业名称')], { name });
    });
}
