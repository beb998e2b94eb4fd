/** Facts that an official list gives by name (`疫情防控重点保障企业` of 2020), beside what the form states. It judges nothing. */
import type { Applicant } from '../model/application';
import type { Edition } from '../model/edition';
import type { FactEntry } from '../model/facts';
import { finding, type Finding } from '../model/finding';
import { rosterNaming } from '../model/roster';

/**
 * The facts with those of the lists put in. A firm that is listed has the fact, whatever the form says; one that only says so
 * keeps it, and the reviewer is told that the list in our hands does not name it.
 */
export function withRosters(
  stated: ReadonlyMap<string, FactEntry>,
  { name }: Applicant,
  edition: Edition,
): { readonly values: ReadonlyMap<string, FactEntry>; readonly findings: readonly Finding[] } {
  const values = new Map(stated);
  const findings: Finding[] = [];
  for (const fact of new Set(edition.rosters.map((roster) => roster.fact))) {
    const said = values.get(fact);
    const listed = name.value === null ? undefined : rosterNaming(edition, fact, name.value);
    const cells = [...(said?.cells ?? []), ...(name.cell ? [name.cell] : [])];
    const words = { fact, name: name.shown, document: (listed ?? edition.rosters[0])?.document ?? '' };
    if (listed) {
      const denied = said !== undefined && said.value !== true && said.shown !== '';
      const code = denied ? 'form/roster-contradicts' : 'form/on-roster';
      findings.push(finding(code, denied ? 'warning' : 'hint', cells, { ...words, said: said?.shown ?? '' }));
      values.set(fact, { value: true, cells, shown: said?.shown ?? '', listed: true });
    } else if (said?.value === true) {
      findings.push(finding('form/not-on-roster', 'warning', cells, words));
      values.set(fact, { ...said, listed: false });
    }
  }
  return { values, findings };
}
