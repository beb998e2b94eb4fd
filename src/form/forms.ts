import application2024 from '../../standards/forms/application-2024.yaml';
import application2020of3 from '../../standards/forms/application-2020-3.yaml';
import application2020of45 from '../../standards/forms/application-2020-45.yaml';
import type { Star } from '../model/edition';
import type { Form } from '../model/form';
import { loadForm } from './load';

/** The forms compiled in, the newest first. A broken one is a programming error. */
export const FORMS: readonly Form[] = [application2024, application2020of3, application2020of45].map(loadForm);

/** The forms of an edition, and of those with which one may apply for a star. */
export function formsFor(edition: string, star?: Star, forms: readonly Form[] = FORMS): readonly Form[] {
  return forms.filter((form) => form.edition === edition && (star === undefined || form.stars.includes(star)));
}
