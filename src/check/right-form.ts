import type { Application } from '../model/application';
import type { Star } from '../model/star';
import { finding, type Finding } from '../model/finding';
import type { CheckContext } from './context';
import { read } from './entries';

/** Whether it is the form for the edition judged under and for the star applied for; if not, which one is. */
export function checkRightForm({ form: id, applicant }: Application, context: CheckContext): readonly Finding[] {
  const { edition, forms = [], target } = context;
  const own = forms.find((form) => form.id === id);
  if (!own) return [];
  const star = target ?? (read(applicant.targetStar) as Star | undefined);
  const right = forms.filter(
    (form) => form.edition === edition.id && (star === undefined || form.stars.includes(star)),
  );
  const values = { form: own.title, standard: edition.title, use: right.map(({ title }) => title) };
  if (own.edition !== edition.id)
    return [
      finding(
        right.length > 0 ? 'check/form-edition' : 'check/form-edition-none',
        'warning',
        [applicant.name.cell],
        values,
      ),
    ];
  if (star === undefined || own.stars.includes(star)) return [];
  // A look at another star is not yet an application for it.
  const severity = star === read(applicant.targetStar) ? 'warning' : 'hint';
  return [finding('check/form-star', severity, [applicant.targetStar.cell, applicant.name.cell], { ...values, star })];
}
