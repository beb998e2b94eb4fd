/** What the edition prints or rules beside a criterion, found again for a verdict on it. Judges nothing. */
import type { Criterion } from '../model/criterion';
import type { Edition } from '../model/edition';
import type { CriterionVerdict, StarVerdict } from '../model/verdict';

export interface Printed {
  /** The criterion's own name: the last step of its printed path. */
  readonly name: string;
  /** The classes it stands in, the widest first. */
  readonly category: string;
  readonly notes: readonly { readonly number: number; readonly text: string }[];
  readonly remark: string;
  readonly rulings: readonly string[];
  /** What its numbers count: a unit as printed, or a wording code of ours. */
  readonly unit: string;
  /** Whether they count things one by one. */
  readonly counted: boolean;
}

export function printedOf(edition: Edition, verdict: CriterionVerdict, star: StarVerdict['star']): Printed {
  const criterion = criterionOf(edition.criteria, verdict.criterion);
  const column = edition.stars.indexOf(star);
  const path = criterion?.path ?? [verdict.criterion];
  const name = path.at(-1) ?? verdict.criterion;
  const notes = edition.notes.flatMap(({ number, texts }) => {
    const text = texts[column] ?? '';
    return text !== '' && criterion?.notes.includes(number) ? [{ number, text }] : [];
  });
  return {
    name,
    category: path.slice(0, -1).join(' › '),
    notes,
    remark: /[\p{L}\p{N}]/u.test(criterion?.remarks?.[column] ?? '') ? (criterion?.remarks?.[column] ?? '') : '',
    rulings: edition.rulings.filter(({ about }) => path.includes(about)).map(({ text }) => text),
    unit: unitOf(criterion),
    counted: criterion?.shape === 'count' || criterion?.shape === 'group' || criterion?.shape === 'use',
  };
}

function unitOf(criterion: Criterion | undefined): string {
  switch (criterion?.shape) {
    case 'amount':
      return criterion.unit;
    case 'use':
      return 'pane/unit-months';
    case 'count':
      return 'pane/unit-items';
    case 'group':
      return 'pane/unit-classes';
    default:
      return '';
  }
}

function criterionOf(criteria: readonly Criterion[], id: string): Criterion | undefined {
  for (const criterion of criteria) {
    if (criterion.id === id) return criterion;
    const inner = criterion.shape === 'group' ? criterionOf(criterion.criteria, id) : undefined;
    if (inner) return inner;
  }
  return undefined;
}
