import { writeFileSync } from 'node:fs';
import { DEFAULT_EDITION, editionById, FORMS, formsFor, say, template, type Language } from '../flow';
import type { Star } from '../model/star';
import type { Values } from '../model/finding';
import type { Form } from '../model/form';
import { writeWorkbook } from '../workbook/xlsx/write-workbook';
import { EXIT, tell, wrongUse } from './output';

export interface TemplateOptions {
  readonly form?: string;
  readonly standard?: string;
  readonly star?: Star;
  readonly output: string;
  readonly force: boolean;
  readonly language: Language;
}

/** Writes a blank official workbook; an existing file of that name is not overwritten unless `force`. */
export async function writeTemplate(options: TemplateOptions): Promise<number> {
  const { output: file, force, language, star } = options;
  const chosen = formAsked(options);
  if ('code' in chosen) {
    return wrongUse(language, chosen.code, chosen.values);
  }
  const draft = template(chosen.id, star === undefined ? {} : { star });
  if (!draft) throw new Error(chosen.id);
  try {
    writeFileSync(file, await writeWorkbook(draft), { flag: force ? 'w' : 'wx' });
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    return wrongUse(language, exists ? 'cli/file-exists' : 'cli/cannot-write', { file });
  }
  tell(say(language, 'cli/written', { file }));
  return EXIT.done;
}

/** The form that is named, or the one of the standard for the star; or what keeps it from being known. */
function formAsked({
  form: id,
  standard,
  star,
  language,
}: TemplateOptions): Form | { readonly code: string; readonly values: Values } {
  const ids = (forms: readonly Form[]): string[] => forms.map((form) => form.id);
  const named = FORMS.find((form) => form.id === id);
  if (id !== undefined && !named) return { code: 'cli/unknown-form', values: { form: id, known: ids(FORMS) } };
  if (named && star !== undefined && !named.stars.includes(star)) {
    const use = ids(formsFor(named.edition, star));
    return { code: 'cli/form-not-for-star', values: { form: named.id, star: say(language, `star/${star}`), use } };
  }
  if (named) return named;
  if (standard === undefined && star === undefined) return { code: 'cli/which-form', values: { known: ids(FORMS) } };
  const edition = standard === undefined ? DEFAULT_EDITION : (editionById(standard)?.id ?? standard);
  const [only, ...more] = formsFor(edition, star);
  if (!only) return { code: 'cli/no-form-for', values: { standard: edition, known: ids(FORMS) } };
  return more.length > 0 ? { code: 'cli/which-form', values: { known: ids([only, ...more]) } } : only;
}
