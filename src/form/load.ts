/** The form a file describes, or everything that is wrong with the file: it is read before any workbook is. */
import type { Finding } from '../model/finding';
import type { Form, FormSheet } from '../model/form';
import type { RequiredMaterial } from '../model/reference';
import { partOf, starsOf } from './load-part';
import { list, mapping, source, text, whole, type Source } from './source';

const FORM_KEYS = ['表格', '版次', '标准', '星级', '名称', '标记', '选项', '工作表'];
const SHEET_KEYS = ['名称', '方向', '列宽', '内容'];

/** A compiled-in form. @throws when the file is broken: it is ours, so that is a mistake of ours */
export function loadForm(data: unknown): Form {
  const result = checkForm(data);
  if ('form' in result) return result.form;
  const mistakes = result.findings.map(({ code, values }) => `${code} ${JSON.stringify(values)}`);
  throw new Error(`standards/forms: ${mistakes.join('; ')}`);
}

/** `data` is the parsed YAML of `standards/forms/*.yaml`. */
export function checkForm(data: unknown): { readonly form: Form } | { readonly findings: readonly Finding[] } {
  const on = source();
  const raw = mapping(on, data, '文件', FORM_KEYS);
  const sheets = list(on, raw['工作表'], '工作表').map((sheet, index) => sheetOf(on, sheet, `工作表[${index + 1}]`));
  const form: Form = {
    id: text(on, raw['表格'], '表格'),
    version: whole(on, raw['版次'], '版次'),
    title: text(on, raw['名称'], '名称'),
    edition: text(on, raw['标准'], '标准'),
    stars: starsOf(on, raw['星级'], '星级'),
    stamp: text(on, raw['标记'], '标记'),
    sheets,
    materials: required(sheets),
  };
  if (form.stars.length === 0) on.problem('form/file-not-a-list', '星级');
  checkTargets(on, form);
  return on.findings.length > 0 ? { findings: on.findings } : { form };
}

function sheetOf(on: Source, value: unknown, where: string): FormSheet {
  const raw = mapping(on, value, where, SHEET_KEYS);
  return {
    name: text(on, raw['名称'], `${where}.名称`),
    orientation: raw['方向'] === '横向' ? 'landscape' : 'portrait',
    widths: list(on, raw['列宽'], `${where}.列宽`).map((width) => whole(on, width, `${where}.列宽`)),
    parts: list(on, raw['内容'], `${where}.内容`).map((part, index) => partOf(on, part, `${where}.内容[${index + 1}]`)),
  };
}

/** Every fact has one place of its own, whatever echoes it, and one table each. */
function checkTargets(on: Source, form: Form): void {
  const taken = new Set<string>();
  for (const sheet of form.sheets) {
    for (const part of sheet.parts) {
      const names =
        part.part === 'fields'
          ? part.rows.flatMap(({ fields }) => fields.flatMap(({ fills, echo }) => (fills && !echo ? [fills] : [])))
          : part.part === 'list'
            ? [part.fills]
            : part.part === 'items'
              ? ['items']
              : [];
      for (const name of names) {
        if (taken.has(name)) on.problem('form/file-twice', `工作表 ${sheet.name}`, { word: name });
        taken.add(name);
      }
    }
  }
}

/** 配套证明材料 that some star must bring. */
function required(sheets: readonly FormSheet[]): readonly RequiredMaterial[] {
  return sheets
    .flatMap(({ parts }) => parts)
    .flatMap((part) => (part.part === 'list' ? part.fixed : []))
    .filter(({ stars }) => stars.length > 0);
}
