import type { CellRef } from '../model/cell';
import type { Star } from '../model/star';
import type { Finding } from '../model/finding';
import type { MarkKind, Patch } from '../model/patch';
import type { CriterionVerdict, Verdict } from '../model/verdict';

/** Owns which cells are marked, and why. It has no words of its own and knows no workbook. */
export interface MarkInput {
  readonly verdict: Verdict;
  /** The star applied for: only what stands in its way is marked. */
  readonly target: Star;
  readonly findings: readonly Finding[];
  /** One sentence on a criterion or a finding, in the reader's language. */
  readonly say: (what: CriterionVerdict | Finding) => string;
}

/** A cell wanted for several reasons takes the gravest. */
const GRAVITY: Readonly<Record<MarkKind, number>> = { unmet: 3, open: 2, review: 1 };

/**
 * Marks on the evidence of what is unmet, open or for a person to judge under the star applied for, and on the cells of
 * errors in the form: an error hides a fact, so its cells are open. In the order of the sheet, one mark for each cell.
 */
export function marksFor({ verdict, target, findings, say }: MarkInput): Patch[] {
  const criteria = verdict.stars.find(({ star }) => star === target)?.criteria ?? [];
  const reasons = [
    ...criteria.flatMap((criterion) => {
      const { kind, cells } = criterion;
      return kind === 'met' || kind === 'exempt' ? [] : [{ kind, cells, what: criterion }];
    }),
    ...findings.flatMap((found) => {
      return found.severity === 'error' ? [{ kind: 'open' as const, cells: found.cells, what: found }] : [];
    }),
  ];
  const marks = new Map<string, { at: CellRef; kind: MarkKind; what: CriterionVerdict | Finding }>();
  for (const { kind, cells, what } of reasons) {
    for (const at of cells) {
      const key = `${at.sheet} ${at.row} ${at.column}`;
      const known = marks.get(key);
      if (!known || GRAVITY[kind] > GRAVITY[known.kind]) marks.set(key, { at, kind, what });
    }
  }
  return [...marks.values()].map(({ at, kind, what }) => ({ do: 'mark', at, kind, note: say(what) }));
}
