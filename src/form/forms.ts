import application2024 from '../../standards/forms/application-2024.yaml';
import application2020of3 from '../../standards/forms/application-2020-3.yaml';
import application2020of45 from '../../standards/forms/application-2020-45.yaml';
import type { Star } from '../model/star';
import pool2021 from '../../standards/forms/pool-2021.yaml';
import type { Form } from '../model/form';
import { loadForm } from './load';

/** The forms compiled in, the newest first. A broken one is a programming error. */
export const FORMS: readonly Form[] = [application2024, application2020of3, application2020of45].map(loadForm);

/** What the eight forms of the pool share. */
export const POOL: Form = loadForm(pool2021);

/** Of these forms those of an edition, and of them those with which one may apply for a star. */
export function formsIn(forms: readonly Form[], edition: string, star?: Star): readonly Form[] {
  return forms.filter((form) => form.edition === edition && (star === undefined || form.stars.includes(star)));
}
