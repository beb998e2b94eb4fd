import type { Form } from '../model/form';
import type { Words } from '../taskpane/words';

/** A form by the name people choose it by. The pool's forms name their class in the title; their edition would say it twice. */
export function formName({ title, edition }: Form, say: Words['say']): string {
  return edition.includes('/') ? title : say('pane/form-named', { title, edition });
}
