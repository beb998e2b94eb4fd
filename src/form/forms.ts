import application2024 from '../../standards/forms/application-2024.yaml';
import type { Form } from '../model/form';
import { loadForm } from './load';

/** The forms compiled in, the newest first. A broken one is a programming error. */
export const FORMS: readonly Form[] = [application2024].map((data) => {
  const loaded = loadForm(data);
  if ('findings' in loaded) throw new Error(`form: ${JSON.stringify(loaded.findings)}`);
  return loaded;
});
