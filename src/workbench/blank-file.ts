/** A blank official application as a file of its own. */
import { FORMS, template } from '../flow';
import type { Star } from '../model/star';
import type { NamedBytes } from '../model/spreadsheet';

export async function blankFile(
  formId: string,
  star: Star | undefined,
  starName: string,
): Promise<NamedBytes | undefined> {
  const form = FORMS.find(({ id }) => id === formId);
  const draft = template(formId, star === undefined ? {} : { star });
  if (!form || !draft) return undefined;
  const { writeWorkbook } = await import('../workbook/xlsx/write-workbook');
  const name = [form.title, starName].filter((part) => part !== '').join('-');
  return { name: `${name}.xlsx`, bytes: await writeWorkbook(draft) };
}
