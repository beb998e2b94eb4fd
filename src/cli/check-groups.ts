import { groupInWords, groupOf, say, type Checked, type Language } from '../flow';
import type { ApplicantGroupVerdict } from '../model/verdict';
import type { Outcome } from './check';

/** Classes of the service pool that one applicant applies for in several workbooks are judged together. */

/** The verdict on the group of each checked workbook, with whatever else the same applicant handed in. */
export function groupsOf(outcomes: readonly Outcome[]): ReadonlyMap<Outcome, ApplicantGroupVerdict> {
  const together = new Map<string, Checked[]>();
  const all = outcomes.flatMap((outcome) =>
    'checked' in outcome && outcome.checked.group ? [{ outcome, checked: outcome.checked }] : [],
  );
  for (const { outcome, checked } of all) {
    const key = keyOf(outcome.file, checked);
    together.set(key, [...(together.get(key) ?? []), checked]);
  }
  return new Map(
    all.flatMap(({ outcome, checked }) => {
      const group = groupOf((together.get(keyOf(outcome.file, checked)) ?? [checked]).map(({ verdict }) => verdict));
      return group ? [[outcome, group] as const] : [];
    }),
  );
}

/** The same applicant, by code or else by name, in the same group; whoever says neither stands alone. */
function keyOf(file: string, { application, group }: Checked): string {
  const { name, uscc } = application.applicant;
  const who = uscc.value ?? name.value ?? file;
  return `${group?.group ?? ''}\u001f${who.normalize('NFKC').replace(/\s+/gu, '')}`;
}

/** A line for each applicant whose classes were judged together. */
export function groupLines(groups: ReadonlyMap<Outcome, ApplicantGroupVerdict>, language: Language): string[] {
  const lines = [...groups].flatMap(([outcome, group]) => {
    const name = 'checked' in outcome ? outcome.checked.application.applicant.name.shown : '';
    return group.classes.length > 1 ? [`${name} ${say(language, 'head/group')}: ${groupInWords(language, group)}`] : [];
  });
  return [...new Set(lines)];
}
