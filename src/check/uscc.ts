import type { Application } from '../model/application';
import { finding, type Finding } from '../model/finding';
import { usccKey, usccProblems, usccStrangers } from '../model/uscc';
import { applicantClause } from './clause';
import type { CheckContext } from './context';
import { read } from './entries';

/** 统一社会信用代码. Only warnings: some genuine old codes fail the digits, and registrars are not only the counties. */
export function checkUscc({ applicant: { uscc }, pool }: Application, context: CheckContext): readonly Finding[] {
  const cells = [uscc.cell];
  const { shown } = uscc;
  const text = read(uscc);
  if (text === undefined) return [];
  const code = usccKey(text);
  const problems = usccProblems(text);
  const warn = (code: string, values: Finding['values'], clause: string | undefined = 'GB 32100-2015') =>
    finding(code, 'warning', cells, values, clause);

  // An identity card number is not repeated: it belongs to a person.
  if (problems.includes('id-card')) return [warn('check/uscc-id-card', {})];
  if (problems.includes('length')) return [warn('check/uscc-length', { shown, length: Array.from(code).length })];
  if (problems.includes('letters')) return [warn('check/uscc-letters', { shown, letters: usccStrangers(text) })];

  const found: Finding[] = [];
  const organisation = code.slice(8, 17);
  if (problems.length === 2) found.push(warn('check/uscc-both-digits', { shown, organisation }));
  else if (problems.includes('check-digit')) found.push(warn('check/uscc-check-digit', { shown }));
  else if (problems.includes('organisation-digit'))
    found.push(warn('check/uscc-organisation-digit', { shown, organisation }, 'GB 11714-1997'));
  // Institutions (12) and associations (51) may apply for the pool.
  else if (!code.startsWith('91') && !pool)
    found.push(
      finding('check/uscc-kind', 'hint', cells, { shown, kind: code.slice(0, 2) }, applicantClause(context.edition)),
    );

  const region = code.slice(2, 8);
  const { home, provinces } = context.divisions;
  if (!region.startsWith(home.code)) {
    const province = provinces.find((other) => region.startsWith(other.code))?.name;
    const unknown = province === undefined;
    const which = unknown ? 'check/uscc-region-unknown' : 'check/uscc-region';
    const values = { shown, region, home: home.name };
    found.push(warn(which, unknown ? values : { ...values, province }, applicantClause(context.edition)));
  }
  return found;
}
