import type { Form } from '../model/form';
import type { RequiredMaterial } from '../model/reference';

/** 配套证明材料 of a form, by its own list. */
export function materialsOf(form: Form | undefined): readonly RequiredMaterial[] {
  const parts = form?.sheets.flatMap(({ parts }) => parts) ?? [];
  return parts.flatMap((part) => (part.part === 'list' && part.fills === 'materials' ? part.fixed : []));
}
