import { findingRow, groupInWords, place, starRows, wayInWords, type Checked, type Language } from '../flow';
import type { Finding } from '../model/finding';
import type { ApplicantGroupVerdict } from '../model/verdict';
import type { Outcome } from './check';
import { whatIf } from '../what-if';
import { verdictJson } from './verdict-json';

/** The published JSON of one file. */
export function checkedJson(outcome: Outcome, language: Language, group?: ApplicantGroupVerdict): object {
  const worded = (finding: Finding) => {
    const { severity, what, where, remedy, clause } = findingRow(language, finding);
    return { code: finding.code, severity, what, where, do: remedy, ...(clause === '' ? {} : { clause }) };
  };
  if (!('checked' in outcome)) return { file: outcome.file, readable: false, findings: outcome.findings.map(worded) };
  const { application, edition, verdict, target, wayUp, findings, batch, asOf } = outcome.checked;
  return {
    file: outcome.file,
    readable: true,
    form: application.form,
    standard: edition.id,
    batch: batch?.id ?? null,
    asOf: asOf ?? null,
    applicant: { name: application.applicant.name.value, uscc: application.applicant.uscc.value },
    target,
    ...verdictJson(verdict),
    ...(group ? { group: groupJson(group, language) } : {}),
    explained: starsExplained(outcome.checked, language),
    wayUp: { star: wayUp.star, needs: wayUp.needs, settle: wayUp.settle, words: wayInWords(language, wayUp) },
    whatIf: whatIf(outcome.checked) ?? null,
    findings: findings.map(worded),
  };
}

function starsExplained({ verdict, target }: Checked, language: Language): object[] {
  const found = verdict.stars.find(({ star }) => star === target);
  return (found ? starRows(language, found) : []).map((row) => ({
    clause: row.clause,
    kind: row.kind,
    explanation: row.explanation,
    cells: row.cells.map(place),
  }));
}

/** The best of the applicant's classes decides for the group. */
function groupJson(group: ApplicantGroupVerdict, language: Language): object {
  const { group: id, clause, star, classes } = group;
  const stars = classes.map((each) => ({ standard: each.edition, star: each.star }));
  return { id, clause, star, classes: stars, words: groupInWords(language, group) };
}
