import { writeFileSync } from 'node:fs';
import { FORMS, say, template, type Language } from '../flow';
import { writeWorkbook } from '../workbook/xlsx/write-workbook';
import { EXIT, tell } from './output';

/** Writes a blank official workbook; an existing file of that name is not overwritten unless `force`. */
export async function writeTemplate(form: string, file: string, force: boolean, language: Language): Promise<number> {
  const draft = template(form);
  if (!draft) {
    tell(say(language, 'cli/unknown-form', { form, known: FORMS.map(({ id }) => id) }));
    return EXIT.wrongUse;
  }
  try {
    writeFileSync(file, await writeWorkbook(draft), { flag: force ? 'w' : 'wx' });
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    tell(say(language, exists ? 'cli/file-exists' : 'cli/cannot-write', { file }));
    return EXIT.wrongUse;
  }
  tell(say(language, 'cli/written', { file }));
  return EXIT.done;
}
